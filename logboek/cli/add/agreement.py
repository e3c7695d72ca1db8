"""``logboek add agreement``: something that was agreed, or is proposed to be."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from logboek.cli import terminal
from logboek.cli.add.per_partner import by_partner
from logboek.cli.command import order
from logboek.cli.logbooks import folder_option, writing
from logboek.cli.values import Day, Line, Named, OfSomebody, OneOf, Words
from logboek.errors import Unknown
from logboek.i18n import N_, _
from logboek.screens.labels import AGREEMENT_KIND, AGREEMENT_STATUS, MANDATE

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from logboek.partnership.agreement import Dissent, Mandate


@order(
    help=_(
        "Leg een afspraak vast, of een voorstel.\n\nMet --decided is het besloten, anders een "
        "voorstel. Met --status besloten en zonder --decided is het vandaag besloten. Geef ook een "
        "dag om terug te kijken: --review."
    ),
    example=[
        N_(
            'logboek add agreement "We besluiten als niemand bezwaar heeft" --kind besluitvorming '
            '--party "Het Esveld" --decided vandaag --review "over drie maanden"'
        ),
    ],
)
@click.argument("title", type=Line(), metavar=_("TITEL"))
@click.option("--text", type=Words(), default="", metavar=_("TEKST"), help=_("Wat precies."))
@click.option("--kind", type=OneOf(AGREEMENT_KIND), default="content", help=_("Wat voor afspraak."))
@click.option("--status", type=OneOf(AGREEMENT_STATUS), help=_("Hoe het ervoor staat."))
@click.option(
    "--party", "parties", multiple=True, type=Line(), metavar=_("PARTNER"),
    help=_("Een partner voor wie zij geldt. Mag vaker."),
)  # fmt: skip
@click.option(
    "--gives", multiple=True, type=OfSomebody(), metavar=_('"PARTNER:TEKST"'),
    help=_("Wat een partner opgeeft. Mag vaker."),
)  # fmt: skip
@click.option(
    "--gains", multiple=True, type=OfSomebody(), metavar=_('"PARTNER:TEKST"'),
    help=_("Wat een partner krijgt. Mag vaker."),
)  # fmt: skip
@click.option(
    "--decided", type=Day(past=True), metavar=_("DATUM"), help=_("De dag van het besluit.")
)
@click.option("--review", type=Day(), metavar=_("DATUM"), help=_("De dag om terug te kijken."))
@click.option("--owner", type=Line(), metavar=_("PERSOON"), help=_("Wie erop let."))
@click.option("--due", type=Day(), metavar=_("DATUM"), help=_("Wanneer een actie klaar is."))
@click.option(
    "--dissent", multiple=True, type=OfSomebody(), metavar=_('"NAAM:TEKST"'),
    help=_("Een tegenstem, van een persoon of een partner. Mag vaker."),
)  # fmt: skip
@click.option(
    "--mandate", multiple=True, type=OfSomebody(),
    metavar="PARTNER:" + OneOf(MANDATE).choices(),
    help=_("Of een partner hierover mag beslissen. Mag vaker."),
)  # fmt: skip
@folder_option()
def command(
    title: str,
    text: str,
    kind: Any,
    status: Any,
    decided: date | None,
    review: date | None,
    due: date | None,
    owner: str | None,
    folder: Path | None,
    **named: tuple[Any, ...],
) -> None:
    """Add an agreement."""
    from logboek.cli.naming import partner_meant, person_meant
    from logboek.dates import full
    from logboek.insight.same_word import plain
    from logboek.partnership import Agreement

    if status == "proposed" and decided is not None:
        raise click.UsageError(
            _("Een voorstel is nog niet besloten: laat --decided weg, of kies een andere --status.")
        )
    with writing(folder) as logbook:
        if status == "decided" and decided is None:
            decided = logbook.today()
        gives = by_partner(logbook, "--gives", named["gives"], str)
        gains = by_partner(logbook, "--gains", named["gains"], str)
        mandates = by_partner(logbook, "--mandate", named["mandate"], _mandate)
        if status == "decided" or (decided is not None and status is None):
            _everybody_may(logbook, mandates)
        parties = [partner_meant(logbook, name).id for name in named["parties"]]
        mentioned = [*parties, *gives, *gains, *mandates]
        double = any(plain(each.title) == plain(title) for each in logbook.agreements)
        agreement = Agreement(
            title=title,
            text=text,
            kind=kind,
            status=status or ("decided" if decided else "proposed"),
            parties=list(dict.fromkeys(mentioned)),
            gives=gives,
            gains=gains,
            decided_on=decided,
            review_on=review,
            owner=person_meant(logbook, owner).id if owner else "",
            due=due,
            dissent={logbook.new_id(): _dissent(logbook, each) for each in named["dissent"]},
            mandates=mandates,
        )
        logbook.agreements.add(agreement)
        terminal.paragraph(_("“{title}” staat nu bij de afspraken.").format(title=title))
        if double:
            terminal.paragraph(
                _(
                    "Er stond al een afspraak met deze titel. Die is niet veranderd; dit is een "
                    "nieuwe."
                )
            )
        days = [(_("besloten op"), decided), (_("terugkijken op"), review), (_("klaar op"), due)]
        terminal.columns(
            [
                (_("soort"), AGREEMENT_KIND[agreement.kind].name),
                (_("status"), AGREEMENT_STATUS[agreement.status].name),
                *((label, full(day)) for label, day in days if day),
            ]
        )


def _mandate(state: str) -> "Mandate":
    from logboek.partnership.agreement import Mandate, MandateState

    return Mandate(state=cast(MandateState, OneOf(MANDATE, "--mandate").convert(state, None, None)))


def _everybody_may(logbook: "Logbook", mandates: "dict[str, Mandate]") -> None:
    """Refuse to decide over the head of a partner that was said to be asking still."""
    for partner, mandate in mandates.items():
        if mandate.state != "may_decide":
            raise click.UsageError(
                _(
                    "{partner}: {state}. Besluiten kan pas als ieder mag beslissen. Zet het er "
                    "eerst in als voorstel: --status voorstel, zonder --decided."
                ).format(partner=logbook.partner_name(partner), state=MANDATE[mandate.state].name)
            )


def _dissent(logbook: "Logbook", named: Named) -> "Dissent":
    """A voice that did not agree, of a partner or of somebody."""
    from logboek.cli.naming import person_meant
    from logboek.insight.named import matching
    from logboek.partnership.agreement import Dissent

    partners = logbook.partners.all()
    meant = matching(named.who, partners, lambda partner: partner.name)
    if len(meant) == 1:
        return Dissent(text=named.what, partner=meant[0].id, on=logbook.today())
    try:
        person = person_meant(logbook, named.who)
    except Unknown as error:
        sentence = _("{error} Of noem een partner: {partners}.")
        names = ", ".join(each.name for each in partners)
        raise (Unknown(sentence.format(error=error, partners=names)) if names else error) from None
    return Dissent(text=named.what, partner=person.partner, by=person.id, on=logbook.today())
