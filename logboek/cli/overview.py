"""Where a partnership stands, as text."""

from datetime import date
from typing import TYPE_CHECKING

from logboek.characters import one_line
from logboek.cli import terminal
from logboek.cli.plain import unmarked
from logboek.dates import full, moment
from logboek.i18n import _, ngettext
from logboek.partnership.person import takes_part

if TYPE_CHECKING:
    from logboek.logbook import Logbook

_MOST_ATTENTION = 10
_MOST_CHANGES = 8


def overview(logbook: "Logbook") -> None:
    """Say who we are, what asks for attention, and what happened lately."""
    from logboek.partnership.ambition import current

    partnership = logbook.partnership
    terminal.paragraph(one_line(partnership.name or _("Samenwerking zonder naam")))
    terminal.paragraph(_counts(logbook), "  ")
    if partnership.purpose:
        terminal.paragraph(partnership.purpose, "  ")
    if ambition := current(logbook.ambitions.all()):
        terminal.say()
        terminal.paragraph(_("Ambitie"))
        terminal.paragraph(one_line(unmarked(ambition.statement)), "  ")
    terminal.say()
    _attention(logbook, logbook.today())
    terminal.say()
    _lately(logbook)


def _counts(logbook: "Logbook") -> str:
    partners, today = len(logbook.partners), logbook.today()
    people = sum(takes_part(person, today) for person in logbook.people)
    agreements, terms = len(logbook.agreements), len(logbook.terms)
    return " · ".join(
        [
            ngettext("{n} partner", "{n} partners", partners).format(n=partners),
            ngettext("{n} persoon", "{n} mensen", people).format(n=people),
            ngettext("{n} afspraak", "{n} afspraken", agreements).format(n=agreements),
            ngettext("{n} begrip", "{n} begrippen", terms).format(n=terms),
        ]
    )


def _attention(logbook: "Logbook", today: date) -> None:
    from logboek.insight.attention import attention
    from logboek.standing import standing

    found = attention(standing(logbook, logbook.questions()), today)
    terminal.paragraph(_("Wat aandacht vraagt"))
    if not found:
        terminal.paragraph(_("Niets, op {date}.").format(date=full(today)), "  ")
    for item in found[:_MOST_ATTENTION]:
        terminal.paragraph(f"{item.mark} {one_line(unmarked(item.title), 60)}: {item.why}", "  ")
    if len(found) > _MOST_ATTENTION:
        rest = len(found) - _MOST_ATTENTION
        terminal.paragraph(_("… en nog {n}").format(n=rest), "  ")


def _lately(logbook: "Logbook") -> None:
    from logboek.cli.log import rows

    terminal.paragraph(_("Onlangs"))
    if not logbook.changes:
        terminal.paragraph(_("Nog niets."), "  ")
    for at, who, what in rows(logbook, logbook.changes[:_MOST_CHANGES]):
        lead = f"{moment(at, logbook.today())}, {who}: " if who else "  "
        terminal.paragraph(lead + what, "  ")
