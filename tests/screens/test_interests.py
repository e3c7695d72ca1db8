"""Belangen: what is at stake, whether justice is done to it, and what nobody thought of."""

from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Agreement, Interest, Partner, Person, Prediction
from logboek.partnership.agreement import Hurt
from tests.journeys.robot import at_the_screen


def partners(logbook: Logbook) -> tuple[str, str]:
    """The school of Anja, who sits here, and the other one."""
    linde, rijn = logbook.partners.ids()
    return linde, rijn


async def test_an_empty_logbook_says_what_belongs_here_and_the_one_key(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        robot.sees("Nog geen belangen", "n zet het eerste belang erin")
        robot.does_not_see("gezamenlijk")


async def test_behind_what_is_said_stands_why_it_matters(logbook: Logbook, home: Path) -> None:
    """The form asks why, and the page shows the answer under what is said at the table."""
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        await robot.presses("n")
        await robot.fills_in("position", "Geen extra tussenuren.")
        await robot.fills_in("interest", "Elk gat kost een collega.")
        await robot.saves()
        robot.sees("Waarom is dat belangrijk?", "Elk gat kost een collega.", "alles 1")
    kept = logbook.interests.all()[0]
    assert (kept.level, kept.partner) == ("organisational", partners(logbook)[0])


async def test_an_interest_without_words_is_refused(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        await robot.presses("n")
        await robot.saves()
        robot.sees("Typ wat er op het spel staat.")
    assert not len(logbook.interests)


async def test_the_matrix_counts_and_marks_need_and_a_cell_narrows_the_list(
    logbook: Logbook, home: Path
) -> None:
    """Arrow keys choose a level, a partner or a cell; escape shows everything again."""
    linde, rijn = partners(logbook)
    logbook.interests.add(Interest(level="collective", interest="Genoeg vakmensen"))
    logbook.interests.add(Interest(partner=linde, interest="Rust in het rooster"))
    logbook.interests.add(Interest(partner=rijn, interest="Volle klassen", justice_owner=1))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        robot.sees("alles 3 !1", "Genoeg vakmensen", "Rust in het rooster", "Volle klassen")
        await robot.presses("m", "down", "down", "right", "right", "right")
        robot.sees("1 van 3 · van de organisatie ·", "Volle klassen")
        robot.does_not_see("Rust in het rooster", "Genoeg vakmensen")
        await robot.presses("up")
        robot.sees("Hier staat nog niets", "n zet hier een belang")
        await robot.presses("escape")
        robot.sees("Genoeg vakmensen", "Rust in het rooster").does_not_see("1 van 3")


async def test_a_click_on_a_partner_shows_what_is_of_that_partner(
    logbook: Logbook, home: Path
) -> None:
    linde, rijn = partners(logbook)
    logbook.interests.add(Interest(partner=linde, interest="Rust in het rooster"))
    logbook.interests.add(Interest(partner=rijn, interest="Volle klassen"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        lines = robot.screenful().splitlines()
        y = next(n for n, line in enumerate(lines) if "Rijncollege" in line)
        await robot.pilot.click(offset=(lines[y].index("Rijncollege") + 2, y))
        await robot.settles()
        robot.sees("1 van 2 · Rijncollege").does_not_see("Rust in het rooster")


async def test_a_new_interest_in_a_cell_is_of_that_cell(logbook: Logbook, home: Path) -> None:
    _linde, rijn = partners(logbook)
    logbook.interests.add(Interest(interest="Genoeg vakmensen", level="collective"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        await robot.presses("m", "down", "down", "right", "right", "right", "n")
        await robot.fills_in("position", "Volle klassen")
        await robot.saves()
    assert [each.partner for each in logbook.interests if each.position] == [rijn]


async def test_it_is_shared_step_by_step_and_says_that_there_is_no_way_back(
    logbook: Logbook, home: Path
) -> None:
    """Only me, then my organisation, then everyone; and a step back is not even offered."""
    me = logbook.me
    assert me
    logbook.interests.add(
        Interest(level="individual", person=me.id, interest="Op tijd thuis", disclosure="me")
    )
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        assert logbook.interests.is_private(logbook.interests.ids()[0])
        for step in ("organisation", "everyone"):
            await robot.presses("d")
            robot.sees("dit kan niet meer terug")
            await robot.chooses("disclosure", step)
            await robot.saves()
            assert logbook.interests.all()[0].disclosure == step
        await robot.presses("d")
        robot.is_told("Iedereen mag dit al zien.")


async def test_only_its_owner_shares_it(logbook: Logbook, home: Path) -> None:
    linde, _rijn = partners(logbook)
    other = logbook.people.add(Person(name="Bram", partner=linde))
    logbook.interests.add(
        Interest(level="individual", person=other.id, interest="Rust", disclosure="organisation")
    )
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        await robot.presses("d")
        robot.is_told("Alleen Bram deelt dit verder.")


async def test_what_is_for_another_organisation_is_only_counted(
    logbook: Logbook, home: Path
) -> None:
    _linde, rijn = partners(logbook)
    logbook.interests.add(Interest(partner=rijn, interest="Geheim", disclosure="organisation"))
    logbook.interests.add(Interest(level="collective", interest="Genoeg vakmensen"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        robot.sees("1 alleen voor een andere organisatie", "alles 1").does_not_see("Geheim")


async def test_justice_is_said_from_two_sides_and_the_gap_is_shown(
    logbook: Logbook, home: Path
) -> None:
    linde, rijn = partners(logbook)
    logbook.interests.add(Interest(partner=linde, interest="Rust in het rooster"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        await robot.presses("r")
        await robot.chooses("score", "2")
        await robot.saves()
        robot.sees("Hier wordt nog weinig recht aan gedaan.", "2 · nauwelijks")
        await robot.presses("r")
        await robot.chooses("side", rijn)
        await robot.chooses("score", "5")
        await robot.saves()
        robot.sees("5 · helemaal", "De anderen zien meer recht", "(verschil 3).")
        robot.sees("verschil")
    kept = logbook.interests.all()[0]
    assert (kept.justice_owner, kept.justice_others) == (2, {rijn: 5})


async def test_an_agreement_is_linked_and_shown_from_both_sides(
    logbook: Logbook, home: Path
) -> None:
    """A hurt tells what it costs and warns as long as nothing makes up for it."""
    linde, _rijn = partners(logbook)
    logbook.interests.add(Interest(partner=linde, interest="Rust in het rooster"))
    logbook.agreements.add(Agreement(title="Donderdag praktijkdag", status="decided"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        robot.sees("Nog geen afspraak helpt dit belang.", "geen afspraak")
        await robot.presses("k", "enter")
        await robot.chooses("does", "hurts")
        await robot.fills_in("how", "Een middag minder les")
        await robot.saves()
        robot.sees("schaadt: Donderdag praktijkdag", "Een middag minder les", "geschaad")
        robot.sees("daar staat nog niets tegenover")
        await robot.goes_to("afspraken")
        robot.sees("schaadt: Rust in het rooster", "daar staat nog niets tegenover")
        await robot.goes_to("belangen")
        await robot.presses("k", "enter")
        await robot.chooses("does", "serves")
        await robot.saves()
        robot.sees("helpt: Donderdag praktijkdag").does_not_see("geschaad", "geen afspraak")
        await robot.goes_to("afspraken")
        robot.sees("helpt: Rust in het rooster")


async def test_what_is_only_mine_is_not_linked_to_what_others_read(
    logbook: Logbook, home: Path
) -> None:
    logbook.interests.add(Interest(interest="Op tijd thuis", disclosure="me"))
    logbook.agreements.add(Agreement(title="Donderdag praktijkdag"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        await robot.presses("k")
        robot.is_told("Dit belang is nog alleen van jou. Deel het eerst met d.")


async def test_only_what_asks_for_attention_is_shown(logbook: Logbook, home: Path) -> None:
    """What no agreement helps, and what is hurt while nothing makes up for it."""
    linde, _rijn = partners(logbook)
    hurt = logbook.interests.add(Interest(partner=linde, interest="Rust in het rooster"))
    helped = logbook.interests.add(Interest(partner=linde, interest="Volle klassen"))
    hurts = {hurt.id: Hurt(how="een lesuur")}
    logbook.agreements.add(Agreement(title="Praktijkdag", serves=[helped.id], hurts=hurts))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        for looked_for in ("geen afspraak helpt", "schaadt"):
            await robot.presses("s")
            await robot.types(looked_for)
            await robot.presses("enter")
            robot.sees("1 van 2", "Rust in het rooster").does_not_see("Volle klassen")
            await robot.presses("escape")
            robot.sees("Volle klassen")


async def test_a_loyalty_is_marked(logbook: Logbook, home: Path) -> None:
    me = logbook.me
    assert me
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        await robot.presses("n")
        await robot.fills_in("interest", "Mijn team rekent op mij")
        await robot.chooses("level", "individual")
        await robot.chooses("loyalty", "yes")
        await robot.saves()
        robot.sees("⇆ trekt aan iemand", "Anja de Wit")
    assert logbook.interests.all()[0].loyalty


@pytest.mark.parametrize("size", [(80, 24), (60, 20)], ids=str)
async def test_in_a_small_window_the_page_takes_the_place_of_matrix_and_list(
    logbook: Logbook, home: Path, size: tuple[int, int]
) -> None:
    linde, _rijn = partners(logbook)
    for number in range(9):
        logbook.partners.add(Partner(name=f"School {number}"))
    logbook.interests.add(Interest(partner=linde, position="Rust", interest="Minder gaten"))
    async with at_the_screen(logbook, home, size=size) as robot:
        await robot.goes_to("belangen")
        robot.sees("gezamenlijk", "Minder gaten", "›").does_not_see("Wie mag het zien?")
        await robot.presses("enter")
        robot.sees("Waarom is dat belangrijk?").does_not_see("gezamenlijk")
        await robot.presses("escape", "m", *["right"] * 12)
        robot.sees("▸8", "‹")


async def test_an_interest_is_found_from_the_overview(logbook: Logbook, home: Path) -> None:
    """A cell or a lens that hides it gives way."""
    linde, rijn = partners(logbook)
    logbook.interests.add(Interest(partner=linde, interest="Rust in het rooster"))
    wanted = logbook.interests.add(Interest(partner=rijn, interest="Volle klassen"))
    logbook.predictions.add(Prediction(partner=linde, about=rijn, guesses=["leerlingen"]))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        await robot.presses("m", "right", "right")
        robot.does_not_see("Volle klassen")
        robot.app.visit("interests", wanted.id)
        await robot.settles()
        robot.sees("Volle klassen", "Rust in het rooster")
