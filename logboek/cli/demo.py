"""``logboek demo``: look around in a partnership that is well under way."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from logboek.cli import language, terminal
from logboek.cli.command import order
from logboek.cli.values import Folder, Line
from logboek.i18n import N_, _

if TYPE_CHECKING:
    from logboek.logbook import Logbook


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
    "--me", type=Line(), metavar=_("NAAM"), help=_("Wie je bent; anders de projectleider.")
)
def command(folder: Path | None, me: str | None) -> int | None:
    """Open the demo partnership."""
    if folder is None:
        from logboek.example import example

        with example() as logbook:
            return _open(logbook, me, _("Kijk rond in een terminal met: logboek demo"))
    from logboek.demo_folder import make_demo
    from logboek.last_used import remember
    from logboek.logbook import Logbook

    lead = make_demo(folder, datetime.now().astimezone().date())
    logbook = Logbook.open(folder)
    logbook.introduce(lead)
    remember(folder)
    sentence = _('Open het in een terminal met: logboek "{folder}"')
    return _open(logbook, me, sentence.format(folder=folder))


def _open(logbook: "Logbook", me: str | None, how: str) -> int | None:
    language.adopt(logbook.partnership.language)
    if me:
        from logboek.cli.naming import person_meant

        logbook.introduce(person_meant(logbook, me).id)
    if terminal.is_terminal():
        from logboek.app import run

        return run(logbook)
    from logboek.cli.overview import overview

    overview(logbook)
    terminal.say()
    terminal.say(how)
    return None
