"""What the signs on a screen mean, each with its word, in as few lines as they fit in."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

GAPS = (3, 2, 1)
"""How many cells may lie between the signs, what is clearest first."""


class Legend(Widget):
    """Signs with their words; a sign never stands apart from its word."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Legend { height: auto; width: 1fr; color: $quiet; }
    """

    def __init__(self, signs: Sequence[tuple[str, str]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._signs = [Content.assemble((sign, "$accent"), f" {word}") for sign, word in signs]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the signs take."""
        return len(self._lines(width))

    def render(self) -> Content:
        """The signs, line by line."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        """The signs in as few lines as they fit in, as far apart as there is room for."""
        return min((self._spaced(gap, width) for gap in GAPS), key=len)

    def _spaced(self, gap: int, width: int) -> list[Content]:
        """The signs, as many on a line as fit with so many cells between them."""
        lines: list[Content] = []
        for sign in self._signs:
            if lines and lines[-1].cell_length + gap + sign.cell_length <= width:
                lines[-1] = lines[-1] + Content(" " * gap) + sign
            else:
                lines.append(sign)
        return lines
