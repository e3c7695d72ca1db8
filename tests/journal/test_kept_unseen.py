"""Promises that nobody sees until the day on which they were not kept."""

import os
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from logboek.journal.change import MAX_JUMP, moment, read_block
from logboek.journal.installation import Installation
from logboek.journal.journal import Journal
from logboek.journal.people import Card, PeopleFolder
from tests.faults.writing import add, opened, own_file, words
from tests.journal.handmade import BRAM, LOGBOOK, Hand, op

IN_THE_CLOUD = 0x00400000


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """This installation's own side."""
    return tmp_path / "home"


@pytest.mark.parametrize("first", ["a", "b"])
def test_of_two_cards_of_one_person_the_newest_counts(tmp_path: Path, first: str) -> None:
    """A conflict copy of a card, whatever it is called, does not bring an old name back."""
    second = "b" if first == "a" else "a"
    old = Card("p", "Sanne Bakker", saved="2026-01-01T10:00:00.000000Z")
    new = Card("p", "Sanne de Boer", saved="2026-06-01T10:00:00.000000Z")
    folder = PeopleFolder(tmp_path)
    for name, card in ((first, old), (second, new)):
        folder.save(card)
        (tmp_path / "p.json").rename(tmp_path / f"{name}.json")
    assert PeopleFolder(tmp_path).cards["p"].name == "Sanne de Boer"


@pytest.mark.parametrize("as_a_run", [True, False], ids=["as-a-run", "one-by-one"])
def test_a_clock_that_leaps_takes_nobody_far(tmp_path: Path, home: Path, as_a_run: bool) -> None:
    """One line with an enormous ``t`` does not use up the numbers that everybody counts with."""
    hand = Hand(BRAM)
    base: dict[str, list[str]] | None = {} if as_a_run else None
    hand.writes(op("terms", "one", base, word="een"), t=1)
    hand.writes(op("terms", "two", base, word="twee"), t=2**52)
    assert (read_block(hand.data, hand.raws) is not None) == as_a_run
    (tmp_path / f"{BRAM}.jsonl").write_bytes(hand.data)
    journal = opened(tmp_path, home)
    assert set(words(journal)) == {"one", "two"}
    assert journal.ledger.time == 1 + MAX_JUMP


def test_a_file_that_is_still_in_the_cloud_is_left_there(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of which only the name is here is not fetched by reading it, and is named."""
    hand = Hand(BRAM)
    hand.writes(op("terms", "one", word="een"))
    away = tmp_path / f"{BRAM}.jsonl"
    away.write_bytes(hand.data)
    lstat = Path.lstat

    def of_windows(path: Path) -> object:
        status = lstat(path)
        names = [name for name in dir(status) if name.startswith("st_")]
        told = {name: getattr(status, name) for name in names}
        return SimpleNamespace(**told, st_file_attributes=IN_THE_CLOUD if path == away else 0)

    monkeypatch.setattr(Path, "lstat", of_windows)
    journal = opened(tmp_path, home)
    assert words(journal) == {}
    assert journal.unknown_files() == [away.name]
    monkeypatch.undo()
    journal.poll()
    assert words(journal) == {"one": ["een"]}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no way to put a folder on the disk")
def test_the_name_of_a_new_file_is_on_the_disk_too(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the first change also the folder was settled, or a power cut would lose the file."""
    folder = tmp_path / "journal"
    settled: list[set[str]] = []
    fsync = os.fsync

    def noting(fd: int) -> None:
        fsync(fd)
        if os.path.samestat(os.fstat(fd), folder.stat()):
            settled.append({path.name for path in folder.iterdir()})

    monkeypatch.setattr(os, "fsync", noting)
    add(opened(folder, home), one="een")
    assert own_file(folder).name in settled[-1]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no way to put a folder on the disk")
def test_the_first_change_after_opening_puts_the_folder_on_the_disk(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that another program made just before may not be there yet after a power cut."""
    folder = tmp_path / "journal"
    add(opened(folder, home), one="een")
    again = opened(folder, home)
    settled = 0
    fsync = os.fsync

    def noting(fd: int) -> None:
        nonlocal settled
        fsync(fd)
        settled += os.path.samestat(os.fstat(fd), folder.stat())

    monkeypatch.setattr(os, "fsync", noting)
    add(again, two="twee")
    assert settled
    before = settled
    add(again, three="drie")
    assert settled == before, "what follows needs no more than its own file"


def test_a_card_is_on_the_disk_before_it_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or a power cut could leave an empty file where a name stood."""
    on_the_disk: dict[int, int] = {}
    moved = []
    fsync, move = os.fsync, Path.replace

    def noting(fd: int) -> None:
        fsync(fd)
        status = os.fstat(fd)
        on_the_disk[status.st_ino] = status.st_size

    def moving(path: Path, target: Path) -> Path:
        status = path.stat()
        moved.append(on_the_disk.get(status.st_ino) == status.st_size)
        return move(path, target)

    monkeypatch.setattr(os, "fsync", noting)
    monkeypatch.setattr(Path, "replace", moving)
    PeopleFolder(tmp_path).save(Card("p", "Sanne de Boer"))
    assert moved == [True]


@pytest.mark.parametrize("seconds", [-1, 0])
def test_as_of_a_moment_a_change_of_that_very_second_counts(tmp_path: Path, seconds: int) -> None:
    """What was written in the last second of a day belongs to that day."""
    hand = Hand(BRAM)
    hand.writes(op("terms", "one", word="een"), at="2026-11-22T22:59:59Z")
    (tmp_path / f"{BRAM}.jsonl").write_bytes(hand.data)
    up_to = moment("2026-11-22T22:59:59Z") + timedelta(seconds=seconds)
    journal = Journal(tmp_path, LOGBOOK, None, up_to)
    assert set(words(journal)) == ({"one"} if seconds == 0 else set())


def test_what_was_remembered_under_another_name_is_not_healed_into_a_new_one(
    tmp_path: Path, home: Path
) -> None:
    """A copied logbook goes on under a new name, with a memory that begins anew."""
    folder, moved = tmp_path / "journal", tmp_path / "moved"
    add(opened(folder, home), one="een")
    folder.rename(moved)
    side = next((home / "installations").iterdir())
    there = Installation(home, moved)
    side.rename(there.home)
    journal = opened(moved, home)
    add(journal, two="twee")
    assert [line.w for _raw, line in there.remembered()] == [journal.writer]
