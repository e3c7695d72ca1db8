"""Correcting a line in the logbook."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from msgspec.structs import replace

from logboek.i18n import _
from logboek.partnership import Note
from logboek.screens.form import Form
from logboek.screens.frame import Frame
from logboek.screens.keeping import keep_changes
from logboek.widgets.date_field import DateField
from logboek.widgets.fields import Field
from logboek.widgets.text_field import TextField


class NoteForm(Form[Note]):
    """What is worth remembering, and of which day."""

    def __init__(self, draft: Note, problem: str, today: Callable[[], date]) -> None:
        super().__init__(_("Notitie wijzigen"), draft, problem)
        self._today = today

    def fields(self) -> Iterable[Field[Any]]:
        """The text and the day."""
        yield TextField(
            "text", _("Wat is het onthouden waard?"), self.draft.text,
            needed=_("Typ wat je wilt onthouden."),
        )  # fmt: skip
        yield DateField("on", _("Over welke dag gaat het?"), self.draft.on, self._today, back=True)

    def collect(self) -> Note:
        """The note as it was filled in."""
        return replace(self.draft, text=self.value("text"), on=self.value("on"))


async def edit_note(frame: Frame, id: str) -> None:
    """Ask for changes to a note, and keep them."""
    logbook = frame.logbook
    if await frame.known():
        await keep_changes(
            frame.app, logbook.notes, id, lambda d, problem: NoteForm(d, problem, logbook.today)
        )


async def take_out_note(frame: Frame, id: str) -> None:
    """Take a note out of the logbook, after asking."""
    from logboek.screens.taking_out import take_out

    if await frame.known() and (note := frame.logbook.notes.get(id)):
        await take_out(frame, "notes", note)
