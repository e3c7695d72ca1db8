"""Organisatie & proces: the tables and what they weigh, and the phases and where we stand."""

from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from logboek.i18n import _
from logboek.insight.phases import after
from logboek.partnership import Body, Meeting, Phase, Record
from logboek.screens.body_forms import BodyForm, EndForm, RenewForm
from logboek.screens.keeping import fill_in, keep_changes, keep_new
from logboek.screens.keys import hint
from logboek.screens.organisation_commands import (
    ABOUT_A_BODY,
    BODY,
    COMMANDS,
    END,
    PHASE,
    RENEW,
    STEP,
)
from logboek.screens.organisation_page import body_page, tables_page
from logboek.screens.organisation_rows import (
    Known,
    Whole,
    known,
    listed,
    organisation_found_by,
    organisation_row,
)
from logboek.screens.organisation_way import Line
from logboek.screens.phase_forms import PhaseForm, Step, StepForm
from logboek.screens.process_page import here_said, phase_page, way_page
from logboek.screens.register import RegisterScreen
from logboek.widgets.command import Command, bindings
from logboek.widgets.facts import in_lines
from logboek.widgets.page import Page
from logboek.widgets.record_list import RecordList, Row

if TYPE_CHECKING:
    from logboek.questions import Question


class OrganisationScreen(RegisterScreen[Record]):
    """The tables and the phases: where we stand above them, list and detail below."""

    CSS_PATH = ["frame.tcss", "register.tcss", "organisation.tcss"]
    MODE: ClassVar[str] = "organisation"
    HELP: ClassVar[str] = "help/organisation.md"
    ROW_HEIGHT: ClassVar[int] = 2
    OFFERS: ClassVar[tuple[Command, ...]] = COMMANDS
    BINDINGS = bindings(*COMMANDS)

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._now: Known = known(self.desk)

    def body(self) -> ComposeResult:
        """Where we stand, then the list and the detail."""
        yield Static("", id="here", markup=False)
        yield from super().body()

    def rebuild(self) -> None:
        """Work everything out anew, and keep the place."""
        self._now = known(self.desk)
        self._say_here()
        self._fit_rows()
        super().rebuild()

    def on_resize(self) -> None:
        """One line a row where there is less room."""
        self.call_after_refresh(self._fit_rows)

    def _fit_rows(self) -> None:
        self.query_one(RecordList).row_height = 2 if self.has_class("-wide") else 1

    def _say_here(self) -> None:
        """Say in which phase we are, with the line in time under it."""
        here, stretches = self.query_one("#here", Static), self._now.stretches
        here.set_class(not stretches, "-nothing")
        if stretches:
            said = here_said(self.desk, self._now)
            page = Page().drawing(lambda width: in_lines(said, width))
            here.update(page.drawing(Line(stretches, self.desk.today()).strip))

    def ordered(self) -> list[Record]:
        """The tables, the phases, and the tables that stopped."""
        return listed(self._now)

    def row(self, record: Record) -> Row:
        """How it looks in the list."""
        wide = self.has_class("-wide")
        return organisation_row(self.desk, self._now, record, wide, self.asked(record))

    def page(self, record: Record) -> Page:
        """Everything about it."""
        match record:
            case Body():
                return body_page(self.desk, self._now, record)
            case Phase():
                return phase_page(self.desk, self._now, record)
            case Whole(of="phases"):
                return way_page(self.desk, self._now)
        return tables_page(self.desk, self._now)

    def found_by(self, record: Record) -> str:
        """Name, people, and what it may decide or what has to be there."""
        return organisation_found_by(self.desk, record)

    def filter_hint(self) -> str:
        """What the filter looks in."""
        return _("naam, mensen, besluit")

    def nothing_yet(self) -> Content:
        """What belongs here, and the two ways to begin."""
        return Content.assemble(
            (_("Nog geen tafels en geen fasen"), "bold"),
            "\n\n",
            _(
                "Hier komt hoe jullie je organiseren: welke tafels er zijn, wie eraan zitten en "
                "wat ze mogen beslissen. Zo licht als kan. En waar jullie staan: welke fase nu "
                "loopt, wat er daarna komt en wie leidt."
            ),
            "\n\n",
            hint(BODY.key, _("zet de eerste tafel erin")),
            "\n",
            hint(PHASE.key, _("zet de eerste fase erin")),
        )

    def register_of(self, record: Record) -> str:
        """Tables and phases each stand in their own register."""
        return "phases" if isinstance(record, Phase) else "bodies"

    def all_asked(self) -> "list[Question]":
        """The open questions about tables and phases."""
        return [*self.desk.questions_on("bodies"), *self.desk.questions_on("phases")]

    def about_one(self) -> frozenset[str]:
        """The actions that are about what is highlighted."""
        return super().about_one() | ABOUT_A_BODY

    def in_footer(self, command: Command) -> bool:
        """What can be done with what is highlighted."""
        here = self.current
        fits = not self._not_for_this(command) and super().in_footer(command)
        if command in {RENEW, END}:
            return isinstance(here, Body) and fits
        if command is STEP:
            return fits and (
                isinstance(here, Phase) or (isinstance(here, Whole) and here.of == "phases")
            )
        if command.action == "edit" and (here is None or isinstance(here, Whole)):
            return False
        return super().in_footer(command)

    def why_not(self, command: Command) -> str:
        """Some things fit only a table, and some only a table that is still there."""
        return super().why_not(command) or self._not_for_this(command)

    def _not_for_this(self, command: Command) -> str:
        """Why a command does not fit what is highlighted; empty when it does."""
        here = self.current
        if command.action in {"edit", "retire", "history"} and isinstance(here, Whole):
            return _("Kies eerst een tafel of een fase in de lijst.")
        if command.action in ABOUT_A_BODY and not isinstance(here, Body):
            return _("Kies eerst een tafel in de lijst.")
        if command is STEP and not self._now.stretches:
            return _("Er zijn nog geen fasen. Met f zet je de eerste erin.")
        if not isinstance(here, Body):
            return ""
        if command is END and here.id in self._now.gone and here.id not in self._now.ends:
            return _("Deze tafel is al gestopt. Met v gaat zij weer door.")
        if command is RENEW and here.until is None:
            return _("Deze tafel heeft geen einddatum. Met s kies je haar laatste dag.")
        return ""

    def show_record(self, id: str) -> None:
        """Highlight a table or a phase, which may have come since the list was made."""
        self._now = known(self.desk)
        super().show_record(id)
        self.show_keys()

    def _show_detail(self) -> None:
        """Show what is highlighted; what stands side by side is read as wide as it can be."""
        super()._show_detail()
        self.set_class(isinstance(self.current, Whole), "-broad")

    @work
    async def action_body(self) -> None:
        """Ask for a table and keep it."""
        logbook, heading = self.logbook, _("Nieuwe tafel")
        draft = Body(since=logbook.today(), frequency="monthly")
        if await self.known() and (
            kept := await keep_new(
                self.app, logbook.bodies, draft, lambda d, p: BodyForm(heading, d, p, logbook)
            )
        ):
            self.show_record(kept.id)

    @work
    async def action_phase(self) -> None:
        """Ask for a phase and keep it."""
        logbook, heading = self.logbook, _("Nieuwe fase")
        if await self.known() and (
            kept := await keep_new(
                self.app, logbook.phases, Phase(), lambda d, p: PhaseForm(heading, d, p, logbook)
            )
        ):
            self.show_record(kept.id)

    @work
    async def action_edit(self) -> None:
        """Change the table or the phase."""
        here, logbook = self.current, self.logbook
        if not await self.known():
            return
        match here:
            case Body():
                heading = _("Tafel wijzigen")
                await keep_changes(
                    self.app, logbook.bodies, here.id,
                    lambda d, p: BodyForm(heading, d, p, logbook),
                )  # fmt: skip
            case Phase():
                heading = _("Fase wijzigen")
                await keep_changes(
                    self.app, logbook.phases, here.id,
                    lambda d, p: PhaseForm(heading, d, p, logbook),
                )  # fmt: skip

    @work
    async def action_renew(self) -> None:
        """Say until when the table goes on, and what for."""
        here, logbook = self.current, self.logbook
        if isinstance(here, Body) and await self.known():
            await keep_changes(
                self.app, logbook.bodies, here.id, lambda d, p: RenewForm(d, p, logbook.today())
            )

    @work
    async def action_end(self) -> None:
        """Say what its last day is."""
        here, logbook = self.current, self.logbook
        if isinstance(here, Body) and await self.known():
            below = [each for each in self._now.running if each.under == here.id]
            await keep_changes(
                self.app, logbook.bodies, here.id,
                lambda d, p: EndForm(d, p, logbook.today(), below),
            )  # fmt: skip

    @work
    async def action_meeting(self) -> None:
        """Write down that this table met."""
        from logboek.screens.meeting_form import MeetingForm

        here, logbook = self.current, self.logbook
        if isinstance(here, Body) and await self.known():
            known_people = [id for id in here.people if id in logbook.people]
            draft = Meeting(on=logbook.today(), body=here.id, people=known_people)
            await keep_new(
                self.app, logbook.meetings, draft, lambda d, p: MeetingForm(d, p, logbook)
            )

    @work
    async def action_step(self) -> None:
        """Close the phase of now and begin the next, in one change that can be taken back."""
        if not await self.known():
            return
        logbook, now = self.logbook, self._now.now
        ended = logbook.phases.look(now.phase.id) if now else None
        ahead = [
            each.phase for each in self._now.stretches if each.standing in {"coming", "undated"}
        ]
        begun = {each.id: logbook.phases.look(each.id) for each in ahead}
        first = after(self._now.stretches)
        draft = Step(ended.record if ended else None, first.phase if first else Phase())

        async def ask(step: Step, problem: str) -> Step | None:
            return await self.app.push_screen_wait(StepForm(step, problem, logbook, ahead))

        def save(step: Step) -> None:
            with logbook.together():
                if step.ended is not None:
                    logbook.phases.save(step.ended, ended)
                if step.begun.id:
                    kept = logbook.phases.save(step.begun, begun[step.begun.id])
                else:
                    kept = logbook.phases.add(step.begun)
            self.show_record(kept.id)
            self.say(_("De volgende fase begint. Was het een vergissing: ctrl+z draait het terug."))

        await fill_in(ask, draft, save)
