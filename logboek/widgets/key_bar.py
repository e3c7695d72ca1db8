"""The footer: the few keys that matter here, in one line, for the mouse as well."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from logboek.widgets.command import Command

GAP = 3


class KeyBar(Widget):
    """Draws as many keys as fit; what does not fit is in the palette."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: 1;
        padding: 0 2;
        background: $panel;
        color: $quiet;
    }
    """
    commands: reactive[tuple[tuple[Command, str, str], ...]] = reactive(())
    """Each command with its key as people say it, and the sentence why it cannot be done now."""

    def __init__(self, kept: int = 0, gives_way: int = 0) -> None:
        """The last ``kept`` commands stay where there is too little room for all of them.

        The first ``gives_way`` of those do so only after the first two of the others.
        """
        super().__init__()
        self.auto_links = False
        self._kept = kept
        self._gives_way = gives_way

    def show(self, commands: Sequence[tuple[Command, str, str]]) -> None:
        """Show these commands, the most important first."""
        self.commands = tuple(commands)

    def render(self) -> Content:
        """The line of keys."""
        parts: list[Content] = []
        for command, key, why_not in self._fitting():
            style = Style.from_meta({"@click": ("screen.run", (command.id,))})
            name, rest = ("$quiet", "$quiet") if why_not else ("bold $accent", "$quiet")
            part = Content.assemble((key, name), (f" {command.label}", rest))
            parts.append(part.stylize(style))
        return Content(" " * GAP).join(parts)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say in the tooltip what the key under the mouse does, or why it cannot."""
        left = self.styles.padding.left
        self.tooltip = None
        for command, key, why_not in self._fitting():
            right = left + len(key) + 1 + len(command.label)
            if left <= event.x < right:
                self.tooltip = Content(why_not or command.hint)
            left = right + GAP

    def _fitting(self) -> list[tuple[Command, str, str]]:
        """The commands that fit in the width, those that are kept before the others."""
        room = self.content_size.width + GAP
        kept: list[tuple[Command, str, str]] = []
        at = max(0, len(self.commands) - self._kept)
        own, stay = self.commands[:at], self.commands[at:]
        last = (*reversed(stay[self._gives_way :]), *own[:2])
        for entry in (*last, *reversed(stay[: self._gives_way]), *own[2:]):
            width = len(entry[1]) + 1 + len(entry[0].label) + GAP
            if width > room:
                break
            kept.append(entry)
            room -= width
        return [entry for entry in self.commands if entry in kept]
