"""Looking back at an agreement from both sides, and the rule that everybody is asked for."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from logboek.example import example
from logboek.logbook import Logbook
from logboek.partnership import Agreement
from logboek.partnership.agreement import Kept
from tests.journeys.robot import at_the_screen


@pytest.fixture
def demo(home: Path) -> Iterator[Logbook]:
    """The example partnership."""
    with example() as logbook:
        yield logbook


async def test_owner_and_receiver_stand_side_by_side_with_their_difference(
    logbook: Logbook, home: Path
) -> None:
    """First it says who gains by it and was not asked; after that where they differ."""
    _linde, rijn = logbook.partners.ids()
    logbook.agreements.add(
        Agreement(
            title="Roosteren", status="decided", kind="decision", gains={rijn: "volle klassen"}
        )
    )
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("k")
        robot.sees("Wie zegt dit?", "wie erop let, voor ons allemaal", "krijgt hier iets door")
        await robot.saves()
        robot.sees("wie erop let", "✓ nagekomen", "Nog niet gevraagd", "Rijncollege.")
        await robot.presses("k")
        await robot.chooses("whose", rijn)
        await robot.chooses("outcome", "partly")
        await robot.fills_in("note", "Op dinsdag stond er niemand.")
        await robot.saves()
        robot.sees("~ deels nagekomen", "≠ Rijncollege ziet er minder van terecht dan")
        robot.does_not_see("Nog niet gevraagd", "Eerder gezegd")
        await robot.goes_to("overzicht")
        robot.sees("Rijncollege ziet er minder van")
    assert [each.partner for each in logbook.agreements.all()[0].kept.values()] == ["", rijn]


async def test_who_agrees_is_not_held_against_each_other(logbook: Logbook, home: Path) -> None:
    """The same answer from both sides needs no sentence."""
    _linde, rijn = logbook.partners.ids()
    day = date(2026, 11, 10)
    kept = {"a": Kept(outcome="kept", on=day), "b": Kept(outcome="kept", on=day, partner=rijn)}
    gains = {rijn: "volle klassen"}
    logbook.agreements.add(Agreement(title="Roosteren", status="decided", gains=gains, kept=kept))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        robot.sees("Nagekomen?", "wie erop let Rijncollege")
        robot.does_not_see("≠", "Nog niet gevraagd")


async def test_a_receiver_is_asked_to_answer_for_its_own_side(logbook: Logbook, home: Path) -> None:
    """Who sits here is of a partner that gains: that side is chosen already."""
    linde, _rijn = logbook.partners.ids()
    logbook.agreements.add(Agreement(title="Roosteren", status="decided", gains={linde: "rust"}))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("k")
        await robot.saves()
        robot.sees("Lindeschool", "Wie erop let, zei nog niet hoe het ging.")
    assert [each.partner for each in logbook.agreements.all()[0].kept.values()] == [linde]


async def test_the_demo_shows_what_a_receiver_sees_otherwise(demo: Logbook, home: Path) -> None:
    wanted = next(each.id for each in demo.agreements if each.title.startswith("Vervanging"))
    async with at_the_screen(demo, home) as robot:
        robot.app.visit("agreements", wanted)
        await robot.settles()
        robot.reads("wie erop let Lindermaat", "≠ Lindermaat ziet er minder van terecht")
        robot.reads("Nog niet gevraagd", "Eerder gezegd")


async def test_the_rule_how_to_decide_is_asked_for_calmly(logbook: Logbook, home: Path) -> None:
    """A line with the key, until there is a proposal for one; it covers its subject at once."""
    logbook.agreements.add(Agreement(title="Roosteren", status="decided"))
    asks = "Hoe besluiten jullie samen?"
    async with at_the_screen(logbook, home) as robot:
        robot.sees(asks, "nog geen afspraak over besluitvorming")
        await robot.goes_to("afspraken")
        robot.sees(asks, "s begin ermee")
        await robot.presses("s")
        robot.sees("Zo nemen we samen besluiten")
        await robot.saves()
        robot.does_not_see(asks)
        robot.sees("voorstel · besluitvorming", "Besluiten en rollen")
        await robot.presses("s")
        robot.is_told("Hoe jullie samen besluiten, staat al in een afspraak.")


async def test_an_empty_logbook_is_only_invited(logbook: Logbook, home: Path) -> None:
    """Who agreed on nothing yet misses no rule; the key begins one all the same."""
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        robot.does_not_see("Hoe besluiten jullie samen?")
        await robot.presses("s")
        robot.sees("Zo nemen we samen besluiten")


async def test_a_partnership_that_has_its_rule_is_not_asked(demo: Logbook, home: Path) -> None:
    async with at_the_screen(demo, home) as robot:
        await robot.goes_to("afspraken")
        robot.does_not_see("Hoe besluiten jullie samen?")
