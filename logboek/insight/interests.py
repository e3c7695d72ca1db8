"""How far justice is done to interests, what helps or hurts them, and how well others know them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

import msgspec
from msgspec.structs import replace

from logboek.partnership import Agreement, Interest, Partner, Person, Prediction
from logboek.partnership.interest import InterestLevel

LEVELS: tuple[InterestLevel, ...] = get_args(InterestLevel)
"""The three levels, from what is of all to what is of one person."""
HARDLY = 2
"""Justice of 1 or 2 out of 5 is hardly any: there people block, drop out or work against."""
WELL = 4
"""Justice of 4 or 5 out of 5 needs nothing more: its owner is content."""
FAR_APART = 2
"""Two of five points apart is more than taste: owner and others see something else happen."""
MOST = 3
"""How many interests a partner may say that weigh most."""


class Cell(msgspec.Struct, frozen=True):
    """How many interests one partner has on one level."""

    count: int = 0
    """How many there are."""
    in_need: int = 0
    """How many of them are hardly done justice."""


class Harm(msgspec.Struct, frozen=True):
    """An agreement that hurts an interest while nothing makes up for it."""

    interest: Interest
    """The interest that is hurt."""
    agreement: Agreement
    """The agreement that hurts it."""
    how: str
    """What it costs the interest; may be empty."""


class Comparison(msgspec.Struct, frozen=True):
    """A guess at what matters most to a partner, beside what that partner says."""

    guessed: list[Interest]
    """What was rightly thought to weigh most."""
    missed: list[Interest]
    """What weighs most and was not thought of."""
    beside: int
    """How many guesses were about something else."""


def matrix(
    interests: Iterable[Interest], partners: Iterable[Partner], people: Iterable[Person] = ()
) -> dict[tuple[InterestLevel, str], Cell]:
    """A cell for each level and partner id; "" is the column of what belongs to no one partner."""
    homes = {person.id: person.partner for person in people}
    columns = ["", *(partner.id for partner in partners)]
    cells = {(level, column): Cell() for level in LEVELS for column in columns}
    for interest in interests:
        owner = organisation_of(interest, homes)
        where = interest.level, owner if owner in columns else ""
        cells[where] = Cell(
            count=cells[where].count + 1, in_need=cells[where].in_need + in_need(interest)
        )
    return cells


def organisation_of(interest: Interest, homes: Mapping[str, str]) -> str:
    """Whose column it stands in, a person's in that of the organisation; homes by person id."""
    return interest.partner or homes.get(interest.person, "")


def in_need(interest: Interest) -> bool:
    """Whether it is hardly done justice: its owner's word counts, else that of half the others."""
    if interest.justice_owner is not None:
        return interest.justice_owner <= HARDLY
    others = interest.justice_others.values()
    return bool(others) and 2 * sum(score <= HARDLY for score in others) >= len(others)


def gap(interest: Interest) -> float | None:
    """How many points more justice the others see than its owner; None while one side is silent."""
    others = interest.justice_others.values()
    if interest.justice_owner is None or not others:
        return None
    return sum(others) / len(others) - interest.justice_owner


def seen_differently(interest: Interest) -> bool:
    """Whether its owner and the others stand so far apart that they should talk about it."""
    apart = gap(interest)
    return apart is not None and abs(apart) >= FAR_APART


def serving(interest: Interest, agreements: Iterable[Agreement]) -> list[Agreement]:
    """The agreements and proposals that help it; one that lapsed helps no more."""
    return [each for each in agreements if interest.id in each.serves and each.status != "lapsed"]


def unserved(interests: Iterable[Interest], agreements: Iterable[Agreement]) -> list[Interest]:
    """The interests that no agreement or proposal helps."""
    served = {id for each in agreements if each.status != "lapsed" for id in each.serves}
    return [interest for interest in interests if interest.id not in served]


def harms(interests: Iterable[Interest], agreements: Iterable[Agreement]) -> list[Harm]:
    """Where an agreement or proposal hurts an interest and nothing stands against that."""
    known = {interest.id: interest for interest in interests}
    return [
        Harm(known[id], each, hurt.how)
        for each in agreements
        if each.status != "lapsed"
        for id, hurt in each.hurts.items()
        if id in known and not hurt.compensation.strip()
    ]


def top_three(interests: Iterable[Interest], partner: str) -> list[Interest]:
    """What weighs most for an organisation by its own account, the weightiest first."""
    ranked = [
        (interest.rank, interest.id, interest)
        for interest in interests
        if interest.partner == partner and interest.level != "individual" and interest.rank
    ]
    return [interest for _rank, _id, interest in sorted(ranked)[:MOST]]


def given_place(interests: Iterable[Interest], id: str, rank: int | None) -> list[Interest]:
    """What changes when an interest gets a place: the one that stood there takes its old place."""
    known = {interest.id: interest for interest in interests}
    chosen = known[id]
    moved = [
        replace(each, rank=chosen.rank)
        for each in known.values()
        if rank and each.rank == rank and each.partner == chosen.partner and each.id != id
    ]
    return [*moved, replace(chosen, rank=rank)] if chosen.rank != rank else []


def guess_of(predictions: Iterable[Prediction], partner: str, about: str) -> Prediction | None:
    """The latest guess of one partner about another."""
    found = [each for each in predictions if (each.partner, each.about) == (partner, about)]
    return max(found, key=lambda each: each.id, default=None)


def may_read_top(predictions: Iterable[Prediction], reader: str, about: str) -> bool:
    """Whether a partner sees what weighs most for another: only after a guess, or for itself."""
    return reader in {"", about} or guess_of(predictions, reader, about) is not None


def compare(prediction: Prediction, interests: Sequence[Interest]) -> Comparison:
    """Lay a guess beside what weighs most for the partner that it is about."""
    top = top_three(interests, prediction.about)
    guessed = [interest for interest in top if interest.id in prediction.hits]
    tried = sum(bool(guess.strip()) for guess in prediction.guesses)
    return Comparison(
        guessed=guessed,
        missed=[interest for interest in top if interest not in guessed],
        beside=max(0, tried - len(guessed)),
    )
