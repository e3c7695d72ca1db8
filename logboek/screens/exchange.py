"""Who gives up what and who gains what, over all agreements in force, in one table."""

from collections.abc import Sequence
from typing import ClassVar

from msgspec.structs import replace
from textual import on
from textual._path import CSSPathType
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from logboek import presentation
from logboek.i18n import _, ngettext
from logboek.insight.dependence import Exchange, exchanges, exchanging
from logboek.partnership import Agreement, Partner
from logboek.screens.agreement_page import given_and_gained
from logboek.screens.desk import Desk
from logboek.screens.dialog import CANCEL, Dialog
from logboek.screens.pick import PICK
from logboek.screens.relations_table import first_word
from logboek.widgets.command import Command, bindings
from logboek.widgets.page import Page, PageView
from logboek.widgets.record_list import RecordList, Row

OPEN: Command = replace(
    PICK, label=_("openen"), title=_("Openen"), hint=_("Gaat naar de afspraak.")
)
NARROWEST, WIDEST = 7, 13
"""Between how many cells wide a column of the table is."""
MARGIN = 4
"""What a row of the list takes beside its title and its columns."""
LOW = 22
"""A window with fewer lines than this has fewer of them for the table."""
SHORTEST = 12
"""How many cells of a title stay in sight at least."""


