"""Notes in the timeline: they are corrected and taken out where they stand."""

from datetime import date
from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Note, Term
from tests.journeys.robot import at_the_screen


@pytest.fixture
def noted(logbook: Logbook) -> Logbook:
    """A logbook with a note that has a slip of the pen in it."""
    logbook.notes.add(Note(text="lunhc bij het bedrijf", on=logbook.today()))
    return logbook


async def test_a_note_is_corrected_with_its_day(noted: Logbook, home: Path) -> None:
    async with at_the_screen(noted, home) as robot:
        await robot.goes_to("tijdlijn")
        robot.sees("e wijzigen")
        await robot.presses("e")
        await robot.fills_in("text", "lunch bij het bedrijf")
        await robot.fills_in("on", "12 november")
        await robot.saves()
        robot.sees("lunch bij het bedrijf: tekst en datum gewijzigd").does_not_see("lunhc")
    (note,) = noted.notes.all()
    assert (note.text, note.on) == ("lunch bij het bedrijf", date(2026, 11, 12))


async def test_a_note_is_taken_out_after_asking(noted: Logbook, home: Path) -> None:
    async with at_the_screen(noted, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("delete")
        robot.sees("“lunhc bij het bedrijf” uit de lijst halen?")
        assert len(noted.notes) == 1
        await robot.presses("down", "enter")
        robot.sees("lunhc bij het bedrijf: uit de lijst gehaald")
        assert len(noted.notes) == 0
        await robot.presses("e")
        robot.is_told("Deze notitie is uit de lijst gehaald.")


async def test_an_opened_note_is_corrected_taken_out_and_put_back(
    noted: Logbook, home: Path
) -> None:
    async with at_the_screen(noted, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("enter", "e")
        await robot.fills_in("text", "lunch bij het bedrijf")
        await robot.saves()
        robot.sees("Notitie", "lunch bij het bedrijf").does_not_see("lunhc", "Notitie wijzigen")
        await robot.presses("h")
        robot.sees("Geschiedenis van “lunch bij het bedrijf”", "lunhc")
        await robot.presses("escape", "delete", "down", "enter")
        robot.sees("Uit de lijst gehaald door Anja de Wit", "terugzetten")
        await robot.presses("t")
        robot.does_not_see("Uit de lijst gehaald door")
    assert [note.text for note in noted.notes.all()] == ["lunch bij het bedrijf"]


async def test_a_line_that_is_no_note_says_so(noted: Logbook, home: Path) -> None:
    noted.terms.add(Term(word="stage"))
    async with at_the_screen(noted, home) as robot:
        await robot.goes_to("tijdlijn")
        robot.does_not_see("e wijzigen")
        for key in ("e", "delete"):
            await robot.presses(key)
            robot.is_told("Hier wijzig je alleen notities.")


async def test_an_emptied_note_is_not_kept(noted: Logbook, home: Path) -> None:
    async with at_the_screen(noted, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("e")
        await robot.fills_in("text", " ")
        await robot.saves()
        robot.sees("Typ wat je wilt onthouden.")
    assert noted.notes.all()[0].text == "lunhc bij het bedrijf"
