"""Tijdlijn: everything that happened, and the logbook as it stood."""

from datetime import UTC, datetime
from pathlib import Path

from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Note, Partnership, Term
from tests.journeys.robot import at_the_screen


async def test_a_note_stands_in_the_timeline_at_once(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.notes("stagebezoek liep samen")
        robot.sees("stagebezoek liep samen", "vandaag", "Anja de Wit")


async def test_the_filter_shows_only_what_is_looked_for(logbook: Logbook, home: Path) -> None:
    logbook.notes.add(Note(text="lunch bij het bedrijf"))
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("z")
        await robot.fills_in("text", "lunch")
        await robot.saves()
        robot.sees("“lunch”", "lunch bij het bedrijf").does_not_see("stage:")
        await robot.presses("escape")
        robot.sees("stage: begrip toegevoegd")


async def test_the_filter_goes_by_kind_and_person(logbook: Logbook, home: Path) -> None:
    logbook.notes.add(Note(text="lunch bij het bedrijf"))
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("z")
        await robot.chooses("register", "terms")
        assert logbook.me is not None
        await robot.chooses("person", logbook.me.id)
        await robot.saves()
        robot.sees("begrip, Anja de Wit", "1 van", "stage:").does_not_see("lunch")


async def test_a_period_that_ends_before_it_begins_is_told(logbook: Logbook, home: Path) -> None:
    """Rather than finding nothing, as if nothing had happened then."""
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("z")
        await robot.fills_in("since", "1 juli 2026")
        await robot.fills_in("until", "1 maart 2026")
        await robot.saves()
        robot.sees("zondag 1 maart 2026 is eerder dan woensdag 1 juli 2026")
        await robot.fills_in("until", "1 juli 2026")
        await robot.saves()
        robot.does_not_see("is eerder dan").sees("tot en met")


async def test_enter_opens_the_record_that_changed(logbook: Logbook, home: Path) -> None:
    logbook.terms.add(Term(word="stage", definition="leren op de werkplek"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("enter")
        robot.sees("leren op de werkplek", "Wat bedoelt ieder ermee?")


async def test_a_record_without_its_own_screen_is_read_field_by_field(
    logbook: Logbook, home: Path
) -> None:
    logbook.notes.add(Note(text="lunch bij het bedrijf"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("enter")
        robot.sees("Notitie", "lunch bij het bedrijf")


async def test_the_whole_logbook_as_it_stood_is_marked_and_read_only(
    home: Path, tmp_path: Path
) -> None:
    moment = [datetime(2026, 3, 2, 9, tzinfo=UTC)]
    logbook = Logbook.create(
        tmp_path / "toen", Partnership(name="Leerroute"), clock=lambda: moment[0]
    )
    term = logbook.terms.add(Term(word="stage", definition="een week kijken"))
    moment[0] = datetime(2026, 11, 17, 9, tzinfo=UTC)
    logbook.terms.save(replace(term, definition="leren op de werkplek"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("d")
        await robot.fills_in("day", "1 oktober 2026")
        await robot.saves()
        robot.sees("Zoals het stond op donderdag 1 oktober 2026 · alleen lezen")
        await robot.goes_to("begrippen")
        robot.sees("een week kijken", "alleen lezen").does_not_see("leren op de werkplek")
        await robot.presses("n")
        robot.is_told("Je kijkt terug")
        await robot.presses("escape")
        robot.sees("leren op de werkplek").does_not_see("alleen lezen")


async def test_who_stands_on_a_line_still_stands_on_it_when_something_happens(
    logbook: Logbook, home: Path
) -> None:
    logbook.notes.add(Note(text="eerste regel"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("down")
        before = robot.rows().chosen
        logbook.notes.add(Note(text="tweede regel"))
        await robot.settles()
        robot.sees("tweede regel")
        assert robot.rows().chosen == before + 1
