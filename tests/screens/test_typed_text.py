"""Nothing that was typed is lost without a question, whatever it was typed in."""

from pathlib import Path

import pytest

from logboek.errors import NotSaved
from logboek.logbook import Logbook
from logboek.partnership import Agreement, Note, Term
from logboek.screens.dialog import Dialog
from logboek.screens.timeline_filter import DayForm, FilterForm
from logboek.widgets.fields import Field, HarmlessInput
from logboek.widgets.text_field import HarmlessArea
from tests.journeys.every_screen import dialogs
from tests.journeys.robot import at_the_screen

ASKED = "Wat je typte weggooien?"


@pytest.mark.parametrize("key", ["f2", "f3"])
async def test_a_typed_line_is_thrown_away_only_after_a_question(
    logbook: Logbook, home: Path, key: str
) -> None:
    """Escape and ctrl+q both ask, and the safe answer leads back to the line."""
    async with at_the_screen(logbook, home) as robot:
        await robot.presses(key)
        await robot.types("basisberoeps")
        for leaves in ("escape", "ctrl+q"):
            await robot.presses(leaves)
            robot.sees(ASKED)
            await robot.presses("enter")
            robot.sees("basisberoeps").does_not_see(ASKED)
            assert robot.app.is_running
        await robot.presses("escape", "down", "enter")
        robot.does_not_see("basisberoeps")


async def test_an_empty_line_closes_at_once(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.presses("f2", "escape")
        robot.does_not_see(ASKED, "Welk woord verwart?")


async def test_whether_to_close_is_asked_once(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.presses("f3")
        await robot.types("lunch")
        await robot.presses("ctrl+q", "ctrl+q", "ctrl+q", "escape")
        robot.sees("lunch").does_not_see(ASKED)
        await robot.presses("ctrl+q", "down", "enter")
        assert not robot.app.is_running


async def test_a_line_that_could_not_be_saved_is_not_thrown_away_either(
    logbook: Logbook, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands there again as it was typed, and is still kept nowhere."""

    def refuse(draft: Note) -> Note:
        raise NotSaved("De schijf is vol.")

    monkeypatch.setattr(logbook.notes, "add", refuse)
    async with at_the_screen(logbook, home) as robot:
        await robot.notes("lunch bij het bedrijf")
        robot.sees("De schijf is vol.", "lunch bij het bedrijf")
        await robot.presses("escape")
        robot.sees(ASKED)


async def test_every_dialog_in_which_is_typed_asks(logbook: Logbook, home: Path) -> None:
    """Only what looks something up may go by itself: a filter, or a day to look back at."""
    logbook.terms.add(Term(word="stage"))
    logbook.agreements.add(Agreement(title="Samen roosteren"))
    typed_in = 0
    async with at_the_screen(logbook, home) as robot:
        desk = robot.app._desk
        assert desk is not None
        for name, make in dialogs(desk).items():
            if name.startswith(("read ", "history ")):
                continue
            dialog = make()
            assert isinstance(dialog, Dialog)
            await robot.app.push_screen(dialog)
            await robot.settles()
            places = dialog.query(Field).results()
            fields = [each for each in places if each.query("HarmlessInput, HarmlessArea")]
            if fields and not isinstance(dialog, FilterForm | DayForm):
                place = fields[0].query("HarmlessInput, HarmlessArea").first()
                assert isinstance(place, HarmlessInput | HarmlessArea)
                place.focus()
                await robot.settles()
                await robot.types("iets wat niemand kwijt wil")
                await robot.presses("escape")
                robot.sees(ASKED)
                await robot.presses("escape")
                assert robot.screen is dialog, name
                typed_in += 1
            robot.app.pop_screen()
            await robot.settles()
    assert typed_in > 15
