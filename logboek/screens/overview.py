"""Overzicht: where we stand, what asks for attention, and what happened lately."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from logboek import presentation
from logboek.dates import said
from logboek.i18n import _, ngettext
from logboek.insight.attention import Attention
from logboek.partnership.ambition import current
from logboek.partnership.term import CONTESTED
from logboek.presentation.glossary import TERM, terms_in
from logboek.screens.desk import Desk
from logboek.screens.frame import Frame
from logboek.screens.keys import hint
from logboek.screens.labels import REGISTER
from logboek.screens.register_commands import OPEN
from logboek.screens.sentences import Teller
from logboek.widgets.command import Command, bindings
from logboek.widgets.excerpt import Excerpt
from logboek.widgets.facts import Facts
from logboek.widgets.record_list import RecordList, Row
from logboek.widgets.rooms import Abreast, Column

if TYPE_CHECKING:
    from logboek.history import Change

NEW = Command(
    "overview.new", "n", _("nieuw"), _("Iets nieuws"),
    _("Kies wat je in het logboek wilt zetten."), "new", footer=True, writes=True,
)  # fmt: skip
GO_THERE = Command(
    OPEN.id, OPEN.key, _("erheen"), _("Erheen"), _("Gaat naar wat gekozen is."), "open",
    footer=True,
)  # fmt: skip
AMBITION = Command(
    "overview.ambition", "a", _("ambitie"), _("De hele ambitie lezen"),
    _("Opent de ambitie die nu geldt, met alles wat erbij staat."), "ambition", footer=True,
)  # fmt: skip
COMMANDS = (GO_THERE, NEW, AMBITION)
LATELY = 40
"""How many of the latest changes are shown."""
SHORTEST = 17
"""How many cells of what asks for attention stay, however long the reason is."""
BESIDE = 7
"""How many cells a row takes apart from what it is about and why."""


class OverviewScreen(Frame):
    """Where the partnership stands."""

    CSS_PATH = ["frame.tcss", "overview.tcss"]
    MODE: ClassVar[str] = "overview"
    HELP: ClassVar[str] = "help/overview.md"
    OFFERS: ClassVar[tuple[Command, ...]] = COMMANDS
    BINDINGS = bindings(*COMMANDS)
    AUTO_FOCUS = "#attention"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._items: list[Attention] = []
        self._teller = Teller(desk.logbook)

    def body(self) -> ComposeResult:
        """The ambition and the counts, above what asks for attention and what happened lately."""
        yield Ambition(id="ambition")
        yield Facts(id="counts")
        with Abreast(id="lists"):
            with Column(id="asks"):
                yield Static(Content(_("Vraagt aandacht")), id="asks-title", classes="list-title")
                yield Static("", id="calm", markup=False)
                yield RecordList(row_height=2, id="attention")
            with Column(id="happened"):
                yield Static(Content(_("Onlangs")), classes="list-title")
                yield RecordList(row_height=2, id="lately")

    def rebuild(self) -> None:
        """Show what the logbook says now."""
        self._items = self.desk.attention()
        self.query_one(Excerpt).show(self._ambition())
        self.query_one(Facts).show(self._counts())
        asks = self.query_one("#attention", RecordList)
        asks.show(len(self._items), self._attention_row, asks.chosen)
        asks.display = bool(self._items)
        calm = self.query_one("#calm", Static)
        calm.display = not self._items
        calm.update(self._calm())
        lately = self.query_one("#lately", RecordList)
        lately.show(min(LATELY, len(self.logbook.changes)), self._lately_row, lately.chosen)
        if self.focused in (None, asks) and not self.covered:
            (asks if self._items else lately).focus()
        self._fit()

    def on_resize(self) -> None:
        """One line a row where there is little room."""
        self.call_after_refresh(self._fit)

    @on(RecordList.Highlighted, "#attention")
    def _fit(self) -> None:
        """Give rows the height there is room for, and say how many lie below those in view."""
        for rows in self.query(RecordList):
            rows.row_height = 2 if self.has_class("-wide") else 1
        self.call_after_refresh(self._say_below)

    def _say_below(self) -> None:
        """Say how many things ask for attention that are not in view."""
        title = Content(_("Vraagt aandacht"))
        if below := self.query_one("#attention", RecordList).below:
            title += Content.styled("  " + _("nog {n}").format(n=below) + " ↓", "not bold $quiet")
        self.query_one("#asks-title", Static).update(title)

    def words_here(self) -> list[str]:
        """The terms that light up in the ambition."""
        return list(dict.fromkeys(terms_in(self._ambition())))

    def _ambition(self) -> Content:
        """The ambition in a few lines."""
        ambition = current(self.logbook.ambitions.all())
        if ambition is None or not ambition.statement:
            purpose = self.logbook.partnership.purpose
            if purpose:
                return presentation.line(purpose, "italic")
            return Content.styled(_("Er staat nog geen ambitie in het logboek."), "$quiet italic")
        return self.desk.glossary.summary(ambition.statement, "italic")

    def _counts(self) -> list[str]:
        """When the ambition was adopted, and the state in counts."""
        agreements = self.logbook.agreements.all()
        decided = sum(each.status in {"decided", "reviewed"} for each in agreements)
        proposed = sum(each.status == "proposed" for each in agreements)
        terms = self.logbook.terms.all()
        contested = sum(term.status in CONTESTED for term in terms)
        settled = len(terms) - contested
        still = ngettext("{n} woord verwart nog", "{n} woorden verwarren nog", contested)
        counted = (
            (decided, ngettext("{n} afspraak", "{n} afspraken", decided)),
            (proposed, ngettext("{n} voorstel", "{n} voorstellen", proposed)),
            (settled, ngettext("{n} begrip besproken", "{n} begrippen besproken", settled)),
            (contested, _("{n} nog niet") if settled else still),
        )
        parts = [self._adopted(), *(said.format(n=n) for n, said in counted if n)]
        return [part for part in parts if part]

    def _adopted(self) -> str:
        """When the ambition was adopted; empty while there is none."""
        ambition = current(self.logbook.ambitions.all())
        if ambition is None or not ambition.statement:
            return ""
        if ambition.adopted_on is None:
            return _("nog een concept")
        day = said(ambition.adopted_on, self.desk.today())
        return _("aangenomen {day}").format(day=day)

    def _calm(self) -> Content:
        """What to say when nothing asks for attention."""
        logbook = self.logbook
        if any(len(each) for each in (logbook.terms, logbook.agreements, logbook.ambitions)):
            return Content.styled(_("Niets vraagt nu aandacht. Fijn."), "$quiet")
        said = _("Hier komt wat aandacht vraagt: woorden die verwarren, afspraken om te bekijken.")
        if self.why_not_write():
            return Content.styled(said, "$quiet")
        return Content.assemble(
            said, "\n\n", hint("f2", _("zet er het eerste woord in dat verwart"))
        )

    def _attention_row(self, index: int) -> Row:
        """One thing that asks for attention: what, and why."""
        item = self._items[index]
        style = "bold $accent" if item.urgency < 5 else "$quiet"
        why = presentation.line(item.why, "$quiet", 160)
        title = presentation.line(item.title or REGISTER[item.register].name, limit=120)
        mark = Content.styled(item.mark, style)
        if self.has_class("-wide"):
            return Row(mark, title, under=why)
        room = self.query_one("#attention").size.width - BESIDE - min(title.cell_length, SHORTEST)
        return Row(mark, title, why.truncate(max(1, room), ellipsis=True))

    def _lately_row(self, index: int) -> Row:
        """One of the latest changes."""
        change = self.logbook.changes[index]
        day = said(change.at.astimezone().date(), self.desk.today())
        who, wide = self._teller.who(change), self.has_class("-wide")
        room = self.query_one("#lately").size.width - 6 - (0 if wide else len(day) + 2)
        return Row(
            Content.styled(self._teller.mark(change), "$accent"),
            presentation.line(self._teller.tell(change, room), limit=200),
            Content("") if wide else Content.styled(day, "$quiet"),
            under=presentation.line(" · ".join(filter(None, (day, who))), "$quiet", 80),
        )

    @on(RecordList.Clicked)
    def action_open(self) -> None:
        """Go to what is highlighted in the list that has the focus."""
        if self.query_one(Ambition).has_focus:
            self.action_ambition()
            return
        lately = self.query_one("#lately", RecordList)
        if lately.has_focus:
            if lately.count:
                self._open_change(self.logbook.changes[lately.chosen])
            return
        asks = self.query_one("#attention", RecordList)
        if not asks.count:
            return
        item = self._items[asks.chosen]
        if item.check:
            self.action_check()
        elif item.question:
            self.action_questions()
        else:
            self.desk.visit(item.register, item.id)

    def _open_change(self, change: "Change") -> None:
        """Go to the first record that the change is about."""
        if why_not := self._teller.why_not_opened(change):
            self.say(why_not, wrong=True)
            return
        op = next(op for op in change.ops if op.register in REGISTER)
        self.desk.visit(op.register, op.id)

    def action_ambition(self) -> None:
        """Read the whole ambition that holds now, or begin with one."""
        ambition = current(self.logbook.ambitions.all())
        self.desk.visit("ambition", ambition.id if ambition else "")

    async def action_new(self) -> None:
        """Choose what to put in the logbook."""
        from logboek.screens.palette import ask_new

        self.run_worker(ask_new(self))


class Ambition(Excerpt, can_focus=True):
    """The beginning of the ambition; a click opens all of it."""

    async def on_click(self, event: events.Click) -> None:
        """Read all of it; a word that lights up leads elsewhere by itself."""
        if TERM in event.style.meta:
            return
        await self.screen.run_action("ambition")
