"""Deciding: only when every partner may; else it says who is waited for, and since when."""

from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import work
from textual.app import ComposeResult
from textual.content import Content

from logboek import presentation
from logboek.dates import said
from logboek.i18n import _
from logboek.insight.mandates import everybody_may, lights, not_green
from logboek.partnership import Agreement
from logboek.partnership.agreement import AgreementStatus
from logboek.screens.agreement_lights import between, light_line, waits_since
from logboek.screens.ask import PICK, AnswerChoice
from logboek.screens.desk import Desk
from logboek.screens.dialog import CANCEL, Dialog
from logboek.screens.form import Form
from logboek.screens.labels import AGREEMENT_STATUS
from logboek.widgets.choice import Choice, Option
from logboek.widgets.command import Command, bindings
from logboek.widgets.page import Page, PageView

if TYPE_CHECKING:
    from logboek.logbook import Logbook

KEEP, EVERYBODY, MANDATE = "keep", "everybody", "mandate"


class NotYet(Dialog[str | None]):
    """Says which partners are still waited for, and offers to leave it as it stands."""

    HELP: ClassVar[str] = "help/agreements.md"
    OFFERS: ClassVar[tuple[Command, ...]] = (PICK, CANCEL)
    SCROLLS: ClassVar[str] = "#page"
    BINDINGS = bindings(PICK)

    def __init__(self, desk: Desk, agreement: Agreement, stays: AgreementStatus) -> None:
        super().__init__(
            _("Nog niet iedereen mag beslissen"),
            _("Een besluit geldt als ieder erover mag beslissen. Zo passeren jullie niemand."),
        )
        self._desk, self._agreement, self._stays = desk, agreement, stays

    def body(self) -> ComposeResult:
        """Who is waited for, and what can be done."""
        yield PageView(id="page")
        stays = AGREEMENT_STATUS[self._stays].name
        keep = _("nog niet besluiten; het blijft: {status}").format(status=stays)
        options = [Option(KEEP, Content(keep))]
        found = lights(self._agreement)
        if all(light in {"green", "grey"} for light in found.values()):
            options.append(Option(EVERYBODY, Content(_("besluiten: ieder mag hierover beslissen"))))
        options.append(Option(MANDATE, Content(_("invullen wie mag beslissen"))))
        yield AnswerChoice(options, {KEEP})

    def on_mount(self) -> None:
        """Show who is waited for, and choose at once."""
        page = Page()
        for partner in not_green(self._agreement):
            line, mark, when = light_line(self._desk, self._agreement, partner)
            if day := waits_since(self._desk, self._agreement, partner):
                known = _("sinds {day}").format(day=said(day, self._desk.today()))
                line += Content.styled(f" · {known}", "$quiet")
            page.text(line, mark, when)
        self.query_one(PageView).show(page.space())
        self.query_one(Choice).focus()

    def action_pick(self) -> None:
        """Answer with what is chosen."""
        self.dismiss(next(iter(self.query_one(Choice).chosen), KEEP))


class DecidingForm(Form[Agreement]):
    """A form that may decide: it asks on when not every partner may, before anything is kept."""

    def __init__(
        self, heading: Content | str, draft: Agreement, problem: str, logbook: "Logbook"
    ) -> None:
        super().__init__(heading, draft, problem)
        self._logbook = logbook
        self._told = False

    @property
    def unsaved(self) -> bool:
        """What was told of who may decide is not thrown away without asking either."""
        return self._told or super().unsaved

    def finish(self, draft: Agreement) -> None:
        """Give the draft back, unless it would be decided over somebody's head."""
        decides = draft.status == "decided" and self.draft.status != "decided"
        if decides and not_green(between(self._logbook, draft)):
            self._ask_on(draft)
        else:
            self.dismiss(draft)

    @work
    async def _ask_on(self, draft: Agreement) -> None:
        """Until it stays as it is, or every partner may decide."""
        from logboek.screens.agreement_steps import MandateForm

        frame, stays = self._frame(), self.draft.status
        assert frame is not None
        while not_green(here := between(self._logbook, draft)):
            answer = await self.app.push_screen_wait(NotYet(frame.desk, here, stays))
            if answer is None:
                return
            if answer == KEEP:
                decided_on = None if stays == "proposed" else self.draft.decided_on
                draft = replace(draft, status=stays, decided_on=decided_on)
                break
            if answer == EVERYBODY:
                draft = replace(draft, mandates={**draft.mandates, **everybody_may(here).mandates})
            elif told := await self.app.push_screen_wait(MandateForm(draft, "", self._logbook)):
                draft, self._told = told, True
                self.draft = replace(self.draft, mandates=told.mandates)
        self.dismiss(draft)


def voices(logbook: "Logbook", agreement: Agreement) -> Content:
    """The voices against in a line under a heading, so that nobody decides past them."""
    if not agreement.dissent:
        return Content("")
    first, *others = (agreement.dissent[key] for key in sorted(agreement.dissent))
    who = logbook.partner_name(first.partner) if first.partner else logbook.name_of(first.by)
    said_by = Content.styled(presentation.one_line(who, 40) + ": ", "not bold $quiet")
    text = presentation.line(first.text, "not bold", 90)
    line = Content.assemble("\n", ("≠ ", "bold $accent"), said_by, text)
    if others:
        line += Content.styled("  " + _("en nog {n}").format(n=len(others)), "not bold $quiet")
    return line
