"""From field to field: what enter and tab do, where typing begins, and what is read of a choice."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Static

from logboek.characters import LINE_LIMIT
from logboek.logbook import Logbook
from logboek.partnership import Agreement, Term
from logboek.partnership.term import Meaning
from logboek.screens.timeline_filter import DayForm
from logboek.widgets.fields import Field, HarmlessInput
from tests.journeys.robot import Robot, at_the_screen

LINES = "leren op de werkplek\nen in de klas"


def where(robot: Robot) -> str:
    """The name of the field that has the focus."""
    focused = robot.screen.focused
    assert focused is not None
    return next(node.field_name for node in focused.ancestors if isinstance(node, Field))


async def pastes(robot: Robot, text: str) -> None:
    """Paste into whatever has the focus."""
    place = robot.screen.focused
    assert place is not None
    place.post_message(events.Paste(text))
    await robot.settles()


async def test_enter_goes_from_a_line_to_the_next_field(logbook: Logbook, home: Path) -> None:
    """In a text of several lines it still begins a new line."""
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("n", *"stage", "enter")
        assert where(robot) == "variants"
        await robot.presses("enter", *"een", "enter", *"twee", "ctrl+s")
    (term,) = logbook.terms
    assert [meaning.text for meaning in term.meanings.values()] == ["een\ntwee"]


async def test_enter_chooses_and_on_what_is_chosen_goes_on(logbook: Logbook, home: Path) -> None:
    """In a choice in which nothing was chosen yet, and in one in which something was."""
    logbook.agreements.add(Agreement(title="Samen roosteren"))
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home, size=(80, 24)) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("t", *"Te duur.", "tab")
        robot.sees("○ Lindeschool", "enter kiezen")
        await robot.presses("enter")
        robot.sees("● Lindeschool").does_not_see("enter kiezen")
        await robot.presses("ctrl+s")
        await robot.goes_to("begrippen")
        await robot.presses("s", "enter")
        assert where(robot) == "definition"
    assert len(logbook.agreements.all()[0].dissent) == 1


async def test_enter_in_the_last_field_says_how_to_save(logbook: Logbook, home: Path) -> None:
    logbook.agreements.add(Agreement(title="Samen roosteren"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("b", "enter")
        assert where(robot) == "review_on"
        robot.does_not_see("enter volgende")
        await robot.presses("enter")
        robot.is_told("Dit is het laatste veld. Ben je klaar, druk dan op ctrl+s.")
        assert where(robot) == "review_on"


async def test_where_a_date_is_all_there_is_enter_is_enough(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        await robot.presses("d")
        robot.sees("enter tonen").does_not_see("tab volgende")
        await robot.presses("enter")
        robot.sees("Typ een dag om naar terug te kijken.")
        await robot.presses(*"gisteren", "enter")
        assert not isinstance(robot.screen, DayForm)


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_the_keys_of_a_form_name_tab(
    logbook: Logbook, home: Path, size: tuple[int, int]
) -> None:
    """Where there is more room, what enter does in this field stands there too."""
    async with at_the_screen(logbook, home, size=size) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("n")
        robot.sees("ctrl+s bewaren", "esc terug", "tab volgende", "f1 uitleg")
        if size == (80, 24):
            robot.sees("enter volgende")
            await robot.presses("tab", "tab")
            robot.sees("enter nieuwe regel")


async def test_where_there_is_one_field_no_key_leads_to_another(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home, size=(80, 24)) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("v")
        robot.sees("enter nieuwe regel").does_not_see("tab volgende")


async def test_the_label_of_the_field_that_has_the_focus_stands_out(
    logbook: Logbook, home: Path
) -> None:
    """Of that one only, wherever the focus goes."""
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("n")
        for keys in ((), ("tab",), ("tab",), ("shift+tab",)):
            await robot.presses(*keys)
            labels = robot.screen.query("Field > .label").results(Static)
            bold = [label.parent for label in labels if label.styles.text_style.bold]
            assert bold == [robot.screen.query_one(f"#field-{where(robot)}")]


async def test_what_is_said_below_a_field_is_in_sight_with_it(logbook: Logbook, home: Path) -> None:
    """In a small window too, of the last field as of any other."""
    logbook.agreements.add(Agreement(title="Samen roosteren", status="decided"))
    async with at_the_screen(logbook, home, size=(60, 20)) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("k", "shift+tab")
        assert where(robot) == "on"
        robot.sees("dinsdag 17 november 2026")


async def test_typing_goes_on_after_what_stands_in_a_text_of_several_lines(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="stage", status="working", definition=LINES))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("s", "tab", *", samen", "ctrl+s")
    assert logbook.terms.all()[0].definition == f"{LINES}, samen"


async def test_a_long_text_is_read_from_the_beginning_until_somebody_types_on(
    logbook: Logbook, home: Path
) -> None:
    """Of every partner, whichever is in sight first."""
    long = "\n".join(f"regel {number}." for number in range(30))
    meanings = {partner.id: Meaning(text=long) for partner in logbook.partners}
    logbook.terms.add(Term(word="stage", meanings=meanings))
    async with at_the_screen(logbook, home, size=(80, 24)) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("m")
        robot.sees("regel 29.").does_not_see("regel 0.")
        await robot.presses("shift+tab", "down")
        robot.sees("regel 0.").does_not_see("regel 29.")
        await robot.presses("tab")
        robot.sees("regel 29.").does_not_see("regel 0.")


@pytest.mark.parametrize(
    ("first", "then", "heading"),
    [("f2", "f3", "Een regel in het logboek"), ("f3", "f2", "Welk woord verwart?")],
)
async def test_an_empty_line_makes_room_for_something_else_to_keep(
    logbook: Logbook, home: Path, first: str, then: str, heading: str
) -> None:
    """On top of a form too, and escape leads back to where it was asked for."""
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("n", first, then)
        robot.sees(heading)
        assert not robot.app._notifications
        await robot.presses("escape")
        robot.does_not_see(heading).sees("Nieuw begrip")


async def test_a_line_in_which_was_typed_is_finished_first(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.presses("f2", *"stage", "f3")
        robot.is_told("Maak eerst deze regel af")
        robot.sees("Welk woord verwart?", "stage")


async def test_what_a_status_means_is_read_whole_in_a_small_window(
    logbook: Logbook, home: Path
) -> None:
    """Below the options, of the one that is pointed at."""
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home, size=(60, 20)) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("s")
        robot.sees("gesignaleerd: iemand merkte dat het woord verwart")
        await robot.presses(*["down"] * 4)
        robot.sees("we laten het verschil staan: ieder houdt zijn betekenis, met een regel")
        robot.does_not_see("…")


async def test_every_option_of_a_choice_answers_to_the_mouse(logbook: Logbook, home: Path) -> None:
    """Also where a long name takes more than one line."""
    partner = logbook.partners.all()[0]
    logbook.partners.save(type(partner)(id=partner.id, name="Scholengemeenschap " * 4))
    logbook.agreements.add(Agreement(title="Samen roosteren"))
    async with at_the_screen(logbook, home, size=(60, 20)) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("d")
        await robot.pilot.click("#field-partner Choice", offset=(5, 2))
        await robot.settles()
        robot.sees("● Rijncollege", "Mag Rijncollege hierover beslissen?")


async def test_a_paste_that_does_not_fit_in_a_line_is_refused_at_once(
    logbook: Logbook, home: Path
) -> None:
    """With how much there is room for and what to do; what stood there stays."""
    async with at_the_screen(logbook, home, size=(80, 24)) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("n", *"stage")
        await pastes(robot, "x" * LINE_LIMIT)
        robot.sees(
            "Deze tekst is te lang: 300 tekens, en hier passen er nog 295. Er is niets geplakt. "
            "Plak een korter stuk, of zet de tekst in een veld met meer regels."
        )
        place = robot.screen.focused
        assert isinstance(place, HarmlessInput)
        assert place.value == "stage"
        await pastes(robot, "x" * (LINE_LIMIT - len("stage")))
        assert len(place.value) == LINE_LIMIT


async def test_a_paste_takes_the_place_of_what_is_selected(logbook: Logbook, home: Path) -> None:
    """What is replaced by it makes room for it."""
    async with at_the_screen(logbook, home) as robot:
        await robot.presses("f3")
        await robot.types("y" * LINE_LIMIT)
        await pastes(robot, "x")
        robot.sees("Dit veld is vol. Er is niets geplakt. Haal eerst iets weg.")
        place = robot.screen.focused
        assert isinstance(place, HarmlessInput)
        place.action_select_all()
        await pastes(robot, "x" * LINE_LIMIT)
        assert place.value == "x" * LINE_LIMIT


async def test_a_paste_that_does_not_fit_in_a_text_says_what_to_do(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home, size=(80, 24)) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("v", *"Hoe?")
        await pastes(robot, "x" * 20_000)
        robot.sees(
            "20.000 tekens, en hier passen er nog 19.996. Er is niets geplakt. "
            "Plak een korter stuk, of verdeel de tekst."
        )


async def test_a_paste_that_does_not_fit_in_a_filter_is_told(logbook: Logbook, home: Path) -> None:
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("slash")
        await pastes(robot, "x" * 1_000)
        robot.is_told("Er is niets geplakt.")
