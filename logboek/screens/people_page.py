"""The pages of Mensen about a partner and about somebody."""

from textual.content import Content

from logboek import presentation
from logboek.dates import full
from logboek.i18n import _, ngettext
from logboek.insight.fragility import sole_contacts
from logboek.insight.handover import seen_to, still_led
from logboek.partnership import Partner, Person
from logboek.partnership.person import takes_part
from logboek.screens.asked import Asked
from logboek.screens.keys import hint
from logboek.screens.labels import AGREEMENT_STATUS, REGISTER, title_of
from logboek.screens.leads import Leads
from logboek.screens.people_commands import HAND_OVER
from logboek.screens.people_rows import GONE, Known
from logboek.screens.people_topics import loyalty
from logboek.screens.relations_page import with_partners, with_people
from logboek.widgets.page import Page

BRINGS = ("brings", "differs", "pace")


def headings() -> dict[str, str]:
    """What is asked of every partner, by field."""
    return {
        "brings": _("Wat brengt zij?"),
        "differs": _("Waarin verschilt zij?"),
        "pace": _("Hoe snel en hoe ver?"),
    }


def partner_page(known: Known, leads: Leads, partner: Partner) -> Page:
    """What a partner brings, who is there, and whom it met."""
    logbook, glossary = known.logbook, known.desk.glossary
    page = Page()
    mark = REGISTER["partners"].mark
    sector = presentation.line(partner.sector, "$accent", 60)
    page.title(
        presentation.line(partner.name, limit=200),
        Content.styled(f"{mark} ", "$accent") + sector if partner.sector else None,
    )
    asked = Asked(known.desk, page, "partners", partner.id)
    asked.at("name", "sector", "del")
    for field, heading in headings().items():
        if text := getattr(partner, field):
            page.heading(heading)
            page.paragraphs(glossary.paragraphs(text))
        asked.at(field)
    missing = [heading for field, heading in headings().items() if not getattr(partner, field)]
    if missing:
        page.space()
        said = _("Nog niet gevraagd: {questions} Vul het aan met e.")
        page.text(Content.styled(said.format(questions=" ".join(missing)), "$quiet italic"))
    people = known.of_partner.get(partner.id, [])
    there = [person for person in people if takes_part(person, known.today)]
    page.heading(_("Mensen"))
    alone = sole_contacts(known.partners, known.people, logbook.agreements, known.today)
    if any(each.partner == partner.id for each in alone):
        page.text(
            Content.styled(_("Hier doet maar één mens mee. Wie kan invallen?"), "bold"),
            Content.styled("! ", "bold $mark-bad"),
        )
    for person in there:
        name = leads.to("people", person.id, presentation.line(person.name, limit=60))
        role = Content.styled(f"  {presentation.one_line(person.role, 80)}", "$quiet")
        page.text(name + role)
    if not there:
        page.text(Content.styled(_("Hier doet nog niemand mee."), "$quiet italic"))
    if gone := people[len(there) :]:
        names = [
            leads.to("people", person.id, presentation.line(person.name, limit=60))
            for person in gone
        ]
        page.text(Content(", ").join(names), Content.styled(_("vertrokken: "), "$quiet"))
    with_partners(page, known, leads, partner)
    asked.elsewhere()
    return page


def person_page(known: Known, leads: Leads, person: Person) -> Page:
    """Who somebody is, what they carry, what pulls at them, and whom they met."""
    logbook, page = known.logbook, Page()
    home = logbook.partner_name(person.partner) if person.partner else ""
    under = [presentation.line(each, "$accent", 100) for each in (person.role, home) if each]
    name = person.name or logbook.name_of(person.id)
    page.title(presentation.line(name, limit=200), Content(" · ").join(under) if under else None)
    asked = Asked(known.desk, page, "people", person.id)
    asked.at("name", "role", "partner", "del")
    if person.since:
        page.fact(_("doet mee sinds"), Content(full(person.since)))
    if person.until:
        gone = not takes_part(person, known.today)
        mark = f"{GONE} " if gone else ""
        said = Content.styled(f"{mark}{full(person.until)}", "bold" if gone else "")
        page.fact(_("tot en met"), said)
    if person.address:
        page.fact(_("adres"), presentation.line(person.address, limit=120))
    asked.at("since", "until", "address")
    if person.until or person.passed_on:
        page.heading(_("Wat ik had willen weten"))
        if person.passed_on:
            page.paragraphs(known.desk.glossary.paragraphs(person.passed_on))
        else:
            sentence = _("Nog niet opgeschreven. Vraag het voor het afscheid, met l.")
            page.text(Content.styled(sentence, "$quiet italic"))
    asked.at("passed_on")
    _carries(page, known, leads, person)
    pulls = [each for each in known.loyal if each.person == person.id]
    if pulls:
        page.heading(_("Wat aan {name} trekt").format(name=presentation.one_line(name, 40)))
        for interest in pulls:
            loyalty(page, known, leads, interest)
    with_people(page, known, leads, person)
    asked.elsewhere()
    return page


def _carries(page: Page, known: Known, leads: Leads, person: Person) -> None:
    """What somebody sees to, leads and takes part in."""
    logbook = known.logbook
    agreements = seen_to(person.id, logbook.agreements)
    phases = still_led(person.id, logbook.phases, known.today)
    bodies = [
        body
        for body in logbook.bodies
        if person.id in body.people and (body.until is None or body.until >= known.today)
    ]
    if not (agreements or phases or bodies):
        return
    count = len(agreements) + len(phases)
    aside = ngettext("{n} ding", "{n} dingen", count).format(n=count) if count else ""
    page.heading(_("Draagt"), aside)
    for each in agreements:
        label = AGREEMENT_STATUS[each.status]
        title = known.desk.glossary.line(title_of(each), limit=160)
        words = leads.to("agreements", each.id, title)
        page.text(words, Content.styled(f"{label.mark} ", label.style))
    for phase in phases:
        words = leads.to("phases", phase.id, presentation.line(phase.name, limit=80))
        page.text(Content.styled(_("leidt de fase: "), "$quiet") + words)
    if bodies:
        names = [
            leads.to("bodies", each.id, presentation.line(each.name, limit=60)) for each in bodies
        ]
        page.text(Content(", ").join(names), Content.styled(_("zit aan tafel bij: "), "$quiet"))
    if agreements or phases:
        page.text(hint(HAND_OVER.key, _("de overdracht")))
