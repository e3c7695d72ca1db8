"""What the program tells of itself about who writes here."""

import shutil
from pathlib import Path

import pytest

from logboek.errors import NotSaved
from logboek.logbook import Logbook
from logboek.partnership import Person
from tests.journeys.robot import at_the_screen


async def test_who_adds_themselves_did_that(logbook: Logbook, home: Path) -> None:
    """The change that brings me in is mine, and nobody's who is unknown."""
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("Wie ben ik op deze computer")
        await robot.presses("down", "enter")
        await robot.fills_in("name", "Bart Kuiper")
        await robot.saves()
        newest = robot.logbook.changes[0]
        assert robot.logbook.me is not None
        assert robot.logbook.me.name == robot.logbook.name_of(newest.by) == "Bart Kuiper"
        robot.sees("Bart Kuiper: persoon toegevoegd", "vandaag · Bart Kuiper")


def test_who_could_not_be_added_is_nobody(logbook: Logbook) -> None:
    """Where that was not saved, I am still who I was."""
    before = logbook.myself.said
    away = logbook.folder.rename(logbook.folder.with_name("elders"))
    with pytest.raises(NotSaved):
        logbook.myself.join(Person(name="Bart"))
    away.rename(logbook.folder)
    assert logbook.myself.said == before
    assert [person.name for person in logbook.people] == ["Anja de Wit"]


async def test_going_on_under_a_new_name_is_told_once(logbook: Logbook, home: Path) -> None:
    """In a folder that was copied the first change says so, and the next one does not."""
    copy = logbook.folder.with_name("kopie")
    shutil.copytree(logbook.folder, copy)
    copied = Logbook.open(copy)
    async with at_the_screen(copied, home) as robot:
        await robot.notes("een")
        await robot.settles()
        robot.is_told("gaat hier verder onder een nieuwe naam")
        robot.app.clear_notifications()
        await robot.notes("twee")
        await robot.settles()
        assert not [
            notice for notice in robot.app._notifications if "nieuwe naam" in notice.message
        ]
    assert copied.notices() == []
