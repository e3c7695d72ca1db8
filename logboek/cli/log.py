"""``logboek log``: who changed what when, newest first."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from logboek.characters import one_line
from logboek.cli import terminal
from logboek.cli.command import order
from logboek.cli.plain import unmarked
from logboek.cli.values import Day, Folder
from logboek.i18n import N_, _

if TYPE_CHECKING:
    from logboek.history import Change
    from logboek.logbook import Logbook

_LONGEST_TITLE = 60
_LONGEST_NAME = 40
_BESIDE = 20


@order(
    help=_(
        "Laat zien wie wat wanneer veranderde, het nieuwste bovenaan.\n\nWat iemand alleen voor "
        "zichzelf bewaart, staat hier niet bij."
    ),
    example=[N_('logboek log --since "vorige week maandag"'), N_("logboek log voorbeeld --json")],
)
@click.argument("folder", type=Folder(), required=False, metavar=_("[MAP]"))
@click.option(
    "--since", type=Day(past=True), metavar=_("DATUM"), help=_("Alleen wat er sinds die dag was.")
)
@click.option("--json", "as_json", is_flag=True, help=_("Als JSON, voor programma’s."))
@click.option("--schema", is_flag=True, help=_("Laat het JSON Schema van --json zien."))
def command(folder: Path | None, since: date | None, as_json: bool, schema: bool) -> None:
    """Say what happened."""
    from logboek.cli.schemas import show_schema
    from logboek.cli.which import reading
    from logboek.dates import full

    if schema:
        show_schema("log")
        return
    logbook = reading(folder)
    changes = _since(logbook, since)
    if as_json:
        from logboek.cli.as_json import write
        from logboek.cli.programs import log_entry

        write([log_entry(logbook, change) for change in changes])
        return
    day: date | None = None
    for at, who, what in rows(logbook, changes):
        here = at.astimezone()
        if here.date() != day:
            if day is not None:
                terminal.say()
            day = here.date()
            terminal.paragraph(full(day))
        _row(f"{here:%H:%M}" if who else "", who, what)
    if day is None:
        terminal.paragraph(_("Er is in die tijd niets veranderd."))


def rows(logbook: "Logbook", changes: "Iterable[Change]") -> Iterator[tuple[datetime, str, str]]:
    """Per record that was changed when, by whom and what; of one change by whom only once."""
    from logboek.screens.told import told

    for change in changes:
        who = one_line(logbook.name_of(change.by), _LONGEST_NAME)
        for entry in told(logbook, change):
            title = one_line(unmarked(entry.title), _LONGEST_TITLE).rstrip(".:")
            yield change.at, who, f"{title}: {one_line(entry.what)}"
            who = ""


def _since(logbook: "Logbook", since: date | None) -> "Iterator[Change]":
    for i in range(len(logbook.changes)):
        if since is not None and logbook.changes.at(i).astimezone().date() < since:
            return
        yield logbook.changes[i]


def _row(when: str, who: str, what: str) -> None:
    """One line, or two where the terminal is narrow or the name long."""
    if terminal.cells(who) > _BESIDE:
        terminal.paragraph(f"{when:<7}{who}", "  ")
        when = who = ""
    lead = f"  {when:<7}{terminal.padded(who, _BESIDE + 2)}"
    hang = 2 + 7 + _BESIDE + 2
    if terminal.width() < hang + 25:
        if who:
            terminal.paragraph(f"{when} {who}", "  ")
        terminal.paragraph(what, "    ")
        return
    for line in terminal.folded(what, terminal.width() - hang):
        terminal.say(f"{lead}{line}".rstrip())
        lead = " " * hang
