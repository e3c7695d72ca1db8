"""A matrix of cells: one is chosen with the arrow keys or the mouse, or a whole row or column."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from logboek.i18n import _

NARROWEST, WIDEST = 7, 15
"""Between how many cells wide a column is."""
ALL = -1
"""The place of the names, which stand for a whole row or column."""


class Matrix(Widget, can_focus=True):
    """Draws as many columns as fit, those round the chosen cell first."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Matrix { height: auto; width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1, 0)", _("omhoog"), show=False, id="matrix.up"),
        Binding("down", "step(1, 0)", _("omlaag"), show=False, id="matrix.down"),
        Binding("left", "step(0, -1)", _("naar links"), show=False, id="matrix.left"),
        Binding("right", "step(0, 1)", _("naar rechts"), show=False, id="matrix.right"),
        Binding("enter,space", "done", _("naar de lijst"), show=False, id="matrix.done"),
    ]
    chosen: reactive[tuple[int, int]] = reactive((ALL, ALL))
    """The row and the column that are chosen."""

    class Chosen(Message):
        """Another cell, row or column is chosen."""

    class Done(Message):
        """Whoever chose wants to go on to what was chosen."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._corner = Content("")
        self._columns: Sequence[Content] = ()
        self._rows: Sequence[Content] = ()
        self._cells: Sequence[Sequence[Content]] = ()
        self._first = 0

    def show(
        self,
        corner: Content,
        columns: Sequence[Content],
        rows: Sequence[Content],
        cells: Sequence[Sequence[Content]],
    ) -> None:
        """Show these names and cells, the cells row by row."""
        self._corner, self._columns, self._rows, self._cells = corner, columns, rows, cells
        self.set_reactive(Matrix.chosen, self.validate_chosen(self.chosen))
        self.refresh(layout=True)

    def choose(self, row: int, column: int) -> None:
        """Choose a cell without telling anybody."""
        self.set_reactive(Matrix.chosen, self.validate_chosen((row, column)))
        self.refresh()

    def validate_chosen(self, chosen: tuple[int, int]) -> tuple[int, int]:
        """Keep the choice inside the matrix."""
        row, column = chosen
        return (
            max(ALL, min(row, len(self._rows) - 1)),
            max(ALL, min(column, len(self._columns) - 1)),
        )

    def watch_chosen(self) -> None:
        """Tell the screen."""
        self.post_message(self.Chosen())

    def watch_has_focus(self, has_focus: bool) -> None:
        """Draw the choice louder with the focus."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The names of the columns, and a line for each row."""
        return len(self._heads(width)) + len(self._rows)

    def render(self) -> Content:
        """The whole matrix, line by line."""
        width = max(1, self.content_size.width)
        label, each, shown = self._layout(width)
        heads = self._heads(width)
        lines: list[Content] = []
        for number, head in enumerate(heads):
            corner = self._corner if number == len(heads) - 1 else Content("")
            line = self._cell(corner, label, (ALL, ALL) if corner else None)
            for at, name in zip(shown, head, strict=True):
                last = number == len(heads) - 1
                line += self._cell(name.stylize("bold"), each, (ALL, at), sign=last)
            lines.append(line)
        for row, name in enumerate(self._rows):
            line = self._cell(name, label, (row, ALL))
            for at in shown:
                line += self._cell(self._cells[row][at], each, (row, at))
            lines.append(line)
        return Content("\n").join(line.truncate(width) for line in lines)

    def _cell(
        self, text: Content, width: int, place: tuple[int, int] | None, *, sign: bool = True
    ) -> Content:
        """One cell, with a sign before the one that is chosen."""
        on = place is not None and place == self.chosen
        text = text.truncate(max(1, width - 2), ellipsis=True)
        text = (Content("▸") if on and sign else Content(" ")) + text
        text += Content(" " * max(0, width - 1 - text.cell_length))
        if on:
            look = "$chosen-text on $chosen" if self.has_focus else "$foreground on $chosen-quiet"
            text = text.without_spans.stylize(look)
        return text + Content(" ")

    def _layout(self, width: int) -> tuple[int, int, range]:
        """How wide the names of rows are and each column, and which columns are shown."""
        names = [self._corner, *self._rows]
        label = min(max(name.cell_length for name in names) + 2, max(8, width // 3))
        count = len(self._columns)
        room = max(NARROWEST, width - label)
        abreast = max(1, min(count, room // NARROWEST))
        column = max(self.chosen[1], 0)
        self._first = max(column - abreast + 1, min(self._first, column, count - abreast), 0)
        each = min(WIDEST, room // abreast)
        return label, each, range(self._first, min(count, self._first + abreast))

    def _heads(self, width: int) -> list[list[Content]]:
        """The names of the columns in view, in one or two lines; where more lie beside is said."""
        _label, each, shown = self._layout(width)
        names: list[list[Content]] = []
        for at in shown:
            name, room = self._columns[at], max(1, each - 2)
            first, space, rest = name.plain.partition(" ")
            parts = [name]
            if space and name.cell_length > room:
                parts = [name[: len(first)], name[len(first) + 1 :]]
                if (more := rest.rfind(" ")) >= 0 and len(first) + 1 + more <= room:
                    parts = [name[: len(first) + 1 + more], name[len(first) + more + 2 :]]
            parts = [part.truncate(room, ellipsis=True) for part in parts]
            names.append(parts)
        tall = max((len(parts) for parts in names), default=1)
        heads = [
            [
                parts[line - tall + len(parts)] if line >= tall - len(parts) else Content("")
                for parts in names
            ]
            for line in range(tall)
        ]
        if heads and heads[0] and shown.start > 0:
            heads[-1][0] = Content("‹") + heads[-1][0]
        if heads and heads[0] and shown.stop < len(self._columns):
            heads[-1][-1] = heads[-1][-1].truncate(max(1, each - 3), ellipsis=True) + Content("›")
        return heads or [[]]

    def action_step(self, down: int, right: int) -> None:
        """Go up, down, left or right."""
        row, column = self.chosen
        self.chosen = (row + down, column + right)

    def action_done(self) -> None:
        """Go on to what was chosen."""
        self.post_message(self.Done())

    def on_click(self, event: events.Click) -> None:
        """Choose what is under the mouse, or everything again where that was chosen."""
        width = self.content_size.width
        label, each, shown = self._layout(width)
        row = max(ALL, event.y - len(self._heads(width)))
        column = ALL if event.x < label else self._first + (event.x - label) // each
        if row >= len(self._rows) or column >= shown.stop:
            return
        self.chosen = (ALL, ALL) if (row, column) == self.chosen else (row, column)
