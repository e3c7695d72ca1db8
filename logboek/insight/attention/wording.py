"""How several things that ask for attention are said as one."""

from collections.abc import Iterable

from msgspec.structs import replace

from logboek.i18n import _
from logboek.insight.attention.item import Attention

SEPARATE = 3
"""Of one kind this many are shown apart, as a group can talk about three things in one sitting;
from there on the first stands for all of them, so that no rule ever floods the list."""


def gathered(found: Iterable[Attention], together: str = "") -> list[Attention]:
    """What one rule found, one by one; where it is more than a few, the first with their number.

    ``together`` says why in words that are true of all of them, where the first's own are not.
    """
    items = sorted(found)
    if len(items) <= SEPARATE:
        return items
    why = together or items[0].why
    return [
        replace(items[0], why=_("{why} (zo zijn er nog {n})").format(why=why, n=len(items) - 1))
    ]


def listed(names: list[str]) -> str:
    """Names as people list them."""
    if len(names) == 1:
        return names[0]
    return _("{first} en {last}").format(first=", ".join(names[:-1]), last=names[-1])
