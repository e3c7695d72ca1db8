"""How the partnership organised itself."""

from datetime import date
from typing import Literal

from logboek.partnership.record import Record

Frequency = Literal[
    "weekly", "fortnightly", "monthly", "six_weekly", "quarterly", "yearly", "as_needed"
]


class Body(Record, frozen=True, kw_only=True):
    """A table at which people meet: a steering group, a working group, a team."""

    name: str = ""
    """What it is called."""
    frequency: Frequency = "as_needed"
    """How often it meets."""
    minutes: int = 60
    """How long it meets each time, in minutes."""
    people: list[str] = []
    """The ids of the people in it."""
    decides: str = ""
    """What it may decide."""
    under: str = ""
    """The id of the body that it answers to; empty where there is none."""
    since: date | None = None
    """The day it began."""
    until: date | None = None
    """The day it ends unless it is renewed."""
    stopped: bool = False
    """Whether it was decided that it ends then, so that nobody needs to be asked."""
