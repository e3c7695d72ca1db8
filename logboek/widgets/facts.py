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
        return in_lines([Content(fact) for fact in self._facts], width)


def in_lines(facts: Sequence[Content], width: int) -> list[Content]:
    """Facts in as few lines as they fit in, each whole on one line where it can be."""
    lines: list[Content] = []
    for fact in facts:
        if lines and lines[-1].cell_length + len(BETWEEN) + fact.cell_length <= width:
            lines[-1] = Content.assemble(lines[-1], BETWEEN, fact)
        else:
            lines.append(fact)
    return [part for line in lines for part in line.wrap(max(1, width))]
