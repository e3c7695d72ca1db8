"""Who I am on this computer: asked once, before the first change."""

from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.partnership.person import takes_part
from logboek.screens.frame import Frame
from logboek.screens.people_forms import new_me
from logboek.screens.pick import Choosable, Pick
from logboek.widgets.record_list import Row

NOBODY = "new"


async def ask_who(frame: Frame) -> bool:
    """Ask who is at the screen; True once that is known."""
    logbook = frame.logbook
    why = _("Je naam komt bij je wijzigingen te staan. We vragen het één keer.")
    people = [person for person in logbook.people.all() if takes_part(person, logbook.today())]
    if people:
        me = logbook.me
        of = {
            person.id: logbook.partner_name(person.partner) if person.partner else ""
            for person in people
        }
        rows = [
            Choosable(
                person.id,
                Row(
                    Content.styled("●" if me and me.id == person.id else "○", "$accent"),
                    presentation.line(person.name),
                    presentation.line(of[person.id], "$quiet", 30),
                ),
                f"{person.name} {of[person.id]}",
            )
            for person in people
        ]
        stranger = Row(Content.styled("+", "$accent"), Content(_("Ik sta er nog niet bij")))
        rows.append(Choosable(NOBODY, stranger, stranger.title.plain))
        picked = await frame.app.push_screen_wait(
            Pick(
                _("Wie ben je?"),
                rows,
                why,
            )
        )
        if picked is None:
            return False
        if picked != NOBODY:
            await frame.write(lambda: logbook.introduce(picked))
            frame.refresh_all()
            return logbook.me is not None
    person = await new_me(frame, _("Wie ben je?"), why)
    if person is None:
        return False
    await frame.write(lambda: logbook.introduce(person.id))
    frame.refresh_all()
    return logbook.me is not None
