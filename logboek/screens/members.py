"""A list in a dialog, of which each row can be corrected or taken out."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from logboek import presentation
from logboek.i18n import _
from logboek.screens.dialog import CANCEL, Dialog
from logboek.widgets.command import Command, bindings
from logboek.widgets.record_list import RecordList, Row

if TYPE_CHECKING:
    from textual.signal import Signal

    from logboek.logbook import Changed

EDIT = Command(
    "member.edit", "enter", _("wijzigen"), _("Wijzigen"),
    _("Wijzigt wat gekozen is."), "edit", footer=True, writes=True,
)  # fmt: skip
RETIRE = Command(
    "member.retire", "delete", _("weg"), _("Uit de lijst halen"),
    _("Haalt het uit de lijst; er wordt niets gewist."), "retire", footer=True, writes=True,
)  # fmt: skip


class Member(NamedTuple):
    """One row of the list."""

    id: str
    """What it is about."""
    row: Row
    """How it looks."""


class Answer(NamedTuple):
    """What is to be done."""

    what: str
    """With which command."""
    id: str
    """With whom or what; empty where there are no rows."""
    at: int
    """The number of the row."""


class Members(Dialog[Answer | None]):
    """A list of which each row can be corrected or taken out, and that follows what changes."""

    OFFERS: ClassVar[tuple[Command, ...]] = (EDIT, RETIRE, CANCEL)
    SCROLLS = "#members"
    BINDINGS = bindings(EDIT, RETIRE)

    def __init__(
        self,
        heading: str,
        members: Callable[[], list[Member]],
        chosen: int,
        nothing: str,
        why_not: str,
        changed: "Signal[Changed] | None" = None,
    ) -> None:
        super().__init__(heading)
        self._now, self._members = members, members()
        self._chosen, self._nothing, self._why_not = chosen, nothing, why_not
        self._changed = changed

    def body(self) -> ComposeResult:
        """The list, or what is said in its place."""
        yield Static(presentation.words(self._nothing), id="nothing")
        yield RecordList(row_height=2, id="members")

    def on_mount(self) -> None:
        """Show the list, with the row highlighted that was."""
        if self._changed is not None:
            self._changed.subscribe(self, self._follow)
        self._show(self._chosen)
        self.query_one(RecordList).focus()

    def _follow(self, _changed: "Changed") -> None:
        """Show what changed, with the same one highlighted."""
        at = self.query_one(RecordList).chosen
        here = self._members[at].id if self._members else ""
        self._members = self._now()
        self._show(next((i for i, each in enumerate(self._members) if each.id == here), at))
        self.show_keys()
        self.call_after_refresh(self.fit)

    def _show(self, at: int) -> None:
        """Show the rows."""
        self.query_one("#nothing").display = not self._members
        rows = self.query_one(RecordList)
        rows.show(len(self._members), lambda index: self._members[index].row, at)

    def why_not(self, command: Command) -> str:
        """Everything here writes, and most of it needs a row."""
        if command.writes and self._why_not:
            return self._why_not
        if command.id in {EDIT.id, RETIRE.id} and not self._members:
            return _("Kies eerst iets in de lijst.")
        return ""

    @on(RecordList.Clicked)
    async def _open(self) -> None:
        await self.action_run(EDIT.id)

    def action_edit(self) -> None:
        """Correct the highlighted row."""
        self._answer("edit")

    def action_retire(self) -> None:
        """Take the highlighted row out."""
        self._answer("retire")

    def _answer(self, what: str) -> None:
        at = self.query_one(RecordList).chosen
        self.dismiss(Answer(what, self._members[at].id if self._members else "", at))
