"""A screen with a list at the left and what is highlighted in it at the right."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.events import ScreenResume
from textual.widgets import Input, Static

from logboek.i18n import _
from logboek.partnership import Record
from logboek.screens.asked import ANSWER, MARK, stand_open
from logboek.screens.frame import Frame
from logboek.screens.labels import title_of
from logboek.screens.register_commands import FILTER
from logboek.widgets.command import Command
from logboek.widgets.fields import HarmlessInput
from logboek.widgets.page import Page, PageView
from logboek.widgets.record_list import RecordList, Row
from logboek.widgets.rooms import Abreast, Column

if TYPE_CHECKING:
    from logboek.questions import Question
    from logboek.screens.form import Form

T = TypeVar("T", bound=Record)


class RegisterScreen(Frame, Generic[T]):
    """List and detail of one register, filtered while typing."""

    CSS_PATH = ["frame.tcss", "register.tcss"]
    REGISTER: ClassVar[str] = ""
    """The name of the register."""
    ROW_HEIGHT: ClassVar[int] = 1
    AUTO_FOCUS = "RecordList"

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._all: list[T] = []
        self._shown: list[T] = []
        self._wanted = ""
        self._detail_of = ""

    def body(self) -> ComposeResult:
        """The filter and the list, then the detail."""
        with Column(id="empty"):
            yield Static("", id="empty-text", markup=False)
        with Abreast(id="halves"):
            with Column(id="list-side"):
                yield Static("", id="asks", markup=False)
                yield HarmlessInput(id="filter", placeholder=self.filter_hint())
                yield Static("", id="count", markup=False)
                yield RecordList(row_height=self.ROW_HEIGHT, id="records")
            yield PageView(id="detail")

    def ordered(self) -> list[T]:
        """Every record, in the order of the list."""
        raise NotImplementedError

    def row(self, record: T) -> Row:
        """How a record looks in the list."""
        raise NotImplementedError

    def page(self, record: T) -> Page:
        """Everything that is known of a record."""
        raise NotImplementedError

    def found_by(self, record: T) -> str:
        """The text in which the filter looks."""
        raise NotImplementedError

    def nothing_yet(self) -> Content:
        """What belongs here and why, with the one key to begin."""
        raise NotImplementedError

    def filter_hint(self) -> str:
        """What the filter looks in."""
        return _("typ om te filteren")

    @property
    def current(self) -> T | None:
        """The highlighted record."""
        if not self._shown:
            return None
        return self._shown[min(self.query_one(RecordList).chosen, len(self._shown) - 1)]

    def asked(self, record: T) -> Content:
        """The sign of an open question on a record; empty where there is none."""
        asks = self.desk.questions_on(self.REGISTER, record.id)
        return Content.styled(f"{MARK} ", "bold $accent") if asks else Content("")

    def all_asked(self) -> "list[Question]":
        """The open questions about anything that stands here."""
        return self.desk.questions_on(self.REGISTER)

    def register_of(self, record: T) -> str:
        """The name of the register that a record stands in."""
        return self.REGISTER

    def in_footer(self, command: Command) -> bool:
        """What can be done with what stands here, and the way back from the detail."""
        here = self.current
        if command.id == ANSWER.id:
            asked = here and self.desk.questions_on(self.REGISTER, here.id)
            return bool(asked) and not self.why_not_write()
        if command.id == "back":
            return self.in_detail
        return super().in_footer(command) and not (here is None and self.why_not(command))

    @property
    def in_detail(self) -> bool:
        """Whether the keys go to the detail; in a small window it takes the place of the list."""
        return self.has_class("-reading") or self.query_one(PageView).has_focus

    def on_descendant_focus(self) -> None:
        """Other keys count now."""
        self.show_keys()

    def why_not(self, command: Command) -> str:
        """A command about a record needs one."""
        if why_not := super().why_not(command):
            return why_not
        if command.action in self.about_one() and self.current is None:
            return _("Kies eerst iets in de lijst.")
        if command is FILTER and not self._all:
            return _("Hier staat nog niets om te filteren.")
        if command.id == ANSWER.id and not self.all_asked():
            return _("Hier staat geen vraag open.")
        return ""

    def about_one(self) -> frozenset[str]:
        """The actions that are about the highlighted record."""
        return frozenset({"open", "edit", "retire", "history"})

    def rebuild(self) -> None:
        """Read the register anew and keep the place."""
        self._all = self.ordered()
        self._say_asked()
        self._apply_filter()

    def show_record(self, id: str) -> None:
        """Go to a record, and read it where the detail is not in sight."""
        if self._highlight(id) and not self.has_class("-wide"):
            self.action_open()

    def _highlight(self, id: str) -> bool:
        """Go to a record if it is in the list, taking the filter away when it hides it."""
        self._all = self.ordered()
        if there := any(record.id == id for record in self._all):
            if all(record.id != id for record in self._shown):
                self.query_one("#filter", HarmlessInput).value = ""
            self._wanted = id
            self._apply_filter()
        return there

    def _apply_filter(self) -> None:
        """Show what the filter leaves, with the same record highlighted."""
        rows = self.query_one(RecordList)
        keep = self._wanted or (self.current.id if self.current else "")
        self._wanted = ""
        text = self.query_one("#filter", HarmlessInput).value
        words = text.casefold().split()
        self._shown = [
            one for one in self._all if all(word in self.found_by(one).casefold() for word in words)
        ]
        at = next((i for i, record in enumerate(self._shown) if record.id == keep), rows.chosen)
        rows.show(len(self._shown), lambda index: self.row(self._shown[index]), at)
        self._say_count(bool(words))
        empty = not self._all
        self.query_one("#empty").display = empty
        self.query_one("#halves").display = not empty
        if empty:
            self.query_one("#empty-text", Static).update(self.nothing_yet())
            self.remove_class("-reading")
        self._show_detail()

    def _say_asked(self) -> None:
        """Say above the list how many questions stand open in it, with the key that answers."""
        line, asked = self.query_one("#asks", Static), self.all_asked()
        line.display = bool(asked)
        line.update(stand_open(len(asked), not self.why_not_write()))

    def _say_count(self, filtered: bool) -> None:
        """Say how many of all are shown."""
        count = self.query_one("#count", Static)
        field = self.query_one("#filter", HarmlessInput)
        field.display = filtered or field.has_focus
        count.display = filtered
        sentence = _("{shown} van {all}").format(shown=len(self._shown), all=len(self._all))
        if filtered and not self._shown:
            sentence = _("Niets gevonden. Met escape zie je alles weer.")
        count.update(Content(sentence))

    def _show_detail(self) -> None:
        """Show the highlighted record."""
        record = self.current
        page = self.page(record) if record else Page()
        same = record is not None and record.id == self._detail_of
        self._detail_of = record.id if record else ""
        self.query_one(PageView).show(page, keep_place=same)

    def on_record_list_highlighted(self) -> None:
        """Show what is highlighted."""
        self._show_detail()
        self.show_keys()

    def on_record_list_clicked(self) -> None:
        """A click opens where the detail is not in sight."""
        if not self.has_class("-wide"):
            self.action_open()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter while typing."""
        if event.input.id == "filter":
            self._apply_filter()
            self.show_keys()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """From the filter to what it found."""
        if event.input.id == "filter":
            self.query_one(RecordList).focus()
            self._say_count(bool(event.value.strip()))

    def action_filter(self) -> None:
        """Type to filter."""
        self.remove_class("-reading")
        field = self.query_one("#filter", HarmlessInput)
        field.display = True
        field.focus()

    def action_open(self) -> None:
        """Read the highlighted record."""
        self.add_class("-reading")
        self.query_one(PageView).focus()

    def action_back(self) -> None:
        """Back: from the detail to the list, from a filter to everything, then further back."""
        field = self.query_one("#filter", HarmlessInput)
        rows = self.query_one(RecordList)
        if self.in_detail:
            self.remove_class("-reading")
            rows.focus()
        elif field.value or field.has_focus:
            field.value = ""
            rows.focus()
            self._say_count(False)
        else:
            super().action_back()

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Put the focus on the list when nothing has it."""
        if self.focused is None and (lists := self.query(RecordList)):
            lists.first().focus()

    async def create(self, draft: T, form: Callable[[T, str], "Form[T]"]) -> None:
        """Ask with a form for a new record, keep it, and go to it."""
        from logboek.screens.keeping import keep_new

        if await self.known():
            register = self.logbook.register(self.REGISTER)
            if kept := await keep_new(self.app, register, draft, form):
                self.show_record(kept.id)

    async def change(self, form: Callable[[T, str], "Form[T]"]) -> None:
        """Ask with a form for changes to the highlighted record, and keep them."""
        from logboek.screens.keeping import keep_changes

        if (record := self.current) and await self.known():
            register = self.logbook.register(self.register_of(record))
            await keep_changes(self.app, register, record.id, form)
            self._highlight(record.id)

    @work
    async def action_answer(self) -> None:
        """Choose together what counts: where this record asks for it, else anywhere in the list."""
        from logboek.screens.open_questions import answer_questions

        here = self.current
        asked = here is not None and self.desk.questions_on(self.REGISTER, here.id)
        await answer_questions(self, self.REGISTER, here.id if here and asked else "")

    @work
    async def action_retire(self) -> None:
        """Take the highlighted record out of the list, after asking."""
        from logboek.screens.taking_out import take_out

        if (record := self.current) and await self.known():
            await take_out(self, self.register_of(record), record)

    @work
    async def action_history(self) -> None:
        """Show every wording of the record, with the differences."""
        from logboek.screens.history import History

        if record := self.current:
            name = self.register_of(record)
            await self.app.push_screen_wait(History(self.desk, name, record.id, title_of(record)))
