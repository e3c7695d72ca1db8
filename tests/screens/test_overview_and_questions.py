"""Overzicht, and the questions that stand open when two people changed the same field."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from logboek.errors import NotSaved
from logboek.logbook import Logbook
from logboek.partnership import Agreement, Ambition, Term
from logboek.questions import Question
from logboek.screens.frame import Frame
from logboek.screens.open_questions import answer_questions
from tests.journeys.robot import Robot, at_the_screen


async def test_the_ambition_stands_with_the_day_it_was_adopted(
    logbook: Logbook, home: Path
) -> None:
    logbook.ambitions.add(
        Ambition(
            statement="Samen **tweehonderd** jongeren.",
            status="adopted",
            adopted_on=date(2026, 3, 12),
        )
    )
    async with at_the_screen(logbook, home) as robot:
        robot.sees("Samen tweehonderd jongeren.", "aangenomen 12 mrt 2026")


async def test_what_asks_for_attention_leads_to_the_record(logbook: Logbook, home: Path) -> None:
    logbook.terms.add(Term(word="rust"))
    logbook.agreements.add(
        Agreement(title="Samen roosteren", status="decided", review_on=date(2026, 11, 3))
    )
    async with at_the_screen(logbook, home) as robot:
        robot.sees("! Samen roosteren", "terugkijken: twee weken over tijd", "? rust")
        await robot.presses("enter")
        robot.sees("Samen roosteren", "● besloten", "dinsdag 3 november 2026")


async def test_a_new_logbook_invites_the_first_word(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        robot.sees("Vraagt aandacht", "Onlangs")
        await robot.presses("n")
        robot.sees("Wat wil je erin zetten?", "Een woord dat verwart", "Nieuwe afspraak")


async def test_everything_that_can_stand_in_a_logbook_can_be_put_in_from_the_overview(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home) as robot:
        for what, asked in (
            ("Een woord dat verwart", "Welk woord verwart?"),
            ("Een regel in het logboek", "Wat is het onthouden waard?"),
            ("Nieuw begrip", "Nieuw begrip"),
            ("Een ontmoeting opschrijven", "Wie zagen elkaar?"),
            ("Nieuwe afspraak", "Nieuwe afspraak"),
            ("Nieuw belang", "Nieuw belang"),
            ("Nieuwe tekst van de ambitie", "Nieuwe tekst van de ambitie"),
            ("Nieuwe tafel", "Nieuwe tafel"),
            ("Nieuwe fase", "Nieuwe fase"),
            ("Een partner toevoegen", "Nieuwe partner"),
            ("Iemand toevoegen", "Iemand erbij"),
        ):
            await robot.goes_to("overzicht")
            await robot.presses("n")
            await robot.types(what)
            await robot.presses("enter")
            robot.sees(asked).does_not_see("Wat wil je erin zetten?")
            await robot.presses("escape")


@pytest.fixture
def disputed(
    logbook: Logbook,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    home: Path,
    request: pytest.FixtureRequest,
) -> Logbook:
    """A logbook of which a copy was edited apart and put back, at the end with these words."""
    more = getattr(request, "param", "")
    term = logbook.terms.add(Term(word="stage", definition="een week kijken"))
    apart = tmp_path / "apart"
    shutil.copytree(logbook.folder, apart)
    logbook.terms.save(replace(term, definition="leren op de werkplek" + more))
    monkeypatch.setenv("LOGBOEK_HOME", str(tmp_path / "elsewhere"))
    other = Logbook.open(apart)
    other.terms.save(replace(other.terms[term.id], definition="werken bij een baas" + more))
    monkeypatch.setenv("LOGBOEK_HOME", str(home))
    for file in (apart / "journal").iterdir():
        if not (logbook.folder / "journal" / file.name).exists():
            shutil.copy(file, logbook.folder / "journal")
    logbook.poll()
    assert len(logbook.questions()) == 1
    return logbook


async def test_both_answers_stand_side_by_side_and_one_is_chosen(
    disputed: Logbook, home: Path
) -> None:
    async with at_the_screen(disputed, home) as robot:
        robot.sees("⇄ stage")
        await robot.presses("enter")
        robot.sees("stage · werkdefinitie", "leren op de werkplek", "werken bij een baas")
        await robot.presses("down", "ctrl+s")
        robot.is_told("Alle open vragen zijn beantwoord.")
    assert disputed.questions() == []


@pytest.mark.parametrize("disputed", [", en nog veel meer" * 60 + ", tot hier."], indirect=True)
@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (60, 12), (30, 10)])
async def test_the_choices_stay_in_sight_and_the_answers_scroll_above_them(
    disputed: Logbook, home: Path, size: tuple[int, int]
) -> None:
    """However long the answers are, and also while a text is written."""
    choices = ("versie 1", "versie 2", "een eigen tekst")
    async with at_the_screen(disputed, home, size=size) as robot:
        robot.app.run_worker(answer_questions(_frame(robot)))
        await robot.settles()
        robot.sees("Wat geldt?", *(f"○ {choice}" for choice in choices), "enter kiezen")
        await robot.presses(*["pagedown"] * 99)
        robot.sees("tot hier.", *choices)
        await robot.presses("down", "down", "down", "tab")
        robot.sees(*choices[:2], "● een eigen tekst", "Jullie tekst", "ctrl+s bewaren")


async def test_nothing_is_chosen_beforehand_and_saving_says_so(
    disputed: Logbook, home: Path
) -> None:
    """What does not count is not offered: the key that saves comes with the choice."""
    async with at_the_screen(disputed, home, size=(60, 20)) as robot:
        await robot.presses("enter")
        robot.does_not_see("●", "ctrl+s bewaren")
        await robot.saves()
        robot.sees("Kies eerst wat geldt.")
        assert len(disputed.questions()) == 1
        await robot.presses("down")
        robot.sees("● versie 1", "ctrl+s bewaren").does_not_see("Kies eerst wat geldt.")


async def test_a_choice_that_was_not_saved_is_left_without_a_question(
    disputed: Logbook, home: Path
) -> None:
    """Only a text is asked about; a choice is made again at once."""
    async with at_the_screen(disputed, home) as robot:
        await robot.presses("enter", "down", "escape")
        robot.sees("⇄ stage").does_not_see("Wat je typte weggooien?")


async def test_a_text_in_which_both_are_heard_can_be_written(disputed: Logbook, home: Path) -> None:
    async with at_the_screen(disputed, home) as robot:
        await robot.presses("enter", "down", "down", "down")
        await robot.fills_in("own", "leren en werken bij een baas")
        await robot.saves()
    assert disputed.terms.all()[0].definition == "leren en werken bij een baas"
    assert disputed.questions() == []


@pytest.mark.parametrize("meanwhile", ["een derde antwoord", "samen gekozen"])
async def test_what_came_while_the_question_was_read_is_asked_at_once(
    disputed: Logbook, home: Path, tmp_path: Path, meanwhile: str
) -> None:
    """Nobody's text goes under unread: it stands beside the answer, and is chosen from again."""
    other = Logbook.open(disputed.folder, home=tmp_path / "third")
    async with at_the_screen(disputed, home) as robot:
        await robot.presses("enter")
        robot.sees("leren op de werkplek", "werken bij een baas")
        if meanwhile == "samen gekozen":
            other.answer(other.questions()[0], meanwhile)
        else:
            (term,) = other.terms
            other.terms.save(replace(term, definition=meanwhile))
        disputed.poll()
        await robot.presses("enter", "ctrl+s")
        robot.sees("Iemand anders schreef hier intussen ook.", meanwhile)
        assert len(disputed.questions()) == 1
        await robot.presses("enter", "ctrl+s")
        robot.is_told("Alle open vragen zijn beantwoord.")
    assert disputed.questions() == []


async def test_escape_leaves_the_question_open(disputed: Logbook, home: Path) -> None:
    async with at_the_screen(disputed, home) as robot:
        await robot.presses("enter", "escape")
        robot.sees("⇄ stage")
    assert len(disputed.questions()) == 1


async def test_a_text_of_their_own_stays_when_it_cannot_be_saved(
    disputed: Logbook, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written stands there again, with the reason, and is not thrown away unasked."""

    def refuse(question: Question, value: object) -> None:
        raise NotSaved("De schijf is vol.")

    async with at_the_screen(disputed, home) as robot:
        await robot.presses("enter", "down", "down", "down")
        await robot.fills_in("own", "leren en werken bij een baas")
        with monkeypatch.context() as full:
            full.setattr(disputed, "answer", refuse)
            await robot.saves()
        robot.sees("De schijf is vol.", "leren en werken bij een baas")
        await robot.presses("escape")
        robot.sees("Wat je typte weggooien?")
        await robot.presses("escape", "ctrl+s")
    assert disputed.terms.all()[0].definition == "leren en werken bij een baas"


def _frame(robot: Robot) -> Frame:
    """The main screen that stands in front."""
    assert isinstance(robot.screen, Frame)
    return robot.screen
