"""A network drive that does not answer: the app goes on without it, and leaves without it."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Partnership, Term
from tests.journeys.robot import Robot, at_the_screen

PATIENCE = 60
ROOT = Path(__file__).parents[2]


class Drive:
    """A drive that stops answering when its journal is listed, until it is let go."""

    def __init__(self, folder: Path) -> None:
        self.asked = threading.Event()
        self.answers = threading.Event()
        self._journal = folder / "journal"
        self._list: Callable[..., Any] = os.scandir
        self._looks = 0

    def list(self, path: Any = ".") -> Any:
        """List a folder; the first look at the journal has to wait."""
        if Path(path) == self._journal:
            self._looks += 1
            if self._looks == 1:
                self.asked.set()
                assert self.answers.wait(PATIENCE)
        return self._list(path)


@pytest.fixture
def drive(logbook: Logbook, monkeypatch: pytest.MonkeyPatch) -> Iterator[Drive]:
    """The drive on which the logbook stands."""
    found = Drive(logbook.folder)
    monkeypatch.setattr(os, "scandir", found.list)
    yield found
    found.answers.set()


async def ends_looking(robot: Robot) -> None:
    """Wait until what was looked for is seen and shown."""
    while robot.app._looking:
        await robot.settles()
    await robot.settles()


async def test_the_app_answers_keys_and_quits(logbook: Logbook, home: Path, drive: Drive) -> None:
    """While a look at the folder hangs, screens change, words are typed, and the app closes."""
    async with at_the_screen(logbook, home) as robot:
        robot.app._look_for_others()
        assert drive.asked.wait(PATIENCE)
        await robot.goes_to("begrippen")
        robot.sees("Nog geen begrippen")
        await robot.presses("f2")
        await robot.types("stage")
        robot.sees("stage")
        await robot.types("")
        await robot.presses("escape", "ctrl+q")
        assert not drive.answers.is_set()
        assert robot.app._exit


async def test_one_look_at_a_time(logbook: Logbook, home: Path, drive: Drive) -> None:
    """A look that hangs is not followed by others that hang too."""
    async with at_the_screen(logbook, home) as robot:
        before = threading.active_count()
        for _time in range(5):
            robot.app._look_for_others()
        assert drive.asked.wait(PATIENCE)
        assert threading.active_count() == before + 1


async def test_what_was_seen_late_is_shown_and_what_was_kept_meanwhile_stays(
    logbook: Logbook, home: Path, drive: Drive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An own change during a look that hangs, and somebody else's before it, are both there."""
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("LOGBOEK_HOME", str(tmp_path / "bram"))
        drive.answers.set()
        Logbook.open(logbook.folder).terms.add(Term(word="van Bram"))
        drive.answers.clear()
        drive._looks = 0
    async with at_the_screen(logbook, home) as robot:
        robot.app._look_for_others()
        assert drive.asked.wait(PATIENCE)
        await robot.goes_to("begrippen")
        await robot.adds_term("van Anja")
        drive.answers.set()
        await ends_looking(robot)
        robot.app._look_for_others()
        await ends_looking(robot)
        robot.sees("van Anja", "van Bram")
    again = Logbook.open(logbook.folder)
    assert {term.word for term in again.terms} == {"van Anja", "van Bram"}


LEAVING = """
import os, sys, threading
from pathlib import Path
from logboek.app import LogboekApp
from logboek.logbook import Logbook

logbook = Logbook.open(Path(sys.argv[1]))
listing, asked = os.scandir, threading.Event()

def hangs(path="."):
    if Path(path) == logbook.folder / "journal":
        asked.set()
        threading.Event().wait()
    return listing(path)

async def leaves(pilot):
    for _turn in range(3):
        await pilot.pause()
    os.scandir = hangs
    pilot.app._look_for_others()
    asked.wait()
    await pilot.press("ctrl+q")

app = LogboekApp(logbook)
app.run(headless=True, auto_pilot=leaves)
print("left")
"""


def test_the_program_ends_while_the_drive_hangs(home: Path, tmp_path: Path) -> None:
    """Leaving waits for no look, neither in the app nor at the end of the program."""
    folder = tmp_path / "logboek"
    Logbook.create(folder, Partnership(name="Route"))
    done = subprocess.run(
        [sys.executable, "-c", LEAVING, str(folder)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
        cwd=ROOT,
        env={**os.environ, "LOGBOEK_HOME": str(home)},
    )
    assert (done.stdout.strip()[-4:], done.stderr) == ("left", "")
