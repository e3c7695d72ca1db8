"""``logboek add note``: a line in the logbook."""

from datetime import date
from pathlib import Path

import click

from logboek.cli import terminal
from logboek.cli.command import order
from logboek.cli.logbooks import folder_option, writing
from logboek.cli.values import Day, Words
from logboek.i18n import N_, _


@order(
    help=_("Schrijf een regel in het logboek.\n\nWat is het onthouden waard?"),
    example=[N_('logboek add note "In de pauze werd meer opgelost dan in drie overleggen."')],
)
@click.argument("text", type=Words(), metavar=_("TEKST"))
@click.option(
    "--on", type=Day(back=True), metavar=_("DATUM"), help=_("Over welke dag; anders vandaag.")
)
@folder_option()
def command(text: str, on: date | None, folder: Path | None) -> None:
    """Add a note."""
    from logboek.dates import full
    from logboek.partnership import Note

    with writing(folder) as logbook:
        day = on or logbook.today()
        logbook.notes.add(Note(text=text, on=day))
        terminal.paragraph(_("De regel over {date} staat erin.").format(date=full(day)))
