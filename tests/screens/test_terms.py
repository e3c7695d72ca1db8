"""Begrippen: a word that confuses, from noticed to agreed."""

from pathlib import Path

from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Term
from logboek.partnership.term import Meaning
from tests.journeys.robot import at_the_screen


async def test_a_word_is_kept_from_any_screen_in_one_line(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.adds_term("basisberoeps")
        robot.is_told("“basisberoeps” staat nu bij de begrippen")
        await robot.goes_to("begrippen")
        robot.sees("basisberoeps", "gesignaleerd")
    assert [term.word for term in logbook.terms.all()] == ["basisberoeps"]


async def test_a_word_that_is_there_already_is_not_kept_twice(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.adds_term("niveau")
        await robot.adds_term("Niveau")
        robot.is_told("stond al in de begrippen")
    assert len(logbook.terms) == 1


async def test_an_empty_list_says_what_belongs_here_and_the_one_key(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        robot.sees("Nog geen begrippen", "n zet het eerste woord erin")


async def test_a_new_word_with_two_meanings_lies_side_by_side(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("n")
        await robot.fills_in("word", "basisberoeps")
        await robot.fills_in("meaning-0", "een leerweg")
        await robot.fills_in("meaning-1", "studenten op niveau 2")
        await robot.saves()
        robot.sees("naast elkaar", "een leerweg", "studenten op niveau 2")
    kept = logbook.terms.all()[0]
    assert kept.status == "side_by_side"
    assert {meaning.by for meaning in kept.meanings.values()} == {_me(logbook)}


async def test_a_form_without_its_word_says_so_at_the_field(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("n")
        await robot.saves()
        robot.sees("Nieuw begrip", "Typ het woord dat verwart.")
    assert not len(logbook.terms)


async def test_escape_asks_before_typed_text_is_thrown_away(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("n")
        await robot.fills_in("word", "stage")
        await robot.presses("escape")
        robot.sees("Wat je typte weggooien?")
        await robot.presses("escape")
        robot.sees("Nieuw begrip", "stage")
        await robot.presses("escape", "down", "enter")
        robot.does_not_see("Nieuw begrip")


async def test_the_filter_works_while_typing_and_escape_shows_all_again(
    logbook: Logbook, home: Path
) -> None:
    for word in ("stage", "niveau", "uitval"):
        logbook.terms.add(Term(word=word))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.looks_for("niv")
        robot.sees("1 van 3", "niveau").does_not_see("uitval")
        await robot.presses("escape")
        robot.sees("stage", "niveau", "uitval")


async def test_a_question_and_an_explanation_stand_in_the_thread(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="niveau"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("v")
        await robot.fills_in("text", "Welk niveau bedoel je?")
        await robot.saves()
        await robot.presses("u")
        await robot.fills_in("text", "Niveau 2 van het mbo.")
        await robot.saves()
        robot.sees("? Welk niveau bedoel je?", "→ Niveau 2 van het mbo.", "Anja de Wit · vandaag")


async def test_a_status_that_promises_a_definition_asks_for_it(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("s")
        await robot.chooses("status", "agreed")
        await robot.saves()
        robot.sees("Zet erbij welke definitie jullie delen.")
        await robot.fills_in("definition", "Leren op de werkplek.")
        await robot.saves()
        robot.sees("afgesproken", "Leren op de werkplek.")
    assert logbook.terms.all()[0].status == "agreed"


async def test_the_meaning_of_a_partner_is_written_down(logbook: Logbook, home: Path) -> None:
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("m")
        await robot.chooses("partner", logbook.partners.all()[1].id)
        await robot.fills_in("text-1", "Een jaar bij een leerbedrijf.")
        await robot.saves()
        robot.sees("Rijncollege", "Een jaar bij een leerbedrijf.", "nog niets van Lindeschool")


async def test_history_shows_word_by_word_what_changed(logbook: Logbook, home: Path) -> None:
    term = logbook.terms.add(Term(word="stage", definition="leren op het werk"))
    logbook.terms.save(replace(term, definition="leren op de werkplek"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("h")
        robot.sees("Geschiedenis van “stage”", "werkdefinitie", "leren op het werk de werkplek")


async def test_retiring_asks_and_undo_brings_the_word_back(logbook: Logbook, home: Path) -> None:
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("delete")
        robot.sees("“stage” uit de lijst halen?")
        await robot.presses("down", "enter")
        robot.sees("Nog geen begrippen")
        await robot.presses("ctrl+z")
        robot.sees("stage", "gesignaleerd")


async def test_a_word_that_changed_while_it_was_being_taken_out_stays(
    logbook: Logbook, home: Path, tmp_path: Path
) -> None:
    """What somebody wrote after the question was asked is not taken out unread."""
    term = logbook.terms.add(Term(word="stage"))
    other = Logbook.open(logbook.folder, home=tmp_path / "other")
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("delete")
        other.terms.save(replace(term, definition="leren op de werkplek"))
        logbook.poll()
        await robot.presses("down", "enter")
        robot.sees("leren op de werkplek", "⇄ 1 open vraag")
    assert [question.field for question in logbook.questions()] == ["del"]


async def test_a_meaning_of_a_partner_that_left_is_still_shown(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="stage", meanings={"weg": Meaning(text="een week kijken")}))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        robot.sees("onbekende partner", "een week kijken")


async def test_in_a_small_window_enter_reads_and_escape_returns(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="stage", definition="leren op de werkplek"))
    async with at_the_screen(logbook, home, size=(80, 24)) as robot:
        await robot.goes_to("begrippen")
        robot.sees("stage").does_not_see("leren op de werkplek")
        await robot.presses("enter")
        robot.sees("leren op de werkplek")
        await robot.presses("escape")
        robot.does_not_see("leren op de werkplek")


def _me(logbook: Logbook) -> str:
    assert logbook.me is not None
    return logbook.me.id


async def test_only_partners_who_are_there_are_counted(logbook: Logbook, home: Path) -> None:
    """A partner who was taken out explained the word, but is not one of those who take part."""
    linde, rijn = logbook.partners.all()
    meanings = {partner.id: Meaning(text="een week") for partner in (linde, rijn)}
    logbook.terms.add(Term(word="stage", meanings=meanings))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        robot.sees("2/2")
        logbook.partners.remove(rijn.id)
        await robot.settles()
        robot.sees("1/1").does_not_see("2/1")
