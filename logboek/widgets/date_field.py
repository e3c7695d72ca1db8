"""A field for a date, typed as people say it."""

from collections.abc import Callable
from datetime import date

from textual.widget import Widget

from logboek.characters import LINE_LIMIT
from logboek.dates import full, month_year, parse
from logboek.errors import Unclear
from logboek.i18n import _, language
from logboek.widgets.fields import Field, HarmlessInput


def _typed(day: date) -> str:
    """A day as it is typed: in English with the month as a word, as 5-12 is read two ways there."""
    if language() == "nl":
        return f"{day.day}-{day.month}-{day.year}"
    return f"{day.day} {month_year(day)}"


class DateField(Field[date | None]):
    """A date as people say it, echoed in full."""

    def __init__(
        self,
        name: str,
        label: str,
        value: date | None,
        today: Callable[[], date],
        hint: str = "",
        *,
        back: bool = False,
        past: bool = False,
    ) -> None:
        """Without a year the coming one, or with ``back`` the last; ``past`` refuses the future."""
        self._back, self._past = back or past, past
        if not hint and self._back:
            hint = _("bijvoorbeeld: gisteren, 12 maart")
        hint = hint or _("bijvoorbeeld: morgen, over 3 weken, vrijdag, 12 maart")
        super().__init__(name, label, value, hint)
        self._today = today
        self._instead = ""
        self._shown = _typed(value) if value else ""

    def place(self) -> Widget:
        """A line; who comes here types over what stands in it."""
        return HarmlessInput(self._shown, select_on_focus=True)

    def on_mount(self) -> None:
        """Echo the date that was given."""
        self._echo()

    def read(self) -> date | None:
        """The date, or None when nothing stands here."""
        text = self.query_one(HarmlessInput).value.strip()
        if text == self._shown:
            return self.given
        if not text:
            return None
        day = parse(text[:LINE_LIMIT], self._today(), back=self._back)
        if self._past and day > self._today():
            raise Unclear(
                _("{date} moet nog komen; typ een dag die geweest is.").format(date=full(day))
            )
        return day

    @property
    def touched(self) -> bool:
        """Whether something was typed, also where that is no date yet."""
        return self.query_one(HarmlessInput).value.strip() != self._shown

    def offer(self, day: date) -> None:
        """Put a day here while nothing stands here yet."""
        line = self.query_one(HarmlessInput)
        if not line.value.strip():
            line.value = _typed(day)

    def give(self, day: date | None) -> None:
        """Let another day stand here, as if it had been given from the start."""
        self.given, self._shown = day, _typed(day) if day else ""
        self.query_one(HarmlessInput).value = self._shown

    def say_instead(self, sentence: str) -> None:
        """Say this below the date instead of echoing it; empty echoes it again."""
        self._instead = sentence
        self._echo()

    def on_input_changed(self) -> None:
        """Echo the full date while typing; complain only when the field is left."""
        self._echo()

    def _echo(self) -> None:
        """Say in full which day stands here."""
        if self._instead:
            self.settle(self._instead)
            return
        try:
            day = self.read()
        except Unclear:
            self.settle()
        else:
            self.settle(full(day) if day else "")

    def on_descendant_blur(self) -> None:
        """Say what is wrong with the date when the field is left."""
        try:
            self.read()
        except Unclear as error:
            self.complain(str(error))
