"""What one partner thinks that matters most to another, before reading it."""

from datetime import date

from logboek.partnership.record import Record


class Prediction(Record, frozen=True, kw_only=True):
    """A guess at another partner's three weightiest interests, kept beside what they turned out."""

    partner: str = ""
    """The id of the partner that guesses."""
    about: str = ""
    """The id of the partner whose interests are guessed."""
    guesses: list[str] = []
    """What is thought to matter most, the weightiest first; three at most."""
    hits: list[str] = []
    """The ids of the interests that were guessed, as judged afterwards."""
    by: str = ""
    """The id of the person who guessed."""
    on: date | None = None
    """The day of the guess."""
