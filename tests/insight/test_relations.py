"""Who met whom, when, and how."""

from datetime import date, timedelta
from itertools import pairwise

from logboek.insight.relations import (
    Bond,
    balances,
    between_partners,
    between_people,
    held,
    long_apart,
    of_one,
    only_formal,
    reached,
    regulars,
    silent_since,
    unseen,
)
from logboek.partnership import Meeting, Partner, Person
from logboek.partnership.meeting import MeetingKind

TODAY = date(2026, 11, 17)
PARTNERS = [Partner(id="v"), Partner(id="m"), Partner(id="b")]
ANJA, BRAM, CHRIS = (
    Person(id="anja", partner="v"),
    Person(id="bram", partner="m"),
    Person(id="chris", partner="b"),
)
PEOPLE = [ANJA, BRAM, CHRIS]


def _met(days_ago: int, *people: Person, kind: MeetingKind = "formal") -> Meeting:
    return Meeting(
        id=f"{days_ago:05}",
        on=TODAY - timedelta(days=days_ago),
        kind=kind,
        people=[person.id for person in people],
    )


def _apart(*meetings: Meeting, people: list[Person] | None = None) -> list[tuple[str, str]]:
    bonds = between_partners(meetings, PARTNERS, people or PEOPLE, TODAY)
    return [(each.one, each.other) for each in long_apart(bonds, people or PEOPLE, meetings, TODAY)]


def test_partners_meet_when_somebody_of_each_is_there() -> None:
    """Each pair stands once, with its last day and its meetings of each kind, met or not."""
    meetings = [
        _met(10, ANJA, BRAM, kind="informal"),
        _met(40, ANJA, BRAM),
        _met(20, ANJA),
    ]
    assert between_partners(meetings, PARTNERS, PEOPLE, TODAY) == [
        Bond("v", "m", TODAY - timedelta(days=10), 1, 1),
        Bond("v", "b"),
        Bond("m", "b"),
    ]


def test_meetings_to_come_or_without_a_day_did_not_take_place() -> None:
    """What is planned brings nobody together yet; today's meeting does."""
    meetings = [_met(-1, ANJA, BRAM), Meeting(people=["anja", "bram"]), _met(0, ANJA, BRAM)]
    assert [day for day, _ in held(meetings, TODAY)] == [TODAY]


def test_counts_begin_where_asked_and_the_last_day_is_always_the_last() -> None:
    """Who met only long ago keeps that day with a count of nothing."""
    (bond, *_rest) = between_people(
        [_met(400, ANJA, BRAM)], PEOPLE, TODAY, since=TODAY - timedelta(days=365)
    )
    assert bond == Bond("anja", "bram", TODAY - timedelta(days=400), 0, 0)


def test_people_who_left_have_no_place_among_people_but_met_for_their_partner() -> None:
    """What somebody did for a partner stays when that person leaves."""
    left = Person(id="left", partner="b", until=TODAY - timedelta(days=5))
    meetings = [_met(10, ANJA, left)]
    people = [ANJA, BRAM, left]
    assert len(between_people(meetings, people, TODAY)) == 1
    bonds = between_partners(meetings, PARTNERS, people, TODAY)
    assert [bond.one + bond.other for bond in bonds if bond.last] == ["vb"]


def test_partners_that_did_not_meet_for_half_a_year_are_long_apart() -> None:
    """Half a year to the day is long, a day less is not; who never met stands first."""
    meetings = _met(400, ANJA, BRAM), _met(183, BRAM, CHRIS), _met(1, ANJA)
    assert _apart(*meetings) == [("v", "b"), ("v", "m"), ("m", "b")]
    lately = _met(400, ANJA, BRAM, CHRIS), _met(182, ANJA, BRAM, CHRIS)
    assert _apart(*lately) == []


def test_nobody_is_apart_while_meetings_are_recorded_for_less_than_half_a_year() -> None:
    """A new logbook does not know who met before it."""
    assert _apart(_met(182, ANJA, BRAM), _met(1, ANJA)) == []
    assert _apart() == []


def test_nobody_is_apart_when_no_meeting_at_all_was_recorded() -> None:
    """Then people stopped writing, or all stopped meeting: that is one thing to say, not many."""
    meetings = [_met(400, ANJA, BRAM), _met(200, ANJA, CHRIS)]
    assert _apart(*meetings) == []
    assert silent_since(meetings, TODAY) == meetings[1]
    assert silent_since([*meetings, _met(3, ANJA)], TODAY) is None
    assert silent_since([], TODAY) is None


