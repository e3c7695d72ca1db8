"""Who may see an interest."""

from collections.abc import Iterable
from typing import get_args

from logboek.partnership import Interest, Person
from logboek.partnership.interest import Disclosure

STEPS: tuple[Disclosure, ...] = get_args(Disclosure)
"""How far an interest can be shared, each step further than the one before it."""


def may_see(interest: Interest, reader: Person | None, owner: Person | None = None) -> bool:
    """Whether the reader may see it: one for the owner's organisation is shown only there.

    ``owner`` is the person whose interest it is, who brings an organisation along where the
    interest names none. An interest that is only for its owner is at hand only where that is.
    """
    if interest.disclosure != "organisation":
        return True
    organisation = interest.partner or (owner.partner if owner else "")
    return bool(reader and organisation and reader.partner == organisation)


def readable(
    interests: Iterable[Interest], reader: Person | None, people: Iterable[Person]
) -> list[Interest]:
    """The interests that somebody may read, in their order."""
    known = {person.id: person for person in people}
    return [each for each in interests if may_see(each, reader, known.get(each.person))]


def further(interest: Interest) -> tuple[Disclosure, ...]:
    """The steps that are left; there is none back, as nobody forgets what was read."""
    return STEPS[STEPS.index(interest.disclosure) + 1 :]


def may_share(interest: Interest, reader: Person | None) -> bool:
    """Whether somebody is its owner: that person, or anyone of the organisation whose it is."""
    if interest.person:
        return bool(reader and reader.id == interest.person)
    return not interest.partner or bool(reader and reader.partner == interest.partner)
