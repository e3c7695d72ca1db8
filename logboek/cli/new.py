"""``logboek new``: begin a logbook."""

from pathlib import Path

import click

from logboek.cli import terminal
from logboek.cli.command import order
from logboek.cli.values import Folder, Line, Words
from logboek.i18n import N_, _, language


@order(
    help=_(
        "Begin een nieuw logboek in een map.\n\nKies een map die je met de partners deelt of wilt "
        "delen, zoals een map in OneDrive of Nextcloud. Bestaat de map nog niet, dan komt zij er."
    ),
    example=[
        N_(
            'logboek new leerroute --name "Leerroute Techniek" --partner "Lindeschool:vmbo" '
            '--partner "Rijncollege:mbo" --me "Anja de Wit"'
        ),
    ],
)
@click.argument("folder", type=Folder(), metavar=_("MAP"))
@click.option(
    "--name", required=True, type=Line(), metavar=_("NAAM"), help=_("Hoe de samenwerking heet.")
)
@click.option(
    "--partner", "partners", multiple=True, type=Line(), metavar=_('"NAAM:SECTOR"'),
    help=_("Een partner met de wereld waar die uit komt, zoals vmbo of gemeente. Mag vaker."),
)  # fmt: skip
@click.option("--me", type=Line(), metavar=_("NAAM"), help=_("Wie je bent."))
@click.option("--purpose", type=Words(), metavar=_("TEKST"), help=_("Waar zij voor is."))
@click.option("--region", type=Line(), metavar=_("TEKST"), help=_("In welke regio."))
def command(
    folder: Path,
    name: str,
    partners: tuple[str, ...],
    me: str | None,
    purpose: str | None,
    region: str | None,
) -> None:
    """Begin a logbook."""
    from logboek.folder import refuse_taken
    from logboek.last_used import remember
    from logboek.logbook import Logbook
    from logboek.partnership import Partner, Partnership, Person

    for partner in partners:
        if partner.startswith(":"):
            raise click.BadParameter(_("zet de naam voor de dubbele punt."), param_hint="--partner")
    refuse_taken(folder)
    if me is None and terminal.is_terminal():
        me = terminal.ask(_("Wie ben je? Typ je naam, of druk op enter om dat over te slaan:"))
    draft = Partnership(
        name=name, purpose=purpose or "", region=region or "",
        language="en" if language() == "en" else "nl",
    )  # fmt: skip
    person = Person(name=me) if me else None
    logbook = Logbook.create(folder, draft, person)
    with logbook.together():
        for partner in partners:
            who, _colon, sector = partner.partition(":")
            logbook.partners.add(Partner(name=who.strip(), sector=sector.strip()))
    remember(folder)
    terminal.say(
        _("Het logboek {name} staat klaar in {folder}.").format(name=name, folder=logbook.folder)
    )
    for each in logbook.partners:
        terminal.say(f"  {each.name} ({each.sector})" if each.sector else f"  {each.name}")
    if logbook.me:
        terminal.paragraph(_("Je bent {name}.").format(name=logbook.me.name))
    terminal.say(_('Open het met: logboek "{folder}"').format(folder=folder))
