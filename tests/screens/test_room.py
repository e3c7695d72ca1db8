"""What is shown where there is little room, and what is read in full."""

import json
from datetime import date
from pathlib import Path

import pytest

from logboek import i18n
from logboek.cli import language
from logboek.logbook import Logbook
from logboek.partnership import Agreement, Ambition, Note, Person, Term
from logboek.partnership.agreement import Mandate
from logboek.partnership.term import Meaning
from logboek.screens.labels import REGISTER
from tests.journeys.robot import at_the_screen


async def test_a_small_window_shows_one_line_a_thing_and_how_many_more_there_are(
    logbook: Logbook, home: Path
) -> None:
    for n in range(15):
        logbook.terms.add(Term(word=f"woord{n:02}"))
    async with at_the_screen(logbook, home, size=(80, 24)) as robot:
        robot.sees("woord00", "nog niemand legde het uit", "woord06", "Vraagt aandacht nog ")


async def test_in_a_wide_window_the_reason_is_read_whole(logbook: Logbook, home: Path) -> None:
    logbook.agreements.add(
        Agreement(title="Roosters", status="decided", review_on=date(2026, 10, 1))
    )
    async with at_the_screen(logbook, home) as robot:
        robot.sees("terugkijken: zeven weken over tijd", "nog geen afspraak over besluitvorming")


async def test_the_whole_ambition_is_read_from_the_overview(logbook: Logbook, home: Path) -> None:
    logbook.ambitions.add(Ambition(statement="Samen verder. " * 30 + "Tot het eind."))
    async with at_the_screen(logbook, home) as robot:
        robot.does_not_see("Tot het eind.")
        await robot.presses("a")
        robot.sees("Tot het eind.")
        await robot.presses("escape")
        robot.screen.query_one("#ambition").focus()
        await robot.presses("enter")
        robot.sees("Tot het eind.")


async def test_the_palette_keeps_its_keys_in_sight_and_says_when_nothing_is_found(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home, size=(80, 24)) as robot:
        await robot.presses("ctrl+p")
        robot.sees("enter kiezen", "esc terug")
        await robot.presses("pagedown", "pagedown")
        assert robot.rows().chosen > 4
        await robot.types("qqqq")
        robot.sees("niets gevonden", "esc terug")


async def test_another_language_is_kept_for_the_next_start(
    logbook: Logbook, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("english")
        robot.is_told("Vanaf de volgende start spreekt Logboek Engels.")
    assert json.loads((home / "screens.json").read_text(encoding="utf-8"))["language"] == "en"
    monkeypatch.setattr(language, "_chosen", set())
    monkeypatch.delenv("LOGBOEK_LANG", raising=False)
    try:
        language.choose([])
        assert i18n.language() == "en"
        language.choose(["--lang", "nl"])
        assert i18n.language() == "nl"
        monkeypatch.setenv("LOGBOEK_LANG", "nl")
        language.choose([])
        assert i18n.language() == "nl"
    finally:
        i18n.use("nl")


async def test_one_sentence_is_told_at_a_time(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home, size=(80, 24)) as robot:
        await robot.adds_term("stage")
        await robot.presses("ctrl+z", "ctrl+z")
        assert len(robot.app._notifications) == 1
        robot.sees("f1 uitleg")


async def test_a_long_title_leaves_room_for_what_happened(logbook: Logbook, home: Path) -> None:
    logbook.agreements.add(Agreement(title="Heel lange titel " * 20))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        robot.sees("afspraak toegevoegd")


async def test_an_opened_note_says_its_text_once(logbook: Logbook, home: Path) -> None:
    note = logbook.notes.add(Note(text="lunch bij het bedrijf."))
    async with at_the_screen(logbook, home) as robot:
        robot.app.visit("notes", note.id)
        await robot.settles()
        assert robot.screenful().count("lunch bij het bedrijf.") == 1


async def test_in_a_tiny_window_a_form_says_first_how_to_save(logbook: Logbook, home: Path) -> None:
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home, size=(30, 10)) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("n")
        robot.sees("ctrl+s bewaren", "esc terug")


