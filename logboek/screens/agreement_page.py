"""An agreement and everything about it, on one page."""

from textual.content import Content

from logboek import presentation
from logboek.dates import full, said, until
from logboek.i18n import _, ngettext
from logboek.insight.in_force import finished
from logboek.partnership import Agreement
from logboek.screens.agreement_kept import answers
from logboek.screens.agreement_lights import finality, mandate_lights
from logboek.screens.agreement_words import words_then_and_now
from logboek.screens.asked import Asked
from logboek.screens.desk import Desk
from logboek.screens.interest_page import touched_interests
from logboek.screens.labels import AGREEMENT_KIND, AGREEMENT_STATUS
from logboek.screens.subject_list import subject_name
from logboek.widgets.page import Page


def agreement_page(desk: Desk, agreement: Agreement) -> Page:
    """The page of one agreement."""
    status, kind = AGREEMENT_STATUS[agreement.status], AGREEMENT_KIND[agreement.kind]
    page = Page()
    page.title(
        desk.glossary.line(agreement.title, limit=200),
        Content.assemble(
            (f"{status.mark} {status.name}", status.style),
            finality(desk.logbook, agreement),
            (f" · {kind.name}", "$quiet"),
        ),
    )
    asked = Asked(desk, page, "agreements", agreement.id)
    asked.at("title", "status", "kind", "del")
    if agreement.text:
        page.space()
        page.paragraphs(desk.glossary.paragraphs(agreement.text))
    asked.at("text")
    words_then_and_now(page, desk, agreement)
    asked.at("pinned")
    _facts(page, desk, agreement)
    asked.elsewhere("pinned", "gives", "gains", "mandates", "serves", "hurts", "dissent", "kept")
    _dissent(page, desk, agreement)
    asked.at("dissent")
    _give_and_gain(page, desk, agreement)
    asked.at("gives", "gains")
    mandate_lights(page, desk, agreement)
    asked.at("mandates")
    touched_interests(page, desk, agreement)
    asked.at("serves", "hurts")
    answers(page, desk, agreement)
    asked.at("kept")
    return page


def _facts(page: Page, desk: Desk, agreement: Agreement) -> None:
    """Dates and people, one a line."""
    today = desk.today()
    page.space()
    if agreement.decided_on:
        page.fact(_("besloten op"), Content(full(agreement.decided_on)), _against(agreement))
    if agreement.review_on:
        late = agreement.review_on < today and agreement.status != "lapsed"
        when = Content.styled(until(agreement.review_on, today), "$mark-bad" if late else "$quiet")
        page.fact(_("terugkijken op"), Content(full(agreement.review_on)), when)
    if agreement.due:
        over = finished(agreement) or agreement.status == "lapsed"
        when = Content.styled("" if over else until(agreement.due, today), "$quiet")
        page.fact(_("klaar op"), Content(full(agreement.due)), when)
    if agreement.owner:
        page.fact(_("wie let erop"), presentation.line(desk.logbook.name_of(agreement.owner)))
    if agreement.subject:
        name = subject_name(desk.logbook, agreement.subject)
        page.fact(_("onderwerp"), presentation.line(name, limit=100))
    parties = ", ".join(desk.logbook.partner_name(party) for party in agreement.parties)
    if parties:
        page.fact(_("partijen"), presentation.line(parties, limit=1000))


def _against(agreement: Agreement) -> Content | None:
    """How many voices were against at the decision, and how many came since."""
    day = agreement.decided_on
    since = sum(bool(voice.on and day and voice.on > day) for voice in agreement.dissent.values())
    then = len(agreement.dissent) - since
    said = []
    if then:
        said.append(ngettext("met {n} tegenstem", "met {n} tegenstemmen", then).format(n=then))
    if since:
        told = ngettext("sindsdien {n} tegenstem", "sindsdien {n} tegenstemmen", since)
        said.append(told.format(n=since))
    return Content.styled("≠ " + " · ".join(said), "$accent") if said else None


def _give_and_gain(page: Page, desk: Desk, agreement: Agreement) -> None:
    """Per partner what it gives up and what it gains, side by side."""
    if columns := given_and_gained(desk, agreement):
        page.heading(_("Wie geeft wat op, wie krijgt wat"))
        page.columns(columns)


def given_and_gained(desk: Desk, agreement: Agreement) -> list[Content]:
    """A text for each partner that gives up or gains something."""
    known = [partner.id for partner in desk.logbook.partners.all()]
    told = agreement.gives.keys() | agreement.gains.keys()
    columns: list[Content] = []
    for partner in [*(each for each in known if each in told), *sorted(told - set(known))]:
        cell = presentation.line(desk.logbook.partner_name(partner), "bold", 60)
        if gives := agreement.gives.get(partner):
            cell += Content.styled("\n− ", "bold $mark-bad") + desk.glossary.words(gives)
        if gains := agreement.gains.get(partner):
            cell += Content.styled("\n+ ", "bold $mark-good") + desk.glossary.words(gains)
        columns.append(cell)
    return columns


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
            Content.assemble(desk.glossary.words(voice.text), "\n", (signature, "$quiet")),
            Content.styled("≠ ", "bold $accent"),
        )
