"""Organisatie & proces: the tables, what they weigh, who sits where, and when they end."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual.geometry import Region

from logboek.demo_folder import make_demo
from logboek.logbook import Logbook
from logboek.partnership import Agreement, Body, Meeting, Person
from logboek.widgets.page import PageView
from tests.conftest import NOW
from tests.journeys.robot import Robot, at_the_screen

TODAY = NOW.date()
LONG_AGO = TODAY - timedelta(days=200)


def page_lines(robot: Robot) -> list[str]:
    """The page at the right, line by line, also what is scrolled out of sight."""
    (paper,) = robot.screen.query_one(PageView).query("Static")
    whole = Region(0, 0, paper.size.width, paper.virtual_size.height)
    return [strip.text for strip in paper.render_lines(whole)]


def detail(robot: Robot) -> str:
    """The same in one line."""
    return " ".join(" ".join(page_lines(robot)).split())


def put_tables(logbook: Logbook, count: int, minutes: int = 60) -> list[Body]:
    """So many monthly tables, at which Anja sits with somebody of the other school."""
    _linde, rijn = logbook.partners.ids()
    bram = logbook.people.add(Person(name="Bram Bos", partner=rijn, role="docent"))
    assert logbook.me
    people = [logbook.me.id, bram.id]
    names = ("Stuurgroep", "Werkgroep Rooster", "Klankbordgroep", "Denktank")
    return [
        logbook.bodies.add(
            Body(
                name=name,
                frequency="monthly",
                minutes=minutes,
                people=people,
                decides="Geld" if number == 0 else "",
                since=LONG_AGO,
            )
        )
        for number, name in enumerate(names[:count])
    ]


async def test_an_empty_logbook_says_what_belongs_here_and_both_keys(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home, first_time=True) as robot:
        await robot.goes_to("organisatie")
        robot.sees(
            "Welke tafels er zijn en wat ze vragen",
            "Nog geen tafels en geen fasen",
            "n zet de eerste tafel erin",
            "f zet de eerste fase erin",
        )
        await robot.presses("g")
        robot.is_told("Er zijn nog geen fasen. Met f zet je de eerste erin.")


async def test_a_table_is_kept_with_who_and_what_it_may_decide(
    logbook: Logbook, home: Path
) -> None:
    """Hours may be typed as hours; the page says what a seat takes."""
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        await robot.presses("n")
        await robot.fills_in("name", "Routeteam")
        await robot.fills_in("decides", "Alles over de lessen.")
        await robot.fills_in("minutes", "1,5 uur")
        assert logbook.me
        await robot.chooses("people", logbook.me.id)
        await robot.chooses("frequency", "fortnightly")
        await robot.fills_in("until", "over 3 maanden")
        await robot.saves()
        page = detail(robot)
    for said in (
        "om de week, 90 minuten",
        "3,3 uur per stoel",
        "Alles over de lessen.",
        "Lindeschool Anja de Wit",
        "over drie maanden, tenzij jullie verlengen",
    ):
        assert said in page
    assert [each.minutes for each in logbook.bodies] == [90]


@pytest.mark.parametrize("typed", ["", "lang", "0", "25 uur", "-5", "99999"])
async def test_a_length_that_is_none_is_refused_in_a_sentence(
    logbook: Logbook, home: Path, typed: str
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        await robot.presses("n")
        await robot.fills_in("name", "Routeteam")
        await robot.fills_in("minutes", typed)
        await robot.saves()
        robot.sees("is geen tijd voor een bijeenkomst. Typ bijvoorbeeld 90 of 1,5 uur.")
    assert not len(logbook.bodies)


async def test_a_heavy_organisation_says_so_in_a_sentence_with_what_could_go(
    logbook: Logbook, home: Path
) -> None:
    """Three tables for one agreement, of which two may decide nothing."""
    put_tables(logbook, 3)
    logbook.agreements.add(Agreement(title="Eén rooster", status="decided"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        robot.sees("! Alle tafels in beeld")
        page = detail(robot)
    for said in (
        "3 tafels · 6 uur van mensen per maand · zwaar",
        "! De tafels vragen samen 6 uur van mensen per maand en dragen 1 afspraak of voorstel.",
        "Dat is meer dan 3 uur per stuk",
        "Wat zou kunnen vervallen",
        "Klankbordgroep: er staat niet bij wat zij mag beslissen",
    ):
        assert said in page


async def test_what_fits_or_cannot_be_lighter_is_not_warned_about(
    logbook: Logbook, home: Path
) -> None:
    """Two tables never are too many, and three that carry enough are fine."""
    put_tables(logbook, 2, minutes=200)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        robot.sees("✓ Lichter kan bijna niet").does_not_see("zwaar", "Wat zou kunnen vervallen")
        logbook.bodies.add(Body(name="Derde", frequency="yearly", since=LONG_AGO))
        for number in range(7):
            logbook.agreements.add(Agreement(title=f"Afspraak {number}", status="decided"))
        await robot.settles()
        assert "Dat past: tot 3 uur per stuk is licht genoeg." in detail(robot)
        robot.does_not_see("zwaar")


async def test_one_person_at_tables_for_more_than_a_day_a_month_is_named(
    logbook: Logbook, home: Path
) -> None:
    put_tables(logbook, 3, minutes=180)
    for number in range(20):
        logbook.agreements.add(Agreement(title=f"Afspraak {number}", status="decided"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        said = "! Anja de Wit zit 9 uur per maand aan tafels: meer dan een werkdag van 8 uur."
        assert said in detail(robot)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)], ids=str)
async def test_who_sits_where_stands_in_one_picture(
    logbook: Logbook, home: Path, size: tuple[int, int]
) -> None:
    """Tables under each other, partners beside each other, and the hours of each below."""
    put_tables(logbook, 2)
    async with at_the_screen(logbook, home, size=size) as robot:
        await robot.goes_to("organisatie")
        await robot.presses("enter")
        lines = [" ".join(line.split()) for line in robot.screenful().splitlines()]
        for wanted in ("Lindeschool Rijncollege", "Stuurgroep Anja Bram", "uur per maand 2 2"):
            assert any(line.endswith(wanted) for line in lines), robot.screenful()


async def test_a_table_near_its_end_asks_and_is_renewed(logbook: Logbook, home: Path) -> None:
    """It asks whether it goes on; a day that is no renewal is refused."""
    until = TODAY + timedelta(days=5)
    logbook.bodies.add(Body(name="Stuurgroep", decides="Geld", until=until, since=LONG_AGO))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        await robot.presses("down")
        assert "Loopt af: over vijf dagen. Verlengen (v) of stoppen (s)?" in detail(robot)
        await robot.presses("v")
        await robot.fills_in("until", "morgen")
        await robot.saves()
        robot.sees("Dat is geen verlenging.")
        await robot.fills_in("until", "1 juli 2027")
        await robot.fills_in("decides", "Geld en uren")
        await robot.saves()
        robot.sees("donderdag 1 juli 2027", "Geld en uren")
        assert "Verlengen (v)" not in detail(robot)


async def test_a_table_that_ended_stands_below_with_what_it_took(
    logbook: Logbook, home: Path
) -> None:
    """After its last day nothing asks, what it took is said, and it can go on again."""
    first, second = put_tables(logbook, 2)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        await robot.presses("down", "v")
        robot.is_told("Deze tafel heeft geen einddatum.")
        await robot.presses("s")
        await robot.fills_in("until", "gisteren")
        await robot.saves()
        assert (body := logbook.bodies.get(first.id))
        assert body.until == TODAY - timedelta(days=1)
        assert "Gestopt, gisteren" in detail(robot)
        assert "Verlengen (v)" not in detail(robot)
        await robot.presses("home")
        assert "Gestopt samen 2 uur van mensen per maand × Stuurgroep gisteren" in detail(robot)
    assert (other := logbook.bodies.get(second.id))
    assert other.until is None


async def test_from_a_table_its_meetings_and_the_agreements_that_name_it(
    logbook: Logbook, home: Path
) -> None:
    body, _other = put_tables(logbook, 2)
    logbook.meetings.add(Meeting(on=TODAY, body=body.id, what="Begroting"))
    logbook.meetings.add(Meeting(on=TODAY, what="Koffie"))
    logbook.agreements.add(Agreement(title="De stuurgroep beslist", status="decided"))
    logbook.agreements.add(Agreement(title="Iets anders", status="decided"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        await robot.presses("down")
        robot.sees("Kwam bijeen 1", "vandaag Begroting", "Afspraken die haar noemen")
        robot.sees("De stuurgroep beslist").does_not_see("Koffie", "Iets anders")


async def test_a_meeting_is_written_down_from_its_table(logbook: Logbook, home: Path) -> None:
    """Whoever sits there is ticked already."""
    body, _other = put_tables(logbook, 2)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        await robot.presses("down", "b")
        await robot.fills_in("what", "Begroting")
        await robot.saves()
        robot.sees("Kwam bijeen 1", "Begroting")
    (meeting,) = logbook.meetings
    assert (meeting.body, meeting.people) == (body.id, body.people)


async def test_what_asks_for_attention_leads_here(logbook: Logbook, home: Path) -> None:
    """The rail counts it, and the overview goes to the table."""
    until = TODAY + timedelta(days=5)
    logbook.bodies.add(Body(name="Stuurgroep", decides="Geld", until=until, since=LONG_AGO))
    async with at_the_screen(logbook, home) as robot:
        robot.sees("7 Organisatie 1")
        await robot.presses("enter")
        robot.sees("Loopt af: over vijf dagen.", "Wat zij mag beslissen")


async def test_the_demo_shows_what_was_pruned(home: Path, tmp_path: Path) -> None:
    """Five tables grew too heavy and two are left; on a day before that it warned."""
    make_demo(tmp_path / "demo", NOW)
    logbook = Logbook.open(tmp_path / "demo", clock=lambda: NOW)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        robot.sees("2 tafels", "licht", "Kwartaaltafel", "└ Routeteam", "Stuurgroep")
        robot.app.travel(TODAY - timedelta(days=300))
        await robot.settles()
        await robot.goes_to("organisatie")
        robot.sees("5 tafels", "zwaar", "Wat zou kunnen vervallen", "└ Werkgroep Curriculum")
        await robot.presses("down")
        robot.does_not_see("stoppen", "wijzigen")
        await robot.presses("s")
        robot.is_told("Je kijkt terug")
