"""``logboek add person``: somebody at the table."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from logboek.cli import terminal
from logboek.cli.add.standing import fill_in, replace_option
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
        "zonder --partner, dan komt wat je typt daarbij. Wat er al anders staat, verandert alleen "
        "met --replace. Naam en adres staan apart van de rest en zijn later te wissen met: logboek "
        "forget"
    ),
    example=[
        N_('logboek add person "Bilal Aydin" --partner "Het Esveld" --role "docent techniek"')
    ],
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
@replace_option()
@folder_option()
def command(
    name: str,
    partner: str | None,
    since: date | None,
    until: date | None,
    replacing: bool,
    folder: Path | None,
    **texts: str,
) -> None:
    """Add a person."""
    from logboek.cli.naming import partner_meant, whole_name
    from logboek.dates import full
    from logboek.partnership import Person

    _in_order(since, until)
    with writing(folder) as logbook:
        organisation = partner_meant(logbook, partner).id if partner else ""
        days = {"since": since, "until": until}
        said: dict[str, Any] = {"partner": organisation, **texts, **days}
        new = {field: value for field, value in said.items() if value}
        known = _known(logbook, name, organisation)
        if known is None:
            person = logbook.people.add(Person(name=name, **new))
            sentence = _("{name} staat nu bij de mensen.")
            terminal.paragraph(sentence.format(name=whole_name(logbook, person)))
            labels = {"since": _("sinds"), "until": _("tot en met")}
            terminal.columns([(labels[field], full(day)) for field, day in days.items() if day])
            return
        called = whole_name(logbook, known)
        if not new.keys() - ({"partner"} if known.partner else set()):
            raise Unclear(
                _("{name} staat al bij de mensen; er is niets veranderd.").format(name=called)
            )
        person = replace(known, **new)
        _in_order(person.since, person.until)
        filled = fill_in(logbook, logbook.people, known, person, called, replacing=replacing)
        filled.say(
            _("{name} is aangevuld.").format(name=called),
            _("{name} is gewijzigd.").format(name=called),
        )


def _in_order(first: date | None, last: date | None) -> None:
    """Refuse a last day that lies before the first."""
    from logboek.dates import full

    if first and last and last < first:
        sentence = _("De laatste dag, {last}, is eerder dan de eerste, {first}; kijk de dagen na.")
        raise click.UsageError(sentence.format(last=full(last), first=full(first)))


def _known(logbook: "Logbook", name: str, partner: str) -> "Person | None":
    """The person that was meant, if there is one; raises Unclear when it can be several."""
    from logboek.cli.naming import person_meant, whole_name
    from logboek.insight.same_word import plain

    known = [
        person
        for person in logbook.people
        if plain(name) in (plain(person.name), plain(whole_name(logbook, person)))
    ]
    if partner:
        return next((person for person in known if person.partner in (partner, "")), None)
    return person_meant(logbook, name) if known else None
