"""A word that stands already is not kept twice, however it is typed."""

from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Term
from logboek.partnership.term import Meaning
from logboek.widgets.fields import Field
from tests.journeys.robot import Robot, at_the_screen

THERE = "Dit staat al bij de begrippen, als “niveau”."


def standing(logbook: Logbook) -> Term:
    """A word with another form, that the first partner explained."""
    linde = logbook.partners.all()[0]
    meanings = {linde.id: Meaning(text="een leerweg")}
    return logbook.terms.add(Term(word="niveau", variants=["niveaus"], meanings=meanings))


async def begins_with(robot: Robot, word: str) -> None:
    """Begin a new word."""
    await robot.goes_to("begrippen")
    await robot.presses("n", *word)


@pytest.mark.parametrize("typed", ["niveau", "Niveau", "NIVEAUS", "  niveau "])
async def test_the_form_says_that_a_word_stands_already_while_it_is_typed(
    logbook: Logbook, home: Path, typed: str
) -> None:
    """In other letters or another form too; saving keeps nothing and what was typed stays."""
    standing(logbook)
    async with at_the_screen(logbook, home, size=(60, 20)) as robot:
        await begins_with(robot, typed)
        robot.sees(THERE, "ctrl+o erheen").does_not_see("ctrl+s")
        await robot.fills_in("meaning-1", "een opleidingsduur")
        await robot.saves()
        robot.sees("Nieuw begrip", typed.strip(), THERE)
        assert robot.screen.query_one("#field-word", Field).has_class("-wrong")
        assert robot.screen.query_one("#field-meaning-1", Field).read() == "een opleidingsduur"
    assert len(logbook.terms) == 1


async def test_what_was_typed_goes_along_to_the_word_that_stands_already(
    logbook: Logbook, home: Path
) -> None:
    """No text takes the place of another, and all is looked over before it is saved."""
    term = standing(logbook)
    linde, rijn = (partner.id for partner in logbook.partners)
    async with at_the_screen(logbook, home) as robot:
        await begins_with(robot, "Niveaus")
        await robot.fills_in("variants", "niveaus, opleidingsniveau")
        await robot.fills_in("meaning-0", "vier leerwegen")
        await robot.fills_in("meaning-1", "een opleidingsduur")
        await robot.presses("ctrl+o")
        robot.sees("Begrip wijzigen", "Dit begrip stond er al.", "niveaus, opleidingsniveau")
        assert logbook.terms[term.id] == term
        await robot.presses("escape")
        robot.sees("Wat je typte weggooien?")
        await robot.presses("escape", "ctrl+s")
    (kept,) = logbook.terms
    assert (kept.id, kept.word, kept.status) == (term.id, "niveau", "side_by_side")
    assert kept.variants == ["niveaus", "opleidingsniveau"]
    assert {partner: meaning.text for partner, meaning in kept.meanings.items()} == {
        linde: "een leerweg\n\nvier leerwegen",
        rijn: "een opleidingsduur",
    }


async def test_with_nothing_to_add_the_word_that_stands_already_is_shown(
    logbook: Logbook, home: Path
) -> None:
    standing(logbook)
    logbook.terms.add(Term(word="aanbod"))
    async with at_the_screen(logbook, home) as robot:
        await begins_with(robot, "niveau")
        await robot.presses("ctrl+o")
        robot.is_told("“niveau” stond al in de begrippen.")
        robot.does_not_see("Nieuw begrip", "Begrip wijzigen").sees("een leerweg")


async def test_a_word_that_somebody_else_kept_meanwhile_is_not_kept_again(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await begins_with(robot, "niveau")
        standing(logbook)
        await robot.saves()
        robot.sees(THERE, "ctrl+o erheen")
    assert len(logbook.terms) == 1


async def test_a_word_is_not_changed_into_another_that_stands_already(
    logbook: Logbook, home: Path
) -> None:
    """What has the same word from before can still be changed in other ways."""
    logbook.terms.add(Term(word="aanbod"))
    logbook.terms.add(Term(word="Aanbod"))
    standing(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("e")
        await robot.fills_in("word", "Niveaus")
        await robot.saves()
        robot.sees("“niveau” staat al bij de begrippen. Typ een ander woord.", "ctrl+s bewaren")
        await robot.fills_in("word", "aanbod")
        await robot.fills_in("variants", "aanbiedingen")
        await robot.saves()
    assert [term.word for term in logbook.terms] == ["aanbod", "Aanbod", "niveau"]
    assert logbook.terms.all()[0].variants == ["aanbiedingen"]


async def test_another_form_typed_in_one_line_is_no_new_word_either(
    logbook: Logbook, home: Path
) -> None:
    standing(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.adds_term("NIVEAUS")
        robot.is_told("“niveau” stond al in de begrippen.")
    assert len(logbook.terms) == 1
