"""Erasing somebody's name and address, and finding where the name still stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from logboek.errors import Unknown
from logboek.i18n import _
from logboek.journal.cards import files_about
from logboek.journal.change import Line, read
from logboek.journal.durable import read_regular
from logboek.journal.journal import Journal
from logboek.journal.looking import bare_lines, line_files
from logboek.private import PeopleRegister

_SMALL_WORDS = frozenset(
    {"aan", "bij", "bin", "das", "den", "der", "des", "die", "het", "ibn", "les", "los", "the",
     "ter", "ten", "tot", "uit", "van", "von", "und", "voor"}
)  # fmt: skip
_SHORTEST_PART = 3


@dataclass(frozen=True)
class Mention:
    """A field in which the name, or a part of it, still stands."""

    register: str
    """The register of the record."""
    id: str
    """The record."""
    field: str
    """The field, a map entry as ``field/key``."""
    now: bool
    """Whether it stands there now, or only in an earlier wording."""


@dataclass(frozen=True)
class Forgotten:
    """What erasing somebody did, and what it could not do."""

    person: str
    """The id of the person, which stays."""
    name: str
    """What the person was called."""
    files: int
    """How many files with the name were removed."""
    left: tuple[Path, ...]
    """The files that could not be removed."""
    mentions: tuple[Mention, ...]
    """Where the name still stands in texts, those that stand there now first."""


def forget(
    people: PeopleRegister, folder: Path, journals: Sequence[Journal], person: str
) -> Forgotten:
    """Erase one person's name and address in a logbook's folder; raises NotSaved and Unknown."""
    known = people.find(person)
    if known is None:
        raise Unknown(_("Dit staat niet (meer) in het logboek."))
    cards, left = files_about(folder, person), []
    if not known.erased:
        people.erase(person)
    for path in cards:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            left.append(path)
    found = _mentions(journals, known.name, known.address)
    return Forgotten(person, known.name, len(cards) - len(left), tuple(left), found)


def _mentions(journals: Sequence[Journal], name: str, address: str = "") -> tuple[Mention, ...]:
    """Where the name, a part of it or the address stands in the texts of these journals."""
    pattern = _pattern(name, address)
    if pattern is None:
        return ()
    found: dict[tuple[str, str, str], bool] = {}
    for journal in journals:
        for tab, doc, field, value in _standing(journal):
            if _says(value, pattern):
                found[tab, doc, field] = True
        for line in _lines(journal):
            for op in line.ops:
                for field, value in op.set.items():
                    if (op.tab, op.doc, field) not in found and _says(value, pattern):
                        found[op.tab, op.doc, field] = False
    ordered = sorted(found.items(), key=lambda item: not item[1])
    return tuple(Mention(*place, now) for place, now in ordered)


def _pattern(name: str, address: str) -> re.Pattern[str] | None:
    parts = {part for part in re.split(r"[\s\-]+", name) if len(part) >= _SHORTEST_PART}
    wanted = {part for part in parts if part.casefold() not in _SMALL_WORDS}
    wanted |= {text for text in (name.strip(), address.strip()) if text}
    if not wanted:
        return None
    longest_first = sorted(wanted, key=len, reverse=True)
    either = "|".join(re.escape(text) for text in longest_first)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _standing(journal: Journal) -> Iterator[tuple[str, str, str, Any]]:
    for tables in (journal.fold.tables, journal.fold.removed):
        for tab, documents in tables.items():
            for doc, fields in documents.items():
                for field, value in fields.items():
                    yield tab, doc, field, value


def _lines(journal: Journal) -> Iterator[Line]:
    for path in line_files(journal.path):
        try:
            data = read_regular(path)
        except OSError:
            continue
        for line in map(read, bare_lines(data)):
            if isinstance(line, Line) and journal.ledger.row(line) is not None:
                yield line


def _says(value: object, pattern: re.Pattern[str]) -> bool:
    match value:
        case str():
            return pattern.search(value) is not None
        case dict():
            return any(_says(part, pattern) for part in value.values())
        case list():
            return any(_says(part, pattern) for part in value)
    return False
