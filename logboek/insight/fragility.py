"""What would fall if one person left, and what only one side knows."""

from collections.abc import Iterable
from datetime import date

import msgspec

from logboek.insight.in_force import in_force
from logboek.partnership import Agreement, Partner, Person, Term
from logboek.partnership.person import takes_part
from logboek.partnership.term import CONTESTED

MANY = 4
"""Fewer agreements than this are handed over in one conversation, whoever leaves."""
A_GROUP = 3
"""With fewer people than this there is nobody to share the work with."""
LEANS_ON = 3
"""A partner that is bound by fewer agreements than this is only just beginning, or on the edge."""


class Carrier(msgspec.Struct, frozen=True):
    """Somebody on whom agreements hang."""

    person: str
    """The person's id."""
    agreements: list[Agreement]
    """The agreements in force that this person sees to."""


class SoleContact(msgspec.Struct, frozen=True):
    """A partner that hangs on one person."""

    partner: str
    """The partner's id."""
    person: str
    """The id of the only one there."""
    agreements: list[Agreement]
    """The agreements in force that bind the partner."""


class OneSided(msgspec.Struct, frozen=True):
    """A word that is in use, of which only one partner ever said what it means."""

    term: Term
    """The term."""
    partner: str
    """The id of the partner that explained it."""


def carriers(
    agreements: Iterable[Agreement], people: Iterable[Person], today: date
) -> list[Carrier]:
    """Who sees to more than half of all agreements in force, and to at least four.

    Nobody is meant in a group of two, and what lapsed or is done does not count.
    """
    here = {person.id for person in people if takes_part(person, today)}
    seen_to = [each for each in in_force(agreements) if each.owner]
    carried: dict[str, list[Agreement]] = {}
    for each in seen_to:
        if each.owner in here:
            carried.setdefault(each.owner, []).append(each)
    return [
        Carrier(person, theirs)
        for person, theirs in carried.items()
        if len(here) >= A_GROUP and len(theirs) >= MANY and 2 * len(theirs) > len(seen_to)
    ]


def on_one_person(
    agreements: Iterable[Agreement], people: Iterable[Person], today: date
) -> list[Agreement]:
    """The agreements in force that nobody else of the owner's organisation could take over.

    Where nobody has a colleague at the table this says nothing about any agreement in particular.
    """
    there = _there(people, today)
    if all(len(names) == 1 for names in there.values()):
        return []
    alone = {names[0] for names in there.values() if len(names) == 1}
    return [each for each in in_force(agreements) if each.owner in alone]


def sole_contacts(
    partners: Iterable[Partner],
    people: Iterable[Person],
    agreements: Iterable[Agreement],
    today: date,
) -> list[SoleContact]:
    """The partners with one person at the table while three or more agreements bind them.

    A partner that is just beginning is not meant, nor is one with nobody, which is another matter.
    Where nobody has a colleague at the table the group is just small, as everybody there knows.
    """
    binding = in_force(agreements)
    there = _there(people, today)
    if all(len(names) == 1 for names in there.values()):
        return []
    found = []
    for partner in partners:
        bound = [each for each in binding if partner.id in each.parties]
        if len(there.get(partner.id, [])) == 1 and len(bound) >= LEANS_ON:
            found.append(SoleContact(partner.id, there[partner.id][0], bound))
    return found


def one_sided(
    terms: Iterable[Term], partners: Iterable[Partner], people: Iterable[Person]
) -> list[OneSided]:
    """The words that count as settled though only one partner ever said what they mean.

    A word that is still talked about is not meant, nor one that nobody explained apart from the
    definition that all share.
    """
    known = {partner.id for partner in partners}
    home = {person.id: person.partner for person in people}
    found = []
    for term in terms:
        if term.status in CONTESTED or len(known) < 2:
            continue
        sides = {partner for partner, meaning in term.meanings.items() if meaning.text.strip()}
        sides |= {
            home.get(said.by, "") for said in term.thread.values() if said.kind == "explanation"
        }
        if len(sides & known) == 1:
            found.append(OneSided(term, *(sides & known)))
    return found


def left_behind(
    agreements: Iterable[Agreement], people: Iterable[Person], today: date
) -> list[Agreement]:
    """The agreements in force of which the one who saw to them has left.

    An agreement to which nobody was ever asked to see is not meant.
    """
    gone = {person.id for person in people if not takes_part(person, today)}
    return [each for each in in_force(agreements) if each.owner in gone]


def _there(people: Iterable[Person], today: date) -> dict[str, list[str]]:
    """The ids of those who take part, by partner id."""
    there: dict[str, list[str]] = {}
    for person in people:
        if person.partner and takes_part(person, today):
            there.setdefault(person.partner, []).append(person.id)
    return there
