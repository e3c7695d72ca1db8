"""Choosing from a few options that all stand in sight."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.containers import ScrollableContainer
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from logboek.i18n import _

MARGIN = 3
"""How many cells the mark takes, before the label."""
GAP = 2
"""How many cells stand between a label and its hint."""


class Option(NamedTuple):
    """One thing that can be chosen."""

    value: str
    """What is kept when it is chosen."""
    label: Content
    """How it is called."""
    hint: str = ""
    """What it means, shown beside it, or below all of them where there is too little room."""


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
        Binding("space", "choose", _("kiezen"), show=False, id="choice.choose"),
        Binding("enter", "enter", _("kiezen"), show=False, id="choice.enter"),
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
        """Every option, and where it does not fit beside it, what the option meant here says."""
        width = max(1, self.content_size.width)
        lines: list[Content] = []
        for index, option in enumerate(self._laid_out(width)):
            at_cursor = index == self.cursor and self.has_focus
            lines += [_highlighted(line, width) for line in option] if at_cursor else option
        hints = self._hints_below(width)
        below = hints[self._pointed_at()] if hints else []
        return Content("\n").join([*lines, *below])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Room for every option, and below them for the longest hint that stands there."""
        hints = self._hints_below(width)
        return sum(map(len, self._laid_out(width))) + max(map(len, hints), default=0)

    def _laid_out(self, width: int) -> list[list[Content]]:
        """The lines of each option: its label whole, its hint beside it where all hints fit."""
        beside = self._hints_fit_beside(width)
        laid_out: list[list[Content]] = []
        for option in self._options:
            on, off = ("■", "□") if self._several else ("●", "○")
            mark = f" {on if self._is_on(option.value) else off} "
            first, *rest = option.label.wrap(max(1, width - MARGIN)) or [Content("")]
            if beside and option.hint:
                pad = " " * (self._widest() - first.cell_length + GAP)
                first += Content.assemble(pad, (option.hint, "$quiet"))
            lines = [mark + first, *(" " * MARGIN + line for line in rest)]
            laid_out.append([line.truncate(width) for line in lines])
        return laid_out

    def _hints_below(self, width: int) -> list[list[Content]]:
        """For each option the lines of its hint, where the hints have no room beside the labels."""
        if self._hints_fit_beside(width):
            return []
        room = max(1, width - MARGIN)
        hints = [
            Content.styled(f"{option.label.plain}: {option.hint}", "$quiet").wrap(room)
            if option.hint
            else []
            for option in self._options
        ]
        return [[" " * MARGIN + line for line in hint] for hint in hints]

    def _hints_fit_beside(self, width: int) -> bool:
        """Whether every hint has room beside its label."""
        before = MARGIN + self._widest() + GAP
        hints = [Content(option.hint).cell_length for option in self._options if option.hint]
        return before + max(hints, default=-before) <= width

    def _widest(self) -> int:
        """How wide the widest label is."""
        return max((option.label.cell_length for option in self._options), default=0)

    def _pointed_at(self) -> int:
        """The option under the cursor, and without the focus the one that is chosen."""
        on = [i for i, option in enumerate(self._options) if self._is_on(option.value)]
        return self.cursor if self.has_focus or not on else on[0]

    def _is_on(self, value: str) -> bool:
        """Whether an option is chosen; the empty one is when no other is."""
        return value in self.chosen or (value == "" and not self.chosen and not self._several)

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor among the options."""
        return max(0, min(cursor, len(self._options) - 1))

    def watch_cursor(self) -> None:
        """Keep the option under the cursor in sight."""
        if self.is_attached and self.has_focus:
            heights = [*map(len, self._laid_out(max(1, self.content_size.width)))]
            top, height = sum(heights[: self.cursor]), heights[self.cursor]
            region = Region(0, top, 1, height).translate(self.virtual_region.offset)
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

    def action_enter(self) -> None:
        """Choose the option under the cursor; where it is chosen, leave the key to the form."""
        if not self.enter_chooses:
            raise SkipAction
        self.action_choose()

    @property
    def enter_chooses(self) -> bool:
        """Whether enter has something to choose here."""
        on = bool(self._options) and self._is_on(self._options[self.cursor].value)
        return bool(self._options) and (self._several or not on)

    def choose(self, value: str) -> None:
        """Choose an option by its value."""
        self.cursor = [option.value for option in self._options].index(value)
        self._choose()

    def say(self, hints: Mapping[str, str]) -> None:
        """Say something else beside these options."""
        self._options = tuple(
            option._replace(hint=hints.get(option.value, option.hint)) for option in self._options
        )
        self.refresh(layout=True)

    def on_click(self, event: events.Click) -> None:
        """Choose the option under the mouse."""
        bottom = 0
        for index, lines in enumerate(self._laid_out(max(1, self.content_size.width))):
            bottom += len(lines)
            if bottom - len(lines) <= event.y < bottom:
                self.cursor = index
                self._choose()

    def _choose(self) -> None:
        """Put the option under the cursor on, or off where several can be on."""
        value = self._options[self.cursor].value
        self.chosen = self.chosen ^ {value} if self._several else frozenset({value}) - {""}
        self.post_message(self.Chosen(value))


def _highlighted(line: Content, width: int) -> Content:
    """A line as it looks under the cursor."""
    plain = line.without_spans
    return plain.pad_right(max(0, width - plain.cell_length)).stylize("$chosen-text on $chosen")