@pytest.mark.parametrize(
    ("size", "explained"), [((120, 36), True), ((80, 24), True), ((60, 20), False)]
)
async def test_the_signs_of_the_timeline_are_explained_where_there_is_room(
    logbook: Logbook, home: Path, size: tuple[int, int], explained: bool
) -> None:
    """Where there is not, the help does."""
    async with at_the_screen(logbook, home, size=size) as robot:
        await robot.goes_to("tijdlijn")
        for label in REGISTER.values():
            assert (f"{label.mark} {label.name}" in robot.screenful()) is explained
            assert f"{label.mark} {label.name}" in i18n.content("help/timeline.md")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_the_keys_of_a_long_list_stay_in_sight(
    logbook: Logbook, home: Path, size: tuple[int, int]
) -> None:
    for n in range(40):
        logbook.people.add(Person(name=f"Naam {n:02}"))
    async with at_the_screen(logbook, home, size=size) as robot:
        await robot.goes_to("mensen")
        robot.sees("o ontmoeting", "n iemand", "f1 uitleg", "ctrl+p alles")
        await robot.looks_for("naam")
        robot.sees("Naam 00", "40 van")
        await robot.presses("enter", "end")
        robot.sees("Naam 39", "o ontmoeting", "n iemand", "f1 uitleg", "ctrl+p alles")


@pytest.mark.parametrize(
    ("width", "keys"),
    [
        (60, "w woorden enter erheen f1 uitleg ctrl+p alles"),
        (72, "w woorden enter erheen / zoeken f1 uitleg ctrl+p alles"),
        (120, "w woorden enter erheen n nieuw a ambitie / zoeken f1 uitleg ctrl+p alles"),
    ],
)
async def test_two_keys_of_the_screen_itself_stay_before_the_key_that_searches_everything(
    logbook: Logbook, home: Path, width: int, keys: str
) -> None:
    """What does not fit is in the palette, and the way there always stays."""
    meanings = {logbook.partners.ids()[0]: Meaning(text="Meekijken.")}
    logbook.terms.add(Term(word="stage", meanings=meanings))
    logbook.ambitions.add(Ambition(statement="Een stage voor iedereen."))
    async with at_the_screen(logbook, home, size=(width, 20)) as robot:
        assert " ".join(robot.screenful().splitlines()[-1].split()) == keys


@pytest.mark.parametrize("size", [(120, 36), (120, 35), (80, 24), (80, 23), (60, 20), (60, 19)])
async def test_no_row_is_shown_in_part(logbook: Logbook, home: Path, size: tuple[int, int]) -> None:
    """Of rows of two lines both are in sight, at the beginning of a list and at its end."""
    for n in range(30):
        logbook.agreements.add(Agreement(title=f"afspraak {n:02}", review_on=date(2026, 10, 1)))
    async with at_the_screen(logbook, home, size=size) as robot:
        for place in ("overzicht", "afspraken"):
            await robot.goes_to(place)
            for key in ("home", "end"):
                await robot.presses(key)
                rows = robot.rows()
                assert rows.size.height % rows.row_height == 0
                assert rows.scroll_offset.y % rows.row_height == 0


async def test_a_long_reason_leaves_room_for_what_it_is_about(logbook: Logbook, home: Path) -> None:
    waits = Mandate(state="awaits_board", until=date(2026, 10, 1))
    logbook.agreements.add(Agreement(title="Samen de roosters maken", mandates={"x": waits}))
    async with at_the_screen(logbook, home, size=(60, 20)) as robot:
        robot.sees("? Samen de rooster…", "wacht te lang op achterban")
        robot.sees("Samen de roosters mak…: afspraak toegevoegd vandaag")


async def test_the_counts_break_only_between_facts(logbook: Logbook, home: Path) -> None:
    for n in range(12):
        logbook.terms.add(Term(word=f"woord {n}", status="agreed" if n else "noticed"))
        logbook.agreements.add(Agreement(title="x", status="decided" if n else "proposed"))
    async with at_the_screen(logbook, home, size=(60, 20)) as robot:
        lines = [line.strip() for line in robot.screenful().splitlines()]
        assert "11 afspraken · 1 voorstel · 11 begrippen besproken" in lines
        assert "1 nog niet" in lines
