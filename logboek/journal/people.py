"""Names and addresses, kept beside the journal so that they can be erased."""

import os
from collections.abc import Callable, Container
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from logboek.journal.cards import Card, file_name
from logboek.journal.change import whole_text
from logboek.journal.durable import open_regular, replace

__all__ = ["Card", "LookedAtCards", "PeopleFolder"]

Stamp = tuple[int, int]
"""The size and the time of change of a file."""


class LookedAtCards(NamedTuple):
    """What was seen of the folder at one moment, and what was seen before."""

    before: dict[str, Stamp]
    found: dict[str, Stamp] | None
    """Every card that is there; None where nobody knows."""
    news: dict[str, bytes | OSError]


class PeopleFolder:
    """The cards in ``people/``, whatever their files are called."""

    def __init__(self, folder: Path) -> None:
        """Read every card in the folder; one that cannot be read is passed over."""
        self.folder = folder
        self.cards: dict[str, Card] = {}
        self._seen: dict[str, Stamp] = {}
        self._holds: dict[str, Card] = {}
        self.poll()

    def poll(self) -> set[str]:
        """Read what changed in the folder; the ids of the people whose card did."""
        return self.take(self.looking()())

    def looking(self) -> Callable[[], LookedAtCards]:
        """How to see what changed: nothing is touched by it, so a thread may do it."""
        return partial(_look, self.folder, self._seen)

    def take(self, looked: LookedAtCards) -> set[str]:
        """Take in what was seen, unless more was seen since; whose cards changed by it."""
        if looked.found is None or looked.before is not self._seen:
            return set()
        self._seen = looked.found
        for name in self._holds.keys() - looked.found.keys():
            del self._holds[name]
        for name, data in looked.news.items():
            if isinstance(data, OSError):
                del self._seen[name]
                continue
            with suppress(msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                self._holds[name] = msgspec.json.decode(data, type=Card)
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

    def save(self, card: Card) -> None:
        """Write a card, on the disk before this returns; raises OSError."""
        whole = Card(card.id, whole_text(card.name), whole_text(card.address), card.saved)
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


def _look(folder: Path, before: dict[str, Stamp]) -> LookedAtCards:
    """See which cards are new or changed and read those; the others only by size and time."""
    found: dict[str, Stamp] = {}
    news: dict[str, bytes | OSError] = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".json") and entry.is_file(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    found[entry.name] = (status.st_size, status.st_mtime_ns)
    except FileNotFoundError:
        pass
    except OSError:
        return LookedAtCards(before, None, {})
    for name, stamp in found.items():
        if before.get(name) != stamp:
            try:
                with open_regular(folder / name) as file:
                    news[name] = file.read()
            except OSError as error:
                news[name] = error
    return LookedAtCards(before, found, news)
