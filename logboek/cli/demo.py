"""``logboek demo``: look around in a partnership that is well under way."""

from datetime import datetime
from pathlib import Path

import click

from logboek.cli import screen
from logboek.cli.command import order
from logboek.cli.home import look_round, open_example
from logboek.cli.values import Folder, Line
from logboek.i18n import N_, _
from logboek.locations import started_as


@order(
    help=_(
        "Open een voorbeeld: een regio die samen een route techniek maakt.\n\nVerander wat je "
        "wilt, het is maar een kopie: zonder --to verdwijnt zij als je Logboek sluit."
    ),
    example=["logboek demo", N_("logboek demo --to voorbeeld")],
)
@click.option(
    "--to", "folder", type=Folder(), metavar=_("MAP"), help=_("Bewaar het voorbeeld in deze map.")
)
@click.option(
    "--me",
    type=Line(),
    metavar=_("NAAM"),
    help=_(
        "Als wie je rondkijkt: iemand uit het voorbeeld, zoals “Henk Olthof”. Anders ben je de "
        "projectleider."
    ),
)
def command(folder: Path | None, me: str | None) -> int | None:
    """Open the demo partnership."""
    if folder is None:
        return open_example(me)
    with screen.loading():
        return _kept_example(folder, me)


def _kept_example(folder: Path, me: str | None) -> int | None:
    from logboek.cli.naming import person_meant
    from logboek.demo_folder import make_demo
    from logboek.example import example
    from logboek.last_used import remember
    from logboek.logbook import Logbook

    if me:
        with example() as shown:
            person_meant(shown, me)
    lead = make_demo(folder, datetime.now().astimezone())
    logbook = Logbook.open(folder)
    logbook.introduce(lead)
    remember(folder)
    sentence = _('Open het in een terminal met: {logboek} "{folder}"')
    return look_round(logbook, me, sentence.format(logboek=started_as(), folder=folder))
