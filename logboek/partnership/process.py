"""Where the partnership stands on its way."""

from datetime import date

from logboek.partnership.record import Record


class Phase(Record, frozen=True, kw_only=True):
    """A stretch of the way, with an end that people recognise."""

    name: str = ""
    """What it is called."""
    purpose: str = ""
    """What has to be there before it is done."""
    first: date | None = None
    """The day it begins, or is planned to."""
    last: date | None = None
    """The day it ends, or is planned to."""
    lead: str = ""
    """The id of the person who leads it."""
    carried: str = ""
    """What came along from the phase before it, because it was not ready."""


class Note(Record, frozen=True, kw_only=True):
    """A line in the logbook: something worth remembering that fits nowhere else."""

    text: str = ""
    """What is worth remembering."""
    on: date | None = None
    """The day it is about."""
