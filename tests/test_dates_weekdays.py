"""Weekdays in dates as people type them: which one is meant, and when one does not fit."""

from datetime import date, timedelta

import pytest

from logboek import dates
from logboek.errors import Unclear

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize("typed", ["maandag 24 november", "ma 24-11", "Monday 24 November"])
@pytest.mark.parametrize("back", [False, True])
def test_a_weekday_of_another_year_is_no_reason_to_go_there(typed: str, back: bool) -> None:
    """24 November 2025 was a Monday; who types that a day off in 2026 made a mistake."""
    with pytest.raises(Unclear, match="het is dinsdag 24 november 2026"):
        dates.parse(typed, date(2026, 11, 25 if back else 23), back=back)


def test_a_weekday_of_this_january_is_not_taken_for_the_coming_one() -> None:
    """In November 5 January is the coming one, whatever day it was in the January that was."""
    with pytest.raises(Unclear, match="het is dinsdag 5 januari 2027"):
        dates.parse("maandag 5 januari", TODAY)


@pytest.mark.parametrize("typed", ["deze maandag", "this Monday", "deze week maandag"])
def test_on_a_monday_this_monday_is_today(typed: str) -> None:
    """Deze is the one in this week, today included; on other days the one to come."""
    monday = date(2026, 11, 23)
    assert dates.parse(typed, monday) == monday
    assert dates.parse("deze vrijdag", monday) == date(2026, 11, 27)
    assert dates.parse("deze maandag", monday + timedelta(days=1)) == date(2026, 11, 30)
