"""What would fall if one person left, each with why that is so and the record where it stands."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from logboek.i18n import _
from logboek.insight.fragility import (
    carriers,
    left_behind,
    on_one_person,
    one_sided,
    sole_contacts,
)
from logboek.insight.in_force import in_force
from logboek.partnership import Agreement
from logboek.screens.labels import title_of

if TYPE_CHECKING:
    from logboek.logbook import Logbook


class Weak(NamedTuple):
    """Something that hangs on one person or one side."""

    register: str
    """The register in which it stands."""
    id: str
    """The record."""
    title: str
    """What it is called, in somebody's own words."""
    why: str
    """Why it is weak, in a sentence in which names stand."""


def weak_spots(logbook: "Logbook", today: date) -> list[Weak]:
    """Everything that hangs on one person or one side, what is without anybody first."""
    return list(_weak_spots(logbook, today))


def _weak_spots(logbook: "Logbook", today: date) -> Iterator[Weak]:
    agreements, people = logbook.agreements.all(), logbook.people.all()
    partners, terms = logbook.partners.all(), logbook.terms.all()
    gone = _("{name} is weg: wie let er nu op?")
    for each in left_behind(agreements, people, today):
        yield _agreement(each, gone.format(name=logbook.name_of(each.owner)))
    for contact in sole_contacts(partners, people, agreements, today):
        why = _("hier doet alleen {name} mee: wie kan invallen?")
        title = logbook.partner_name(contact.partner)
        name = logbook.name_of(contact.person)
        yield Weak("partners", contact.partner, title, why.format(name=name))
    total = sum(bool(each.owner) for each in in_force(agreements))
    for carrier in carriers(agreements, people, today):
        why = _("let op {n} van de {total} afspraken: wie neemt er een paar over?").format(
            n=len(carrier.agreements), total=total
        )
        yield Weak("people", carrier.person, logbook.name_of(carrier.person), why)
    alone = _("alleen {name} let hierop, en is de enige van {partner}")
    home = {person.id: person.partner for person in people}
    for each in on_one_person(agreements, people, today):
        partner = logbook.partner_name(home.get(each.owner, ""))
        yield _agreement(each, alone.format(name=logbook.name_of(each.owner), partner=partner))
    one_side = _("alleen {partner} vertelde wat dit woord betekent")
    for said in one_sided(terms, partners, people):
        why = one_side.format(partner=logbook.partner_name(said.partner))
        yield Weak("terms", said.term.id, said.term.word, why)


def _agreement(agreement: Agreement, why: str) -> Weak:
    return Weak("agreements", agreement.id, title_of(agreement), why)
