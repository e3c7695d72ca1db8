"""Ambitie: a next text beside the one that holds, adopted on a day, and asked about anew."""

from datetime import date
from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Ambition
from tests.journeys.robot import at_the_screen
from tests.screens.test_ambition import holds


async def test_a_draft_stands_beside_the_text_that_holds_and_is_adopted_on_a_day(
    logbook: Logbook, home: Path
) -> None:
    before = holds(logbook)
    logbook.ambitions.add(Ambition(statement="Tachtig leerlingen leren op het werk."))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        robot.sees("● geldt nu")
        await robot.presses("up")
        robot.sees("○ concept", "de tekst die nu geldt", "dit concept", "Wat er verandert")
        robot.sees("Zestig Tachtig leerlingen leren op het werk.", "bij de vorige tekst: ja")
        await robot.presses("b")
        await robot.fills_in("adopted_on", "1 jan 2020")
        await robot.saves()
        robot.sees("De tekst die nu geldt, is van later")
        await robot.fills_in("adopted_on", "gisteren")
        await robot.saves()
        robot.sees("● geldt nu · aangenomen op maandag 16 november 2026", "gold eerder")
        await robot.presses("b")
        robot.is_told("Deze tekst is al aangenomen.")
        await robot.presses("down", "r")
        robot.is_told("Deze tekst geldt niet meer.")
    new = logbook.ambitions.all()[1]
    assert (new.status, new.adopted_on) == ("adopted", date(2026, 11, 16))
    assert logbook.ambitions[before.id].status == "adopted"


async def test_a_changed_text_is_a_new_version_in_which_nobody_said_yes_yet(
    logbook: Logbook, home: Path
) -> None:
    before = holds(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("e")
        robot.sees("Verandert deze tekst, dan wordt het een nieuwe versie")
        await robot.fills_in("statement", "Tachtig leerlingen leren op het werk.")
        await robot.saves()
        robot.is_told("Dit is een nieuwe versie.")
        robot.sees("○ concept", "2 zeiden nog niets", "bij de vorige tekst: ja")
    assert logbook.ambitions[before.id] == before
    new = logbook.ambitions.all()[1]
    assert (new.status, new.adopted_on, new.endorsements) == ("draft", None, {})


async def test_what_leaves_the_text_as_it_is_makes_no_new_version(
    logbook: Logbook, home: Path
) -> None:
    before = holds(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("e")
        await robot.fills_in("value_people", "Zij geven samen les.")
        await robot.saves()
        robot.sees("Zij geven samen les.", "● geldt nu", "✓ ja")
    (kept,) = logbook.ambitions.all()
    assert kept.value_people == "Zij geven samen les."
    assert kept.endorsements == before.endorsements


async def test_own_words_for_a_next_text_leave_the_one_that_holds_alone(
    logbook: Logbook, home: Path
) -> None:
    before = holds(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("i")
        await robot.fills_in("text-0", "Ook dicht bij huis.")
        await robot.saves()
        robot.sees("ieder in eigen woorden: 1 van 2", "Ook dicht bij huis.", "geldt nu")
    assert logbook.ambitions[before.id] == before
    assert len(logbook.ambitions) == 2


async def test_undo_takes_a_new_version_back(logbook: Logbook, home: Path) -> None:
    holds(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("n")
        await robot.fills_in("statement", "Iets heel anders.")
        await robot.saves()
        robot.sees("Iets heel anders.")
        await robot.presses("ctrl+z")
        robot.sees("Zestig leerlingen", "● geldt nu").does_not_see("dit concept")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_the_text_that_holds_is_read_at_once_in_a_window_of_any_size(
    logbook: Logbook, home: Path, size: tuple[int, int]
) -> None:
    holds(logbook, "Elke leerling een plek.")
    holds(logbook, "Van elke tien halen **er acht** een diploma.")
    async with at_the_screen(logbook, home, size=size) as robot:
        await robot.goes_to("ambitie")
        robot.sees("Van elke tien halen er acht een diploma.")
        robot.sees("Herkennen we ons hierin?", "Lindeschool", "Rijncollege")
        await robot.presses("enter")
        robot.sees("esc terug")
        await robot.presses("end")
        robot.sees("Wat er veranderde sinds de vorige tekst")
        await robot.presses("escape", "down")
        robot.sees("gold eerder", "Elke leerling een plek.")
