"""Partners and people, corrected from their lists in the palette."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Person
from tests.journeys.robot import at_the_screen


async def test_a_partner_is_corrected_from_the_list(logbook: Logbook, home: Path) -> None:
    """A wrong name is mended in the form that the partner was made with."""
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("alle partners")
        robot.sees("Partners", "Lindeschool", "vmbo", "Rijncollege")
        await robot.presses("down", "enter")
        await robot.fills_in("name", "Rijn College")
        await robot.fills_in("pace", "Een jaar vooruit.")
        await robot.saves()
        robot.sees("Rijn College")
    _linde, rijn = logbook.partners.all()
    assert (rijn.name, rijn.sector, rijn.pace) == ("Rijn College", "mbo", "Een jaar vooruit.")


async def test_everything_of_a_person_is_corrected_from_the_list(
    logbook: Logbook, home: Path
) -> None:
    """Name, partner, role, address and both days can be mended."""
    rijn = logbook.partners.all()[1]
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("iedereen die meedoet")
        robot.sees("Mensen", "Anja de Wit", "Lindeschool")
        await robot.presses("enter")
        await robot.chooses("partner", rijn.id)
        for name, text in (
            ("name", "Anja de Witte"), ("role", "docent"), ("address", "anja@linde.example"),
            ("since", "1-9-2025"), ("until", "1-8-2025"),
        ):  # fmt: skip
            await robot.fills_in(name, text)
        await robot.saves()
        robot.sees("Dat is eerder dan de dag waarop die persoon begon.")
        await robot.fills_in("until", "31-7-2027")
        await robot.saves()
        robot.sees("Anja de Witte", "Rijncollege · tot en met zaterdag 31 juli 2027 · docent")
    (anja,) = logbook.people.all()
    assert anja == Person(
        id=anja.id, name="Anja de Witte", partner=rijn.id, role="docent",
        address="anja@linde.example", since=date(2025, 9, 1), until=date(2027, 7, 31),
    )  # fmt: skip


async def test_what_another_changed_meanwhile_stays(logbook: Logbook, home: Path) -> None:
    """Only the fields that were typed in are written."""
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("alle partners")
        await robot.presses("enter")
        linde = logbook.partners.all()[0]
        logbook.partners.save(replace(linde, sector="basisschool"))
        await robot.fills_in("name", "De Linde")
        await robot.saves()
    linde = logbook.partners.all()[0]
    assert (linde.name, linde.sector) == ("De Linde", "basisschool")


async def test_one_is_taken_out_of_the_list_after_asking(logbook: Logbook, home: Path) -> None:
    """The safe answer comes first, and nothing is erased."""
    logbook.people.add(Person(name="Chris"))
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("iedereen die meedoet")
        await robot.presses("down", "delete")
        robot.sees("“Chris” uit de lijst halen?")
        await robot.presses("enter")
        robot.sees("Mensen", "Chris")
        await robot.presses("delete", "down", "enter")
        assert robot.rows().count == 1
        await robot.presses("escape", "ctrl+z")
    assert [person.name for person in logbook.people] == ["Anja de Wit", "Chris"]


async def test_one_is_added_from_the_list(logbook: Logbook, home: Path) -> None:
    """A partner that is missed can be added where it is missed."""
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("alle partners")
        await robot.presses("n")
        await robot.fills_in("name", "Metaal Smit")
        await robot.saves()
        robot.sees("Partners", "Metaal Smit")
    assert len(logbook.partners) == 3
