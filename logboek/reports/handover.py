"""The hand-over of somebody who leaves, as sections in words: for a page and for a file alike."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from logboek.characters import one_line
from logboek.dates import ago, full
from logboek.i18n import _, ngettext
from logboek.insight.handover import HandOver, hand_over
from logboek.partnership import Agreement, Interest, Term

if TYPE_CHECKING:
    from logboek.logbook import Logbook

WORDS_A_MINUTE = 180
"""How many words of something that has to be taken in are read in a minute."""


class Item(msgspec.Struct, frozen=True):
    """One thing that is handed over."""

    title: str
    """What it is called, in people's own words."""
    facts: list[str] = []
    """What is to be said of it, in short."""
    text: str = ""
    """The thing itself, in people's own words; Markdown."""
    register: str = ""
    """The register in which it stands."""
    id: str = ""
    """The record."""
    stays: bool = False
    """Whether it may not leave the organisation, and so comes in no file."""


class Section(msgspec.Struct, frozen=True):
    """Things of one kind, with what whoever comes next is to do with them."""

    heading: str
    """What they are."""
    hint: str
    """What is asked of whoever comes next."""
    items: list[Item]
    """The things."""


class Pack(msgspec.Struct, frozen=True):
    """Everything that somebody hands over."""

    name: str
    """Who leaves."""
    role: str
    """What they did, and where."""
    last_day: str
    """The last day in words; empty while it is not known."""
    passed_on: str
    """What they would have liked to know at the start; Markdown."""
    sections: list[Section]
    """The rest; a section without things is left out."""

    @property
    def minutes(self) -> int:
        """How many minutes it takes to read."""
        texts = [self.passed_on] + [
            part
            for section in self.sections
            for item in section.items
            for part in (item.title, *item.facts, item.text)
        ]
        return -(-sum(len(text.split()) for text in texts) // WORDS_A_MINUTE) or 1

    @property
    def staying(self) -> int:
        """How many things may not leave the organisation."""
        return sum(item.stays for section in self.sections for item in section.items)


def pack(logbook: "Logbook", person: str) -> Pack:
    """What somebody hands over, as far as whoever sits here may read it; raises Unknown."""
    somebody = logbook.people[person]
    given = hand_over(
        somebody,
        logbook.today(),
        people=logbook.people,
        agreements=logbook.agreements,
        interests=logbook.interests,
        terms=logbook.terms,
        meetings=logbook.meetings,
        bodies=logbook.bodies,
        phases=logbook.phases,
        reader=logbook.me,
    )
    home = logbook.partner_name(somebody.partner) if somebody.partner else ""
    return Pack(
        name=logbook.name_of(person),
        role=", ".join(filter(None, [somebody.role, home])),
        last_day=full(somebody.until) if somebody.until else "",
        passed_on=somebody.passed_on,
        sections=[section for section in _sections(logbook, given) if section.items],
    )


def _sections(logbook: "Logbook", given: HandOver) -> Iterator[Section]:
    yield Section(
        _("Beloofd"),
        _("Wie doet dit nu? Spreek het af voor de laatste dag."),
        [_agreement(logbook, each) for each in given.promises],
    )
    yield Section(
        _("Afspraken om op te letten"),
        _("Wie let hier nu op?"),
        [_agreement(logbook, each) for each in given.agreements],
    )
    yield Section(
        _("Fasen die deze persoon leidt"),
        _("Wie leidt dit nu?"),
        [
            Item(each.name, _until(each.last), each.purpose, "phases", each.id)
            for each in given.phases
        ],
    )
    yield Section(
        _("Tafels"),
        _("Wie gaat hier nu heen, en is dat nog nodig?"),
        [Item(each.name, [], each.decides, "bodies", each.id) for each in given.bodies],
    )
    yield Section(
        _("Woorden die deze persoon uitlegde"),
        _("Vraag wat ermee bedoeld wordt, nu het nog kan."),
        [_term(each, given.person.partner) for each in given.terms],
    )
    yield Section(
        _("Belangen, zoals gedeeld"),
        _("Wat stond er voor deze persoon op het spel, en geldt dat ook voor jou?"),
        [_interest(each) for each in given.interests],
    )
    yield Section(
        _("Tegenstemmen"),
        _("Deze stem blijft bij de afspraak, ook na het vertrek."),
        [
            Item(_title(each.agreement), [], each.dissent.text, "agreements", each.agreement.id)
            for each in given.voices
        ],
    )
    today = logbook.today()
    yield Section(
        _("Mensen die deze persoon zag"),
        _("Ga kennismaken, het liefst een keer zonder agenda."),
        [
            Item(
                logbook.name_of(bond.other),
                [
                    *_where(logbook, bond.other),
                    ngettext("{n} keer", "{n} keer", bond.formal + bond.informal).format(
                        n=bond.formal + bond.informal
                    ),
                    *([_("het laatst {day}").format(day=ago(bond.last, today))] * bool(bond.last)),
                ],
                register="people",
                id=bond.other,
            )
            for bond in given.relations
            if bond.last
        ],
    )


def _agreement(logbook: "Logbook", agreement: Agreement) -> Item:
    facts = [_("nog een voorstel")] if agreement.status == "proposed" else []
    if agreement.due:
        facts.append(_("klaar op {day}").format(day=full(agreement.due)))
    if agreement.review_on:
        facts.append(_("terugkijken op {day}").format(day=full(agreement.review_on)))
    if agreement.parties:
        facts.append(", ".join(map(logbook.partner_name, agreement.parties)))
    text = agreement.text if agreement.title else ""
    return Item(_title(agreement), facts, text, "agreements", agreement.id)


def _term(term: Term, partner: str) -> Item:
    meaning = term.meanings.get(partner)
    facts = [_("werkdefinitie: {text}").format(text=term.definition)] if term.definition else []
    return Item(term.word, facts, meaning.text if meaning else "", "terms", term.id)


def _interest(interest: Interest) -> Item:
    stays = interest.disclosure == "organisation"
    facts = [_("trekt vanuit de eigen organisatie")] if interest.loyalty else []
    facts += [_("alleen voor de eigen organisatie")] if stays else []
    title, text = interest.position, interest.interest
    if not title:
        title, text = text, ""
    return Item(title, facts, text, "interests", interest.id, stays)


def _title(agreement: Agreement) -> str:
    return agreement.title or one_line(agreement.text, 120)


def _until(day: date | None) -> list[str]:
    return [_("tot en met {date}").format(date=full(day))] if day else []


def _where(logbook: "Logbook", person: str) -> Iterable[str]:
    found = logbook.people.find(person)
    return [logbook.partner_name(found.partner)] if found and found.partner else []
