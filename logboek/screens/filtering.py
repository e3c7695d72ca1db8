"""What the filter of a list leaves of it, and how that is said."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from logboek.i18n import _

T = TypeVar("T")


def matching(all: Iterable[T], typed: str, found_by: Callable[[T], str]) -> list[T]:
    """Those in which every typed word is found, wherever it stands and in whatever case."""
    words = typed.casefold().split()
    if not words:
        return list(all)
    return [each for each in all if _has(found_by(each).casefold(), words)]


def how_many(shown: int, all: int) -> str:
    """How many of all are shown, or what to do where none is."""
    if not shown:
        return _("Niets gevonden. Met escape zie je alles weer.")
    return _("{shown} van {all}").format(shown=shown, all=all)


def _has(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)
