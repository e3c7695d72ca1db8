"""A word and everything about it, on one page."""

from textual.content import Content

from logboek import presentation
from logboek.dates import said
from logboek.i18n import _
from logboek.insight.uses import Uses
from logboek.partnership import Term
from logboek.screens.asked import Asked
from logboek.screens.desk import Desk
from logboek.screens.keys import hint
from logboek.screens.labels import REGISTER, TERM_STATUS
from logboek.screens.leads import Leads
from logboek.widgets.page import Page

MOST_USES = 8
"""How many of the places where a word is used are shown."""


def term_page(desk: Desk, term: Term, uses: Uses, leads: Leads) -> Page:
    """The page of one word."""
    logbook, today = desk.logbook, desk.today()
    glossary = desk.glossary.but(term.id)
    status = TERM_STATUS[term.status]
    page = Page()
    page.title(
        presentation.line(term.word, limit=120),
        Content.styled(f"{status.mark} {status.name}", status.style or "$foreground"),
    )
    asked = Asked(desk, page, "terms", term.id)
    asked.elsewhere("definition", "usage_rule", "meanings", "thread")
    if term.variants:
        page.text(
            presentation.line(_("ook: {words}").format(words=", ".join(term.variants)), "$quiet")
        )
    if term.definition:
        page.heading(_("Werkdefinitie") if term.status != "agreed" else _("Definitie"))
        page.paragraphs(glossary.paragraphs(term.definition))
    asked.at("definition")
    if term.usage_rule:
        page.heading(_("Zo gebruiken we het"))
        page.paragraphs(glossary.paragraphs(term.usage_rule))
    asked.at("usage_rule")
    page.heading(_("Wat bedoelt ieder ermee?"))
    known = logbook.partners.all()
    columns: list[Content] = []
    silent: list[str] = []
    for partner in known:
        name = presentation.line(partner.name, "bold", 60)
        meaning = term.meanings.get(partner.id)
        if meaning is None:
            silent.append(presentation.one_line(partner.name, 60))
            continue
        columns.append(
            Content.assemble(
                name,
                "\n",
                glossary.markdown(meaning.text),
                "\n",
                signed(desk, meaning.by, said(meaning.on, today) if meaning.on else "", "\n"),
            )
        )
    for gone in (key for key in term.meanings if key not in {partner.id for partner in known}):
        name = presentation.line(logbook.partner_name(gone), "bold", 60)
        columns.append(name + Content("\n") + glossary.words(term.meanings[gone].text))
    page.columns(columns)
    asked.at("meanings")
    if silent:
        if columns:
            page.space()
        page.text(
            Content.styled(
                _("nog niets van {partners}").format(partners=", ".join(silent)), "$quiet"
            )
        )
    if silent and not (desk.past or desk.read_only()):
        page.text(hint("b", _("blinde ronde: ieder schrijft het op, dan gaat alles tegelijk open")))
    if not columns and not silent:
        page.text(
            Content.styled(_("Er zijn nog geen partners. Voeg ze toe met ctrl+p."), "$quiet italic")
        )
    page.heading(_("Doorvragen en uitleggen"))
    if not term.thread:
        page.text(Content.styled(_("Nog geen vragen. Met v vraag je door."), "$quiet italic"))
    for key in sorted(term.thread):
        remark = term.thread[key]
        mark, style = ("?", "bold $accent") if remark.kind == "question" else ("→", "$quiet")
        when = said(remark.on, today) if remark.on else ""
        page.text(
            Content.assemble(glossary.words(remark.text), "\n", signed(desk, remark.by, when)),
            Content.styled(f"{mark} ", style),
        )
    asked.at("thread")
    _where_used(page, term, uses, leads)
    return page


def _where_used(page: Page, term: Term, uses: Uses, leads: Leads) -> None:
    """The records in which the word is used, each with the words around it."""
    found, count = uses.of(term.id), uses.count(term.id)
    if not found and uses.complete:
        return
    page.heading(_("Waar het woord staat"), str(count) if uses.complete else _("zoeken…"))
    for number, use in enumerate(found):
        label = REGISTER[use.register]
        around = presentation.found(use.text, [(use.start, use.end)])
        named = bool(use.title.strip())
        called = presentation.line(use.title, limit=120) if named else around
        words = leads.to(use.register, use.id, called, use.said)
        if number >= MOST_USES:
            continue
        page.text(
            words,
            Content.styled(f"{label.mark} ", "$accent"),
            Content.styled(label.name, "$quiet"),
        )
        if named and use.text != use.title:
            page.text(around.stylize_before("$quiet"), Content("  "))
    if (more := count - MOST_USES) > 0:
        page.text(Content.styled(_("en nog {count}").format(count=more), "$quiet"))
    if found:
        page.text(hint("g", _("erheen")))


def signed(desk: Desk, by: str, when: str, between: str = " · ") -> Content:
    """Who said it, and when."""
    name = presentation.one_line(desk.logbook.name_of(by), 40) if by else ""
    return Content.styled(between.join(part for part in (name, when) if part), "$quiet")
