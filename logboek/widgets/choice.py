"""Choosing from a few options that all stand in sight."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import ScrollableContainer
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from logboek.i18n import _


class Option(NamedTuple):
    """One thing that can be chosen."""

    value: str
    """What is kept when it is chosen."""
    label: Content
    """How it is called."""
    hint: str = ""
    """What it means, shown beside it."""


class Choice(Widget, can_focus=True):
    """Options under each other; the arrow keys move, space or enter chooses, a click does too."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Choice {
        height: auto;
        width: 1fr;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", _("omhoog"), show=False, id="choice.up"),
        Binding("down", "step(1)", _("omlaag"), show=False, id="choice.down"),
        Binding("space,enter", "choose", _("kiezen"), show=False, id="choice.choose"),
    ]
    cursor: reactive[int] = reactive(0)
    chosen: reactive[frozenset[str]] = reactive(frozenset())

    class Chosen(Message):
        """Something was chosen."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value = value

    def __init__(
        self, options: Sequence[Option], chosen: Iterable[str] = (), *, several: bool = False
    ) -> None:
        super().__init__()
        self._options = tuple(options)
        self._several = several
        self.set_reactive(Choice.chosen, frozenset(chosen) - {""})
        at = [i for i, option in enumerate(self._options) if option.value in self.chosen]
        self.set_reactive(Choice.cursor, at[0] if at else 0)

    def render(self) -> Content:
        """Every option on its own line."""
        lines: list[Content] = []
        width = max(1, self.content_size.width)
        widest = max((option.label.cell_length for option in self._options), default=0)
        for index, option in enumerate(self._options):
            on, off = ("■", "□") if self._several else ("●", "○")
            mark = on if self._is_on(option.value) else off
            line = Content.assemble(f" {mark} ", option.label)
            if option.hint:
                pad = " " * (widest - option.label.cell_length + 2)
                line += Content.assemble(pad, (option.hint, "$quiet"))
            line = line.truncate(width, ellipsis=True)
            if index == self.cursor and self.has_focus:
                line = line.without_spans.pad_right(max(0, width - line.cell_length))
                line = line.stylize("$chosen-text on $chosen")
            lines.append(line)
        return Content("\n").join(lines)

    def _is_on(self, value: str) -> bool:
        """Whether an option is chosen; the empty one is when no other is."""
        return value in self.chosen or (value == "" and not self.chosen and not self._several)

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor among the options."""
        return max(0, min(cursor, len(self._options) - 1))

    def watch_cursor(self) -> None:
        """Keep the option under the cursor in sight."""
        from textual.geometry import Region

        if self.is_attached and self.has_focus:
            region = Region(0, self.cursor, 1, 1).translate(self.virtual_region.offset)
            for container in self.ancestors:
                if isinstance(container, ScrollableContainer):
                    container.scroll_to_region(region, animate=False)
                    return

    def watch_has_focus(self, has_focus: bool) -> None:
        """Draw the cursor only with the focus."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def action_step(self, step: int) -> None:
        """Move; among single options moving is choosing, where nothing was, the first."""
        if any(self._is_on(option.value) for option in self._options) or self._several:
            self.cursor += step
        if not self._several and self._options:
            self._choose()

    def action_choose(self) -> None:
        """Choose the option under the cursor."""
        if self._options:
            self._choose()

    def choose_only(self, value: str) -> None:
        """Choose one option and no other, without telling anybody."""
        self.chosen = frozenset({value}) - {""}
        values = [option.value for option in self._options]
        self.cursor = values.index(value) if value in values else 0

    def on_click(self, event: events.Click) -> None:
        """Choose the option under the mouse."""
        if 0 <= event.y < len(self._options):
            self.cursor = event.y
            self._choose()

    def _choose(self) -> None:
        """Put the option under the cursor on, or off where several can be on."""
        value = self._options[self.cursor].value
        self.chosen = self.chosen ^ {value} if self._several else frozenset({value}) - {""}
        self.post_message(self.Chosen(value))
