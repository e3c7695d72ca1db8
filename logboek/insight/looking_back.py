"""Whether an agreement is kept, according to whoever sees to it and to those who gain by it."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Literal

import msgspec

from logboek.partnership import Agreement
from logboek.partnership.agreement import Kept, KeptOutcome

SAME_TIME = timedelta(days=56)
"""Answers that lie no further apart than this speak of the same stretch of time."""
BEST_FIRST: tuple[KeptOutcome, ...] = ("kept", "partly", "broken")
"""What is judged from good to bad; what events overtook is neither."""

Difference = Literal["none", "better", "worse", "other"]


class LookedBack(msgspec.Struct, frozen=True):
    """The answers that stand side by side."""

    owner: Kept | None
    """The latest answer of whoever sees to it, for all."""
    receivers: dict[str, Kept]
    """The latest answer of each partner that it was asked of, by partner id."""
    silent: list[str]
    """The ids of the partners that gain by it and were not asked in this stretch of time."""


def receivers(agreement: Agreement) -> list[str]:
    """The ids of the partners that gain something by it."""
    return [partner for partner, what in agreement.gains.items() if what.strip()]


def looked_back(agreement: Agreement) -> LookedBack:
    """The latest answer from each side; an answer of an earlier time does not count as one now."""
    owner = _latest(each for each in agreement.kept.values() if not each.partner)
    found: dict[str, Kept] = {}
    for partner in dict.fromkeys(each.partner for each in agreement.kept.values() if each.partner):
        said = _latest(each for each in agreement.kept.values() if each.partner == partner)
        if said and not (owner and owner.on - said.on > SAME_TIME):
            found[partner] = said
    silent = [partner for partner in receivers(agreement) if partner not in found]
    return LookedBack(owner, found, silent)


def difference(owner: Kept, receiver: Kept) -> Difference:
    """How a receiver sees it beside the owner; "other" where one says that events overtook it."""
    if owner.outcome == receiver.outcome:
        return "none"
    if "overtaken" in (owner.outcome, receiver.outcome):
        return "other"
    worse = BEST_FIRST.index(receiver.outcome) > BEST_FIRST.index(owner.outcome)
    return "worse" if worse else "better"


def seen_worse(agreement: Agreement) -> Kept | None:
    """The answer of a receiver that sees less of it than the owner does, the latest of them.

    An answer from after the owner's own, in the same stretch of time, counts as much as one from
    before it: what one side says does not settle it for the other.
    """
    found = looked_back(agreement)
    if found.owner is None:
        return None
    return _latest(
        each
        for each in found.receivers.values()
        if abs(each.on - found.owner.on) <= SAME_TIME and difference(found.owner, each) == "worse"
    )


def _latest(answers: Iterable[Kept]) -> Kept | None:
    return max(answers, key=lambda each: each.on, default=None)


__all__ = ["LookedBack", "difference", "looked_back", "receivers", "seen_worse"]
