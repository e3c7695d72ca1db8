"""What the screens of one logbook share: the logbook, its one signal, and the ways between them."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Protocol

import msgspec
from textual.signal import Signal

from logboek.insight.attention import Attention, Snapshot, attention
from logboek.presentation.glossary import Glossary
from logboek.screens.settings import Settings
from logboek.standing import standing

if TYPE_CHECKING:
    from logboek.finding import Finder
    from logboek.logbook import Changed, Logbook
    from logboek.questions import Question

PAST = "then-"
"""Begins the names of the modes that show the logbook as it stood on a day."""


class Visit(Protocol):
    """Goes to a record, by register and id, at the place where these words stand in it."""

    def __call__(self, register: str, id: str, words: str = "") -> None:
        """An id of "" goes to the register's screen, no words to the record's beginning."""


class Desk(msgspec.Struct):
    """One logbook on the table, now or as it stood on a day."""

    logbook: "Logbook"
    """The logbook that the screens show."""
    changed: "Signal[Changed]"
    """Published after every change, by whomever it was made."""
    settings: Settings
    """What this installation remembers of the screens."""
    visit: Visit
    """Goes to a record, or to the screen of a register."""
    travel: Callable[[date | None], None]
    """Shows the logbook as it stood on a day, or as it stands now."""
    past: date | None = None
    """The day that is looked at, or None for now."""
    _attention: list[Attention] | None = None
    _read_only: str | None = None
    _questions: "list[Question] | None" = None
    _glossary: Glossary | None = None
    _finder: "Finder | None" = None

    def mode(self, name: str) -> str:
        """The name of a screen's mode, now or on the day that is looked at."""
        return PAST + name if self.past else name

    def today(self) -> date:
        """Today, or the day that is looked at."""
        return self.past or self.logbook.today()

    def read_only(self) -> str:
        """Why nothing can be written, in a sentence; asked of the disk once until `look_again`."""
        if self._read_only is None:
            self._read_only = self.logbook.read_only
        return self._read_only

    def look_again(self) -> None:
        """Ask the disk anew whether can be written."""
        self._read_only = None

    def forget(self, changed: "frozenset[tuple[str, str]]" = frozenset()) -> None:
        """Work out anew what follows from these records when that is next asked."""
        self._attention = None
        self._questions = None
        if self._finder is not None:
            self._finder.changed(changed)
        if any(register == self.logbook.terms.name for register, _id in changed):
            self._glossary = None

    @property
    def glossary(self) -> Glossary:
        """The words that light up in what people wrote."""
        if self._glossary is None:
            self._glossary = Glossary(self.logbook.terms.all(), self.logbook.partner_name)
        return self._glossary

    @property
    def finder(self) -> "Finder":
        """What finds every record by its words; it reads the logbook when it is first asked."""
        if self._finder is None:
            from logboek.finding import Finder

            self._finder = Finder(self.logbook)
        return self._finder

    def questions(self) -> "list[Question]":
        """Every open question."""
        if self._questions is None:
            self._questions = self.logbook.questions()
        return self._questions

    def questions_on(self, register: str = "", id: str = "") -> "list[Question]":
        """The open questions about one record, about one register, or all."""
        return [
            asked
            for asked in self.questions()
            if register in ("", asked.register) and id in ("", asked.id)
        ]

    def attention(self) -> list[Attention]:
        """What asks for attention, most urgent first."""
        if self._attention is None:
            self._attention = attention(self._standing(), self.today())
        return self._attention

    def _standing(self) -> Snapshot:
        """What attention is worked out from; what is missing now was not missing then."""
        missing = () if self.past else self.logbook.missing.said()
        return standing(self.logbook, self.questions(), missing)
