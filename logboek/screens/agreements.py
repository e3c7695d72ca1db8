"""Afspraken: what was agreed or is proposed, and what became of it."""

from typing import ClassVar

from msgspec.structs import replace
from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from logboek import presentation
from logboek.dates import until
from logboek.i18n import _
from logboek.insight.attention.agreements import no_ground_rule
from logboek.insight.in_force import finished
from logboek.partnership import Agreement
from logboek.partnership.agreement import last_kept
from logboek.screens.agreement_commands import (
    ABOUT_ONE,
    COMMANDS,
    DECIDE,
    GROUND_RULE,
    KEEP,
    NEW,
    REVIEW,
)
from logboek.screens.agreement_lights import lights_in_list, lights_in_words
from logboek.screens.agreement_page import agreement_page
from logboek.screens.agreement_words import AGAIN, READ, shifted
from logboek.screens.keys import hint
from logboek.screens.labels import AGREEMENT_KIND, AGREEMENT_STATUS, KEPT
from logboek.screens.register import RegisterScreen
from logboek.widgets.command import Command, bindings
from logboek.widgets.page import Page
from logboek.widgets.record_list import Row


class AgreementsScreen(RegisterScreen[Agreement]):
    """What was agreed."""

    MODE: ClassVar[str] = "agreements"
    REGISTER: ClassVar[str] = "agreements"
    HELP: ClassVar[str] = "help/agreements.md"
    ROW_HEIGHT: ClassVar[int] = 2
    OFFERS: ClassVar[tuple[Command, ...]] = COMMANDS
    BINDINGS = bindings(*COMMANDS)

    def body(self) -> ComposeResult:
        """A line for the rule that every partnership needs, and under it list and detail."""
        yield Static("", id="ground-rule", markup=False)
        yield from super().body()

    def rebuild(self) -> None:
        """Say as well whether it is known how decisions are made."""
        line = self.query_one("#ground-rule", Static)
        line.display = self.no_rule
        told = Content(_("Hoe besluiten jullie samen? Daarover staat nog geen afspraak."))
        if not self.why_not_write():
            told = Content.assemble(told, "  ", hint(GROUND_RULE.key, _("begin ermee")))
        line.update(told)
        super().rebuild()

    @property
    def no_rule(self) -> bool:
        """Whether nothing was agreed on how to come to decisions, while other things were."""
        return no_ground_rule(self.logbook.agreements.all())

    def ordered(self) -> list[Agreement]:
        """By status, then by kind, then by title."""
        statuses, kinds = list(AGREEMENT_STATUS), list(AGREEMENT_KIND)
        return sorted(
            self.logbook.agreements.all(),
            key=lambda each: (
                statuses.index(each.status),
                kinds.index(each.kind),
                each.title.casefold(),
                each.id,
            ),
        )

    def row(self, record: Agreement) -> Row:
        """The title; below it the status, the kind and when it is looked at again."""
        status = AGREEMENT_STATUS[record.status]
        about = [status.name, AGREEMENT_KIND[record.kind].name]
        judged = last_kept(record)
        tail = Content("")
        if judged and record.status != "lapsed":
            tail = Content.styled(KEPT[judged.outcome].mark, KEPT[judged.outcome].style)
        today = self.desk.today()
        due = None if finished(record) else record.due
        late = min((day for day in (record.review_on, due) if day), default=today)
        if shifted(self.desk, record):
            about[1:] = [f"{AGAIN} " + _("lees opnieuw")]
        elif late < today and record.status != "lapsed":
            about[1:] = [until(late, today)]
        elif waits := lights_in_words(self.desk, record):
            about[1:] = [waits]
        return Row(
            Content.styled(status.mark, status.style),
            presentation.line(record.title or record.text, limit=120),
            self.asked(record) + lights_in_list(self.logbook, record) + tail,
            Content.styled(" · ".join(about), "$quiet"),
        )

    def page(self, record: Agreement) -> Page:
        """Everything about the agreement."""
        return agreement_page(self.desk, record)

    def found_by(self, record: Agreement) -> str:
        """The words of the agreement, its status, its kind and its parties."""
        parties = (self.logbook.partner_name(party) for party in record.parties)
        status, kind = AGREEMENT_STATUS[record.status].name, AGREEMENT_KIND[record.kind].name
        owner = self.logbook.name_of(record.owner) if record.owner else ""
        return " ".join([record.title, record.text, status, kind, owner, *parties])

    def filter_hint(self) -> str:
        """What the filter looks in."""
        return _("tekst, status, soort, partner")

    def nothing_yet(self) -> Content:
        """What belongs here."""
        return self.invitation(
            _("Nog geen afspraken"),
            _(
                "Hier bewaar je wat jullie afspreken: wie geeft wat op, wie krijgt wat, en wanneer "
                "jullie terugkijken. Begin met hoe jullie samen besluiten."
            ),
            NEW,
            _("zet de eerste afspraak erin"),
        )

    def about_one(self) -> frozenset[str]:
        """The actions that are about the highlighted agreement."""
        return super().about_one() | ABOUT_ONE

    def why_not(self, command: Command) -> str:
        """Some things only fit an agreement of a certain status."""
        if why_not := super().why_not(command):
            return why_not
        return self._unfit(command)

    def _unfit(self, command: Command) -> str:
        """Why a step does not fit the highlighted agreement; empty when it does."""
        now = self.current
        if command is GROUND_RULE and len(self.logbook.agreements) and not self.no_rule:
            return _("Hoe jullie samen besluiten, staat al in een afspraak.")
        if command is DECIDE and now and now.status == "decided":
            return _("Dit is al besloten. Met r zet je het op herzien.")
        if command in {KEEP, REVIEW} and now and now.status == "proposed":
            return _("Dit is nog een voorstel. Met b besluit je het eerst.")
        if command is READ and now and not shifted(self.desk, now):
            return _("De woorden in deze afspraak betekenen nog hetzelfde.")
        return ""

    def in_footer(self, command: Command) -> bool:
        """What does not fit the agreement now is left out."""
        if command is READ:
            return not self.desk.past and self.current is not None and not self.why_not(command)
        if command in {DECIDE, KEEP, REVIEW} and self._unfit(command):
            return False
        return super().in_footer(command)

    @work
    async def action_new(self) -> None:
        """Ask for an agreement and keep it."""
        await self.begin()

    async def begin(self, about: Agreement | None = None) -> None:
        """Ask for an agreement of which a part may be known already, and keep it."""
        from logboek.screens.agreement_forms import AgreementForm

        heading = _("Nieuwe afspraak")
        draft = replace(about or Agreement(), parties=self.logbook.partners.ids())
        await self.create(
            draft, lambda d, problem: AgreementForm(heading, d, problem, self.logbook)
        )

    @work
    async def action_rule(self) -> None:
        """Ask how decisions are made together."""
        title = _("Zo nemen we samen besluiten")
        await self.begin(Agreement(kind="decision", subject="decisions", title=title))

    @work
    async def action_exchange(self) -> None:
        """Show who gives up what and who gains what, and open what is chosen there."""
        from logboek.screens.exchange import Exchanges

        if chosen := await self.app.push_screen_wait(Exchanges(self.desk)):
            self.show_record(chosen)
            self.action_open()

    @work
    async def action_subjects(self) -> None:
        """Show what is covered and what is not, and begin or open an agreement from there."""
        from logboek.screens.subjects import go_through_subjects

        await go_through_subjects(self)

    @work
    async def action_edit(self) -> None:
        """Change the agreement."""
        from logboek.screens.agreement_forms import AgreementForm

        heading = _("Afspraak wijzigen")
        await self.change(lambda d, problem: AgreementForm(heading, d, problem, self.logbook))

    @work
    async def action_decide(self) -> None:
        """From proposal to agreement."""
        from logboek.screens.agreement_steps import DecideForm

        await self.change(lambda d, problem: DecideForm(d, problem, self.logbook))

    @work
    async def action_review(self) -> None:
        """Look at it again."""
        from logboek.screens.agreement_steps import ReviewForm

        await self.change(lambda d, problem: ReviewForm(d, problem, self.logbook))

    @work
    async def action_keep(self) -> None:
        """Say whether it was kept."""
        from logboek.screens.agreement_steps import KeptForm

        key = self.logbook.new_id()
        await self.change(lambda d, problem: KeptForm(d, problem, self.logbook, key))

    @work
    async def action_read(self) -> None:
        """Say that it was read again and still holds."""
        if (now := self.current) is None or not await self.known():
            return
        if await self.write(lambda: self.logbook.agreements.read_again(now.id)):
            self.say(_("Bewaard: opnieuw gelezen, het klopt nog."))

    @work
    async def action_dissent(self) -> None:
        """Keep a voice that did not agree."""
        from logboek.screens.agreement_steps import DissentForm

        key = self.logbook.new_id()
        await self.change(lambda d, problem: DissentForm(d, problem, self.logbook, key))

    @work
    async def action_own(self) -> None:
        """Change or withdraw what I added myself."""
        from logboek.screens.agreement_own import own

        if await self.known():
            await own(self)

    @work
    async def action_mandate(self) -> None:
        """Say whether a partner may decide."""
        from logboek.screens.agreement_steps import MandateForm

        if not self.logbook.partners.all():
            self.say(_("Voeg eerst een partner toe: ctrl+p, dan “partner”."), wrong=True)
            return
        await self.change(lambda d, problem: MandateForm(d, problem, self.logbook))
