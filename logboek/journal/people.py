"""Names and addresses, kept beside the journal so that they can be erased."""

import os
from collections.abc import Callable, Container, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from logboek.journal.cards import Card, file_name
from logboek.journal.change import Line
from logboek.journal.durable import read_regular, replace
from logboek.journal.place import MARKER, Place
from logboek.journal.values import whole_text

__all__ = ["Card", "LookedAtCards", "PeopleFolder"]

SAVED = "%Y-%m-%dT%H:%M:%S.%fZ"
"""How the moment at which a card was written is written, so that text sorts as time."""

Stamp = tuple[int, int]
"""The size and the time of change of a file."""


class LookedAtCards(NamedTuple):
    """What was seen of the folder at one moment, and what was seen before."""

    before: dict[str, Stamp]
    found: dict[str, Stamp] | None
    """Every card that is there; None where nobody knows."""
    news: dict[str, bytes | OSError]
    away: frozenset[str] = frozenset()
    """Cards that are elsewhere, by the stand-in that a sync tool left for them."""


class PeopleFolder:
    """The cards in ``people/``, whatever their files are called."""

    def __init__(self, folder: Path) -> None:
        """Read every card in the folder; one that cannot be read is passed over."""
        self.folder = folder
        self._place = Place(folder.parent, folder.name)
        self.cards: dict[str, Card] = {}
        self._seen: dict[str, Stamp] = {}
        self._holds: dict[str, Card] = {}
        self._unread: set[str] = set()
        self.poll()

    def poll(self) -> set[str]:
        """Read what changed in the folder; the ids of the people whose card did."""
        return self.take(self.looking()())

    def looking(self) -> Callable[[], LookedAtCards]:
        """How to see what changed: nothing is touched by it, so a thread may do it."""
        return partial(_look, self.folder, self._seen)

    def take(self, looked: LookedAtCards) -> set[str]:
        """Take in what was seen, unless more was seen since; whose cards changed by it."""
        if looked.before is not self._seen:
            return set()
        if looked.found is None:
            self._unread.add("")
            return set()
        self._seen = looked.found
        self._unread = (self._unread & looked.found.keys()) | looked.away
        for name in self._holds.keys() - looked.found.keys():
            del self._holds[name]
        for name, data in looked.news.items():
            self._unread.add(name)
            if isinstance(data, OSError):
                del self._seen[name]
                continue
            with suppress(msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                self._holds[name] = msgspec.json.decode(data, type=Card)
                self._unread.discard(name)
        before, self.cards = self.cards, {}
        for card in self._holds.values():
            other = self.cards.get(card.id)
            if other is None or (card.saved, card.name) > (other.saved, other.name):
                self.cards[card.id] = card
        return {
            person
            for person in before.keys() | self.cards.keys()
            if before.get(person) != self.cards.get(person)
        }

    def unknown(self) -> list[str]:
        """The cards, by their path in the logbook's folder, of which nobody knows what they say."""
        return sorted(f"{self.folder.name}/{name}" for name in self._unread)

    def save(self, card: Card) -> None:
        """Write a card as the newest of its person, on the disk before this returns.

        Raises OSError, NotSaved where the folder is not there any more, and ReadOnly.
        """
        self._place.refuse_gone()
        self.poll()
        known = self.cards.get(card.id)
        saved = _past(card.saved, known.saved) if known else card.saved
        whole = Card(card.id, whole_text(card.name), whole_text(card.address), saved)
        replace(self.folder / file_name(card.id), msgspec.json.encode(whole) + b"\n")
        self.poll()

    def erase(self, people: Container[str]) -> int:
        """Remove every file that names one of these people; how many there were."""
        gone = 0
        for name, card in list(self._holds.items()):
            if card.id in people:
                (self.folder / name).unlink(missing_ok=True)
                gone += 1
        if gone:
            self.poll()
        return gone


def erased_in(line: Line) -> Iterator[str]:
    """Who is erased by a line."""
    return (op.doc for op in line.ops if op.tab == "people" and op.set.get("erased") is True)


def _past(saved: str, known: str) -> str:
    """The moment, or the first one past what is known, whatever some clock made of that."""
    if saved > known:
        return saved
    try:
        seen = datetime.strptime(known, SAVED).replace(tzinfo=UTC)
        after = seen + timedelta(microseconds=1)
    except (ValueError, OverflowError):
        return f"{known}0"
    return max(after.strftime(SAVED), f"{known}0")


def _look(folder: Path, before: dict[str, Stamp]) -> LookedAtCards:
    """See which cards are new or changed and read those; the others only by size and time."""
    found: dict[str, Stamp] = {}
    news: dict[str, bytes | OSError] = {}
    away = set()
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".json") and entry.is_file(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    found[entry.name] = (status.st_size, status.st_mtime_ns)
                elif entry.name.startswith(".") and entry.name.endswith(".json.icloud"):
                    away.add(entry.name)
    except FileNotFoundError:
        if before and not _stands(folder.parent):
            return LookedAtCards(before, None, {})
    except OSError:
        return LookedAtCards(before, None, {})
    for name, stamp in found.items():
        if before.get(name) != stamp:
            try:
                news[name] = read_regular(folder / name)
            except OSError as error:
                news[name] = error
    return LookedAtCards(before, found, news, frozenset(away))


def _stands(folder: Path) -> bool:
    """Whether a logbook is there, so that a card that is not there was erased."""
    return any(map(os.path.exists, (folder / MARKER, folder / "journal")))
