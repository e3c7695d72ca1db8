"""Cards that are written ahead of their line: with the line they stay, without it they go.

A card comes first, so that nobody is ever listed without a name. Which cards wait for their line is
noted outside the folder, so that one that was left behind by a program that was ended in between is
found, and taken away by the installation that wrote it.
"""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from logboek.journal.cards import Card, file_name
from logboek.journal.durable import replace
from logboek.journal.people import PeopleFolder

WAIT_SECONDS = 600.0
"""How long a card waits for its line, which another window may be about to write."""

Lookup = Callable[[str], Mapping[str, Any] | None]
"""What the lines say of a person, taken out or not; None where there is none."""


class _Ahead(NamedTuple):
    """A card that was written, what stood there before, and what its line is to say."""

    id: str
    before: Card | None
    fields: Mapping[str, Any]


class CardsAhead:
    """Writes cards, and takes back those of which the line was not saved."""

    def __init__(self, cards: PeopleFolder, notes: Path | None, said: Lookup) -> None:
        """Over the cards; ``notes`` is the folder of this installation to remember them in."""
        self._cards = cards
        self._notes = notes
        self._said = said
        self._waiting: list[_Ahead] = []

    def save(self, card: Card, fields: Mapping[str, Any]) -> None:
        """Write a card, of which the line is to say ``fields``; raises OSError and NotSaved."""
        before = self._cards.cards.get(card.id)
        if before is None and self._notes is not None and self._said(card.id) is None:
            replace(self._notes / file_name(card.id), msgspec.json.encode({"id": card.id}))
        self._waiting.append(_Ahead(card.id, before, fields))
        try:
            self._cards.save(card)
        except BaseException:
            with suppress(OSError):
                self._take_back(self._waiting.pop())
            raise

    def ended(self, saved: bool) -> set[str]:
        """The change came to its end; the ids of the people whose card was taken back."""
        waiting, self._waiting = self._waiting, []
        taken_back = set()
        for ahead in reversed(waiting):
            with suppress(OSError):
                if saved:
                    self._forget(ahead.id)
                elif not self._stands(ahead):
                    self._take_back(ahead)
                    taken_back.add(ahead.id)
        return taken_back

    def clear(self) -> None:
        """Take away what a program that was ended left behind: cards that no line came for."""
        if self._notes is None or self._waiting:
            return
        for note in sorted(self._notes.glob("*.json")):
            with suppress(OSError):
                if time.time() - note.stat().st_mtime < WAIT_SECONDS:
                    continue
                noted = {id for id in self._cards.cards if file_name(id) == note.name}
                self._cards.erase({id for id in noted if self._said(id) is None})
                note.unlink(missing_ok=True)

    def _stands(self, ahead: _Ahead) -> bool:
        """Whether the line is there although it was not called saved."""
        said = self._said(ahead.id) or {}
        return bool(ahead.fields) and all(
            field in said and said[field] == value for field, value in ahead.fields.items()
        )

    def _take_back(self, ahead: _Ahead) -> None:
        if ahead.before is not None:
            self._cards.save(ahead.before)
        elif self._said(ahead.id) is None:
            self._cards.poll()
            self._cards.erase({ahead.id})
        self._forget(ahead.id)

    def _forget(self, id: str) -> None:
        if self._notes is not None:
            (self._notes / file_name(id)).unlink(missing_ok=True)
