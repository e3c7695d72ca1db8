"""Searching everything: as you type, by kind, and to the record in its own place."""

from pathlib import Path

from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Agreement, Interest, Note, Term
from logboek.screens.search import SHOWN, Search
from logboek.widgets.record_list import RecordList
from tests.journeys.robot import PLACES, at_the_screen


async def test_the_same_key_searches_from_every_main_screen(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        for place in PLACES:
            await robot.goes_to(place)
            await robot.presses("slash")
            robot.sees("Zoeken in alles", "Je zoekt in alles wat hier staat")
            await robot.presses("escape")


async def test_what_is_found_stands_by_kind_and_enter_goes_there(
    logbook: Logbook, home: Path
) -> None:
    """From another screen, to the record itself on its own screen."""
    logbook.agreements.add(Agreement(title="Een andere afspraak"))
    logbook.agreements.add(Agreement(title="Samen roosteren", text="Op donderdag."))
    logbook.notes.add(Note(text="Over het roosteren gesproken."))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.searches("rooster")
        robot.sees("Afspraken 1", "Samen roosteren", "Notities 1", "Over het roosteren gesproken.")
        await robot.presses("enter")
        robot.sees("Op donderdag.", "z filter")
        assert robot.app.current_mode == "agreements"


async def test_every_key_narrows_and_nothing_found_says_what_to_do(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="stage"))
    logbook.terms.add(Term(word="status"))
    async with at_the_screen(logbook, home) as robot:
        await robot.presses("slash", "s", "t", "a")
        robot.sees("stage", "status")
        await robot.presses("g")
        robot.sees("stage").does_not_see("status")
        await robot.presses("x")
        robot.sees("Niets gevonden voor “stagx”.", "Typ een korter stuk")


async def test_other_forms_of_a_term_are_found(logbook: Logbook, home: Path) -> None:
    logbook.terms.add(Term(word="bpv", variants=["stageplek"]))
    logbook.notes.add(Note(text="Er is een stageplek vrij."))
    async with at_the_screen(logbook, home) as robot:
        await robot.searches("bpv")
        robot.sees("Er is een stageplek vrij.")


async def test_the_rest_of_a_kind_is_one_key_away(logbook: Logbook, home: Path) -> None:
    for n in range(SHOWN + 3):
        logbook.terms.add(Term(word=f"stage {n}"))
    async with at_the_screen(logbook, home) as robot:
        await robot.searches("stage")
        robot.sees(f"Begrippen {SHOWN + 3}", "en nog 3").does_not_see("stage 0")
        await robot.presses(*["down"] * SHOWN, "enter")
        assert isinstance(robot.screen, Search)
        assert robot.screen.query_one(RecordList).count == SHOWN + 4


async def test_the_arrows_pass_over_the_names_of_kinds(logbook: Logbook, home: Path) -> None:
    """From the last of one kind to the first of the next, and back."""
    logbook.terms.add(Term(word="stage"))
    logbook.notes.add(Note(text="Over stage."))
    async with at_the_screen(logbook, home) as robot:
        await robot.searches("stage")
        rows = robot.screen.query_one(RecordList)
        places = [rows.chosen]
        for key in ("down", "down", "up", "up"):
            await robot.presses(key)
            places.append(rows.chosen)
        assert places == [1, 3, 3, 1, 1]


async def test_a_click_opens_and_a_click_on_the_name_of_a_kind_does_not(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        await robot.searches("stage")
        await robot.pilot.click("#found", offset=(6, 1))
        await robot.settles()
        assert isinstance(robot.screen, Search)
        await robot.pilot.click("#found", offset=(6, 2))
        await robot.settles()
        assert robot.app.current_mode == "terms"


async def test_a_note_has_no_screen_and_opens_by_itself(logbook: Logbook, home: Path) -> None:
    logbook.notes.add(Note(text="Een zin die je zoekt."))
    async with at_the_screen(logbook, home) as robot:
        await robot.searches("zin die")
        await robot.presses("enter")
        robot.sees("Notitie", "Een zin die je zoekt.")


async def test_what_somebody_changed_is_found_by_the_next_search(
    logbook: Logbook, home: Path
) -> None:
    term = logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        await robot.searches("stage")
        await robot.presses("escape")
        logbook.terms.save(replace(term, word="werkplek"))
        await robot.searches("stage")
        robot.sees("Niets gevonden")
        await robot.types("werkpl")
        robot.sees("Begrippen 1", "werkplek")


async def test_what_is_for_another_organisation_stays_there(logbook: Logbook, home: Path) -> None:
    rijn = logbook.partners.ids()[1]
    logbook.interests.add(Interest(interest="Geheim", partner=rijn, disclosure="organisation"))
    async with at_the_screen(logbook, home) as robot:
        await robot.searches("geheim")
        robot.sees("Niets gevonden")


async def test_a_list_is_filtered_by_a_key_that_the_footer_names(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="stage"))
    logbook.terms.add(Term(word="niveau"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        robot.sees("z filter", "/ zoeken")
        await robot.looks_for("niv")
        robot.sees("niveau", "1 van 2").does_not_see("stage")


async def test_words_that_steer_a_terminal_are_only_words(logbook: Logbook, home: Path) -> None:
    logbook.notes.add(Note(text="[bold]los[/bold] \x1b[31mrood " + "e\u0301" * 20 + " staart"))
    async with at_the_screen(logbook, home, size=(60, 20)) as robot:
        await robot.searches("los")
        robot.sees("[bold]los[/bold] ␛[31mrood")
        await robot.types("[/bold")
        robot.sees("[bold]los[/bold]")
        await robot.types("[red]x[/")
        robot.sees("Niets gevonden voor “[red]x[/”")
