"""Who gives up what and who gains what, over everything that holds, in one view."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from logboek.example import example
from logboek.logbook import Logbook
from logboek.partnership import Agreement, Partner
from tests.journeys.robot import at_the_screen


@pytest.fixture
def demo(home: Path) -> Iterator[Logbook]:
    """The example partnership."""
    with example() as logbook:
        yield logbook


def agreed(logbook: Logbook, title: str, **given: object) -> Agreement:
    """An agreement that holds."""
    return logbook.agreements.add(
        Agreement(title=title, status="decided", kind="decision", **given)  # type: ignore[arg-type]
    )


async def test_the_table_counts_and_its_rows_tell_and_open(logbook: Logbook, home: Path) -> None:
    """Proposals stay out; the words of what is highlighted stand under it."""
    linde, rijn = logbook.partners.ids()
    agreed(logbook, "Praktijkdag", gives={linde: "een middag"}, gains={linde: "machines"})
    agreed(logbook, "Werkplaats", gives={rijn: "een lokaal"}, gains={linde: "ruimte"})
    logbook.agreements.add(Agreement(title="Nog een idee", gives={linde: "veel"}))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("m")
        robot.sees("Wie geeft op, en wie krijgt?", "−1 +2", "−1 +0", "− een middag", "+ machines")
        robot.does_not_see("een lokaal")
        await robot.presses("down")
        robot.sees("− een lokaal", "+ ruimte")
        await robot.presses("enter")
        robot.reads("Werkplaats", "Wie geeft wat op, wie krijgt wat")
        robot.does_not_see("Wie geeft op, en wie krijgt?")


async def test_who_only_gives_or_gains_is_told_without_blame(logbook: Logbook, home: Path) -> None:
    """From the second agreement on, and as something that may be missing here."""
    linde, rijn = logbook.partners.ids()
    agreed(logbook, "Een", gives={linde: "uren"}, gains={rijn: "les"})
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("m")
        robot.does_not_see("staat er nog niet bij")
        await robot.presses("escape")
        agreed(logbook, "Twee", gives={linde: "geld"}, gains={rijn: "stages"})
        await robot.asks_for("wie geeft op")
        robot.sees("Lindeschool geeft in 2 afspraken iets op.")
        robot.sees("Rijncollege krijgt in 2 afspraken iets.")


async def test_an_empty_logbook_says_how_to_begin(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("m")
        robot.sees("In geen afspraak die geldt, staat nog wie wat opgeeft of krijgt.")
        await robot.presses("enter")
        robot.is_told("Er staat nog niets om te openen.")
        await robot.presses("escape")
        robot.sees("Nog geen afspraken")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)], ids=str)
async def test_the_demo_fits_in_every_window(
    demo: Logbook, home: Path, size: tuple[int, int]
) -> None:
    """Every partner has its column, and the words and the keys stay in sight."""
    async with at_the_screen(demo, home, size=size) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("m")
        robot.sees("alles samen −10 +5 −5 +9 −4 +8 −2 +3 −5 +3", "− Snelheid", "enter openen")


async def test_where_partners_do_not_all_fit_it_says_how_many_more(
    logbook: Logbook, home: Path
) -> None:
    """What they give and gain still stands in the words below."""
    many = [logbook.partners.add(Partner(name=f"School {number}")) for number in range(12)]
    agreed(logbook, "Praktijkdag", gains={many[-1].id: "machines"})
    async with at_the_screen(logbook, home, size=(60, 20)) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("m")
        robot.sees("en nog", "School 11", "+ machines")
