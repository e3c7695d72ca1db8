"""Dates as people say them.

The names stand in the catalogue and not in Babel: a list full of dates is on the first screen, and
Babel takes as long to load as a third of an empty app.
"""

from datetime import date, datetime, timedelta

from logboek.i18n import _, ngettext

_HALF_A_YEAR = timedelta(days=182)
"""Within how long a day without its year can be read back as no other."""


def said(day: date, today: date) -> str:
    """Return the day as people say it: "gisteren", "vorige week dinsdag", "di 17 nov"."""
    if near := _near(day, today):
        return near
    weekday = _weekday(day)
    match (_monday(day) - _monday(today)).days:
        case -7:
            return _("vorige week {weekday}").format(weekday=weekday)
        case 0 if day < today:
            return _("afgelopen {weekday}").format(weekday=weekday)
        case 0:
            return _("komende {weekday}").format(weekday=weekday)
        case 7:
            return _("volgende week {weekday}").format(weekday=weekday)
    month = _("jan feb mrt apr mei jun jul aug sep okt nov dec").split()[day.month - 1]
    if day.year == today.year and abs(day - today) <= _HALF_A_YEAR:
        short = _("ma di wo do vr za zo").split()[day.weekday()]
        return f"{short} {day.day} {month}"
    return f"{day.day} {month} {day.year}"


def full(day: date) -> str:
    """Return the whole date: "dinsdag 17 november 2026"."""
    return f"{_weekday(day)} {day.day} {month_year(day)}"


def month_year(day: date) -> str:
    """Return the month that the day is in: "november 2026"."""
    months = _(
        "januari februari maart april mei juni juli augustus september oktober november december"
    ).split()
    return f"{months[day.month - 1]} {day.year}"


def moment(at: datetime, today: date) -> str:
    """Return a moment on the clock of this computer: "gisteren 14:05"."""
    here = at.astimezone()
    return f"{said(here.date(), today)} {here:%H:%M}"


def full_moment(at: datetime) -> str:
    """Return the whole moment on the clock of this computer: "dinsdag 17 november 2026 14:05"."""
    here = at.astimezone()
    return f"{full(here.date())} {here:%H:%M}"


def until(day: date, today: date) -> str:
    """Return how long it still takes, or how long it is late: "over drie weken"."""
    days = (day - today).days
    if days == 0:
        return _("vandaag")
    if days == 1:
        return _("morgen")
    span = _span(abs(days))
    return (
        _("over {span}").format(span=span) if days > 0 else _("{span} over tijd").format(span=span)
    )


def ago(day: date, today: date) -> str:
    """Return how long ago a day is: "vandaag", "gisteren", "drie maanden geleden"."""
    days = (today - day).days
    if days < 3:
        return _near(day, today)
    return _("{span} geleden").format(span=_span(days))


def _near(day: date, today: date) -> str:
    match (day - today).days:
        case -2:
            return _("eergisteren")
        case -1:
            return _("gisteren")
        case 0:
            return _("vandaag")
        case 1:
            return _("morgen")
        case 2:
            return _("overmorgen")
    return ""


def _span(days: int) -> str:
    weeks, months, years = round(days / 7), round(days / 30.44), round(days / 365.25)
    if days < 14:
        return ngettext("{n} dag", "{n} dagen", days).format(n=_in_words(days))
    if weeks < 9:
        return ngettext("{n} week", "{n} weken", weeks).format(n=_in_words(weeks))
    if months < 24:
        return ngettext("{n} maand", "{n} maanden", months).format(n=_in_words(months))
    return ngettext("{n} jaar", "{n} jaar", years).format(n=_in_words(years))


def _in_words(number: int) -> str:
    words = _("één twee drie vier vijf zes zeven acht negen tien elf twaalf").split()
    return words[number - 1] if number <= len(words) else str(number)


def _weekday(day: date) -> str:
    names = _("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag").split()
    return names[day.weekday()]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
