"""Following what others write: seen in any thread, taken in where the logbook is used."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from logboek.folder import why_read_only
from logboek.journal.journal import Journal
from logboek.journal.looking import LookedAtLines
from logboek.journal.people import LookedAtCards
from logboek.private import PeopleRegister


class Looked(NamedTuple):
    """What was seen at one moment of what others wrote."""

    lines: list[LookedAtLines]
    cards: LookedAtCards
    read_only: str
    """Why nothing can be written in the folder, in a sentence; empty when it seems possible."""


def notices(journals: Sequence[Journal]) -> list[str]:
    """What has to be told about who writes in these journals, each sentence once."""
    told = list(dict.fromkeys(notice for journal in journals for notice in journal.notices))
    for journal in journals:
        journal.notices.clear()
    return told


def looking(
    folder: Path, journals: Sequence[Journal], people: PeopleRegister
) -> Callable[[], Looked]:
    """How to see what others wrote since now; nothing is touched by it, so a thread may do it."""
    lines = [journal.looking() for journal in journals]
    cards = people.looking()
    return lambda: Looked([look() for look in lines], cards(), why_read_only(folder))


def take(journals: Sequence[Journal], people: PeopleRegister, looked: Looked) -> None:
    """Take in what was seen; what was read or written here meanwhile waits for the next look."""
    for journal, lines in zip(journals, looked.lines, strict=True):
        journal.take(lines)
    for person in people.take(looked.cards):
        journals[0].touch(people.name, person)
