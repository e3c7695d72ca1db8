"""J4: opening never writes, whatever the folder allows and however full the disk is."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from logboek.errors import LogboekError
from logboek.logbook import Logbook
from logboek.partnership import Interest, Partnership, Person, Term
from tests.faults.test_damage_stays_local import look_at_everything

Snapshot = dict[str, tuple[int, int, int, bytes]]


def snapshot(*roots: Path) -> Snapshot:
    """Every entry below the roots: mode, size, time of change, and bytes."""
    found = {}
    for root in roots:
        for path in sorted([root, *root.rglob("*")]):
            status = path.lstat()
            data = path.read_bytes() if path.is_file() else b""
            found[str(path)] = (status.st_mode, status.st_size, status.st_mtime_ns, data)
    return found


@pytest.fixture
def folder(quick: Path) -> Path:
    """A logbook with something of everything, a torn line and a conflict copy."""
    folder = quick / "logbook"
    logbook = Logbook.create(folder, Partnership(name="Route"))
    person = logbook.people.add(Person(name="Anne"))
    logbook.introduce(person.id)
    logbook.interests.add(Interest(interest="van mij", disclosure="me"))
    term = logbook.terms.add(Term(word="bpv"))
    logbook.terms.remove(term.id)
    (path,) = (folder / "journal").glob("*.jsonl")
    path.with_name("conflict copy.jsonl").write_bytes(path.read_bytes())
    with path.open("ab") as file:
        file.write(b'{"v":1,"w":"')
    return folder


def test_reading_everything_leaves_no_trace(folder: Path, home: Path) -> None:
    """Opening, reading, polling, looking back and checking change no file and no time."""
    before = snapshot(folder, home)
    logbook = Logbook.open(folder)
    look_at_everything(logbook)
    assert logbook.me is not None
    assert logbook.partnership.name == "Route"
    logbook.poll()
    str(logbook.read_only)
    assert snapshot(folder, home) == before


def test_opening_makes_no_home(folder: Path, quick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On an installation that never wrote, opening makes no folder of its own."""
    monkeypatch.setenv("LOGBOEK_HOME", str(quick / "nobody's"))
    before = snapshot(folder)
    look_at_everything(Logbook.open(folder))
    assert snapshot(folder) == before
    assert not (quick / "nobody's").exists()


PROGRAM = """
import os, sys
from pathlib import Path
import uuid_utils
from logboek.errors import LogboekError
from logboek.logbook import Logbook
from logboek.partnership import Partnership, Term
from tests.faults.test_damage_stays_local import look_at_everything
folder, aside = Path(sys.argv[1]), Path(sys.argv[2])
os.environ["LOGBOEK_HOME"] = str(aside / "home")
aside.mkdir()
warm = Logbook.create(aside / "warm", Partnership(name="warm"))
warm.terms.add(Term(word="warm"))
look_at_everything(warm)
os.environ["LOGBOEK_HOME"] = sys.argv[3]
if os.geteuid() == 0 and sys.argv[4] == "nobody":
    os.setgid(65534)
    os.setuid(65534)
logbook = Logbook.open(folder)
look_at_everything(logbook)
print("read", len(logbook.partnerships))
print("why", logbook.read_only)
try:
    logbook.terms.add(Term(word="nieuw"))
    print("written")
except LogboekError as error:
    print("refused", error)
print("terms", len(logbook.terms), len(Logbook.open(folder).terms))
"""


def read_as(folder: Path, aside: Path, home: Path, who: str) -> dict[str, str]:
    """What a process that may not write says of the logbook."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), str(aside), str(home), who],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    return {
        key: rest for key, _, rest in (line.partition(" ") for line in done.stdout.splitlines())
    }


@pytest.fixture
def closed(folder: Path, quick: Path) -> Iterator[Path]:
    """The logbook, in which nobody may write."""
    quick.chmod(0o755)
    entries = [folder, *folder.rglob("*")]
    for path in entries:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield folder
    for path in entries:
        path.chmod(0o755 if path.is_dir() else 0o644)


@pytest.mark.skipif(os.name != "posix", reason="these rights are those of POSIX")
def test_a_folder_in_which_one_may_not_write(closed: Path, home: Path, quick: Path) -> None:
    """It opens and reads whole, says why it is read-only, and refuses a change in a sentence."""
    before = snapshot(closed, home)
    said = read_as(closed, quick / "aside", home, "nobody")
    assert said["read"] == "1"
    assert "mag je niet schrijven" in said["why"]
    assert "mag je niet schrijven" in said["refused"]
    assert said["terms"] == "0 0"
    assert snapshot(closed, home) == before


@pytest.mark.skipif(os.name != "posix", reason="these rights are those of POSIX")
@pytest.mark.parametrize("which", ["journal", "journal/*.jsonl", "people", "people/*.json"])
def test_what_may_not_be_read_is_unknown_not_empty(
    folder: Path, home: Path, quick: Path, which: str
) -> None:
    """A folder or file without rights is passed over and named, and nothing fails."""
    quick.chmod(0o755)
    paths = list(folder.glob(which))
    modes = [path.stat().st_mode for path in paths]
    for path in paths:
        path.chmod(0)
    try:
        said = read_as(folder, quick / "aside", home, "nobody")
    finally:
        for path, mode in zip(paths, modes, strict=True):
            path.chmod(mode)
    assert said["read"] in ("0", "1")
    assert "refused" in said


def test_a_disk_mounted_read_only(quick: Path, folder: Path, home: Path) -> None:
    """On a disk that is mounted to read only the logbook opens and says so."""
    where = quick / "mounted"
    where.mkdir()
    if getattr(os, "geteuid", lambda: 1)() != 0:
        pytest.skip("only root can mount a folder")
    bind = subprocess.run(["mount", "--bind", str(folder), str(where)], check=False)
    if bind.returncode:
        pytest.skip("this system does not let root mount a folder")
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(where)], check=True)
        before = snapshot(where)
        said = read_as(where, quick / "aside", home, "root")
        assert "mag je niet schrijven" in said["why"]
        assert "mag je niet schrijven" in said["refused"]
        assert snapshot(where) == before
    finally:
        subprocess.run(["umount", str(where)], check=True)


def test_a_full_disk_opens(quick: Path, home: Path) -> None:
    """On a disk without a byte left the logbook opens, is read, and says that it is full."""
    where = quick / "tiny"
    where.mkdir()
    if getattr(os, "geteuid", lambda: 1)() != 0:
        pytest.skip("only root can mount a disk")
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(where)]
    if subprocess.run(mount, check=False).returncode:
        pytest.skip("this system does not let root mount a disk")
    try:
        folder = where / "logbook"
        Logbook.create(folder, Partnership(name="Route"))
        ballast = where / "ballast"
        with ballast.open("wb", buffering=0) as file:
            while True:
                try:
                    file.write(b"x" * 4096)
                except OSError:
                    break
        before = snapshot(folder, home)
        logbook = Logbook.open(folder)
        look_at_everything(logbook)
        assert "schijf is vol" in logbook.read_only
        assert snapshot(folder, home) == before
        with pytest.raises(LogboekError, match="schijf is vol"):
            logbook.terms.add(Term(word="x" * 9000))
        ballast.unlink()
        assert not logbook.read_only or "vol" in logbook.read_only
        logbook.terms.add(Term(word="weer ruimte"))
        assert len(Logbook.open(folder).terms) == 1
    finally:
        subprocess.run(["umount", str(where)], check=True)
