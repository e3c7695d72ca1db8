"""Words that would be markup, commands or control sequences are only ever words."""

from datetime import date
from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Agreement, Ambition, Note, Partner, Partnership, Person, Term
from logboek.partnership.agreement import Dissent, Kept, Mandate
from logboek.partnership.term import Meaning, Remark
from logboek.screens.desk import Desk
from tests.journeys.every_screen import MAIN_KEYS, dialogs
from tests.journeys.robot import at_the_screen

HOSTILE = [
    "[/b]",
    "[@click=app.quit]x[/]",
    "[link=file:///etc/passwd]x[/link] [x](javascript:alert(1)) ![p](http://x/y.png)",
    "\x1b]0;owned\x07\x1b[2J\x9b31m",
    "\u202ekaerts\u2066 \u200b\u200d\ufeff e" + "\u0301" * 40,
    "=1+1 {0} %s $quiet \\",
    "# kop\n- lijst\n\n```\ncode\n```\n<b>html</b>\n" + "lang " * 300,
    "👩‍👩‍👧‍👦 ｗｉｄｅ 漢字 ",
]


def _fill(folder: Path, word: str) -> Logbook:
    """A logbook in which one text stands everywhere."""
    logbook = Logbook.create(folder, Partnership(name=word, purpose=word, region=word))
    partner = logbook.partners.add(Partner(name=word, sector=word, brings=word))
    me = logbook.people.add(Person(name=word, role=word, partner=partner.id))
    logbook.introduce(me.id)
    by, today = me.id, date(2026, 1, 1)
    meaning, remark = Meaning(text=word, by=by), Remark(kind="question", text=word, by=by)
    logbook.terms.add(
        Term(word=word, variants=[word], meanings={partner.id: meaning, word: meaning},
             definition=word, usage_rule=word, thread={word: remark})
    )  # fmt: skip
    logbook.agreements.add(
        Agreement(title=word, text=word, parties=[partner.id, word], gives={partner.id: word},
                  gains={word: word}, owner=by, review_on=today,
                  kept={word: Kept(outcome="broken", on=today, note=word, by=by)},
                  dissent={word: Dissent(text=word, partner=word, by=by)},
                  mandates={word: Mandate(state="awaits_board", until=today)})
    )  # fmt: skip
    logbook.ambitions.add(Ambition(statement=word, status="adopted", adopted_on=today))
    logbook.notes.add(Note(text=word))
    return logbook


@pytest.mark.parametrize("size", [(120, 36), (30, 10)])
@pytest.mark.parametrize("word", HOSTILE)
async def test_every_screen_and_dialog_shows_them_harmlessly(
    home: Path, tmp_path: Path, word: str, size: tuple[int, int]
) -> None:
    logbook = _fill(tmp_path / "logboek", word)
    async with at_the_screen(logbook, home, size=size) as robot:
        robot.app.notify(word)
        for key in MAIN_KEYS:
            await robot.presses(key)
            _is_harmless(robot.screenful())
        desk = robot.app._desk
        assert isinstance(desk, Desk)
        for make in dialogs(desk).values():
            await robot.app.push_screen(make())
            await robot.settles()
            _is_harmless(robot.screenful())
            robot.app.pop_screen()
        assert robot.app.is_running


def _is_harmless(shown: str) -> None:
    """Nothing on the screen steers the terminal, turns lines round, or hides."""
    risky = [
        character
        for character in shown
        if character != "\n" and (not character.isprintable() and character not in "\u3000\u00a0")
    ]
    assert not risky, f"{risky!r} reached the screen"
