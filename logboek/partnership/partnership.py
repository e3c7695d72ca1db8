"""The partnership itself: one record per logbook."""

from datetime import date
from typing import Literal

from logboek.partnership.record import Part, Record

PARTNERSHIP_ID = "partnership"
"""The id of the one partnership record that a logbook has."""


class Holiday(Part, frozen=True, kw_only=True):
    """A school holiday: no round or meeting is planned in it."""

    name: str
    """What people call it, such as "herfstvakantie"."""
    first: date
    """The first day of the holiday."""
    last: date
    """The last day of the holiday, included."""


class OwnSubject(Part, frozen=True, kw_only=True):
    """A subject of a collaboration agreement as this partnership words it."""

    name: str = ""
    """What it is called here; empty where the standard list says so."""
    about: str = ""
    """What it is about; empty where the standard list says so."""
    ask: str = ""
    """A question to begin the conversation with; empty where the standard list says so."""
    dropped: bool = False
    """Whether it is left out here."""


class Partnership(Record, frozen=True, kw_only=True):
    """Who we are together, and in which rhythm we look back."""

    name: str = ""
    """What the partnership is called."""
    purpose: str = ""
    """In a sentence, what it is for; the ambition says what it wants to reach."""
    region: str = ""
    """Where it works."""
    started: date | None = None
    """The day on which it began."""
    language: Literal["nl", "en"] = "nl"
    """The language that the interface opens in unless somebody chooses otherwise."""
    rhythm: str = ""
    """How often it looks back together, as an RFC 5545 recurrence rule."""
    holidays: dict[str, Holiday] = {}
    """The school holidays that its dates avoid, by id."""
    subjects: dict[str, OwnSubject] = {}
    """What it changed in the list of subjects of a collaboration agreement, by subject id."""
