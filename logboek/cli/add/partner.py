"""``logboek add partner``: an organisation that takes part."""

from pathlib import Path

import click
from msgspec.structs import replace

from logboek.cli import terminal
from logboek.cli.add.standing import fill_in, replace_option
from logboek.cli.command import order
from logboek.cli.logbooks import folder_option, writing
from logboek.cli.values import Line, Words
from logboek.errors import Unclear
from logboek.i18n import N_, _


@order(
    help=_(
        "Voeg een organisatie toe die meedoet.\n\nStaat er al een met die naam, dan komt wat je "
        "typt daarbij. Wat er al anders staat, verandert alleen met --replace."
    ),
    example=[
        N_('logboek add partner Rijncollege --sector mbo --brings "Een werkplaats met plek."')
    ],
)
@click.argument("name", type=Line(), metavar=_("NAAM"))
@click.option(
    "--sector", type=Line(), default="", metavar=_("TEKST"),
    help=_("Uit welke wereld zij komt, zoals vmbo, mbo, gemeente of bedrijf."),
)  # fmt: skip
@click.option(
    "--brings", type=Words(), default="", metavar=_("TEKST"),
    help=_("Wat zij brengt dat de anderen missen."),
)  # fmt: skip
@click.option(
    "--differs", type=Words(), default="", metavar=_("TEKST"),
    help=_("Waarin zij van de anderen verschilt."),
)  # fmt: skip
@click.option(
    "--pace", type=Words(), default="", metavar=_("TEKST"), help=_("Hoe snel en hoe ver zij kan.")
)
@replace_option()
@folder_option()
def command(name: str, replacing: bool, folder: Path | None, **said: str) -> None:
    """Add a partner."""
    from logboek.insight.same_word import plain
    from logboek.partnership import Partner

    with writing(folder) as logbook:
        known = next((each for each in logbook.partners if plain(each.name) == plain(name)), None)
        if known is None:
            logbook.partners.add(Partner(name=name, **said))
            terminal.paragraph(_("{name} staat nu bij de partners.").format(name=name))
            return
        new = {field: text for field, text in said.items() if text}
        if not new:
            raise Unclear(
                _("{name} staat al bij de partners; er is niets veranderd.").format(name=name)
            )
        fill_in(
            logbook, logbook.partners, known, replace(known, **new), known.name, replacing=replacing
        ).say(
            _("{name} is aangevuld.").format(name=known.name),
            _("{name} is gewijzigd.").format(name=known.name),
        )
