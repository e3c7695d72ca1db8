"""How heavy the organisation is, and what could go."""

from datetime import date, timedelta

import pytest

from logboek.insight.weight import by_partner, could_go, goes_on, hours_a_month, runs, weigh
from logboek.partnership import Agreement, Body, Meeting, Person
from logboek.partnership.agreement import Kept
from logboek.partnership.organisation import Frequency

TODAY = date(2026, 11, 17)
LONG_AGO = TODAY - timedelta(days=400)


def _body(id: str, people: str = "abc", **given: object) -> Body:
    settings = {"frequency": "monthly", "decides": "Iets", "since": LONG_AGO, **given}
    return Body(id=id, name=id, people=list(people), **settings)  # type: ignore[arg-type]


def _met(body: str, days_ago: int) -> Meeting:
    return Meeting(on=TODAY - timedelta(days=days_ago), body=body)


def _agreements(count: int) -> list[Agreement]:
    return [Agreement(id=str(n), status="decided") for n in range(count)]


@pytest.mark.parametrize(
    ("frequency", "hours"),
    [("weekly", 6.5), ("fortnightly", 3.25), ("monthly", 1.5), ("quarterly", 0.5)],
)
def test_a_seat_takes_its_minutes_times_how_often(frequency: Frequency, hours: float) -> None:
    """Ninety minutes a week is six and a half hours in an ordinary month."""
    assert hours_a_month(_body("1", frequency=frequency, minutes=90), [], TODAY) == hours


def test_a_table_that_meets_as_needed_takes_what_it_took_lately() -> None:
    """Six meetings in half a year are one a month; older ones do not count, and none is none."""
    body = _body("1", frequency="as_needed", minutes=120)
    meetings = [_met("1", 10 * n) for n in range(6)]
    assert hours_a_month(body, [*meetings, _met("1", 300), _met("2", 3)], TODAY) == 2
    assert hours_a_month(body, [], TODAY) == 0


def test_the_weight_counts_tables_once_and_people_each() -> None:
    """An hour with three people is one hour at a table and three of people's time."""
    weight = weigh([_body("1", "abc"), _body("2", "a", minutes=120)], _agreements(4), [], TODAY)
    assert (weight.hours, weight.person_hours, weight.carries) == (3, 5, 4)
    assert weight.per_person == {"a": 3, "b": 1, "c": 1}


def test_the_hours_of_a_partner_are_those_of_its_people() -> None:
    """The most first; people of no partner, or who are not known, stand together."""
    people = [Person(id="a", partner="x"), Person(id="b", partner="y"), Person(id="c", partner="y")]
    weight = weigh([_body("1", "abcd"), _body("2", "bd")], [], [], TODAY)
    assert by_partner(weight.per_person, people) == {"y": 3, "": 2, "x": 1}
    assert next(iter(by_partner(weight.per_person, people))) == "y"


def test_what_lapsed_or_is_done_is_no_longer_carried() -> None:
    """A proposal is, as tables work on it."""
    done = Agreement(kind="action", status="decided", kept={"k": Kept(outcome="kept", on=TODAY)})
    agreements = [Agreement(status="lapsed"), done, Agreement(status="proposed")]
    assert weigh([], agreements, [], TODAY).carries == 1


def test_a_table_runs_from_its_first_day_to_its_last() -> None:
    """One that still met after its end runs on; one that has ended or is to come does not run."""
    ended = _body("1", until=TODAY - timedelta(days=40))
    assert runs(_body("1", until=TODAY), [], TODAY)
    assert not runs(ended, [], TODAY)
    assert not runs(ended, [_met("1", 41)], TODAY)
    assert runs(ended, [_met("1", 10)], TODAY)
    assert not runs(_body("1", since=TODAY + timedelta(days=1)), [], TODAY)


def test_a_table_goes_on_only_when_it_met_lately_after_its_end() -> None:
    """A single meeting of years ago is history."""
    ended = _body("1", until=TODAY - timedelta(days=400))
    assert goes_on(ended, [_met("1", 100)], TODAY)
    assert not goes_on(ended, [_met("1", 300)], TODAY)
    assert not goes_on(_body("1"), [_met("1", 100)], TODAY)


