"""Where each word of the glossary is used, found record by record."""

from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec

from logboek.insight.mentions import Matcher
from logboek.insight.texts import texts, title
from logboek.partnership import Record, Term

MOST = 200
"""Of how many records that use a word the place is kept; the others are counted."""
BEFORE, BEHIND = 200, 300
"""How many characters around a mention are kept."""


class Use(msgspec.Struct, frozen=True):
    """A record in which somebody uses a word."""

    register: str
    """The register in which it stands."""
    id: str
    """The record."""
    title: str
    """What it is called in its own words; empty for what has no title."""
    text: str
    """The words around the first mention."""
    start: int
    """Where the mention begins in these words."""
    end: int
    """Where it ends."""

    @property
    def said(self) -> str:
        """The word as it was written there."""
        return self.text[self.start : self.end]


class Uses:
    """Where the words are used, as far as was looked."""

    def __init__(self, terms: Iterable[Term], records: Iterable[tuple[str, Record]]) -> None:
        """Look for these words in the records, each with the name of its register."""
        self._matcher = Matcher(terms)
        self._left: Iterator[tuple[str, Record]] = iter(records)
        self._found: dict[str, list[Use]] = {}
        self._counts: dict[str, int] = {}
        self.complete = False
        """Whether every record was looked at."""

    def read_on(self, most: int) -> bool:
        """Look at so many records more; whether that were all of them."""
        step = list(islice(self._left, most))
        for register, record in step:
            self._look(register, record)
        self.complete = len(step) < most
        return self.complete

    def of(self, term: str) -> list[Use]:
        """The records that use a word, in the order in which they were looked at."""
        return self._found.get(term, [])

    def count(self, term: str) -> int:
        """How many records use a word."""
        return self._counts.get(term, 0)

    def _look(self, register: str, record: Record) -> None:
        called, met = title(record), set[str]()
        for said in (called, *(text for _field, text in texts(record))):
            for each in self._matcher.find(said):
                if each.term_id in met:
                    continue
                met.add(each.term_id)
                self._counts[each.term_id] = self.count(each.term_id) + 1
                known = self._found.setdefault(each.term_id, [])
                if len(known) < MOST:
                    first = max(0, each.start - BEFORE)
                    around = said[first : each.end + BEHIND]
                    start, end = each.start - first, each.end - first
                    known.append(Use(register, record.id, called, around, start, end))
