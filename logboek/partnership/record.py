"""What every record shares."""

import msgspec


class Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A piece of a record that has no life of its own, such as one partner's meaning of a term."""


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something that the partnership keeps, known by its id; without an id it is a draft."""

    id: str = ""
    """Names the record in every copy of the logbook; empty while it is a draft."""
