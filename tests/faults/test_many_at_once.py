"""J10: eight processes at once, each its own file or all one, with readers in between: 0 lost."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.conftest import Reached
from tests.faults.writing import add, opened, words

PROCESSES = 8


@pytest.mark.parametrize("shared", [True, False], ids=["one-installation", "eight-installations"])
def test_eight_processes(
    quick: Path, home: Path, shared: bool, full: bool, reached: Reached
) -> None:
    """Everything that eight processes had acknowledged is there, in chains without a break."""
    count = 10_000 if full else 60
    folder = quick / "journal"
    folder.mkdir()
    processes = []
    for i in range(PROCESSES):
        own = home if shared else home / f"installation{i}"
        program = [sys.executable, "-m", "tests.faults.crowd", str(folder), str(own), f"p{i}"]
        with (quick / f"said{i}").open("w", encoding="utf-8") as said:
            processes.append(
                subprocess.Popen([*program, str(count)], stdout=said, cwd=Path(__file__).parents[2])
            )
    reader = opened(folder, quick / "reader")
    seen = 0
    while any(process.poll() is None for process in processes):
        reader.poll()
        assert len(reader.ledger) >= seen
        seen = len(reader.ledger)
        assert not reader.clones()
    assert [process.wait() for process in processes] == [0] * PROCESSES
    saved = {h for i in range(PROCESSES) for h in (quick / f"said{i}").read_text().split()}
    assert len(saved) == PROCESSES * count
    reader.poll()
    fresh = opened(folder, quick / "reader")
    for journal in (reader, fresh):
        assert saved == set(journal.ledger.hashes())
        assert len(words(journal)) == PROCESSES * count
        assert not journal.gaps()
        assert not journal.clones()
        assert not sum(journal.faults().values())
    assert len(list(folder.glob("*.jsonl"))) == (1 if shared else PROCESSES)
    reached("J10 changes by eight processes at once", len(saved))
    reached("J10 changes lost", len(saved - set(fresh.ledger.hashes())))


def test_two_windows_take_turns(quick: Path, home: Path) -> None:
    """Two windows of one installation write in one file, and each sees what the other did."""
    folder = quick / "journal"
    one, two = opened(folder, home), opened(folder, home)
    for i in range(10):
        add(one, **{f"one{i}": "een"})
        add(two, **{f"two{i}": "twee"})
    one.poll()
    assert words(one) == words(two) == words(opened(folder, home))
    assert len(one.ledger) == 20
    assert not one.gaps()
    assert not one.clones()
    assert len(list(folder.glob("*.jsonl"))) == 1
