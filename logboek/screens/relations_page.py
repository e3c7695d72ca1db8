"""Who met whom, and how: the pages of Mensen about relations."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from logboek import presentation
from logboek.dates import ago, full, month_year
from logboek.i18n import _, ngettext
from logboek.insight.relations import (
    LATELY,
    Balance,
    Bond,
    balances,
    between_partners,
    between_people,
    of_one,
    only_formal,
    reached,
    unseen,
)
from logboek.partnership import Meeting, Partner, Person
from logboek.screens.keys import hint
from logboek.screens.labels import MEETING_KIND
from logboek.screens.leads import Leads
from logboek.screens.people_commands import MEETING
from logboek.screens.people_rows import Known
from logboek.screens.relations_table import pairs, table
from logboek.widgets.page import Page

MOST_PEOPLE = 30
"""With more people than this a table of all of them says nothing any more."""
MOST_NAMED = 12
"""How many are named one by one before only their number is said."""
WIDEST_BAR = 12
"""How many signs a bar has at most."""


def met_page(known: Known, leads: Leads) -> Page:
    """Who has not met whom for how long: first the partners, then the people."""
    page = Page().title(Content(_("Wie zag wie, en hoe lang is dat geleden?")))
    if not known.took_place:
        return _no_meetings(page)
    if len(known.partners) > 1:
        page.heading(_("Partners"))
        named = [(partner.id, partner.name) for partner in known.partners]
        page.drawing(table(named, named, pairs(known.bonds), known.today))
    if known.apart:
        page.heading(_("Lang niet gezien"))
        for bond in known.apart[:MOST_NAMED]:
            page.text(_pair(known, leads, bond), Content.styled("○ ", "$accent"))
        _rest(page, len(known.apart))
    _only_formal(page, known, leads)
    away = unseen(known.people, known.meetings, known.today)
    if away:
        page.heading(_("Al een half jaar nergens bij"))
        for person, last in away[:MOST_NAMED]:
            name = leads.to("people", person.id, presentation.line(person.name, limit=60))
            page.text(name + Content.styled(f"  {_since(last, known.today)}", "$quiet"))
        _rest(page, len(away))
    page.heading(_("Mensen"))
    if len(known.here) > MOST_PEOPLE:
        sentence = _("Met {n} mensen past hier geen tabel. Kies in de lijst een partner of iemand.")
        page.text(Content.styled(sentence.format(n=len(known.here)), "$quiet italic"))
    else:
        named = [(person.id, person.name) for person in known.here]
        bonds = between_people(known.meetings, known.here, known.today)
        page.drawing(table(named, named, pairs(bonds), known.today))
    return page


def meetings_page(known: Known) -> Page:
    """The balance between meeting with an agenda and without, month by month."""
    page = Page().title(Content(_("Ontmoetingen, met en zonder agenda")))
    if not known.took_place:
        return _no_meetings(page)
    months = balances(known.meetings, known.today)
    formal, informal = (sum(getattr(each, kind) for each in months) for kind in MEETING_KIND)
    sentence = _("De laatste twaalf maanden: {formal} met een agenda, {informal} zonder.")
    page.text(Content(sentence.format(formal=_times(formal), informal=_times(informal))))
    if formal and not informal:
        page.text(Content.styled(_("Tijd voor een kop koffie zonder agenda?"), "bold"))
    page.space()
    page.drawing(lambda width: _chart(months, width))
    return page


def with_partners(page: Page, known: Known, leads: Leads, partner: Partner) -> None:
    """On the page of a partner: when it last met each other one, and who of it met whom."""
    bonds = [bond for bond in known.bonds if partner.id in (bond.one, bond.other)]
    if not (bonds and known.took_place):
        return
    page.heading(_("Wie zag wie"), _kinds())
    for bond in sorted(bonds, key=lambda each: each.last or date.min):
        other = bond.other if bond.one == partner.id else bond.one
        words = presentation.line(known.logbook.partner_name(other), limit=60)
        _met_line(page, leads.to("partners", other, words), bond, known.today)
    there = [each for each in known.here if each.partner == partner.id][:MOST_PEOPLE]
    last = reached(partner.id, known.people, known.meetings, known.today)
    others = [(each.id, each.name) for each in known.partners if each.id != partner.id]
    if len(there) > 1:
        page.space()
        named = [(person.id, person.name) for person in there]
        page.drawing(table(named, others, lambda one, other: last.get((one, other)), known.today))


def with_people(page: Page, known: Known, leads: Leads, person: Person) -> None:
    """On the page of somebody: whom they last met when, the longest ago first."""
    bonds = of_one(person, known.people, known.meetings, known.today)
    if not (bonds and known.took_place):
        return
    name = presentation.one_line(person.name, 40)
    page.heading(_("Wie zag {name}?").format(name=name), _kinds())
    never = [bond for bond in bonds if not bond.last]
    met = sorted((bond for bond in bonds if bond.last), key=lambda each: each.last or date.min)
    for bond in met[:MOST_NAMED]:
        words = presentation.line(known.logbook.name_of(bond.other), limit=60)
        _met_line(page, leads.to("people", bond.other, words), bond, known.today)
    _rest(page, len(met))
    if never:
        names = [
            leads.to(
                "people", bond.other, presentation.line(known.logbook.name_of(bond.other), limit=60)
            )
            for bond in never[:MOST_NAMED]
        ]
        page.text(Content(", ").join(names), Content.styled(_("nog nooit: "), "bold $accent"))
        _rest(page, len(never))


def meeting_page(known: Known, leads: Leads, meeting: Meeting) -> Page:
    """When it was, in which way they met, who were there, and what was done."""
    label = MEETING_KIND[meeting.kind]
    day = full(meeting.on) if meeting.on else _("zonder datum")
    kind = Content.styled(f"{label.mark} {label.name}", "$accent")
    page = Page().title(
        known.desk.glossary.line(meeting.what or label.name, limit=400),
        Content.assemble(kind, f" · {day}"),
    )
    if meeting.body and (body := known.logbook.bodies.find(meeting.body)):
        name = presentation.line(body.name, limit=60)
        page.fact(_("tafel"), leads.to("bodies", body.id, name))
    page.heading(_("Wie waren erbij?"))
    for id in meeting.people:
        person = known.logbook.people.find(id)
        name = leads.to("people", id, presentation.line(known.logbook.name_of(id), limit=60))
        home = known.logbook.partner_name(person.partner) if person and person.partner else ""
        page.text(name + Content.styled(f"  {presentation.one_line(home, 60)}", "$quiet"))
    if not meeting.people:
        page.text(Content.styled(_("Dat staat er nog niet bij. Vul het aan met e."), "$quiet"))
    return page


def _no_meetings(page: Page) -> Page:
    """What to do first."""
    page.space()
    page.text(
        Content(
            _(
                "Er staat nog geen ontmoeting in. Tussen organisaties loop je elkaar niet vanzelf "
                "tegen het lijf. Schrijf op wie elkaar zagen, met of zonder agenda: één regel, "
                "enter, klaar."
            )
        )
    )
    page.space()
    return page.text(hint(MEETING.key, _("zet de eerste ontmoeting erin")))


def _only_formal(page: Page, known: Known, leads: Leads) -> None:
    """The partners that meet often, and only with an agenda."""
    lately = between_partners(
        known.meetings, known.partners, known.people, known.today, since=known.today - LATELY
    )
    apart = {(bond.one, bond.other) for bond in known.apart}
    found = [each for each in only_formal(lately) if (each.one, each.other) not in apart]
    if found:
        page.heading(_("Alleen met een agenda"))
        for bond in found[:MOST_NAMED]:
            page.text(_names(known, leads, bond), Content.styled("■ ", "$quiet"))
        _rest(page, len(found))


def _names(known: Known, leads: Leads, bond: Bond) -> Content:
    """The two partners."""
    one, other = (
        leads.to("partners", id, presentation.line(known.logbook.partner_name(id), limit=60))
        for id in (bond.one, bond.other)
    )
    both = _("en")
    return Content.assemble(one, f" {both} ", other)


def _pair(known: Known, leads: Leads, bond: Bond) -> Content:
    """The two partners, and when they last met."""
    since = _since(bond.last, known.today)
    return _names(known, leads, bond) + Content.styled(f"  {since}", "$quiet")


def _met_line(page: Page, name: Content, bond: Bond, today: date) -> None:
    """Somebody, when that was, and how often in each way."""
    said = [_since(bond.last, today)] + [
        f"{MEETING_KIND[kind].mark} {count}"
        for kind, count in (("formal", bond.formal), ("informal", bond.informal))
        if count
    ]
    page.text(name, aside=Content.styled(" · ".join(said), "$quiet"))


def _kinds() -> str:
    """What the signs of the two kinds mean."""
    return "  ".join(f"{label.mark} {label.name}" for label in MEETING_KIND.values())


def _since(last: date | None, today: date) -> str:
    """How long ago, in words."""
    if last is None:
        return _("nog nooit, voor zover hier staat")
    return ago(last, today)


def _rest(page: Page, count: int) -> None:
    """How many more there are than are named."""
    if (more := count - MOST_NAMED) > 0:
        page.text(Content.styled(_("en nog {n}").format(n=more), "$quiet"))


def _times(number: int) -> str:
    return ngettext("{n} keer", "{n} keer", number).format(n=number)


def _chart(months: Sequence[Balance], width: int) -> list[Content]:
    """A line for each month: its name, and for each kind as many signs as there were meetings."""
    most = max((max(each.formal, each.informal) for each in months), default=1)
    longest = max(len(month_year(each.first)) for each in months)
    bar = max(3, min(WIDEST_BAR, most, (width - longest - 10) // 2))
    lines = []
    heads = [MEETING_KIND[kind].name for kind in ("formal", "informal")]
    room = max(bar + 4, len(heads[0]) + 2)
    lead = " " * (longest + 2)
    lines.append(Content.styled(f"{lead}{heads[0]:<{room}}{heads[1]}", "$quiet"))
    for each in months:
        line = Content.styled(f"{month_year(each.first):<{longest}}  ", "$quiet")
        for kind, count in (("formal", each.formal), ("informal", each.informal)):
            label = MEETING_KIND[kind]
            signs = label.mark * -(-count * bar // max(most, bar))
            text = Content.assemble((signs, label.style), f" {count}" if count else "·")
            line += text + Content(" " * (room - text.cell_length))
        lines.append(line)
    return lines
