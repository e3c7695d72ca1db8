"""Where people stand on their way, and what comes next."""

from datetime import date, timedelta

from logboek.insight.phases import after, here, overdue, stepped, way
from logboek.partnership import Phase

TODAY = date(2026, 11, 17)


def _day(days: int) -> date:
    return TODAY + timedelta(days=days)


def _phase(id: str, first: int | None = None, last: int | None = None) -> Phase:
    return Phase(
        id=id,
        first=None if first is None else _day(first),
        last=None if last is None else _day(last),
    )


def _way(*phases: Phase) -> dict[str, str]:
    return {each.phase.id: each.standing for each in way(phases, TODAY)}


def test_phases_stand_in_the_order_of_their_days() -> None:
    """Whatever the order in which they were written; what has no days yet stands at the end."""
    phases = (_phase("c"), _phase("b", 5, 9), _phase("a", -9, 4))
    assert _way(*phases) == {"a": "now", "b": "coming", "c": "undated"}
    assert [each.number for each in way(phases, TODAY)] == [1, 2, 3]


def test_a_phase_is_now_from_its_first_day_to_its_last() -> None:
    """Both days count."""
    assert _way(_phase("a", 0, 0)) == {"a": "now"}
    assert _way(_phase("a", -9, -1), _phase("b", 0)) == {"a": "done", "b": "now"}
    assert _way(_phase("a", 1, 9)) == {"a": "coming"}


def test_a_phase_without_an_end_goes_on_until_another_begins() -> None:
    """What is planned later does not end it yet."""
    assert _way(_phase("a", -9), _phase("b", 3)) == {"a": "now", "b": "coming"}
    assert _way(_phase("a", -9), _phase("b", -3)) == {"a": "done", "b": "now"}


def test_a_phase_that_only_has_an_end_is_known_to_have_begun() -> None:
    """Nobody wrote down when."""
    assert _way(_phase("a", None, 3)) == {"a": "now"}


def test_the_last_phase_that_is_over_is_overdue_while_nothing_follows() -> None:
    """Where something is planned, or goes on, or has no days yet, it is known what comes."""
    first, second = _phase("a", -90, -50), _phase("b", -49, -3)
    assert _way(first, second) == {"a": "done", "b": "overdue"}
    assert overdue([second, first], TODAY) is second
    assert overdue([first, second, _phase("c", 9)], TODAY) is None
    assert overdue([first, second, _phase("c", -2)], TODAY) is None
    assert overdue([first, second, _phase("c")], TODAY) is None
    assert overdue([], TODAY) is None


def test_where_we_stand_is_the_phase_that_began_last_or_that_should_be_over() -> None:
    """Between two phases, and before the first, people stand nowhere."""
    found = here(way([_phase("a", -9, 9), _phase("b", -2, 9)], TODAY))
    assert found
    assert found.phase.id == "b"
    late = here(way([_phase("a", -9, -2)], TODAY))
    assert late
    assert late.standing == "overdue"
    assert here(way([_phase("a", -9, -2), _phase("b", 5)], TODAY)) is None
    assert here(way([_phase("b", 5)], TODAY)) is None
    assert here([]) is None


def test_what_comes_next_is_planned_or_at_least_named() -> None:
    """A phase with days ahead goes before one without."""
    planned = after(way([_phase("c"), _phase("b", 5), _phase("a", -2)], TODAY))
    assert planned
    assert planned.phase.id == "b"
    named = after(way([_phase("c"), _phase("a", -2)], TODAY))
    assert named
    assert named.phase.id == "c"
    assert after(way([_phase("a", -2, 9)], TODAY)) is None


def test_a_step_ends_the_one_phase_the_day_before_the_other_begins() -> None:
    """The first phase of all has none before it."""
    ended, begun = stepped(_phase("a", -30, 60), _phase("b", 90, 200), TODAY)
    assert ended
    assert ended.last == _day(-1)
    assert (begun.first, begun.last) == (TODAY, _day(200))
    assert stepped(None, _phase("b"), TODAY) == (None, _phase("b", 0))
