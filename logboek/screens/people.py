"""Mensen: who takes part and what each brings, who met whom, and what hangs on one."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.partnership import Meeting, Partner, Person, Record
from logboek.screens.keeping import keep_changes
from logboek.screens.leading import Leading
from logboek.screens.leads import Leads
from logboek.screens.people_commands import (
    ABOUT_SOMEBODY,
    COMMANDS,
    HAND_OVER,
    LEAD,
    PARTNER,
)
from logboek.screens.people_page import partner_page, person_page
from logboek.screens.people_rows import (
    BRINGS,
    LOYAL,
    MEETINGS,
    MET,
    WEAK,
    Known,
    Topic,
    found_by,
    ordered,
    row,
)
from logboek.screens.people_topics import brings_page, loyal_page, weak_page
from logboek.screens.register import RegisterScreen
from logboek.screens.register_commands import OPEN
from logboek.screens.relations_page import meeting_page, meetings_page, met_page
from logboek.widgets.command import Command, bindings
from logboek.widgets.page import Page
from logboek.widgets.record_list import Row

if TYPE_CHECKING:
    from logboek.questions import Question

REGISTERS = ("partners", "people", "meetings")
"""The registers that stand here."""
ADDED_ANYWHERE = frozenset({"partners.new", "people.new"})
"""The commands of other screens that have a key here."""
WIDE = frozenset({MET.id, BRINGS.id})
"""What is read over the whole width, as it stands side by side."""


class PeopleScreen(RegisterScreen[Record], Leading):
    """The partners, the people and their meetings: list and detail."""

    CSS_PATH = ["frame.tcss", "register.tcss", "people.tcss"]
    MODE: ClassVar[str] = "people"
    HELP: ClassVar[str] = "help/people.md"
    OFFERS: ClassVar[tuple[Command, ...]] = COMMANDS
    BINDINGS = bindings(*COMMANDS)

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._known = Known(self.desk)
        self.leads = Leads()

    def rebuild(self) -> None:
        """Work everything out anew when it is asked, and keep the place."""
        self._known = Known(self.desk)
        super().rebuild()

    def ordered(self) -> list[Record]:
        """What there is to see together, the partners with their people, the meetings."""
        return ordered(self._known)

    def row(self, record: Record) -> Row:
        """How it looks in the list."""
        return row(self._known, record, self.asked(record))

    def found_by(self, record: Record) -> str:
        """Name, role, partner, or what was done with whom."""
        return found_by(self._known, record)

    def filter_hint(self) -> str:
        """What the filter looks in."""
        return _("naam, rol, ontmoeting")

    def page(self, record: Record) -> Page:
        """Everything about it."""
        known, leads = self._known, Leads()
        self.leads = leads
        match record:
            case Partner():
                return partner_page(known, leads, record)
            case Person():
                return person_page(known, leads, record)
            case Meeting():
                return meeting_page(known, leads, record)
        pages = {
            MET.id: lambda: met_page(known, leads),
            BRINGS.id: lambda: brings_page(known, leads),
            WEAK.id: lambda: weak_page(known, leads),
            LOYAL.id: lambda: loyal_page(known, leads),
            MEETINGS.id: lambda: meetings_page(known),
        }
        return pages[record.id]()

    def nothing_yet(self) -> Content:
        """What belongs here."""
        return self.invitation(
            _("Nog niemand"),
            _(
                "Hier komt wie er meedoen: de partners, met wat ieder brengt en waarin ieder "
                "verschilt, en de mensen. Daarna schrijf je op wie elkaar zagen. Relaties wegen "
                "net zo zwaar als argumenten."
            ),
            PARTNER,
            _("zet de eerste partner erin"),
        )

    def register_of(self, record: Record) -> str:
        """Partners, people and meetings each stand in their own register."""
        match record:
            case Partner():
                return "partners"
            case Person():
                return "people"
        return "meetings"

    def asked(self, record: Record) -> Content:
        """The sign of an open question; a topic is in no register, so nothing is asked of it."""
        return Content("") if isinstance(record, Topic) else super().asked(record)

    def all_asked(self) -> "list[Question]":
        """The open questions about anything that stands here."""
        return [asked for name in REGISTERS for asked in self.desk.questions_on(name)]

    def offers(self) -> Iterable[Command]:
        """What is added here by a key of its own is not offered a second time."""
        return (each for each in super().offers() if each.id not in ADDED_ANYWHERE)

    def in_footer(self, command: Command) -> bool:
        """What can be done with what is highlighted."""
        here = self.current
        if command.action in ABOUT_SOMEBODY:
            return isinstance(here, Person) and super().in_footer(command)
        if command is PARTNER:
            return not isinstance(here, Person) and not self.why_not_write()
        if command is LEAD:
            return bool(self.leads.found) and not isinstance(here, Person)
        if command is OPEN:
            return self.has_class("-broad") and not self.has_class("-reading")
        return super().in_footer(command)

    def about_one(self) -> frozenset[str]:
        """The actions that are about what is highlighted."""
        return super().about_one() | ABOUT_SOMEBODY

    def why_not(self, command: Command) -> str:
        """A topic cannot be changed, and only people leave."""
        if why_not := super().why_not(command):
            return why_not
        here = self.current
        if command.action in ABOUT_SOMEBODY and not isinstance(here, Person):
            return _("Kies eerst iemand in de lijst.")
        if command.action in {"edit", "retire", "history"} and isinstance(here, Topic):
            return _("Kies eerst een partner, iemand of een ontmoeting in de lijst.")
        if command is LEAD and not self.leads.found:
            return _("Op deze bladzijde staat niets om naartoe te gaan.")
        return ""

    def show_record(self, id: str) -> None:
        """Highlight a record, which may have come since the list was made."""
        self._known = Known(self.desk)
        super().show_record(id)

    def _show_detail(self) -> None:
        """Show what is highlighted, what stands side by side as wide as it can be."""
        super()._show_detail()
        here = self.current
        self.set_class(here is not None and here.id in WIDE, "-broad")

    @property
    def _somebody(self) -> Person | None:
        """The highlighted person."""
        here = self.current
        return here if isinstance(here, Person) else None

    @work
    async def action_meeting(self) -> None:
        """Write down who met."""
        from logboek.screens.meeting_form import new_meeting

        if await new_meeting(self):
            self.say(_("De ontmoeting staat erin."))

    @work
    async def action_new(self) -> None:
        """Add somebody, of the partner that is highlighted."""
        from logboek.screens.people_forms import new_person

        here, partner = self.current, ""
        if isinstance(here, Partner):
            partner = here.id
        elif isinstance(here, Person):
            partner = here.partner
        if await self.known() and (kept := await new_person(self, partner=partner)):
            self.show_record(kept.id)

    @work
    async def action_partner(self) -> None:
        """Add a partner."""
        from logboek.screens.people_forms import new_partner

        if await self.known() and (kept := await new_partner(self)):
            self.show_record(kept.id)

    @work
    async def action_edit(self) -> None:
        """Change the partner, the person or the meeting."""
        from logboek.screens.meeting_form import MeetingForm
        from logboek.screens.people_forms import PartnerForm, WholePersonForm

        here, logbook, app = self.current, self.logbook, self.app
        if not await self.known():
            return
        match here:
            case Partner():
                partners = logbook.partners
                await keep_changes(
                    app,
                    partners,
                    here.id,
                    lambda d, problem: PartnerForm(
                        presentation.line(d.name, limit=60), d, problem, partners
                    ),
                )
            case Person():
                people = logbook.people
                await keep_changes(
                    app,
                    people,
                    here.id,
                    lambda d, problem: WholePersonForm(
                        d, problem, logbook.partners.all(), logbook.today, people
                    ),
                )
            case Meeting():
                await keep_changes(
                    app,
                    logbook.meetings,
                    here.id,
                    lambda d, problem: MeetingForm(d, problem, logbook),
                )

    @work
    async def action_leaves(self) -> None:
        """Say that somebody leaves, and offer what they carry to read."""
        from logboek.screens.leave_form import LeaveForm

        if (person := self._somebody) and await self.known():
            register, today = self.logbook.people, self.logbook.today
            await keep_changes(
                self.app, register, person.id, lambda d, problem: LeaveForm(d, problem, today)
            )
            left = self.logbook.people.get(person.id)
            if left and left.until and left != person:
                key = HAND_OVER.key
                self.say(_("Bewaard. Met {key} lees je de overdracht.").format(key=key))

    @work
    async def action_handover(self) -> None:
        """Read what somebody carries."""
        from logboek.screens.handover import HandOverDialog

        if person := self._somebody:
            await self.app.push_screen_wait(HandOverDialog(self.desk, person.id))
