"""The frame around every main screen: the rail, the footer, and the keys that work everywhere."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import work
from textual._path import CSSPathType
from textual.app import ComposeResult
from textual.content import Content
from textual.events import ScreenResume
from textual.geometry import Size
from textual.widgets import Static

from logboek import presentation
from logboek.errors import LogboekError
from logboek.i18n import _
from logboek.screens.above import Above
from logboek.screens.desk import Desk
from logboek.screens.everywhere import GO, WITH_LOGBOOK
from logboek.screens.keys import invitation, key_name
from logboek.screens.offering import EVERYWHERE, HOW_TO_QUIT, Offering, too_small
from logboek.screens.ways import stops, taking_part
from logboek.widgets.command import Command, bindings
from logboek.widgets.key_bar import KeyBar
from logboek.widgets.page import PageView
from logboek.widgets.rail import Rail
from logboek.widgets.rooms import Abreast, Column

if TYPE_CHECKING:
    from logboek.logbook import Changed

T = TypeVar("T")


class Frame(Offering[None]):
    """A main screen of a logbook."""

    CSS_PATH: ClassVar[CSSPathType | None] = "frame.tcss"
    BLANK = True
    MODE: ClassVar[str] = ""
    """The name of the mode that shows this screen."""
    BINDINGS = [*bindings(*GO, *WITH_LOGBOOK, *EVERYWHERE), HOW_TO_QUIT]
    HORIZONTAL_BREAKPOINTS = [(0, "-sliver"), (28, "-slim"), (64, "-normal"), (108, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (8, "-low"), (16, "-tall")]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.logbook = desk.logbook
        self._stale = False
        self._new = True

    def fit(self, size: Size) -> None:
        """Know how much room there is before anything is styled, instead of styling it twice."""
        self.add_class(
            *self._get_breakpoint_classes(size.width, self.HORIZONTAL_BREAKPOINTS),
            *self._get_breakpoint_classes(size.height, self.VERTICAL_BREAKPOINTS),
        )

    def compose(self) -> ComposeResult:
        """The rail, the content of the screen, and the footer."""
        yield Static(too_small(), id="too-small")
        with Abreast(id="frame"):
            yield Rail(self.desk.mode(self.MODE))
            with Column(id="content"):
                yield Above(self.desk, self.MODE)
                yield from self.body()
        yield KeyBar(kept=3, gives_way=1)

    def body(self) -> ComposeResult:
        """The content of the screen."""
        yield from ()

    def rebuild(self) -> None:
        """Show what the logbook says now, keeping the place."""

    def words_here(self) -> list[str]:
        """The ids of the terms that light up in what is read here, each once."""
        return [id for view in self.query(PageView) for id in view.page.terms()]

    def _compositor_refresh(self) -> None:
        # Textual draws a screen while changes are still collected, and throws that away.
        if not self.app._batch_count:
            super()._compositor_refresh()

    def offers(self) -> Iterable[Command]:
        """The commands of this screen, then those that work everywhere."""
        return (*self.OFFERS, *WITH_LOGBOOK, *EVERYWHERE, *GO)

    def why_not(self, command: Command) -> str:
        """A logbook that can only be read says so at every command that writes."""
        if command.id == "words" and not self.words_here():
            return _("In deze tekst staat geen woord dat verwart.")
        return self.why_not_write() if command.writes else ""

    def in_footer(self, command: Command) -> bool:
        """Where nothing can be written, nothing is shown that does."""
        if command.id == "words":
            return bool(self.words_here())
        return super().in_footer(command) and not (command.writes and self.why_not_write())

    def invitation(self, heading: str, why: str, command: Command, does: str) -> Content:
        """What belongs where nothing stands yet and why, with the key to begin where it works."""
        return invitation(heading, why, "" if self.why_not(command) else command.key, does)

    def why_not_write(self) -> str:
        """The sentence that says why nothing can be written; empty when it can."""
        if self.desk.past:
            return _("Je kijkt terug: hier kun je lezen, niet schrijven. Druk op escape voor nu.")
        return self.desk.read_only()

    def on_mount(self) -> None:
        """Show everything, and listen for changes."""
        self.desk.changed.subscribe(self, self._logbook_changed)
        self.query_one(Rail).foot = _keys(each for each in EVERYWHERE if each.id == "quit")
        self.refresh_all()

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Catch up with what changed while another screen was shown."""
        if self._new:
            self._new = event.refresh_styles = False
        if self._stale:
            self.refresh_all()

    def refresh_all(self) -> None:
        """Show the frame and the content anew."""
        self._stale = False
        self.desk.look_again()
        ways = stops(self.desk)
        name = presentation.line(self.logbook.partnership.name or _("Logboek"), limit=80)
        rail = self.query_one(Rail)
        rail.show(name, taking_part(self.desk), ways)
        quick = (each for each in WITH_LOGBOOK if each.key in {"f2", "f3"})
        rail.everywhere = () if self.why_not_write() else _keys(quick)
        self.query_one(Above).show(ways)
        self.rebuild()
        self.show_keys()

    def _logbook_changed(self, changed: "Changed") -> None:
        """Show the change now, or later when this screen is not in sight."""
        if self in self.app.screen_stack:
            self.refresh_all()
        else:
            self._stale = True

    async def action_go(self, mode: str) -> None:
        """Go to another screen."""
        self.app.switch_mode(mode)

    def action_visit(self, mode: str) -> None:
        """Go to another screen of this logbook, now or on the day that is looked at."""
        self.app.switch_mode(self.desk.mode(mode))

    def action_back(self) -> None:
        """Back: from a day in the past to now, else to the overview."""
        if self.desk.past:
            self.desk.travel(None)
        elif self.MODE != "overview":
            self.action_visit("overview")

    @work
    async def action_word(self) -> None:
        """Keep a word that confuses, in one line."""
        from logboek.screens.quick import quick_word

        await quick_word(self)

    @work
    async def action_note(self) -> None:
        """Keep a line in the logbook."""
        from logboek.screens.quick import quick_note

        await quick_note(self)

    @work
    async def action_search(self) -> None:
        """Search everything in the logbook."""
        from logboek.screens.search import search

        await search(self)

    @work
    async def action_words(self) -> None:
        """Show what each partner means by the words that light up here."""
        from logboek.screens.contested import show_words

        await show_words(self, self.words_here())

    @work
    async def action_undo(self) -> None:
        """Take back my own last change."""
        if not await self.known():
            return
        if (change := await self.write(self.logbook.undo)) is not None:
            from logboek.screens.told import taken_back

            what = taken_back(self.logbook, change)
            self.say(_("Teruggedraaid: {what}").format(what=what))

    @work
    async def action_palette(self) -> None:
        """Show every command there is."""
        from logboek.screens.palette import ask_command

        await ask_command(self)

    @work
    async def action_introduce(self) -> None:
        """Say who I am on this computer."""
        from logboek.screens.who import ask_who

        await ask_who(self)

    @work
    async def action_new_partner(self) -> None:
        """Add an organisation that takes part."""
        from logboek.screens.people_forms import new_partner

        if await self.known():
            await new_partner(self)

    @work
    async def action_new_person(self) -> None:
        """Add somebody who takes part."""
        from logboek.screens.people_forms import new_person

        if await self.known():
            await new_person(self)

    @work
    async def action_edit_partnership(self) -> None:
        """Change the name, the purpose or the region."""
        from logboek.screens.people_forms import edit_partnership

        if await self.known():
            await edit_partnership(self)

    @work
    async def action_taken_out(self) -> None:
        """Show what was taken out of the lists, to read it or put it back."""
        from logboek.screens.taken_out import show_taken_out

        await show_taken_out(self)

    @work
    async def action_questions(self) -> None:
        """Show where two people filled in something else, to choose together."""
        from logboek.screens.open_questions import answer_questions

        await answer_questions(self)

    @work
    async def action_check(self) -> None:
        """Show whether everything of the logbook is here and whole, and what to do if not."""
        from logboek.screens.checking import Checking

        await self.app.push_screen_wait(Checking(self.logbook))

    async def known(self) -> bool:
        """Whether it is known who I am; asked once, before the first change."""
        if self.logbook.me is not None:
            return True
        from logboek.screens.who import ask_who

        return await ask_who(self)

    async def write(self, change: Callable[[], T]) -> T | None:
        """Change the logbook, or tell in a sentence why that could not be done."""
        try:
            return change()
        except LogboekError as error:
            self.say(str(error), wrong=True)
            return None


def _keys(commands: Iterable[Command]) -> tuple[tuple[str, str, str], ...]:
    """Commands as the rail shows them."""
    return tuple((key_name(command.key), command.label, command.id) for command in commands)
