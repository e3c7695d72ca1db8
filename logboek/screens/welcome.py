"""The welcome: look around, begin, or open."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from logboek import presentation
from logboek.errors import LogboekError
from logboek.i18n import _
from logboek.screens.offering import EVERYWHERE, HOW_TO_QUIT, Offering, too_small
from logboek.screens.opening import Beginning, Opening
from logboek.widgets.command import Command, bindings
from logboek.widgets.key_bar import KeyBar
from logboek.widgets.record_list import RecordList, Row

if TYPE_CHECKING:
    from logboek.logbook import Logbook

DO = Command(
    "welcome.do", "enter", _("kiezen"), _("Kiezen"), _("Doet wat gekozen is."), "do", footer=True
)
NEW = Command(
    "welcome.new", "n", _("nieuw"), _("Een nieuw logboek"),
    _("Begint een logboek voor jullie samenwerking."), "new", footer=True,
)  # fmt: skip
OPEN = Command(
    "welcome.open", "o", _("openen"), _("Een logboek openen"),
    _("Opent de map die een ander met je deelt."), "open", footer=True,
)  # fmt: skip
EXAMPLE = Command(
    "welcome.example", "v", _("voorbeeld"), _("Eerst rondkijken"),
    _("Opent een voorbeeld; verander wat je wilt, het is een kopie."), "example", footer=True,
)  # fmt: skip
THEME = Command(
    "theme", "ctrl+t", _("licht of donker"), _("Licht of donker"),
    _("Wisselt tussen het lichte en het donkere thema."), "app.other_theme",
)  # fmt: skip
BACK = Command(
    "welcome.back", "escape", _("terug"), _("Terug naar het logboek"),
    _("Gaat terug naar het logboek dat open is."), "back", footer=True,
)  # fmt: skip
COMMANDS = (DO, NEW, OPEN, EXAMPLE, BACK, THEME, *EVERYWHERE)
REMEMBERED = 4
"""How many logbooks that were used before are offered."""


class Welcome(Offering[None]):
    """Three ways to begin, and the logbooks that were used before."""

    CSS_PATH = ["frame.tcss", "welcome.tcss"]
    HELP: ClassVar[str] = "help/welcome.md"
    OFFERS: ClassVar[tuple[Command, ...]] = COMMANDS
    BINDINGS = [*bindings(*COMMANDS), HOW_TO_QUIT]
    HORIZONTAL_BREAKPOINTS = [(0, "-sliver"), (28, "-slim"), (64, "-normal"), (108, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (8, "-low"), (16, "-tall")]

    def __init__(
        self,
        opening: Opening,
        begin: "Callable[[Logbook], object]",
        back: Callable[[], None] | None = None,
    ) -> None:
        """With ``back`` there is a logbook open already, to go back to."""
        super().__init__()
        self._opening = opening
        self._begin = begin
        self._back = back
        self._recent: list[Path] = []

    def compose(self) -> ComposeResult:
        """The name, a sentence, and the ways to begin."""
        yield Static(too_small(), id="too-small")
        with Vertical(id="welcome"):
            yield Static(Content(_("Logboek")), id="name")
            yield Static(
                Content(_("Het logboek van een samenwerking tussen organisaties.")), id="about"
            )
            yield Static(self._gone(), id="gone")
            yield RecordList(row_height=3, id="ways")
        yield KeyBar()

    def on_mount(self) -> None:
        """Offer what there is."""
        self._recent = self._opening.recent()[:REMEMBERED]
        self.query_one("#gone").display = not self._back and self._opening.gone() is not None
        rows = self.query_one(RecordList)
        rows.show(len(self._recent) + 3, self._row)
        self.show_keys()

    def offers(self) -> Iterable[Command]:
        """The commands that mean something now."""
        return (each for each in self.OFFERS if each is not BACK or self._back)

    def _gone(self) -> Content:
        """Where the logbook that was used last stood, when it is not there now."""
        if (folder := self._opening.gone()) is None:
            return Content("")
        sentence = _(
            "Je laatste logboek stond in {folder}. Die map is er nu niet. Staat de schijf aan, en "
            "is OneDrive of de netwerkmap verbonden? Er is niets weg zolang de map er nog is; open "
            "haar hier als zij nu ergens anders staat."
        )
        return presentation.words(sentence.format(folder=folder))

    def action_back(self) -> None:
        """Back to the logbook that is open."""
        if self._back:
            self._back()

    def _row(self, index: int) -> Row:
        """A logbook that was used before, or a way to begin."""
        if index < len(self._recent):
            folder = self._recent[index]
            return Row(
                Content.styled("↩", "$accent"),
                presentation.line(folder.name, limit=80),
                under=presentation.line(str(folder.parent), "$quiet", 200),
            )
        command = (NEW, OPEN, EXAMPLE)[index - len(self._recent)]
        return Row(
            Content.styled(command.key, "bold $accent"),
            Content(command.title),
            under=Content.styled(command.hint, "$quiet"),
        )

    @on(RecordList.Clicked)
    async def action_do(self) -> None:
        """Do what is highlighted."""
        index = self.query_one(RecordList).chosen
        if index < len(self._recent):
            self._open(self._recent[index])
        else:
            await self.run_action((NEW, OPEN, EXAMPLE)[index - len(self._recent)].action)

    @work
    async def action_new(self) -> None:
        """Ask what has to be known, and begin."""
        from logboek.screens.first_steps import FirstSteps

        draft, problem = Beginning(), ""
        while True:
            wrong = "folder" if problem else ""
            filled = await self.app.push_screen_wait(FirstSteps(draft, problem, wrong))
            if filled is None:
                return
            try:
                logbook = self._opening.begin(filled)
            except LogboekError as error:
                draft, problem = filled, str(error)
            else:
                self._begin(logbook)
                return

    @work
    async def action_open(self) -> None:
        """Ask for a folder, and open it."""
        from logboek.screens.line import DONE, Line

        done = replace(
            DONE, label=_("openen"), title=_("Openen"), hint=_("Opent het logboek in die map.")
        )
        folder, problem = "", ""
        while True:
            typed = await self.app.push_screen_wait(
                Line(
                    _("Een logboek openen"),
                    _("In welke map staat het?"),
                    needed=_("Typ of plak waar de map staat."),
                    hint=_("Sleep de map naar dit venster, of plak waar zij staat."),
                    value=folder,
                    problem=problem,
                    done=done,
                )
            )
            if typed is None:
                return
            folder = typed.strip().strip("\"'")
            try:
                logbook = self._opening.open(Path(folder).expanduser())
            except LogboekError as error:
                problem = str(error)
            else:
                self._begin(logbook)
                return

    def action_example(self) -> None:
        """Open the example."""
        try:
            self._begin(self._opening.example())
        except LogboekError as error:
            self.say(str(error), wrong=True)

    def _open(self, folder: Path) -> None:
        """Open a logbook that was used before."""
        try:
            self._begin(self._opening.open(folder))
        except LogboekError as error:
            self.say(str(error), wrong=True)
