"""``logboek add ambition``: a wording of what the partnership wants to have reached."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from logboek.cli import terminal
from logboek.cli.command import order
from logboek.cli.logbooks import folder_option, writing
from logboek.cli.values import Day, Named, OfSomebody, OneOf, Words
from logboek.i18n import N_, _

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from logboek.partnership.ambition import Endorsement

RECOGNISES = {"yes": N_("ja"), "partly": N_("deels"), "no": N_("nee")}
"""What a partner can answer to whether it recognises itself."""


@order(
    help=_(
        "Leg een versie van de ambitie vast.\n\nEen nieuwe tekst is een nieuwe versie: wie zich in "
        "een eerdere herkende, wordt opnieuw gevraagd."
    ),
    example=[
        N_(
            'logboek add ambition "In 2029 leert elk kind techniek in een bedrijf." '
            '--recognises "Lindeschool:ja" --recognises "Rijncollege:deels: te groot voor nu"'
        ),
    ],
)
@click.argument("statement", type=Words(), metavar=_("TEKST"))
@click.option(
    "--target-group", type=Words(), default="", metavar=_("TEKST"),
    help=_("Wat zij betekent voor de mensen voor wie jullie het doen."),
)  # fmt: skip
@click.option(
    "--organisation", "organisations", multiple=True, type=OfSomebody(),
    metavar=_('"PARTNER:TEKST"'), help=_("Wat zij betekent voor een partner. Mag vaker."),
)  # fmt: skip
@click.option(
    "--people", type=Words(), default="", metavar=_("TEKST"),
    help=_("Wat zij betekent voor wie het werk doen."),
)  # fmt: skip
@click.option(
    "--out-of-bounds", type=Words(), default="", metavar=_("TEKST"),
    help=_("Wat jullie aan anderen laten."),
)  # fmt: skip
@click.option(
    "--adopted", type=Day(back=True), metavar=_("DATUM"),
    help=_("De dag waarop zij is aangenomen; anders is het een concept."),
)  # fmt: skip
@click.option(
    "--recognises", multiple=True, type=OfSomebody(), metavar=_('"PARTNER:ja|deels|nee:WAAROM"'),
    help=_("Of een partner zich erin herkent, en waarom. Mag vaker."),
)  # fmt: skip
@folder_option()
def command(
    statement: str,
    organisations: tuple[Named, ...],
    recognises: tuple[Named, ...],
    adopted: date | None,
    folder: Path | None,
    **said: str,
) -> None:
    """Add a wording of the ambition."""
    from logboek.cli.naming import partner_meant
    from logboek.dates import full
    from logboek.partnership import Ambition

    with writing(folder) as logbook:
        ambition = Ambition(
            statement=statement,
            value_target_group=said["target_group"],
            value_organisations={
                partner_meant(logbook, each.who).id: each.what for each in organisations
            },
            value_people=said["people"],
            out_of_bounds=said["out_of_bounds"],
            status="adopted" if adopted else "draft",
            adopted_on=adopted,
            endorsements=dict(_endorsement(logbook, each) for each in recognises),
        )
        logbook.ambitions.add(ambition)
        if adopted:
            sentence = _("De ambitie staat erin, aangenomen op {date}.")
            terminal.paragraph(sentence.format(date=full(adopted)))
        else:
            terminal.paragraph(_("De ambitie staat erin, als concept."))


def _endorsement(logbook: "Logbook", named: Named) -> "tuple[str, Endorsement]":
    from logboek.cli.naming import partner_meant
    from logboek.partnership.ambition import Endorsement

    answer, _colon, why = named.what.partition(":")
    recognises: Any = OneOf(RECOGNISES).convert(answer, None, None)
    me = logbook.me
    return partner_meant(logbook, named.who).id, Endorsement(
        recognises=recognises, why=why.strip(), by=me.id if me else "", on=logbook.today()
    )
