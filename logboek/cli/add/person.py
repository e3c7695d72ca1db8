"""``logboek add person``: somebody at the table."""

from datetime import date
from pathlib import Path

import click

from logboek.cli import terminal
from logboek.cli.command import order
from logboek.cli.logbooks import folder_option, writing
from logboek.cli.values import Day, Line
from logboek.errors import Unclear
from logboek.i18n import N_, _


@order(
    help=_(
        "Voeg iemand toe die meedoet.\n\nNaam en adres staan apart van de rest en zijn later te "
        "wissen met: logboek forget"
    ),
    example=[N_('logboek add person "Bilal Aydin" --partner Rijncollege --role "docent techniek"')],
)
@click.argument("name", type=Line(), metavar=_("NAAM"))
@click.option("--partner", type=Line(), metavar=_("PARTNER"), help=_("Van welke partner."))
@click.option("--role", type=Line(), default="", metavar=_("TEKST"), help=_("De rol."))
@click.option(
    "--address", type=Line(), default="", metavar=_("ADRES"),
    help=_("Hoe je die persoon bereikt, zoals een mailadres."),
)  # fmt: skip
@click.option("--since", type=Day(back=True), metavar=_("DATUM"), help=_("Sinds wanneer."))
@folder_option()
def command(
    name: str,
    partner: str | None,
    role: str,
    address: str,
    since: date | None,
    folder: Path | None,
) -> None:
    """Add a person."""
    from logboek.cli.naming import partner_meant, plain, whole_name
    from logboek.dates import full
    from logboek.partnership import Person

    with writing(folder) as logbook:
        organisation = partner_meant(logbook, partner).id if partner else ""
        draft = Person(name=name, partner=organisation, role=role, address=address, since=since)
        for known in logbook.people:
            if plain(known.name) == plain(name) and known.partner == organisation:
                raise Unclear(
                    _("{name} staat al bij de mensen; er is niets veranderd.").format(
                        name=whole_name(logbook, known)
                    )
                )
        person = logbook.people.add(draft)
        terminal.paragraph(
            _("{name} staat nu bij de mensen.").format(name=whole_name(logbook, person))
        )
        if since:
            terminal.columns([(_("sinds"), full(since))])
