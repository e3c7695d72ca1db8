"""Where the partnership stands on its way: which phase is now, and what comes after it."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

import msgspec
from msgspec.structs import replace

from logboek.partnership import Phase

Standing = Literal["done", "now", "overdue", "coming", "undated"]


class Stretch(msgspec.Struct, frozen=True):
    """A phase at its place on the way."""

    phase: Phase
    """The phase."""
    number: int
    """Its place, counted from one; also that of phases that have no days yet."""
    standing: Standing
    """Whether it is over, goes on, should be over, is still to come, or has no days yet."""


def way(phases: Iterable[Phase], today: date) -> list[Stretch]:
    """Every phase in the order of its days, those without days at the end."""
    ordered = sorted(phases, key=_order)
    late = overdue(ordered, today)
    return [
        Stretch(each, number, "overdue" if each is late else _standing(each, ordered, today))
        for number, each in enumerate(ordered, 1)
    ]


def overdue(phases: Iterable[Phase], today: date) -> Phase | None:
    """The phase that should be over, while nothing is known of what comes after it."""
    known = list(phases)
    begun = [phase for phase in known if (phase.first or date.min) <= today]
    ended = [phase for phase in begun if phase.last and phase.last < today]
    if not ended or len(ended) < len(known):
        return None
    return max(ended, key=lambda each: each.last or date.min)


def here(stretches: Iterable[Stretch]) -> Stretch | None:
    """The phase in which people are: of several the one that began last; none between two."""
    found = [each for each in stretches if each.standing in {"now", "overdue"}]
    return found[-1] if found else None


def after(stretches: Iterable[Stretch]) -> Stretch | None:
    """The phase that comes next: the first with days ahead, else the first without days."""
    ahead = [each for each in stretches if each.standing in {"coming", "undated"}]
    return ahead[0] if ahead else None


def stepped(now: Phase | None, following: Phase, day: date) -> tuple[Phase | None, Phase]:
    """Both phases when the following one begins on that day and the one before it ends."""
    if now is not None:
        now = replace(now, last=day - timedelta(days=1))
    return now, replace(following, first=day)


def _order(phase: Phase) -> tuple[bool, date, date, str]:
    first = phase.first or phase.last
    return first is None, first or date.max, phase.last or date.max, phase.id


def _standing(phase: Phase, ordered: list[Phase], today: date) -> Standing:
    if phase.first is None and phase.last is None:
        return "undated"
    if (phase.first or date.min) > today:
        return "coming"
    if phase.last is None:
        later = (each.first for each in ordered if each.first and each.first <= today)
        return "done" if any(day > (phase.first or date.min) for day in later) else "now"
    return "now" if phase.last >= today else "done"
