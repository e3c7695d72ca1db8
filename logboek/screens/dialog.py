"""What stands over a screen until it is answered."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import work
from textual._path import CSSPathType
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen, ScreenResultType
from textual.widget import Widget
from textual.widgets import Static

from logboek.i18n import _
from logboek.presentation import words
from logboek.screens.everywhere import WITH_LOGBOOK
from logboek.screens.offering import EVERYWHERE, Offering
from logboek.widgets.command import Command, bindings
from logboek.widgets.fields import Field
from logboek.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from logboek.screens.frame import Frame

QUICK = tuple(command for command in WITH_LOGBOOK if command.id in {"word", "note"})
"""What can be kept from anywhere, on top of what is being typed."""
CANCEL = Command(
    "dialog.cancel", "escape", _("terug"), _("Terug"),
    _("Gaat terug zonder iets te doen."), "cancel", footer=True,
)  # fmt: skip
GIVE_UP: Command = replace(
    CANCEL, hint=_("Gaat terug; wat je typte gaat pas weg als je dat bevestigt.")
)
"""The way back from where something is typed."""


def problem_line(problem: str) -> Static:
    """The sentence that says why something could not be saved; hidden while there is none."""
    return Static(words(problem), id="problem", classes="-shown" if problem else "")


class Dialog(Offering[ScreenResultType], ModalScreen[ScreenResultType]):
    """A panel over the screen, with its own keys under it."""

    CSS_PATH: ClassVar[CSSPathType | None] = "dialog.tcss"
    HELP: ClassVar[str] = "help/forms.md"
    OFFERS: ClassVar[tuple[Command, ...]] = (CANCEL,)
    SCROLLS: ClassVar[str] = ""
    """The part of the panel that scrolls where there is too little room for all of it."""
    BINDINGS = bindings(CANCEL, *QUICK, *EVERYWHERE)
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (60, "-normal")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-tall")]

    def __init__(
        self, heading: Content | str, under: Content | str = "", problem: str = ""
    ) -> None:
        super().__init__()
        self._problem = problem
        self._heading = heading if isinstance(heading, Content) else words(heading)
        self._under = under if isinstance(under, Content) else words(under)

    def offers(self) -> Iterable[Command]:
        """The commands of the dialog, then those that work everywhere."""
        return (*self.OFFERS, *QUICK, *EVERYWHERE)

    def compose(self) -> ComposeResult:
        """The heading, what is asked, and the keys."""
        with Vertical(id="panel"):
            yield Static(self._heading, id="heading")
            if self._under:
                yield Static(self._under, id="under")
            yield from self.body()
            yield KeyBar()

    def body(self) -> ComposeResult:
        """What is asked."""
        yield from ()

    def on_mount(self) -> None:
        """Show the keys, and fit in the window."""
        self.show_keys()
        self.call_after_refresh(self.fit)

    def on_resize(self) -> None:
        """Fit in another window."""
        self.call_after_refresh(self.fit)

    def fit(self) -> None:
        """Make the part that scrolls no higher than there is room for."""
        for part in self.query(self.SCROLLS) if self.SCROLLS else ():
            part.styles.max_height = self._room(part)

    def _room(self, part: Widget) -> int:
        """How many lines a part of the panel can take with all the rest of it in sight."""
        panel = self.query_one("#panel")
        rest = sum(
            each.outer_size.height + each.styles.margin.height
            for each in panel.children
            if each is not part and each.display
        )
        filled = self.has_class("-low") or self.has_class("-short")
        whole = self.size.height if filled else self.size.height * 94 // 100
        room = whole - panel.gutter.height - part.styles.margin.height - rest
        return max(1, room)

    async def action_run(self, id: str) -> None:
        """Run a command by its name; what is kept in between says by itself when it cannot be."""
        for command in QUICK:
            if command.id == id and (why_not := self._why_not_quick(command)):
                self.say(why_not, wrong=True)
                return
        await super().action_run(id)

    def _frame(self) -> "Frame | None":
        """The main screen below."""
        from logboek.screens.frame import Frame

        below = (screen for screen in self.app.screen_stack if isinstance(screen, Frame))
        return next(below, None)

    def _why_not_quick(self, command: Command) -> str:
        """Why nothing can be kept in between now; empty when it can."""
        from logboek.screens.line import Line

        frame = self._frame()
        if frame is None:
            return _("Er is nog geen logboek open.")
        if isinstance(self, Line):
            return _("Maak eerst deze regel af: enter bewaart, escape gaat terug.")
        return frame.why_not(command)

    @work
    async def action_word(self) -> None:
        """Keep a word that confuses, and come back here."""
        from logboek.screens.quick import quick_word

        if frame := self._frame():
            await quick_word(frame)

    @work
    async def action_note(self) -> None:
        """Keep a line in the logbook, and come back here."""
        from logboek.screens.quick import quick_note

        if frame := self._frame():
            await quick_note(frame)

    @property
    def unsaved(self) -> bool:
        """Whether leaving would throw away what was typed and is kept nowhere yet."""
        return bool(self._problem) or any(field.touched for field in self.query(Field))

    @work
    async def action_cancel(self) -> None:
        """Leave without an answer; typed text is thrown away only after asking."""
        if not self.unsaved or await self.may_go():
            self.dismiss(None)

    async def may_go(self) -> bool:
        """Whether what is kept nowhere yet may be thrown away."""
        from logboek.screens.ask import throw_away

        return await throw_away(self)
