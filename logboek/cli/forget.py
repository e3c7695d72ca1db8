"""``logboek forget``: erase somebody's name and address."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from logboek.characters import one_line
from logboek.cli import terminal
from logboek.cli.command import order
from logboek.cli.logbooks import folder_option
from logboek.cli.values import Line
from logboek.cli.which import reading
from logboek.errors import ReadOnly, Unclear
from logboek.i18n import _, ngettext

if TYPE_CHECKING:
    from logboek.forget import Forgotten
    from logboek.logbook import Logbook

_MOST = 40


@order(
    help=_(
        "Wis iemands naam en adres, overal waar deze computer bij kan.\n\nWat die persoon deed "
        "blijft staan, als werk van iemand die er niet meer bij is. Het is niet terug te draaien. "
        "Daarna lees je wat Logboek niet kan wissen."
    ),
    example=['logboek forget "Henk Olthof"'],
)
@click.argument("person", type=Line(), metavar=_("PERSOON"))
@folder_option()
@click.option("--yes", is_flag=True, help=_("Wis zonder het eerst te vragen."))
def command(person: str, folder: Path | None, yes: bool) -> int:
    """Erase a name and an address."""
    from logboek.cli.naming import called, person_meant, whole_name

    logbook = reading(folder)
    if why := logbook.read_only:
        raise ReadOnly(why)
    meant = person_meant(logbook, person, taken_out=True)
    if yes and not called(logbook, meant, person):
        raise Unclear(
            _(
                "“{typed}” is maar een deel van de naam {name}. Er is niets gewist. Typ bij --yes "
                "de hele naam."
            ).format(typed=person, name=whole_name(logbook, meant))
        )
    if not yes:
        if not terminal.is_terminal():
            raise click.UsageError(
                _("Dit is niet terug te draaien. Zet er --yes bij als je het zeker weet.")
            )
        sure = terminal.confirm(
            _(
                "Naam en adres van {name} wissen uit {logbook}? Dit is niet terug te draaien."
            ).format(name=whole_name(logbook, meant), logbook=logbook.partnership.name)
        )
        if not sure:
            terminal.paragraph(_("Er is niets gewist."))
            return 1
    forgotten = logbook.forget(meant.id)
    terminal.paragraph(
        ngettext(
            "Naam en adres van {name} zijn gewist uit {folder}; er is één bestand weggehaald.",
            "Naam en adres van {name} zijn gewist uit {folder}; er zijn {n} bestanden weggehaald.",
            forgotten.files,
        ).format(name=forgotten.name, folder=logbook.folder, n=forgotten.files)
    )
    _out_of_reach(logbook, forgotten)
    return 1 if forgotten.left else 0


def _out_of_reach(logbook: "Logbook", forgotten: "Forgotten") -> None:
    """Say what could not be erased."""
    if forgotten.left:
        terminal.say()
        terminal.paragraph(
            _("Deze bestanden konden niet worden weggehaald; doe dat zelf, of geef schrijfrechten:")
        )
        for path in forgotten.left:
            terminal.paragraph(str(path), "  ")
    terminal.say()
    terminal.paragraph(_("Wat Logboek niet kan wissen:"))
    for sentence in (
        _("de naam op andere computers, tot ook daar de map is bijgewerkt en Logboek opent;"),
        _("kopieën van de map, back-ups en afdrukken;"),
        _("de prullenbak en oude versies bij de dienst waarmee de map wordt gedeeld."),
    ):
        terminal.paragraph(f"- {sentence}", "  ")
    terminal.say()
    if not forgotten.mentions:
        terminal.paragraph(_("In teksten van het logboek staat de naam niet."))
        return
    n = len(forgotten.mentions)
    terminal.paragraph(
        ngettext(
            "De naam, of een deel ervan, staat nog in één tekst. Pas die zo nodig zelf aan; de "
            "oude versie blijft in de geschiedenis staan.",
            "De naam, of een deel ervan, staat nog in {n} teksten. Pas die zo nodig zelf aan; de "
            "oude versies blijven in de geschiedenis staan.",
            n,
        ).format(n=n)
    )
    for row in _places(logbook, forgotten):
        terminal.paragraph(f"- {row}", "  ")


def _places(logbook: "Logbook", forgotten: "Forgotten") -> list[str]:
    from logboek.screens.labels import REGISTER
    from logboek.screens.told import may_be_told, title_in
    from logboek.screens.values import field_name

    rows = []
    for mention in forgotten.mentions[:_MOST]:
        where = {
            "kind": REGISTER[mention.register].name if mention.register in REGISTER else "",
            "field": field_name(logbook, mention.field),
        }
        if not may_be_told(logbook, mention.register, mention.id):
            rows.append(_("{kind} van een andere organisatie ({field})").format(**where))
            continue
        where["title"] = one_line(title_in(logbook, mention.register, mention.id), 50)
        place = (
            _("{kind} “{title}” ({field})")
            if mention.now
            else _("{kind} “{title}” ({field}, in een eerdere versie)")
        )
        rows.append(place.format(**where))
    if (rest := len(forgotten.mentions) - _MOST) > 0:
        rows.append(_("… en nog {n}").format(n=rest))
    return rows
