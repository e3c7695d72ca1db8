"""Writing down what a word means without seeing the others: who writes, and what is kept."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from logboek.partnership import Person, Term
from logboek.partnership.term import Meaning, Remark

FEWEST = 2
"""With fewer who write there is nothing to lay side by side."""


class Turn(msgspec.Struct, frozen=True):
    """One who writes: somebody by name, or a partner as a whole."""

    partner: str = ""
    """The id of the partner for which is written; empty for somebody without one."""
    person: str = ""
    """The id of the person who writes; empty where the partner writes as a whole."""


class Written(msgspec.Struct, frozen=True):
    """What was written in a turn."""

    turn: Turn
    """Whose turn it was."""
    text: str
    """What the word means, in their own words."""


def turns(partners: Sequence[str], ticked: Iterable[str], people: Iterable[Person]) -> list[Turn]:
    """Who writes, in turn: partner by partner, and last who belongs to none.

    Somebody who takes part by name writes for the own partner, so that one has no other turn.
    """
    named: dict[str, list[Turn]] = {}
    for person in people:
        home = person.partner if person.partner in partners else ""
        named.setdefault(home, []).append(Turn(home, person.id))
    found: list[Turn] = []
    chosen = set(ticked)
    for partner in partners:
        found += named.get(partner) or ([Turn(partner)] if partner in chosen else [])
    return found + named.get("", [])


def to_settle(term: Term, written: Sequence[Written]) -> dict[str, list[int]]:
    """The partners of which the group says what counts, with what was written for each.

    That is asked where a partner said something else before, or where several wrote for it.
    """
    found: dict[str, list[int]] = {}
    for number, each in enumerate(written):
        if each.turn.partner:
            found.setdefault(each.turn.partner, []).append(number)
    return {
        partner: numbers
        for partner, numbers in found.items()
        if len(numbers) > 1 or _said_otherwise(term, partner, written[numbers[0]].text)
    }


def opened(
    term: Term,
    written: Sequence[Written],
    counts: Mapping[str, int | None],
    today: date,
    new_id: Callable[[], str],
    partner_name: Callable[[str], str],
) -> Term:
    """The term with everything that was written, each with who wrote it.

    ``counts`` says, of each partner of which that was asked, which text counts; None where its
    earlier meaning stays. A text that does not count stands in the thread as an explanation, and
    so does that of somebody without a partner: nothing that was written is lost. There a partner
    that wrote as a whole stands by its name, as nobody signed.
    """
    asked = to_settle(term, written)
    meanings, thread = dict(term.meanings), dict(term.thread)
    for number, each in enumerate(written):
        partner, by = each.turn.partner, each.turn.person
        if partner in term.meanings and not _said_otherwise(term, partner, each.text):
            continue
        if partner and (partner not in asked or counts.get(partner) == number):
            meanings[partner] = Meaning(text=each.text, by=by, on=today)
        else:
            text = each.text if by else f"{partner_name(partner)}: {each.text}"
            thread[new_id()] = Remark(kind="explanation", text=text, by=by, on=today)
    status = term.status
    if status == "noticed" and len(meanings) > 1:
        status = "side_by_side"
    return replace(term, meanings=meanings, thread=thread, status=status)


def _said_otherwise(term: Term, partner: str, text: str) -> bool:
    """Whether a partner explained the word before, in other words."""
    before = term.meanings.get(partner)
    return before is not None and before.text.split() != text.split()
