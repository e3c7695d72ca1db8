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


def point(widget: Widget, event: events.MouseMove, before: str) -> str:
    """The term under the mouse; the screen is told where that is another one than before."""
    term = str(event.style.meta.get(TERM, ""))
    if term != before:
        widget.tooltip = None
        widget.post_message(Pointed(widget, term))
    return term
