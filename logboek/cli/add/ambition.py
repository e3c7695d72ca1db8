"""``logboek add ambition``: what the partnership wants to have reached, and what is said of it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from logboek.cli import terminal
from logboek.cli.add.per_partner import by_partner
from logboek.cli.add.standing import fill_in, replace_option
from logboek.cli.command import order
from logboek.cli.logbooks import folder_option, writing
from logboek.cli.values import Day, Named, OfSomebody, OneOf, Words
from logboek.errors import Unclear
from logboek.i18n import N_, _
from logboek.locations import started_as

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from logboek.partnership import Ambition
    from logboek.partnership.ambition import Endorsement

RECOGNISES = {"yes": N_("ja"), "partly": N_("deels"), "no": N_("nee")}
"""What a partner can answer to whether it recognises itself."""


@order(
    help=_(
        "Leg de ambitie vast, of wat een partner ervan vindt.\n\nEen nieuwe tekst "
        "is een nieuwe versie: wie zich in een eerdere herkende, wordt opnieuw gevraagd. Zonder "
        "tekst, of met dezelfde tekst, komt de rest bij de ambitie die nu geldt. Wat daar al "
        "anders staat, verandert alleen met --replace."
    ),
    example=[
        N_(
            'logboek add ambition "In 2029 leert elk kind techniek in een bedrijf." '
            '--recognises "Het Esveld:ja" --recognises "Lindermaat:deels: te groot voor nu"'
        ),
        N_('logboek add ambition --recognises "Ter Hulte Techniek:ja" --replace'),
    ],
)
@click.argument("statement", type=Words(), required=False, metavar=_("[TEKST]"))
@click.option(
    "--target-group", type=Words(), default="", metavar=_("TEKST"),
    help=_("Wat zij betekent voor de mensen voor wie jullie het doen."),
)  # fmt: skip
@click.option(
    "--organisation", "organisations", multiple=True, type=OfSomebody(),
    metavar=_('"PARTNER:TEKST"'), help=_("Wat zij betekent voor een partner. Mag vaker."),
)  # fmt: skip
@click.option(
    "--people", type=Words(), default="", metavar=_("TEKST"),
    help=_("Wat zij betekent voor wie het werk doen."),
)  # fmt: skip
@click.option(
    "--out-of-bounds", type=Words(), default="", metavar=_("TEKST"),
    help=_("Wat jullie aan anderen laten."),
)  # fmt: skip
@click.option(
    "--adopted", type=Day(past=True), metavar=_("DATUM"),
    help=_("De dag waarop zij is aangenomen; anders is het een concept."),
)  # fmt: skip
@click.option(
    "--recognises", multiple=True, type=OfSomebody(), metavar=_('"PARTNER:ja|deels|nee:WAAROM"'),
    help=_("Of een partner zich erin herkent, en waarom. Mag vaker."),
)  # fmt: skip
@replace_option()
@folder_option()
def command(
    statement: str | None,
    organisations: tuple[Named, ...],
    recognises: tuple[Named, ...],
    adopted: date | None,
    replacing: bool,
    folder: Path | None,
    **said: str,
) -> None:
    """Add a wording of the ambition, or add to the one that stands."""
    from logboek.dates import full
    from logboek.partnership import Ambition

    if statement is None and not (organisations or recognises or adopted or any(said.values())):
        raise click.UsageError(_("Typ de tekst van de ambitie, of wat er bij de huidige komt."))
    with writing(folder) as logbook:
        ambition = Ambition(
            statement=statement or "",
            value_target_group=said["target_group"],
            value_organisations=by_partner(logbook, "--organisation", organisations, str),
            value_people=said["people"],
            out_of_bounds=said["out_of_bounds"],
            status="adopted" if adopted else "draft",
            adopted_on=adopted,
            endorsements=by_partner(
                logbook, "--recognises", recognises, lambda typed: _endorsement(logbook, typed)
            ),
        )
        if (standing := _standing(logbook, statement)) is not None:
            _add_to(logbook, standing, ambition, replacing)
            return
        logbook.ambitions.add(ambition)
        if adopted:
            sentence = _("De ambitie staat erin, aangenomen op {date}.")
            terminal.paragraph(sentence.format(date=full(adopted)))
        else:
            terminal.paragraph(_("De ambitie staat erin, als concept."))


def _standing(logbook: "Logbook", statement: str | None) -> "Ambition | None":
    """The ambition that stands and is added to; None where the text is a new one."""
    from logboek.partnership.ambition import current

    ambitions = logbook.ambitions.all()
    now = current(ambitions)
    if statement is None:
        if now is None:
            raise Unclear(
                _(
                    "Er is nog geen ambitie om dit bij te zetten; er is niets bewaard. Zet de "
                    "tekst erbij: {logboek} add ambition TEKST"
                ).format(logboek=started_as())
            )
        return now
    drafts = [each for each in reversed(ambitions) if each.status == "draft"]
    among = [*([now] if now else []), *drafts]
    return next((each for each in among if _alike(each.statement, statement)), None)


def _alike(one: str, other: str) -> bool:
    """Whether two texts say the same, however their lines are broken."""
    from unicodedata import normalize

    return normalize("NFC", one).split() == normalize("NFC", other).split()


def _add_to(logbook: "Logbook", known: "Ambition", said: "Ambition", replacing: bool) -> None:
    """Add to an ambition what was said of it."""
    from logboek.dates import full

    endorsements = {
        partner: known.endorsements[partner]
        if _same_answer(known.endorsements.get(partner), new)
        else new
        for partner, new in said.endorsements.items()
    }
    wanted = replace(
        known,
        value_target_group=said.value_target_group or known.value_target_group,
        value_organisations={**known.value_organisations, **said.value_organisations},
        value_people=said.value_people or known.value_people,
        out_of_bounds=said.out_of_bounds or known.out_of_bounds,
        status="adopted" if said.adopted_on else known.status,
        adopted_on=said.adopted_on or known.adopted_on,
        endorsements={**known.endorsements, **endorsements},
    )
    filled = fill_in(
        logbook, logbook.ambitions, known, wanted, _("de ambitie"), replacing=replacing
    )
    if wanted.status == "adopted":
        day = full(wanted.adopted_on) if wanted.adopted_on else _("een onbekende dag")
        which = _("de ambitie die is aangenomen op {date}").format(date=day)
    else:
        which = _("het concept van de ambitie")
    filled.say(
        _("Dit staat nu bij {which}:").format(which=which),
        _("Dit is veranderd bij {which}:").format(which=which),
    )


def _same_answer(before: "Endorsement | None", now: "Endorsement") -> bool:
    """Whether a partner already gave this answer, with this reason."""
    return before is not None and (before.recognises, before.why) == (now.recognises, now.why)


def _endorsement(logbook: "Logbook", typed: str) -> "Endorsement":
    from logboek.partnership.ambition import Endorsement

    answer, _colon, why = typed.partition(":")
    recognises: Any = OneOf(RECOGNISES, "--recognises").convert(answer, None, None)
    me = logbook.me
    return Endorsement(
        recognises=recognises, why=why.strip(), by=me.id if me else "", on=logbook.today()
    )
