"""What was taken out of a list: it is read as it was, found back, and put back by anyone."""

from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Agreement, Interest, Note, Partner, Person, Term
from tests.journeys.robot import at_the_screen


@pytest.fixture
def bereft(logbook: Logbook) -> Logbook:
    """A logbook in which one of two words was taken out."""
    logbook.terms.add(Term(word="rust", definition="even niets"))
    stage = logbook.terms.add(Term(word="stage", definition="leren op de werkplek"))
    logbook.terms.remove(stage.id)
    return logbook


async def test_a_line_about_it_opens_it_and_nothing_else(bereft: Logbook, home: Path) -> None:
    async with at_the_screen(bereft, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("enter")
        robot.sees(
            "stage",
            "leren op de werkplek",
            "Uit de lijst gehaald door Anja de Wit, op dinsdag 17 november 2026.",
        ).does_not_see("even niets")


async def test_the_overview_opens_it_and_nothing_else(bereft: Logbook, home: Path) -> None:
    async with at_the_screen(bereft, home) as robot:
        await robot.presses("tab", "enter")
        robot.sees("leren op de werkplek", "Uit de lijst gehaald").does_not_see("even niets")


async def test_it_opens_where_the_list_is_empty(logbook: Logbook, home: Path) -> None:
    kept = logbook.agreements.add(Agreement(title="Samen roosteren", text="In maart."))
    logbook.agreements.remove(kept.id)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("enter")
        robot.sees("Samen roosteren", "In maart.", "Uit de lijst gehaald door Anja de Wit")


async def test_its_history_is_read(bereft: Logbook, home: Path) -> None:
    async with at_the_screen(bereft, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("enter", "h")
        robot.sees("Geschiedenis van “stage”", "uit de lijst gehaald", "gemaakt")


async def test_somebody_else_puts_it_back_as_a_new_change(bereft: Logbook, home: Path) -> None:
    bram = bereft.people.add(Person(name="Bram"))
    bereft.introduce(bram.id)
    before = len(bereft.changes)
    async with at_the_screen(bereft, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("down", "enter", "t")
        robot.is_told("Teruggezet").sees("rust", "leren op de werkplek", "stage")
    assert [term.word for term in bereft.terms.all()] == ["rust", "stage"]
    assert len(bereft.changes) == before + 1
    (op,) = bereft.changes[0].ops
    assert (op.verb, bereft.changes[0].by) == ("restored", bram.id)


async def test_what_has_no_screen_of_its_own_stands_there_whole_again(
    logbook: Logbook, home: Path
) -> None:
    kept = logbook.partners.add(Partner(name="De Smederij", sector="bedrijf"))
    logbook.partners.remove(kept.id)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("enter")
        robot.sees("De Smederij", "terugzetten")
        await robot.presses("t")
        robot.sees("De Smederij").does_not_see("Uit de lijst gehaald door", "terugzetten")
    assert kept.id in logbook.partners


async def test_nothing_is_put_back_that_stands_in_its_list(logbook: Logbook, home: Path) -> None:
    logbook.partners.add(Partner(name="De Smederij"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        before = len(logbook.changes)
        await robot.presses("enter")
        robot.sees("De Smederij").does_not_see("terugzetten")
        await robot.presses("t")
    assert len(logbook.changes) == before


async def test_everything_that_was_taken_out_is_listed_newest_first(
    bereft: Logbook, home: Path
) -> None:
    kept = bereft.notes.add(Note(text="lunch bij het bedrijf"))
    bereft.notes.remove(kept.id)
    async with at_the_screen(bereft, home) as robot:
        await robot.asks_for("Wat uit de lijst is gehaald")
        robot.sees("lunch bij het bedrijf", "notitie · vandaag · Anja de Wit", "stage", "begrip ·")
        await robot.types("stage")
        await robot.presses("enter")
        robot.sees("leren op de werkplek", "Uit de lijst gehaald door Anja de Wit")
        await robot.presses("t")
    assert "stage" in [term.word for term in bereft.terms.all()]


async def test_it_is_said_when_nothing_was_taken_out(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("Wat uit de lijst is gehaald")
        robot.is_told("Er is niets uit een lijst gehaald.")


async def test_an_interest_that_is_only_mine_is_found_back(logbook: Logbook, home: Path) -> None:
    mine = logbook.interests.add(Interest(interest="minder reistijd", disclosure="me"))
    logbook.interests.remove(mine.id)
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("Wat uit de lijst is gehaald")
        await robot.presses("enter")
        robot.sees("minder reistijd", "Uit de lijst gehaald")
        await robot.presses("t")
    assert logbook.interests.is_private(mine.id)


async def test_an_interest_of_another_organisation_is_not_listed(
    logbook: Logbook, home: Path
) -> None:
    rijn = logbook.partners.all()[1]
    theirs = logbook.interests.add(
        Interest(interest="geheim", partner=rijn.id, disclosure="organisation")
    )
    logbook.interests.remove(theirs.id)
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("Wat uit de lijst is gehaald")
        robot.is_told("Er is niets uit een lijst gehaald.")


async def test_who_was_erased_stays_erased(logbook: Logbook, home: Path) -> None:
    bram = logbook.people.add(Person(name="Bram"))
    logbook.people.remove(bram.id)
    logbook.forget(bram.id)
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("Wat uit de lijst is gehaald")
        robot.is_told("Er is niets uit een lijst gehaald.")
        await robot.presses("0", "enter", "t")
        robot.is_told("De naam van deze persoon is gewist")
    assert bram.id not in logbook.people


async def test_on_a_day_in_the_past_nothing_is_put_back(bereft: Logbook, home: Path) -> None:
    async with at_the_screen(bereft, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("d")
        await robot.fills_in("day", "gisteren")
        await robot.saves()
        robot.app.visit("terms", bereft.terms.removed()[0].id)
        await robot.settles()
        robot.sees("Dit staat niet meer in het logboek.")


async def test_a_filter_that_hides_a_record_goes_away(logbook: Logbook, home: Path) -> None:
    logbook.terms.add(Term(word="rust", definition="even niets"))
    logbook.terms.add(Term(word="stage", definition="leren op de werkplek"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.looks_for("rust")
        await robot.presses("enter")
        robot.does_not_see("stage")
        await robot.goes_to("tijdlijn")
        await robot.presses("enter")
        robot.sees("leren op de werkplek", "rust")


async def test_who_saves_goes_to_what_was_saved(logbook: Logbook, home: Path) -> None:
    """Also when somebody took it out meanwhile, and it comes back by being changed."""
    for word in ("haast", "rust", "stage"):
        logbook.terms.add(Term(word=word, definition=f"betekent {word}"))
    rust = logbook.terms.all()[1]
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("down", "e")
        await robot.fills_in("definition", "even helemaal niets")
        logbook.terms.remove(rust.id)
        await robot.settles()
        await robot.saves()
        assert rust.id in logbook.terms
        robot.sees("even helemaal niets").does_not_see("betekent stage", "betekent haast")


async def test_who_gives_up_stays_where_the_list_is(logbook: Logbook, home: Path) -> None:
    """The record is gone, and nothing else opens because of it."""
    for word in ("haast", "rust"):
        logbook.terms.add(Term(word=word, definition=f"betekent {word}"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("e")
        logbook.terms.remove(logbook.terms.all()[0].id)
        await robot.settles()
        await robot.presses("escape")
        robot.sees("betekent rust").does_not_see("betekent haast")
