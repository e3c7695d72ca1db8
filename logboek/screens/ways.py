"""The ways between the main screens, with how much asks for attention where."""

from logboek.i18n import N_, _, ngettext
from logboek.partnership.person import takes_part
from logboek.screens import MAIN, mode_of
from logboek.screens.desk import Desk
from logboek.widgets.rail import Stop

HOME = "overview"
"""The screen for what is about the logbook as a whole."""

SHORT = {
    "overview": N_("Over"),
    "ambition": N_("Amb"),
    "interests": N_("Bel"),
    "agreements": N_("Afs"),
    "terms": N_("Beg"),
    "people": N_("Mens"),
    "organisation": N_("Org"),
    "timeline": N_("Tijd"),
}
"""What each main screen is called where there is little room, by its mode."""


def stops(desk: Desk) -> list[Stop]:
    """Every main screen; on a day in the past nothing asks for attention."""
    counts: dict[str, int] = {}
    for item in () if desk.past else desk.attention():
        where = mode_of(item.register) or HOME
        counts[where] = counts.get(where, 0) + 1
    return [
        Stop(key, _(name), desk.mode(mode), counts.get(mode, 0), _(SHORT[mode]))
        for mode, (key, name, _class) in MAIN.items()
    ]


def taking_part(desk: Desk) -> str:
    """How many organisations and people take part."""
    logbook = desk.logbook
    partners, today = len(logbook.partners), logbook.today()
    people = sum(takes_part(person, today) for person in logbook.people)
    return " · ".join(
        [
            ngettext("{n} partner", "{n} partners", partners).format(n=partners),
            ngettext("{n} persoon", "{n} mensen", people).format(n=people),
        ]
    )
