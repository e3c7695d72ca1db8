"""Taking something out of a list, after asking."""

from logboek import presentation
from logboek.i18n import _
from logboek.partnership import Record
from logboek.screens.ask import Ask
from logboek.screens.frame import Frame
from logboek.screens.labels import title_of

NOTHING_IS_LOST = _(
    "Er wordt niets gewist: met ctrl+z komt het terug, en de tijdlijn bewaart alles."
)
"""What to know before something is taken out."""


async def take_out(frame: Frame, register: str, record: Record) -> None:
    """Take a record out of the list, after asking."""
    kept = frame.logbook.register(register)
    seen = await frame.write(lambda: kept.look(record.id))
    if seen is None:
        return
    if await frame.app.push_screen_wait(
        Ask(
            _("“{name}” uit de lijst halen?").format(
                name=presentation.one_line(title_of(seen.record), 60)
            ),
            NOTHING_IS_LOST,
            yes=_("uit de lijst halen"),
            no=_("laten staan"),
        )
    ):
        await frame.write(lambda: kept.remove(record.id, seen))
