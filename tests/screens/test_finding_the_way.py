"""Where you are, how to go elsewhere, how to leave, and what works here and now."""

import re
from pathlib import Path

import pytest

from logboek import i18n
from logboek.logbook import Logbook
from logboek.partnership import Agreement, Ambition, Partnership, Term
from logboek.screens import MAIN
from logboek.screens.ways import SHORT
from tests.journeys.robot import PLACES, at_the_screen

MODES = {place: mode for place, key in PLACES.items() for mode in MAIN if MAIN[mode][0] == key}
"""The mode of each place."""
NAMES = {place: MAIN[mode][1].partition(" & ")[0] for place, mode in MODES.items()}
"""Each place by what it is called."""


@pytest.mark.parametrize("size", [(60, 20), (40, 15), (30, 12)])
@pytest.mark.parametrize("place", PLACES)
async def test_without_a_rail_one_line_says_where_this_is_and_how_to_go_elsewhere(
    logbook: Logbook, home: Path, size: tuple[int, int], place: str
) -> None:
    """The first line names this screen whole, and every other one by its key.

    At 60×20 beside each key stand at least three letters, that begin no other name.
    """
    async with at_the_screen(logbook, home, size=size) as robot:
        await robot.goes_to(place)
        line = robot.screenful().splitlines()[0].strip()
        here, *others = re.split(r"(?<=[a-z]) (?:· | )", line, maxsplit=1)
        assert here == NAMES[place]
        ways = dict(re.findall(r"(\d)(?: ([^\W\d]+))?", others[0]))
        assert ways.keys() == {PLACES[other] for other in NAMES if other != place}
        if size == (60, 20):
            for other in NAMES.keys() - {place}:
                said = ways[PLACES[other]]
                assert [name for name in NAMES.values() if name.startswith(said)] == [NAMES[other]]
                assert len(said) > 2


def test_the_short_names_in_that_line_differ_from_each_other_in_every_language() -> None:
    for speaks in i18n.LANGUAGES:
        i18n.use(speaks)
        try:
            assert len({i18n._(name) for name in SHORT.values()}) == len(MAIN) == len(SHORT)
        finally:
            i18n.use("nl")


async def test_a_click_on_that_line_goes_there(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home, size=(60, 20)) as robot:
        x = robot.screenful().splitlines()[0].index("5 Beg")
        await robot.pilot.click(offset=(x, 0))
        await robot.settles()
        robot.sees("Nog geen begrippen")


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_the_rail_says_which_screen_this_is_and_how_to_leave(
    logbook: Logbook, home: Path, size: tuple[int, int]
) -> None:
    """Without colour too; and the line for small windows is not there."""
    async with at_the_screen(logbook, home, size=size) as robot:
        await robot.goes_to("begrippen")
        flat = " ".join(robot.screenful().split())
        assert "▸5 Begrippen" in flat
        assert flat.count("Overzicht") == 1
        robot.sees("ctrl+q sluiten")


async def test_who_presses_q_is_told_how_to_close(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        for place in PLACES:
            await robot.goes_to(place)
            robot.app.clear_notifications()
            await robot.presses("q")
            robot.is_told("Met ctrl+q sluit je Logboek.")
    async with at_the_screen(None, home) as robot:
        await robot.presses("q")
        robot.is_told("Met ctrl+q sluit je Logboek.")


async def test_under_a_dialog_no_keys_are_offered(logbook: Logbook, home: Path) -> None:
    """Neither those of the screen nor those of a dialog below; afterwards they are back."""
    logbook.agreements.add(Agreement(title="Samen roosteren"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        robot.sees("b besluiten")
        await robot.presses("e")
        robot.sees("ctrl+s bewaren").does_not_see("b besluiten", "ctrl+p alles")
        logbook.terms.add(Term(word="stage"))
        await robot.settles()
        robot.does_not_see("b besluiten")
        await robot.presses("f1")
        robot.does_not_see("ctrl+s bewaren")
        await robot.presses("escape")
        robot.sees("ctrl+s bewaren")
        await robot.presses("escape")
        robot.sees("b besluiten", "ctrl+p alles")


async def test_an_empty_list_offers_what_works_on_an_empty_list(
    logbook: Logbook, home: Path
) -> None:
    """And everything as soon as something stands in it."""
    works = ["m betekenis", "v doorvragen", "s status", "z filter", "e wijzigen"]
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        robot.sees("n nieuw", "f1 uitleg").does_not_see(*works)
        await robot.presses("z")
        robot.is_told("Hier staat nog niets om te filteren.")
        await robot.adds_term("stage")
        robot.sees("n nieuw", *works)
        await robot.looks_for("qqq")
        robot.sees("Niets gevonden").does_not_see("m betekenis")


async def test_without_an_ambition_a_says_what_belongs_there_and_how_to_add_it(
    logbook: Logbook, home: Path
) -> None:
    """On its own screen, where each key that is offered begins with one."""
    async with at_the_screen(logbook, home) as robot:
        await robot.presses("a")
        robot.sees("Nog geen ambitie", "wat jullie samen bereikt willen hebben")
        robot.sees("i schrijf op hoe jullie het zelf zouden zeggen", "n er is al een tekst")
        for key in ("i", "n"):
            await robot.presses(key)
            robot.sees("ctrl+s bewaren")
            await robot.presses("escape")
            robot.sees("Nog geen ambitie")
        await robot.presses("escape")
        logbook.ambitions.add(Ambition(statement="Samen verder."))
        await robot.settles()
        await robot.presses("a")
        robot.sees("Samen verder.").does_not_see("Nog geen ambitie")


async def test_a_logbook_in_which_nothing_stands_gives_a_first_step(
    logbook: Logbook, home: Path, tmp_path: Path
) -> None:
    """However many changes its beginning took; it is not called calm before there is anything."""
    calm, step = "Niets vraagt nu aandacht.", "f2 zet er het eerste woord in"
    for each in (logbook, Logbook.create(tmp_path / "leeg", Partnership(name="Leeg"))):
        async with at_the_screen(each, home, size=(84, 30)) as robot:
            robot.sees(step).does_not_see(calm)
    term = logbook.terms.add(Term(word="stage", status="agreed"))
    async with at_the_screen(logbook, home) as robot:
        robot.sees(calm).does_not_see(step)
        logbook.terms.remove(term.id)
        await robot.settles()
        robot.sees("zet er het eerste woord in")


async def test_what_is_called_so_stands_above_what_is_only_said_to_be(
    logbook: Logbook, home: Path
) -> None:
    """The palette ranks a title above the words of an explanation."""
    async with at_the_screen(logbook, home) as robot:
        await robot.presses("ctrl+p")
        for typed in ("ander", "ANDER"):
            await robot.types(typed)
            found = robot.screenful()
            assert found.index("Een ander logboek openen") < found.index("Open vragen")
