"""The explanation that belongs to a screen, and every key that works there."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content

from logboek import presentation
from logboek.i18n import _, content
from logboek.screens.dialog import CANCEL, Dialog
from logboek.screens.keys import key_name
from logboek.widgets.command import Command
from logboek.widgets.page import Page, PageView


class Explanation(Dialog[None]):
    """Help: what belongs here, what it helps with, and the keys."""

    OFFERS: ClassVar[tuple[Command, ...]] = (CANCEL,)
    SCROLLS = "#explanation"

    def __init__(self, path: str, commands: tuple[Command, ...]) -> None:
        super().__init__(_("Uitleg"))
        self._path = path
        self._commands = commands

    def body(self) -> ComposeResult:
        """The text, scrolling."""
        yield PageView(id="explanation")

    def on_mount(self) -> None:
        """Read the text and the keys."""
        page = Page()
        try:
            page.paragraphs(presentation.paragraphs(content(self._path)))
        except OSError:
            page.text(Content(_("Bij dit scherm is nog geen uitleg geschreven.")))
        page.heading(_("Alle toetsen hier"))
        for command in self._commands:
            if command.key and command.title:
                key = Content.styled(f"{key_name(command.key):<10}", "bold $accent")
                page.text(key + Content(command.title))
        view = self.query_one(PageView)
        view.show(page)
        view.focus()

    def in_footer(self, command: Command) -> bool:
        """Help of the help is the help itself."""
        return command.action != "explain" and super().in_footer(command)

    def action_explain(self) -> None:
        """It is shown already."""
