"""``logboek add person``: somebody at the table."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from logboek.cli import terminal
from logboek.cli.command import order
from logboek.cli.logbooks import folder_option, writing
from logboek.cli.values import Day, Line
from logboek.errors import Unclear
from logboek.i18n import N_, _

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from logboek.partnership import Person


@order(
    help=_(
        "Voeg iemand toe die meedoet.\n\nStaat er al iemand met die naam, bij dezelfde partner of "
        "zonder --partner, dan wijzigt die: alleen wat je erbij typt, verandert. Naam en adres "
        "staan apart van de rest en zijn later te wissen met: logboek forget"
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
@click.option("--until", type=Day(), metavar=_("DATUM"), help=_("Tot en met wanneer."))
@folder_option()
def command(
    name: str,
    partner: str | None,
    role: str,
    address: str,
    since: date | None,
    until: date | None,
    folder: Path | None,
) -> None:
    """Add a person."""
    from logboek.cli.naming import partner_meant, whole_name
    from logboek.dates import full
    from logboek.partnership import Person

    if since and until and until < since:
        raise click.UsageError(_("--until is eerder dan --since; typ de dagen opnieuw."))
    with writing(folder) as logbook:
        organisation = partner_meant(logbook, partner).id if partner else ""
        said = {"partner": organisation, "role": role, "address": address}
        days = {"since": since, "until": until}
        new: dict[str, Any] = {field: value for field, value in {**said, **days}.items() if value}
        known = _known(logbook, name, organisation)
        if known is None:
            person = logbook.people.add(Person(name=name, **new))
            sentence = _("{name} staat nu bij de mensen.")
        else:
            person = replace(known, **new)
            if person == known:
                raise Unclear(
                    _("{name} staat al bij de mensen; er is niets veranderd.").format(
                        name=whole_name(logbook, known)
                    )
                )
            logbook.people.save(person)
            sentence = _("{name} is gewijzigd.")
        terminal.paragraph(sentence.format(name=whole_name(logbook, person)))
        labels = {"since": _("sinds"), "until": _("tot en met")}
        terminal.columns([(labels[field], full(day)) for field, day in days.items() if day])


def _known(logbook: "Logbook", name: str, partner: str) -> "Person | None":
    """The person that was meant, if there is one; raises Unclear when it can be several."""
    from logboek.cli.naming import person_meant
    from logboek.insight.named import plain

    known = [person for person in logbook.people if plain(person.name) == plain(name)]
    if partner:
        return next((person for person in known if person.partner in (partner, "")), None)
    return person_meant(logbook, name) if known else None
