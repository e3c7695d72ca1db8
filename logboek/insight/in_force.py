"""Which agreements bind people now."""

from collections.abc import Iterable

from logboek.partnership import Agreement
from logboek.partnership.agreement import last_kept


def holds(agreement: Agreement) -> bool:
    """Whether it was decided and has not lapsed; one that is being reviewed still binds."""
    return agreement.status in {"decided", "reviewed"}


def finished(agreement: Agreement) -> bool:
    """Whether nothing is left to do: an action that was done, or that events overtook."""
    judged = last_kept(agreement)
    if agreement.kind != "action" or judged is None:
        return False
    return judged.outcome in {"kept", "overtaken"}


def in_force(agreements: Iterable[Agreement]) -> list[Agreement]:
    """The agreements that people have to keep to, in their order."""
    return [each for each in agreements if holds(each) and not finished(each)]
