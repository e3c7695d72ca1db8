"""What somebody added to an agreement: to change it later, or to withdraw it."""

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from msgspec.structs import replace
from textual.content import Content

from logboek import presentation
from logboek.dates import said
from logboek.i18n import _
from logboek.partnership import Agreement
from logboek.screens.dialog import CANCEL
from logboek.screens.keeping import keep_changes
from logboek.screens.labels import KEPT
from logboek.screens.members import EDIT, RETIRE, Member, Members
from logboek.widgets.command import Command
from logboek.widgets.record_list import Row

if TYPE_CHECKING:
    from logboek.screens.agreements import AgreementsScreen

WITHDRAW: Command = replace(
    RETIRE, label=_("intrekken"), title=_("Intrekken"),
    hint=_("Trekt in wat je zei; de tijdlijn bewaart alles."),
)  # fmt: skip


class Own(NamedTuple):
    """One thing that somebody added."""

    field: str
    """The field of the agreement, dissent or kept."""
    key: str
    """Its id in that field."""
    row: Row
    """How it looks in a list."""


class OwnWords(Members):
    """What I added to an agreement."""

    OFFERS: ClassVar[tuple[Command, ...]] = (EDIT, WITHDRAW, CANCEL)


async def own(screen: "AgreementsScreen") -> None:
    """Choose something that I added to the highlighted agreement, and change or withdraw it."""
    if (agreement := screen.current) is None:
        return
    id, chosen = agreement.id, 0
    mine: dict[str, Own] = {}

    def members() -> list[Member]:
        mine.clear()
        here = screen.logbook.agreements.get(id)
        mine.update({f"{each.field}/{each.key}": each for each in _mine(screen, here)})
        return [Member(key, each.row) for key, each in mine.items()]

    while id in screen.logbook.agreements:
        answer = await screen.app.push_screen_wait(
            OwnWords(
                _("Wat jij bij deze afspraak zette"),
                members,
                chosen,
                _("Je zette er nog geen tegenstem of oordeel bij."),
                screen.why_not_write(),
                screen.desk.changed,
            )
        )
        if answer is None:
            return
        chosen = answer.at
        if answer.what == "edit":
            await _change(screen, id, mine[answer.id])
        else:
            await _withdraw(screen, id, mine[answer.id])


def _mine(screen: "AgreementsScreen", agreement: Agreement | None) -> list[Own]:
    """My voices against and my judgements, in the order of the page."""
    logbook, today = screen.logbook, screen.logbook.today()
    me = logbook.me.id if logbook.me else ""
    found: list[Own] = []
    if agreement is None:
        return found
    for key, voice in sorted(agreement.dissent.items()):
        if voice.by == me:
            under = _("tegenstem")
            if voice.on:
                under += " · " + said(voice.on, today)
            mark = Content.styled("≠", "bold $accent")
            text = presentation.line(voice.text, limit=120)
            row = Row(mark, text, under=Content.styled(under, "$quiet"))
            found.append(Own("dissent", key, row))
    for key, kept in sorted(agreement.kept.items()):
        if kept.by == me:
            outcome = KEPT[kept.outcome]
            text = presentation.line(kept.note or outcome.name, limit=120)
            under = f"{outcome.name} · {said(kept.on, today)}"
            mark = Content.styled(outcome.mark, outcome.style)
            row = Row(mark, text, under=Content.styled(under, "$quiet"))
            found.append(Own("kept", key, row))
    return found


async def _change(screen: "AgreementsScreen", id: str, mine: Own) -> None:
    """Fill the form in again."""
    from logboek.screens.agreement_steps import DissentForm, KeptForm

    form = DissentForm if mine.field == "dissent" else KeptForm
    await keep_changes(
        screen.app,
        screen.logbook.agreements,
        id,
        lambda draft, problem: form(draft, problem, screen.logbook, mine.key),
    )


async def _withdraw(screen: "AgreementsScreen", id: str, mine: Own) -> None:
    """Take it from the agreement, after asking."""
    from logboek.screens.ask import Ask
    from logboek.screens.taking_out import NOTHING_IS_LOST

    register = screen.logbook.agreements
    seen = await screen.write(lambda: register.look(id))
    if seen is None:
        return
    dissent = mine.field == "dissent"
    question = Ask(
        _("Je tegenstem intrekken?") if dissent else _("Je oordeel intrekken?"),
        NOTHING_IS_LOST,
        yes=_("intrekken"),
        no=_("laten staan"),
    )
    if not await screen.app.push_screen_wait(question):
        return

    def without() -> Agreement:
        entries = dict(getattr(seen.record, mine.field))
        entries.pop(mine.key, None)
        return register.save(replace(seen.record, **{mine.field: entries}), seen)

    await screen.write(without)
