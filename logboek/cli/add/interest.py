"""``logboek add interest``: something that is at stake for somebody."""

from pathlib import Path
from typing import Any

import click

from logboek.cli import terminal
from logboek.cli.command import order
from logboek.cli.logbooks import folder_option, writing
from logboek.cli.values import Line, OneOf, Words
from logboek.i18n import N_, _

LEVELS = {
    "collective": N_("gezamenlijk"),
    "organisational": N_("van de organisatie"),
    "individual": N_("persoonlijk"),
}
"""The three levels of interests."""
DISCLOSURE = {
    "me": N_("alleen ik"),
    "organisation": N_("mijn organisatie"),
    "everyone": N_("iedereen"),
}
"""Who may see an interest."""


@order(
    help=_(
        "Leg een belang vast.\n\nWat staat er voor wie op het spel, en waarom? Met --disclosure "
        '"alleen ik" blijft het op deze computer en komt het nooit in de gedeelde map.'
    ),
    example=[
        N_(
            'logboek add interest "Genoeg leerlingen om open te blijven." --partner Lindermaat '
            '--position "Wij willen de hele bovenbouw." --disclosure "mijn organisatie"'
        ),
    ],
)
@click.argument("interest", type=Words(), metavar=_("TEKST"))
@click.option("--partner", type=Line(), metavar=_("PARTNER"), help=_("Van welke partner."))
@click.option(
    "--person", type=Line(), metavar=_("PERSOON"), help=_("Van wie, als het persoonlijk is.")
)
@click.option(
    "--position",
    type=Words(),
    default="",
    metavar=_("TEKST"),
    help=_("Wat aan tafel wordt gezegd."),
)
@click.option(
    "--level", type=OneOf(LEVELS), help=_("Van allen, van een organisatie of van iemand.")
)
@click.option(
    "--disclosure", type=OneOf(DISCLOSURE), default="everyone", help=_("Wie het mag zien.")
)
@click.option(
    "--justice", type=OneOf({str(n): str(n) for n in range(1, 6)}),
    help=_("Hoever er recht aan gedaan is volgens de eigenaar: 1 niet, 5 helemaal."),
)  # fmt: skip
@folder_option()
def command(
    interest: str,
    partner: str | None,
    person: str | None,
    position: str,
    level: Any,
    disclosure: Any,
    justice: str | None,
    folder: Path | None,
) -> None:
    """Add an interest."""
    from logboek.cli.naming import partner_meant, person_meant
    from logboek.partnership import Interest

    with writing(folder) as logbook:
        somebody = person_meant(logbook, person) if person else None
        organisation = partner_meant(logbook, partner).id if partner else ""
        if disclosure == "organisation" and not organisation:
            owner = somebody or logbook.me
            organisation = owner.partner if owner else ""
            if not organisation:
                raise click.UsageError(_("Zet er met --partner bij voor welke organisatie het is."))
        if level is None:
            level = "individual" if somebody else "organisational" if organisation else "collective"
        of_a_partner = bool(partner if level == "collective" else organisation)
        if why := _why_not(level, somebody is not None, of_a_partner):
            raise click.UsageError(why)
        logbook.interests.add(
            Interest(
                level=level,
                partner=organisation,
                person=somebody.id if somebody else "",
                position=position,
                interest=interest,
                disclosure=disclosure,
                justice_owner=int(justice) if justice else None,
            )
        )
        terminal.paragraph(
            _("Het belang staat erin: {level}; te zien voor: {disclosure}.").format(
                level=_(LEVELS[level]), disclosure=_(DISCLOSURE[disclosure])
            )
        )
        if disclosure == "me":
            terminal.paragraph(_("Het blijft op deze computer; raak je die kwijt, dan ook dit."))


def _why_not(level: str, of_somebody: bool, of_a_partner: bool) -> str:
    """Why an interest of this level cannot be of whom was named; empty where it can."""
    if level == "collective" and (of_somebody or of_a_partner):
        return _("Een gezamenlijk belang is van allen: laat --partner en --person weg.")
    if level == "organisational" and not of_a_partner:
        return _("Zet er met --partner bij van welke organisatie dit belang is.")
    if level == "organisational" and of_somebody:
        return _("Een belang van een organisatie is niet van één mens: laat --person weg.")
    if level == "individual" and not of_somebody:
        return _("Zet er met --person bij van wie dit belang is.")
    return ""
