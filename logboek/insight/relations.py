"""When partners and people last met, who did not meet for long, and in which way they meet."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations

import msgspec

from logboek.partnership import Meeting, Partner, Person
from logboek.partnership.person import takes_part

LONG = timedelta(days=183)
"""Half a year: after that people begin anew with each other, as half a school year went by."""
LATELY = timedelta(days=365)
"""A school year: long enough to have had an occasion to meet without an agenda."""
OFTEN = 4
"""From four formal meetings in a year on, the absence of an informal one is no accident."""


class Bond(msgspec.Struct, frozen=True):
    """How often two partners, or two people, met."""

    one: str
    """The id of the one."""
    other: str
    """The id of the other."""
    last: date | None = None
    """The last day on which they met; None when no meeting is known."""
    formal: int = 0
    """How often they met with an agenda."""
    informal: int = 0
    """How often they met to get to know each other."""


class Balance(msgspec.Struct, frozen=True):
    """The formal and informal meetings of one period."""

    first: date
    """The first day of the period."""
    last: date
    """The last day of the period."""
    formal: int
    """How many meetings had an agenda."""
    informal: int
    """How many had none."""


def held(meetings: Iterable[Meeting], today: date) -> list[tuple[date, Meeting]]:
    """The meetings that took place with their day, oldest first; planned ones do not count."""
    known = [(each.on, each) for each in meetings if each.on and each.on <= today]
    return sorted(known, key=lambda each: each[0])


def between_partners(
    meetings: Sequence[Meeting],
    partners: Sequence[Partner],
    people: Iterable[Person],
    today: date,
    since: date = date.min,
) -> list[Bond]:
    """Each pair of partners once, also those that never met; ``since`` bounds what is counted."""
    home = {person.id: person.partner for person in people}
    groups = [
        (day, each, frozenset(home.get(id, "") for id in each.people))
        for day, each in held(meetings, today)
    ]
    return _bonds([partner.id for partner in partners], groups, since)


def between_people(
    meetings: Sequence[Meeting], people: Iterable[Person], today: date, since: date = date.min
) -> list[Bond]:
    """Each pair of people who take part once; ``since`` bounds what is counted."""
    here = [person.id for person in people if takes_part(person, today)]
    groups = [(day, each, frozenset(each.people)) for day, each in held(meetings, today)]
    return _bonds(here, groups, since)


def long_apart(
    bonds: Iterable[Bond], people: Iterable[Person], meetings: Sequence[Meeting], today: date
) -> list[Bond]:
    """The pairs of partners that did not meet for half a year, those apart longest first.

    Nothing is said while meetings are recorded for less than half a year, when nobody's meetings
    were recorded in that time, about a partner with nobody at the table, nor about two that never
    met while one of them is here for less than half a year.
    """
    took_place = held(meetings, today)
    if not took_place or today - took_place[0][0] < LONG or silent_since(meetings, today):
        return []
    here = [person for person in people if takes_part(person, today)]
    present = {person.partner for person in here}
    settled = {person.partner for person in here if _settled(person, today)}
    apart = [
        bond
        for bond in bonds
        if {bond.one, bond.other} <= (present if bond.last else settled)
        and (bond.last is None or today - bond.last >= LONG)
    ]
    return sorted(apart, key=lambda bond: bond.last or date.min)


def only_formal(bonds: Iterable[Bond]) -> list[Bond]:
    """The pairs that met often, and never without an agenda; count them over the last year."""
    return [bond for bond in bonds if bond.formal >= OFTEN and not bond.informal]


def unseen(
    people: Iterable[Person], meetings: Sequence[Meeting], today: date
) -> list[tuple[Person, date | None]]:
    """Who was at no meeting for half a year, with the last one; the longest away first.

    Who came in that time is not meant, and nobody is when no meeting at all was recorded in it.
    """
    took_place = held(meetings, today)
    if not took_place or today - took_place[0][0] < LONG or silent_since(meetings, today):
        return []
    last = {id: day for day, each in took_place for id in each.people}
    away = [
        (person, last.get(person.id))
        for person in people
        if takes_part(person, today)
        and _settled(person, today)
        and today - last.get(person.id, date.min) >= LONG
    ]
    return sorted(away, key=lambda each: each[1] or date.min)


def silent_since(meetings: Sequence[Meeting], today: date) -> Meeting | None:
    """The last recorded meeting, when that is half a year ago or longer."""
    took_place = held(meetings, today)
    if not took_place or today - took_place[-1][0] < LONG:
        return None
    return took_place[-1][1]


def balances(meetings: Iterable[Meeting], today: date, months: int = 12) -> list[Balance]:
    """The formal and informal meetings of the last months, the oldest first, up to today."""
    took_place = held(meetings, today)
    found = []
    last = today
    for _month in range(months):
        first = last.replace(day=1)
        kinds = [each.kind for day, each in took_place if first <= day <= last]
        found.append(Balance(first, last, kinds.count("formal"), kinds.count("informal")))
        last = first - timedelta(days=1)
    return found[::-1]


def of_one(
    person: Person, people: Iterable[Person], meetings: Iterable[Meeting], today: date
) -> list[Bond]:
    """How often somebody met each of those who take part, also whom they never met."""
    met = {
        each.id: Bond(person.id, each.id)
        for each in people
        if each.id != person.id and takes_part(each, today)
    }
    for day, meeting in held(meetings, today):
        if person.id in meeting.people:
            formal = meeting.kind == "formal"
            for other in met.keys() & set(meeting.people):
                bond = met[other]
                met[other] = Bond(
                    person.id, other, day, bond.formal + formal, bond.informal + (not formal)
                )
    return list(met.values())


def regulars(people: Iterable[Person], meetings: Iterable[Meeting], today: date) -> list[Person]:
    """Who takes part, those who were at most meetings of the last year first."""
    often = Counter(
        id for day, each in held(meetings, today) if today - day < LATELY for id in each.people
    )
    here = [person for person in people if takes_part(person, today)]
    return sorted(here, key=lambda person: -often[person.id])


def reached(
    partner: str, people: Iterable[Person], meetings: Iterable[Meeting], today: date
) -> dict[tuple[str, str], date]:
    """When each person of a partner last met somebody of another, by person and partner id."""
    home = {person.id: person.partner for person in people}
    last: dict[tuple[str, str], date] = {}
    for day, meeting in held(meetings, today):
        homes = {home[id] for id in meeting.people if home.get(id)} - {partner}
        for id in meeting.people:
            if home.get(id) == partner:
                last |= dict.fromkeys(((id, other) for other in homes), day)
    return last


def _bonds(
    ids: list[str], groups: Iterable[tuple[date, Meeting, frozenset[str]]], since: date
) -> list[Bond]:
    """How often each pair was in one group; groups are counted first, as many come back."""
    place = {id: number for number, id in enumerate(ids)}
    last: dict[frozenset[str], date] = {}
    counted: Counter[tuple[frozenset[str], str]] = Counter()
    for day, meeting, group in groups:
        last[group] = day
        if day >= since:
            counted[group, meeting.kind] += 1
    bonds: dict[tuple[str, str], Bond] = {}
    for group, day in last.items():
        formal, informal = counted[group, "formal"], counted[group, "informal"]
        there = sorted(group & place.keys(), key=place.__getitem__)
        for pair in combinations(there, 2):
            known = bonds.get(pair, Bond(*pair))
            bonds[pair] = Bond(
                *pair,
                max(day, known.last or day),
                known.formal + formal,
                known.informal + informal,
            )
    return [bonds.get(pair, Bond(*pair)) for pair in combinations(ids, 2)]


def _settled(person: Person, today: date) -> bool:
    """Whether somebody is here for half a year or longer; unknown counts as long."""
    return person.since is None or today - person.since >= LONG
