"""Following what others write: seen in any thread, taken in where the logbook is used."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from logboek.errors import FolderAway, NoLogbookYet
from logboek.folder import why_read_only
from logboek.i18n import _
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

    def look() -> Looked:
        seen = [each() for each in lines]
        return Looked(seen, cards(), why_read_only(folder, away=seen[0].listed is None))

    return look


def take(journals: Sequence[Journal], people: PeopleRegister, looked: Looked) -> None:
    """Take in what was seen; what was read or written here meanwhile waits for the next look."""
    for journal, lines in zip(journals, looked.lines, strict=True):
        journal.take(lines)
    for person in people.take(looked.cards):
        journals[0].touch(people.name, person)


@contextmanager
def reopening(folder: Path, journal: Journal) -> Iterator[None]:
    """Tell what opening an open logbook's folder anew finds; raises FolderAway where it is away."""
    away = FolderAway(
        _(
            "De map {folder} is nu niet te lezen: zij is hernoemd, verplaatst of losgekoppeld. Wat "
            "al geopend is, blijft staan; de rest komt terug zodra de map terug is."
        ).format(folder=folder)
    )
    if journal.away:
        raise away
    try:
        yield
    except NoLogbookYet:
        raise away from None
