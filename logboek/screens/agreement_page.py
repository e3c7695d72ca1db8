"""An agreement and everything about it, on one page."""

from textual.content import Content

from logboek import presentation
from logboek.dates import full, said, until
from logboek.i18n import _
from logboek.partnership import Agreement
from logboek.partnership.agreement import is_done
from logboek.screens.asked import Asked
from logboek.screens.desk import Desk
from logboek.screens.labels import AGREEMENT_KIND, AGREEMENT_STATUS, KEPT, MANDATE
from logboek.screens.term_page import signed
from logboek.widgets.page import Page


def agreement_page(desk: Desk, agreement: Agreement) -> Page:
    """The page of one agreement."""
    status, kind = AGREEMENT_STATUS[agreement.status], AGREEMENT_KIND[agreement.kind]
    page = Page()
    page.title(
        presentation.line(agreement.title, limit=200),
        Content.assemble(
            (f"{status.mark} {status.name}", status.style), (f" · {kind.name}", "$quiet")
        ),
    )
    asked = Asked(desk, page, "agreements", agreement.id)
    asked.at("title", "status", "kind", "del")
    if agreement.text:
        page.space()
        page.paragraphs(presentation.paragraphs(agreement.text))
    asked.at("text")
    _facts(page, desk, agreement)
    asked.elsewhere("gives", "gains", "mandates", "dissent", "kept")
    _give_and_gain(page, desk, agreement)
    asked.at("gives", "gains")
    _mandates(page, desk, agreement)
    asked.at("mandates")
    _dissent(page, desk, agreement)
    asked.at("dissent")
    _kept(page, desk, agreement)
    asked.at("kept")
    return page


def _facts(page: Page, desk: Desk, agreement: Agreement) -> None:
    """Dates and people, one a line."""
    today = desk.today()
    page.space()
    if agreement.decided_on:
        page.fact(_("besloten op"), Content(full(agreement.decided_on)))
    if agreement.review_on:
        late = agreement.review_on < today and agreement.status != "lapsed"
        when = Content.styled(until(agreement.review_on, today), "$mark-bad" if late else "$quiet")
        page.fact(_("terugkijken op"), Content(full(agreement.review_on)), when)
    if agreement.due:
        over = is_done(agreement) or agreement.status == "lapsed"
        when = Content.styled("" if over else until(agreement.due, today), "$quiet")
        page.fact(_("klaar op"), Content(full(agreement.due)), when)
    if agreement.owner:
        page.fact(_("wie let erop"), presentation.line(desk.logbook.name_of(agreement.owner)))
    parties = ", ".join(desk.logbook.partner_name(party) for party in agreement.parties)
    if parties:
        page.fact(_("partijen"), presentation.line(parties, limit=1000))


def _give_and_gain(page: Page, desk: Desk, agreement: Agreement) -> None:
    """Per partner what it gives up and what it gains, side by side."""
    known = [partner.id for partner in desk.logbook.partners.all()]
    told = agreement.gives.keys() | agreement.gains.keys()
    columns: list[Content] = []
    for partner in [*(each for each in known if each in told), *sorted(told - set(known))]:
        cell = presentation.line(desk.logbook.partner_name(partner), "bold", 60)
        if gives := agreement.gives.get(partner):
            cell += Content.styled("\n− ", "bold $mark-bad") + presentation.words(gives)
        if gains := agreement.gains.get(partner):
            cell += Content.styled("\n+ ", "bold $mark-good") + presentation.words(gains)
        columns.append(cell)
    if columns:
        page.heading(_("Wie geeft wat op, wie krijgt wat"))
        page.columns(columns)


def _mandates(page: Page, desk: Desk, agreement: Agreement) -> None:
    """Who may decide, and who has to ask."""
    if not agreement.mandates:
        return
    page.heading(_("Mandaat"))
    for partner, mandate in agreement.mandates.items():
        state = MANDATE[mandate.state]
        line = Content.assemble(
            presentation.line(desk.logbook.partner_name(partner), limit=60),
            (f"  {state.name}", "$quiet"),
        )
        until_when = Content("")
        if mandate.until:
            day = said(mandate.until, desk.today())
            until_when = Content.styled(_("tot {day}").format(day=day), "$quiet")
        page.text(line, Content.styled(f"{state.mark} ", state.style), until_when)


def _dissent(page: Page, desk: Desk, agreement: Agreement) -> None:
    """The voices that did not agree."""
    if not agreement.dissent:
        return
    page.heading(_("Tegenstem"))
    for key in sorted(agreement.dissent):
        voice = agreement.dissent[key]
        who = desk.logbook.partner_name(voice.partner) if voice.partner else ""
        who = who or (desk.logbook.name_of(voice.by) if voice.by else "")
        when = said(voice.on, desk.today()) if voice.on else ""
        signature = " · ".join(part for part in (presentation.one_line(who, 60), when) if part)
        page.text(
            Content.assemble(presentation.words(voice.text), "\n", (signature, "$quiet")),
            Content.styled("≠ ", "bold $accent"),
        )


def _kept(page: Page, desk: Desk, agreement: Agreement) -> None:
    """Each time it was asked whether it is kept, newest first."""
    if not agreement.kept:
        return
    page.heading(_("Nagekomen?"))
    for kept in sorted(agreement.kept.values(), key=lambda each: each.on, reverse=True):
        outcome = KEPT[kept.outcome]
        text = Content(outcome.name)
        if kept.note:
            text += Content(": ") + presentation.words(kept.note)
        page.text(
            Content.assemble(text, "\n", signed(desk, kept.by, said(kept.on, desk.today()))),
            Content.styled(f"{outcome.mark} ", outcome.style),
        )
