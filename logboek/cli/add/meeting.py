"""``logboek add meeting``: a time that people met."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from logboek.cli import terminal
from logboek.cli.command import order
from logboek.cli.logbooks import folder_option, writing
from logboek.cli.values import Day, Line, OneOf, Words
from logboek.i18n import N_, _

KINDS = {"formal": N_("formeel"), "informal": N_("informeel")}
"""At a table, or over lunch."""


@order(
    help=_("Leg een ontmoeting vast.\n\nAan tafel of bij de lunch: relaties hebben beide nodig."),
    example=[
        N_(
            'logboek add meeting "Lunch en rondleiding" --kind informeel --on gisteren '
            '--with "Kim de Boer" --with Sanne'
        ),
    ],
)
@click.argument("what", type=Words(), metavar=_("TEKST"))
@click.option("--on", type=Day(back=True), metavar=_("DATUM"), help=_("De dag; anders vandaag."))
@click.option("--kind", type=OneOf(KINDS), default="formal", help=_("Formeel of informeel."))
@click.option(
    "--with", "people", multiple=True, type=Line(), metavar=_("PERSOON"),
    help=_("Wie erbij was. Mag vaker."),
)  # fmt: skip
@folder_option()
def command(
    what: str, on: date | None, kind: Any, people: tuple[str, ...], folder: Path | None
) -> None:
    """Add a meeting."""
    from logboek.cli.naming import person_meant
    from logboek.dates import full
    from logboek.partnership import Meeting

    with writing(folder) as logbook:
        day = on or logbook.today()
        there = dict.fromkeys(person_meant(logbook, name).id for name in people)
        logbook.meetings.add(Meeting(on=day, kind=kind, people=list(there), what=what))
        terminal.paragraph(_("De ontmoeting van {date} staat erin.").format(date=full(day)))
