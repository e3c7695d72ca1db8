"""What would fall if one person left, and what only one side knows."""

from datetime import date, timedelta

from logboek.insight.fragility import (
    carriers,
    left_behind,
    on_one_person,
    one_sided,
    sole_contacts,
)
from logboek.partnership import Agreement, Partner, Person, Term
from logboek.partnership.agreement import AgreementStatus, Kept
from logboek.partnership.term import Meaning, Remark

TODAY = date(2026, 11, 17)
PARTNERS = [Partner(id="v", name="Lindeschool"), Partner(id="m", name="Rijncollege")]
ANJA, BRAM, CHRIS = (
    Person(id="anja", partner="v"),
    Person(id="bram", partner="v"),
    Person(id="chris", partner="m"),
)
PEOPLE = [ANJA, BRAM, CHRIS]
GONE = Person(id="gone", partner="m", until=TODAY - timedelta(days=1))


def _owned(owner: str, count: int, status: AgreementStatus = "decided") -> list[Agreement]:
    return [
        Agreement(id=f"{owner}{n}", owner=owner, status=status, parties=["v", "m"])
        for n in range(count)
    ]


def test_who_sees_to_more_than_half_of_at_least_four_carries_much() -> None:
    """Four of seven is much, four of eight is half and fair."""
    assert [each.person for each in carriers(_owned("anja", 4) + _owned("bram", 3), PEOPLE, TODAY)]
    assert not carriers(_owned("anja", 4) + _owned("bram", 4), PEOPLE, TODAY)


def test_three_agreements_are_handed_over_in_one_conversation() -> None:
    """However large the share, a few agreements are no burden."""
    assert not carriers(_owned("anja", 3), PEOPLE, TODAY)


def test_nobody_carries_much_in_a_group_of_two() -> None:
    """There is hardly anybody to share with."""
    assert not carriers(_owned("anja", 9), [ANJA, CHRIS, GONE], TODAY)


def test_what_lapsed_is_proposed_or_done_is_no_burden() -> None:
    """Only what is in force has to be seen to."""
    done = [
        Agreement(
            id=str(n),
            owner="anja",
            kind="action",
            status="decided",
            kept={"k": Kept(outcome="kept", on=TODAY)},
        )
        for n in range(4)
    ]
    assert not carriers(
        [*_owned("anja", 4, "lapsed"), *_owned("anja", 4, "proposed"), *done], PEOPLE, TODAY
    )


def test_an_agreement_hangs_on_an_owner_without_a_colleague() -> None:
    """Nobody else of that organisation could take it over; a colleague could."""
    agreements = [*_owned("anja", 1), *_owned("chris", 1)]
    assert [each.owner for each in on_one_person(agreements, PEOPLE, TODAY)] == ["chris"]


def test_where_nobody_has_a_colleague_no_agreement_is_weaker_than_another() -> None:
    """A group of one from each partner is small, and knows it."""
    assert not on_one_person(_owned("chris", 5), [ANJA, CHRIS], TODAY)
    assert not sole_contacts(PARTNERS, [ANJA, CHRIS], _owned("chris", 5), TODAY)


def test_a_partner_with_one_person_and_three_agreements_hangs_on_that_person() -> None:
    """Those who left do not count as colleagues."""
    (found,) = sole_contacts(PARTNERS, [*PEOPLE, GONE], _owned("anja", 3), TODAY)
    assert (found.partner, found.person, len(found.agreements)) == ("m", "chris", 3)


def test_a_partner_that_is_just_beginning_does_not_hang_on_anybody() -> None:
    """With two agreements, with lapsed ones, or with nobody at the table it is not meant."""
    assert not sole_contacts(PARTNERS, PEOPLE, _owned("anja", 2), TODAY)
    assert not sole_contacts(PARTNERS, PEOPLE, _owned("anja", 3, "lapsed"), TODAY)
    assert not sole_contacts(PARTNERS, [ANJA, BRAM, GONE], _owned("anja", 3), TODAY)


def test_a_settled_word_that_one_partner_explained_is_one_sided() -> None:
    """An explanation in the thread is of the side that gave it; a question explains nothing."""
    linde = {"v": Meaning(text="kijken")}
    asked = {"1": Remark(kind="question", text="Wie?", by="chris")}
    told = {"1": Remark(kind="explanation", text="Ook werken.", by="chris")}
    terms = [
        Term(id="one", status="agreed", meanings=linde),
        Term(id="asked", status="working", meanings=linde, thread=asked),
        Term(id="told", status="agreed", meanings=linde, thread=told),
    ]
    assert [each.term.id for each in one_sided(terms, PARTNERS, PEOPLE)] == ["one", "asked"]
    assert {each.partner for each in one_sided(terms, PARTNERS, PEOPLE)} == {"v"}


def test_a_word_that_is_talked_about_or_that_all_define_is_not_one_sided() -> None:
    """A contested word asks by itself, a definition is of all, and one partner has no sides."""
    linde = {"v": Meaning(text="kijken")}
    contested = Term(id="1", status="side_by_side", meanings=linde)
    shared = Term(id="2", status="agreed", definition="Een week meekijken.")
    both = Term(id="3", status="agreed", meanings={**linde, "m": Meaning(text="werken")})
    assert not one_sided([contested, shared, both], PARTNERS, PEOPLE)
    assert not one_sided([Term(id="4", status="agreed", meanings=linde)], PARTNERS[:1], PEOPLE)


def test_what_somebody_saw_to_who_left_is_left_behind() -> None:
    """On the last day somebody is still there; an agreement without an owner never had one."""
    last_day = Person(id="last", until=TODAY)
    agreements = [*_owned("gone", 1), *_owned("last", 1), *_owned("", 1), *_owned("anja", 1)]
    found = left_behind(agreements, [*PEOPLE, GONE, last_day], TODAY)
    assert [each.owner for each in found] == ["gone"]
    assert not left_behind(_owned("gone", 1, "lapsed"), [GONE], TODAY)
