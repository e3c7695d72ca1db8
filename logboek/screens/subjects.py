"""The subjects of a collaboration agreement: what is covered, where the gaps are."""

from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual.content import Content

from logboek import presentation
from logboek.i18n import _, ngettext
from logboek.insight.coverage import Coverage, Subject, coverage, gaps
from logboek.partnership import Agreement, Partnership
from logboek.partnership.partnership import PARTNERSHIP_ID, OwnSubject
from logboek.screens.dialog import CANCEL
from logboek.screens.keeping import keep_changes, look
from logboek.screens.labels import AGREEMENT_STATUS
from logboek.screens.members import EDIT, RETIRE, Answer, Member, Members
from logboek.screens.pick import Choosable, Pick
from logboek.screens.subject_form import SubjectForm
from logboek.screens.subject_list import subject_name, subjects
from logboek.widgets.command import Command, bindings
from logboek.widgets.record_list import Row

if TYPE_CHECKING:
    from logboek.screens.agreements import AgreementsScreen

READ: Command = replace(
    EDIT, label=_("afspraak"), title=_("Naar de afspraak"), action="open", writes=False,
    hint=_("Gaat naar de afspraak over dit onderwerp, of begint er een."),
)  # fmt: skip
BEGIN = Command(
    "subject.begin", "n", _("nieuwe afspraak"), _("Nieuwe afspraak hierover"),
    _("Begint een afspraak over dit onderwerp."), "begin", footer=True, writes=True,
)  # fmt: skip
REWORD = Command(
    "subject.reword", "e", _("anders zeggen"), _("Het onderwerp anders zeggen"),
    _("Wijzigt hoe dit onderwerp bij jullie heet."), "reword", footer=True, writes=True,
)  # fmt: skip
ADD = Command(
    "subject.add", "o", _("erbij"), _("Een onderwerp erbij"),
    _("Zet een eigen onderwerp in de lijst."), "add", footer=True, writes=True,
)  # fmt: skip
DROP: Command = replace(
    RETIRE, label=_("weglaten"), title=_("Het onderwerp weglaten of terugzetten"), action="drop",
    hint=_("Laat weg wat bij jullie niet speelt, of zet het terug."), footer=False,
)  # fmt: skip
DROPPED = "×"
"""The sign of a subject that the partnership left out."""


class Subjects(Members):
    """Each subject with the agreements on it."""

    HELP: ClassVar[str] = "help/agreements.md"
    OFFERS: ClassVar[tuple[Command, ...]] = (READ, BEGIN, REWORD, ADD, DROP, CANCEL)
    BINDINGS = bindings(REWORD, ADD)

    def why_not(self, command: Command) -> str:
        """Most of it needs a row."""
        if why_not := super().why_not(command):
            return why_not
        if command in {BEGIN, REWORD} and not self._members:
            return _("Kies eerst iets in de lijst.")
        return ""

    def in_footer(self, command: Command) -> bool:
        """Nothing that writes where that cannot be done."""
        return super().in_footer(command) and not (command.writes and self.why_not(command))

    def action_open(self) -> None:
        """Go to the agreement."""
        self._answer("open")

    def action_begin(self) -> None:
        """Begin an agreement."""
        self._answer("begin")

    def action_reword(self) -> None:
        """Say it otherwise."""
        self._answer("reword")

    def action_add(self) -> None:
        """Add one."""
        self._answer("add")

    def action_drop(self) -> None:
        """Leave it out, or put it back."""
        self._answer("drop")


async def go_through_subjects(screen: "AgreementsScreen") -> None:
    """Show the subjects until somebody goes to an agreement or back."""
    chosen = 0
    while True:
        answer = await screen.app.push_screen_wait(
            Subjects(
                _said(screen),
                lambda: _rows(screen),
                chosen,
                _("De lijst is leeg. Zet er met o een onderwerp in."),
                screen.why_not_write(),
                screen.desk.changed,
            )
        )
        if answer is None:
            return
        if await _done(screen, answer):
            return
        here = [each.subject.id for each in _covered(screen)]
        chosen = here.index(answer.id) if answer.id in here else answer.at


