"""The frame: the rail, the footer, the palette, the keys that work everywhere."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from logboek.app import LogboekApp
from logboek.logbook import Logbook
from logboek.partnership import Agreement, Partnership, Term
from logboek.screens import MAIN, main_screen
from logboek.screens.settings import Settings
from logboek.widgets.themes import DARK, LIGHT
from tests.journeys.robot import at_the_screen


async def test_the_rail_names_the_partnership_and_counts_what_asks_for_attention(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        robot.sees("Leerroute Techniek", "2 partners · 1 persoon", "5 Begrippen 1")


async def test_every_command_stands_in_the_palette_with_its_key(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home, size=(120, 60)) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("ctrl+p")
        await robot.types("geschiedenis")
        robot.sees("Geschiedenis", "Kies eerst iets in de lijst.")


async def test_a_command_of_another_screen_goes_there_and_begins(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("nieuwe afspraak")
        robot.sees("Nieuwe afspraak", "De afspraak in een paar woorden")


async def test_help_explains_the_screen_and_lists_its_keys(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("f1")
        robot.sees("Uitleg", "Hier staan de woorden waar jullie iets anders bij denken")
        await robot.presses("end")
        robot.sees("Naar Tijdlijn")


async def test_the_first_visit_to_a_screen_says_what_it_is_for(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home, first_time=True) as robot:
        await robot.goes_to("begrippen")
        robot.sees("met ieders betekenis naast elkaar")
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        robot.does_not_see("Sneller gaat het met f2")


async def test_the_first_change_asks_once_who_i_am(home: Path, tmp_path: Path) -> None:
    logbook = Logbook.create(tmp_path / "nieuw", Partnership(name="Leerroute"))
    async with at_the_screen(logbook, home) as robot:
        await robot.presses("f2")
        robot.sees("Welk woord verwart?")
        await robot.types("niveau")
        await robot.presses("enter")
        robot.sees("Wie ben je?", "We vragen het één keer")
        await robot.fills_in("name", "Bram")
        await robot.saves()
        await robot.adds_term("stage")
    assert len(logbook.terms) == 2
    assert logbook.me is not None
    assert logbook.me.name == "Bram"


async def test_a_word_waits_until_it_is_known_who_typed_it(home: Path, tmp_path: Path) -> None:
    logbook = Logbook.create(tmp_path / "nieuw", Partnership(name="Leerroute"))
    async with at_the_screen(logbook, home) as robot:
        await robot.presses("f2")
        await robot.types("niveau")
        await robot.presses("enter", "escape")
        robot.sees("Nog niet bewaard", "niveau")
        await robot.presses("enter")
        await robot.fills_in("name", "Bram")
        await robot.saves()
    assert [term.word for term in logbook.terms] == ["niveau"]


async def test_undo_takes_my_last_change_back(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.adds_term("stage")
        await robot.presses("ctrl+z")
        robot.is_told("Teruggedraaid: ")
    assert not len(logbook.terms)


async def test_undo_after_a_name_says_that_names_have_no_history(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.adds_term("stage")
        assert logbook.me is not None
        logbook.people.save(replace(logbook.me, name="Anja Jansen"))
        await robot.presses("ctrl+z")
        robot.is_told("Je laatste wijziging was een naam of adres.")
        assert len(logbook.terms) == 1
        await robot.presses("ctrl+z")
        robot.is_told("Teruggedraaid: begrip stage")


async def test_a_partner_and_a_person_can_be_added_from_the_palette(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("een partner toevoegen")
        await robot.fills_in("name", "Metaal Smit")
        await robot.saves()
        robot.sees("3 partners")
        await robot.asks_for("iemand toevoegen")
        await robot.fills_in("name", "Chris")
        await robot.saves()
        robot.sees("3 partners · 2 mensen")


async def test_the_theme_changes_and_is_remembered(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        assert robot.app.theme == DARK
        await robot.asks_for("licht of donker")
        assert robot.app.theme == LIGHT
        assert robot.app.settings.load(home / "screens.json").theme == LIGHT


@pytest.mark.parametrize(("theme", "dark"), [(DARK, True), (LIGHT, False)])
async def test_a_theme_is_as_dark_as_textual_takes_it_to_be(
    logbook: Logbook, home: Path, theme: str, dark: bool
) -> None:
    """At the start and after a change; what Textual draws itself goes by it."""
    app = LogboekApp(logbook, settings=Settings(home / "screens.json", theme=theme))
    async with app.run_test() as pilot:
        for expected in (dark, not dark):
            assert app.current_theme.dark is expected
            assert app.has_class("-dark-mode") is expected
            assert app.has_class("-light-mode") is not expected
            app.action_other_theme()
            await pilot.pause()


async def test_who_presses_ctrl_c_is_told_how_to_close(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.presses("ctrl+c")
        robot.is_told("Met ctrl+q sluit je Logboek.")


async def test_what_another_writes_is_shown_by_itself(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.goes_to("overzicht")
        logbook.terms.add(Term(word="uitval"))
        await robot.settles()
        await robot.goes_to("begrippen")
        robot.sees("uitval")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (30, 10), (20, 5), (8, 2)])
async def test_every_screen_stands_at_every_size(
    logbook: Logbook, home: Path, size: tuple[int, int]
) -> None:
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home, size=size) as robot:
        for place in ("overzicht", "ambitie", "belangen", "afspraken", "begrippen", "tijdlijn"):
            await robot.goes_to(place)
        if size == (20, 5):
            robot.sees("Maak het venster groter.")


@pytest.mark.parametrize("mode", MAIN)
def test_every_command_has_a_name_a_hint_and_a_footer_of_at_most_seven(mode: str) -> None:
    screen = main_screen(mode)
    for command in screen.OFFERS:
        assert command.id
        assert command.title
        assert command.hint.endswith(".")
    assert sum(command.footer for command in screen.OFFERS) <= 6


async def test_a_command_of_another_screen_is_found_and_leads_there(
    logbook: Logbook, home: Path
) -> None:
    """What is about one record waits until one is chosen; the rest is done at once."""
    logbook.agreements.add(Agreement(title="Samen roosteren"))
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("tegenstem")
        robot.sees("Samen roosteren")
        robot.is_told("Kies hier eerst waar het over gaat, en druk dan op t.")
        await robot.presses("t")
        robot.sees("Een tegenstem")
        await robot.presses("escape", "1")
        await robot.asks_for("zoals het stond")
        robot.sees("Het logboek zoals het stond")
