"""J3: on a real full disk, and under a limit, nothing is called saved that is not."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from logboek.errors import NotSaved
from tests.faults.conftest import Reached
from tests.faults.writing import add, opened


@pytest.fixture
def tiny_disk(quick: Path) -> Iterator[Path]:
    """A real disk of 64 kB."""
    where = quick / "tiny"
    where.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(where)]
    if getattr(os, "geteuid", lambda: 1)() != 0:
        pytest.skip("only root can mount a disk")
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this system does not let root mount a disk")
    try:
        yield where
    finally:
        subprocess.run(["umount", str(where)], check=True)


def test_a_full_disk(tiny_disk: Path, home: Path, reached: Reached) -> None:
    """On a disk that ran full all that was acknowledged is there, and with room writing goes on."""
    (tiny_disk / "ballast").write_bytes(b"x" * 16_384)
    folder = tiny_disk / "journal"
    journal = opened(folder, home)
    saved = {}
    refused = ""
    for i in range(1000):
        try:
            saved[add(journal, **{f"t{i}": "woord" * 40})] = f"t{i}"
        except NotSaved as error:
            refused = str(error)
            break
    assert "schijf is vol" in refused
    assert len(saved) > 10
    fresh = opened(folder, home)
    assert saved.keys() <= set(fresh.ledger.hashes())
    with pytest.raises(NotSaved):
        add(fresh, never="x" * 5000)
    (tiny_disk / "ballast").unlink()
    after = add(journal, after="weer ruimte")
    fresh = opened(folder, home)
    assert {*saved, after} <= set(fresh.ledger.hashes())
    reached("J3 changes acknowledged on a disk that ran full", len(saved))


def test_no_room_for_the_installation_itself(tiny_disk: Path, quick: Path) -> None:
    """Where the installation's own side cannot be written, a change is refused, not half saved."""
    (tiny_disk / "ballast").write_bytes(b"x" * 65_536)
    folder = quick / "journal"
    with pytest.raises(NotSaved):
        add(opened(folder, tiny_disk / "home"), one="een")
    assert not list(folder.glob("*.jsonl"))


LIMITED = """
import resource, sys
from pathlib import Path
from logboek.errors import NotSaved
from tests.faults.writing import add, opened
folder, home = Path(sys.argv[1]), Path(sys.argv[2])
journal = opened(folder, home)
resource.setrlimit(resource.RLIMIT_FSIZE, (8192, resource.RLIM_INFINITY))
for i in range(100):
    try:
        print(add(journal, **{f"t{i}": "woord" * 40}), flush=True)
    except NotSaved as error:
        sys.stderr.write(str(error))
        break
"""


@pytest.mark.skipif(os.name != "posix", reason="only POSIX has a limit to the size of files")
def test_a_limit_to_the_size_of_files(quick: Path, home: Path) -> None:
    """A process that may not write larger files is refused in a sentence, and loses nothing."""
    folder = quick / "journal"
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(folder), str(home)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    saved = done.stdout.split()
    assert "schijf is vol" in done.stderr
    assert len(saved) > 10
    journal = opened(folder, home)
    assert set(saved) <= set(journal.ledger.hashes())
    assert add(journal, after="daarna") in opened(folder, home).ledger.hashes()
