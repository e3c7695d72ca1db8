"""Who takes part: the partners and the people, each in a list from which they are corrected."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, ClassVar

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.content import Content

from logboek import presentation
from logboek.dates import full
from logboek.i18n import _
from logboek.partnership import Partner, Person
from logboek.screens.dialog import CANCEL, Dialog
from logboek.screens.frame import Frame
from logboek.screens.keeping import keep_changes
from logboek.screens.people_forms import PartnerForm, PersonForm, new_partner, new_person
from logboek.screens.taking_out import take_out
from logboek.widgets.choice import Option
from logboek.widgets.command import Command, bindings
from logboek.widgets.date_field import DateField
from logboek.widgets.fields import ChoiceField, Field, LineField
from logboek.widgets.record_list import RecordList, Row

EDIT = Command(
    "member.edit", "enter", _("wijzigen"), _("Wijzigen"),
    _("Wijzigt wat gekozen is."), "edit", footer=True, writes=True,
)  # fmt: skip
NEW = Command(
    "member.new", "n", _("nieuw"), _("Nieuw"), _("Zet er een bij."), "new",
    footer=True, writes=True,
)  # fmt: skip
RETIRE = Command(
    "member.retire", "delete", _("weg"), _("Uit de lijst halen"),
    _("Haalt het uit de lijst; er wordt niets gewist."), "retire", footer=True, writes=True,
)  # fmt: skip

Answer = tuple[str, int]
"""What is to be done, with the number of the row."""


class Members(Dialog[Answer | None]):
    """A list of which each row can be corrected or taken out."""

    OFFERS: ClassVar[tuple[Command, ...]] = (EDIT, NEW, RETIRE, CANCEL)
    SCROLLS = "#members"
    BINDINGS = bindings(EDIT, NEW, RETIRE)

    def __init__(
        self, heading: str, rows: Sequence[Row], chosen: int, nothing: str, why_not: str
    ) -> None:
        super().__init__(heading, "" if rows else nothing)
        self._rows, self._chosen, self._why_not = rows, chosen, why_not

    def body(self) -> ComposeResult:
        """The list."""
        yield RecordList(row_height=2, id="members")

    def on_mount(self) -> None:
        """Show the list, with the row highlighted that was."""
        rows = self.query_one(RecordList)
        rows.show(len(self._rows), lambda index: self._rows[index], self._chosen)
        rows.focus()

    def why_not(self, command: Command) -> str:
        """Everything here writes, and most of it needs a row."""
        if command.writes and self._why_not:
            return self._why_not
        if command.id in {EDIT.id, RETIRE.id} and not self._rows:
            return _("Kies eerst iets in de lijst.")
        return ""

    @on(RecordList.Clicked)
    async def _open(self) -> None:
        await self.action_run(EDIT.id)

    def action_edit(self) -> None:
        """Correct the highlighted row."""
        self._answer("edit")

    def action_new(self) -> None:
        """Add one."""
        self._answer("new")

    def action_retire(self) -> None:
        """Take the highlighted row out."""
        self._answer("retire")

    def _answer(self, what: str) -> None:
        self.dismiss((what, self.query_one(RecordList).chosen))


class WholePersonForm(PersonForm):
    """Everything that is known of somebody."""

    def __init__(
        self, draft: Person, problem: str, partners: list[Partner], today: Callable[[], date]
    ) -> None:
        super().__init__(presentation.line(draft.name, limit=60), draft, problem, partners)
        self._today = today

    def fields(self) -> Iterable[Field[Any]]:
        """What is asked of somebody new, and how to reach them and how long they are here."""
        person = self.draft
        for field in super().fields():
            if field.field_name == "partner":
                nobody = Option("", Content(_("van geen van de partners")))
                options = [nobody, *self.partner_options()]
                yield ChoiceField("partner", _("Van welke partner?"), person.partner, options)
            else:
                yield field
        yield LineField(
            "address", _("Adres"), person.address,
            hint=_("hoe je die persoon bereikt, zoals een mailadres"),
        )  # fmt: skip
        yield DateField("since", _("Doet mee sinds"), person.since, self._today, back=True)
        yield DateField("until", _("Doet mee tot en met"), person.until, self._today)

    def collect(self) -> Person:
        """The person as it was filled in."""
        person = super().collect()
        since, until = self.value("since"), self.value("until")
        if since and until and until < since:
            self.refuse("until", _("Dat is eerder dan de dag waarop die persoon begon."))
        return replace(person, address=self.value("address"), since=since, until=until)


async def partners(frame: Frame) -> None:
    """Go through the partners, to correct one, add one or take one out."""

    async def edit(partner: Partner) -> None:
        heading = presentation.line(partner.name, limit=60)
        await keep_changes(
            frame.app,
            frame.logbook.partners,
            partner.id,
            lambda d, problem: PartnerForm(heading, d, problem),
        )

    chosen = 0
    while True:
        known = frame.logbook.partners.all()
        rows = [_row(each.name, each.sector) for each in known]
        answer = await frame.app.push_screen_wait(
            Members(
                _("Partners"), rows, chosen, _("Er zijn nog geen partners."), frame.why_not_write()
            )
        )
        if answer is None or not await frame.known():
            return
        what, chosen = answer
        if what == "new":
            await new_partner(frame)
        elif what == "edit":
            await edit(known[chosen])
        else:
            await take_out(frame, "partners", known[chosen])


async def people(frame: Frame) -> None:
    """Go through the people, to correct somebody, add somebody or take somebody out."""
    logbook = frame.logbook

    async def edit(person: Person) -> None:
        known = logbook.partners.all()
        await keep_changes(
            frame.app,
            logbook.people,
            person.id,
            lambda d, problem: WholePersonForm(d, problem, known, logbook.today),
        )

    chosen = 0
    while True:
        known = [person for person in logbook.people.all() if not person.erased]
        rows = [
            _row(
                each.name,
                logbook.partner_name(each.partner) if each.partner else "",
                _("tot en met {date}").format(date=full(each.until)) if each.until else "",
                each.role,
            )
            for each in known
        ]
        answer = await frame.app.push_screen_wait(
            Members(_("Mensen"), rows, chosen, _("Er is nog niemand."), frame.why_not_write())
        )
        if answer is None or not await frame.known():
            return
        what, chosen = answer
        if what == "new":
            await new_person(frame)
        elif what == "edit":
            await edit(known[chosen])
        else:
            await take_out(frame, "people", known[chosen])


def _row(name: str, *under: str) -> Row:
    """One row: the name, and what tells it apart below it."""
    below = " · ".join(presentation.one_line(each, 80) for each in under if each)
    return Row(
        Content(""),
        presentation.line(name, limit=60),
        Content(""),
        Content.styled(below, "$quiet"),
    )
