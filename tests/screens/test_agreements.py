"""Afspraken: from proposal to decided, kept or broken, and looked at again."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from logboek import i18n
from logboek.errors import NotSaved
from logboek.logbook import Logbook
from logboek.partnership import Agreement
from logboek.partnership.agreement import Kept
from tests.conftest import NOW
from tests.journeys.robot import at_the_screen


async def test_a_new_agreement_shows_who_gives_and_who_gains(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("n")
        await robot.fills_in("title", "Samen roosteren")
        await robot.fills_in("text", "Elke *donderdag* is praktijkdag.")
        await robot.fills_in("gives-0", "een lesuur")
        await robot.fills_in("gains-1", "volle groepen")
        await robot.saves()
        robot.sees("Samen roosteren", "voorstel", "Elke donderdag is praktijkdag.")
        robot.sees("− een lesuur", "+ volle groepen", "Lindeschool, Rijncollege")


async def test_a_date_is_echoed_in_full_and_an_impossible_one_is_refused(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("n")
        await robot.fills_in("title", "Samen roosteren")
        await robot.fills_in("review_on", "over 3 weken")
        robot.sees("dinsdag 8 december 2026")
        await robot.fills_in("review_on", "31 februari")
        await robot.saves()
        robot.sees("Nieuwe afspraak")
        await robot.fills_in("review_on", "15 februari")
        await robot.saves()
    assert logbook.agreements.all()[0].review_on == date(2027, 2, 15)


async def test_a_proposal_is_decided_with_its_dates(logbook: Logbook, home: Path) -> None:
    logbook.agreements.add(Agreement(title="Samen roosteren"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("b")
        await robot.fills_in("review_on", "eind maart")
        await robot.saves()
        robot.sees("besloten", "dinsdag 17 november 2026", "woensdag 31 maart 2027")
        await robot.presses("b")
        robot.is_told("Dit is al besloten")


async def test_what_cannot_be_done_yet_says_why(logbook: Logbook, home: Path) -> None:
    logbook.agreements.add(Agreement(title="Samen roosteren"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("k")
        robot.is_told("Dit is nog een voorstel. Met b besluit je het eerst.")


async def test_a_broken_agreement_asks_for_attention(logbook: Logbook, home: Path) -> None:
    logbook.agreements.add(Agreement(title="Samen roosteren", status="decided"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("k")
        await robot.chooses("outcome", "broken")
        await robot.fills_in("note", "Twee keer uitgevallen.")
        await robot.saves()
        robot.sees("✗ niet nagekomen: Twee keer uitgevallen.", "Anja de Wit · vandaag")
        await robot.goes_to("overzicht")
        robot.sees("Samen roosteren", "niet nagekomen, en nog niet besproken")


async def test_a_dissenting_voice_stays_with_the_agreement(logbook: Logbook, home: Path) -> None:
    logbook.agreements.add(Agreement(title="Samen roosteren"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("t")
        await robot.fills_in("text", "Dit kost ons een lokaal.")
        await robot.saves()
        robot.sees("Kies van wie het bezwaar is.")
        await robot.presses("down")
        await robot.saves()
        robot.sees("Tegenstem", "≠ Dit kost ons een lokaal.", "Lindeschool · vandaag")


async def test_a_mandate_says_who_has_to_ask(logbook: Logbook, home: Path) -> None:
    logbook.agreements.add(Agreement(title="Samen roosteren"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("d")
        await robot.chooses("state-0", "awaits_board")
        await robot.fills_in("until-0", "over 2 weken")
        await robot.saves()
        robot.sees("Mandaat", "… Lindeschool wacht op het bestuur")


async def test_a_review_can_let_an_agreement_lapse(logbook: Logbook, home: Path) -> None:
    logbook.agreements.add(Agreement(title="Samen roosteren", status="decided"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("r")
        await robot.chooses("status", "lapsed")
        await robot.saves()
        robot.sees("× vervallen")


async def test_text_that_could_not_be_saved_stays_with_the_sentence(
    logbook: Logbook, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("n")
        await robot.fills_in("title", "Samen roosteren")
        with monkeypatch.context() as full:

            def refuse(draft: Agreement) -> Agreement:
                raise NotSaved("De schijf is vol.")

            full.setattr(logbook.agreements, "add", refuse)
            await robot.saves()
        robot.sees("De schijf is vol.", "Wat je typte, staat er nog", "Samen roosteren", "ctrl+s")
        await robot.saves()
        robot.sees("voorstel")
    assert [each.title for each in logbook.agreements.all()] == ["Samen roosteren"]


async def test_the_filter_finds_a_status_and_a_partner(logbook: Logbook, home: Path) -> None:
    partner = logbook.partners.all()[0]
    logbook.agreements.add(Agreement(title="Samen roosteren", status="decided"))
    logbook.agreements.add(Agreement(title="Eén kalender", parties=[partner.id]))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.looks_for("besloten")
        robot.sees("Samen roosteren").does_not_see("Eén kalender")
        await robot.types("linde")
        robot.sees("Eén kalender").does_not_see("Samen roosteren")


async def test_what_was_done_is_no_longer_called_late(logbook: Logbook, home: Path) -> None:
    """An action that was done, and an agreement that no longer holds; one not done stays late."""
    due, done = date(2026, 10, 23), Kept(on=date(2026, 10, 21), outcome="kept")
    late = logbook.agreements.add(Agreement(title="Roosters", kind="action", due=due))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        robot.sees("vrijdag 23 oktober 2026", "over tijd")
        logbook.agreements.save(replace(late, kept={"1": done}))
        await robot.settles()
        robot.sees("vrijdag 23 oktober 2026", "nagekomen")
        robot.does_not_see("over tijd")
        logbook.agreements.save(replace(late, status="lapsed", kept={}))
        await robot.settles()
        robot.does_not_see("over tijd")


async def test_in_english_the_form_takes_the_date_that_it_filled_in_itself(
    logbook: Logbook, home: Path
) -> None:
    """The fifth of December, which in numbers could be the twelfth of May."""
    december = Logbook.open(logbook.folder, clock=lambda: NOW.replace(month=12, day=5))
    i18n.use("en")
    try:
        async with at_the_screen(december, home) as robot:
            await robot.goes_to("afspraken")
            await robot.presses("n")
            await robot.fills_in("title", "Timetables")
            await robot.chooses("status", "decided")
            await robot.saves()
            await robot.presses("down", "enter", "e")
            await robot.fills_in("title", "Timetables side by side")
            await robot.saves()
    finally:
        i18n.use("nl")
    kept = december.agreements.all()[0]
    assert (kept.title, kept.decided_on) == ("Timetables side by side", date(2026, 12, 5))
