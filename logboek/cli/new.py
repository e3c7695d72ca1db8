"""``logboek new``: begin a logbook."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from logboek.cli import terminal
from logboek.cli.command import order
from logboek.cli.values import Folder, Line, Words
from logboek.i18n import N_, _, language
from logboek.locations import started_as

if TYPE_CHECKING:
    from logboek.partnership import Partner


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
@click.option(
    "--purpose", type=Words(), metavar=_("TEKST"), help=_("Waar de samenwerking voor is.")
)
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
    from logboek.partnership import Partnership, Person

    organisations = _organisations(partners)
    refuse_taken(folder)
    if me is None and terminal.is_terminal():
        me = terminal.ask(_("Wie ben je? Typ je naam, of druk op enter om dat over te slaan:"))
    draft = Partnership(
        name=name, purpose=purpose or "", region=region or "",
        language="en" if language() == "en" else "nl",
    )  # fmt: skip
    person = Person(name=me) if me else None
    logbook = Logbook.create(folder, draft, person, organisations)
    remember(folder)
    terminal.say(
        _("Het logboek {name} staat klaar in {folder}.").format(name=name, folder=logbook.folder)
    )
    for each in logbook.partners:
        terminal.say(f"  {each.name} ({each.sector})" if each.sector else f"  {each.name}")
    if logbook.me:
        terminal.paragraph(_("Je bent {name}.").format(name=logbook.me.name))
    sentence = _('Open het met: {logboek} "{folder}"')
    terminal.say(sentence.format(logboek=started_as(), folder=folder))


def _organisations(typed: Iterable[str]) -> "list[Partner]":
    """The partners, each with the world that it comes from behind a colon; refuses doubles."""
    from logboek.insight.same_word import plain
    from logboek.partnership import Partner

    found: dict[str, Partner] = {}
    for each in typed:
        said, _colon, sector = each.partition(":")
        name = said.strip()
        if not name:
            why = _("zet de naam voor de dubbele punt.")
        elif plain(name) in found:
            why = _(
                "{partner} staat er twee keer bij. Er is niets bewaard; noem elke partner hier één "
                "keer."
            ).format(partner=name)
        else:
            found[plain(name)] = Partner(name=name, sector=sector.strip())
            continue
        raise click.BadParameter(why, param_hint="'--partner'")
    return list(found.values())
