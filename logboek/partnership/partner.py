"""The organisations that take part."""

from logboek.partnership.record import Record


class Partner(Record, frozen=True, kw_only=True):
    """One organisation in the partnership; none of them is the boss."""

    name: str = ""
    """What the organisation is called."""
    sector: str = ""
    """The world it comes from, such as vmbo, mbo, gemeente or bedrijf."""
    brings: str = ""
    """What it adds that the others lack."""
    differs: str = ""
    """How it differs from the others, which is why it is wanted and why it is hard."""
    pace: str = ""
    """How fast and how far it can go, in its own words."""
