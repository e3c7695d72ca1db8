"""J8: what a newer version wrote travels on through this one, byte for byte."""

from pathlib import Path
from typing import Any

from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Partnership, Term
from logboek.partnership.term import Meaning
from tests.faults.writing import add, opened
from tests.journal.handmade import ANNE, BRAM, Hand, line, op, seal


def newer_lines() -> list[bytes]:
    """Lines with a right hash, none of which this version understands."""
    hand = Hand(BRAM)
    hand.writes(op("terms", "t", word="van later"), v=2)
    hand.writes(op("scores", "s", value=3))
    hand.writes(op("terms", "t", word="x"), signed="yes")
    hand.writes({"tab": "terms", "doc": "t", "set": {"word": "x"}, "kind": "move"})
    hand.writes(op("terms", "t", word={"a": {"b": {"c": {"d": {"e": 1}}}}}))
    hand.raws.append(seal(b'["not","even","an","object"'[:-1]))
    hand.raws.append(seal(b'{"v":3,"w":7,"anything":[1,2,3]'))
    hand.raws.append(line(BRAM, 6, hand.p, at="morgen"))
    return hand.raws


def test_through_a_conflict_copy(quick: Path, home: Path) -> None:
    """Newer lines that stand only in a conflict copy are adopted word for word with a change."""
    folder = quick / "journal"
    folder.mkdir()
    copy = folder / "journal (conflicted copy).jsonl"
    lines = newer_lines()
    copy.write_bytes(b"".join(raw + b"\r\n" for raw in lines))
    journal = opened(folder, home)
    assert journal.not_understood == len(lines)
    assert len(journal.ledger) == 0
    add(journal, one="een")
    (own,) = folder.glob("[0-9a-f]*.jsonl")
    kept = own.read_bytes().split(b"\n")
    assert [raw for raw in kept if raw in lines] == lines
    copy.unlink()
    again = opened(folder, home)
    assert again.not_understood == len(lines)
    add(again, two="twee")
    assert own.read_bytes().count(b'"v":2') == 1


def test_a_newer_program_of_my_own_and_back(quick: Path, home: Path) -> None:
    """Lines that a newer version wrote under my own id stay in my chain, and I write on."""
    folder = quick / "journal"
    journal = opened(folder, home)
    h = add(journal, one="een")
    (own,) = folder.glob("*.jsonl")
    newer = line(own.stem, 2, h, op("scores", "s", value=1), t=2, v=2)
    with own.open("ab") as file:
        file.write(newer + b"\n")
    add(journal, two="twee")
    again = opened(folder, home)
    add(again, three="drie")
    fresh = opened(folder, home)
    assert newer in own.read_bytes().split(b"\n")
    assert not fresh.gaps()
    assert not fresh.clones()
    assert fresh.not_understood == 1
    assert len(list(folder.glob("*.jsonl"))) == 1


def test_undo_passes_over_what_a_newer_version_wrote(quick: Path) -> None:
    """Undo takes back the last own change that this version understands."""
    folder = quick / "logbook"
    logbook = Logbook.create(folder, Partnership(name="Route"))
    term = logbook.terms.add(Term(word="bpv"))
    (own,) = (folder / "journal").glob("*.jsonl")
    raws = own.read_bytes().splitlines()
    h = raws[-1][-42:-2].decode()
    newer = line(own.stem, len(raws) + 1, h, op("scores", "s", value=1), t=len(raws) + 1, v=2)
    with own.open("ab") as file:
        file.write(newer + b"\n")
    again = Logbook.open(folder)
    again.undo()
    assert term.id not in again.terms


def test_unknown_fields_survive_saving(quick: Path) -> None:
    """Fields, values and parts of parts that this version does not know outlive an edit by it."""
    folder = quick / "logbook"
    logbook = Logbook.create(folder, Partnership(name="Route"))
    hand = Hand(ANNE, logbook.id)
    unknown: dict[str, Any] = {
        "colour": "red",
        "weights/p1": 3,
        "status": "frozen",
        "meanings/p1": {"text": "praktijk", "tone": "stern"},
        "meanings/p2": {"text": "stage", "tone": "mild"},
        "thread/r1": {"kind": "doodle", "strokes": [1, 2]},
    }
    hand.writes(op("terms", "t", word="bpv", **unknown))
    (folder / "journal" / f"{ANNE}.jsonl").write_bytes(hand.data)
    again = Logbook.open(folder)
    term = again.terms["t"]
    assert term.status == "noticed"
    meanings = {**term.meanings, "p1": Meaning(text="de praktijk zelf")}
    again.terms.save(replace(term, word="BPV", meanings=meanings))
    fresh = Logbook.open(folder)
    document = fresh.terms._documents()["t"]
    assert document["word"] == "BPV"
    assert document["meanings/p1"] == {"text": "de praktijk zelf", "tone": "stern"}
    for field in ("colour", "weights/p1", "status", "meanings/p2", "thread/r1"):
        assert document[field] == unknown[field]
