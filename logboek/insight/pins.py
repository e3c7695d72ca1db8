"""Whether contested words still mean what they meant when an agreement was decided."""

from collections.abc import Iterable

import msgspec

from logboek.partnership import Agreement, Term
from logboek.partnership.agreement import Pinned


class Shift(msgspec.Struct, frozen=True):
    """A word in an agreement that means something else by now."""

    term: Term
    """The term as it stands."""
    pinned: Pinned
    """What it meant when the agreement was decided."""
    partners: list[str]
    """The ids of the partners whose own meaning changed; empty when only the shared one did."""


def pin(term: Term) -> Pinned:
    """What the word means now, to be kept with an agreement."""
    return Pinned(
        definition=term.definition,
        usage_rule=term.usage_rule,
        meanings={partner: meaning.text for partner, meaning in term.meanings.items()},
    )


def shifts(agreement: Agreement, terms: Iterable[Term]) -> list[Shift]:
    """The pinned words that changed for those whom the agreement binds; spaces do not count.

    Somebody who explains a word for the first time changes what it may mean in an agreement that
    binds that partner. A word that was taken out cannot be compared, so it is left alone.
    """
    if not agreement.pinned:
        return []
    found = []
    for term in terms:
        if (then := agreement.pinned.get(term.id)) is None:
            continue
        now = pin(term)
        partners = [
            partner
            for partner in dict.fromkeys([*then.meanings, *now.meanings])
            if partner in agreement.parties or not agreement.parties
            if _differs(then.meanings.get(partner, ""), now.meanings.get(partner, ""))
        ]
        shared = _differs(then.definition, now.definition)
        if partners or shared or _differs(then.usage_rule, now.usage_rule):
            found.append(Shift(term, then, partners))
    return found


def _differs(before: str, after: str) -> bool:
    """Whether the words of two texts differ, however they are laid out."""
    return before != after and before.split() != after.split()
