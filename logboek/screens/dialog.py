"""What stands over a screen until it is answered."""

from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import Static

from logboek.i18n import _
from logboek.presentation import words
from logboek.screens.offering import EVERYWHERE, Offering
from logboek.widgets.command import Command, bindings
from logboek.widgets.key_bar import KeyBar

CANCEL = Command(
    "dialog.cancel", "escape", _("terug"), _("Terug"),
    _("Sluit dit venster zonder iets te doen."), "cancel", footer=True,
)  # fmt: skip


def problem_line(problem: str) -> Static:
    """The sentence that says why something could not be saved; hidden while there is none."""
    return Static(words(problem), id="problem", classes="-shown" if problem else "")


class Dialog(Offering[ScreenResultType], ModalScreen[ScreenResultType]):
    """A panel over the screen, with its own keys under it."""

    CSS_PATH = "dialog.tcss"
    HELP: ClassVar[str] = "help/forms.md"
    OFFERS: ClassVar[tuple[Command, ...]] = (CANCEL,)
    BINDINGS = bindings(CANCEL, *EVERYWHERE)
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (60, "-normal")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-tall")]

    def __init__(self, heading: Content | str, under: Content | str = "") -> None:
        super().__init__()
        self._heading = heading if isinstance(heading, Content) else words(heading)
        self._under = under if isinstance(under, Content) else words(under)

    def offers(self) -> Iterable[Command]:
        """The commands of the dialog, then those that work everywhere."""
        return (*self.OFFERS, *EVERYWHERE)

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
        """Show the keys."""
        self.show_keys()

    @property
    def unsaved(self) -> bool:
        """Whether leaving would throw typed text away."""
        return False

    @work
    async def action_cancel(self) -> None:
        """Leave without an answer; typed text is thrown away only after asking."""
        if self.unsaved:
            from logboek.screens.ask import throw_away

            if not await throw_away(self):
                return
        self.dismiss(None)
