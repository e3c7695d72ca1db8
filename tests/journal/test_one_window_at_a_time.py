"""Two windows on one computer never write at the same moment, and neither waits without end."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from logboek.errors import NotSaved
from logboek.journal import installation
from logboek.logbook import Logbook
from logboek.partnership import Term

HOLDER = """
import sys
from pathlib import Path
from logboek.journal.lock import locked
with locked(Path(sys.argv[1]), 0):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_window_saving(home: Path) -> Iterator[None]:
    """Another process that holds the lock of every journal that this installation writes in."""
    locks = sorted(home.rglob("lock"))
    assert locks
    holders = [
        subprocess.Popen(
            [sys.executable, "-c", HOLDER, str(lock)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for lock in locks
    ]
    for holder in holders:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
    try:
        yield
    finally:
        for holder in holders:
            holder.communicate()


def test_a_window_that_never_finishes_does_not_hang_the_other(
    logbook: Logbook, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While another window holds the lock nothing is saved, which is said; after it all is well."""
    monkeypatch.setattr(installation, "LOCK_SECONDS", 0.1)
    with another_window_saving(home):
        with pytest.raises(NotSaved) as refused:
            logbook.terms.add(Term(word="bpv"))
        assert "ander venster" in str(refused.value)
        assert not Logbook.open(logbook.folder).terms.all()
    logbook.terms.add(Term(word="bpv"))
    assert [term.word for term in Logbook.open(logbook.folder).terms.all()] == ["bpv"]