def test_three_hours_of_people_for_each_agreement_is_what_an_organisation_may_weigh() -> None:
    """Three tables of three people, an hour a month each, are nine hours: fine for three things."""
    tables = [_body(id) for id in "123"]
    assert not weigh(tables, _agreements(3), [], TODAY).heavy
    assert weigh(tables, _agreements(2), [], TODAY).heavy
    assert weigh(tables, [], [], TODAY).heavy


def test_a_working_day_a_month_at_tables_is_what_one_person_may_spend() -> None:
    """Eight hours are fine, more is too much, however much is carried."""
    tables = [_body("1", minutes=360), _body("2"), _body("3")]
    assert not weigh(tables, _agreements(50), [], TODAY).heavy
    weight = weigh([*tables, _body("4", "c")], _agreements(50), [], TODAY)
    assert weight.heavy
    assert weight.overloaded == ["c"]
    assert not weight.outweighs


def test_one_or_two_tables_are_never_too_many() -> None:
    """One that decides and one that does is as light as it gets, also before anything is agreed."""
    assert not weigh([_body("1", minutes=480), _body("2", minutes=480)], [], [], TODAY).heavy
    assert not weigh([], [], [], TODAY).heavy


def test_tables_that_ended_weigh_nothing() -> None:
    """What was tidied up is not held against anybody."""
    ended = [_body(id, until=TODAY - timedelta(days=300)) for id in "345"]
    assert not weigh([_body("1"), _body("2"), *ended], [], [], TODAY).heavy


def _doubts(*bodies: Body, meetings: tuple[Meeting, ...] = ()) -> dict[str, list[str]]:
    return {each.body.id: [*each.doubts] for each in could_go(bodies, meetings, TODAY)}


def test_a_table_without_a_mandate_could_go_when_there_are_more_than_two() -> None:
    """Of one or two tables neither could be missed."""
    vague = _body("1", "abx", decides=" ")
    others = _body("2", "cdy"), _body("3", "efz")
    assert _doubts(vague, *others) == {"1": ["no_mandate"]}
    assert _doubts(vague, others[0]) == {}


def test_a_table_whose_people_all_sit_at_another_could_go() -> None:
    """Of two alike the younger is meant; one person in two tables is no double."""
    assert _doubts(_body("1", "abc"), _body("2", "ab"), _body("3", "xyz")) == {"2": ["same_people"]}
    young = _body("1", "abc", since=TODAY)
    assert _doubts(young, _body("2", "abc"), _body("3", "xyz")) == {"1": ["same_people"]}
    assert _doubts(_body("1", "abc"), _body("2", "a"), _body("3", "xyz")) == {}


def test_a_table_that_never_met_could_go_where_meetings_are_kept_by_table() -> None:
    """Where none is, nothing is known; a new table or one that meets seldom has its time still."""
    first, other, idle = _body("1", "abx"), _body("2", "cdy"), _body("3", "efz")
    kept = (_met("1", 30), _met("2", 30))
    assert _doubts(first, other, idle, meetings=kept) == {"3": ["never_met"]}
    assert _doubts(first, other, idle, meetings=(Meeting(on=TODAY),)) == {}
    new = _body("3", "efz", since=TODAY - timedelta(days=60))
    assert _doubts(first, other, new, meetings=kept) == {}
    assert _doubts(first, other, _body("3", "efz", frequency="yearly"), meetings=kept) == {}


def test_a_table_that_goes_on_past_its_end_could_always_go() -> None:
    """Its time is up, also when it is the only one; most doubts come first."""
    past = _body("1", "abx", until=TODAY - timedelta(days=20))
    assert _doubts(past, meetings=(_met("1", 5),)) == {"1": ["expired"]}
    vague = _body("2", "ab", decides="", until=TODAY - timedelta(days=20))
    kept = (_met("1", 5), _met("2", 5), _met("3", 5))
    found = could_go([past, vague, _body("3", "xyz")], kept, TODAY)
    assert [each.body.id for each in found] == ["2", "1"]
    assert found[0].doubts == ["expired", "no_mandate", "same_people"]
