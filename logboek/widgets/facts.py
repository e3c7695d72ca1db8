"""Short facts behind each other, broken into lines only between them."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

BETWEEN = " · "


class Facts(Widget):
    """Shows facts in as few lines as they fit in."""

    DEFAULT_CSS = """
    Facts { width: 1fr; height: auto; color: $quiet; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._facts: tuple[str, ...] = ()

    def show(self, facts: Sequence[str]) -> None:
        """Show other facts."""
        self._facts = tuple(facts)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the facts take."""
        return len(self._lines(width))

    def render(self) -> Content:
        """The facts, line by line."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        lines: list[str] = []
        for fact in self._facts:
            if lines and len(lines[-1]) + len(BETWEEN) + len(fact) <= width:
                lines[-1] += BETWEEN + fact
            else:
                lines.append(fact)
        return [Content(line) for line in lines]
