"""Names and addresses, kept beside the journal so that they can be erased."""

import os
import re
from collections.abc import Container
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec

from logboek.journal.change import whole_text
from logboek.journal.durable import replace

_PLAIN = re.compile(r"[0-9A-Za-z_-]{1,100}")
"""Ids that are a file name as they stand; any other becomes the hash of it."""


class Card(msgspec.Struct, frozen=True, omit_defaults=False):
    """What is known of one person by name, as it stands in ``people/<id>.json``."""

    id: str
    name: str
    address: str = ""
    saved: str = ""
    """When it was written, in UTC; of several copies the newest counts."""
    v: int = 1


class PeopleFolder:
    """The cards in ``people/``, whatever their files are called."""

    def __init__(self, folder: Path) -> None:
        """Read every card in the folder; one that cannot be read is passed over."""
        self.folder = folder
        self.cards: dict[str, Card] = {}
        self._seen: dict[str, tuple[int, int]] = {}
        self._holds: dict[str, Card] = {}
        self.poll()

    def poll(self) -> set[str]:
        """Read what changed in the folder; the ids of the people whose card did."""
        found: dict[str, tuple[int, int]] = {}
        try:
            with os.scandir(self.folder) as entries:
                for entry in entries:
                    if entry.name.endswith(".json") and entry.is_file(follow_symlinks=False):
                        status = entry.stat(follow_symlinks=False)
                        found[entry.name] = (status.st_size, status.st_mtime_ns)
        except FileNotFoundError:
            pass
        except OSError:
            return set()
        if found == self._seen:
            return set()
        for name in found.keys() | self._seen.keys():
            if name not in found:
                self._holds.pop(name, None)
            elif found[name] != self._seen.get(name) and not self._read(name):
                del found[name]
        self._seen = found
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
        name = card.id if _PLAIN.fullmatch(card.id) else sha256(card.id.encode()).hexdigest()
        whole = Card(card.id, whole_text(card.name), whole_text(card.address), card.saved)
        replace(self.folder / f"{name}.json", msgspec.json.encode(whole) + b"\n")
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

    def _read(self, name: str) -> bool:
        """Read one card; False where that has to be tried again."""
        try:
            data = (self.folder / name).read_bytes()
        except OSError:
            return False
        with suppress(msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            self._holds[name] = msgspec.json.decode(data, type=Card)
        return True
