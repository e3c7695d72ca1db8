"""The folder goes while the app is open: what was read stays, and the rest is told as it is."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Agreement, Term
from tests.journeys.robot import Robot, at_the_screen


@contextmanager
def _without(folder: Path) -> Iterator[None]:
    """The folder has another name meanwhile."""
    away = folder.rename(folder.with_name("elders"))
    yield
    away.rename(folder)


@contextmanager
def _emptied(folder: Path) -> Iterator[None]:
    """Where the folder stood is an empty one meanwhile, as with a drive that is disconnected."""
    away = folder.rename(folder.with_name("elders"))
    folder.mkdir()
    yield
    folder.rmdir()
    away.rename(folder)


Goes = Callable[[Path], AbstractContextManager[None]]
GOES = pytest.mark.parametrize("goes", [_without, _emptied])


@pytest.fixture(autouse=True)
def _kept(logbook: Logbook) -> None:
    agreement = logbook.agreements.add(Agreement(title="Samen roosteren"))
    logbook.agreements.save(replace(agreement, status="decided"))
    logbook.terms.add(Term(word="stage"))


async def _looks(robot: Robot) -> None:
    """The app looks at the folder, as it does every other second."""
    robot.logbook.poll()
    await robot.settles()


@GOES
async def test_names_and_records_stay_and_nothing_false_is_said(
    logbook: Logbook, home: Path, goes: Goes
) -> None:
    """No change is blamed on another version, and nobody loses a name."""
    async with at_the_screen(logbook, home) as robot:
        with goes(logbook.folder):
            await _looks(robot)
            robot.sees(
                "De map is nu niet bereikbaar", "nu niet te lezen: de map is weg", "vandaag"
            ).does_not_see("nog niet kent", "onbekend", "namen zijn hier nog niet", "naam nog")
            assert logbook.name_of(logbook.myself.said) == "Anja de Wit"
            await robot.goes_to("tijdlijn")
            robot.sees("nu niet te lezen: de map is weg").does_not_see("onbekend", "nog niet kent")
            await robot.presses("enter")
            robot.is_told("Deze wijziging is nu niet te lezen: de map is weg.")
            await robot.goes_to("begrippen")
            robot.sees("stage")
        await _looks(robot)
        await robot.goes_to("tijdlijn")
        robot.sees("stage: begrip toegevoegd", "Anja de Wit")
        robot.does_not_see("vandaag nu niet te lezen")


@GOES
async def test_a_history_says_that_it_cannot_be_read_now(
    logbook: Logbook, home: Path, goes: Goes
) -> None:
    """It does not say that nothing was kept, and it is back when the folder is."""
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        with goes(logbook.folder):
            await robot.presses("h")
            robot.sees("De geschiedenis is nu niet te lezen: de map is weg.")
            robot.does_not_see("nog niets over bewaard")
            await robot.presses("escape")
        await robot.presses("h")
        robot.sees("gemaakt", "Anja de Wit").does_not_see("nu niet te lezen")


@GOES
async def test_looking_back_and_checking_say_that_the_folder_is_away(
    logbook: Logbook, home: Path, goes: Goes
) -> None:
    """Nobody is told to begin a new logbook in its place."""
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        with goes(logbook.folder):
            await _looks(robot)
            await robot.presses("d")
            await robot.types("gisteren")
            await robot.presses("enter")
            robot.is_told("is nu niet te lezen: zij is hernoemd, verplaatst of losgekoppeld.")
            await robot.asks_for("Nakijken of alles er is")
            while "Even kijken" in robot.screenful():
                await robot.settles()
            robot.sees("is nu niet te lezen: zij is hernoemd, verplaatst of losgekoppeld.")
            robot.does_not_see("begin een nieuw logboek")
            await robot.presses("escape")
        await robot.presses("d")
        await robot.types("gisteren")
        await robot.presses("enter")
        robot.sees("Zoals het stond op")


async def test_a_filter_says_how_much_it_cannot_read(logbook: Logbook, home: Path) -> None:
    """What cannot be read now is not said to be absent."""
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("z")
        await robot.fills_in("text", "stage")
        await robot.saves()
        robot.sees("1 van").does_not_see("nu niet te lezen")
        with _without(logbook.folder):
            await _looks(robot)
            robot.sees(f"0 van {len(logbook.changes)} · {len(logbook.changes)} nu niet te lezen")
        await _looks(robot)
        robot.sees("1 van").does_not_see("nu niet te lezen")
