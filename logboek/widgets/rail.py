"""The rail: whose logbook this is, and the screens with what asks for attention there."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

NARROW = 20
HERE = "▸"
"""Stands before the screen that is shown, so that its colour is not the only thing that says so."""

BETWEEN = " · "
"""Stands between the name of the screen that is shown and the ways to the others."""
FEW = 3
"""How many letters of a name tell which one it is."""


class Stop(NamedTuple):
    """One screen in the rail."""

    key: str
    """The number that goes there."""
    name: str
    """What the screen is called."""
    mode: str
    """The mode of the app that shows it."""
    waiting: int = 0
    """How many things ask for attention there."""
    short: str = ""
    """What it is called where there is no room for its name."""


class Rail(Widget):
    """Draws the partnership's name, the screens, and the keys that work on all of them."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Rail {
        width: 27;
        height: 1fr;
        padding: 1 2;
        background: $panel;
        color: $foreground;
    }
    """
    stops: reactive[tuple[Stop, ...]] = reactive(())
    here: reactive[str] = reactive("")
    name_shown: reactive[Content] = reactive(Content(""))
    under_name: reactive[str] = reactive("")
    everywhere: reactive[tuple[tuple[str, str, str], ...]] = reactive(())
    """The keys that work from any screen: key, label and command id."""
    foot: reactive[tuple[tuple[str, str, str], ...]] = reactive(())
    """The keys that stand at the bottom: key, label and command id."""

    def __init__(self, here: str) -> None:
        super().__init__()
        self.auto_links = False
        self.set_reactive(Rail.here, here)

    def show(self, name: Content, under: str, stops: Sequence[Stop]) -> None:
        """Show the partnership and its screens."""
        self.name_shown, self.under_name, self.stops = name, under, tuple(stops)

    def render(self) -> Content:
        """The whole rail, line by line."""
        width = max(1, self.content_size.width)
        narrow = self.size.width < NARROW
        lines = [part.stylize("bold") for part in self.name_shown.wrap(width)[:4]]
        if not narrow and self.under_name:
            lines += [part.stylize("$quiet") for part in Content(self.under_name).wrap(width)]
        lines += [Content("")]
        for stop in self.stops:
            lines.append(self._stop(stop, width, narrow))
            if stop.mode.endswith("overview"):
                lines.append(Content(""))
        if not narrow and self.everywhere:
            lines += [Content(""), Content(""), *map(_key, self.everywhere)]
        space = self.content_size.height - len(lines) - len(self.foot)
        if space > 0:
            lines += [Content("")] * space + [*map(_key, self.foot)]
        return Content("\n").join(lines)

    def _stop(self, stop: Stop, width: int, narrow: bool) -> Content:
        """One screen: its number, its name, and at the right what asks for attention."""
        count = str(stop.waiting) if stop.waiting else ""
        mark, gap = HERE if stop.mode == self.here else " ", " " if narrow else "  "
        room = max(1, width - len(count) - 1)
        lead, name = f"{mark}{stop.key}{gap}", stop.name
        if len(lead + name) > room:
            name = plain_name(name)
        text = f"{(lead + name)[:room]:<{room}}" + (f" {count}" if narrow else f"{count} ")
        line = Content(text)
        if stop.mode == self.here:
            line = line.stylize("bold $chosen-text on $chosen")
        elif count:
            line = line.stylize("bold $accent", len(text.rstrip()) - len(count), len(text))
        return line.stylize(_click("screen.go", stop.mode))


class Where(Widget):
    """Names the screen that is shown and the ways to the others in one line, without a rail."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Where { height: 1; width: 1fr; }
    """
    stops: reactive[tuple[Stop, ...]] = reactive(())

    def __init__(self, here: str) -> None:
        super().__init__()
        self.auto_links = False
        self._here = here

    def render(self) -> Content:
        """The line, with as much of each name as there is room for."""
        width = max(1, self.content_size.width)
        here = next((plain_name(stop.name) for stop in self.stops if stop.mode == self._here), "")
        ways = [stop for stop in self.stops if stop.mode != self._here]
        names = self._names(ways, width - len(here) - len(BETWEEN))
        between = BETWEEN if any(names) else "  "
        keys = Content(" ").join(map(_way, ways, names))
        room = max(0, width - len(between) - keys.cell_length)
        shown = Content.styled(here, "bold").truncate(room, ellipsis=True)
        return Content.assemble(shown, (between, "$quiet"), keys)

    def _names(self, ways: list[Stop], room: int) -> list[str]:
        """What each way is called: its name, its short name, the same few letters, or nothing."""
        room -= sum(len(way.key) + 1 for way in ways) - 1
        for names in (
            [plain_name(way.name) for way in ways],
            [way.short or way.name[:FEW] for way in ways],
        ):
            if _cells(names) <= room:
                return names
        few = [way.name[:FEW] for way in ways]
        if _cells(few) > room:
            return [""] * len(ways)
        for at, way in enumerate(ways):
            longer = [*few[:at], way.short or few[at], *few[at + 1 :]]
            few = longer if _cells(longer) <= room else few
        return few


def plain_name(name: str) -> str:
    """The first of the two things that a screen is called after."""
    return name.partition(" & ")[0]


def _cells(names: Sequence[str]) -> int:
    """How many cells names take, each with the space before it."""
    return sum(len(name) + 1 for name in names)


def _way(stop: Stop, name: str) -> Content:
    """The way to another screen: its key, and as much of its name as there is room for."""
    said = Content.assemble((stop.key, "bold $accent"), (f" {name}" if name else "", "$quiet"))
    return said.stylize(_click("screen.go", stop.mode))


def _key(said: tuple[str, str, str]) -> Content:
    """A key with what it does, which a click does too."""
    key, label, command = said
    part = Content.assemble((key, "bold $accent"), (f" {label}", "$quiet"))
    return part.stylize(_click("screen.run", command))


def _click(action: str, argument: str) -> Style:
    """The style of something that does this when it is clicked."""
    return Style.from_meta({"@click": (action, (argument,))})
