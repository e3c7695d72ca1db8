"""What asks for attention in a partnership, most urgent first.

Every rule stands in the file of its subject, with its numbers as constants; `Urgency` says in which
order they come. A rule speaks of what is known: where nothing was recorded nothing is missed. What
one rule finds many of is said in one line, so that the list stays a colleague and no alarm.
"""

from datetime import date

from msgspec.structs import replace

from logboek.insight.attention.agreements import about_agreements, about_decisions
from logboek.insight.attention.ambition import about_ambition
from logboek.insight.attention.interests import about_interests
from logboek.insight.attention.item import Attention, Urgency
from logboek.insight.attention.missing import what_is_missing
from logboek.insight.attention.organisation import about_bodies, about_phases, about_weight
from logboek.insight.attention.people import about_fragility, about_leaving
from logboek.insight.attention.questions import open_questions
from logboek.insight.attention.relations import about_relations
from logboek.insight.attention.snapshot import Snapshot
from logboek.insight.attention.terms import about_terms

RULES = (
    what_is_missing,
    open_questions,
    about_agreements,
    about_decisions,
    about_terms,
    about_ambition,
    about_interests,
    about_relations,
    about_leaving,
    about_fragility,
    about_bodies,
    about_weight,
    about_phases,
)
"""Every rule; each takes what is known and the day, and gives what asks for attention."""


def attention(now: Snapshot, today: date) -> list[Attention]:
    """Everything that asks for attention today, most urgent first."""
    found = sorted(item for rule in RULES for item in rule(now, today))
    return [replace(each, title=each.title.rstrip(".: ")) for each in found]


__all__ = ["RULES", "Attention", "Snapshot", "Urgency", "attention"]
