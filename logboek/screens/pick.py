"""Picking one out of a list, filtered while typing."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, Static

from logboek.i18n import _
from logboek.screens.dialog import CANCEL, Dialog
from logboek.screens.filtering import matching
from logboek.widgets.command import Command, bindings
from logboek.widgets.fields import HarmlessInput
from logboek.widgets.record_list import RecordList, Row

PICK = Command(
    "pick.enter", "enter", _("kiezen"), _("Kiezen"), _("Kiest wat aangewezen is."), "pick",
    footer=True,
)  # fmt: skip
UP = Command("pick.up", "up", "", _("Omhoog"), _("Een regel omhoog."), "move(-1)")
DOWN = Command("pick.down", "down", "", _("Omlaag"), _("Een regel omlaag."), "move(1)")
PAGE_UP = Command(
    "pick.page_up", "pageup", "", _("Bladzijde omhoog"), _("Een bladzijde omhoog."), "page(-1)"
)
PAGE_DOWN = Command(
    "pick.page_down", "pagedown", "", _("Bladzijde omlaag"), _("Een bladzijde omlaag."), "page(1)"
)


class Choosable(NamedTuple):
    """One thing in the list."""

    value: str
    """What is answered when it is picked."""
    row: Row
    """How it looks."""
    found_by: str
    """The text in which the filter looks."""
    title: str = ""
    """The words by which it is known; what is found in these stands above the rest."""


class Pick(Dialog[str | None]):
    """A list with a filter above it."""

    SCROLLS = "#choosables"
    OFFERS: ClassVar[tuple[Command, ...]] = (PICK, CANCEL, UP, DOWN, PAGE_UP, PAGE_DOWN)
    BINDINGS: ClassVar[list[BindingType]] = bindings(PICK, UP, DOWN, PAGE_UP, PAGE_DOWN)

    def __init__(
        self,
        heading: Content | str,
        choosables: Sequence[Choosable],
        under: Content | str = "",
        row_height: int = 1,
    ) -> None:
        super().__init__(heading, under)
        self._all = list(choosables)
        self._shown = self._all
        self._row_height = row_height

    def body(self) -> ComposeResult:
        """The filter and the list."""
        yield HarmlessInput(placeholder=_("typ om te zoeken"), id="filter")
        yield RecordList(row_height=self._row_height, id="choosables")
        yield Static(Content(_("niets gevonden")), id="nothing")

    def on_mount(self) -> None:
        """Show everything."""
        self.query_one(RecordList).can_focus = False
        self._fill()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what is looked for: every word typed has to be found."""
        words = event.value.casefold().split()
        self._shown = matching(self._all, event.value, lambda each: each.found_by)
        self._shown.sort(key=lambda each: not all(word in each.title.casefold() for word in words))
        self._fill()

    def on_input_submitted(self) -> None:
        """Enter picks."""
        self.action_pick()

    @on(RecordList.Clicked)
    def action_pick(self) -> None:
        """Answer with the highlighted one."""
        rows = self.query_one(RecordList)
        if rows.count:
            self.dismiss(self._shown[rows.chosen].value)

    def action_move(self, step: int) -> None:
        """Up or down, while the filter keeps the focus."""
        self.query_one(RecordList).action_step(step)

    def action_page(self, step: int) -> None:
        """A page up or down, while the filter keeps the focus."""
        self.query_one(RecordList).action_page(step)

    def _fill(self) -> None:
        """Show the list."""
        rows = self.query_one(RecordList)
        rows.display = bool(self._shown)
        self.query_one("#nothing").display = not self._shown
        rows.show(len(self._shown), lambda index: self._shown[index].row)
