"""What one does with an interest in more than one step."""

from typing import TYPE_CHECKING

from textual.content import Content

from logboek import presentation
from logboek.errors import Unknown
from logboek.i18n import _
from logboek.insight.interests import given_place, top_three
from logboek.partnership import Interest
from logboek.register import Seen
from logboek.screens.interest_rows import LENSES
from logboek.screens.keeping import fill_in, keep_changes, look
from logboek.screens.pick import Choosable, Pick
from logboek.widgets.record_list import Row

if TYPE_CHECKING:
    from logboek.screens.interests import InterestsScreen

EVERYTHING = "everything"
"""The lens that leaves nothing out."""


async def link(screen: "InterestsScreen", interest: Interest) -> None:
    """Choose an agreement, and say what it does to the interest."""
    from logboek.screens.interest_forms import about
    from logboek.screens.interest_steps import LinkForm, linkable

    agreements = screen.logbook.agreements
    try:
        look(screen.logbook.interests, interest.id)
    except Unknown as error:
        screen.say(str(error), wrong=True)
        return
    chosen = await screen.app.push_screen_wait(
        Pick(
            about(_("Welke afspraak helpt of schaadt dit belang?"), interest),
            linkable(agreements, interest),
            row_height=2,
        )
    )
    if chosen:
        await keep_changes(
            screen.app, agreements, chosen, lambda d, problem: LinkForm(d, problem, interest)
        )


async def give_place(screen: "InterestsScreen", interest: Interest) -> None:
    """Give the interest its place among the three, and the one that stood there its old place."""
    from logboek.screens.interest_forms import PlaceForm

    logbook = screen.logbook
    name = logbook.partner_name(interest.partner)
    top = top_three(screen.readable, interest.partner)
    try:
        before = look(logbook.interests, interest.id)
    except Unknown as error:
        screen.say(str(error), wrong=True)
        return

    async def ask(draft: Interest, problem: str) -> Interest | None:
        return await screen.app.push_screen_wait(PlaceForm(draft, problem, name, top))

    def save(filled: Interest) -> None:
        seen: dict[str, Seen[Interest]] = {
            each.id: logbook.interests.look(each.id) for each in screen.readable
        }
        # It may be taken out meanwhile; then it is kept as it was seen, and the group is asked.
        seen.setdefault(interest.id, before)
        known = [each.record for each in seen.values()]
        with logbook.together():
            for changed in given_place(known, interest.id, filled.rank):
                logbook.interests.save(changed, seen[changed.id])

    await fill_in(ask, interest, save)


async def choose_lens(screen: "InterestsScreen", now: str) -> str | None:
    """Choose what the list is narrowed to; "" for everything, None to leave it as it is."""
    lenses = screen.lenses
    shown = [
        Choosable(
            EVERYTHING,
            Row(Content("◇"), Content(_("alles")), _count(len(screen.readable))),
            _("alles"),
        )
    ]
    for name, label in LENSES.items():
        mark = Content.styled(label.mark, label.style or "$accent")
        row = Row(mark, presentation.line(label.name), _count(len(lenses[name])))
        shown.append(Choosable(name, row, label.name))
    chosen = await screen.app.push_screen_wait(Pick(_("Welke belangen wil je zien?"), shown))
    return now if chosen is None else "" if chosen == EVERYTHING else chosen


def _count(number: int) -> Content:
    """How many there are."""
    return Content.styled(str(number), "$quiet")
