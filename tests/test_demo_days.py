"""The demo's story ends now, on whatever day and at whatever hour it is opened."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from logboek.demo import load_story, story_until, working_day

TODAY = date(2026, 11, 18)
DAYS = st.dates(date(2024, 1, 1), date(2035, 12, 31))


@settings(max_examples=60, deadline=None)
@given(DAYS)
def test_the_story_ends_at_any_today(today: date) -> None:
    moments = [step.at for step in load_story(today).steps]
    assert moments == sorted(set(moments))
    assert all(at.tzinfo is UTC and at.date() <= today and at.weekday() < 5 for at in moments)
    assert today - moments[-1].date() <= timedelta(days=2)
    assert today - moments[0].date() >= timedelta(days=879)


@settings(max_examples=60, deadline=None)
@given(DAYS, st.times(timezones=st.timezones()))
def test_nothing_of_the_story_lies_ahead_at_any_hour(today: date, at: time) -> None:
    now = datetime.combine(today, at)
    assert story_until(now).steps[-1].at <= now


@given(DAYS, st.integers(-900, 600))
def test_days_leave_the_weekend_and_never_pass_today(today: date, offset: int) -> None:
    day = working_day(today, offset)
    meant = today + timedelta(days=offset)
    assert day.weekday() < 5
    assert abs(day - meant) <= timedelta(days=2)
    assert (day == meant) == (meant.weekday() < 5)
    assert offset > 0 or day <= today


def test_clock_times_are_dutch_in_both_halves_of_the_year() -> None:
    started = [load_story(TODAY + timedelta(days=days)).steps[0].at for days in (0, 182)]
    assert {(at.hour, at.minute) for at in started} == {(8, 3), (9, 3)}
