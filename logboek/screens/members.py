"""Who takes part: the partners and the people, each in a list from which they are corrected."""

from collections.abc import Awaitable, Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from logboek import presentation
from logboek.dates import full
from logboek.i18n import _
from logboek.partnership import Partner, Person
from logboek.screens.dialog import CANCEL, Dialog
from logboek.screens.frame import Frame
from logboek.screens.keeping import keep_changes
from logboek.screens.people import PartnerForm, PersonForm, new_partner, new_person
from logboek.screens.taking_out import take_out
from logboek.widgets.choice import Option
from logboek.widgets.command import Command, bindings
from logboek.widgets.date_field import DateField
from logboek.widgets.fields import ChoiceField, Field, LineField
from logboek.widgets.record_list import RecordList, Row

if TYPE_CHECKING:
    from textual.signal import Signal

    from logboek.logbook import Changed, Logbook

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


class Member(NamedTuple):
    """One row of the list."""

    id: str
    """What it is about."""
    row: Row
    """How it looks."""


class Answer(NamedTuple):
    """What is to be done."""

    what: str
    """With which command."""
    id: str
    """With whom or what; empty where there are no rows."""
    at: int
    """The number of the row."""


class Members(Dialog[Answer | None]):
    """A list of which each row can be corrected or taken out, and that follows what changes."""

    OFFERS: ClassVar[tuple[Command, ...]] = (EDIT, NEW, RETIRE, CANCEL)
    SCROLLS = "#members"
    BINDINGS = bindings(EDIT, NEW, RETIRE)

    def __init__(
        self,
        heading: str,
        members: Callable[[], list[Member]],
        chosen: int,
        nothing: str,
        why_not: str,
        changed: "Signal[Changed] | None" = None,
    ) -> None:
        super().__init__(heading)
        self._now, self._members = members, members()
        self._chosen, self._nothing, self._why_not = chosen, nothing, why_not
        self._changed = changed

    def body(self) -> ComposeResult:
        """The list, or what is said in its place."""
        yield Static(presentation.words(self._nothing), id="nothing")
        yield RecordList(row_height=2, id="members")

    def on_mount(self) -> None:
        """Show the list, with the row highlighted that was."""
        if self._changed is not None:
            self._changed.subscribe(self, self._follow)
        self._show(self._chosen)
        self.query_one(RecordList).focus()

    def _follow(self, _changed: "Changed") -> None:
        """Show what changed, with the same one highlighted."""
        at = self.query_one(RecordList).chosen
        here = self._members[at].id if self._members else ""
        self._members = self._now()
        self._show(next((i for i, each in enumerate(self._members) if each.id == here), at))
        self.show_keys()
        self.call_after_refresh(self.fit)

    def _show(self, at: int) -> None:
        """Show the rows."""
        self.query_one("#nothing").display = not self._members
        rows = self.query_one(RecordList)
        rows.show(len(self._members), lambda index: self._members[index].row, at)

    def why_not(self, command: Command) -> str:
        """Everything here writes, and most of it needs a row."""
        if command.writes and self._why_not:
            return self._why_not
        if command.id in {EDIT.id, RETIRE.id} and not self._members:
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
        at = self.query_one(RecordList).chosen
        self.dismiss(Answer(what, self._members[at].id if self._members else "", at))


class WholePersonForm(PersonForm):
    """Everything that is known of somebody."""

    def __init__(
        self,
        draft: Person,
        problem: str,
        partners: list[Partner],
        today: Callable[[], date],
        people: Iterable[Person] = (),
    ) -> None:
        heading = presentation.line(draft.name, limit=60)
        super().__init__(heading, draft, problem, partners, people=people)
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
    register = frame.logbook.partners

    def members() -> list[Member]:
        return [Member(each.id, _row(each.name, each.sector)) for each in register]

    async def edit(id: str) -> None:
        await keep_changes(
            frame.app,
            register,
            id,
            lambda d, problem: PartnerForm(
                presentation.line(d.name, limit=60), d, problem, register
            ),
        )

    await _go_through(
        frame, "partners", (_("Partners"), _("Er zijn nog geen partners.")),
        members, lambda: new_partner(frame), edit,
    )  # fmt: skip


async def people(frame: Frame) -> None:
    """Go through the people, to correct somebody, add somebody or take somebody out."""
    logbook = frame.logbook

    def members() -> list[Member]:
        return [_person(logbook, each) for each in logbook.people if not each.erased]

    def form(draft: Person, problem: str) -> WholePersonForm:
        known = logbook.partners.all()
        return WholePersonForm(draft, problem, known, logbook.today, logbook.people)

    async def edit(id: str) -> None:
        await keep_changes(frame.app, logbook.people, id, form)

    await _go_through(
        frame, "people", (_("Mensen"), _("Er is nog niemand.")),
        members, lambda: new_person(frame), edit,
    )  # fmt: skip


async def _go_through(
    frame: Frame,
    register: str,
    said: tuple[str, str],
    members: Callable[[], list[Member]],
    new: Callable[[], Awaitable[object]],
    edit: Callable[[str], Awaitable[None]],
) -> None:
    """Show the list until nothing more is to be done in it."""
    heading, nothing = said
    chosen = 0
    while True:
        answer = await frame.app.push_screen_wait(
            Members(heading, members, chosen, nothing, frame.why_not_write(), frame.desk.changed)
        )
        if answer is None or not await frame.known():
            return
        chosen = answer.at
        if answer.what == "new":
            await new()
        elif answer.what == "edit":
            await edit(answer.id)
        else:
            record = frame.logbook.register(register).find(answer.id)
            if record is not None:
                await take_out(frame, register, record)


def _person(logbook: "Logbook", person: Person) -> Member:
    """Somebody in the list."""
    under = (
        logbook.partner_name(person.partner) if person.partner else "",
        _("tot en met {date}").format(date=full(person.until)) if person.until else "",
        person.role,
    )
    return Member(person.id, _row(person.name, *under))


def _row(name: str, *under: str) -> Row:
    """One row: the name, and what tells it apart below it."""
    below = " · ".join(presentation.one_line(each, 80) for each in under if each)
    return Row(
        Content(""),
        presentation.line(name, limit=60),
        Content(""),
        Content.styled(below, "$quiet"),
    )
