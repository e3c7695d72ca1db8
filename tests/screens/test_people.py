"""Mensen: partners and people are added and corrected, and who leaves hands over."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Agreement, Interest, Partner, Partnership, Person
from logboek.widgets.fields import Field
from tests.journeys.robot import Robot, at_the_screen

TOPICS = 4
"""How many rows about everybody stand before the first partner."""


async def goes_to_row(robot: Robot, number: int) -> Robot:
    """Highlight a row by its number, counted from the first."""
    await robot.goes_to("mensen")
    return await robot.presses("home", *["down"] * number)


async def test_an_empty_logbook_says_what_belongs_here_and_the_one_key(
    home: Path, tmp_path: Path
) -> None:
    logbook = Logbook.create(tmp_path / "empty", Partnership(name="Leerroute"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("mensen")
        robot.sees("Nog niemand", "p zet de eerste partner erin")


async def test_partners_stand_with_their_people_and_who_left_is_marked(
    logbook: Logbook, home: Path
) -> None:
    linde, _rijn = logbook.partners.ids()
    logbook.people.add(Person(name="Bert Oud", partner=linde, until=date(2025, 1, 1)))
    logbook.people.add(Person(name="Chris"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("mensen")
        names = ("Lindeschool", "Anja de Wit", "Bert Oud", "Rijncollege", "Chris", "Ontmoetingen")
        shown = robot.screenful()
        places = [shown.index(name) for name in names]
        assert places == sorted(places)
        robot.sees("× Bert Oud vertrokken")


async def test_a_partner_is_corrected_on_its_own_page(logbook: Logbook, home: Path) -> None:
    """What was not asked yet is said on the page, and gone once it was answered."""
    async with at_the_screen(logbook, home) as robot:
        await goes_to_row(robot, TOPICS + 2)
        robot.reads("Nog niet gevraagd: Wat brengt zij?")
        await robot.presses("e")
        await robot.fills_in("name", "Rijn College")
        await robot.fills_in("brings", "Werkplaatsen.")
        await robot.fills_in("pace", "Een jaar vooruit.")
        await robot.saves()
        robot.reads("Rijn College", "Wat brengt zij? Werkplaatsen.")
        robot.does_not_see("gevraagd: Wat brengt zij?")
    _linde, rijn = logbook.partners.all()
    assert (rijn.name, rijn.sector, rijn.pace) == ("Rijn College", "mbo", "Een jaar vooruit.")


async def test_everything_of_a_person_is_corrected(logbook: Logbook, home: Path) -> None:
    """Name, partner, role, address and both days can be mended; the days have to follow."""
    rijn = logbook.partners.all()[1]
    async with at_the_screen(logbook, home) as robot:
        await goes_to_row(robot, TOPICS + 1)
        await robot.presses("e")
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
        robot.sees("Anja de Witte", "docent · Rijncollege", "zaterdag 31 juli 2027")
    (anja,) = logbook.people.all()
    assert anja == Person(
        id=anja.id, name="Anja de Witte", partner=rijn.id, role="docent",
        address="anja@linde.example", since=date(2025, 9, 1), until=date(2027, 7, 31),
    )  # fmt: skip


async def test_what_another_changed_meanwhile_stays(logbook: Logbook, home: Path) -> None:
    """Only the fields that were typed in are written."""
    async with at_the_screen(logbook, home) as robot:
        await goes_to_row(robot, TOPICS)
        await robot.presses("e")
        linde = logbook.partners.all()[0]
        logbook.partners.save(replace(linde, sector="basisschool"))
        await robot.fills_in("name", "De Linde")
        await robot.saves()
    linde = logbook.partners.all()[0]
    assert (linde.name, linde.sector) == ("De Linde", "basisschool")


async def test_somebody_is_taken_out_of_the_list_after_asking(logbook: Logbook, home: Path) -> None:
    """The safe answer comes first, and nothing is erased."""
    logbook.people.add(Person(name="Chris"))
    async with at_the_screen(logbook, home) as robot:
        await goes_to_row(robot, TOPICS + 3)
        await robot.presses("delete")
        robot.sees("“Chris” uit de lijst halen?")
        await robot.presses("enter")
        assert len(logbook.people) == 2
        await robot.presses("delete", "down", "enter")
        assert [person.name for person in logbook.people] == ["Anja de Wit"]
        await robot.presses("ctrl+z")
    assert [person.name for person in logbook.people] == ["Anja de Wit", "Chris"]


async def test_a_partner_and_somebody_of_it_are_added_where_they_are_missed(
    logbook: Logbook, home: Path
) -> None:
    """Whoever is new belongs to the partner that is highlighted, unless another is chosen."""
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("mensen")
        await robot.presses("p")
        await robot.fills_in("name", "Metaal Smit")
        await robot.saves()
        await robot.presses("n")
        await robot.fills_in("name", "Dirk Smit")
        await robot.saves()
        robot.sees("Dirk Smit", "Metaal Smit")
    assert logbook.people.all()[-1].partner == logbook.partners.all()[-1].id


async def test_a_topic_cannot_be_edited_and_says_so(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("mensen")
        for key in ("e", "delete", "h"):
            await robot.presses(key)
            robot.is_told("Kies eerst een partner, iemand of een ontmoeting in de lijst.")
        await robot.presses("l")
        robot.is_told("Kies eerst iemand in de lijst.")


async def test_the_diversity_that_one_chose_for_stands_side_by_side(
    logbook: Logbook, home: Path
) -> None:
    linde, rijn = logbook.partners.all()
    logbook.partners.save(replace(linde, brings="Leerlingen.", differs="Klein."))
    logbook.partners.save(replace(rijn, brings="Werkplaatsen.", pace="Snel."))
    async with at_the_screen(logbook, home) as robot:
        await goes_to_row(robot, 1)
        robot.sees("Leerlingen. Werkplaatsen.", "nog niet gevraagd")


async def test_what_pulls_shows_no_further_than_its_owner_shared(
    logbook: Logbook, home: Path
) -> None:
    """What is only for another organisation is not there, not even counted."""
    linde, rijn = logbook.partners.ids()
    bram = logbook.people.add(Person(name="Bram", partner=rijn))
    mine = logbook.me
    assert mine
    common = {"level": "individual", "loyalty": True}
    logbook.interests.add(
        Interest(interest="Geheim van Rijn", person=bram.id, partner=rijn,
                 disclosure="organisation", **common)  # type: ignore[arg-type]
    )  # fmt: skip
    logbook.interests.add(
        Interest(interest="Mijn team wacht", person=mine.id, partner=linde, **common)  # type: ignore[arg-type]
    )
    async with at_the_screen(logbook, home) as robot:
        await goes_to_row(robot, 3)
        robot.sees("Wat aan mensen trekt 1", "Mijn team wacht")
        robot.does_not_see("Geheim van Rijn")
        await goes_to_row(robot, TOPICS + 3)
        robot.sees("Bram")
        robot.does_not_see("Geheim van Rijn")


async def test_what_hangs_on_one_says_why_and_leads_there(logbook: Logbook, home: Path) -> None:
    """With g one goes to the agreement of which the owner has left."""
    gone = logbook.people.add(Person(name="Bert", until=date(2025, 1, 1)))
    logbook.agreements.add(Agreement(title="Samen inkopen", status="decided", owner=gone.id))
    async with at_the_screen(logbook, home) as robot:
        await goes_to_row(robot, 2)
        robot.sees("Wat op één mens hangt 1", "Samen inkopen", "Bert is weg: wie let er nu op?")
        await robot.presses("g", "enter")
        assert robot.app.current_mode == "agreements"
        robot.sees("Samen inkopen")


async def test_where_nothing_hangs_on_one_nothing_is_said(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await goes_to_row(robot, 2)
        robot.sees("Niets, voor zover hier staat")


async def test_a_partner_that_is_named_elsewhere_opens_here(logbook: Logbook, home: Path) -> None:
    """The overview and the timeline lead to the page of the partner itself."""
    _linde, rijn = logbook.partners.all()
    logbook.partners.add(Partner(name="Metaal"))
    async with at_the_screen(logbook, home) as robot:
        robot.app.visit("partners", rijn.id)
        await robot.settles()
        assert robot.app.current_mode == "people"
        robot.sees("◇ mbo", "Hier doet nog niemand mee.")


async def test_the_past_is_read_and_not_written(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        robot.app.travel(logbook.today())
        await robot.settles()
        await robot.goes_to("mensen")
        robot.sees("Zoals het stond op", "Lindeschool")
        await robot.presses("o")
        robot.is_told("Je kijkt terug")


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
        await goes_to_row(robot, TOPICS)
        await robot.presses("e")
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
