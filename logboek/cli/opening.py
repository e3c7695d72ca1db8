"""``logboek [FOLDER]``: open a logbook."""

from pathlib import Path

import click

from logboek.cli.command import order
from logboek.cli.home import open_logbook
from logboek.cli.values import Folder
from logboek.i18n import N_, _


@order(help=_("Open het logboek in een map."), example=[N_("logboek leerroute")])
@click.argument("folder", type=Folder(), metavar=_("MAP"))
def command(folder: Path) -> int | None:
    """Open the logbook in a folder."""
    return open_logbook(folder)
