"""Partners and people, corrected from their lists in the palette."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Person
from logboek.widgets.fields import Field
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


async def test_a_partner_does_not_come_twice(logbook: Logbook, home: Path) -> None:
    """The form says that it stands there, whatever the case, and keeps what was typed."""
    async with at_the_screen(logbook, home, size=(60, 20)) as robot:
        await robot.asks_for("partner toevoegen")
        await robot.fills_in("pace", "Rustig aan.")
        await robot.fills_in("name", " lindeSCHOOL")
        await robot.saves()
        robot.sees("“Lindeschool” staat al bij de partners.")
        assert robot.screen.query_one("#field-pace", Field).read() == "Rustig aan."
        await robot.fills_in("name", "Lindeschool Zuid")
        await robot.saves()
    assert [each.name for each in logbook.partners][2:] == ["Lindeschool Zuid"]


async def test_a_partner_is_not_renamed_to_another(logbook: Logbook, home: Path) -> None:
    """Its own name in other letters is no other."""
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("alle partners")
        await robot.presses("enter")
        await robot.fills_in("name", "Rijncollege")
        await robot.saves()
        robot.sees("“Rijncollege” staat al bij de partners.")
        await robot.fills_in("name", "LINDESCHOOL")
        await robot.saves()
    assert logbook.partners.all()[0].name == "LINDESCHOOL"


async def test_two_people_of_one_name_are_told_apart(logbook: Logbook, home: Path) -> None:
    """By a partner or a role that both have; else the form says that the name stands there."""
    linde, rijn = logbook.partners.all()
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("iemand toevoegen")
        await robot.fills_in("name", "anja de wit")
        await robot.saves()
        robot.sees("“Anja de Wit” staat al bij de mensen. Is dit iemand anders?")
        await robot.fills_in("role", "docent")
        await robot.chooses("partner", linde.id)
        await robot.saves()
        robot.sees("“Anja de Wit” staat al bij de mensen. Is dit iemand anders?")
        await robot.chooses("partner", rijn.id)
        await robot.saves()
        await robot.asks_for("iemand toevoegen")
        await robot.fills_in("name", "Anja de Wit")
        await robot.chooses("partner", rijn.id)
        await robot.fills_in("role", "teamleider")
        await robot.saves()
    assert [(each.partner, each.role) for each in logbook.people] == [
        (linde.id, ""),
        (rijn.id, "docent"),
        (rijn.id, "teamleider"),
    ]


async def test_who_has_no_partner_is_listed_without_one(logbook: Logbook, home: Path) -> None:
    """The question who I am says nothing of a partner where there is none."""
    logbook.people.add(Person(name="Kim"))
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("wie ben ik")
        robot.sees("Wie ben je?", "Lindeschool", "Kim").does_not_see("onbekende partner")


async def test_who_was_erased_is_asked_anew(logbook: Logbook, home: Path) -> None:
    """What is written after the name was erased elsewhere waits until it is known who writes."""
    kim = logbook.people.add(Person(name="Kim"))
    async with at_the_screen(logbook, home) as robot:
        other = Logbook.open(logbook.folder, home=home / "other")
        anja, _kim = logbook.people.all()
        other.forget(anja.id)
        logbook.poll()
        assert logbook.me is None
        await robot.notes("na het wissen")
        robot.sees("Wie ben je?", "Kim").does_not_see("Anja de Wit")
        await robot.presses("enter")
    (note,) = logbook.notes
    assert logbook.history("notes", note.id)[0].by == kim.id
