"""A list in a dialog, of which each row can be corrected or taken out."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from logboek.i18n import _
from logboek.screens.dialog import CANCEL, Dialog
from logboek.widgets.command import Command, bindings
from logboek.widgets.record_list import RecordList, Row

EDIT = Command(
    "member.edit", "enter", _("wijzigen"), _("Wijzigen"),
    _("Wijzigt wat gekozen is."), "edit", footer=True, writes=True,
)  # fmt: skip
NEW = Command(
    "member.new", "n", _("nieuw"), _("Nieuw"), _("Zet er een bij."), "new",
    footer=True, writes=True,
)  # fmt: skip
RETIRE = Command(
    "member.retire", "delete", _("weg"), _("Uit de lijst halen"),
    _("Haalt het uit de lijst; er wordt niets gewist."), "retire", footer=True, writes=True,
)  # fmt: skip

Answer = tuple[str, int]
"""What is to be done, with the number of the row."""


class Members(Dialog[Answer | None]):
    """A list of which each row can be corrected or taken out."""

    OFFERS: ClassVar[tuple[Command, ...]] = (EDIT, NEW, RETIRE, CANCEL)
    SCROLLS = "#members"
    BINDINGS = bindings(EDIT, NEW, RETIRE)

    def __init__(
        self, heading: str, rows: Sequence[Row], chosen: int, nothing: str, why_not: str
    ) -> None:
        super().__init__(heading, "" if rows else nothing)
        self._rows, self._chosen, self._why_not = rows, chosen, why_not

    def body(self) -> ComposeResult:
        """The list."""
        yield RecordList(row_height=2, id="members")

    def on_mount(self) -> None:
        """Show the list, with the row highlighted that was."""
        rows = self.query_one(RecordList)
        rows.show(len(self._rows), lambda index: self._rows[index], self._chosen)
        rows.focus()

    def why_not(self, command: Command) -> str:
        """Everything here writes, and most of it needs a row."""
        if command.writes and self._why_not:
            return self._why_not
        if command.id in {EDIT.id, RETIRE.id} and not self._rows:
            return _("Kies eerst iets in de lijst.")
        return ""

    @on(RecordList.Clicked)
    async def _open(self) -> None:
        await self.action_run(EDIT.id)

    def action_edit(self) -> None:
        """Correct the highlighted row."""
        self._answer("edit")

    def action_new(self) -> None:
        """Add one."""
        self._answer("new")

    def action_retire(self) -> None:
        """Take the highlighted row out."""
        self._answer("retire")

    def _answer(self, what: str) -> None:
        self.dismiss((what, self.query_one(RecordList).chosen))
