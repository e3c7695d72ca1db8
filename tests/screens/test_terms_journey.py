"""Begrippen from beginning to end, on the demo and on an empty logbook, in each size."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from logboek.demo_folder import make_demo
from logboek.logbook import Logbook
from logboek.partnership import Partnership, Person, Term
from logboek.screens.blind_round import Round
from tests.journeys.robot import at_the_screen

NOW = datetime(2026, 11, 17, 9, 30, tzinfo=UTC)
SIZES = [(120, 36), (80, 24), (60, 20)]


@pytest.fixture
def demo(tmp_path: Path, home: Path) -> Logbook:
    """The demo, of which the project lead keeps the logbook."""
    lead = make_demo(tmp_path / "demo", NOW)
    logbook = Logbook.open(tmp_path / "demo", clock=lambda: NOW)
    logbook.introduce(lead)
    return logbook


@pytest.mark.parametrize("size", SIZES)
async def test_five_partners_write_unseen_and_choose_together(
    demo: Logbook, home: Path, size: tuple[int, int]
) -> None:
    """Also in a small window everything is reached by keys, and every text is kept."""
    term = next(term for term in demo.terms if term.word == "LOB")
    (earlier,) = term.meanings
    async with at_the_screen(demo, home, size=size) as robot:
        robot.app.visit("terms", term.id)
        await robot.settles()
        await robot.presses("b")
        robot.sees("Blinde ronde over “LOB”")
        await robot.saves()
        for number, partner in enumerate(demo.partners.all()):
            robot.sees(f"Nu is {partner.name} aan de beurt")
            await robot.presses("enter")
            await robot.types(f"tekst {number}")
            await robot.saves()
            assert isinstance(robot.screen, Round)
            robot.does_not_see(f"tekst {number}")
        await robot.presses("enter")
        robot.sees("Dit bedoelt ieder met “LOB”", "tekst 0")
        await robot.chooses("counts-0", "earlier")
        await robot.saves()
        robot.sees("Wat bedoelt ieder ermee?")
    kept = demo.terms[term.id]
    assert kept.meanings[earlier] == term.meanings[earlier]
    assert set(kept.meanings) == set(demo.partners.ids())
    assert len(kept.thread) == len(term.thread) + 1
    assert kept.status == "side_by_side"


@pytest.mark.parametrize("size", SIZES)
async def test_from_a_word_to_an_agreement_that_uses_it(
    demo: Logbook, home: Path, size: tuple[int, int]
) -> None:
    term = next(term for term in demo.terms if term.word == "praktijkdag")
    async with at_the_screen(demo, home, size=size) as robot:
        robot.app.visit("terms", term.id)
        await robot.settles()
        robot.reads("Waar het woord staat")
        await robot.presses("g")
        await robot.types("afspraak")
        await robot.presses("enter")
        assert robot.app.current_mode == "agreements"
        assert "praktijkdag" in " ".join(robot.screenful().split()).casefold()


@pytest.mark.parametrize("size", SIZES)
async def test_on_an_empty_logbook_the_keys_say_what_is_needed_first(
    tmp_path: Path, home: Path, size: tuple[int, int]
) -> None:
    empty = Logbook.create(tmp_path / "empty", Partnership(name="Nieuw"), clock=lambda: NOW)
    async with at_the_screen(empty, home, size=size) as robot:
        await robot.goes_to("begrippen")
        robot.sees("Nog geen begrippen")
        for key in ("b", "g"):
            await robot.presses(key)
            robot.is_told("Kies eerst iets in de lijst.")


async def test_without_partners_a_round_asks_for_people_first(tmp_path: Path, home: Path) -> None:
    """The form opens, says how it goes, and names what is missing."""
    empty = Logbook.create(tmp_path / "empty", Partnership(name="Nieuw"), clock=lambda: NOW)
    empty.introduce(empty.people.add(Person(name="Anja")).id)
    empty.people.add(Person(name="Kim"))
    term = empty.terms.add(Term(word="stage"))
    async with at_the_screen(empty, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("b")
        await robot.saves()
        robot.sees("Kies er minstens twee, anders valt er niets te openen.")
        await robot.fills_in("people", "ik, kim")
        await robot.saves()
        for text in ("kijken", "werken"):
            await robot.presses("enter")
            await robot.types(text)
            await robot.saves()
        await robot.presses("enter")
        robot.reads("kijken", "werken")
    assert {remark.text for remark in empty.terms[term.id].thread.values()} == {"kijken", "werken"}
