"""Meetings on Mensen: written down in ten seconds, and who did not meet for long."""

from datetime import date, timedelta
from pathlib import Path

from logboek.example import example
from logboek.logbook import Logbook
from logboek.partnership import Meeting, Person
from logboek.screens.relations_table import table
from tests.journeys.robot import at_the_screen

TODAY = date(2026, 11, 17)


def bram_and_chris(logbook: Logbook) -> tuple[str, str]:
    """Two people of the other school."""
    rijn = logbook.partners.ids()[1]
    bram = logbook.people.add(Person(name="Bram Jansen", partner=rijn))
    return bram.id, logbook.people.add(Person(name="Chris Bos", partner=rijn)).id


async def test_a_meeting_is_one_line_and_enter(logbook: Logbook, home: Path) -> None:
    """Names, what was done behind the colon, f4 for without an agenda; today is filled in."""
    bram, _chris = bram_and_chris(logbook)
    async with at_the_screen(logbook, home, size=(80, 24)) as robot:
        await robot.goes_to("mensen")
        await robot.presses("o")
        await robot.types("ik, bram: soep")
        robot.sees("Anja de Wit en Bram Jansen")
        await robot.presses("f4", "enter")
        robot.is_told("De ontmoeting staat erin.")
    (kept,) = logbook.meetings.all()
    me = logbook.me
    assert me
    assert (kept.people, kept.kind, kept.what) == ([me.id, bram], "informal", "soep")
    assert kept.on == logbook.today()


async def test_who_was_there_can_be_ticked_instead(logbook: Logbook, home: Path) -> None:
    bram, chris = bram_and_chris(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("mensen")
        await robot.presses("o")
        await robot.chooses("people", bram)
        await robot.chooses("people", chris)
        await robot.saves()
    (kept,) = logbook.meetings.all()
    assert set(kept.people) == {bram, chris}


async def test_an_unclear_name_is_asked_about_and_nothing_typed_is_lost(
    logbook: Logbook, home: Path
) -> None:
    bram_and_chris(logbook)
    logbook.people.add(Person(name="Chris Visser"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("mensen")
        await robot.presses("o")
        for typed, said in (
            ("ik, zus", "Niemand heet hier “zus”."),
            ("ik, chris", "“chris” kan zijn: Chris Bos en Chris Visser."),
            ("ik", "Met wie?"),
            ("", "Typ wie erbij waren"),
        ):
            await robot.fills_in("who", typed)
            await robot.presses("enter")
            robot.sees(said, *([typed] * bool(typed)))
        await robot.fills_in("who", "ik, chris v")
        await robot.presses("enter")
    assert len(logbook.meetings) == 1


async def test_a_day_to_come_is_no_meeting_yet(logbook: Logbook, home: Path) -> None:
    bram_and_chris(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("mensen")
        await robot.presses("o")
        await robot.fills_in("who", "ik, bram")
        await robot.fills_in("on", "morgen")
        await robot.presses("enter")
        robot.sees("moet nog komen")
    assert not len(logbook.meetings)


async def test_a_meeting_is_found_and_corrected(logbook: Logbook, home: Path) -> None:
    """Who was forgotten is added; who was there stays ticked, also after leaving."""
    bram, chris = bram_and_chris(logbook)
    gone = logbook.people.add(Person(name="Ans", until=TODAY - timedelta(days=1))).id
    logbook.meetings.add(Meeting(on=TODAY, people=[bram, gone], what="Werkbezoek"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("mensen")
        await robot.looks_for("werkbezoek")
        await robot.presses("enter")
        robot.reads("Wie waren erbij? Bram Jansen", "■ formeel")
        await robot.presses("e")
        await robot.types("chris")
        await robot.presses("enter")
    (kept,) = logbook.meetings.all()
    assert (kept.people, kept.what) == ([bram, gone, chris], "Werkbezoek")


async def test_the_table_says_how_long_ago_in_words_and_never_where_so(
    logbook: Logbook, home: Path
) -> None:
    bram, _chris = bram_and_chris(logbook)
    me = logbook.me
    assert me
    logbook.meetings.add(Meeting(on=TODAY - timedelta(days=65), people=[me.id, bram]))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("mensen")
        robot.reads("Lindeschool — 2 mnd", "Bram Jansen 2 mnd — nooit")


async def test_eleven_people_fit_in_the_demo_and_three_hundred_are_not_drawn(
    logbook: Logbook, home: Path
) -> None:
    """Where there are too many people, the screen says how to look further."""
    with example() as demo:
        async with at_the_screen(demo, home) as robot:
            await robot.goes_to("mensen")
            robot.reads(" 9 10 11 1 Kim", "11 Ilse", "● deze maand")
    for number in range(300):
        logbook.people.add(Person(name=f"P{number}", partner=logbook.partners.ids()[number % 2]))
    people = logbook.people.ids()
    logbook.meetings.add(Meeting(on=TODAY, people=people[:2]))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("mensen")
        robot.reads("Met 301 mensen past hier geen tabel.")
        await robot.looks_for("P298")
        await robot.presses("enter")
        robot.reads("nog nooit: ", "en nog 288")


def test_a_table_that_does_not_fit_goes_on_below_and_loses_nobody() -> None:
    """Every name stands in it and every line fits, in whatever width; the signs have a legend."""
    people = [(str(number), f"Naam {number}") for number in range(1, 31)]
    draw = table(people, people, lambda one, other: None, TODAY)
    for width in (24, 40, 60, 100, 400):
        lines = draw(width)
        assert all(line.cell_length <= width for line in lines)
        heads = " ".join(line.plain for line in lines)
        assert all(str(number) in heads.split() for number in range(1, 31))
        assert "nooit" in heads


async def test_the_balance_stands_there_by_month_in_signs_and_numbers(
    logbook: Logbook, home: Path
) -> None:
    bram, chris = bram_and_chris(logbook)
    for days, kind in ((0, "formal"), (1, "formal"), (40, "informal")):
        logbook.meetings.add(
            Meeting(on=TODAY - timedelta(days=days), people=[bram, chris], kind=kind)  # type: ignore[arg-type]
        )
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("mensen")
        await robot.looks_for("ontmoetingen")
        robot.reads(
            "De laatste twaalf maanden: 2 keer met een agenda, 1 keer zonder.",
            "oktober 2026 · ○ 1",
            "november 2026 ■■ 2 ·",
        )
