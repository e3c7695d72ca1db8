"""What is at stake for whom, on three levels."""

from typing import Literal

from logboek.partnership.record import Record

InterestLevel = Literal["collective", "organisational", "individual"]
Disclosure = Literal["me", "organisation", "everyone"]


class Interest(Record, frozen=True, kw_only=True):
    """Something that is at stake; one that is only for its owner never enters the shared folder."""

    level: InterestLevel = "organisational"
    """Whether it is of all together or society, of one organisation, or of one person."""
    partner: str = ""
    """The id of the partner whose interest it is; empty for a collective one."""
    person: str = ""
    """The id of the person whose interest it is; empty unless it is individual."""
    position: str = ""
    """What is said at the table: the thing that is asked for."""
    interest: str = ""
    """Why that matters: the interest behind the position."""
    disclosure: Disclosure = "everyone"
    """Who may see it: only its owner, the owner's organisation, or everyone."""
    loyalty: bool = False
    """Whether it is what pulls at a person from the own organisation."""
    rank: int | None = None
    """Its place among the three that weigh most for the owner, 1 to 3; None for any other."""
    justice_owner: int | None = None
    """How far justice is done to it according to its owner, 1 (not) to 5 (fully)."""
    justice_others: dict[str, int] = {}
    """How far justice is done to it according to each other partner, by partner id, 1 to 5."""
