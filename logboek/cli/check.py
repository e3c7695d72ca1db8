"""``logboek check``: whether everything is here and whole."""

from pathlib import Path

import click

from logboek.cli import terminal
from logboek.cli.command import order
from logboek.cli.values import Folder
from logboek.i18n import N_, _


@order(
    help=_(
        "Kijk of alles er is en heel is, en zeg wat je kunt doen.\n\nEr wordt niets geschreven. "
        "De afsluitcode is 0 als er niets te doen is, en anders 1."
    ),
    example=["logboek check", N_("logboek check voorbeeld")],
)
@click.argument("folder", type=Folder(), required=False, metavar=_("[MAP]"))
@click.option("--json", "as_json", is_flag=True, help=_("Als JSON, voor programma’s."))
@click.option("--schema", is_flag=True, help=_("Laat het JSON Schema van --json zien."))
def command(folder: Path | None, as_json: bool, schema: bool) -> int:
    """Say whether everything is here."""
    from logboek.cli.schemas import show_schema
    from logboek.cli.which import reading

    if schema:
        show_schema("check")
        return 0
    logbook = reading(folder)
    found = logbook.check()
    if as_json:
        from logboek.cli.as_json import write
        from logboek.cli.programs import Checked

        write(Checked.of(found))
        return 0 if found.sound else 1
    terminal.say(
        _("Het logboek {name} ({folder})").format(
            name=logbook.partnership.name or _("zonder naam"), folder=logbook.folder
        )
    )
    terminal.paragraph(_("Elke wijziging is één regel in een bestand in de map journal."))
    terminal.say()
    counts = [
        (_("regels"), found.valid),
        (_("niet af"), found.incomplete),
        (_("beschadigd"), found.damaged),
        (_("nog niet begrepen"), found.not_understood),
        (_("ontbreken"), found.gaps),
        (_("gekopieerde computers"), found.clones),
        (_("bestanden van een ander logboek"), len(found.strangers)),
        (_("bestanden die hier niet zijn"), len(found.unknown_files)),
        (_("open vragen"), found.open_questions),
    ]
    widest = max(terminal.cells(label) for label, _n in counts)
    for label, n in counts:
        terminal.say(f"  {terminal.padded(label, widest)}  {n:>7}")
    terminal.say()
    for finding in found.findings:
        terminal.paragraph(finding.what)
        if finding.todo:
            terminal.paragraph(f"→ {finding.todo}", "  ")
    if why := logbook.read_only:
        terminal.paragraph(why)
    if found.sound:
        terminal.paragraph(_("Alles is er, en er is niets te doen."))
    return 0 if found.sound else 1
