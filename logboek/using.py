"""Looking through a logbook for where its words are used, as far as that may be read."""

from collections.abc import Iterator

from logboek.insight.disclosure import may_see
from logboek.insight.uses import Uses
from logboek.logbook import Logbook
from logboek.partnership import Interest, Record

LOOKED_IN = ("agreements", "ambition", "interests", "notes")
"""The registers in which people write what they want and agree."""


def uses(logbook: Logbook) -> Uses:
    """Where the words of the glossary are used; nothing was looked at yet."""
    return Uses(logbook.terms, _readable(logbook))


def _readable(logbook: Logbook) -> Iterator[tuple[str, Record]]:
    """The newest of each register first; what is only for its owner is not shown among others."""
    for name in LOOKED_IN:
        register = logbook.register(name)
        for id in reversed(register.ids()):
            record = register.read(id)
            if isinstance(record, Interest):
                owner = logbook.people.find(record.person)
                if record.disclosure == "me" or not may_see(record, logbook.me, owner):
                    continue
            if record is not None:
                yield name, record
