"""What somebody who leaves carries, so that whoever comes next can take it over."""

from collections.abc import Iterable
from datetime import date

import msgspec

from logboek.insight.disclosure import may_see
from logboek.insight.in_force import finished, holds
from logboek.insight.relations import Bond, of_one
from logboek.partnership import Agreement, Body, Interest, Meeting, Person, Phase, Term
from logboek.partnership.agreement import Dissent


class Voice(msgspec.Struct, frozen=True):
    """An objection that stays with an agreement."""

    agreement: Agreement
    """The agreement."""
    dissent: Dissent
    """What was objected."""


class HandOver(msgspec.Struct, frozen=True):
    """Everything that one person carries."""

    person: Person
    """Who it is, with what this person would have liked to know at the start."""
    promises: list[Agreement]
    """The actions that this person is still to do, the first due first."""
    agreements: list[Agreement]
    """The other agreements in force and proposals that this person sees to."""
    bodies: list[Body]
    """The tables at which this person sits."""
    phases: list[Phase]
    """The phases that this person leads, past ones left out."""
    terms: list[Term]
    """The words that this person explained."""
    interests: list[Interest]
    """This person's own interests, as far as the reader may see them."""
    voices: list[Voice]
    """What this person objected to in agreements that did not lapse."""
    relations: list[Bond]
    """Whom this person met of those who still take part, the most often first."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to hand over but a good-bye."""
        return not any(
            [self.promises, self.agreements, self.phases, self.terms, self.interests, self.voices]
        )


def seen_to(person: str, agreements: Iterable[Agreement]) -> list[Agreement]:
    """The agreements, proposals and actions that need somebody else when this person leaves."""
    return [
        each
        for each in agreements
        if each.owner == person and each.status != "lapsed" and not finished(each)
    ]


def still_led(person: str, phases: Iterable[Phase], today: date) -> list[Phase]:
    """The phases that this person leads and that are not over."""
    return [
        phase
        for phase in phases
        if phase.lead == person and (phase.last is None or phase.last >= today)
    ]


def hand_over(
    person: Person,
    today: date,
    *,
    people: Iterable[Person] = (),
    agreements: Iterable[Agreement] = (),
    interests: Iterable[Interest] = (),
    terms: Iterable[Term] = (),
    meetings: Iterable[Meeting] = (),
    bodies: Iterable[Body] = (),
    phases: Iterable[Phase] = (),
    reader: Person | None = None,
) -> HandOver:
    """What this person carries, for a reader; an interest that is only for its owner stays out."""
    agreements, mine = list(agreements), person.id
    carried = seen_to(mine, agreements)
    actions = [each for each in carried if each.kind == "action" and holds(each)]
    return HandOver(
        person=person,
        promises=sorted(actions, key=lambda each: each.due or date.max),
        agreements=[each for each in carried if each not in actions],
        bodies=[
            body
            for body in bodies
            if mine in body.people and (body.until is None or body.until >= today)
        ],
        phases=still_led(mine, phases, today),
        terms=[term for term in terms if _explained(term, mine)],
        interests=[
            interest
            for interest in interests
            if interest.person == mine
            and interest.disclosure != "me"
            and may_see(interest, reader, person)
        ],
        voices=[
            Voice(each, dissent)
            for each in agreements
            if each.status != "lapsed"
            for dissent in each.dissent.values()
            if dissent.by == mine
        ],
        relations=sorted(
            (bond for bond in of_one(person, people, meetings, today) if bond.last),
            key=lambda bond: (-bond.formal - bond.informal, bond.other),
        ),
    )


def _explained(term: Term, person: str) -> bool:
    """Whether this person said what the word means."""
    return any(meaning.by == person for meaning in term.meanings.values()) or any(
        remark.kind == "explanation" and remark.by == person for remark in term.thread.values()
    )
