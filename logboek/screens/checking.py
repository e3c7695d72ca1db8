"""Whether everything of the logbook is here and whole, and what to do where it is not."""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from logboek import presentation
from logboek.errors import LogboekError
from logboek.i18n import _
from logboek.screens.reading import PageDialog
from logboek.widgets.page import Page

if TYPE_CHECKING:
    from logboek.checkup import CheckUp
    from logboek.logbook import Logbook


class Checking(PageDialog):
    """Reads everything anew, in a thread of its own, and says what was found."""

    HELP: ClassVar[str] = "help/sync.md"

    def __init__(self, logbook: "Logbook") -> None:
        waiting = Page().text(Content.styled(_("Even kijken…"), "$quiet"))
        super().__init__(_("Is alles er?"), waiting)
        self._logbook = logbook

    def on_mount(self) -> None:
        """Begin to look; a drive that does not answer keeps nobody from leaving."""
        Thread(target=self._look, args=(self._logbook.checking(),), daemon=True).start()

    def _look(self, check: "Callable[[], CheckUp]") -> None:
        """Check, and pass on what was found."""
        try:
            page = found(check())
        except LogboekError as error:
            page = Page().text(presentation.words(str(error)))
        with suppress(RuntimeError):  # The app may just be gone.
            self.call_later(self.turn_to, page)


def found(check: "CheckUp") -> Page:
    """What was found, in the sentences of `logboek check`."""
    page = Page()
    for finding in check.findings:
        if page.blocks:
            page.space()
        page.text(presentation.words(finding.what, "bold" if finding.todo else ""))
        if finding.todo:
            page.text(presentation.words(finding.todo), Content.styled("→ ", "bold $accent"))
    if check.sound:
        if page.blocks:
            page.space()
        page.text(Content(_("Alles is er, en er is niets te doen.")))
    return page
