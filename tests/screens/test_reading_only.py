"""A logbook that can only be read says so on every screen, and offers nothing that writes."""

import json
from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Agreement, Term
from tests.journeys.robot import Robot, at_the_screen

WHY = "Dit logboek is van een nieuwere Logboek. Je kunt lezen wat deze versie begrijpt"
WRITES = {
    "overzicht": ["n nieuw"],
    "afspraken": ["n nieuw", "b besluiten", "e wijzigen"],
    "begrippen": ["n nieuw", "m betekenis", "v doorvragen", "s status", "e wijzigen"],
    "tijdlijn": ["n notitie"],
}
"""What the footer of each screen offers that writes."""


def _kept_by(logbook: Logbook, version: int) -> None:
    """Let this version keep the logbook from now on."""
    marker = logbook.folder / "logboek.json"
    said = json.loads(marker.read_bytes())
    marker.write_text(json.dumps({**said, "v": version}), encoding="utf-8")


async def _sees_what_can_be_done(robot: Robot, *, may_write: bool) -> None:
    for place, writes in WRITES.items():
        await robot.goes_to(place)
        keys = robot.screenful().splitlines()[-1]
        assert "f1 uitleg" in keys
        assert [each for each in writes if each in keys] == (writes if may_write else [])
        if may_write:
            robot.sees("f2 woord verwart?").does_not_see(WHY)
        else:
            robot.sees(WHY).does_not_see("f2 woord verwart?")


@pytest.fixture
def filled(logbook: Logbook) -> Logbook:
    """With something on every screen."""
    logbook.terms.add(Term(word="stage"))
    logbook.agreements.add(Agreement(title="Samen roosteren", status="proposed"))
    return logbook


async def test_every_screen_says_why_and_offers_nothing_that_writes(
    filled: Logbook, home: Path
) -> None:
    _kept_by(filled, 2)
    async with at_the_screen(filled, home) as robot:
        await _sees_what_can_be_done(robot, may_write=False)
        await robot.presses("n")
        robot.is_told(WHY)


async def test_it_follows_what_becomes_of_the_folder(filled: Logbook, home: Path) -> None:
    """While the app is open, at the next look at the folder, without a change to any record."""
    async with at_the_screen(filled, home) as robot:
        await _sees_what_can_be_done(robot, may_write=True)
        for version in (2, 1):
            _kept_by(filled, version)
            filled.poll()
            await robot.settles()
            await _sees_what_can_be_done(robot, may_write=version == 1)
            assert robot.screen.query_one("#read-only").display is (version == 2)


async def test_a_folder_that_stays_as_it_is_is_no_news(filled: Logbook, home: Path) -> None:
    """Looking again and again redraws nothing."""
    _kept_by(filled, 2)
    told: list[object] = []
    async with at_the_screen(filled, home):
        filled.listen(told.append)
        for _look in range(3):
            filled.poll()
    assert told == []


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (30, 12)])
async def test_there_is_room_for_it_and_for_what_asks_for_attention(
    filled: Logbook, home: Path, size: tuple[int, int]
) -> None:
    _kept_by(filled, 2)
    async with at_the_screen(filled, home, size=size, first_time=True) as robot:
        robot.sees("Dit logboek is van een nieuwere Logboek.")
        assert robot.screen.query_one("#attention").size.height


async def test_in_the_past_only_the_line_of_the_past_stands(filled: Logbook, home: Path) -> None:
    """Why nothing can be written there is that it is past."""
    _kept_by(filled, 2)
    async with at_the_screen(filled, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("d")
        await robot.fills_in("day", "1 november 2026")
        await robot.saves()
        robot.sees("Zoals het stond op").does_not_see(WHY)
