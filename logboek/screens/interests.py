"""Belangen: what is at stake for whom, and whether justice is done to it."""

from typing import Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from logboek import presentation
from logboek.i18n import _
from logboek.insight.disclosure import further, may_share
from logboek.insight.interests import LEVELS
from logboek.partnership import Interest
from logboek.screens.interest_commands import (
    ABOUT_ONE,
    COMMANDS,
    LINK,
    NEW,
    PLACE,
    PREDICT,
    SHARE,
)
from logboek.screens.interest_matrix import InterestMatrix
from logboek.screens.interest_page import interest_page
from logboek.screens.interest_rows import (
    LENSES,
    NEED,
    Known,
    interest_found_by,
    interest_row,
    known,
    owner_said,
)
from logboek.screens.register import RegisterScreen
from logboek.widgets.command import Command, bindings
from logboek.widgets.fields import HarmlessInput
from logboek.widgets.matrix import ALL
from logboek.widgets.page import Page
from logboek.widgets.record_list import RecordList, Row


class InterestsScreen(RegisterScreen[Interest]):
    """What is at stake: the matrix, and under it list and detail."""

    CSS_PATH = ["frame.tcss", "register.tcss", "interests.tcss"]
    MODE: ClassVar[str] = "interests"
    REGISTER: ClassVar[str] = "interests"
    HELP: ClassVar[str] = "help/interests.md"
    ROW_HEIGHT: ClassVar[int] = 2
    OFFERS: ClassVar[tuple[Command, ...]] = COMMANDS
    BINDINGS = bindings(*COMMANDS)

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._known = Known([], 0, {}, {}, frozenset(), frozenset())
        self._lens = ""

    def body(self) -> ComposeResult:
        """The matrix, and the list and detail under it."""
        yield InterestMatrix(id="matrix")
        yield Static("", id="legend", markup=False)
        yield from super().body()

    @property
    def readable(self) -> list[Interest]:
        """Every interest that may be read here."""
        return self._known.all

    def rebuild(self) -> None:
        """Work everything out anew, and keep the place."""
        self._known = known(self.desk)
        self.query_one(InterestMatrix).fill(self.desk, self._known)
        self.set_class(not self._known.all, "-nothing")
        self._say_legend()
        super().rebuild()

    def ordered(self) -> list[Interest]:
        """The interests of the chosen cell, by level and by partner."""
        chosen, lens = self.query_one(InterestMatrix), self._known.lenses.get(self._lens)
        return [
            each
            for each in self._known.all
            if chosen.shows(each, self._known.homes) and (lens is None or each.id in lens)
        ]

    @property
    def narrowed(self) -> bool:
        """Whether only a part of the interests is shown."""
        return bool(self._lens) or not self.query_one(InterestMatrix).everything

    @property
    def lenses(self) -> dict[str, frozenset[str]]:
        """What each lens shows."""
        return self._known.lenses

    def _say_legend(self) -> None:
        """Say what the sign means, and how many interests are not shown here."""
        legend = [_("{sign} weinig recht").format(sign=NEED)]
        if hidden := self._known.withheld:
            legend.append(_("{n} alleen voor een andere organisatie").format(n=hidden))
        self.query_one("#legend", Static).update(Content(" · ").join(map(Content, legend)))

    def row(self, record: Interest) -> Row:
        """The words, whose it is, and what asks for attention."""
        return interest_row(self.desk, self._known, record, self.asked(record))

    def page(self, record: Interest) -> Page:
        """Everything about the interest."""
        return interest_page(self.desk, self._known, record)

    def found_by(self, record: Interest) -> str:
        """The words, whose it is, and what is to be said of it."""
        return interest_found_by(self.desk, self._known, record)

    def filter_hint(self) -> str:
        """What the filter looks in."""
        return _("tekst, eigenaar, niveau")

    def nothing_yet(self) -> Content:
        """What belongs here, or in the chosen cell."""
        if self._known.all:
            why = _("Kies met de pijltjes een ander vak, of druk op escape voor alles.")
            return self.invitation(_("Hier staat nog niets"), why, NEW, _("zet hier een belang"))
        return self.invitation(
            _("Nog geen belangen"),
            _(
                "Hier komt wat er voor ieder op het spel staat: voor jullie samen, voor elke "
                "organisatie en voor jezelf. Wie ziet dat er recht aan wordt gedaan, blijft "
                "meedoen. Een belang mag eerst alleen van jou zijn."
            ),
            NEW,
            _("zet het eerste belang erin"),
        )

    def about_one(self) -> frozenset[str]:
        """The actions that are about the highlighted interest."""
        return super().about_one() | ABOUT_ONE

    def in_footer(self, command: Command) -> bool:
        """The way back, also from a cell to everything."""
        if command.id == "back" and self.narrowed:
            return True
        return super().in_footer(command)

    def why_not(self, command: Command) -> str:
        """Some things only its owner does, and some fit only some interests."""
        if why_not := super().why_not(command):
            return why_not
        now, me = self.current, self.logbook.me
        if command is SHARE and now:
            if not further(now):
                return _("Iedereen mag dit al zien.")
            if not may_share(now, me):
                owner = presentation.one_line(owner_said(self.desk, now), 60)
                return _("Alleen {owner} deelt dit verder.").format(owner=owner)
        if command is PLACE and now and (now.level == "individual" or not now.partner):
            return _("De top drie gaat over belangen van een organisatie.")
        if command is LINK and now:
            if now.disclosure == "me":
                return _("Dit belang is nog alleen van jou. Deel het eerst met d.")
            if not self.logbook.agreements.ids():
                return _("Er zijn nog geen afspraken. Met 4 ga je daarheen.")
        if command is PREDICT and not self._may_predict():
            return _("Je raadt namens je organisatie. Zeg eerst wie je bent, en waarvan: ctrl+p.")
        return ""

    def _may_predict(self) -> bool:
        """Whether somebody of a partner sits here, with another partner to guess about."""
        mine = self.logbook.me.partner if self.logbook.me else ""
        return bool(mine) and any(id != mine for id in self.logbook.partners.ids())

    def on_matrix_chosen(self) -> None:
        """Show what was chosen."""
        self._all = self.ordered()
        self._apply_filter()
        self.show_keys()

    def on_matrix_done(self) -> None:
        """From the matrix to the list."""
        self.query_one(RecordList).focus()

    def _widen(self) -> None:
        """Show everything again."""
        self._lens = ""
        self.query_one(InterestMatrix).choose(ALL, ALL)
        self._all = self.ordered()

    def show_record(self, id: str) -> None:
        """Highlight an interest, showing everything where the cell would hide it."""
        self._known = known(self.desk)
        if id not in {each.id for each in self.ordered()}:
            self._widen()
        super().show_record(id)

    def _say_count(self, filtered: bool) -> None:
        """Say how many of all are shown, and which."""
        super()._say_count(filtered)
        if not self.narrowed:
            return
        line = self.query_one("#count", Static)
        line.display = True
        counted = _("{shown} van {all}").format(shown=len(self._shown), all=len(self._known.all))
        where = [Content(LENSES[self._lens].name)] if self._lens else []
        parts = [Content(counted), *where, *self.query_one(InterestMatrix).said()]
        line.update(Content(" · ").join(parts))

    def action_back(self) -> None:
        """Back from a cell or a lens to everything, before going further back."""
        field = self.query_one("#filter", HarmlessInput)
        if self.narrowed and not (self.in_detail or field.value or field.has_focus):
            self._widen()
            self._apply_filter()
            self.query_one(RecordList).focus()
            self.show_keys()
        else:
            super().action_back()

    def action_matrix(self) -> None:
        """Choose a cell."""
        self.remove_class("-reading")
        self.query_one(InterestMatrix).focus()

    @work
    async def action_new(self) -> None:
        """Ask for an interest and keep it; what is chosen in the matrix is filled in."""
        from logboek.screens.interest_forms import InterestForm

        chosen, heading = self.query_one(InterestMatrix), _("Nieuw belang")
        mine = self.logbook.me
        draft = Interest(
            level=LEVELS[chosen.level] if chosen.level != ALL else "organisational",
            partner=chosen.partner or (mine.partner if mine else ""),
            person=mine.id if mine else "",
        )
        await self.create(draft, lambda d, problem: InterestForm(heading, d, problem, self.logbook))

    @work
    async def action_edit(self) -> None:
        """Change the interest."""
        from logboek.screens.interest_forms import InterestForm

        heading = _("Belang wijzigen")
        await self.change(lambda d, problem: InterestForm(heading, d, problem, self.logbook))

    @work
    async def action_justice(self) -> None:
        """Say how far justice is done to it."""
        from logboek.screens.interest_steps import JusticeForm

        if now := self.current:
            owner = owner_said(self.desk, now)
            await self.change(lambda d, problem: JusticeForm(d, problem, self.logbook, owner))

    @work
    async def action_share(self) -> None:
        """Let more people see it."""
        from logboek.screens.interest_forms import ShareForm

        await self.change(ShareForm)

    @work
    async def action_place(self) -> None:
        """Say whether it is among the three that weigh most."""
        from logboek.screens.interest_flows import give_place

        if (now := self.current) and await self.known():
            await give_place(self, now)

    @work
    async def action_link(self) -> None:
        """Say which agreement helps or hurts it."""
        from logboek.screens.interest_flows import link

        if (now := self.current) and await self.known():
            await link(self, now)

    @work
    async def action_predict(self) -> None:
        """Guess what weighs most for another partner."""
        from logboek.screens.prediction import predict

        await predict(self)

    @work
    async def action_lens(self) -> None:
        """Show only what asks for attention in one way."""
        from logboek.screens.interest_flows import choose_lens

        self._lens = await choose_lens(self, self._lens) or ""
        self._all = self.ordered()
        self._apply_filter()
        self.show_keys()