async def _done(screen: "AgreementsScreen", answer: Answer) -> bool:
    """Do what was asked; whether that leads away from the subjects."""
    logbook = screen.logbook
    match answer.what:
        case "open":
            return await _open(screen, answer.id)
        case "begin":
            await screen.begin(Agreement(subject=answer.id))
            return False
    if not await screen.known():
        return False
    if answer.what == "drop":
        await _drop(screen, answer.id)
        return False
    id = answer.id if answer.what == "reword" else logbook.new_id()
    heading = _("Onderwerp wijzigen") if answer.what == "reword" else _("Nieuw onderwerp")
    register = logbook.partnerships
    await keep_changes(
        screen.app,
        register,
        PARTNERSHIP_ID,
        lambda d, problem: SubjectForm(heading, d, problem, id),
    )
    return False


async def _open(screen: "AgreementsScreen", subject: str) -> bool:
    """Go to the agreement on a subject, to one of several, or begin the first."""
    on = next((each.agreements for each in _covered(screen) if each.subject.id == subject), [])
    if not on:
        if why_not := screen.why_not_write():
            screen.say(why_not, wrong=True)
        else:
            await screen.begin(Agreement(subject=subject))
        return False
    chosen: str | None = on[0].id
    if len(on) > 1:
        heading = presentation.line(subject_name(screen.logbook, subject), limit=60)
        chosen = await screen.app.push_screen_wait(Pick(heading, [_choosable(each) for each in on]))
    if chosen is None:
        return False
    screen.show_record(chosen)
    screen.action_open()
    return True


def _choosable(agreement: Agreement) -> Choosable:
    status = AGREEMENT_STATUS[agreement.status]
    title = presentation.line(agreement.title or agreement.text, limit=100)
    mark, name = Content.styled(status.mark, status.style), Content.styled(status.name, "$quiet")
    return Choosable(agreement.id, Row(mark, title, name), f"{agreement.title} {status.name}")


async def _drop(screen: "AgreementsScreen", id: str) -> None:
    """Leave a subject out, or put it back."""
    register = screen.logbook.partnerships

    def save() -> Partnership:
        seen = look(register, PARTNERSHIP_ID)
        before = seen.record.subjects.get(id, OwnSubject())
        now = replace(before, dropped=not before.dropped)
        return register.save(replace(seen.record, subjects={**seen.record.subjects, id: now}), seen)

    await screen.write(save)


def _covered(screen: "AgreementsScreen") -> list[Coverage]:
    return coverage(subjects(screen.logbook), screen.logbook.agreements)


def _said(screen: "AgreementsScreen") -> str:
    """How many subjects are covered, in the heading."""
    found = _covered(screen)
    left = len(gaps(found))
    if not left:
        return _("Waarover spraken jullie iets af? Over elk onderwerp staat er iets.")
    return ngettext(
        "Waarover spraken jullie iets af? Over {n} van de {all} onderwerpen nog niets.",
        "Waarover spraken jullie iets af? Over {n} van de {all} onderwerpen nog niets.",
        left,
    ).format(n=left, all=len(found))


def _rows(screen: "AgreementsScreen") -> list[Member]:
    """Every subject, and at the end what was left out."""
    rows = [Member(each.subject.id, _row(each)) for each in _covered(screen)]
    own = screen.logbook.partnership.subjects
    for id, mine in own.items():
        if mine.dropped:
            name = presentation.line(subject_name(screen.logbook, id), "$quiet", 80)
            under = Content.styled(_("laten jullie weg; met delete komt het terug"), "$quiet")
            rows.append(Member(id, Row(Content.styled(DROPPED, "$quiet"), name, under=under)))
    return rows


def _row(found: Coverage) -> Row:
    """One subject: covered by what, or what to ask."""
    subject: Subject = found.subject
    name = presentation.line(subject.name, limit=80)
    if not found.agreements:
        ask = presentation.line(subject.ask or subject.about, "$quiet italic", 160)
        return Row(
            Content.styled("◌", "bold $accent"),
            name,
            Content.styled(_("nog niets"), "$accent"),
            ask,
        )
    titles = " · ".join(each.title or each.text for each in found.agreements)
    under = presentation.line(titles, "$quiet", 200)
    if found.state == "proposed":
        return Row(Content.styled("○", "$accent"), name, Content(_("voorstel")), under)
    return Row(Content.styled("●", "$mark-good"), name, Content(_("afgesproken")), under)
