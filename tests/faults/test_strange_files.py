"""Files that are not here, are no files, were mended, or were put in another order."""

import os
from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Partnership, Term
from tests.faults.writing import add, opened, own_file, words
from tests.journal.handmade import ANNE, BRAM, Hand, op


def test_a_file_still_in_the_cloud_is_unknown(quick: Path, home: Path) -> None:
    """A placeholder is named as unknown, and becomes known when the file arrives."""
    folder = quick / "journal"
    folder.mkdir()
    hand = Hand(ANNE)
    hand.writes(op("terms", "one", word="een"))
    placeholder = folder / f".{ANNE}.jsonl.icloud"
    placeholder.write_bytes(b"bplist00")
    journal = opened(folder, home)
    assert journal.unknown_files() == [placeholder.name]
    assert not words(journal)
    placeholder.unlink()
    (folder / f"{ANNE}.jsonl").write_bytes(hand.data)
    journal.poll()
    assert journal.unknown_files() == []
    assert set(words(journal)) == {"one"}


def test_a_file_that_is_no_file_is_passed_over(quick: Path, home: Path) -> None:
    """Folders, links and pipes with the name of a line file are not read."""
    folder = quick / "journal"
    folder.mkdir()
    hand = Hand(ANNE)
    hand.writes(op("terms", "one", word="een"))
    (quick / "elsewhere.jsonl").write_bytes(hand.data)
    (folder / "folder.jsonl").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.jsonl")
    (folder / "link.jsonl").symlink_to(quick / "elsewhere.jsonl")
    journal = opened(folder, home)
    assert not words(journal)
    add(journal, two="twee")
    assert set(words(journal)) == {"two"}


@pytest.mark.parametrize("grown", [True, False], ids=["and-grown", "only-mended"])
def test_a_file_mended_in_place_is_read_again(quick: Path, home: Path, grown: bool) -> None:
    """A stretch that was damaged and is mended in place is taken in by who is following."""
    folder = quick / "journal"
    folder.mkdir()
    hand = Hand(ANNE)
    for word in ("een", "twee", "drie"):
        hand.writes(op("terms", word, word=word))
    path = folder / f"{ANNE}.jsonl"
    path.write_bytes(hand.raws[0] + b"\n" + b"\0" * (len(hand.raws[1]) + 1) + hand.raws[2] + b"\n")
    journal = opened(folder, home)
    assert len(words(journal)) < 3
    if grown:
        hand.writes(op("terms", "vier", word="vier"))
    with path.open("r+b") as file:
        file.write(hand.data)
    os.utime(path, ns=(1, 1))
    journal.poll()
    assert len(words(journal)) == len(hand.raws)
    assert not sum(journal.faults().values())


def test_the_timeline_survives_a_reordered_file(quick: Path) -> None:
    """When sync reorders or moves lines, a row of the timeline still says what it said."""
    folder = quick / "logbook"
    logbook = Logbook.create(folder, Partnership(name="Route"))
    for i in range(5):
        logbook.terms.add(Term(word=f"w{i}"))
    before = list(logbook.changes)
    path = own_file(folder / "journal")
    raws = path.read_bytes().splitlines()
    path.write_bytes(b"".join(raw + b"\n" for raw in reversed(raws)))
    assert list(logbook.changes) == before
    (folder / "journal" / "moved (copy).jsonl").write_bytes(path.read_bytes())
    path.unlink()
    logbook.poll()
    assert list(logbook.changes) == before
    assert list(Logbook.open(folder).changes) == before


def test_the_timeline_is_the_same_for_everybody(quick: Path) -> None:
    """Changes of one moment stand in one order, whichever of them arrived first."""
    hands = [Hand(ANNE), Hand(BRAM)]
    for hand in hands:
        for i in range(4):
            hand.writes(op("terms", f"{hand.w}{i}", word="woord"), t=1)
    orders = []
    for names in (("1", "2"), ("2", "1")):
        folder = quick / names[0]
        folder.mkdir()
        for name, hand in zip(names, hands, strict=True):
            (folder / f"{name}.jsonl").write_bytes(hand.data)
        journal = opened(folder, quick / "home")
        hashes = journal.ledger.hashes()
        orders.append([hashes[i] for i in journal.ledger.newest_first()])
    assert orders[0] == orders[1]
