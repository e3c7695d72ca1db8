"""What the program tells of itself about who writes here."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from logboek.errors import NotSaved
from logboek.logbook import Logbook
from logboek.partnership import Person
from tests.conftest import NOW
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


async def test_who_takes_part_until_a_day_to_come_is_among_those_to_choose_from(
    logbook: Logbook, home: Path
) -> None:
    """At "Wie ben je?" and at who sees to an agreement; who left already is not."""
    logbook.people.add(Person(name="Bob Bakker", until=date(2027, 7, 1)))
    logbook.people.add(Person(name="Wim Weg", until=date(2026, 7, 1)))
    stranger = Logbook.open(logbook.folder, home=home / "bob", clock=lambda: NOW)
    async with at_the_screen(stranger, home) as robot:
        await robot.presses("f2")
        await robot.types("niveau")
        await robot.presses("enter")
        robot.sees("Wie ben je?", "Anja de Wit", "Bob Bakker")
        assert robot.rows().count == len(["Anja de Wit", "Bob Bakker", "Ik sta er nog niet bij"])
        await robot.presses("down", "enter")
        assert stranger.me is not None
        assert stranger.me.name == "Bob Bakker"
        await robot.goes_to("afspraken")
        await robot.presses("n")
        await robot.fills_in("title", "Samen roosteren")
        await robot.chooses("owner", stranger.me.id)
        await robot.saves()
        robot.sees("wie let erop", "Bob Bakker")
