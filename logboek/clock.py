"""The clock and the ids of a logbook that is not given others."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """The moment it is, in UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """An id that nobody else has, and that sorts by the time it was made."""
    from uuid_utils import uuid7

    return uuid7().hex
