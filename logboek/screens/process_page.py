"""The phases on one page with where we stand, and one phase on its own."""

from textual.content import Content

from logboek import presentation
from logboek.dates import full, until
from logboek.i18n import _
from logboek.insight.phases import Stretch
from logboek.partnership import Person, Phase
from logboek.partnership.person import takes_part
from logboek.screens.asked import Asked
from logboek.screens.desk import Desk
from logboek.screens.labels import PHASE
from logboek.screens.organisation_rows import Known
from logboek.screens.organisation_way import Line
from logboek.widgets.facts import in_lines
from logboek.widgets.page import Page

PEOPLE = 40
"""How many people with a role are shown."""


def here_said(desk: Desk, now: Known) -> list[Content]:
    """Where we stand, and what comes."""
    place, coming, today = now.now, now.next, desk.today()
    parts: list[Content] = []
    if place:
        label = PHASE[place.standing]
        when = ""
        if last := place.phase.last:
            when = _(", klaar: {when}").format(when=until(last, today))
            if last <= today:
                when = f", {until(last, today)}"
            if last == today:
                when = _(", vandaag is de laatste dag")
        parts.append(
            Content.assemble((f"{label.mark} {label.name}: ", label.style), named(place), when)
        )
    elif coming is None:
        parts.append(Content(_("Alle fasen zijn geweest.")))
    if coming:
        name = named(coming)
        lead = _("daarna: ") if place else _("straks: ")
        parts.append(Content.assemble((lead, "$quiet"), name))
    return parts


def named(stretch: Stretch) -> Content:
    """A phase by its number and its name."""
    name = presentation.line(stretch.phase.name or _("fase zonder naam"), limit=60)
    return Content.assemble((f"{stretch.number} ", "$quiet"), name)


def way_page(desk: Desk, now: Known) -> Page:
    """Where we stand, the line in time, what is now and next, and who has which role."""
    page = Page().title(Content(_("Alle fasen op een rij")))
    if not now.stretches:
        page.space()
        why = _("Nog geen fasen. Met f zet je er een in: een stuk van de weg, met een einde.")
        page.text(Content.styled(why, "$quiet italic"))
    else:
        page.drawing(lambda width: in_lines(here_said(desk, now), width))
        page.space()
        page.drawing(Line(now.stretches, desk.today()).chart)
        for stretch, heading in ((now.now, _("Nu")), (now.next, _("Daarna"))):
            if stretch:
                page.heading(heading)
                page.text(named(stretch).stylize("bold"))
                _facts(page, desk, stretch.phase)
                if stretch.phase.purpose:
                    page.paragraphs(desk.glossary.paragraphs(stretch.phase.purpose))
                if stretch.phase.carried:
                    page.text(
                        desk.glossary.words(stretch.phase.carried),
                        Content.styled(_("ging mee: "), "$quiet"),
                    )
    _roles(page, desk, now)
    return page


def phase_page(desk: Desk, now: Known, phase: Phase) -> Page:
    """The page of one phase."""
    stretch = now.places[phase.id]
    label = PHASE[stretch.standing]
    page = Page()
    page.title(
        presentation.line(phase.name or _("fase zonder naam"), limit=200),
        Content.assemble(
            (f"{label.mark} {label.name}", label.style),
            (
                " · " + _("fase {n} van {all}").format(n=stretch.number, all=len(now.stretches)),
                "$quiet",
            ),
        ),
    )
    asked = Asked(desk, page, "phases", phase.id)
    asked.at("name", "del")
    if stretch.standing == "overdue":
        sentence = _("Deze fase zou klaar zijn. Met g gaan jullie naar de volgende.")
        page.text(Content.styled(sentence, "bold"), Content.styled("! ", "bold $mark-bad"))
    page.space()
    _facts(page, desk, phase)
    asked.at("first", "last", "lead")
    page.heading(_("Wanneer is zij klaar?"))
    if phase.purpose.strip():
        page.paragraphs(desk.glossary.paragraphs(phase.purpose))
    else:
        ask = _("Dat staat er nog niet. Spreek een einde af dat iedereen herkent, met e.")
        page.text(Content.styled(ask, "$quiet italic"))
    asked.at("purpose")
    if phase.carried:
        page.heading(_("Ging mee uit de vorige fase"))
        page.paragraphs(desk.glossary.paragraphs(phase.carried))
    asked.at("carried")
    at = stretch.number - 1
    around = [
        (_("hiervoor"), now.stretches[at - 1] if at else None),
        (_("hierna"), now.stretches[at + 1] if at + 1 < len(now.stretches) else None),
    ]
    if any(each for _name, each in around):
        page.space()
        for name, each in around:
            if each:
                page.fact(name, named(each))
    asked.elsewhere()
    return page


def _facts(page: Page, desk: Desk, phase: Phase) -> None:
    """From when, until when, and who leads."""
    today = desk.today()
    if phase.first:
        page.fact(_("vanaf"), Content(full(phase.first)))
    if phase.last:
        when = Content.styled(until(phase.last, today), "$quiet") if phase.last >= today else None
        page.fact(_("tot en met"), Content(full(phase.last)), when)
    if phase.lead:
        page.fact(_("wie leidt"), _with_role(desk, phase.lead))
    else:
        page.fact(_("wie leidt"), Content.styled(_("nog niet afgesproken"), "$quiet italic"))


def _with_role(desk: Desk, id: str) -> Content:
    """Somebody with what they do in the partnership."""
    name = presentation.line(desk.logbook.name_of(id), limit=60)
    person = desk.logbook.people.find(id)
    if person and person.role:
        name += Content.styled(f" · {presentation.one_line(person.role, 60)}", "$quiet")
    return name


def _roles(page: Page, desk: Desk, now: Known) -> None:
    """Who has which role today, whoever leads first."""
    logbook, today = desk.logbook, desk.today()
    lead = now.now.phase.lead if now.now else ""
    order = logbook.partners.ids()

    def place(person: Person) -> tuple[bool, int]:
        at = order.index(person.partner) if person.partner in order else len(order)
        return person.id != lead, at

    found = [each for each in logbook.people if each.role.strip() and takes_part(each, today)]
    if not found:
        return
    page.heading(_("Wie heeft welke rol"))
    for each in sorted(found, key=place)[:PEOPLE]:
        about = [presentation.one_line(each.role, 60)]
        if each.partner:
            about.append(presentation.one_line(logbook.partner_name(each.partner), 40))
        if each.id == lead:
            about.append(_("leidt deze fase"))
        page.text(
            Content.assemble(
                presentation.line(each.name, limit=60), (f"  {' · '.join(about)}", "$quiet")
            ),
            Content.styled("★ " if each.id == lead else "  ", "bold $accent"),
        )
    if (more := len(found) - PEOPLE) > 0:
        page.text(Content.styled(_("en nog {count}").format(count=more), "$quiet"))
