"""A record of which the register has no screen of its own: read here, field by field."""

from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.content import Content

from logboek import presentation
from logboek.errors import LogboekError
from logboek.i18n import _
from logboek.screens.desk import Desk
from logboek.screens.dialog import CANCEL, Dialog
from logboek.screens.labels import REGISTER
from logboek.screens.told import may_be_told, title_in
from logboek.screens.values import field_name, value_said
from logboek.widgets.command import Command, bindings
from logboek.widgets.page import Page, PageView

HISTORY = Command(
    "record.history", "h", _("geschiedenis"), _("Geschiedenis"),
    _("Toont alle versies, met wat er woord voor woord veranderde."), "history", footer=True,
)  # fmt: skip

LONGEST_TITLE = 70
"""A record with more words than this has no title; its words stand at their field."""


class RecordDialog(Dialog[None]):
    """Everything that is known of one record, to read."""

    OFFERS: ClassVar[tuple[Command, ...]] = (HISTORY, CANCEL)
    SCROLLS = "#record"
    BINDINGS = bindings(HISTORY)

    def __init__(self, desk: Desk, register: str, id: str) -> None:
        super().__init__(Content(REGISTER[register].name.capitalize()))
        self._desk = desk
        self._register, self._record_id = register, id

    def body(self) -> ComposeResult:
        """The fields."""
        yield PageView(id="record")

    def why_not(self, command: Command) -> str:
        """What is not for you has no history for you either."""
        if command is HISTORY and not self._may_read():
            return _("Dit belang is voor een andere organisatie.")
        return ""

    def on_mount(self) -> None:
        """Show the fields."""
        view = self.query_one(PageView)
        view.show(self._page())
        view.focus()

    def _may_read(self) -> bool:
        """Whether who sits here may read the record."""
        return may_be_told(self._desk.logbook, self._register, self._record_id)

    def _page(self) -> Page:
        """The record, field by field."""
        logbook, page = self._desk.logbook, Page()
        if not self._may_read():
            return page.text(Content(_("Dit belang is voor een andere organisatie.")))
        try:
            record = logbook.register(self._register).find(self._record_id)
        except LogboekError as error:
            return page.text(presentation.words(str(error)))
        if record is None:
            return page.text(Content(_("Dit staat niet meer in het logboek.")))
        title = title_in(logbook, self._register, self._record_id)
        named = len(title) <= LONGEST_TITLE and "\n" not in title
        if named:
            page.title(self._desk.glossary.line(title))
        for name, value in msgspec.to_builtins(record).items():
            if name == "id" or value in (None, "", [], {}):
                continue
            if named and isinstance(value, str) and value.strip() == title:
                continue
            entries = (
                {f"{name}/{key}": part for key, part in value.items()}
                if isinstance(value, dict)
                else {name: value}
            )
            for field, part in entries.items():
                page.heading(presentation.one_line(field_name(logbook, field), 80))
                page.paragraphs(self._desk.glossary.paragraphs(value_said(logbook, field, part)))
        return page

    def action_history(self) -> None:
        """Show every version."""
        from logboek.screens.history import History

        title = title_in(self._desk.logbook, self._register, self._record_id)
        self.app.push_screen(History(self._desk, self._register, self._record_id, title))
