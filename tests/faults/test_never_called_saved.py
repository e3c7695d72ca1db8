"""J3: a failed write is never called saved, costs nothing that was there, and can be done again."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from logboek.errors import NotSaved
from logboek.journal.journal import Journal
from tests.faults.conftest import Reached
from tests.faults.writing import add, edit, opened, words

ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EROFS", "EMFILE")
CALLS = ("open", "write", "fsync", "close", "replace", "mkdir")
MOST_CALLS = 60


class Failing:
    """Calls of the system of which one goes wrong, and the descriptors on which fsync failed."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch = patch
        self._real: dict[str, Callable[..., Any]] = {name: getattr(os, name) for name in CALLS}
        self.fired = False
        self.failed_fsyncs: set[int] = set()

    def at(self, name: str, number: int, error: int, half: bool = False) -> None:
        """Let call ``number`` of ``name`` fail; with ``half`` a write first writes some."""
        made = 0
        real = self._real

        def failing(*args: Any, **kwargs: Any) -> Any:
            nonlocal made
            made += 1
            if made != number:
                return real[name](*args, **kwargs)
            self.fired = True
            if name == "close":
                real[name](*args)
            if name == "fsync":
                self.failed_fsyncs.add(args[0])
            if half:
                real["write"](args[0], bytes(args[1])[: len(args[1]) // 2])
            raise OSError(error, os.strerror(error))

        self._patch.setattr(os, name, failing)
        self._watch_fsync(name)

    def _watch_fsync(self, failing: str) -> None:
        inner = os.fsync
        opening, closing = os.open, os.close

        def fsync(fd: int) -> None:
            assert fd not in self.failed_fsyncs, "a second fsync after one that failed"
            inner(fd)

        def close(fd: int) -> None:
            self.failed_fsyncs.discard(fd)
            closing(fd)

        self._patch.setattr(os, "fsync", fsync)
        self._patch.setattr(os, "close", close)
        self._patch.setattr(os, "open", opening)

    def stop(self) -> None:
        """Let everything go right again."""
        for name, real in self._real.items():
            self._patch.setattr(os, name, real)
        self.failed_fsyncs.clear()


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Iterator[Failing]:
    found = Failing(monkeypatch)
    yield found
    found.stop()


def attempt(journal: Journal) -> str:
    """Try to write; the id of the change if it was called saved, else nothing."""
    try:
        return add(journal, new="nieuw")
    except NotSaved:
        return ""


@pytest.mark.parametrize("first", [True, False], ids=["first-change", "later-change"])
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("error", ERRORS)
def test_an_error_at_any_call(
    quick: Path, home: Path, failing: Failing, error: str, call: str, first: bool, reached: Reached
) -> None:
    """Whichever call fails: acknowledged and there, or refused, and a second try succeeds."""
    for number in range(1, MOST_CALLS):
        folder, state = quick / str(number) / "journal", home / str(number)
        other = opened(folder, home / f"other{number}")
        add(other, old="van een ander")
        if not first:
            add(opened(folder, state), own="van mij")
        journal = opened(folder, state)
        before = set(words(journal))
        failing.fired = False
        failing.at(call, number, getattr(errno, error), half=call == "write")
        saved = attempt(journal)
        failing.stop()
        _holds(folder, state, journal, before, saved)
        reached("J3 errors at a call of the system", int(failing.fired))
        if not failing.fired:
            assert saved
            return
    pytest.fail("there was no end to the calls")


def _holds(folder: Path, state: Path, journal: Journal, before: set[str], saved: str) -> None:
    fresh = opened(folder, state)
    assert before <= set(words(fresh))
    assert not saved or saved in fresh.ledger.hashes()
    again = add(journal, again="nog eens")
    fresh = opened(folder, state)
    assert again in fresh.ledger.hashes()
    assert before | {"again"} <= set(words(fresh))
    assert not fresh.gaps()
    assert not fresh.clones()
    assert len(list(folder.glob("*.jsonl"))) == 2


@pytest.mark.parametrize("size", [1, 7, 100])
def test_short_writes_are_written_on(
    quick: Path, home: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    """A system that writes a few bytes at a time still gets the whole line."""
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, bytes(data)[:size]))
    folder = quick / "journal"
    journal = opened(folder, home)
    for word in ("een", "twee", "drie"):
        add(journal, **{word: word})
    assert set(words(opened(folder, home))) == {"een", "twee", "drie"}
    mirror = next(home.glob("installations/*/mirror.jsonl"))
    assert mirror.read_bytes() == next(folder.glob("*.jsonl")).read_bytes()


def test_a_retry_of_an_edit_asks_nothing(quick: Path, home: Path, failing: Failing) -> None:
    """An edit of which the fsync failed, done again, leaves one value and no open question."""
    folder = quick / "journal"
    journal = opened(folder, home)
    add(journal, term="oud")
    failing.at("fsync", 1, errno.EIO)
    with pytest.raises(NotSaved):
        edit(journal, "term", "nieuw")
    failing.stop()
    edit(journal, "term", "nieuw")
    fresh = opened(folder, home)
    assert words(fresh) == {"term": ["nieuw"]}
    assert not fresh.fold.disputes()


def test_a_folder_that_cannot_be_put_on_the_disk_by_itself(
    quick: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a network drive that has no fsync for folders a change is still saved."""
    real = os.fsync

    def fsync(fd: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{fd}"):  # noqa: PTH112
            raise OSError(errno.EINVAL, "Invalid argument")
        real(fd)

    monkeypatch.setattr(os, "fsync", fsync)
    h = add(opened(quick / "journal", home), one="een")
    assert h in opened(quick / "journal", home).ledger.hashes()


def test_a_file_that_sync_replaces_during_the_append(
    quick: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line written into a file that was just put aside is written again into its successor."""
    folder = quick / "journal"
    journal = opened(folder, home)
    add(journal, one="een")
    (path,) = folder.glob("*.jsonl")
    real, times = os.fsync, 0

    def fsync(fd: int) -> None:
        nonlocal times
        times += 1
        if times == 1:
            copy = quick / "arriving"
            copy.write_bytes(path.read_bytes()[:-10])
            copy.replace(path)
        real(fd)

    monkeypatch.setattr(os, "fsync", fsync)
    h = add(journal, two="twee")
    fresh = opened(folder, home)
    assert h in fresh.ledger.hashes()
    add(journal, three="drie")
    fresh = opened(folder, home)
    assert set(words(fresh)) == {"one", "two", "three"}
    assert not fresh.gaps()


def test_a_file_that_is_removed_during_the_append(
    quick: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line written into a file that just disappeared is written again, with all before it."""
    folder = quick / "journal"
    journal = opened(folder, home)
    add(journal, one="een")
    (path,) = folder.glob("*.jsonl")
    real, times = os.fsync, 0

    def fsync(fd: int) -> None:
        nonlocal times
        times += 1
        if times == 1:
            path.unlink()
        real(fd)

    monkeypatch.setattr(os, "fsync", fsync)
    add(journal, two="twee")
    add(journal, three="drie")
    fresh = opened(folder, home)
    assert set(words(fresh)) == {"one", "two", "three"}
    assert not fresh.gaps()
