"""Tijdlijn: everything that happened, one line each, newest first."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from logboek import presentation
from logboek.i18n import _
from logboek.presentation.glossary import terms_in
from logboek.screens.desk import Desk
from logboek.screens.frame import Frame
from logboek.screens.labels import REGISTER
from logboek.screens.register_commands import EDIT, OPEN, RETIRE
from logboek.screens.sentences import Teller
from logboek.screens.timeline_filter import Wanted
from logboek.screens.values import short
from logboek.widgets.command import Command, bindings
from logboek.widgets.legend import Legend
from logboek.widgets.record_list import RecordList, Row

if TYPE_CHECKING:
    from logboek.history import Change

NEW = Command(
    "timeline.new", "n", _("notitie"), _("Een regel in het logboek"),
    _("Bewaart een regel in de tijdlijn."), "note", footer=True, writes=True,
)  # fmt: skip
FILTER = Command(
    "timeline.filter", "z", _("filter"), _("De tijdlijn filteren"),
    _("Toont alleen wat je zoekt: soort, wie, partner, periode of tekst."), "filter", footer=True,
)  # fmt: skip
THEN = Command(
    "timeline.then", "d", _("zoals het stond op…"), _("Het logboek zoals het stond op een dag"),
    _("Toont het hele logboek zoals het op een dag was; je kunt dan lezen, niet schrijven."),
    "then", footer=True,
)  # fmt: skip
COMMANDS = (NEW, OPEN, FILTER, EDIT, THEN, RETIRE)
AT_ONCE = 400
"""How many changes are looked through before the screen gets its turn."""


class TimelineScreen(Frame):
    """Everything that happened."""

    CSS_PATH = ["frame.tcss", "timeline.tcss"]
    MODE: ClassVar[str] = "timeline"
    HELP: ClassVar[str] = "help/timeline.md"
    OFFERS: ClassVar[tuple[Command, ...]] = COMMANDS
    BINDINGS = bindings(*COMMANDS)
    AUTO_FOCUS = "RecordList"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._changes: Sequence[Change] = ()
        self._found: list[int] | None = None
        self._unread = 0
        self._wanted = Wanted()
        self._teller = Teller(desk.logbook)

    def body(self) -> ComposeResult:
        """What is left out, the list, and what the signs in it mean."""
        with Vertical(id="empty"):
            yield Static("", id="empty-text", markup=False)
        yield Static("", id="filtered", markup=False)
        yield RecordList(id="changes")
        yield Legend([(label.mark, label.name) for label in REGISTER.values()], id="legend")

    def rebuild(self) -> None:
        """Read the timeline anew; who stood on a change still stands on it."""
        rows = self.query_one(RecordList)
        before, at = len(self._changes), rows.chosen
        self._changes = self.logbook.changes
        self._say_empty()
        if self._wanted:
            self._look_through()
            return
        self._found = None
        came = len(self._changes) - before if before else 0
        rows.show(len(self._changes), self._row, at + came if at else 0)
        self._say_filtered("")

    def words_here(self) -> list[str]:
        """The terms that light up in the change that is highlighted."""
        rows = self.query_one(RecordList)
        return list(dict.fromkeys(terms_in(self._row(rows.chosen).title))) if rows.count else []

    def on_record_list_highlighted(self) -> None:
        """Other keys count now: on a note more can be done, and other words light up."""
        self.show_keys()

    def _say_empty(self) -> None:
        """Say what belongs here while nothing happened."""
        empty = not self._changes
        self.query_one("#empty").display = empty
        self.query_one(RecordList).display = not empty
        self.query_one(Legend).set_class(empty, "-unneeded")
        if empty:
            self.query_one("#empty-text", Static).update(
                self.invitation(
                    _("Nog niets gebeurd"),
                    _("Hier komt vanzelf elke wijziging te staan, met wie en wanneer."),
                    NEW,
                    _("schrijf zelf de eerste regel"),
                )
            )

    def _change(self, index: int) -> "Change":
        """The change in a row of the list."""
        return self._changes[self._found[index] if self._found is not None else index]

    def _row(self, index: int) -> Row:
        """One change in one line: when, what, and who."""
        change = self._change(index)
        day = short(change.at.astimezone().date(), self.desk.today())
        who = presentation.line(self._teller.who(change), "$quiet", 24)
        wide = self.size.width >= 100
        room = self.query_one(RecordList).size.width - 8
        room -= 13 + who.cell_length if wide else len(day)
        text = presentation.line(self._teller.tell(change, room), limit=240)
        if any(op.register == "notes" for op in change.ops):
            text = self.desk.glossary.lit(text)
        if wide:
            text = Content.styled(f"{day:<12} ", "$quiet") + text
        else:
            who = Content.styled(day, "$quiet")
        return Row(Content.styled(self._teller.mark(change), "$accent"), text, who)

    @work(exclusive=True, group="filter")
    async def _look_through(self) -> None:
        """Find what is wanted, letting the screen have its turn in between."""
        rows = self.query_one(RecordList)
        found: list[int] = []
        self._found = found
        changes, shown, self._unread = self._changes, -1, 0
        for start in range(0, len(changes), AT_ONCE):
            for index in range(start, min(start + AT_ONCE, len(changes))):
                change = changes[index]
                self._unread += bool(change.unread)
                if self._wanted.fits(change, self.logbook, self._teller):
                    found.append(index)
            if len(found) != shown and (shown < rows.size.height or start % (AT_ONCE * 20) == 0):
                rows.show(len(found), self._row, rows.chosen)
                shown = len(found)
            self._say_filtered(_("zoeken…"))
            await asyncio.sleep(0)
        rows.show(len(found), self._row, rows.chosen)
        self._say_filtered("")

    def _say_filtered(self, busy: str) -> None:
        """Say what is shown and how much of it there is."""
        line = self.query_one("#filtered", Static)
        line.display = bool(self._wanted)
        if not self._wanted:
            return
        count = _("{shown} van {all}").format(shown=len(self._found or ()), all=len(self._changes))
        unread = _("{n} nu niet te lezen").format(n=self._unread) if self._unread else ""
        parts = [self._wanted.described(self.logbook), busy or count, unread, _("esc: alles weer")]
        line.update(presentation.line(" · ".join(filter(None, parts))))

    @work
    async def action_filter(self) -> None:
        """Choose what to see."""
        from logboek.screens.timeline_filter import FilterForm

        wanted = await self.app.push_screen_wait(FilterForm(self._wanted, self.logbook))
        if wanted is not None:
            self._wanted = wanted
            self.query_one(RecordList).chosen = 0
            self.rebuild()

    @work
    async def action_then(self) -> None:
        """Ask for a day and show the logbook as it stood."""
        from logboek.screens.timeline_filter import DayForm

        today = self.desk.logbook.today()
        day = await self.app.push_screen_wait(DayForm(today))
        if day is not None:
            self.desk.travel(day.day if day.day and day.day < today else None)

    def _note(self) -> str:
        """The id of the note that the highlighted line is about; empty where it is about none."""
        rows = self.query_one(RecordList)
        ops = self._change(rows.chosen).ops if rows.count else ()
        return next((op.id for op in ops if op.register == "notes"), "")

    def why_not(self, command: Command) -> str:
        """Only a note is corrected here, and only while it is not taken out."""
        if (why_not := super().why_not(command)) or command not in {EDIT, RETIRE}:
            return why_not
        if not (note := self._note()):
            return _("Hier wijzig je alleen notities. Met enter open je waar deze regel over gaat.")
        if note not in self.logbook.notes:
            return _("Deze notitie is uit de lijst gehaald. Met enter open je haar.")
        return ""

    def in_footer(self, command: Command) -> bool:
        """What is for notes stands there on a note."""
        return super().in_footer(command) and not (command is EDIT and self.why_not(command))

    @work
    async def action_edit(self) -> None:
        """Correct the highlighted note."""
        from logboek.screens.notes import edit_note

        await edit_note(self, self._note())

    @work
    async def action_retire(self) -> None:
        """Take the highlighted note out, after asking."""
        from logboek.screens.notes import take_out_note

        await take_out_note(self, self._note())

    def on_record_list_clicked(self) -> None:
        """A click opens the record."""
        self.action_open()

    @work(exclusive=True, group="open")
    async def action_open(self) -> None:
        """Go to the record that the change is about."""
        rows = self.query_one(RecordList)
        if not rows.count:
            return
        change = self._change(rows.chosen)
        if why_not := self._teller.why_not_opened(change):
            self.say(why_not, wrong=True)
            return
        ops = [op for op in change.ops if op.register in REGISTER]
        picked: str | None = "0"
        if len(ops) > 1:
            from logboek.screens.pick import Choosable, Pick

            choosables = []
            for number, op in enumerate(ops):
                label = REGISTER[op.register]
                title = presentation.line(self._teller.title(op.register, op.id))
                row = Row(
                    Content.styled(label.mark, "$accent"),
                    title,
                    Content.styled(label.name, "$quiet"),
                )
                choosables.append(Choosable(str(number), row, title.plain + " " + label.name))
            picked = await self.app.push_screen_wait(Pick(_("Wat wil je openen?"), choosables))
        if picked:
            self.desk.visit(ops[int(picked)].register, ops[int(picked)].id)

    def action_back(self) -> None:
        """Back: first to everything, then further."""
        if self._wanted:
            self._wanted = Wanted()
            self.rebuild()
        else:
            super().action_back()
