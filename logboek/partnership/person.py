"""The people who carry the partnership."""

from datetime import date

from logboek.partnership.record import Record


class Person(Record, frozen=True, kw_only=True):
    """Somebody at the table; the name and address are kept apart, so that they can be erased."""

    name: str = ""
    """What the person is called; kept outside the journal. Empty after erasure."""
    address: str = ""
    """How to reach the person, such as an e-mail address; kept outside the journal."""
    partner: str = ""
    """The id of the partner that the person comes from."""
    role: str = ""
    """What the person does in the partnership."""
    since: date | None = None
    """The first day in that role."""
    until: date | None = None
    """The last day, once it is known."""
    passed_on: str = ""
    """What the person would have liked to know at the start, for whoever comes next."""
    erased: bool = False
    """Whether the name was erased; such a person shows as somebody who is no longer there."""


def takes_part(person: Person, on: date) -> bool:
    """Whether the person is still there on that day."""
    return not person.erased and (person.until is None or person.until >= on)
