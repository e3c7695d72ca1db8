"""The wordings of the ambition: which one counts, what came before it, and who stands by it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from msgspec.structs import replace

from logboek.partnership import Ambition
from logboek.partnership.ambition import Endorsement, current

Standing = Literal["draft", "holds", "earlier", "left"]
"""Being written, the one that counts, one that counted before, or a draft that was passed by."""


class Wording(NamedTuple):
    """One wording in its place among the others."""

    ambition: Ambition
    """The record."""
    standing: Standing
    """What it is to the partnership now."""
    before: Ambition | None
    """The wording that it is compared with; None for the first."""


class Answer(NamedTuple):
    """What one partner said of a wording."""

    partner: str
    """The id of the partner."""
    said: Endorsement | None
    """Its answer for this wording; None while it is silent."""
    earlier: Endorsement | None
    """Its answer for the wording before, which does not count for this one."""


def wordings(ambitions: Iterable[Ambition]) -> list[Wording]:
    """Every wording: the one being written first, then the one that counts, then newest first."""
    known = sorted(ambitions, key=lambda each: each.id, reverse=True)
    now, draft = current(known), being_written(known)
    order: dict[str, Standing] = {}
    if draft:
        order[draft.id] = "draft"
    if now:
        order.setdefault(now.id, "holds")
    for each in known:
        order.setdefault(each.id, "earlier" if each.status == "adopted" else "left")
    by_id = {each.id: each for each in known}
    return [Wording(by_id[id], stands, before(by_id[id], known)) for id, stands in order.items()]


def being_written(ambitions: Iterable[Ambition]) -> Ambition | None:
    """The newest draft, unless a wording that was begun later counts already."""
    known = list(ambitions)
    drafts = [each for each in known if each.status == "draft"]
    newest = max(drafts, key=lambda each: each.id, default=None)
    now = current(known)
    if newest is None or now is None or (now.status == "adopted" and now.id > newest.id):
        return None
    return newest


def before(ambition: Ambition, ambitions: Sequence[Ambition]) -> Ambition | None:
    """The wording that this one took over from, or for a draft would: adopted ones come first."""
    others = [each for each in ambitions if each.id != ambition.id and each.statement.strip()]
    adopted = [
        each
        for each in others
        if each.status == "adopted"
        and (
            each.id < ambition.id if ambition.status == "draft" else _since(each) < _since(ambition)
        )
    ]
    if adopted:
        return max(adopted, key=_since)
    drafts = [each for each in others if each.status == "draft" and each.id < ambition.id]
    return max(drafts, key=lambda each: each.id, default=None)


def answers(wording: Wording, partners: Iterable[str]) -> list[Answer]:
    """What each partner said of a wording, and of the one before it; those that left come last."""
    said = wording.ambition.endorsements
    earlier = wording.before.endorsements if wording.before else {}
    known = list(partners)
    asked = [*known, *sorted(said.keys() - set(known))]
    return [Answer(partner, said.get(partner), earlier.get(partner)) for partner in asked]


def reads_the_same(one: Ambition, other: Ambition) -> bool:
    """Whether two wordings say the same, whatever the white space: then a yes still counts."""
    return _text(one) == _text(other)


def spoken_for(ambition: Ambition) -> bool:
    """Whether it was adopted, or somebody said whether they recognise themselves in it."""
    return ambition.status == "adopted" or bool(ambition.endorsements or ambition.personal)


def anew(ambition: Ambition) -> Ambition:
    """The beginning of a next wording: the same texts, that nobody said anything about yet."""
    return replace(
        ambition,
        id="",
        status="draft",
        adopted_on=None,
        endorsements={},
        personal={},
        own_words={} if ambition.status == "adopted" else ambition.own_words,
    )


def _text(ambition: Ambition) -> tuple[list[str], list[str]]:
    return ambition.statement.split(), ambition.out_of_bounds.split()


def _since(ambition: Ambition) -> tuple[date, str]:
    return ambition.adopted_on or date.min, ambition.id
