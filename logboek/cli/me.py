"""``logboek me``: who I am on this installation."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from logboek.cli import terminal
from logboek.cli.command import order
from logboek.cli.logbooks import folder_option, only_here, written
from logboek.cli.values import Line
from logboek.cli.which import reading
from logboek.errors import ReadOnly
from logboek.i18n import _
from logboek.locations import started_as

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from logboek.partnership import Person


@order(
    help=_(
        "Zeg wie je bent, of laat dat zien.\n\nJe naam komt te staan bij wat je bewaart. Logboek "
        "onthoudt het op deze computer, per logboek. Sta je er nog niet bij, dan kom je erbij."
    ),
    example=['logboek me "Anja de Wit" --partner Lindermaat', "logboek me"],
)
@click.argument("name", type=Line(), required=False, metavar=_("[NAAM]"))
@click.option("--partner", type=Line(), metavar=_("PARTNER"), help=_("Van welke partner je bent."))
@folder_option()
def command(name: str | None, partner: str | None, folder: Path | None) -> None:
    """Show or set who I am."""
    from logboek.cli.naming import whole_name

    logbook = reading(folder)
    if name is None and partner is None:
        me = logbook.me
        if me is None:
            terminal.paragraph(
                _(
                    "Je naam is uit dit logboek gewist, dus Logboek weet hier niet meer wie je "
                    "bent. Wie ben je? Zeg het met: {logboek} me NAAM"
                ).format(logboek=started_as())
                if logbook.myself.erased
                else _(
                    "Logboek weet hier nog niet wie je bent. Zeg het met: {logboek} me NAAM"
                ).format(logboek=started_as())
            )
        else:
            terminal.say(
                _("Je bent {name}, in het logboek {logbook} ({folder}).").format(
                    name=whole_name(logbook, me),
                    logbook=logbook.partnership.name or _("zonder naam"),
                    folder=logbook.folder,
                )
            )
        return
    before = len(logbook.changes)
    become(logbook, name or (logbook.me.name if logbook.me else ""), partner)
    if len(logbook.changes) > before:
        written(logbook)
    else:
        only_here(logbook)


def become(logbook: "Logbook", name: str, partner: str | None) -> "Person":
    """Be somebody in this logbook: who is known by that name, or else somebody new."""
    from logboek.cli.naming import partner_meant, whole_name
    from logboek.partnership import Person

    if not name:
        raise click.UsageError(
            _("Typ je naam erbij: {logboek} me NAAM").format(logboek=started_as())
        )
    organisation = partner_meant(logbook, partner).id if partner else ""
    known = _known(logbook, name, organisation)
    if (known is None or known.partner != (organisation or known.partner)) and logbook.read_only:
        raise ReadOnly(logbook.read_only)
    if known is None:
        me = Person(name=name, partner=organisation, since=logbook.today())
        me = logbook.myself.join(me)
        logbook.introduce(me.id)
        terminal.paragraph(
            _("{name} staat nu bij de mensen, en dat ben jij.").format(name=whole_name(logbook, me))
        )
        return me
    logbook.introduce(known.id)
    if organisation and known.partner != organisation:
        from msgspec.structs import replace

        known = logbook.people.save(replace(known, partner=organisation))
    terminal.paragraph(_("Je bent {name}.").format(name=whole_name(logbook, known)))
    return known


def _known(logbook: "Logbook", name: str, organisation: str) -> "Person | None":
    """Who is meant, among those of the organisation if there are any; raises Unclear."""
    from logboek.cli.naming import people_matching, person_meant

    people = [person for person in logbook.people.all() if not person.erased]
    there = [person for person in people if person.partner in ("", organisation)]
    found = people_matching(logbook, name, there if organisation else people)
    if len(found) > 1:
        return person_meant(logbook, name)
    return found[0] if found else None
