"""The subjects of a collaboration agreement: covered, proposed or still a gap."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from logboek.example import example
from logboek.logbook import Logbook
from logboek.partnership import Agreement
from tests.journeys.robot import Robot, at_the_screen


@pytest.fixture
def demo(home: Path) -> Iterator[Logbook]:
    """The example partnership."""
    with example() as logbook:
        yield logbook


async def looks_at_the_subjects(robot: Robot) -> None:
    """Open the list of subjects."""
    await robot.goes_to("afspraken")
    await robot.presses("l")


async def test_a_gap_begins_an_agreement_that_covers_it(logbook: Logbook, home: Path) -> None:
    """An empty logbook has only gaps, each with a question to begin with."""
    async with at_the_screen(logbook, home) as robot:
        await looks_at_the_subjects(robot)
        robot.sees("Over 14 van de 14 onderwerpen nog niets.", "◌ Doel en leerlingen")
        robot.sees("Voor welke leerling doen we dit, en voor wie niet?")
        await robot.presses("enter")
        robot.sees("Nieuwe afspraak")
        await robot.fills_in("title", "Voor leerlingen basis en kader")
        await robot.saves()
        robot.sees("Over 13 van de 14 onderwerpen nog niets.", "○ Doel en leerlingen", "voorstel")
        await robot.presses("enter")
        robot.reads("Voor leerlingen basis en kader", "onderwerp", "Doel en leerlingen")
    assert [each.subject for each in logbook.agreements] == ["goal"]


async def test_of_several_agreements_one_is_chosen(logbook: Logbook, home: Path) -> None:
    for title in ("Wie betaalt de bus", "Wie betaalt de uren"):
        logbook.agreements.add(Agreement(title=title, subject="money", status="decided"))
    async with at_the_screen(logbook, home) as robot:
        await looks_at_the_subjects(robot)
        await robot.presses(*["down"] * 4)
        robot.sees("● Geld", "Wie betaalt de bus · Wie betaalt de uren")
        await robot.presses("enter")
        await robot.types("uren")
        await robot.presses("enter")
        robot.reads("Wie betaalt de uren")


async def test_a_partnership_words_leaves_out_and_adds_its_own(
    logbook: Logbook, home: Path
) -> None:
    """Every change is one in the logbook; what is as usual stays as the list has it."""
    async with at_the_screen(logbook, home) as robot:
        await looks_at_the_subjects(robot)
        await robot.presses("e")
        await robot.fills_in("name", "Waarvoor we dit doen")
        await robot.saves()
        robot.sees("◌ Waarvoor we dit doen", "Voor welke leerling doen we dit")
        await robot.presses("o")
        await robot.fills_in("name", "Onze bus")
        await robot.saves()
        await robot.presses("down", "delete")
        robot.sees("Over 14 van de 14").does_not_see("◌ Lessen en programma")
        await robot.presses("end")
        robot.sees("◌ Onze bus", "× Lessen en programma", "met delete komt het terug")
        await robot.presses("delete")
        robot.sees("◌ Lessen en programma").does_not_see("×")
        await robot.presses("escape")
        await robot.goes_to("tijdlijn")
        robot.sees("onderwerp")
    own = logbook.partnership.subjects
    assert (own["goal"].name, own["goal"].ask) == ("Waarvoor we dit doen", "")
    assert [each.name for id, each in own.items() if id not in ("goal", "programme")] == [
        "Onze bus"
    ]


async def test_a_subject_needs_a_name(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await looks_at_the_subjects(robot)
        await robot.presses("o")
        await robot.saves()
        robot.sees("Typ hoe het onderwerp heet.")


async def test_the_demo_shows_its_gaps_and_what_covers_the_rest(demo: Logbook, home: Path) -> None:
    async with at_the_screen(demo, home) as robot:
        await robot.goes_to("afspraken")
        await robot.asks_for("onderwerpen van een overeenkomst")
        robot.sees("Over 2 van de 14 onderwerpen nog niets.", "◌ Klachten, schade en ruzie")
        robot.sees("● Toetsen en diploma", "Keuzevak telt mee in het mbo")


async def test_the_past_is_only_read(demo: Logbook, home: Path) -> None:
    """Looking back, a gap says why nothing begins, and no key is offered that writes."""
    async with at_the_screen(demo, home) as robot:
        robot.app.travel(demo.today())
        await robot.settles()
        await looks_at_the_subjects(robot)
        robot.sees("enter afspraak").does_not_see("n nieuwe afspraak", "o erbij")
        await robot.presses("enter")
        robot.is_told("Je kijkt terug")


async def test_an_agreement_says_which_subject_it_is_about(logbook: Logbook, home: Path) -> None:
    """Chosen in the form, and taken away again with the first choice."""
    logbook.agreements.add(Agreement(title="Wie betaalt"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("e")
        await robot.chooses("subject", "money")
        await robot.saves()
        robot.sees("onderwerp Geld")
        await robot.presses("e")
        await robot.chooses("subject", "none")
        await robot.saves()
        robot.does_not_see("onderwerp Geld")
    assert [each.subject for each in logbook.agreements] == [""]
