"""Afspraken: what was agreed or is proposed, and what became of it."""

from typing import ClassVar

from textual import work
from textual.content import Content

from logboek import presentation
from logboek.dates import until
from logboek.i18n import _
from logboek.partnership import Agreement
from logboek.partnership.agreement import is_done, last_kept
from logboek.screens.agreement_page import agreement_page
from logboek.screens.asked import ANSWER
from logboek.screens.labels import AGREEMENT_KIND, AGREEMENT_STATUS, KEPT
from logboek.screens.register import RegisterScreen
from logboek.screens.register_commands import EDIT, FILTER, HISTORY, OPEN, RETIRE
from logboek.widgets.command import Command, bindings
from logboek.widgets.page import Page
from logboek.widgets.record_list import Row

NEW = Command(
    "agreements.new", "n", _("nieuw"), _("Nieuwe afspraak"),
    _("Zet een voorstel of een afspraak in de lijst."), "new", footer=True, writes=True,
)  # fmt: skip
DECIDE = Command(
    "agreements.decide", "b", _("besluiten"), _("Besluiten"),
    _("Zegt dat het voorstel een afspraak is, sinds wanneer, en wanneer jullie terugkijken."),
    "decide", footer=True, writes=True,
)  # fmt: skip
KEEP = Command(
    "agreements.keep", "k", _("nagekomen?"), _("Nagekomen of niet"),
    _("Bewaart of jullie je aan de afspraak hielden."), "keep", footer=True, writes=True,
)  # fmt: skip
REVIEW = Command(
    "agreements.review", "r", _("herzien"), _("Herzien"),
    _("Zegt dat jullie er opnieuw naar kijken, of kiest de volgende datum."), "review",
    footer=True, writes=True,
)  # fmt: skip
DISSENT = Command(
    "agreements.dissent", "t", _("tegenstem"), _("Een tegenstem erbij"),
    _("Bewaart een stem die het er niet mee eens was."), "dissent", writes=True,
)  # fmt: skip
MANDATE = Command(
    "agreements.mandate", "d", _("mandaat"), _("Mandaat van een partner"),
    _("Zegt of een partner mag beslissen of nog moet navragen."), "mandate", writes=True,
)  # fmt: skip
OWN = Command(
    "agreements.own", "i", _("mijn inbreng"), _("Mijn tegenstem of oordeel wijzigen of intrekken"),
    _("Toont wat jij bij de afspraak zette, om het te wijzigen of in te trekken."), "own",
    writes=True,
)  # fmt: skip
COMMANDS = (
    ANSWER, NEW, OPEN, DECIDE, KEEP, REVIEW, FILTER, EDIT, DISSENT, MANDATE, OWN, HISTORY,
    RETIRE,
)  # fmt: skip
_WITHOUT_ARGUMENTS = frozenset({"decide", "keep", "review", "dissent", "mandate", "own"})


class AgreementsScreen(RegisterScreen[Agreement]):
    """What was agreed."""

    MODE: ClassVar[str] = "agreements"
    REGISTER: ClassVar[str] = "agreements"
    HELP: ClassVar[str] = "help/agreements.md"
    ROW_HEIGHT: ClassVar[int] = 2
    OFFERS: ClassVar[tuple[Command, ...]] = COMMANDS
    BINDINGS = bindings(*COMMANDS)

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
        due = None if is_done(record) else record.due
        late = min((day for day in (record.review_on, due) if day), default=today)
        if late < today and record.status != "lapsed":
            about[1:] = [until(late, today)]
        return Row(
            Content.styled(status.mark, status.style),
            presentation.line(record.title or record.text, limit=120),
            self.asked(record) + tail,
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
        return super().about_one() | _WITHOUT_ARGUMENTS

    def why_not(self, command: Command) -> str:
        """Some things only fit an agreement of a certain status."""
        if why_not := super().why_not(command):
            return why_not
        now = self.current
        if command is DECIDE and now and now.status == "decided":
            return _("Dit is al besloten. Met r zet je het op herzien.")
        if command in {KEEP, REVIEW} and now and now.status == "proposed":
            return _("Dit is nog een voorstel. Met b besluit je het eerst.")
        return ""

    @work
    async def action_new(self) -> None:
        """Ask for an agreement and keep it."""
        from logboek.screens.agreement_forms import AgreementForm

        heading = _("Nieuwe afspraak")
        draft = Agreement(parties=[partner.id for partner in self.logbook.partners.all()])
        await self.create(
            draft, lambda d, problem: AgreementForm(heading, d, problem, self.logbook)
        )

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

        await self.change(lambda d, problem: DecideForm(d, problem, self.logbook.today()))

    @work
    async def action_review(self) -> None:
        """Look at it again."""
        from logboek.screens.agreement_steps import ReviewForm

        await self.change(lambda d, problem: ReviewForm(d, problem, self.logbook.today()))

    @work
    async def action_keep(self) -> None:
        """Say whether it was kept."""
        from logboek.screens.agreement_steps import KeptForm

        key = self.logbook.new_id()
        await self.change(lambda d, problem: KeptForm(d, problem, self.logbook, key))

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
