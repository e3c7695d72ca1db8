"""What tells the screen that the mouse is on a word that lights up."""

from textual import events
from textual.message import Message
from textual.widget import Widget

from logboek.presentation.glossary import TERM


class Pointed(Message):
    """The mouse is on a word of the glossary, or no longer on one."""

    def __init__(self, widget: Widget, term: str) -> None:
        super().__init__()
        self.widget = widget
        self.term = term


class Pointing(Widget):
    """A widget that shows people's words, some of which light up."""

    _pointed_at = ""

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell it when that is another word than before."""
        term = str(event.style.meta.get(TERM, ""))
        if term != self._pointed_at:
            self._pointed_at = term
            self.tooltip = None
            self.post_message(Pointed(self, term))
