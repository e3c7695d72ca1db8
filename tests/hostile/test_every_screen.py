"""Hostile words are only words on every screen and in every dialog, in windows of every size."""

import asyncio
import os
from datetime import timedelta
from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.screens.desk import Desk
from logboek.screens.first_steps import FirstSteps
from logboek.screens.line import Line
from logboek.screens.opening import Opening
from logboek.screens.pick import Pick
from logboek.screens.welcome import Welcome
from tests.hostile.dialogs import every_class
from tests.hostile.filled import NOW
from tests.hostile.walk import Walk
from tests.hostile.words import CORE, LITERAL, WORDS, why_harmful
from tests.journeys.robot import at_the_screen

PATIENCE = 300
SIZES = [(120, 36), (80, 24), (30, 10)]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_they_are_only_words_on_every_screen_and_in_every_dialog(
    logbook: Logbook, home: Path, size: tuple[int, int]
) -> None:
    async with asyncio.timeout(PATIENCE), at_the_screen(logbook, home, size=size) as robot:
        walk = Walk(robot)
        robot.app.notify(CORE, title=CORE, timeout=600)
        await walk.looks()
        seen = await walk.reads_every_main_screen()
        if size[0] >= 80:
            missing = [mode for mode, text in seen.items() if "[/b][@click=" not in text]
            assert not missing, f"the words do not stand on {missing}"
        if size[0] >= 120:
            assert LITERAL in seen["terms"]
            assert LITERAL in seen["agreements"]
        desk = robot.app._desk
        assert isinstance(desk, Desk)
        await walk.opens_every_dialog(desk)
        missed = every_class() - walk.seen - {Welcome}
        assert not missed, f"no hostile word was ever shown in {missed}"
        assert robot.app.is_running


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_they_are_only_words_in_what_is_told_and_in_the_title_above_it(
    logbook: Logbook, home: Path, size: tuple[int, int]
) -> None:
    async with asyncio.timeout(PATIENCE), at_the_screen(logbook, home, size=size) as robot:
        walk = Walk(robot)
        for words in (CORE, *WORDS):
            robot.app.notify(words, title=words, markup=True)
            await robot.settles()
            assert await walk.looks()
            (told,) = robot.app._notifications
            assert not why_harmful([told.title, *told.message.splitlines()])


async def test_they_are_only_words_in_whatever_a_command_opens(
    logbook: Logbook, home: Path
) -> None:
    async with asyncio.timeout(PATIENCE), at_the_screen(logbook, home, size=(80, 24)) as robot:
        walk = Walk(robot)
        await walk.runs_every_command()
        assert Pick in walk.seen
        assert robot.app.is_running


@pytest.mark.parametrize("size", [(20, 5), (1, 1)], ids=str)
async def test_a_window_in_which_nothing_fits_survives_them(
    logbook: Logbook, home: Path, size: tuple[int, int]
) -> None:
    async with asyncio.timeout(PATIENCE), at_the_screen(logbook, home, size=size) as robot:
        walk = Walk(robot)
        await walk.reads_every_main_screen(rows_of_each=2)
        await robot.pilot.resize_terminal(80, 24)
        assert "[/b][@click=" in await walk.presses("5")


async def test_they_are_only_words_in_the_logbook_as_it_stood(logbook: Logbook, home: Path) -> None:
    async with asyncio.timeout(PATIENCE), at_the_screen(logbook, home, size=(80, 24)) as robot:
        walk = Walk(robot)
        robot.app.travel(NOW.date() - timedelta(days=1))
        await robot.settles()
        await walk.reads_every_main_screen()
        assert robot.app.is_running


@pytest.mark.parametrize("size", [*SIZES, (20, 5)], ids=str)
async def test_names_of_folders_are_only_words_in_the_welcome(
    home: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    names = ["[b]\x1b]0;x\x07[/i]", "[@click=app.quit]x[/]", os.fsdecode(b"half\xff\x9b31m")]
    opening = Recent([tmp_path / name for name in names])
    async with (
        asyncio.timeout(PATIENCE),
        at_the_screen(None, home, size=size, opening=opening) as (robot),
    ):
        walk = Walk(robot)
        for _way in range(6):
            await walk.presses("down")
        for key in ("o", "n"):
            await walk.presses(key)
            await walk.closes_dialogs()
        await walk.presses("home", "enter")
        assert {Welcome, Line, FirstSteps} <= walk.seen


class Recent(Opening):
    """Somebody who used a few folders before."""

    def __init__(self, folders: list[Path]) -> None:
        self._folders = folders

    def recent(self) -> list[Path]:
        """Those folders."""
        return self._folders
