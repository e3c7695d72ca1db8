"""What every form has in common: what was typed, days that have been, and lines in between."""

import errno
from datetime import date
from pathlib import Path

import pytest

from logboek.journal.refusals import reason
from logboek.logbook import Logbook
from logboek.partnership import Agreement
from logboek.partnership.agreement import Dissent, Kept
from logboek.widgets.fields import HarmlessInput
from tests.journeys.robot import at_the_screen


def proposal(logbook: Logbook, status: str = "proposed") -> Agreement:
    """An agreement to work on."""
    return logbook.agreements.add(Agreement(title="Samen roosteren", status=status))  # type: ignore[arg-type]


async def test_a_decision_was_on_the_last_such_day_and_a_review_is_on_the_coming_one(
    logbook: Logbook, home: Path
) -> None:
    """ "12 maart" in November has been for a decision, and is to come for a review."""
    proposal(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("b")
        await robot.fills_in("decided_on", "12 maart")
        await robot.fills_in("review_on", "12 maart")
        robot.sees("donderdag 12 maart 2026", "vrijdag 12 maart 2027")
        await robot.fills_in("decided_on", "")
        robot.sees("bijvoorbeeld: gisteren, 12 maart")


async def test_a_decision_to_come_is_refused(logbook: Logbook, home: Path) -> None:
    """A day of decision that has not been is refused in a sentence."""
    proposal(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("b")
        await robot.fills_in("decided_on", "over 3 weken")
        await robot.saves()
        robot.sees("moet nog komen; typ een dag die geweest is.")
    assert logbook.agreements.all()[0].status == "proposed"


@pytest.mark.parametrize("keys", [("n",), ("t",), ("d",)])
async def test_nothing_typed_is_nothing_to_throw_away(
    logbook: Logbook, home: Path, keys: tuple[str, ...]
) -> None:
    """Escape closes an untouched form at once, also where something is required."""
    proposal(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses(*keys)
        await robot.presses("escape")
        robot.does_not_see("Wat je typte weggooien?", "ctrl+s")


async def test_a_date_that_stands_there_is_typed_over(logbook: Logbook, home: Path) -> None:
    """Typing in a date field takes the place of what stood there."""
    proposal(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("b")
        await robot.presses(*"gisteren")
        await robot.saves()
    assert logbook.agreements.all()[0].decided_on == date(2026, 11, 16)


async def test_a_day_to_look_back_at_begins_empty(logbook: Logbook, home: Path) -> None:
    """The dialogs of the timeline show, and save nothing."""
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("d")
        robot.sees("ctrl+s tonen").does_not_see("bewaren")
        assert robot.screen.query_one(HarmlessInput).value == ""
        await robot.presses("escape", "z")
        robot.sees("ctrl+s tonen").does_not_see("bewaren")


async def test_what_i_added_is_changed_and_withdrawn_later(logbook: Logbook, home: Path) -> None:
    """An own voice against and an own judgement can be mended, and withdrawn after a question."""
    me = logbook.me.id if logbook.me else ""
    logbook.agreements.add(
        Agreement(
            title="Samen roosteren",
            status="decided",
            dissent={"a": Dissent(text="Te duur.", by=me), "b": Dissent(text="Te vroeg.")},
            kept={"c": Kept(outcome="broken", on=date(2026, 11, 1), by=me)},
        )
    )
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("i")
        robot.sees("Te duur.", "niet nagekomen", "intrekken")
        await robot.presses("enter")
        await robot.fills_in("text", "Te duur voor ons.")
        await robot.saves()
        await robot.presses("down", "delete")
        robot.sees("Je oordeel intrekken?")
        await robot.presses("down", "enter")
    kept = logbook.agreements.all()[0]
    assert kept.dissent["a"] == Dissent(text="Te duur voor ons.", by=me)
    assert set(kept.dissent) == {"a", "b"}
    assert not kept.kept


async def test_where_i_added_nothing_there_is_nothing_to_withdraw(
    logbook: Logbook, home: Path
) -> None:
    """The keys say why they do nothing."""
    proposal(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("i", "delete", "enter")
        robot.is_told("Kies eerst iets in de lijst.")
        robot.sees("Je zette er nog geen tegenstem of oordeel bij.")


async def test_a_word_and_a_line_come_on_top_of_a_form(logbook: Logbook, home: Path) -> None:
    """Whoever is typing keeps a word that confuses, and types on."""
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("n")
        await robot.fills_in("title", "Samen roosteren")
        await robot.adds_term("basisberoeps")
        await robot.notes("Dat woord gaf verwarring.")
        robot.sees("Nieuwe afspraak", "Samen roosteren")
        await robot.saves()
    assert [term.word for term in logbook.terms] == ["basisberoeps"]
    assert [note.text for note in logbook.notes] == ["Dat woord gaf verwarring."]
    assert [each.title for each in logbook.agreements] == ["Samen roosteren"]


async def test_what_becomes_decided_was_decided_today(logbook: Logbook, home: Path) -> None:
    """The form fills in today, and says that a proposal keeps no such day."""
    proposal(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("e")
        await robot.chooses("status", "decided")
        await robot.fills_in("title", "Samen roosteren op donderdag")
        await robot.saves()
        assert logbook.agreements.all()[0].decided_on == date(2026, 11, 17)
        await robot.presses("e")
        await robot.chooses("status", "proposed")
        await robot.fills_in("decided_on", "12 maart")
        robot.sees("Een voorstel is nog niet besloten: deze datum wordt niet bewaard.")
        await robot.saves()
    assert logbook.agreements.all()[0].decided_on is None


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.EIO, errno.ETIMEDOUT, 9999])
def test_what_stood_in_the_way_is_said_in_dutch(number: int) -> None:
    """The words of the system itself are never shown."""
    said = reason(OSError(number, "No such file or directory"))
    assert said
    assert "No such" not in said
