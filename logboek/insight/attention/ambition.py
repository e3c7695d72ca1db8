"""Whether everybody stands behind what the partnership wants to reach."""

from collections.abc import Iterator
from datetime import date

from logboek.i18n import _
from logboek.insight.attention.item import Attention, Urgency
from logboek.insight.attention.snapshot import Snapshot
from logboek.insight.attention.wording import gathered
from logboek.partnership.ambition import current


def about_ambition(now: Snapshot, today: date) -> Iterator[Attention]:
    """A draft, a partner that does not recognise itself, and one that is silent on what holds."""
    ambition = current(list(now.ambitions))
    if ambition is None:
        return
    if ambition.status == "draft":
        why = _("nog een concept: neem haar samen aan")
        yield Attention(Urgency.TALK, today, "○", ambition.statement, why, "ambition", ambition.id)
    silent = []
    for partner in now.partners:
        answer = ambition.endorsements.get(partner.id)
        if answer and answer.recognises == "no":
            since, why = answer.on or today, _("herkent zich niet in de ambitie")
            yield Attention(Urgency.STUCK, since, "!", partner.name, why, "ambition", ambition.id)
        elif answer is None and ambition.status == "adopted":
            why = _("zei nog niets over de ambitie")
            silent.append(
                Attention(Urgency.SOMETIME, today, "○", partner.name, why, "ambition", ambition.id)
            )
    yield from gathered(silent)
