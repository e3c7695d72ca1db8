"""The example says that nothing of it stays, and asks before what was typed in it is gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from logboek.example import example
from logboek.logbook import Logbook
from tests.journeys.robot import PLACES, at_the_screen

GOES = "Voorbeeld: wat je hier typt, is weg als je sluit."


@pytest.fixture
def shown(home: Path) -> Iterator[Logbook]:
    """The example, as it is opened to look round in."""
    with example() as logbook:
        yield logbook


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (30, 12)])
async def test_every_screen_says_that_nothing_stays_and_leaves_room(
    shown: Logbook, home: Path, size: tuple[int, int]
) -> None:
    async with at_the_screen(shown, home, size=size, first_time=True) as robot:
        assert robot.screen.query_one("#attention").size.height
        for place in PLACES:
            await robot.goes_to(place)
            robot.sees(GOES, "demo", "--to MAP")


async def test_a_logbook_of_ones_own_says_nothing_of_the_kind(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        robot.does_not_see("Voorbeeld:")
        await robot.notes("blijft staan")
        await robot.presses("ctrl+q")
        assert not robot.app.is_running


async def test_the_example_says_so_from_the_welcome_too(home: Path) -> None:
    async with at_the_screen(None, home) as robot:
        await robot.presses("v")
        robot.sees(GOES)


async def test_who_only_looked_round_is_asked_nothing(shown: Logbook, home: Path) -> None:
    async with at_the_screen(shown, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("ctrl+q")
        assert not robot.app.is_running


async def test_who_typed_something_is_asked_before_it_is_gone(shown: Logbook, home: Path) -> None:
    """The safe answer keeps the example open; the other one closes it."""
    async with at_the_screen(shown, home) as robot:
        await robot.adds_term("verwarwoord")
        await robot.presses("ctrl+q")
        robot.sees("Wat je typte weggooien?", "wat je erin veranderde, is weg als je het sluit.")
        await robot.presses("enter", "5")
        robot.sees("verwarwoord")
        await robot.presses("ctrl+q", "down", "enter")
        assert not robot.app.is_running


async def test_who_goes_to_another_logbook_is_asked_before_the_example_is_gone(
    home: Path,
) -> None:
    """The safe answer stays; after the other one the next logbook asks nothing."""
    async with at_the_screen(None, home) as robot:
        await robot.presses("v")
        await robot.notes("een regel")
        await robot.asks_for("Een ander logboek")
        robot.sees("is weg als je het sluit.", "weggooien en verder")
        await robot.presses("enter")
        robot.sees("een regel")
        await robot.asks_for("Een ander logboek")
        await robot.presses("down", "enter", "v", "ctrl+q")
        assert not robot.app.is_running
