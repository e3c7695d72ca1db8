"""Overzicht says that something of the logbook is missing, and enter says what to do about it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Note, Partnership, Term
from tests.journeys.robot import Robot, at_the_screen

NOT_ALL = "Niet alles is er"


@pytest.fixture
def copy(logbook: Logbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of that logbook as somebody else has it, with a few lines more."""
    for n in range(6):
        logbook.notes.add(Note(text=f"regel {n}"))
    shutil.copytree(logbook.folder, tmp_path / "kopie")
    monkeypatch.setenv("LOGBOEK_HOME", str(tmp_path / "iemand anders"))
    return tmp_path / "kopie"


def _lines(folder: Path, change: Callable[[list[bytes]], list[bytes]]) -> bytes:
    (file,) = (folder / "journal").iterdir()
    whole = file.read_bytes()
    file.write_bytes(b"".join(change(whole.splitlines(keepends=True))))
    return whole


async def _nothing_is_missing(robot: Robot) -> None:
    robot.does_not_see(NOT_ALL)
    await robot.asks_for("nakijken of alles")
    robot.sees("Is alles er?", "Alles is er, en er is niets te doen.")


async def test_missing_and_damaged_lines_stand_on_top_and_enter_says_what_to_do(
    copy: Path, home: Path
) -> None:
    """With whose lines they are, and in the dialog the sentences of `logboek check`."""
    _lines(copy, lambda lines: [*lines[:2], *lines[3:5], b"x" + lines[5][1:], *lines[6:]])
    logbook = Logbook.open(copy)
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home, size=(84, 40)) as robot:
        robot.sees(f"! {NOT_ALL}", "2 regels van Anja de Wit", "1 Overzicht 1")
        assert robot.rows().chosen == 0
        await robot.presses("enter")
        await robot.settles()
        robot.sees("Is alles er?")
        for finding in logbook.check().findings:
            robot.sees(finding.what, finding.todo)


async def test_a_file_of_another_logbook_is_told_while_the_app_is_open(
    copy: Path, home: Path, tmp_path: Path
) -> None:
    """And no longer when it was taken away."""
    other = Logbook.create(tmp_path / "ander", Partnership(name="Ander"))
    (stranger,) = (other.folder / "journal").iterdir()
    logbook = Logbook.open(copy)
    async with at_the_screen(logbook, home) as robot:
        robot.does_not_see(NOT_ALL)
        put = Path(shutil.copy(stranger, copy / "journal"))
        logbook.poll()
        await robot.settles()
        robot.sees(NOT_ALL, "een bestand is van een ander logboek")
        put.unlink()
        logbook.poll()
        await robot.settles()
        robot.does_not_see(NOT_ALL)


async def test_it_goes_away_by_itself_when_the_lines_arrive(copy: Path, home: Path) -> None:
    whole = _lines(copy, lambda lines: [*lines[:2], *lines[3:]])
    logbook = Logbook.open(copy)
    async with at_the_screen(logbook, home) as robot:
        robot.sees(NOT_ALL, "een regel van Anja de Wit ontbreekt")
        (file,) = (copy / "journal").iterdir()
        file.write_bytes(whole)
        logbook.poll()
        await robot.settles()
        await _nothing_is_missing(robot)


async def test_a_file_in_the_cloud_is_not_taken_for_empty(copy: Path, home: Path) -> None:
    (copy / "journal" / f".{'b' * 32}.jsonl.icloud").write_bytes(b"bplist")
    async with at_the_screen(Logbook.open(copy), home) as robot:
        robot.sees(NOT_ALL, "een bestand is hier nog niet")


async def test_what_needs_nothing_is_not_told(logbook: Logbook, home: Path) -> None:
    """The end of a line that never was called saved, in the own file."""
    (file,) = (logbook.folder / "journal").iterdir()
    with file.open("ab") as torn:
        torn.write(b'{"v":1,"w":"torn')
    async with at_the_screen(Logbook.open(logbook.folder), home) as robot:
        robot.does_not_see(NOT_ALL)
        await robot.asks_for("nakijken of alles")
        robot.sees("Alles is er, en er is niets te doen.", "nooit als bewaard")


async def test_the_past_is_not_called_incomplete(copy: Path, home: Path) -> None:
    """What was written later is not missing from the logbook as it stood."""
    _lines(copy, lambda lines: [*lines[:2], *lines[3:]])
    async with at_the_screen(Logbook.open(copy), home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("d")
        await robot.fills_in("day", "1 november 2026")
        await robot.saves()
        robot.sees("Zoals het stond op").does_not_see(NOT_ALL)


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_where_there_is_little_room_it_says_what_and_why_too(
    copy: Path, home: Path, size: tuple[int, int]
) -> None:
    _lines(copy, lambda lines: [*lines[:2], *lines[3:]])
    async with at_the_screen(Logbook.open(copy), home, size=size) as robot:
        robot.sees(NOT_ALL, "een regel van Anja de Wit")
