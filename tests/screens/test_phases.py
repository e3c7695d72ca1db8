"""Organisatie & proces: the phases on a line, where we stand, and the step to the next."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from logboek.demo_folder import make_demo
from logboek.logbook import Logbook
from logboek.partnership import Phase
from logboek.screens.body_forms import minutes_typed
from tests.conftest import NOW
from tests.journeys.robot import at_the_screen
from tests.screens.test_organisation import detail, page_lines

TODAY = NOW.date()


def day(days: int) -> date:
    """A day from today."""
    return TODAY + timedelta(days=days)


def put_phases(logbook: Logbook) -> tuple[Phase, Phase]:
    """One that goes on and one that is planned."""
    me = logbook.me
    assert me
    now = Phase(name="Ontwerpen", purpose="Een rooster", first=day(-60), last=day(30), lead=me.id)
    following = Phase(name="Proefjaar", first=day(40), last=day(400))
    return logbook.phases.add(now), logbook.phases.add(following)


async def test_a_phase_is_kept_with_its_end_and_who_leads(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        await robot.presses("f")
        await robot.saves()
        robot.sees("Typ hoe de fase heet.")
        await robot.fills_in("name", "Kennismaken")
        await robot.fills_in("purpose", "We weten wie we zijn.")
        await robot.fills_in("first", "1 oktober 2026")
        await robot.fills_in("last", "1 september 2026")
        await robot.saves()
        robot.sees("De laatste dag is eerder dan de eerste.")
        await robot.fills_in("last", "1 december 2026")
        assert logbook.me
        await robot.chooses("lead", logbook.me.id)
        await robot.saves()
        robot.sees("▸ nu: 1 Kennismaken, klaar: over twee weken", "We weten wie we zijn.")
        robot.sees("dinsdag 1 december 2026", "wie leidt Anja de Wit")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)], ids=str)
async def test_where_we_stand_and_what_comes_is_said_and_drawn(
    logbook: Logbook, home: Path, size: tuple[int, int]
) -> None:
    """What lies behind is a line, what is to come is dashed, and a sign marks today."""
    put_phases(logbook)
    async with at_the_screen(logbook, home, size=size) as robot:
        await robot.goes_to("organisatie")
        robot.sees("▸ nu: 1 Ontwerpen", "daarna: 2", "Proefjaar")
        await robot.presses("down", "enter")
        drawn = page_lines(robot)
        (now,) = [line for line in drawn if "━│╌" in line]
        (later,) = [line for line in drawn if "╌" in line and "━" not in line]
        assert "1 Ontwerpen" in now
        assert "2 Proefjaar" in later
        assert any(line.index("▼") == now.index("│") for line in drawn if "▼ vandaag" in line)


async def test_the_next_phase_begins_with_what_is_carried_over(
    logbook: Logbook, home: Path
) -> None:
    """The phase of now ends the day before; both are one change, which can be taken back."""
    before = put_phases(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        await robot.presses("g")
        robot.sees("Naar de volgende fase", "af is: Ontwerpen", "klaar zou zijn: Een rooster")
        await robot.fills_in("first", "morgen")
        await robot.fills_in("carried", "De roosters van kader.")
        await robot.saves()
        robot.is_told("De volgende fase begint.")
        robot.sees("Ging mee uit de vorige fase", "De roosters van kader.")
        ended, begun = logbook.phases.all()
        assert (ended.last, begun.first, begun.last) == (TODAY, day(1), day(400))
        await robot.presses("ctrl+z")
        assert tuple(logbook.phases.all()) == before
        robot.sees("▸ nu: 1 Ontwerpen").does_not_see("De roosters van kader.")


async def test_a_new_phase_can_be_the_next_one(logbook: Logbook, home: Path) -> None:
    """It asks for its name, and only then; what was typed stays when something is missing."""
    put_phases(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        await robot.presses("g")
        robot.does_not_see("Hoe heet de fase?")
        await robot.chooses("which", "new")
        robot.sees("Hoe heet de fase?")
        await robot.fills_in("first", "vandaag")
        await robot.fills_in("carried", "Alles")
        await robot.saves()
        robot.sees("Typ hoe de fase heet.")
        await robot.fills_in("name", "Tussenjaar")
        await robot.fills_in("last", "")
        await robot.saves()
    found = {each.name: each for each in logbook.phases}
    assert (found["Tussenjaar"].first, found["Tussenjaar"].carried) == (TODAY, "Alles")
    assert found["Ontwerpen"].last == day(-1)
    assert found["Proefjaar"].first == day(40)


async def test_a_step_before_the_phase_of_now_began_is_refused(
    logbook: Logbook, home: Path
) -> None:
    put_phases(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        await robot.presses("g")
        await robot.fills_in("first", "1 januari 2026")
        await robot.saves()
        robot.sees("De fase die af is, begon op vrijdag 18 september 2026. Kies een latere dag.")


async def test_the_first_phase_begins_by_the_same_step(logbook: Logbook, home: Path) -> None:
    """Nothing ends then."""
    logbook.phases.add(Phase(name="Kennismaken"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        robot.sees("straks: 1 Kennismaken", "nog zonder dagen")
        await robot.presses("g")
        await robot.saves()
        robot.sees("▸ nu: 1 Kennismaken")


async def test_a_phase_that_should_be_over_says_so_and_how_to_go_on(
    logbook: Logbook, home: Path
) -> None:
    """The overview leads to it."""
    logbook.phases.add(Phase(name="Ontwerpen", first=day(-90), last=day(-15)))
    async with at_the_screen(logbook, home) as robot:
        await robot.presses("enter")
        robot.sees("! over tijd: 1 Ontwerpen", "g volgende fase")
        assert "Met g gaan jullie naar de volgende." in detail(robot)


async def test_the_demo_says_where_it_stands_and_who_has_which_role(
    home: Path, tmp_path: Path
) -> None:
    """As it stood on a day, that day is today on the line."""
    make_demo(tmp_path / "demo", NOW)
    logbook = Logbook.open(tmp_path / "demo", clock=lambda: NOW)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        robot.sees("▸ nu: 4 Eerste hele lichting", "daarna: 5 Vast in het rooster")
        await robot.presses("down", "down", "down", "enter")
        robot.sees("Wie heeft welke rol", "★ Kim de Boer", "leidt deze fase", "▼ vandaag")
        robot.app.travel(day(-700))
        await robot.settles()
        await robot.goes_to("organisatie")
        robot.sees("▸ nu: 2 Ontwerpen").does_not_see("Vast in het rooster")


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("90", 90), ("90 minuten", 90), ("1,5 uur", 90), ("1.5 hours", 90), ("2u", 120),
        ("45 min", 45), ("", None), ("0", None), ("uur", None), ("25 uur", None), ("1:30", None),
    ],
)  # fmt: skip
def test_how_long_a_meeting_takes_is_typed_as_people_say_it(
    typed: str, minutes: int | None
) -> None:
    """What is no time, or longer than a day, is not guessed."""
    assert minutes_typed(typed) == minutes
