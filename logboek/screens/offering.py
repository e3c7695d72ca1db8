"""What every screen and dialog shares: commands run by name, that say why they cannot be."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding
from textual.content import Content
from textual.events import ScreenResume
from textual.screen import ScreenResultType

from logboek.i18n import _
from logboek.screens.keys import key_name
from logboek.screens.translated import TranslatedScreen
from logboek.widgets.command import Command
from logboek.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from logboek.widgets.fields import Refused
    from logboek.widgets.pointing import Pointed

EVERYWHERE: tuple[Command, ...] = (
    Command(
        "help", "f1", _("uitleg"), _("Uitleg bij dit scherm"),
        _("Legt uit wat hier hoort en wat je hier kunt doen."), "explain", footer=True,
    ),
    Command(
        "quit", "ctrl+q", _("sluiten"), _("Logboek sluiten"),
        _("Sluit Logboek; wat bewaard is, blijft bewaard."), "app.leave",
    ),
)  # fmt: skip
HOW_TO_QUIT = Binding(
    "q", "app.help_quit", _("sluiten"), show=False, id="app.how_to_quit",
    tooltip=_("Zegt met welke toets je Logboek sluit."),
)  # fmt: skip
"""What somebody tries who looks for the way out."""


class Offering(TranslatedScreen[ScreenResultType]):
    """A screen whose commands are each defined once and run by name."""

    OFFERS: ClassVar[tuple[Command, ...]] = ()
    """The commands that live on this screen, in the order of the footer."""
    HELP: ClassVar[str] = "help/overview.md"
    """The explanation that belongs to this screen, in ``content/``."""

    def offers(self) -> Iterable[Command]:
        """Every command that can be asked for here."""
        return self.OFFERS

    def why_not(self, command: Command) -> str:
        """The sentence that says why a command cannot be done now; empty when it can."""
        return ""

    async def action_run(self, id: str) -> None:
        """Run a command by its name, or say why it cannot be done now."""
        for command in self.offers():
            if command.id == id:
                if why_not := self.why_not(command):
                    self.say(why_not, wrong=True)
                else:
                    await self.run_action(command.action)
                return

    def say(self, sentence: str, wrong: bool = False) -> None:
        """Tell something in a sentence that goes away by itself."""
        self.notify(sentence, severity="warning" if wrong else "information", markup=False)

    def on_refused(self, message: "Refused") -> None:
        """Say why a paste was refused, where there is no field to say it at."""
        self.say(message.why, wrong=True)

    def action_explain(self) -> None:
        """Show the explanation that belongs here."""
        from logboek.screens.explanation import Explanation

        self.app.push_screen(Explanation(self.HELP, tuple(self.offers())))

    def on_pointed(self, message: "Pointed") -> None:
        """Say under the mouse what each partner means by a word that lights up."""
        from logboek.screens.contested import meanings

        message.widget.tooltip = meanings(self, message.term)

    @work
    async def action_look_up(self, term: str) -> None:
        """Show what each partner means by a word that was clicked."""
        from logboek.screens.contested import show_words

        await show_words(self, [term])

    def in_footer(self, command: Command) -> bool:
        """Whether the footer shows a command now."""
        return command.footer

    @property
    def covered(self) -> bool:
        """Whether something stands over this screen, so that its keys do not work now."""
        stack = self.app.screen_stack
        return self in stack and self is not stack[-1]

    def show_keys(self) -> None:
        """Show in the footer what can be done now; nothing under a dialog."""
        for bar in self.query(KeyBar):
            offers = () if self.covered else sorted(self.offers(), key=_place)
            bar.show(
                [
                    (command, key_name(command.key), self.why_not(command))
                    for command in offers
                    if self.in_footer(command)
                ]
            )

    def on_screen_suspend(self) -> None:
        """Offer nothing under a dialog."""
        if self.covered:
            self.show_keys()

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Offer everything again."""
        self.show_keys()


def _place(command: Command) -> int:
    """What is about the place itself stands first in the footer, what is kept everywhere last."""
    order = {"back": -2, "words": -1, "search": 1, "help": 2, "palette": 3, "form.enter": 4}
    return order.get(command.id, 0)


def too_small() -> Content:
    """The sentence for a window in which nothing can be shown."""
    return Content(_("Maak het venster groter."))
