"""Where a word is used: on its page, with the way to each place."""

from pathlib import Path

from logboek.logbook import Logbook
from logboek.partnership import Agreement, Ambition, Interest, Note, Term
from logboek.screens.record import RecordDialog
from logboek.widgets.page import PageView
from tests.journeys.robot import at_the_screen


async def test_the_page_lists_where_the_word_stands_in_any_form(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="stage", variants=["stages"]))
    logbook.agreements.add(Agreement(title="Plekken", text="Wij zoeken samen stages."))
    logbook.agreements.add(Agreement(title="Anders", text="Een stageplek telt niet."))
    logbook.ambitions.add(Ambition(statement="Elke stage dichtbij."))
    logbook.interests.add(Interest(position="Een stage op de fiets."))
    logbook.notes.add(Note(text="Over stage gepraat."))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        robot.reads(
            "Waar het woord staat 4", "Plekken", "samen stages", "Elke stage", "op de fiets",
            "Over stage gepraat.",
        )  # fmt: skip
        robot.does_not_see("stageplek")


async def test_a_key_leads_to_the_place(logbook: Logbook, home: Path) -> None:
    """The agreement opens where the word stands, however long its text is."""
    logbook.terms.add(Term(word="stage"))
    far = "\n\n".join(["Eerst iets anders."] * 60)
    logbook.agreements.add(Agreement(title="Plekken", text=f"{far}\n\nDan de stage.\n\n{far}"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("g")
        robot.sees("Waar wil je heen?", "Plekken")
        await robot.presses("enter")
        assert robot.app.current_mode == "agreements"
        robot.sees("Dan de stage.")
        assert robot.screen.query_one("#detail", PageView).scroll_y > 0


async def test_a_note_opens_where_it_can_be_read(logbook: Logbook, home: Path) -> None:
    logbook.terms.add(Term(word="stage"))
    logbook.notes.add(Note(text="Over stage gepraat."))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("g", "enter")
        assert isinstance(robot.screen, RecordDialog)
        robot.sees("Over stage gepraat.")


async def test_what_only_its_owner_may_read_is_not_named(logbook: Logbook, home: Path) -> None:
    """Nor what is for another organisation: the page is looked at together."""
    logbook.terms.add(Term(word="stage"))
    rijn = logbook.partners.ids()[1]
    mine = logbook.me.id if logbook.me else ""
    logbook.interests.add(
        Interest(position="stage, stil", level="individual", person=mine, disclosure="me")
    )
    logbook.interests.add(
        Interest(position="stage, van ons", partner=rijn, disclosure="organisation")
    )
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        robot.does_not_see("Waar het woord staat", "stage, stil", "stage, van ons")
        await robot.presses("g")
        robot.is_told("Dit woord staat nog nergens in een tekst.")


async def test_in_a_long_logbook_the_rest_comes_while_one_reads(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="stage"))
    with logbook.together():
        for number in range(350):
            logbook.notes.add(Note(text=f"stage {number}"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.app.workers.wait_for_complete()
        await robot.settles()
        robot.reads("Waar het woord staat 350", "en nog 342")


async def test_a_change_elsewhere_shows_at_once(logbook: Logbook, home: Path) -> None:
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        robot.does_not_see("Waar het woord staat")
        await robot.notes("Over stage gepraat.")
        robot.reads("Waar het woord staat 1", "Over stage gepraat.")
