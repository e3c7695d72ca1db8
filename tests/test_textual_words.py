"""Textual's own texts: none of its English is left on a Dutch screen."""

from collections.abc import Iterator

import pytest
import textual.containers
import textual.widgets
from rich.console import Console
from textual.app import ComposeResult
from textual.binding import Binding
from textual.command import CommandList
from textual.dom import DOMNode
from textual.pilot import Pilot
from textual.validation import URL, Integer, Length, Number, Regex, Validator
from textual.widget import Widget
from textual.widgets import (
    Button,
    Checkbox,
    DataTable,
    Footer,
    Input,
    OptionList,
    RadioSet,
    Select,
    TextArea,
    Tree,
)
from textual.widgets._key_panel import BindingsTable

from logboek import i18n
from logboek.i18n import _
from logboek.screens.translated import TranslatedApp, TranslatedModalScreen, TranslatedPalette
from logboek.widgets.textual_words import WORDS, in_our_words, key_display
from logboek.widgets.validation_words import failure_words
from logboek.widgets.waiting import Waiting

FOCUSED: tuple[type[Widget], ...] = (
    Input, TextArea, Select, OptionList, DataTable, Tree, RadioSet, Checkbox, Button,
)  # fmt: skip
ENGLISH = {text for text, ours in WORDS.items() if text != ours}


@pytest.fixture(autouse=True)
def _dutch_afterwards() -> Iterator[None]:
    yield
    i18n.use("nl")


class Desk(TranslatedApp[None]):
    """An app with one of each widget that takes keys."""

    def compose(self) -> ComposeResult:
        yield Input()
        yield TextArea()
        yield Select([("een", 1)], prompt=in_our_words("Select"))
        yield OptionList("een", "twee")
        table = DataTable[str]()
        table.add_columns("een", "twee")
        yield table
        yield Tree("een")
        yield RadioSet("een", "twee")
        yield Checkbox("een")
        yield Button("een")
        yield Footer()


class Dialog(TranslatedModalScreen[None]):
    """A dialog with a field."""

    def compose(self) -> ComposeResult:
        yield Input()


def classes(of: type[DOMNode]) -> Iterator[type[DOMNode]]:
    yield of
    for narrower in of.__subclasses__():
        yield from classes(narrower)


def texts_of_textual() -> set[str]:
    for name in vars(textual.widgets)["__all__"]:
        getattr(textual.widgets, name)
    return {
        text
        for widget in classes(DOMNode)
        if widget.__module__.startswith("textual.")
        for binding in Binding.make_bindings(widget.__dict__.get("BINDINGS", []))
        for text in (binding.description, binding.tooltip)
        if text
    }


def shown(app: Desk) -> set[str]:
    """Every text of the keys on screen."""
    return {
        text
        for active in app.screen.active_bindings.values()
        for text in (active.binding.description, active.binding.tooltip, active.tooltip)
    }


