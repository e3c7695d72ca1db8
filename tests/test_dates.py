"""Dates: said as people say them, read as people type them, refused in a clear sentence."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import example, given, settings
from hypothesis import strategies as st

from logboek import dates, i18n
from logboek.errors import Unclear

TODAY = date(2026, 11, 22)  # a Sunday
LANGUAGES = ("nl", "en")
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
NOWADAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.fixture(autouse=True)
def _dutch_afterwards() -> Iterator[None]:
    yield
    i18n.use("nl")


@pytest.mark.parametrize("language", LANGUAGES)
@given(day=DAYS, today=NOWADAYS)
@settings(deadline=None)
def test_a_full_date_is_read_back_as_the_same_day(language: str, day: date, today: date) -> None:
    """What a form shows can be typed again."""
    i18n.use(language)
    assert dates.parse(dates.full(day), today) == day


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("spoken", LANGUAGES)
def test_both_languages_are_read_whatever_the_interface_speaks(language: str, spoken: str) -> None:
    """Somebody who types English in a Dutch interface is understood, and the other way round."""
    for number in range(366):
        day = date(2028, 1, 1) + timedelta(days=number)
        i18n.use(spoken)
        typed = dates.full(day)
        i18n.use(language)
        assert dates.parse(typed, TODAY) == day


@pytest.mark.parametrize("language", LANGUAGES)
@given(today=NOWADAYS, ahead=st.integers(-1000, 1000))
@settings(deadline=None)
def test_a_date_as_people_say_it_is_read_back_as_the_same_day(
    language: str, today: date, ahead: int
) -> None:
    """What a list shows can be typed in a field."""
    i18n.use(language)
    day = today + timedelta(days=ahead)
    assert dates.parse(dates.said(day, today), today) == day


PIECES = """
    12 31 0 5 29 2027 27 99 0000 9999 maart feb mrt okt march - / . , e th volgende vorige deze
    week maand over in geleden ago eind mid van of vrijdag di dagen jaar een twaalf ' the
