"""``logboek add partner``: an organisation that takes part."""

from pathlib import Path

import click

from logboek.cli import terminal
from logboek.cli.command import order
from logboek.cli.logbooks import folder_option, writing
from logboek.cli.values import Line, Words
from logboek.errors import Unclear
from logboek.i18n import N_, _


@order(
    help=_("Voeg een organisatie toe die meedoet."),
    example=[
        N_('logboek add partner Lindeschool --sector vmbo --brings "Tweehonderd leerlingen."')
    ],
)
@click.argument("name", type=Line(), metavar=_("NAAM"))
@click.option(
    "--sector", type=Line(), default="", metavar=_("TEKST"),
    help=_("Uit welke wereld zij komt, zoals vmbo, mbo, gemeente of bedrijf."),
)  # fmt: skip
@click.option(
    "--brings", type=Words(), default="", metavar=_("TEKST"),
    help=_("Wat zij brengt dat de anderen missen."),
)  # fmt: skip
@click.option(
    "--differs", type=Words(), default="", metavar=_("TEKST"),
    help=_("Waarin zij van de anderen verschilt."),
)  # fmt: skip
@click.option(
    "--pace", type=Words(), default="", metavar=_("TEKST"), help=_("Hoe snel en hoe ver zij kan.")
)
@folder_option()
def command(
    name: str, sector: str, brings: str, differs: str, pace: str, folder: Path | None
) -> None:
    """Add a partner."""
    from logboek.cli.naming import plain
    from logboek.partnership import Partner

    with writing(folder) as logbook:
        if any(plain(known.name) == plain(name) for known in logbook.partners):
            raise Unclear(
                _("{name} staat al bij de partners; er is niets veranderd.").format(name=name)
            )
        logbook.partners.add(
            Partner(name=name, sector=sector, brings=brings, differs=differs, pace=pace)
        )
        terminal.paragraph(_("{name} staat nu bij de partners.").format(name=name))