async def settled(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def test_every_text_of_textuals_keys_has_our_words() -> None:
    """A newer Textual with a new text is noticed here."""
    assert not texts_of_textual() - set(WORDS)


@pytest.mark.parametrize("widget", FOCUSED)
async def test_the_keys_of_every_widget_are_in_dutch(widget: type[Widget]) -> None:
    """Whatever has the focus, no key is described in English."""
    app = Desk()
    async with app.run_test(size=(120, 60)) as pilot:
        app.screen.query_one(widget).focus()
        await pilot.pause()
        assert shown(app)
        assert not shown(app) & ENGLISH


async def test_the_keys_of_a_dialog_are_in_dutch() -> None:
    """A dialog describes its keys as a screen does."""
    app = Desk()
    async with app.run_test() as pilot:
        await app.push_screen(Dialog())
        await pilot.pause()
        assert "Bevestigen" in shown(app)
        assert not shown(app) & ENGLISH


async def test_the_list_of_keys_is_in_dutch() -> None:
    """The panel with keys shows names, descriptions and titles in Dutch only."""
    app = Desk()
    async with app.run_test(size=(160, 60)) as pilot:
        app.screen.query_one(Input).focus()
        app.action_show_help_panel()
        await pilot.pause()
        console = Console(width=60)
        with console.capture() as capture:
            console.print(app.screen.query_one(BindingsTable).render_bindings_table())
        panel = capture.get()
        assert "Invoerveld" in panel
        assert "Letter links wissen" in panel
        assert "ctrl+p" in panel
        for english in ENGLISH | {"Input", "space", "^p"}:
            assert f" {english} " not in panel


async def test_the_footer_is_in_dutch() -> None:
    """The key of the palette is called as people call it."""
    app = Desk()
    async with app.run_test() as pilot:
        await pilot.pause()
        keys = {(key.key_display, key.description) for key in app.screen.query("FooterKey")}  # type: ignore[attr-defined]
        assert keys == {("ctrl+p", "opdrachten")}


async def test_the_palette_is_in_dutch_and_offers_no_pictures_of_the_screen() -> None:
    """The palette asks, offers and explains in Dutch."""
    app = Desk()
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        await settled(pilot)
        palette = app.screen
        assert isinstance(palette, TranslatedPalette)
        assert palette.query_one(Input).placeholder == "Zoek een opdracht…"
        prompts = [str(option.prompt) for option in palette.query_one(CommandList).options]
        assert sorted(prompt.split("\n")[0] for prompt in prompts) == [
            "Licht of donker",
            "Sluiten",
            "Toetsen",
        ]
        assert not shown(app) & ENGLISH


async def test_the_palette_says_in_dutch_that_nothing_was_found() -> None:
    """A search without a result ends in a Dutch line."""
    app = Desk()
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        palette = app.screen
        palette.query_one(Input).value = "zzzz"
        await settled(pilot)
        await pilot.pause(TranslatedPalette._NO_MATCHES_COUNTDOWN + 0.2)
        options = palette.query_one(CommandList).options
        assert [option.prompt for option in options] == ["Niets gevonden"]


async def test_who_presses_ctrl_c_is_told_in_dutch_how_to_close() -> None:
    """The old habit of ctrl+c leads to a Dutch hint."""
    app = Desk()
    async with app.run_test(notifications=True) as pilot:
        app.screen.query_one(Button).focus()
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert [told.message for told in app._notifications] == ["Met ctrl+q sluit je Logboek."]


async def test_light_becomes_dark_and_dark_becomes_light() -> None:
    """The command for the theme goes both ways, between the themes of the app."""
    app = Desk()
    async with app.run_test():
        app.theme = Desk.LIGHT
        app.action_switch_theme()
        assert app.theme == Desk.DARK
        app.action_switch_theme()
        assert app.theme == Desk.LIGHT


async def test_waiting_without_movement_is_said_in_dutch() -> None:
    """Where nothing may move, a Dutch word stands instead of the dots."""
    app = Desk()
    async with app.run_test():
        assert isinstance(app.get_loading_widget(), Waiting)
        app.animation_level = "none"
        waiting = Waiting()
        await app.screen.mount(waiting)
        assert str(waiting.render()) == "Even geduld…"


async def test_everything_is_in_english_when_that_is_chosen() -> None:
    """An English screen shows no Dutch words for Textual's keys."""
    i18n.use("en")
    app = Desk()
    async with app.run_test() as pilot:
        app.screen.query_one(Input).focus()
        await pilot.pause()
        assert {"Confirm", "Delete the character to the left"} <= shown(app)
        assert not shown(app) & {ours for ours in WORDS.values() if _(ours) != ours}


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ctrl+p", "ctrl+p"),
        ("space", "spatie"),
        ("enter", "enter"),
        ("escape", "esc"),
        ("delete", "del"),
        ("slash", "/"),
        ("question_mark", "?"),
        ("up,k", "↑"),
        ("shift+tab", "shift+tab"),
        ("f1", "f1"),
        ("1", "1"),
        ("plus", "+"),
    ],
)
def test_keys_are_called_as_people_call_them(key: str, name: str) -> None:
    """A key is named by what stands on it."""
    assert key_display(key) == name


@pytest.mark.parametrize(
    ("validator", "value", "dutch", "english"),
    [
        (Number(), "x", "Typ een getal.", "Type a number."),
        (Integer(), "x", "Typ een heel getal.", "Type a whole number."),
        (Integer(), "1.5", "Typ een heel getal.", "Type a whole number."),
        (
            Number(1.5, 5),
            "9",
            "Typ een getal van 1,5 tot en met 5.",
            "Type a number from 1.5 to 5.",
        ),
        (Number(2), "1", "Typ een getal van minstens 2.", "Type a number of at least 2."),
        (Number(None, 2), "3", "Typ een getal van hoogstens 2.", "Type a number of at most 2."),
        (Length(1), "", "Typ minstens 1 teken.", "Type at least 1 character."),
        (Length(2, 3), "x", "Typ minstens 2 tekens.", "Type at least 2 characters."),
        (Length(2, 3), "xxxx", "Typ hoogstens 3 tekens.", "Type at most 3 characters."),
        (
            URL(),
            "x",
            "Typ een webadres, zoals https://voorbeeld.nl.",
            "Type a web address, such as",
        ),
        (Regex("a"), "x", "Dit past niet in de gevraagde vorm.", "This does not fit the form"),
        (Number(failure_description="Nee."), "x", "Nee.", "Nee."),
    ],
)
def test_a_refused_value_is_explained_in_the_current_language(
    validator: Validator, value: str, dutch: str, english: str
) -> None:
    """Every validator of Textual gives its reason in a Dutch or an English sentence."""
    (failure,) = validator.validate(value).failures
    assert failure_words(failure) == dutch
    i18n.use("en")
    assert failure_words(failure).startswith(english)
