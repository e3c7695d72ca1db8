"""Textual's own texts: none of its English is left on a Dutch screen."""

from collections.abc import Iterator

import pytest
import textual.containers
import textual.widgets
from rich.console import Console
from textual.app import ComposeResult
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
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
from logboek.screens.translated import TranslatedApp, TranslatedScreen
from logboek.widgets.textual_words import WORDS, in_our_words, key_display

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

    def get_default_screen(self) -> Screen[object]:
        return TranslatedScreen(id="_default")

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
        assert "Letter links wissen" in panel
        for english in ENGLISH | {"space", "^k"}:
            assert f" {english} " not in panel


async def test_who_presses_ctrl_c_is_told_in_dutch_how_to_close() -> None:
    """The old habit of ctrl+c leads to a Dutch hint."""
    app = Desk()
    async with app.run_test(notifications=True) as pilot:
        app.screen.query_one(Button).focus()
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert [told.message for told in app._notifications] == ["Met ctrl+q sluit je Logboek."]


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
