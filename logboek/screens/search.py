"""Searching everything: what was found while typing, by kind, and the way to each record."""

import asyncio
from collections import defaultdict
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from msgspec.structs import replace
from textual import work
from textual._path import CSSPathType
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, Static

from logboek import presentation
from logboek.i18n import _
from logboek.screens.desk import Desk
from logboek.screens.dialog import CANCEL, Dialog
from logboek.screens.pick import DOWN, PAGE_DOWN, PAGE_UP, PICK, UP
from logboek.screens.search_rows import Found, found_rows
from logboek.widgets.command import Command, bindings
from logboek.widgets.fields import HarmlessInput
from logboek.widgets.record_list import RecordList

if TYPE_CHECKING:
    from logboek.screens.frame import Frame

SHOWN = 5
"""How many records of each kind are shown at first."""
SHOWN_MORE = 100
"""How many are shown of a kind of which somebody wants to see more."""
OPEN: Command = replace(PICK, label=_("openen"), title=_("Openen"), hint=_("Gaat ernaartoe."))


class Chosen(NamedTuple):
    """The record that somebody wants to see."""

    register: str
    """The register in which it stands."""
    id: str
    """The record."""


async def search(frame: "Frame") -> None:
    """Search everything, and go to what was chosen."""
    chosen = await frame.app.push_screen_wait(Search(frame.desk))
    if chosen is not None:
        frame.desk.visit(chosen.register, chosen.id)


class Search(Dialog[Chosen | None]):
    """One line to type in, and under it everything in the logbook that has these words."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["dialog.tcss", "search.tcss"]
    HELP: ClassVar[str] = "help/search.md"
    OFFERS: ClassVar[tuple[Command, ...]] = (OPEN, CANCEL, UP, DOWN, PAGE_UP, PAGE_DOWN)
    BINDINGS: ClassVar[list[BindingType]] = bindings(OPEN, UP, DOWN, PAGE_UP, PAGE_DOWN)

    def __init__(self, desk: Desk, typed: str = "") -> None:
        super().__init__(_("Zoeken in alles"))
        self._desk = desk
        self._typed = typed
        self._rows: list[Found] = []
        self._most: defaultdict[str, int] = defaultdict(lambda: SHOWN)

    def body(self) -> ComposeResult:
        """The line, what was found, and a sentence where nothing is."""
        yield HarmlessInput(self._typed, placeholder=_("typ een woord of een stuk ervan"))
        yield RecordList(row_height=2, id="found")
        yield Static("", id="nothing", markup=False)

    def on_mount(self) -> None:
        """Begin to read; the first keys need not wait for that."""
        self.query_one(RecordList).can_focus = False
        self._desk.finder.open()
        self._answer()
        self._read_on()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Answer each key."""
        self._typed = event.value
        self._most.clear()
        self._answer()
        if not self._desk.finder.complete:
            self._read_on()

    def on_input_submitted(self) -> None:
        """Enter opens."""
        self.action_pick()

    @work(exclusive=True, group="reading")
    async def _read_on(self) -> None:
        """Read what was not read yet, and show what that adds."""
        finder = self._desk.finder
        while not finder.complete:
            if not finder.read_on():
                self._answer(keep_place=True)
            await asyncio.sleep(0)
        self._answer(keep_place=True)

    def _answer(self, keep_place: bool = False) -> None:
        """Show what was found so far."""
        finder, rows = self._desk.finder, self.query_one(RecordList)
        before = self._chosen()
        groups = finder.find(self._typed, max([SHOWN, *self._most.values()]))
        self._rows = found_rows(self._desk, groups, self._most)
        first = next((i for i, each in enumerate(self._rows) if each.can_be_chosen), 0)
        same = (
            i for i, each in enumerate(self._rows) if before and each[1:] == before[1:]
        )  # fmt: skip
        at = next(same, first) if keep_place else first
        rows.display = bool(self._rows)
        rows.show(len(self._rows), lambda index: self._rows[index].row, at)
        if at == first:
            rows.scroll_home(animate=False)
        self._say_nothing()

    def _say_nothing(self) -> None:
        """Say what can be typed, or what to do where nothing was found."""
        line = self.query_one("#nothing", Static)
        line.display = not self._rows
        if not self._typed.strip():
            said = Content(
                _(
                    "Je zoekt in alles wat hier staat: afspraken, belangen, begrippen, mensen, "
                    "notities en meer. Een stuk van een woord is genoeg."
                )
            )
        elif not self._desk.finder.complete:
            said = Content(_("zoeken…"))
        else:
            what = presentation.one_line(self._typed, 60)
            said = Content(
                _(
                    "Niets gevonden voor “{what}”. Typ een korter stuk, of een ander woord. Wat "
                    "uit een lijst is gehaald, vind je in de tijdlijn."
                ).format(what=what)
            )
        line.update(said)

    def _chosen(self) -> Found | None:
        """The highlighted row."""
        at = self.query_one(RecordList).chosen
        return self._rows[at] if at < len(self._rows) else None

    def action_pick(self) -> None:
        """Open the highlighted record, or show more of its kind."""
        chosen = self._chosen()
        if chosen is None or not chosen.can_be_chosen:
            return
        if chosen.more:
            place = self.query_one(RecordList).chosen
            self._most[chosen.register] = SHOWN_MORE
            self._answer()
            self.query_one(RecordList).chosen = place
        else:
            self.dismiss(Chosen(chosen.register, chosen.id))

    def on_record_list_clicked(self) -> None:
        """A click opens."""
        self.action_pick()

    def action_move(self, step: int) -> None:
        """Up or down, past the names of the kinds."""
        rows = self.query_one(RecordList)
        at = rows.chosen + step
        while 0 <= at < len(self._rows) and not self._rows[at].can_be_chosen:
            at += step
        if 0 <= at < len(self._rows):
            rows.chosen = at
        elif step < 0:
            rows.scroll_home(animate=False)

    def action_page(self, step: int) -> None:
        """A page up or down."""
        rows = self.query_one(RecordList)
        rows.action_page(step)
        if not self._rows or not self._rows[rows.chosen].can_be_chosen:
            self.action_move(1)