def test_a_partner_that_came_lately_or_has_nobody_is_not_apart() -> None:
    """Somebody new has half a year to meet all; where nobody is there is nobody to meet."""
    meetings = _met(400, ANJA, BRAM), _met(1, ANJA, BRAM)
    assert _apart(*meetings) == [("v", "b"), ("m", "b")]
    new = Person(id="chris", partner="b", since=TODAY - timedelta(days=100))
    assert _apart(*meetings, people=[ANJA, BRAM, new]) == []
    assert _apart(*meetings, people=[ANJA, BRAM]) == []


def test_who_meets_often_and_never_without_an_agenda_meets_only_formally() -> None:
    """Three meetings are no habit, and one lunch is enough."""
    assert only_formal([Bond("v", "m", TODAY, 4, 0)])
    assert not only_formal([Bond("v", "m", TODAY, 3, 0), Bond("v", "b", TODAY, 9, 1)])


def test_who_was_nowhere_for_half_a_year_is_unseen() -> None:
    """The longest away stands first, and who was nowhere ever before that."""
    dirk = Person(id="dirk", partner="v")
    meetings = [_met(400, CHRIS), _met(300, BRAM), _met(1, ANJA)]
    found = unseen([*PEOPLE, dirk], meetings, TODAY)
    assert [person.id for person, _last in found] == ["dirk", "chris", "bram"]
    assert [last for _person, last in found][:2] == [None, TODAY - timedelta(days=400)]


def test_who_came_lately_or_left_is_not_unseen() -> None:
    """Nor is anybody while meetings are recorded for less than half a year, or no longer."""
    new = Person(id="new", since=TODAY - timedelta(days=90))
    left = Person(id="left", until=TODAY - timedelta(days=1))
    assert not unseen([ANJA, new, left], [_met(400, ANJA), _met(1, ANJA)], TODAY)
    assert not unseen(PEOPLE, [_met(100, ANJA)], TODAY)
    assert not unseen(PEOPLE, [_met(400, ANJA), _met(200, ANJA)], TODAY)


def test_the_balance_is_counted_by_month_with_the_present_one_last() -> None:
    """The months join without a gap, a meeting stands in one of them, and older ones in none."""
    meetings = [
        _met(0, ANJA),
        _met(16, ANJA, kind="informal"),
        _met(17, ANJA),
        _met(400, ANJA),
        _met(-3, ANJA),
    ]
    found = balances(meetings, TODAY, months=3)
    assert [(each.formal, each.informal) for each in found] == [(0, 0), (1, 0), (1, 1)]
    assert (found[0].first, found[-1].last) == (date(2026, 9, 1), TODAY)
    assert all(
        later.first - earlier.last == timedelta(days=1) for earlier, later in pairwise(found)
    )


def test_of_one_person_every_other_stands_there_met_or_not() -> None:
    """The last day counts, each kind is counted, and who has left is not among them."""
    gone = Person(id="gone", partner="m", until=TODAY - timedelta(days=1))
    meetings = [_met(10, ANJA, BRAM, gone, kind="informal"), _met(40, ANJA, BRAM)]
    assert of_one(ANJA, [*PEOPLE, gone], meetings, TODAY) == [
        Bond("anja", "bram", TODAY - timedelta(days=10), 1, 1),
        Bond("anja", "chris"),
    ]


def test_a_person_reaches_a_partner_through_anybody_of_it() -> None:
    """The last day counts; a meeting among one's own, or still to come, reaches nobody."""
    dora = Person(id="dora", partner="v")
    meetings = [
        _met(40, ANJA, BRAM),
        _met(10, ANJA, BRAM),
        _met(5, ANJA, dora),
        _met(-2, dora, BRAM),
    ]
    assert reached("v", [*PEOPLE, dora], meetings, TODAY) == {
        ("anja", "m"): TODAY - timedelta(days=10)
    }


def test_regulars_are_those_who_were_at_most_meetings_of_the_last_year() -> None:
    """Somebody who was at many before that, or who has left, does not stand in the way."""
    gone = Person(id="gone", until=TODAY - timedelta(days=1))
    meetings = [_met(5, CHRIS, gone), _met(9, CHRIS, BRAM), *[_met(500, ANJA)] * 4]
    assert regulars([*PEOPLE, gone], meetings, TODAY) == [CHRIS, BRAM, ANJA]
