"""Days that have been, as people type them."""

from datetime import date

import pytest

from logboek import dates
from logboek.errors import Unclear

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12 maart", "2026-03-12"),
        ("12-3", "2026-03-12"),
        ("22 november", "2026-11-22"),
        ("23 november", "2025-11-23"),
        ("29 februari", "2024-02-29"),
        ("eind maart", "2026-03-31"),
        ("eind november", "2025-11-30"),
        ("vrijdag", "2026-11-20"),
        ("di 17 nov", "2026-11-17"),
        ("vr 27 nov", "2026-11-27"),
        ("komende vrijdag", "2026-11-27"),
        ("over 3 weken", "2026-12-13"),
        ("12 maart 2027", "2027-03-12"),
    ],
)
def test_looking_back_a_date_without_a_year_is_the_last_one(typed: str, day: str) -> None:
    """What was decided on "12 maart" was decided on the last such day."""
    assert dates.parse(typed, TODAY, back=True) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("32 maart", "32 maart 2026 bestaat niet"),
        ("32 december", "32 december 2025 bestaat niet"),
        ("maart", "Welke dag in maart 2026"),
        ("straks", "gisteren"),
        ("wo 17 nov", "het is dinsdag 17 november 2026"),
    ],
)
def test_looking_back_a_refusal_names_a_year_that_has_been(typed: str, sentence: str) -> None:
    """The sentence about an impossible date looks in the same direction."""
    with pytest.raises(Unclear, match=sentence):
        dates.parse(typed, TODAY, back=True)
