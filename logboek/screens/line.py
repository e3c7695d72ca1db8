"""One line, enter, done."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content

from logboek.errors import Unclear
from logboek.i18n import _
from logboek.screens.dialog import GIVE_UP, QUICK, Dialog, problem_line
from logboek.widgets.command import Command, bindings
from logboek.widgets.fields import HarmlessInput, LineField

DONE = Command(
    "line.done", "enter", _("bewaren"), _("Bewaren"), _("Bewaart de regel."), "done", footer=True
)


class Line(Dialog[str | None]):
    """Asks for one line."""

    OFFERS: ClassVar[tuple[Command, ...]] = (DONE, GIVE_UP)
    BINDINGS = bindings(DONE)

    def __init__(
        self,
        heading: Content | str,
        label: str,
        needed: str,
        hint: str = "",
        value: str = "",
        problem: str = "",
        done: Command = DONE,
        keeps: str = "",
    ) -> None:
        """What is kept from anywhere in one line ``keeps`` the name of its command."""
        super().__init__(heading, problem=problem)
        self._done, self._keeps = done, keeps
        self._field = LineField("line", label, value, hint, needed)

    def offers(self) -> Iterable[Command]:
        """What enter does here is called what it is."""
        return (self._done if each is DONE else each for each in super().offers())

    def body(self) -> ComposeResult:
        """The sentence about a failed save, and the line."""
        yield problem_line(self._problem)
        yield self._field

    async def action_run(self, id: str) -> None:
        """Something else to keep takes the place of this line, while nothing is typed in it."""
        frame = self._frame()
        other = next((each for each in QUICK if each.id == id and id != self._keeps), None)
        if frame and other and self._keeps and not self.unsaved and not frame.why_not(other):
            self.dismiss(None)
            await frame.run_action(other.action)
        else:
            await super().action_run(id)

    def on_input_submitted(self) -> None:
        """Enter is enough."""
        self.action_done()

    def action_done(self) -> None:
        """Answer with the line."""
        try:
            text = self._field.read()
        except Unclear as error:
            self._field.complain(str(error))
            self.query_one(HarmlessInput).focus()
        else:
            self.dismiss(text)
