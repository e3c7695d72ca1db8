"""A record of which the register has no screen of its own: read here, field by field."""

from collections.abc import Iterable
from typing import ClassVar

import msgspec
from msgspec.structs import replace
from textual import work
from textual.app import ComposeResult
from textual.content import Content

from logboek import presentation
from logboek.dates import full
from logboek.errors import LogboekError
from logboek.i18n import _
from logboek.partnership import Record
from logboek.removals import removal
from logboek.screens import MAIN
from logboek.screens.desk import Desk
from logboek.screens.dialog import CANCEL, Dialog
from logboek.screens.labels import REGISTER
from logboek.screens.register_commands import EDIT, RESTORE, RETIRE
from logboek.screens.told import may_be_told, title_in
from logboek.screens.values import field_name, value_said
from logboek.widgets.command import Command, bindings
from logboek.widgets.page import Page, PageView

HISTORY = Command(
    "record.history", "h", _("geschiedenis"), _("Geschiedenis"),
    _("Toont alle versies, met wat er telkens veranderde."), "history", footer=True,
)  # fmt: skip
TAKE_OUT: Command = replace(RETIRE, footer=True)

LONGEST_TITLE = 70
"""A record with more words than this has no title; its words stand at their field."""


class RecordDialog(Dialog[None]):
    """Everything that is known of one record, to read."""

    OFFERS: ClassVar[tuple[Command, ...]] = (RESTORE, EDIT, HISTORY, TAKE_OUT, CANCEL)
    SCROLLS = "#record"
    BINDINGS = bindings(RESTORE, EDIT, HISTORY, TAKE_OUT)

    def __init__(self, desk: Desk, register: str, id: str) -> None:
        super().__init__(Content(REGISTER[register].name.capitalize()))
        self._desk = desk
        self._register, self._record_id = register, id

    def body(self) -> ComposeResult:
        """The fields."""
        yield PageView(id="record")

    def why_not(self, command: Command) -> str:
        """What is not for you cannot be touched; nor can what is erased, or stands in the past."""
        if command in {HISTORY, RESTORE} and not self._may_read():
            return _("Dit belang is voor een andere organisatie.")
        if command.writes and (frame := self._frame()) and (why_not := frame.why_not(command)):
            return why_not
        if command is RESTORE and getattr(self._found(), "erased", False):
            return _("De naam van deze persoon is gewist en komt niet terug.")
        return ""

    def offers(self) -> Iterable[Command]:
        """What fits this record: a note is corrected here, what was taken out is put back."""
        return (each for each in super().offers() if self._fits(each))

    def in_footer(self, command: Command) -> bool:
        """Nothing that writes where that cannot be done."""
        return super().in_footer(command) and not (command.writes and self.why_not(command))

    def _fits(self, command: Command) -> bool:
        taken_out = removal(self._desk.logbook, self._register, self._record_id) is not None
        if command is RESTORE:
            return taken_out
        if command in {EDIT, TAKE_OUT}:
            return self._register == "notes" and not taken_out and self._found() is not None
        return True

    def _found(self) -> Record | None:
        """The record, also when it was taken out."""
        found: Record | None = self._desk.logbook.register(self._register).find(self._record_id)
        return found

    def on_mount(self) -> None:
        """Show the fields, now and when they change."""
        self._desk.changed.subscribe(self, lambda _changed: self._show())
        self._show()
        self.query_one(PageView).focus()

    def _show(self) -> None:
        """Show the record as it is now."""
        self.query_one(PageView).show(self._page())
        self.show_keys()
        self.call_after_refresh(self.fit)

    def _may_read(self) -> bool:
        """Whether who sits here may read the record."""
        return may_be_told(self._desk.logbook, self._register, self._record_id)

    def _page(self) -> Page:
        """The record, field by field."""
        logbook, page = self._desk.logbook, Page()
        if not self._may_read():
            return page.text(Content(_("Dit belang is voor een andere organisatie.")))
        try:
            record = self._found()
        except LogboekError as error:
            return page.text(presentation.words(str(error)))
        if record is None:
            return page.text(Content(_("Dit staat niet meer in het logboek.")))
        if said := self._taken_out():
            page.text(Content.styled(said, "bold $accent")).space()
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

    def _taken_out(self) -> str:
        """By whom and when it was taken out of its list; empty where it stands there."""
        logbook = self._desk.logbook
        taken_out = removal(logbook, self._register, self._record_id)
        if taken_out is None:
            return ""
        if taken_out.at is None:
            return _("Dit is uit de lijst gehaald.")
        return _("Uit de lijst gehaald door {name}, op {day}.").format(
            name=presentation.one_line(logbook.name_of(taken_out.by), 60),
            day=full(taken_out.at.astimezone().date()),
        )

    @work
    async def action_restore(self) -> None:
        """Put back what was taken out, and go to it where it has a screen of its own."""
        frame, register = self._frame(), self._desk.logbook.register(self._register)
        if frame is None or not await frame.known():
            return
        if await frame.write(lambda: register.restore(self._record_id)) is None:
            return
        self.say(_("Teruggezet in de lijst."))
        if self._register in MAIN:
            self.dismiss(None)
            self._desk.visit(self._register, self._record_id)

    @work
    async def action_edit(self) -> None:
        """Correct the note."""
        from logboek.screens.notes import edit_note

        if frame := self._frame():
            await edit_note(frame, self._record_id)

    @work
    async def action_retire(self) -> None:
        """Take the note out, after asking."""
        from logboek.screens.notes import take_out_note

        if frame := self._frame():
            await take_out_note(frame, self._record_id)

    def action_history(self) -> None:
        """Show every version."""
        from logboek.screens.history import History

        title = title_in(self._desk.logbook, self._register, self._record_id)
        self.app.push_screen(History(self._desk, self._register, self._record_id, title))
