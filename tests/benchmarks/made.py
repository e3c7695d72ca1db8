"""Logbooks of any size, made for measuring."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from logboek.folder import laid_out
from logboek.journal.change import Op
from logboek.journal.compose import Entry, compose

IDENTITY = "5" * 32
WRITER = "a" * 32
_BEGIN = datetime(2024, 8, 1, 8, tzinfo=UTC)
# fmt: off
_WORDS = (
    "leerling", "route", "les", "stage", "werkplaats", "docent", "afspraak", "school",
    "niveau", "begeleiding", "rooster", "praktijk", "diploma", "overleg", "mentor", "bedrijf",
    "basisberoeps", "loopbaan", "doorstroom", "verzuim",
)
# fmt: on


def make(folder: Path, lines: int) -> Path:
    """A logbook of that many lines: half a thousand agreements, terms, people, then notes."""
    with laid_out(folder, IDENTITY, _BEGIN):
        for writer, data in compose(IDENTITY, _entries(lines)).items():
            (folder / "journal" / f"{writer}.jsonl").write_bytes(data)
    return folder


def _entries(lines: int) -> Iterator[Entry]:
    chance = Random(lines)
    made: list[tuple[str, str, str]] = []
    for i in range(lines):
        at = _BEGIN + timedelta(minutes=8 * i)
        if made and chance.random() < 0.25:
            tab, doc, field = chance.choice(made)
            op = Op(tab, doc, {field: _prose(chance, 12)})
        else:
            op = _new(chance, i, len(made))
            made.append((op.tab, op.doc, "title" if op.tab == "agreements" else "definition"))
            if op.tab not in ("agreements", "terms"):
                made[-1] = (op.tab, op.doc, "role" if op.tab == "people" else "text")
        yield Entry(WRITER, at, f"{i % 11:032x}", [op])


def _new(chance: Random, i: int, count: int) -> Op:
    doc = f"{i:032x}"
    if count < 500:
        return Op(
            "agreements",
            doc,
            {
                "title": _prose(chance, 5),
                "text": _prose(chance, 40),
                "kind": "content",
                "status": chance.choice(["proposed", "decided"]),
                "parties": [f"{n:032x}" for n in range(3)],
                "gives/" + "0" * 32: _prose(chance, 8),
                "gains/" + "1" * 32: _prose(chance, 8),
                "review_on": "2027-01-15",
            },
        )
    if count < 700:
        meanings = {
            f"meanings/{n:032x}": {"text": _prose(chance, 15), "by": "0" * 32, "on": "2025-01-10"}
            for n in range(2)
        }
        return Op("terms", doc, {"word": f"{chance.choice(_WORDS)}{i}", **meanings})
    if count < 1000:
        return Op("people", doc, {"partner": "0" * 32, "role": _prose(chance, 3)})
    return Op("notes", doc, {"text": _prose(chance, 20), "on": "2025-03-04"})


def _prose(chance: Random, words: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(words)).capitalize() + "."
