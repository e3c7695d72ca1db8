"""A list that draws only the lines in view: as quick with 100,000 rows as with ten."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from logboek.i18n import _
from logboek.presentation.glossary import TERM
from logboek.widgets.pointing import point


class Row(NamedTuple):
    """One row: a mark, what it is called, and at the right something short."""

    mark: Content
    """One sign, with its own colour."""
    title: Content
    """What it is called."""
    tail: Content = Content("")
    """Something short at the right."""
    under: Content | None = None
    """A second line, for lists with rows of two lines."""


class RecordList(ScrollView, can_focus=True):
    """A virtual list with one highlighted row."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    RecordList {
        height: 1fr;
        width: 1fr;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        & > .row--chosen { background: $chosen-quiet; color: $foreground; }
        &:focus > .row--chosen { background: $chosen; color: $chosen-text; }
        & > .row--hover { background: $panel; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"row--chosen", "row--hover"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", _("omhoog"), show=False, id="list.up"),
        Binding("down", "step(1)", _("omlaag"), show=False, id="list.down"),
        Binding("pageup", "page(-1)", _("bladzijde omhoog"), show=False, id="list.page_up"),
        Binding("pagedown", "page(1)", _("bladzijde omlaag"), show=False, id="list.page_down"),
        Binding("home", "end(-1)", _("begin"), show=False, id="list.first"),
        Binding("end", "end(1)", _("eind"), show=False, id="list.last"),
    ]

    chosen: reactive[int] = reactive(0, repaint=False)
    """The index of the highlighted row."""
    hovered: reactive[int] = reactive(-1, repaint=False)

    class Highlighted(Message):
        """Another row is highlighted."""

        def __init__(self, rows: "RecordList", index: int) -> None:
            super().__init__()
            self.rows = rows
            self.index = index

        @property
        def control(self) -> "RecordList":
            """The list that says so."""
            return self.rows

    class Clicked(Highlighted):
        """A row was clicked."""

    def __init__(self, *, row_height: int = 1, id: str | None = None) -> None:
        super().__init__(id=id)
        self.count = 0
        self._row_at: Callable[[int], Row] = _nothing
        self._row_height = row_height
        self._drawn: dict[tuple[int, int, str], list[Strip]] = {}
        self._styles: dict[str, Style] = {}
        self._pointed_at = ""

    def show(self, count: int, row_at: Callable[[int], Row], chosen: int = 0) -> None:
        """Show this many rows, asked for by index when they come into view."""
        self.count, self._row_at = count, row_at
        self._drawn.clear()
        self._measure()
        self.set_reactive(RecordList.chosen, max(0, min(chosen, count - 1)))
        self._into_view()
        self.refresh()

    @property
    def row_height(self) -> int:
        """How many lines a row takes."""
        return self._row_height

    @row_height.setter
    def row_height(self, lines: int) -> None:
        """Give rows another height, such as where there is less room."""
        if lines != self._row_height:
            self._row_height = lines
            self._whole_rows()
            self._drawn.clear()
            self._measure()
            self._into_view()
            self.refresh()

    @property
    def below(self) -> int:
        """How many rows lie below those in view."""
        shown = (self.size.height + self.scroll_offset.y) // self._row_height
        return max(0, self.count - shown) if self.size.height else 0

    def _whole_rows(self) -> None:
        """Leave the last lines empty where only a part of a row would fit in them."""
        height = self.styles.height
        if height is None or not height.is_auto:
            self.styles.padding = (0, 0, self.outer_size.height % self._row_height, 0)

    def _measure(self) -> None:
        """Tell the scroll bar how long the list is."""
        self.virtual_size = Size(
            self.scrollable_content_region.width, self.count * self._row_height
        )

    def on_resize(self) -> None:
        """Draw anew at another width, and no row in part."""
        self._whole_rows()
        self._drawn.clear()
        self._measure()
        self._into_view()

    def notify_style_update(self) -> None:
        """Draw anew in another theme."""
        super().notify_style_update()
        self._drawn.clear()
        self._styles.clear()

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        width = self.scrollable_content_region.width
        index, part = divmod(y + self.scroll_offset.y, self._row_height)
        if index >= self.count or width <= 0:
            return Strip([Segment(" " * max(0, width), self.rich_style)], max(0, width))
        look = (
            "row--chosen"
            if index == self.chosen
            else "row--hover"
            if (index == self.hovered)
            else ""
        )
        key = (index, width, look + (" focus" if self.has_focus else ""))
        strips = self._drawn.get(key)
        if strips is None:
            if len(self._drawn) > 500:
                self._drawn.clear()
            strips = self._drawn[key] = self._draw(self._row_at(index), width, look)
        return strips[part] if part < len(strips) else strips[-1]

    def _draw(self, row: Row, width: int, look: str) -> list[Strip]:
        """The lines of one row."""
        style = self.visual_style
        if look:
            style = style + self.get_visual_style(look)
        loud = look == "row--chosen" and self.has_focus
        mark, title, tail = row.mark, row.title, row.tail
        room = width - 5 - (tail.cell_length + 2 if tail else 0)
        if room < 8:
            tail, room = Content(""), width - 5
        title = title.truncate(max(1, room), ellipsis=True)
        if loud:
            mark, title, tail = mark.without_spans, title.without_spans, tail.without_spans
        gap = max(0, width - 5 - title.cell_length - tail.cell_length)
        mark = mark.truncate(2)
        lead = Content(" ") + mark + Content(" " * (3 - mark.cell_length))
        lines = [Content.assemble(lead, title, " " * gap, tail, " ")]
        if self._row_height > 1:
            under = row.under or Content("")
            under = (under.without_spans if loud else under).truncate(
                max(1, width - 5), ellipsis=True
            )
            lines.append(Content("    ") + under)
        strips: list[Strip] = []
        for number in range(self._row_height):
            line = lines[number] if number < len(lines) else Content(" ")
            if number >= len(lines):
                style = self.visual_style
            strips.append(self._strip(line.truncate(width), width, style))
        return strips

    def _strip(self, line: Content, width: int, style: Style) -> Strip:
        """One line as it is painted: Textual's own way also wraps, aligns and looks for links."""
        segments = [
            Segment(text, shown.rich_style)
            for text, shown in line.render(style, end="", parse_style=self._style_of)
        ]
        return Strip(segments, line.cell_length).extend_cell_length(width, style.rich_style)

    def _style_of(self, named: str | Style) -> Style:
        """A style by its name in this theme."""
        if isinstance(named, Style):
            return named
        style = self._styles.get(named)
        if style is None:
            style = self._styles[named] = Style.parse(named, self.app.theme_variables)
        return style

    def watch_chosen(self, before: int, after: int) -> None:
        """Draw the two rows anew and tell the screen."""
        self._refresh_row(before)
        self._refresh_row(after)
        self._into_view()
        if self.count:
            self.post_message(self.Highlighted(self, after))

    def watch_hovered(self, before: int, after: int) -> None:
        """Draw the two rows anew."""
        self._refresh_row(before)
        self._refresh_row(after)

    def watch_has_focus(self, has_focus: bool) -> None:
        """Draw the highlight louder with the focus."""
        super().watch_has_focus(has_focus)
        self._refresh_row(self.chosen)

    def validate_chosen(self, chosen: int) -> int:
        """Keep the highlight inside the list."""
        return max(0, min(chosen, self.count - 1))

    def _refresh_row(self, index: int) -> None:
        """Draw one row anew."""
        if index >= 0:
            self.refresh_lines(index * self._row_height, self._row_height)

    def _into_view(self) -> None:
        """Scroll as little as needed to see the highlighted row."""
        if not self.count or not self.size.height:
            return
        region = Region(0, self.chosen * self._row_height, 1, self._row_height)
        self.scroll_to_region(region, animate=False, force=True)

    def action_step(self, step: int) -> None:
        """Go up or down."""
        self.chosen += step

    def action_page(self, step: int) -> None:
        """Go a page up or down."""
        self.chosen += step * max(1, self.size.height // self._row_height - 1)

    def action_end(self, step: int) -> None:
        """Go to the first or the last row."""
        self.chosen = 0 if step < 0 else self.count - 1

    def _index_at(self, y: int) -> int:
        """The index of the row at a line of the view, or -1."""
        index = (y + self.scroll_offset.y) // self._row_height
        return index if 0 <= index < self.count else -1

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show which row the mouse is on, and tell on which word."""
        self._pointed_at = point(self, event, self._pointed_at)
        self.hovered = self._index_at(event.y)

    def on_leave(self) -> None:
        """Forget the mouse."""
        self.hovered = -1

    def on_click(self, event: events.Click) -> None:
        """Highlight the row and tell the screen; a word that lights up leads to itself."""
        if (index := self._index_at(event.y)) >= 0:
            self.chosen = index
            if TERM in event.style.meta:
                return
            self.post_message(self.Clicked(self, index))


def _nothing(index: int) -> Row:
    """The row of a list that shows nothing yet."""
    return Row(Content(""), Content(""))
