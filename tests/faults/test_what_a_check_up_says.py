"""What was written halfway, cut off or damaged is counted as what it is said to be."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from logboek.checkup import CheckUp
from logboek.errors import NotSaved
from logboek.logbook import Logbook
from logboek.partnership import Note, Partnership
from tests.faults.writing import own_file
from tests.journal.handmade import BRAM, Hand, op

NEVER_SAVED = "nooit als bewaard"
ELSEWHERE = "heel in een ander bestand"
LOST = "niet heel aangekomen"

Fails = Callable[[Logbook], None]


@pytest.fixture
def kept(quick: Path) -> Logbook:
    """A logbook with a few notes."""
    logbook = Logbook.create(quick / "logbook", Partnership(name="Route"))
    for n in range(3):
        logbook.notes.add(Note(text=f"regel {n}"))
    return logbook


@pytest.fixture
def fails(monkeypatch: pytest.MonkeyPatch) -> Fails:
    """Try to write on a disk that is full halfway through the line."""
    real = os.write

    def half(fd: int, data: bytes) -> int:
        real(fd, bytes(data)[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    def try_to_write(logbook: Logbook) -> None:
        with monkeypatch.context() as full:
            full.setattr(os, "write", half)
            with pytest.raises(NotSaved):
                logbook.notes.add(Note(text="past niet meer"))

    return try_to_write


def says(found: CheckUp, incomplete: int, damaged: int, *whats: str) -> None:
    """These counts, these findings about lines and no others, and only for lost ones a to-do."""
    assert (found.incomplete, found.damaged) == (incomplete, damaged)
    about_lines = [
        finding
        for finding in found.findings
        if any(what in finding.what for what in (NEVER_SAVED, ELSEWHERE, LOST))
    ]
    assert len(about_lines) == len(whats)
    for finding, what in zip(about_lines, whats, strict=True):
        assert what in finding.what
        assert bool(finding.todo) == (what == LOST)


def test_a_write_that_failed_is_not_finished_however_often_it_is_tried(
    kept: Logbook, fails: Fails
) -> None:
    """At the end, in the middle and several in a row: not finished, nothing lost, nothing to do."""
    fails(kept)
    says(kept.check(), 1, 0, NEVER_SAVED)
    kept.notes.add(Note(text="nu wel"))
    says(kept.check(), 1, 0, NEVER_SAVED)
    fails(kept)
    fails(kept)
    says(kept.check(), 3, 0, NEVER_SAVED)
    kept.notes.add(Note(text="weer wel"))
    says(Logbook.open(kept.folder).check(), 3, 0, NEVER_SAVED)
    assert kept.check().sound


def test_a_very_first_change_that_failed_is_not_finished(
    kept: Logbook, fails: Fails, quick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who never saved anything lost nothing."""
    monkeypatch.setenv("LOGBOEK_HOME", str(quick / "bilal"))
    bilal = Logbook.open(kept.folder)
    fails(bilal)
    says(bilal.check(), 1, 0, NEVER_SAVED)
    assert Logbook.open(kept.folder).check().sound


def test_the_end_of_somebody_elses_file_may_be_lost(
    kept: Logbook, fails: Fails, quick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only who wrote it knows whether a line at the end was saved; until then it is awaited."""
    fails(kept)
    monkeypatch.setenv("LOGBOEK_HOME", str(quick / "bilal"))
    says(Logbook.open(kept.folder).check(), 1, 0, LOST)


def test_a_saved_line_that_was_cut_off_is_lost(kept: Logbook) -> None:
    """The end of the own file that was saved, and is not there any more, is not called unsaved."""
    file = own_file(kept.folder / "journal")
    file.write_bytes(file.read_bytes()[:-60])
    says(Logbook.open(kept.folder).check(), 1, 0, LOST)


def test_a_damaged_line_is_damaged_also_beside_one_that_was_not_finished(
    kept: Logbook, fails: Fails
) -> None:
    """Two stretches where one line is missing: one is lost, and one never was saved."""
    fails(kept)
    kept.notes.add(Note(text="nu wel"))
    file = own_file(kept.folder / "journal")
    file.write_bytes(file.read_bytes().replace(b"regel 2", b"appel 2"))
    says(Logbook.open(kept.folder).check(), 1, 1, NEVER_SAVED, LOST)


def test_a_damaged_line_of_which_a_copy_is_here_is_not_lost(kept: Logbook) -> None:
    """A copy from a back-up mends a damaged line; the damage is still counted."""
    file = own_file(kept.folder / "journal")
    whole = file.read_bytes()
    file.write_bytes(whole.replace(b"regel 1", b"appel 1"))
    says(Logbook.open(kept.folder).check(), 0, 1, LOST)
    (file.parent / "uit de back-up.jsonl").write_bytes(whole)
    says(Logbook.open(kept.folder).check(), 0, 1, ELSEWHERE)


def test_a_line_with_an_enormous_number_is_no_reason_to_count_for_ever(kept: Logbook) -> None:
    """A file of another writer that skips to a number of sixteen digits is checked like any."""
    other = Hand(BRAM, kept.id)
    other.n = 2**53 - 2
    other.writes(op("notes", "x", text="ver vooruit"))
    (kept.folder / "journal" / f"{BRAM}.jsonl").write_bytes(b"kapot\nkapot\n" + other.data)
    says(Logbook.open(kept.folder).check(), 0, 2, LOST)
