"""What is said when a typed date cannot be understood: what happened, and what one can type."""

from datetime import date

from logboek.dates.said import full, month_year
from logboek.i18n import _

_SHOWN = 40


def nothing(back: bool = False) -> str:
    """Say that nothing was typed."""
    return _("Er staat nog geen datum. {examples}").format(examples=_examples(back))


def nonsense(text: str, back: bool = False) -> str:
    """Say that this is no date."""
    return _("“{text}” herken ik niet als datum. {examples}").format(
        text=_shown(text), examples=_examples(back)
    )


def number(text: str, back: bool = False) -> str:
    """Say that a number alone can mean anything."""
    if back:
        return _(
            "“{text}” is alleen een getal. Typ de maand erbij, zoals 5 maart, of hoelang het "
            "geleden is, zoals 5 dagen geleden."
        ).format(text=_shown(text))
    return _(
        "“{text}” is alleen een getal. Typ de maand erbij, zoals 5 maart, of hoelang het nog "
        "duurt, zoals over 5 dagen."
    ).format(text=_shown(text))


def far_away(text: str, first: int, last: int) -> str:
    """Say that the year is too far away."""
    return _(
        "“{text}” ligt te ver weg: een datum ligt tussen {first} en {last}. Kijk het jaartal na."
    ).format(text=_shown(text), first=first, last=last)


def month_alone(first_day: date) -> str:
    """Say that a month is no day yet."""
    return _(
        "Welke dag in {month}? Typ de dag erbij, zoals 12 maart, of begin, half of eind maart."
    ).format(month=month_year(first_day))


def no_such_month(month: int) -> str:
    """Say that the number of the month does not exist."""
    return _(
        "Maand {month} bestaat niet. Typ eerst de dag en dan de maand, zoals 12-3-2027 of 12 maart "
        "2027."
    ).format(month=month)


def no_such_day(day: int, last: date) -> str:
    """Say that the month is shorter than that, given its last day."""
    return _("{day} {month} bestaat niet: de laatste dag van die maand is {last}.").format(
        day=day, month=month_year(last), last=full(last)
    )


def other_weekday(day: date) -> str:
    """Say that the weekday does not belong to the date."""
    return _(
        "De dag en de datum kloppen niet met elkaar: het is {date}. Typ de datum zonder de dag, of "
        "een andere datum."
    ).format(date=full(day))


def either(text: str, one: date, other: date) -> str:
    """Say that day and month can be read both ways."""
    return _("“{text}” kan {one} zijn, maar ook {other}. Typ de maand als woord.").format(
        text=_shown(text), one=full(one), other=full(other)
    )


def _examples(back: bool) -> str:
    if back:
        return _("Typ bijvoorbeeld 12 maart, gisteren, twee weken geleden of eind maart.")
    return _("Typ bijvoorbeeld 12 maart, vrijdag, over drie weken of eind maart.")


def _shown(text: str) -> str:
    shown = "".join(c if c.isprintable() else " " for c in text[: _SHOWN + 1]).strip()
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
