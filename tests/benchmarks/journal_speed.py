"""What keeping a logbook costs: committing, opening, and the memory of what is open."""

import hashlib
import json
import os
import time
from pathlib import Path

import msgspec
from tinydb import TinyDB, where

from logboek.clock import utc_now
from logboek.journal.change import Op
from logboek.journal.journal import Journal
from logboek.logbook import Logbook
from logboek.partnership import REGISTERS
from tests.benchmarks.made import IDENTITY, WRITER, make
from tests.benchmarks.measure import Row, interleaved, resident_after

COMMITS = 200
SIZES = (1_000, 100_000)


def rows(home: Path) -> list[Row]:
    """Every row about the journal; ``home`` is an empty folder to work in."""
    small, large = (make(home / str(lines), lines) for lines in SIZES)
    return [*_opening(large), _memory(large), *_committing(home, small, large)]


def _committing(home: Path, small: Path, large: Path) -> list[Row]:
    few = Journal(small / "journal", IDENTITY, home / "state", tables=frozenset(REGISTERS))
    many = Journal(large / "journal", IDENTITY, home / "state", tables=frozenset(REGISTERS))
    text = "Dinsdag is de werkplaats van ons allemaal, van negen tot vier."
    ops = [Op("notes", "1" * 32, {"text": text, "on": "2026-11-22"})]

    def commit(journal: Journal) -> None:
        now = utc_now()
        heads = journal.fold.heads("notes", "1" * 32)
        base = {field: heads[field] for field in heads}
        journal.commit([Op("notes", "1" * 32, ops[0].set, base)], by="0" * 32, at=now)

    commit(few)
    commit(many)
    line = many.raw(len(many.ledger) - 1) + b"\n"
    bare_file = home / "bare.jsonl"

    def bare() -> None:
        fd = os.open(bare_file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(fd, line)
        os.fsync(fd)
        os.close(fd)

    flat = interleaved(lambda: commit(many), lambda: commit(few), COMMITS, tidy=False)
    against_bare = interleaved(lambda: commit(many), bare, COMMITS, tidy=False)
    return [
        Row("a change at 100,000 lines", "at 1,000 lines", flat[0] / flat[1], 1.15),
        Row(
            "a change at 100,000 lines",
            "bare append + fsync",
            against_bare[0] / against_bare[1],
            2.0,
            f"{against_bare[0] * 1e6:.0f} µs against {against_bare[1] * 1e6:.0f} µs",
        ),
    ]


def _opening(large: Path) -> list[Row]:
    journal = large / "journal" / f"{WRITER}.jsonl"
    decode = msgspec.json.decode

    def bare() -> list[object]:
        found = []
        for raw in journal.read_bytes().split(b"\n"):
            if raw:
                end = raw.rfind(b',"h":"')
                if hashlib.sha256(raw[:end]).hexdigest()[:40].encode() == raw[-42:-2]:
                    found.append(decode(raw))
        return found

    documents = large.parent / "tinydb.json"
    documents.write_text(json.dumps(_documents(large)), encoding="utf-8")

    def tinydb() -> None:
        with TinyDB(documents) as database:
            for name in REGISTERS:
                database.table(name).search(where("id") == "0")

    def ours() -> Logbook:
        return Logbook.open(large)

    opening, reading = interleaved(ours, bare, 7, time.process_time)
    against = interleaved(ours, tinydb, 3, time.process_time)
    return [
        Row(
            "opening 100,000 lines",
            "read, SHA-256, decode",
            opening / reading,
            1.5,
            f"{opening * 1e3:.0f} ms against {reading * 1e3:.0f} ms of CPU",
        ),
        Row("opening 100,000 lines", "TinyDB's JSONStorage", against[0] / against[1], 1.0),
    ]


def _documents(folder: Path) -> dict[str, dict[str, object]]:
    tables = Journal(folder / "journal", IDENTITY, None).fold.tables
    return {
        name: {str(i): dict(document) for i, document in enumerate(documents.values(), 1)}
        for name, documents in tables.items()
    }


def _memory(large: Path) -> Row:
    documents = str(large.parent / "tinydb.json")
    plain = resident_after(
        "import json\n"
        "before = resident()\n"
        "with open(sys.argv[1], encoding='utf-8') as f: kept = json.load(f)\n"
        "gc.collect(); print(resident() - before)",
        documents,
    )
    ours = resident_after(
        "from pathlib import Path\n"
        "from logboek.logbook import Logbook\n"
        "before = resident()\n"
        "kept = Logbook.open(Path(sys.argv[1]))\n"
        "gc.collect(); print(resident() - before)",
        str(large),
    )
    return Row(
        "memory of 100,000 lines",
        "the same as plain dictionaries",
        ours / plain,
        1.5,
        f"{ours >> 20} MiB against {plain >> 20} MiB",
    )
