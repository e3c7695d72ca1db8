"""Tables and what hangs together with them: the form, who sits where, meetings, agreements."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal

from logboek.insight.weight import goes_on
from logboek.partnership import Agreement, Body, Meeting, Person

SOON = timedelta(days=14)
"""How long before its end a table is asked whether it goes on: one meeting ahead, mostly."""
JUST_ENDED = timedelta(days=30)
"""How long after its end that is still asked; then it has simply ended, unless it goes on."""
SHORTEST_NAME = 4
"""From how many characters a name is looked for in agreements; a shorter one is any word."""

Ending = Literal["goes_on", "just_ended", "soon"]


def ending(body: Body, meetings: Iterable[Meeting], today: date) -> Ending | None:
    """Why a table asks whether it goes on or stops: it met after its end, ended, or ends soon.

    A table of which was decided that it stops only asks when it meets all the same.
    """
    if body.until is None or (body.since and body.since > today):
        return None
    if goes_on(body, meetings, today):
        return "goes_on"
    if body.stopped:
        return None
    if timedelta(0) < today - body.until <= JUST_ENDED:
        return "just_ended"
    return "soon" if timedelta(0) <= body.until - today <= SOON else None


def tree(bodies: Iterable[Body]) -> list[tuple[Body, int]]:
    """The tables with how deep they stand: each after the one that it answers to, then by name.

    A table under one that is not among these stands by itself; in a circle the first by name leads.
    """
    known = sorted(bodies, key=lambda each: (each.name.casefold(), each.id))
    ids = {each.id for each in known}
    below: dict[str, list[Body]] = {}
    for each in known:
        if each.under in ids and each.under != each.id:
            below.setdefault(each.under, []).append(each)
    led = {each.id for under in below.values() for each in under}
    found: dict[str, tuple[Body, int]] = {}
    for top in (*(each for each in known if each.id not in led), *known):
        waiting = [(top, 0)]
        while waiting:
            body, depth = waiting.pop()
            if body.id not in found:
                found[body.id] = (body, depth)
                waiting += [(each, depth + 1) for each in reversed(below.get(body.id, []))]
    return list(found.values())


def seats(bodies: Iterable[Body], people: Iterable[Person]) -> dict[tuple[str, str], list[Person]]:
    """Who sits at which table, by the ids of the table and of the partner they come from."""
    known = {person.id: person for person in people}
    found: dict[tuple[str, str], list[Person]] = {}
    for body in bodies:
        for id in dict.fromkeys(body.people):
            if (person := known.get(id)) is not None:
                found.setdefault((body.id, person.partner), []).append(person)
    return found


def met(meetings: Iterable[Meeting]) -> dict[str, list[Meeting]]:
    """The meetings of each table by its id, the latest first."""
    found: dict[str, list[Meeting]] = {}
    for meeting in meetings:
        if meeting.body:
            found.setdefault(meeting.body, []).append(meeting)
    for each in found.values():
        each.sort(key=lambda meeting: meeting.on or date.min, reverse=True)
    return found


def naming(bodies: Iterable[Body], agreements: Sequence[Agreement]) -> dict[str, list[Agreement]]:
    """The agreements that name a table in their title or text, by its id; what lapsed last."""
    ids: dict[str, list[str]] = {}
    for body in bodies:
        name = " ".join(body.name.casefold().split())
        if len(name) >= SHORTEST_NAME:
            ids.setdefault(name, []).append(body.id)
    if not ids:
        return {}
    longest = sorted(ids, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    found: dict[str, list[Agreement]] = {}
    for each in sorted(agreements, key=lambda each: each.status == "lapsed"):
        text = " ".join(f"{each.title} {each.text}".casefold().split())
        for name in dict.fromkeys(pattern.findall(text)):
            for id in ids[name]:
                found.setdefault(id, []).append(each)
    return found
