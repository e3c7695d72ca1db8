"""The beginning of a text, as much as fits, with a sign where there is more."""

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from logboek.widgets.pointing import point

_MORE = "…"


class Excerpt(Widget):
    """Shows a text from its beginning; its style sheet says how many lines it may take."""

    DEFAULT_CSS = """
    Excerpt { width: 1fr; height: auto; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._whole = Content("")
        self._pointed_at = ""

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell on which word the mouse is."""
        self._pointed_at = point(self, event, self._pointed_at)

    def show(self, text: Content) -> None:
        """Show another text."""
        self._whole = text
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the whole text takes; the style sheet keeps it to fewer."""
        return len(self._whole.wrap(max(1, width)))

    def render(self) -> Content:
        """The lines that fit, the last one marked where there are more."""
        width, height = self.content_size
        lines = self._whole.wrap(max(1, width))
        if len(lines) <= height or not height:
            return Content("\n").join(lines)
        last = lines[height - 1].rstrip()
        while last.cell_length >= width:
            last = (
                last[: max(0, last.plain.rstrip().rfind(" "))] if " " in last.plain else last[:-1]
            )
        return Content("\n").join([*lines[: height - 1], last + Content.styled(_MORE, "dim")])
