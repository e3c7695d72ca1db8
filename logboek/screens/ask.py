"""A question with a yes and a no."""

from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.screens.dialog import CANCEL, Dialog
from logboek.widgets.choice import Choice, Option
from logboek.widgets.command import Command, bindings

PICK = Command(
    "ask.pick", "enter", _("kiezen"), _("Kiezen"), _("Doet wat gekozen is."), "pick", footer=True
)


class Ask(Dialog[bool | None]):
    """Asks before something is thrown away or retired; the safe answer is chosen first."""

    OFFERS: ClassVar[tuple[Command, ...]] = (PICK, CANCEL)
    BINDINGS = bindings(PICK)

    def __init__(self, heading: Content | str, under: Content | str, yes: str, no: str) -> None:
        super().__init__(heading, under)
        self._yes, self._no = yes, no

    def body(self) -> ComposeResult:
        """The two answers."""
        yield AnswerChoice(
            [
                Option("no", presentation.line(self._no)),
                Option("yes", presentation.line(self._yes)),
            ],
            {"no"},
        )

    def action_pick(self) -> None:
        """Answer with what is chosen."""
        self.dismiss("yes" in self.query_one(Choice).chosen)


class AnswerChoice(Choice):
    """A choice in which enter answers at once."""

    def action_choose(self) -> None:
        """Answer with the option under the cursor."""
        super().action_choose()
        self.call_next(self.screen.run_action, "pick")

    def on_click(self, event: events.Click) -> None:
        """A click answers at once."""
        self.call_next(self.screen.run_action, "pick")


async def throw_away(dialog: Dialog[Any]) -> bool:
    """Whether what was typed in a dialog may go."""
    question = Ask(
        _("Wat je typte weggooien?"),
        _("Het is nog nergens bewaard."),
        yes=_("weggooien"),
        no=_("verder typen"),
    )
    answer = await dialog.app.push_screen_wait(question)
    return bool(answer)
