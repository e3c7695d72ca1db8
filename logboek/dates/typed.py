"""Dates as people type them.

A grammar of our own, because a general parser guesses: dateutil's reads "32 maart" as March 2032,
"4-13-2027" as 13 April and "5" as the fifth of this month. A number alone is never a date here.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from logboek.dates import refused
from logboek.dates.vocabulary import (
    COMING,
    LAST,
    MONTHS,
    NEAR,
    NEXT,
    NUMBERS,
    PARTS,
    THIS,
    UNITS,
    WEEKDAYS,
)
from logboek.errors import Unclear
from logboek.i18n import language

FIRST_YEAR = 1900
"""The first year that a date can be in."""
LAST_YEAR = 2200
"""The last year that a date can be in."""

_LONGEST = 60
_LEAP_YEAR = 2000


class _Asked(NamedTuple):
    """The day from which is reckoned, and whether a day is meant that has been."""

    today: date
    back: bool


def read(text: str, today: date, *, back: bool = False) -> date:
    """Return the day that the text stands for; without a year the coming one, or the last.

    Raises:
        Unclear: in a sentence that says what is wrong and what one can type instead.
    """
    text = text.strip()
    if not text:
        raise Unclear(refused.nothing(back))
    typed = _plain(text[:_LONGEST])
    if len(text) <= _LONGEST:
        try:
            day = _understood(typed, _Asked(today, back))
        except (OverflowError, ValueError):
            raise Unclear(refused.far_away(text, FIRST_YEAR, LAST_YEAR)) from None
        if day is not None:
            if not FIRST_YEAR <= day.year <= LAST_YEAR:
                raise Unclear(refused.far_away(text, FIRST_YEAR, LAST_YEAR))
            return day
    bare = re.fullmatch(r"[\d .]+", typed)
    raise Unclear(refused.number(text, back) if bare else refused.nonsense(text, back))


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold().replace(",", " ")
    text = re.sub(r"(?<=[^\W\d])[-/.]|[-/](?=[^\W\d])", " ", text)
    return re.sub(r"^(?:op|on) ", "", " ".join(text.split()))


def _understood(typed: str, asked: _Asked) -> date | None:
    if typed in NEAR:
        return asked.today + timedelta(days=NEAR[typed])
    for pattern, meaning in _GRAMMAR:
        if match := pattern.fullmatch(typed):
            return meaning(match, asked)
    return None


def _ahead(typed: re.Match[str], asked: _Asked) -> date:
    return asked.today + UNITS[typed["unit"]] * _count(typed["count"])


def _ago(typed: re.Match[str], asked: _Asked) -> date:
    return asked.today - UNITS[typed["unit"]] * _count(typed["count"])


def _other_period(typed: re.Match[str], asked: _Asked) -> date:
    unit = UNITS[typed["unit"]]
    return asked.today - unit if typed["which"] in LAST else asked.today + unit


def _weekday(typed: re.Match[str], asked: _Asked) -> date:
    wanted, which = WEEKDAYS[typed["weekday"]], typed["which"]
    today = asked.today
    if which in LAST or (asked.back and not which):
        return today - timedelta(days=(today.weekday() - wanted - 1) % 7 + 1)
    if which in NEXT:
        return _in_week(wanted, 1, today)
    if which in THIS:
        return today + timedelta(days=(wanted - today.weekday()) % 7)
    return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)


def _weekday_in_week(typed: re.Match[str], asked: _Asked) -> date:
    which = typed["which"]
    weeks = 0 if which in THIS else -1 if which in LAST else 1
    return _in_week(WEEKDAYS[typed["weekday"]], weeks, asked.today)


def _in_week(wanted: int, weeks: int, today: date) -> date:
    return today + timedelta(days=wanted - today.weekday(), weeks=weeks)


def _part_of_month(typed: re.Match[str], asked: _Asked) -> date:
    month, part = MONTHS[typed["month"]], relativedelta(day=PARTS[typed["part"]])
    if typed["year"]:
        return date(_year(typed["year"]), month, 1) + part
    today = asked.today
    this_year = date(today.year, month, 1) + part
    if asked.back:
        return this_year if this_year <= today else date(today.year - 1, month, 1) + part
    return this_year if this_year >= today else date(today.year + 1, month, 1) + part


def _day_of_month(typed: re.Match[str], asked: _Asked) -> date:
    return _on_calendar(typed, int(typed["day"]), MONTHS[typed["month"]], asked)


def _numbers(typed: re.Match[str], asked: _Asked) -> date:
    day, month = int(typed["day"]), int(typed["number"])
    if language() == "en" and 1 <= day <= 12 and day != month:
        if month > 12:
            return _on_calendar(typed, month, day, asked)
        one, other = (
            _on_calendar(typed, *pair, asked, weekday=False)
            for pair in ((day, month), (month, day))
        )
        raise Unclear(refused.either(typed[0], one, other))
    return _on_calendar(typed, day, month, asked)


def _year_first(typed: re.Match[str], asked: _Asked) -> date:
    return _on_calendar(typed, int(typed["day"]), int(typed["number"]), asked)


def _on_calendar(
    typed: re.Match[str], day: int, month: int, asked: _Asked, *, weekday: bool = True
) -> date:
    if not 1 <= month <= 12:
        raise Unclear(refused.no_such_month(month))
    wanted = WEEKDAYS.get(typed["weekday"] or "") if weekday else None
    if typed["year"]:
        last = _last_of_month(_year(typed["year"]), month)
        longest = last.day
    else:
        last = _last_of_month(_year_of(month, asked), month)
        longest = _last_of_month(_LEAP_YEAR, month).day
    if not 1 <= day <= longest:
        raise Unclear(refused.no_such_day(day, last))
    choices = [last.replace(day=day)] if typed["year"] else _nearest(day, month, asked)
    for choice in choices:
        if wanted in (None, choice.weekday()):
            return choice
    raise Unclear(refused.other_weekday(choices[0]))


def _nearest(day: int, month: int, asked: _Asked) -> list[date]:
    """Return the coming such day, or looking back the last, and the other one if it is nearer."""
    today, back = asked
    coming = (_existing(today.year + years, month, day) for years in range(9))
    past = (_existing(today.year - years, month, day) for years in range(9))
    nearest = [
        next(
            found for found in coming if found and (found > today or (found == today and not back))
        ),
        next(found for found in past if found and (found < today or (found == today and back))),
    ]
    meant, other = reversed(nearest) if back else nearest
    return [meant, other] if abs(other - today) < abs(meant - today) else [meant]


def _year_of(month: int, asked: _Asked) -> int:
    """Return the year of the month that comes, or looking back of the one that was."""
    today, back = asked
    return today.year - (month > today.month) if back else today.year + (month < today.month)


def _existing(year: int, month: int, day: int) -> date | None:
    last = _last_of_month(year, month)
    return last.replace(day=day) if day <= last.day else None


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, 1) + relativedelta(day=31)


def _month_alone(typed: re.Match[str], asked: _Asked) -> date:
    month = MONTHS[typed["month"]]
    year = _year(typed["year"]) if typed["year"] else _year_of(month, asked)
    raise Unclear(refused.month_alone(date(year, month, 1)))


def _count(typed: str) -> int:
    return NUMBERS.get(typed) or int(typed)


def _year(typed: str) -> int:
    return 2000 + int(typed) if len(typed) == 2 else int(typed)


def _rule(
    shape: str, meaning: Callable[[re.Match[str], _Asked], date]
) -> tuple[re.Pattern[str], Callable[[re.Match[str], _Asked], date]]:
    return re.compile(shape.format_map(_PIECES)), meaning


def _any(words: Iterable[str]) -> str:
    return "|".join(words)


_PIECES = {
    "count": rf"(?P<count>[0-9]{{1,4}}|{_any(NUMBERS)})",
    "unit": rf"(?P<unit>{_any(UNITS)})",
    "which": rf"(?P<which>{_any(NEXT | COMING | LAST)})",
    "which_or_this": rf"(?P<which>{_any(NEXT | COMING | LAST | THIS)})",
    "weekday": rf"(?P<weekday>{_any(WEEKDAYS)})",
    "part": rf"(?P<part>{_any(PARTS)})",
    "of": r"(?: ?(?:of|van) ?| ?)",
    "day": r"(?:the |de )?(?P<day>[0-9]{1,2})(?: ?(?:e|ste|de|st|nd|rd|th))?",
    "month": rf"(?P<month>{_any(MONTHS)})",
    "year": r"'?(?P<year>[0-9]{4}|[0-9]{2})",
    "long_year": r"(?P<year>[0-9]{4})",
    "number": r"(?P<number>[0-9]{1,2})",
    "to": r" ?[-/.] ?",
}

_GRAMMAR = (
    _rule("(?:over|in) {count} {unit}", _ahead),
    _rule("{count} {unit} (?:from now|vanaf nu)", _ahead),
    _rule("{count} {unit} (?:geleden|ago)", _ago),
    _rule("{which} {unit}", _other_period),
    _rule("(?:{which_or_this} )?{weekday}", _weekday),
    _rule("{which_or_this} week {weekday}", _weekday_in_week),
    _rule("{weekday} {which_or_this} week", _weekday_in_week),
    _rule("(?:the )?{part}{of}{month}(?: {long_year})?", _part_of_month),
    _rule("(?:{weekday} )?{day}{of}{month}(?: ?{year})?", _day_of_month),
    _rule("(?:{weekday} )?{month} {day}(?: {year})?", _day_of_month),
    _rule("(?:{weekday} )?{day}{to}{number}(?:{to}{year})?", _numbers),
    _rule("(?:{weekday} )?{long_year}{to}{number}{to}{day}", _year_first),
    _rule("{month}(?: {long_year})?", _month_alone),
)
