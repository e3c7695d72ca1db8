"""How heavy the organisation is beside what it carries, and what could go."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Literal

import msgspec

from logboek.insight.in_force import finished
from logboek.partnership import Agreement, Body, Meeting, Person
from logboek.partnership.organisation import Frequency

TIMES_A_MONTH: dict[Frequency, float] = {
    "weekly": 52 / 12,
    "fortnightly": 26 / 12,
    "monthly": 1,
    "six_weekly": 52 / 6 / 12,
    "quarterly": 1 / 3,
    "yearly": 1 / 12,
}
"""How often a table meets in an ordinary month; one that meets as needed is counted by what it
did."""
COUNTED = timedelta(days=183)
"""Half a year of recorded meetings says how often a table meets that meets as needed."""
A_DAY = 8
"""Hours at tables a month from which on it is too much for one person: a working day a month, for
people who have classes to teach or a company to run."""
HOURS_EACH = 3
"""Hours of people's time a month, for each agreement and proposal, from which on the organisation
outweighs what it carries: then more is met than is agreed."""
LIGHT = 2
"""Up to two tables, one that decides and one that does, an organisation cannot be lighter."""
TIME_TO_START = timedelta(days=92)
"""A table that began less than three months ago may still have to find its first date."""

Doubt = Literal["expired", "no_mandate", "same_people", "never_met"]


class Weight(msgspec.Struct, frozen=True):
    """The organisation in numbers."""

    tables: list[Body]
    """The bodies that run."""
    hours: float
    """Hours at tables a month, each table counted once."""
    person_hours: float
    """The same for everybody together: an hour with six people takes six hours."""
    per_person: dict[str, float]
    """Hours at tables a month by person id, the most first."""
    carries: int
    """The agreements in force and the proposals that it is there for."""

    @property
    def overloaded(self) -> list[str]:
        """The ids of the people who sit at tables for longer than a working day a month."""
        return [person for person, hours in self.per_person.items() if hours > A_DAY]

    @property
    def outweighs(self) -> bool:
        """Whether it takes more time than what it carries can explain."""
        return self.person_hours > HOURS_EACH * max(1, self.carries)

    @property
    def heavy(self) -> bool:
        """Whether it is over-organised; one or two tables never are."""
        return len(self.tables) > LIGHT and (self.outweighs or bool(self.overloaded))


class Candidate(msgspec.Struct, frozen=True):
    """A table that could perhaps go."""

    body: Body
    """The table."""
    doubts: list[Doubt]
    """Why: its time is up, it may decide nothing, its people sit at another, or it never met."""


def weigh(
    bodies: Iterable[Body],
    agreements: Iterable[Agreement],
    meetings: Sequence[Meeting],
    today: date,
) -> Weight:
    """The weight of everything that runs today, and what it carries."""
    tables = [body for body in bodies if runs(body, meetings, today)]
    taken = [(body, hours_a_month(body, meetings, today)) for body in tables]
    per_person: dict[str, float] = {}
    for body, hours in taken:
        for person in dict.fromkeys(body.people):
            per_person[person] = per_person.get(person, 0) + hours
    return Weight(
        tables=tables,
        hours=sum(hours for _body, hours in taken),
        person_hours=sum(per_person.values()),
        per_person=dict(sorted(per_person.items(), key=lambda each: -each[1])),
        carries=sum(each.status != "lapsed" and not finished(each) for each in agreements),
    )


def by_partner(per_person: Mapping[str, float], people: Iterable[Person]) -> dict[str, float]:
    """Hours at tables a month by partner id, the most first; "" for people of no partner."""
    homes = {person.id: person.partner for person in people}
    found: dict[str, float] = {}
    for person, hours in per_person.items():
        home = homes.get(person, "")
        found[home] = found.get(home, 0) + hours
    return dict(sorted(found.items(), key=lambda each: -each[1]))


def hours_a_month(body: Body, meetings: Iterable[Meeting], today: date) -> float:
    """How long one seat at this table takes in an ordinary month."""
    times = TIMES_A_MONTH.get(body.frequency)
    if times is None:
        lately = [each for each in _of(body, meetings, today) if today - each < COUNTED]
        times = len(lately) / 6
    return times * max(0, body.minutes) / 60


def runs(body: Body, meetings: Iterable[Meeting], today: date) -> bool:
    """Whether the table is there today: it has begun, and has not ended or goes on all the same."""
    if body.since and body.since > today:
        return False
    return body.until is None or body.until >= today or goes_on(body, meetings, today)


def goes_on(body: Body, meetings: Iterable[Meeting], today: date) -> bool:
    """Whether it still met lately, after the day on which it was to end."""
    if body.until is None or body.until >= today:
        return False
    return any(day > body.until and today - day < COUNTED for day in _of(body, meetings, today))


def could_go(bodies: Sequence[Body], meetings: Sequence[Meeting], today: date) -> list[Candidate]:
    """The tables about which there is a doubt; most doubts first.

    Of one or two tables only one that goes on past its end is named. That a table never met is
    only said where meetings are recorded by table, and not of one that is new or seldom meets.
    """
    tables = [body for body in bodies if runs(body, meetings, today)]
    by_table = any(each.body for each in meetings)
    found = []
    for body in tables:
        doubts: list[Doubt] = []
        if goes_on(body, meetings, today):
            doubts.append("expired")
        if len(tables) > LIGHT:
            if not body.decides.strip():
                doubts.append("no_mandate")
            if any(_within(body, other) for other in tables):
                doubts.append("same_people")
            if by_table and _never_met(body, meetings, today):
                doubts.append("never_met")
        if doubts:
            found.append(Candidate(body, doubts))
    return sorted(found, key=lambda each: -len(each.doubts))


def _within(body: Body, other: Body) -> bool:
    """Whether everybody at this table sits at the other too; of two alike the younger is meant."""
    one, two = set(body.people), set(other.people)
    if body.id == other.id or len(one) < 2 or not one <= two:
        return False
    return one < two or (body.since or date.min, body.id) > (other.since or date.min, other.id)


def _never_met(body: Body, meetings: Iterable[Meeting], today: date) -> bool:
    """Whether it had time to meet, and did not."""
    if body.frequency in {"as_needed", "yearly"} or body.since is None:
        return False
    return today - body.since >= TIME_TO_START and not _of(body, meetings, today)


def _of(body: Body, meetings: Iterable[Meeting], today: date) -> list[date]:
    """The days on which the table met."""
    return [each.on for each in meetings if each.body == body.id and each.on and each.on <= today]
