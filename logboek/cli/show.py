"""``logboek show``: a logbook, or one register of it, for people and for programs."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from logboek.cli import terminal
from logboek.cli.command import order
from logboek.cli.values import Day, Folder
from logboek.errors import Unknown
from logboek.i18n import N_, _, ngettext
from logboek.locations import started_as

if TYPE_CHECKING:
    from logboek.logbook import Logbook


@order(
    help=_(
        "Laat een logboek zien, of één lijst daaruit.\n\nDe lijsten: samenwerking, partners, "
        "mensen, ambitie, belangen, afspraken, begrippen, ontmoetingen, tafels, fasen en notities. "
        "Met --as-of zie je het logboek zoals het aan het einde van die dag was."
    ),
    example=[
        N_("logboek show begrippen"),
        N_('logboek show voorbeeld afspraken --as-of "12 maart 2026"'),
        "logboek show --json",
    ],
)
@click.argument("folder", required=False, metavar=_("[MAP]"))
@click.argument("register", required=False, metavar=_("[LIJST]"))
@click.option("--json", "as_json", is_flag=True, help=_("Als JSON, voor programma’s."))
@click.option(
    "--as-of", type=Day(past=True), metavar=_("DATUM"), help=_("Zoals het op die dag was.")
)
@click.option("--schema", is_flag=True, help=_("Laat het JSON Schema van --json zien."))
def command(
    folder: str | None, register: str | None, as_json: bool, as_of: date | None, schema: bool
) -> None:
    """Show the logbook."""
    from logboek.cli.records import HEADINGS, register_named
    from logboek.cli.schemas import show_schema
    from logboek.cli.which import reading

    if schema:
        show_schema("show")
        return
    wanted = None
    if folder and register and register_named(folder) and not register_named(register):
        folder, register = register, folder
    if register is not None:
        wanted = register_named(register)
        if wanted is None:
            turned = Path(register).is_dir() and not Path(folder or "").exists()
            raise _no_such_register(folder if turned and folder else register, alone=False)
    elif folder is not None and (wanted := register_named(folder)) is not None:
        folder = None
    elif (
        folder is not None
        and not Path(folder).expanduser().exists()
        and Path(folder).name == folder
    ):
        raise _no_such_register(folder)
    place = Folder().convert(folder, None, None) if folder is not None else None
    logbook = reading(place)
    if as_of is not None:
        logbook = logbook.as_of(as_of)
    registers = [wanted] if wanted else list(HEADINGS)
    if as_json:
        from logboek.cli.as_json import write
        from logboek.cli.programs import shown

        write(shown(logbook, registers, as_of))
        return
    if as_of is not None:
        from logboek.dates import full

        terminal.paragraph(_("Zoals het was op {date}.").format(date=full(as_of)))
        if not len(logbook.changes):
            terminal.paragraph(_("Dit logboek bestond toen nog niet."))
            return
        terminal.say()
    for number, name in enumerate(registers):
        if number:
            terminal.say()
        _show(logbook, name)


def _show(logbook: "Logbook", register: str) -> None:
    from logboek.cli.programs import asked_of, visible
    from logboek.cli.records import EMPTY, HEADINGS, fields, heading_of, newest_wording_first

    records: list[Any] = (
        [logbook.partnership] if register == "partnership" else visible(logbook, register)
    )
    if register == "ambition":
        records = newest_wording_first(records)
    questions = asked_of(logbook, [register])
    count = "" if register == "partnership" else f" ({len(records)})"
    terminal.say(f"{_(HEADINGS[register])}{count}")
    for record in records:
        terminal.say()
        terminal.paragraph(heading_of(logbook, register, record), "  ")
        terminal.columns(list(fields(logbook, register, record, questions)), "    ")
    if not records:
        terminal.paragraph(_(EMPTY[register]).format(logboek=started_as()), "  ")
    if register == "interests" and (hidden := len(logbook.interests) - len(records)):
        terminal.say()
        terminal.paragraph(
            ngettext(
                "Eén belang is alleen voor een andere organisatie.",
                "{n} belangen zijn alleen voor een andere organisatie.",
                hidden,
            ).format(n=hidden),
            "  ",
        )


def _no_such_register(typed: str, *, alone: bool = True) -> Unknown:
    """What to say of a word that is no list; ``alone`` it could have been a folder too."""
    from logboek.cli.records import HEADINGS

    sentence = _("“{typed}” is geen lijst. De lijsten zijn: {names}.")
    if alone and not Path(typed).is_dir():
        sentence = _("“{typed}” is geen map en geen lijst. De lijsten zijn: {names}.")
    names = ", ".join(_(heading).lower() for heading in HEADINGS.values())
    return Unknown(sentence.format(typed=typed[:60], names=names))
