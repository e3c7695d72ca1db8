"""What was taken out of the lists, to read it and to put it back."""

from typing import TYPE_CHECKING

from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.screens.frame import Frame
from logboek.screens.labels import REGISTER
from logboek.screens.pick import Choosable, Pick
from logboek.screens.told import may_be_told, title_in
from logboek.screens.values import short
from logboek.widgets.record_list import Row

if TYPE_CHECKING:
    from logboek.removals import Removal


async def show_taken_out(frame: Frame) -> None:
    """List what was taken out, newest first, and open what is picked."""
    from logboek.removals import removals

    logbook = frame.logbook
    found = [each for each in removals(logbook) if may_be_told(logbook, each.register, each.id)]
    if not found:
        frame.say(_("Er is niets uit een lijst gehaald."))
        return
    rows = [_choosable(frame, number, each) for number, each in enumerate(found)]
    heading = _("Wat uit de lijst is gehaald")
    under = _("Niets ervan is gewist. Open het om het te lezen of terug te zetten.")
    picked = await frame.app.push_screen_wait(Pick(heading, rows, under, row_height=2))
    if picked is not None:
        frame.desk.visit(found[int(picked)].register, found[int(picked)].id)


def _choosable(frame: Frame, number: int, taken_out: "Removal") -> Choosable:
    """One thing that was taken out: what it is, and when and by whom that was done."""
    logbook, label = frame.logbook, REGISTER[taken_out.register]
    about = [label.name]
    if taken_out.at:
        about.append(short(taken_out.at.astimezone().date(), frame.desk.today()))
        about.append(presentation.one_line(logbook.name_of(taken_out.by), 40))
    title = title_in(logbook, taken_out.register, taken_out.id)
    row = Row(
        Content.styled(label.mark, "$accent"),
        presentation.line(title, limit=80),
        Content(""),
        Content.styled(" · ".join(about), "$quiet"),
    )
    return Choosable(str(number), row, " ".join([title, *about]))
