"""What stands above the content of a main screen: where this is, and what holds here now."""

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from logboek import presentation
from logboek.dates import full
from logboek.i18n import _, content
from logboek.locations import started_as
from logboek.screens.desk import Desk
from logboek.widgets.rail import Stop, Where
from logboek.widgets.rooms import Column


class Above(Column):
    """The lines above the content; each is there only when it has something to say."""

    def __init__(self, desk: Desk, mode: str) -> None:
        super().__init__(id="above")
        self._desk, self._mode = desk, mode

    def compose(self) -> ComposeResult:
        """Where this is, what holds now, and what the screen is for."""
        yield Where(self._desk.mode(self._mode))
        said = {
            "past": self._past(),
            "temporary": self._temporary(),
            "first-time": self._first_time(),
        }
        yield from (_line(id, line) for id, line in said.items() if line)

    def show(self, stops: list[Stop]) -> None:
        """Show the ways to the other screens, and why nothing can be written if that is so."""
        self.query_one(Where).stops = tuple(stops)
        why = self._read_only()
        for shown in self.query("#read-only").results(Static):
            shown.display = bool(why)
            shown.update(why or "")
            return
        if why:
            self.mount(_line("read-only", why), after=self.query_one(Where))

    def _past(self) -> Content | None:
        """The line that says that this is the logbook as it stood."""
        if not self._desk.past:
            return None
        said = _("Zoals het stond op {day} · alleen lezen · escape: terug naar nu")
        return Content(said.format(day=full(self._desk.past)))

    def _read_only(self) -> Content | None:
        """The line that says why nothing can be written now."""
        if self._desk.past or not (why := self._desk.read_only()):
            return None
        return presentation.words(why)

    def _temporary(self) -> Content | None:
        """The line that says that nothing of this stays, and how to look round in what does."""
        if not self._desk.logbook.temporary:
            return None
        said = _("Voorbeeld: wat je hier typt, is weg als je sluit. Blijft wel: {command}")
        return Content(
            said.format(command=_("{logboek} demo --to MAP").format(logboek=started_as()))
        )

    def _first_time(self) -> Content | None:
        """Once, what this screen is for."""
        settings = self._desk.settings
        if self._mode in settings.visited or self._desk.past:
            return None
        from tomllib import TOMLDecodeError, loads

        settings.visited.add(self._mode)
        settings.save()
        try:
            sentence = loads(content("first-time.toml")).get(self._mode, "")
        except (OSError, TOMLDecodeError):
            return None
        return presentation.line(sentence) if sentence else None


def _line(id: str, said: Content) -> Static:
    return Static(said, id=id, classes="holds" if id in {"past", "read-only"} else "", markup=False)
