"""Power cuts, full disks and folders without rights, met by somebody at a terminal."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.journeys.desk import FOOTER, Desk, asks, captures, fills_in, goes_to, leaves
from tests.terminal import Terminal

WITHOUT_OVERRIDING = """
import ctypes, os, sys
drop_from_bounding_set, overriding_rights = 24, 1
ctypes.CDLL(None).prctl(drop_from_bounding_set, overriding_rights, 0, 0, 0)
os.execv(sys.executable, [sys.executable, "-m", "logboek", *sys.argv[1:]])
"""
"""A program that lets the rights of files hold for root too, and then becomes Logboek."""
posix = pytest.mark.skipif(os.name != "posix", reason="rights and signals of POSIX")
linux = pytest.mark.skipif(sys.platform != "linux", reason="limits another process, as on Linux")


@pytest.fixture
def here(tmp_path: Path) -> Desk:
    """Anja's computer."""
    return Desk(tmp_path / "home")


@pytest.fixture
def folder(here: Desk, tmp_path: Path) -> Path:
    """The logbook that she began."""
    return _begun(here, tmp_path / "logboek")


@posix
def test_what_was_called_saved_is_there_after_the_program_was_killed(
    here: Desk, folder: Path
) -> None:
    """Killed the moment that the notice or the saved record stands on the screen."""
    with here.opens(str(folder)) as terminal:
        terminal.sees(FOOTER["1"])
        captures(terminal, "f2", "Welk woord verwart?", "uitval")
        terminal.sees("“uitval” staat nu bij de begrippen")
        _killed(terminal)
    with here.opens(str(folder)) as terminal:
        terminal.sees(FOOTER["1"])
        goes_to(terminal, "5")
        terminal.sees("uitval")
        asks(terminal, "n", "Nieuw begrip")
        fills_in(terminal, "niveau", "niveaus", "een leerweg")
        terminal.presses("ctrl+s")
        terminal.sees("een leerweg", "ook: niveaus")
        _killed(terminal)
    with here.opens(str(folder)) as terminal:
        terminal.sees(FOOTER["1"])
        goes_to(terminal, "5")
        terminal.sees("uitval", "niveau")
        leaves(terminal)
    words = [term["word"] for term in here.reads("show", str(folder), "terms")["terms"]]
    assert sorted(words) == ["niveau", "uitval"]
    assert here.reads("check", str(folder))["incomplete"] == 0


@linux
def test_a_disk_that_fills_up_keeps_the_form_with_its_text(here: Desk, folder: Path) -> None:
    """The sentence says what to do, the text stays, and with room again it is saved."""
    import resource

    with here.opens(str(folder)) as terminal:
        _types_a_term(terminal)
        pid, before = _process_of(terminal), resource.prlimit(0, resource.RLIMIT_FSIZE)
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (1, before[1]))
        terminal.presses("ctrl+s")
        terminal.sees("De schijf is vol", "Maak ruimte", "niveau", "een leerweg")
        resource.prlimit(pid, resource.RLIMIT_FSIZE, before)
        _saves_after_all(terminal)
    _is_there_once(here, folder)


@linux
def test_a_disk_of_a_few_kilobytes_is_really_full(here: Desk, tmp_path: Path) -> None:
    """The same on a disk of its own that has no room left."""
    with _small_disk(tmp_path / "schijf") as disk:
        folder = _begun(here, disk / "logboek")
        with here.opens(str(folder)) as terminal:
            _types_a_term(terminal)
            ballast = disk / "ballast"
            ballast.write_bytes(bytes(shutil.disk_usage(disk).free))
            assert shutil.disk_usage(disk).free == 0
            terminal.types(f"\x1b[200~{' lang' * 2000}\x1b[201~ tot hier")
            terminal.sees("tot hier")
            terminal.presses("ctrl+s")
            terminal.sees("De schijf is vol", "niveau", "niveaus")
            ballast.unlink()
            _saves_after_all(terminal)
        _is_there_once(here, folder, f"een leerweg{' lang' * 2000} tot hier")


@posix
def test_a_folder_that_loses_its_rights_keeps_the_form_with_its_text(
    here: Desk, folder: Path
) -> None:
    """Whom the folder is closed to while a form is open is told so, and saves it afterwards."""
    with _without_overriding(here, folder) as terminal:
        _types_a_term(terminal)
        _close(folder / "journal")
        terminal.presses("ctrl+s")
        terminal.sees("mag je niet schrijven", "schrijfrechten op de map", "niveau", "een leerweg")
        _open(folder / "journal")
        _saves_after_all(terminal)
    _is_there_once(here, folder)


@posix
def test_a_folder_that_may_only_be_read_says_so_at_once_and_shows_everything(
    here: Desk, folder: Path
) -> None:
    """It stands above every screen, and nothing that writes opens a form; the rest can be read."""
    here.types("add", "term", "stage", "--in", str(folder))
    _close(folder / "journal")
    with _without_overriding(here, folder) as terminal:
        terminal.sees(FOOTER["1"], "In deze map mag je niet schrijven")
        goes_to(terminal, "5")
        terminal.sees("stage", "In deze map mag je niet schrijven")
        terminal.presses("n")
        terminal.sees("In deze map mag je niet schrijven")
        terminal.presses("f2")
        leaves(terminal)
    _open(folder / "journal")
    assert len(here.reads("show", str(folder), "terms")["terms"]) == 1


def _begun(here: Desk, folder: Path) -> Path:
    """A logbook of one school."""
    here.types(
        "new", str(folder), "--name", "Route", "--partner", "Lindeschool:vmbo", "--me", "Anja"
    )
    return folder


def _types_a_term(terminal: Terminal) -> None:
    """Fill in the form of a word, without saving it."""
    terminal.sees(FOOTER["1"])
    goes_to(terminal, "5")
    asks(terminal, "n", "Nieuw begrip")
    fills_in(terminal, "niveau", "niveaus", "een leerweg")


def _saves_after_all(terminal: Terminal) -> None:
    """Save the form that is still open, and leave."""
    terminal.presses("ctrl+s")
    terminal.sees("een leerweg", "ook: niveaus")
    leaves(terminal)


def _is_there_once(here: Desk, folder: Path, said: str = "een leerweg") -> None:
    """The word was kept, whole and once."""
    (term,) = here.reads("show", str(folder), "terms")["terms"]
    assert (term["word"], term["variants"]) == ("niveau", ["niveaus"])
    assert [meaning["text"] for meaning in term["meanings"].values()] == [said]
    assert here.reads("check", str(folder))["gaps"] == 0


def _process_of(terminal: Terminal) -> int:
    """The id of the program that runs in the terminal."""
    assert terminal.process.pid is not None
    return terminal.process.pid


def _killed(terminal: Terminal) -> None:
    """Kill the program, as a power cut does."""
    os.kill(_process_of(terminal), signal.SIGKILL)
    terminal.ends()


def _without_overriding(here: Desk, folder: Path) -> Terminal:
    """The program, started by somebody for whom the rights of files hold, root or not."""
    command = [sys.executable, "-c", WITHOUT_OVERRIDING, str(folder)]
    return Terminal(command, home=here.home)


def _close(folder: Path) -> None:
    """Let nobody write in a folder."""
    for path in (*folder.rglob("*"), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)


def _open(folder: Path) -> None:
    """Let everybody of this computer write in a folder again."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


@contextmanager
def _small_disk(place: Path) -> Iterator[Path]:
    """A disk of two megabytes for as long as the test takes; skips where none can be mounted."""
    place.mkdir()
    mount = shutil.which("mount")
    asked = [mount or "mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    if mount is None or subprocess.run(asked, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)
