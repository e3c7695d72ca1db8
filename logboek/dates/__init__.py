"""Dates as people say them and as people type them."""

from datetime import date

from logboek.dates.said import ago, full, full_moment, moment, month_year, said, until

__all__ = ["ago", "full", "full_moment", "moment", "month_year", "parse", "said", "until"]


def parse(text: str, today: date, *, back: bool = False) -> date:
    """Return the day that somebody typed, in Dutch or in English.

    Without a year it is the coming one, or with ``back`` the last one that has been.

    Raises:
        Unclear: in a sentence that says what is wrong and what one can type instead.
    """
    from logboek.dates.typed import read

    return read(text, today, back=back)
