"""A page to read in a dialog; it scrolls where there is too little room."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content

from logboek.screens.dialog import CANCEL, Dialog
from logboek.widgets.command import Command
from logboek.widgets.page import Page, PageView


class PageDialog(Dialog[None]):
    """Shows a page until somebody goes back."""

    HELP: ClassVar[str] = "help/overview.md"
    OFFERS: ClassVar[tuple[Command, ...]] = (CANCEL,)
    SCROLLS: ClassVar[str] = "#page"

    def __init__(self, heading: Content | str, page: Page) -> None:
        super().__init__(heading)
        self._page = page

    def body(self) -> ComposeResult:
        """The page."""
        yield PageView(id="page")

    def on_mount(self) -> None:
        """Show the page, with the keys that scroll it."""
        self.turn_to(self._page)
        self.query_one(PageView).focus()

    def turn_to(self, page: Page) -> None:
        """Show another page, and give it the room that it takes."""
        self.query_one(PageView).show(page)
        self.call_after_refresh(self.fit)
