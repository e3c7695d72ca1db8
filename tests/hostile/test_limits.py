"""Texts that are longer than anybody reads: what fits is kept, and what does not fits no less."""

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual import events

from logboek.errors import NotSaved
from logboek.logbook import Logbook
from logboek.partnership import (
    Agreement,
    Ambition,
    Body,
    Interest,
    Meeting,
    Note,
    Partner,
    Partnership,
    Person,
    Phase,
    Prediction,
    Term,
)
from logboek.partnership.term import Meaning
from logboek.screens.ask import Ask
from logboek.screens.desk import Desk
from tests.hostile.dialogs import every_dialog
from tests.hostile.walk import Walk
from tests.journeys.robot import Robot, at_the_screen

PATIENCE = 120
LONG = "woord " * 35_000
ONE_WORD = "ë" * 100_000


@pytest.fixture
def long(home: Path, tmp_path: Path) -> Logbook:
    """A logbook with texts of 200 kB in it, as another program may put there."""
    made = Logbook.create(tmp_path / "lang", Partnership(name=LONG))
    partner = made.partners.add(Partner(name=ONE_WORD))
    me = made.people.add(Person(name=LONG, role=LONG, partner=partner.id))
    made.introduce(me.id)
    for text in (LONG, ONE_WORD):
        term = made.terms.add(Term(word=text))
        made.terms.save(replace(term, word=text[1:], meanings={partner.id: Meaning(text="kort")}))
        made.agreements.add(Agreement(title=text[:50_000], text=text[:50_000]))
        made.notes.add(Note(text=text))
    made.ambitions.add(Ambition(statement=LONG))
    made.interests.add(Interest(interest=LONG))
    made.predictions.add(Prediction(partner=partner.id, by=me.id, guesses=[LONG]))
    made.meetings.add(Meeting(what=LONG))
    made.bodies.add(Body(name=LONG))
    made.phases.add(Phase(name=LONG))
    return made


async def test_texts_of_200_kilobytes_are_shown_in_every_dialog(long: Logbook, home: Path) -> None:
    """Every screen and every dialog opens with them, each within a few seconds."""
    async with asyncio.timeout(PATIENCE), at_the_screen(long, home, size=(80, 24)) as robot:
        walk = Walk(robot)
        await walk.reads_every_main_screen()
        desk = robot.app._desk
        assert isinstance(desk, Desk)
        for make in every_dialog(desk):
            async with asyncio.timeout(10):
                await robot.app.push_screen(make())
                await walk.looks()
                robot.app.pop_screen()


async def test_a_form_with_a_text_of_200_kilobytes_gives_it_back_whole(
    long: Logbook, home: Path
) -> None:
    """Somebody who changes another field keeps every character of the long one."""
    async with asyncio.timeout(PATIENCE), at_the_screen(long, home) as robot:
        await robot.presses("5", "e")
        await robot.fills_in("variants", "lang woord")
        await robot.saves()
    changed = [term for term in long.terms if term.variants]
    assert [term.variants for term in changed] == [["lang woord"]]
    assert changed[0].word in (LONG[1:], ONE_WORD[1:])


async def test_a_megabyte_that_is_pasted_is_refused_in_a_sentence_and_what_stood_there_stays(
    logbook: Logbook, home: Path
) -> None:
    """In a line and in a text: the sentence says how long it is, and nothing is lost."""
    async with asyncio.timeout(PATIENCE), at_the_screen(logbook, home) as robot:
        for keys, name in ((("f3",), "line"), (("5", "v"), "text")):
            await robot.presses(*keys)
            await robot.types("wat er al stond")
            await _pastes(robot, "x" * 1_000_000)
            robot.sees("wat er al stond", "Deze tekst is te lang: 1.000.000 tekens")
            assert robot.screen.query_one(f"#field-{name}").has_class("-wrong")
            await robot.presses("escape")
            if isinstance(robot.screen, Ask):
                await robot.presses("down", "enter")


def test_a_text_of_which_the_change_does_not_fit_is_refused_and_nothing_is_written(
    logbook: Logbook,
) -> None:
    """What the command line or a program puts in: 200 kB is kept, a megabyte is refused."""
    before = len(logbook.changes)
    kept = logbook.notes.add(Note(text="w" * 200_000))
    assert logbook.notes[kept.id].text == "w" * 200_000
    with pytest.raises(NotSaved) as refused:
        logbook.notes.add(Note(text="w" * 1_000_000))
    assert str(refused.value).endswith(".")
    assert len(logbook.changes) == before + 1


async def _pastes(robot: Robot, text: str) -> None:
    """Paste into whatever has the focus."""
    place = robot.screen.focused
    assert place is not None
    place.post_message(events.Paste(text))
    await robot.settles()
