"""How far justice is done to interests, and what helps or hurts them."""

from logboek.insight.interests import (
    Cell,
    compare,
    gap,
    given_place,
    guess_of,
    harms,
    in_need,
    matrix,
    may_read_top,
    seen_differently,
    serving,
    top_three,
    unserved,
)
from logboek.partnership import Agreement, Interest, Partner, Person, Prediction
from logboek.partnership.agreement import Hurt

PARTNERS = [Partner(id="v", name="Lindeschool"), Partner(id="m", name="Rijncollege")]
TRAVEL = Interest(id="reis", partner="v", interest="Niet anderhalf uur reizen")


def test_the_matrix_has_a_cell_for_each_level_and_partner_and_for_what_is_of_all() -> None:
    """An interest counts once: in its owner's column, a person's in that of the organisation."""
    people = [Person(id="anja", partner="v")]
    interests = [
        Interest(level="collective"),
        Interest(partner="v", justice_owner=2),
        Interest(partner="v"),
        Interest(level="individual", person="anja"),
        Interest(partner="left"),
    ]
    cells = matrix(interests, PARTNERS, people)
    assert len(cells) == 9
    assert cells["collective", ""] == Cell(count=1)
    assert cells["organisational", "v"] == Cell(count=2, in_need=1)
    assert cells["individual", "v"] == Cell(count=1)
    assert cells["organisational", ""] == Cell(count=1)
    assert cells["organisational", "m"] == Cell()


def test_an_interest_is_in_need_when_its_owner_says_so() -> None:
    """A 1 or a 2 of the owner is need, whatever the others think; a 3 is not."""
    assert in_need(Interest(justice_owner=2, justice_others={"m": 5}))
    assert not in_need(Interest(justice_owner=3, justice_others={"m": 1}))


def test_while_the_owner_is_silent_half_of_the_others_have_to_see_need() -> None:
    """One low score among several makes no need, and no score at all makes none either."""
    assert in_need(Interest(justice_others={"m": 2, "b": 5}))
    assert not in_need(Interest(justice_others={"m": 2, "b": 5, "g": 4}))
    assert not in_need(Interest())


def test_the_gap_is_what_the_others_see_more_than_its_owner() -> None:
    """Two points apart is worth a talk; where one side is silent there is no gap."""
    assert gap(Interest(justice_owner=1, justice_others={"m": 3, "b": 4})) == 2.5
    assert gap(Interest(justice_owner=4, justice_others={"m": 3})) == -1
    assert gap(Interest(justice_owner=1)) is None
    assert gap(Interest(justice_others={"m": 1})) is None
    assert seen_differently(Interest(justice_owner=1, justice_others={"m": 3}))
    assert not seen_differently(Interest(justice_owner=2, justice_others={"m": 3}))
    assert not seen_differently(Interest(justice_owner=1))


def test_an_interest_is_unserved_when_nothing_that_stands_or_is_proposed_helps_it() -> None:
    """A proposal helps already, and what lapsed helps no more."""
    proposal = Agreement(id="bus", serves=["reis"])
    lapsed = Agreement(id="trein", serves=["reis"], status="lapsed")
    assert unserved([TRAVEL], [lapsed]) == [TRAVEL]
    assert unserved([TRAVEL], [lapsed, proposal]) == []
    assert serving(TRAVEL, [lapsed, proposal]) == [proposal]


def test_a_hurt_counts_as_long_as_nothing_stands_against_it() -> None:
    """Compensation, a lapsed agreement and an interest that is gone are no reason to warn."""
    bare = Agreement(id="1", hurts={"reis": Hurt(how="Een uur extra in de bus")})
    made_up_for = Agreement(id="2", hurts={"reis": Hurt(compensation="De gemeente betaalt")})
    lapsed = Agreement(id="3", hurts={"reis": Hurt()}, status="lapsed")
    elsewhere = Agreement(id="4", hurts={"gone": Hurt()})
    found = harms([TRAVEL], [bare, made_up_for, lapsed, elsewhere])
    assert [(each.agreement.id, each.how) for each in found] == [("1", "Een uur extra in de bus")]


def test_a_partner_has_at_most_three_interests_that_weigh_most() -> None:
    """They stand in its own order, and those of its people or of others are not among them."""
    ranked = [Interest(id=str(n), partner="v", rank=rank) for n, rank in enumerate([3, 1, 2, 3])]
    others = [
        Interest(id="x", partner="m", rank=1),
        Interest(id="y", partner="v", level="individual", rank=1),
        Interest(id="z", partner="v"),
    ]
    assert [each.id for each in top_three([*others, *ranked], "v")] == ["1", "2", "0"]


def test_a_guess_is_laid_beside_what_turned_out_to_matter() -> None:
    """What was missed is what weighs most and was not guessed; an empty line is no guess."""
    interests = [Interest(id=str(n), partner="v", rank=n) for n in (1, 2, 3)]
    prediction = Prediction(partner="m", about="v", guesses=["geld", "reizen", " "], hits=["2"])
    found = compare(prediction, interests)
    assert [each.id for each in found.guessed] == ["2"]
    assert [each.id for each in found.missed] == ["1", "3"]
    assert found.beside == 1


def test_who_gets_a_place_changes_places_with_who_stood_there() -> None:
    """Nobody else moves, another partner's three stay, and the same place is no change."""
    first, second = (Interest(id=str(n), partner="v", rank=n) for n in (1, 2))
    other, new = Interest(id="3", partner="m", rank=1), Interest(id="4", partner="v")
    all_of_them = [first, second, other, new]
    moved = {each.id: each.rank for each in given_place(all_of_them, "2", 1)}
    assert moved == {"1": 2, "2": 1}
    moved = {each.id: each.rank for each in given_place(all_of_them, "4", 1)}
    assert moved == {"1": None, "4": 1}
    moved = {each.id: each.rank for each in given_place(all_of_them, "1", None)}
    assert moved == {"1": None}
    assert given_place(all_of_them, "1", 1) == []


def test_what_weighs_most_for_another_is_read_after_a_guess() -> None:
    """One's own three are always in sight, and whoever is of no partner has nothing to guess."""
    guesses = [Prediction(id=n, partner="m", about="v", guesses=[n]) for n in ("1", "2")]
    assert guess_of(guesses, "m", "v") == guesses[1]
    assert guess_of(guesses, "v", "m") is None
    assert may_read_top(guesses, "m", "v")
    assert may_read_top(guesses, "v", "v")
    assert may_read_top([], "", "v")
    assert not may_read_top(guesses, "v", "m")
