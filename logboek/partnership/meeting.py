"""The times that people met."""

from datetime import date
from typing import Literal

from logboek.partnership.record import Record

MeetingKind = Literal["formal", "informal"]


class Meeting(Record, frozen=True, kw_only=True):
    """A meeting, at a table or over lunch: relations need both."""

    on: date | None = None
    """The day of the meeting."""
    kind: MeetingKind = "formal"
    """Formal (with an agenda) or informal (to get to know each other)."""
    people: list[str] = []
    """The ids of the people who were there."""
    body: str = ""
    """The id of the body that met; empty when it was another meeting."""
    what: str = ""
    """What it was about, or what was done."""