"""
WORDS = st.sampled_from(PIECES.split())


@pytest.mark.parametrize("language", LANGUAGES)
@given(
    text=st.text() | st.lists(WORDS, max_size=6).map(" ".join) | st.lists(WORDS).map("".join),
    today=st.dates(),
)
@example(text="overmorgen", today=date.max)
@example(text="vorige week", today=date.min)
@example(text="29 februari", today=date.max)
@example(text="\ud800", today=TODAY)
@settings(deadline=None, max_examples=500)
def test_any_text_gives_a_date_or_one_harmless_sentence(
    language: str, text: str, today: date
) -> None:
    """Nothing that anybody can type ends in a traceback or in control characters."""
    i18n.use(language)
    try:
        day = dates.parse(text, today)
    except Unclear as refusal:
        sentence = str(refusal)
        assert sentence.isprintable()
        assert sentence[-1] in ".?"
        assert len(sentence) < 250
    else:
        assert 1900 <= day.year <= 2200


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("vandaag", "2026-11-22"),
        ("Today", "2026-11-22"),
        ("morgen", "2026-11-23"),
        ("overmorgen", "2026-11-24"),
        ("the day after tomorrow", "2026-11-24"),
        ("gisteren", "2026-11-21"),
        ("eergisteren", "2026-11-20"),
        ("over 3 weken", "2026-12-13"),
        ("over drie weken", "2026-12-13"),
        ("in three weeks", "2026-12-13"),
        ("three weeks from now", "2026-12-13"),
        ("over een maand", "2026-12-22"),
        ("over één jaar", "2027-11-22"),
        ("2 dagen geleden", "2026-11-20"),
        ("two days ago", "2026-11-20"),
        ("vrijdag", "2026-11-27"),
        ("zondag", "2026-11-29"),
        ("komende vrijdag", "2026-11-27"),
        ("volgende vrijdag", "2026-11-27"),
        ("next Friday", "2026-11-27"),
        ("afgelopen vrijdag", "2026-11-20"),
        ("volgende week", "2026-11-29"),
        ("volgende week dinsdag", "2026-11-24"),
        ("Tuesday last week", "2026-11-10"),
        ("deze week maandag", "2026-11-16"),
        ("vorige maand", "2026-10-22"),
        ("volgend jaar", "2027-11-22"),
        ("eind maart", "2027-03-31"),
        ("end of March", "2027-03-31"),
        ("eind februari 2028", "2028-02-29"),
        ("begin maart", "2027-03-01"),
        ("half maart", "2027-03-15"),
        ("mid-March", "2027-03-15"),
        ("eind november", "2026-11-30"),
        ("begin november", "2027-11-01"),
        ("12 maart", "2027-03-12"),
        ("12 mrt.", "2027-03-12"),
        ("12mrt27", "2027-03-12"),
        ("12-mrt-2027", "2027-03-12"),
        ("op 12 maart", "2027-03-12"),
        ("de 12e van maart 2027", "2027-03-12"),
        ("March 12th, 2027", "2027-03-12"),
        ("12-3", "2027-03-12"),
        ("12-3-2027", "2027-03-12"),
        ("12/3/27", "2027-03-12"),
        ("12.03.2027", "2027-03-12"),
        ("2027-03-12", "2027-03-12"),
        ("22 november", "2026-11-22"),
        ("21 november", "2027-11-21"),
        ("di 17 nov", "2026-11-17"),
        ("Tue 17 Nov 2026", "2026-11-17"),
        ("wo 17 nov", "2027-11-17"),
        ("29 februari", "2028-02-29"),
        ("  12   MAART  ", "2027-03-12"),
    ],
)
def test_what_people_type_is_understood(typed: str, day: str) -> None:
    """Words, numbers and both orders of month and day; without a year the coming one."""
    assert dates.parse(typed, TODAY) == date.fromisoformat(day)


def test_next_friday_is_the_one_of_next_week() -> None:
    """On a Monday, "volgende vrijdag" is not the Friday that comes first."""
    monday = date(2026, 11, 23)
    assert dates.parse("vrijdag", monday) == date(2026, 11, 27)
    assert dates.parse("volgende vrijdag", monday) == date(2026, 12, 4)


REFUSED = [
    ("", "Er staat nog geen datum", "There is no date yet"),
    ("   ", "Er staat nog geen datum", "There is no date yet"),
    ("5", "alleen een getal", "only a number"),
    ("20270312", "alleen een getal", "only a number"),
    ("31 februari", "31 februari 2027 bestaat niet", "31 February 2027 does not exist"),
    ("31 feb 2027", "is zondag 28 februari 2027", "is Sunday 28 February 2027"),
    ("29 feb 2027", "29 februari 2027 bestaat niet", "29 February 2027 does not exist"),
    ("32 maart", "32 maart 2027 bestaat niet", "32 March 2027 does not exist"),
    ("0 maart", "0 maart 2027 bestaat niet", "0 March 2027 does not exist"),
    ("14-13-2027", "Maand 13 bestaat niet", "Month 13 does not exist"),
    ("maart", "Welke dag in maart 2027", "Which day in March 2027"),
    ("di 18 november 2026", "woensdag 18 november 2026", "Wednesday 18 November 2026"),
    ("12 maart 1850", "tussen 1900 en 2200", "between 1900 and 2200"),
    ("over 9999 jaar", "tussen 1900 en 2200", "between 1900 and 2200"),
    ("straks", "herken ik niet als datum", "do not recognise"),
    ("12 maart 10:00", "herken ik niet als datum", "do not recognise"),
    ("x" * 1_000_000, "herken ik niet als datum", "do not recognise"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("typed", "dutch", "english"), REFUSED)
def test_what_cannot_be_a_date_is_refused_with_its_own_reason(
    typed: str, dutch: str, english: str, language: str
) -> None:
    """The sentence says what is wrong with this text, in the language of the interface."""
    i18n.use(language)
    with pytest.raises(Unclear, match=dutch if language == "nl" else english):
        dates.parse(typed, TODAY)


def test_in_dutch_the_day_comes_first() -> None:
    """A number of a month that does not exist is never quietly swapped with the day."""
    assert dates.parse("3/4/2027", TODAY) == date(2027, 4, 3)
    with pytest.raises(Unclear, match="Maand 14 bestaat niet"):
        dates.parse("3/14/2027", TODAY)


def test_in_english_an_order_that_can_be_read_both_ways_is_asked_back() -> None:
    """3/4 is one day in London and another in New York; 3/14 can only be one."""
    i18n.use("en")
    with pytest.raises(Unclear, match=r"Saturday 3 April 2027, but also Thursday 4 March 2027"):
        dates.parse("3/4/2027", TODAY)
    assert dates.parse("3/3/2027", TODAY) == date(2027, 3, 3)
    assert dates.parse("3/14/2027", TODAY) == date(2027, 3, 14)
    assert dates.parse("14/3/2027", TODAY) == date(2027, 3, 14)


@pytest.mark.parametrize(
    ("days", "dutch", "english"),
    [
        (0, "vandaag", "today"),
        (1, "morgen", "tomorrow"),
        (2, "overmorgen", "in two days"),
        (-1, "gisteren", "yesterday"),
        (-2, "eergisteren", "two days ago"),
        (-5, "afgelopen dinsdag", "last Tuesday"),
        (-12, "vorige week dinsdag", "Tuesday last week"),
        (5, "volgende week vrijdag", "Friday next week"),
        (15, "ma 7 dec", "Mon 7 Dec"),
        (-60, "wo 23 sep", "Wed 23 Sep"),
        (-300, "26 jan 2026", "26 Jan 2026"),
        (110, "12 mrt 2027", "12 Mar 2027"),
    ],
)
def test_a_day_is_said_as_people_say_it(days: int, dutch: str, english: str) -> None:
    """Near days by name, days within half a year with their weekday, others with their year."""
    day = TODAY + timedelta(days=days)
    assert dates.said(day, TODAY) == dutch
    i18n.use("en")
    assert dates.said(day, TODAY) == english


@pytest.mark.parametrize(
    ("days", "dutch", "english"),
    [
        (0, "vandaag", "today"),
        (1, "morgen", "tomorrow"),
        (-1, "één dag over tijd", "one day overdue"),
        (-6, "zes dagen over tijd", "six days overdue"),
        (13, "over 13 dagen", "in 13 days"),
        (21, "over drie weken", "in three weeks"),
        (-61, "twee maanden over tijd", "two months overdue"),
        (800, "over twee jaar", "in two years"),
    ],
)
def test_how_long_it_takes_is_said_in_words(days: int, dutch: str, english: str) -> None:
    """Small numbers in words, in the unit that people would choose."""
    day = TODAY + timedelta(days=days)
    assert dates.until(day, TODAY) == dutch
    i18n.use("en")
    assert dates.until(day, TODAY) == english


@pytest.mark.parametrize(("language", "locale"), [("nl", "nl"), ("en", "en_GB")])
def test_the_names_are_those_of_unicode(language: str, locale: str) -> None:
    """Months and weekdays are called as Unicode's locale data call them."""
    i18n.use(language)
    for month in range(1, 13):
        for number in range(1, 29):
            day = date(2026, month, number)
            assert dates.full(day) == format_date(day, "EEEE d MMMM y", locale=locale)
            short = format_date(day, "EEE d MMM", locale=locale).replace("Sept", "Sep")
            if abs((day - date(2026, 6, 30)).days) > 14:
                assert dates.said(day, date(2026, 6, 30)) == short
    assert dates.month_year(TODAY) == format_date(TODAY, "MMMM y", locale=Locale.parse(locale))


def test_a_moment_is_said_on_the_clock_of_this_computer() -> None:
    """What was written in UTC is shown at the local time, on the local day."""
    at = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    here = at.astimezone()
    assert dates.moment(at, here.date()) == f"vandaag {here:%H:%M}"
    assert dates.full_moment(at) == f"{dates.full(here.date())} {here:%H:%M}"
