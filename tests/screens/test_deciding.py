"""Deciding: nobody is passed over by accident, and voices against stay in sight."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from logboek.example import example
from logboek.logbook import Logbook
from logboek.partnership import Agreement
from logboek.partnership.agreement import Dissent, Mandate
from tests.journeys.robot import at_the_screen

YES = Mandate(state="may_decide")


@pytest.fixture
def demo(home: Path) -> Iterator[Logbook]:
    """The example partnership."""
    with example() as logbook:
        yield logbook


def partners(logbook: Logbook) -> tuple[str, str]:
    """The school of Anja, who sits here, and the other one."""
    linde, rijn = logbook.partners.ids()
    return linde, rijn


def proposal(logbook: Logbook, **mandates: Mandate) -> Agreement:
    """A proposal between both, with what was said of each."""
    linde, rijn = partners(logbook)
    said = {{"linde": linde, "rijn": rijn}[name]: each for name, each in mandates.items()}
    return logbook.agreements.add(
        Agreement(title="Samen roosteren", parties=[linde, rijn], mandates=said)
    )


async def test_who_is_still_waited_for_is_said_with_what_and_since_when(
    logbook: Logbook, home: Path
) -> None:
    """The safe answer is chosen already: it stays a proposal, and its dates are kept."""
    proposal(logbook, linde=YES, rijn=Mandate(state="awaits_board", until=date(2026, 12, 4)))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        robot.sees("✓… ", "voorstel · wacht op 1 partner")
        await robot.presses("b")
        await robot.fills_in("review_on", "eind maart")
        await robot.saves()
        robot.sees("Nog niet iedereen mag beslissen", "… Rijncollege wacht op het bestuur")
        robot.sees("sinds vandaag", "tot vr 4 dec", "het blijft: voorstel")
        robot.does_not_see("ieder mag hierover beslissen")
        await robot.presses("enter")
        robot.sees("○ voorstel", "woensdag 31 maart 2027")
    kept = logbook.agreements.all()[0]
    assert (kept.status, kept.decided_on) == ("proposed", None)


async def test_with_every_light_green_it_is_decided_and_final(logbook: Logbook, home: Path) -> None:
    proposal(logbook, linde=YES, rijn=YES)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        robot.sees("voorstel · ieder mag beslissen")
        await robot.presses("b")
        await robot.saves()
        robot.sees("● besloten · definitief").does_not_see("Nog niet iedereen mag beslissen")


async def test_who_was_not_asked_yet_is_asked_on_the_way_to_the_decision(
    logbook: Logbook, home: Path
) -> None:
    """That everybody may decide is kept with the decision, in one change."""
    proposal(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        before = len(logbook.changes)
        await robot.presses("b")
        await robot.saves()
        robot.sees("○ Lindeschool nog niet gevraagd", "○ Rijncollege nog niet gevraagd")
        await robot.presses("down", "enter")
        robot.sees("● besloten · definitief", "✓ Rijncollege mag beslissen")
        assert len(logbook.changes) == before + 1


async def test_what_is_told_of_who_may_decide_is_kept_with_the_proposal(
    logbook: Logbook, home: Path
) -> None:
    """After filling in one partner the question comes back for the other."""
    _linde, rijn = partners(logbook)
    proposal(logbook, linde=YES)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("b")
        await robot.saves()
        await robot.presses("down", "down", "enter")
        robot.sees("Mandaat", "Welke partner?")
        await robot.chooses("partner", rijn)
        await robot.chooses("state-1", "asks_constituency")
        await robot.saves()
        robot.sees("Nog niet iedereen mag beslissen", "? Rijncollege vraagt de achterban")
        await robot.presses("enter")
        robot.sees("voorstel · wacht op 1 partner")
    assert logbook.agreements.all()[0].mandates[rijn].state == "asks_constituency"


async def test_back_from_the_question_is_back_in_the_form(logbook: Logbook, home: Path) -> None:
    """What was typed stands there still, and what was told of others is not thrown away."""
    _linde, rijn = partners(logbook)
    proposal(logbook, linde=YES)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("b")
        await robot.saves()
        await robot.presses("down", "down", "enter")
        await robot.chooses("partner", rijn)
        await robot.chooses("state-1", "asks_constituency")
        await robot.saves()
        await robot.presses("escape")
        robot.sees("Besloten op").does_not_see("Nog niet iedereen mag beslissen")
        await robot.presses("escape")
        robot.sees("Wat je typte weggooien?")


async def test_the_whole_form_asks_the_same(logbook: Logbook, home: Path) -> None:
    """Nobody gets round it by choosing the status by hand."""
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("n")
        await robot.fills_in("title", "Samen roosteren")
        await robot.chooses("status", "decided")
        await robot.saves()
        robot.sees("Nog niet iedereen mag beslissen")
        await robot.presses("enter")
        robot.sees("Samen roosteren", "○ voorstel")
    assert logbook.agreements.all()[0].decided_on is None


async def test_going_on_after_a_review_asks_the_same(logbook: Logbook, home: Path) -> None:
    """It stays under review while one partner waits for its board."""
    made = proposal(logbook, linde=YES, rijn=Mandate(state="awaits_board"))
    reviewed = Agreement(
        id=made.id, title=made.title, parties=made.parties, mandates=made.mandates,
        status="reviewed", decided_on=date(2026, 1, 5),
    )  # fmt: skip
    logbook.agreements.save(reviewed)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("r")
        await robot.chooses("status", "decided")
        await robot.saves()
        robot.sees("het blijft: wordt herzien")
        await robot.presses("enter")
    kept = logbook.agreements[made.id]
    assert (kept.status, kept.decided_on) == ("reviewed", date(2026, 1, 5))


async def test_a_partner_that_left_stops_no_decision(logbook: Logbook, home: Path) -> None:
    _linde, rijn = partners(logbook)
    proposal(logbook, linde=YES)
    logbook.partners.remove(rijn)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("b")
        await robot.saves()
        robot.sees("● besloten · definitief")


async def test_an_answer_that_is_late_is_said_in_the_list_and_on_the_overview(
    logbook: Logbook, home: Path
) -> None:
    """On its own day it is not late yet."""
    late = Mandate(state="awaits_board", until=date(2026, 11, 10))
    proposal(logbook, linde=Mandate(state="asks_constituency", until=date(2026, 11, 17)), rijn=late)
    async with at_the_screen(logbook, home) as robot:
        robot.sees("antwoord van Rijncollege: zeven dagen")
        await robot.goes_to("afspraken")
        robot.sees("voorstel · ! antwoord over tijd", "! zeven dagen over tijd", "tot vandaag")


async def test_what_was_decided_before_anybody_was_asked_says_nothing_of_it(
    logbook: Logbook, home: Path
) -> None:
    """Where nothing was recorded, nothing is missed."""
    logbook.agreements.add(Agreement(title="Oud", status="decided", parties=logbook.partners.ids()))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        robot.sees("● besloten").does_not_see("definitief", "Mandaat", "nog niet gevraagd")


async def test_a_voice_against_is_read_at_the_decision_and_after_the_review(
    logbook: Logbook, home: Path
) -> None:
    """It stays with the agreement, told apart from what was said since."""
    linde, rijn = partners(logbook)
    voices = {
        "a": Dissent(text="Dit kost ons een lokaal.", partner=rijn, on=date(2026, 11, 2)),
        "b": Dissent(text="Nog steeds te duur.", partner=linde, on=date(2026, 11, 20)),
    }
    made = logbook.agreements.add(Agreement(title="Samen roosteren", dissent=voices))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("b")
        robot.sees("≠ Rijncollege: Dit kost ons een lokaal.", "en nog 1")
        await robot.saves()
        robot.sees("≠ met 1 tegenstem", "sindsdien 1")
        await robot.presses("r")
        robot.sees("≠ Rijncollege: Dit kost ons een lokaal.")
        await robot.chooses("status", "decided")
        await robot.fills_in("text", "Voortaan op dinsdag.")
        await robot.saves()
        robot.sees("Voortaan op dinsdag.", "Tegenstem", "≠ Dit kost ons een lokaal.")
    assert logbook.agreements[made.id].dissent == voices


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)], ids=str)
async def test_the_demo_waits_for_two_partners(
    demo: Logbook, home: Path, size: tuple[int, int]
) -> None:
    """Who, for what, since when and until when fits in every window, with both ways out."""
    wanted = next(each.id for each in demo.agreements if each.title.startswith("Eén portfolio"))
    async with at_the_screen(demo, home, size=size) as robot:
        robot.app.visit("agreements", wanted)
        await robot.settles()
        await robot.presses("b")
        await robot.saves()
        robot.sees(
            "… ROC Marslinge wacht op het bestuur · sinds", "? Lindermaat vraagt de achterban"
        )
        robot.sees("het blijft: voorstel", "invullen wie mag beslissen", "enter kiezen")
        await robot.presses("enter")
    assert demo.agreements[wanted].status == "proposed"


async def test_in_an_empty_logbook_there_is_nothing_to_decide(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("b")
        robot.is_told("Kies eerst iets in de lijst.")
