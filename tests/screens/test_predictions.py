"""What weighs most for a partner: chosen by itself, guessed by others before they read it."""

from pathlib import Path

from logboek.logbook import Logbook
from logboek.partnership import Interest, Person
from tests.journeys.robot import Robot, at_the_screen


async def test_an_interest_gets_its_place_and_the_other_moves(logbook: Logbook, home: Path) -> None:
    linde, _rijn = logbook.partners.ids()
    for rank, words in ((1, "Rust in het rooster"), (2, "Volle klassen")):
        logbook.interests.add(Interest(partner=linde, interest=words, rank=rank))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        await robot.presses("down", "t")
        robot.sees("Wat weegt het zwaarst voor Lindeschool?", "plaats 1 Rust in het rooster")
        await robot.chooses("rank", "1")
        await robot.saves()
    assert {each.interest: each.rank for each in logbook.interests} == {
        "Rust in het rooster": 2,
        "Volle klassen": 1,
    }


async def guesses(robot: Robot, *texts: str) -> None:
    """Guess the top three of the only other partner."""
    await robot.presses("v", "enter")
    for number, text in enumerate(texts):
        await robot.fills_in(f"guess-{number}", text)
    await robot.saves()


async def test_a_partner_guesses_first_and_sees_afterwards_what_it_missed(
    logbook: Logbook, home: Path
) -> None:
    """The three of another are not marked before the guess, and are after it."""
    _linde, rijn = logbook.partners.ids()
    first = logbook.interests.add(Interest(partner=rijn, interest="Volle klassen", rank=1))
    logbook.interests.add(Interest(partner=rijn, interest="Een geldig diploma", rank=2))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        robot.sees("Volle klassen", "Raad met v wat voor Rijncollege").does_not_see(
            "top 1", "plaats 1"
        )
        await guesses(robot, "genoeg leerlingen", "geld")
        robot.sees("Wat hadden jullie goed?", "1. genoeg leerlingen", "Een geldig diploma")
        await robot.presses("space")
        await robot.saves()
        robot.sees("✓ Volle klassen geraden", "✗ Een geldig diploma gemist")
        robot.sees("Jullie misten er 1 van de 2.")
        await robot.presses("escape")
        robot.sees("top 1", "top 2")
    guess = logbook.predictions.all()[0]
    assert (guess.about, guess.guesses) == (rijn, ["genoeg leerlingen", "geld"])
    assert guess.hits == [first.id]


async def test_a_guess_waits_for_a_partner_that_chose_nothing_yet(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        await guesses(robot, "genoeg leerlingen")
        robot.sees("Rijncollege koos nog geen top drie.", "1. genoeg leerlingen")
        await robot.presses("e")
        robot.is_told("Deze partner koos nog geen top drie.")


async def test_whoever_is_of_no_partner_has_nothing_to_guess(logbook: Logbook, home: Path) -> None:
    logbook.introduce(logbook.people.add(Person(name="Caro")).id)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        await robot.presses("v")
        robot.is_told("Je raadt namens je organisatie.")
