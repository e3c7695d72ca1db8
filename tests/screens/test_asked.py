"""An open question on the record itself, and the footer that belongs to the detail."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Agreement, Term
from tests.journeys.robot import at_the_screen


def elsewhere(logbook: Logbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Logbook:
    """The same logbook in a copy, opened by another installation."""
    home = tmp_path / "home"
    shutil.copytree(logbook.folder, tmp_path / "apart")
    monkeypatch.setenv("LOGBOEK_HOME", str(tmp_path / "elsewhere"))
    other = Logbook.open(tmp_path / "apart")
    other.introduce(other.people.all()[0].id)
    monkeypatch.setenv("LOGBOEK_HOME", str(home))
    return other


def brings_in(logbook: Logbook, other: Logbook) -> None:
    """Put the lines of the copy in the logbook."""
    for file in (other.folder / "journal").iterdir():
        if not (logbook.folder / "journal" / file.name).exists():
            shutil.copy(file, logbook.folder / "journal")


async def test_a_term_shows_both_answers_and_the_key_that_chooses(
    logbook: Logbook, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    term = logbook.terms.add(Term(word="stage"))
    other = elsewhere(logbook, tmp_path, monkeypatch)
    other.terms.save(replace(term, definition="werken bij een baas"))
    logbook.terms.save(replace(term, definition="leren op de werkplek"))
    brings_in(logbook, other)
    logbook.poll()
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        robot.sees("stage", "⇄", "werkdefinitie: twee antwoorden", "a samen kiezen")
        robot.sees("werken bij een baas", "leren op de werkplek", "Anja de Wit")
        await robot.presses("a")
        robot.sees("stage · werkdefinitie")
        await robot.presses("down", "ctrl+s")
        robot.does_not_see("twee antwoorden", "⇄")
        await robot.presses("a")
        robot.is_told("Hier staat geen vraag open.")


@pytest.mark.parametrize("stays", [True, False])
async def test_what_one_took_out_and_another_changed_is_kept_or_taken_out_from_its_own_list(
    logbook: Logbook, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stays: bool
) -> None:
    """It stays in the list until that is chosen; the key works from any place in the list."""
    logbook.terms.add(Term(word="aanbod"))
    term = logbook.terms.add(Term(word="stage"))
    other = elsewhere(logbook, tmp_path, monkeypatch)
    other.terms.remove(term.id)
    logbook.terms.save(replace(term, definition="leren op de werkplek"))
    brings_in(logbook, other)
    logbook.poll()
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        robot.sees("⇄ 1 open vraag a samen kiezen", "aanbod")
        await robot.presses("a")
        robot.sees("stage · weghalen of laten staan", "laten staan", "uit de lijst halen")
        await robot.presses("down", *(() if stays else ("down",)), "ctrl+s")
        robot.is_told("Alle open vragen zijn beantwoord.")
        robot.does_not_see("open vraag")
    assert not logbook.questions()
    assert (term.id in logbook.terms) is stays


async def test_saving_over_a_concurrent_change_shows_on_the_page(
    logbook: Logbook, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = logbook.agreements.add(Agreement(title="Roosters", text="In mei."))
    other = elsewhere(logbook, tmp_path, monkeypatch)
    other.agreements.save(replace(kept, text="In juni."))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("e")
        await robot.fills_in("text", "In april.")
        brings_in(logbook, other)
        logbook.poll()
        await robot.saves()
        robot.sees("⇄", "tekst: twee antwoorden", "In juni.", "In april.")


async def test_the_detail_with_the_focus_says_how_to_go_back(logbook: Logbook, home: Path) -> None:
    logbook.terms.add(Term(word="stage"))
    for size in ((120, 36), (80, 24)):
        async with at_the_screen(logbook, home, size=size) as robot:
            await robot.goes_to("begrippen")
            robot.does_not_see("esc terug")
            await robot.presses("enter")
            robot.sees("esc terug", "m betekenis", "f1 uitleg", "ctrl+p alles")
            await robot.presses("escape")
            robot.does_not_see("esc terug")


async def test_looking_back_the_footer_shows_nothing_that_changes_something(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home) as robot:
        robot.sees("n nieuw")
        robot.app.travel(date(2026, 11, 10))
        await robot.settles()
        await robot.goes_to("begrippen")
        robot.sees("alleen lezen", "ctrl+p alles", "Nog geen begrippen")
        robot.does_not_see("n nieuw", "m betekenis", "n zet het eerste woord erin")