class Exchanges(Dialog[str | None]):
    """A table of agreements by partners, and under it the words of the one that is highlighted."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["dialog.tcss", "exchange.tcss"]
    HELP: ClassVar[str] = "help/agreements.md"
    OFFERS: ClassVar[tuple[Command, ...]] = (OPEN, CANCEL)
    BINDINGS: ClassVar[list[BindingType]] = bindings(OPEN)

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Wie geeft op, en wie krijgt?"))
        self._desk = desk
        self._partners: list[Partner] = desk.logbook.partners.all()
        self._found: list[Exchange] = exchanges(self._partners, desk.logbook.agreements)
        self._rows: list[Agreement] = exchanging(self._found)

    def body(self) -> ComposeResult:
        """What strikes the eye, the heads of the columns, the table, and the words."""
        yield Static(self._said(), id="said")
        yield Static("", id="heads", markup=False)
        yield RecordList(id="rows")
        yield PageView(id="words")

    def on_mount(self) -> None:
        """Show the table, with the first agreement highlighted."""
        self._show()
        self.query_one(RecordList).focus()

    def on_resize(self) -> None:
        """Give the columns the room that there is now."""
        super().on_resize()
        self.call_after_refresh(self._show)

    def why_not(self, command: Command) -> str:
        """There may be nothing to open."""
        if command is OPEN and not self._rows:
            return _("Er staat nog niets om te openen.")
        return super().why_not(command)

    def _show(self) -> None:
        rows = self.query_one(RecordList)
        self.set_class(not self._rows, "-nothing")
        self.set_class(self.size.height < LOW, "-short")
        self.query_one("#said", Static).display = bool(self._said())
        each = self._each(rows.size.width)
        self.query_one("#heads", Static).update(self._heads(each))
        rows.show(len(self._rows), lambda index: self._row(index, each), rows.chosen)
        self._tell()

    def _each(self, width: int) -> int:
        """How wide a column is: names in full where they fit, and never at the cost of titles."""
        count = max(1, len(self._partners))
        return max(NARROWEST, min(WIDEST, (width - MARGIN - SHORTEST * 2) // count))

    def _shown(self, each: int) -> Sequence[Partner]:
        """The partners for which there is a column; the words below tell of all."""
        room = self.query_one(RecordList).size.width - MARGIN - SHORTEST
        return self._partners[: max(1, room // each)]

    def _heads(self, each: int) -> Content:
        """The names of the partners, and how often each gives and gains."""
        shown = self._shown(each)
        names = [first_word(partner.name).stylize("bold") for partner in shown]
        sums = [
            Content.assemble(
                (f"−{len(found.gives)}", "$mark-bad"), " ", (f"+{len(found.gains)}", "$mark-good")
            )
            for found in self._found[: len(shown)]
        ]
        left = len(self._partners) - len(shown)
        more = ngettext("en nog {n} partner", "en nog {n} partners", left).format(n=left)
        lead = Content.styled(more if left else "", "$quiet")
        total = Content.styled(_("alles samen"), "$quiet")
        width = self.query_one(RecordList).size.width - 2
        return Content("\n").join(
            _spread(first, cells, each, width) for first, cells in ((lead, names), (total, sums))
        )

    def _row(self, index: int, each: int) -> Row:
        """One agreement, with a sign for each partner."""
        agreement = self._rows[index]
        cells = [_cell(agreement, partner.id) for partner in self._shown(each)]
        tail = Content("").join(
            Content(" " * max(0, each - cell.cell_length)) + cell for cell in cells
        )
        title = presentation.line(agreement.title or agreement.text, limit=120)
        return Row(Content.styled("■", "$quiet"), title, tail)

    def _said(self) -> Content:
        """Which partners only give or only gain, as a question to talk about."""
        lines = [self._sentence(each) for each in self._found if each.only_gives or each.only_gains]
        if not self._rows:
            lines = [
                Content(
                    _(
                        "In geen afspraak die geldt, staat nog wie wat opgeeft of krijgt. Met e "
                        "vul je dat bij een afspraak in. Per partner één zin is genoeg."
                    )
                )
            ]
        return Content("\n").join(lines)

    def _sentence(self, found: Exchange) -> Content:
        name = presentation.one_line(self._desk.logbook.partner_name(found.partner), 60)
        if found.only_gives:
            told = ngettext(
                "{partner} geeft in {n} afspraak iets op. Wat die ervoor terugkrijgt, staat er "
                "nog niet bij.",
                "{partner} geeft in {n} afspraken iets op. Wat die ervoor terugkrijgt, staat er "
                "nog niet bij.",
                len(found.gives),
            ).format(partner=name, n=len(found.gives))
        else:
            told = ngettext(
                "{partner} krijgt in {n} afspraak iets. Wat die zelf inbrengt, staat er nog niet "
                "bij.",
                "{partner} krijgt in {n} afspraken iets. Wat die zelf inbrengt, staat er nog niet "
                "bij.",
                len(found.gains),
            ).format(partner=name, n=len(found.gains))
        return Content.assemble(("◦ ", "bold $accent"), told)

    @on(RecordList.Highlighted)
    def _tell(self) -> None:
        """The words of the highlighted agreement."""
        page = Page()
        if self._rows:
            agreement = self._rows[self.query_one(RecordList).chosen]
            page.text(presentation.line(agreement.title, "bold", 200))
            page.columns(given_and_gained(self._desk, agreement))
        self.query_one("#words", PageView).show(page)

    @on(RecordList.Clicked)
    def action_pick(self) -> None:
        """Go to the highlighted agreement."""
        if self._rows:
            self.dismiss(self._rows[self.query_one(RecordList).chosen].id)


def _cell(agreement: Agreement, partner: str) -> Content:
    """Whether the partner gives, gains, or both."""
    gives = bool(agreement.gives.get(partner, "").strip())
    gains = bool(agreement.gains.get(partner, "").strip())
    if not (gives or gains):
        return Content.styled("·", "$quiet")
    minus = ("−", "bold $mark-bad") if gives else " "
    plus = ("+", "bold $mark-good") if gains else " "
    return Content.assemble(minus, " ", plus)


def _spread(lead: Content, cells: Sequence[Content], each: int, width: int) -> Content:
    """Cells at the right, each under the other, after what stands at the left."""
    line = Content("")
    for cell in cells:
        shown = cell.truncate(each - 1, ellipsis=True)
        line += Content(" " * (each - shown.cell_length)) + shown
    room = max(0, width - line.cell_length)
    first = (Content("   ") + lead).truncate(room, ellipsis=True)
    return first + Content(" " * (room - first.cell_length)) + line
