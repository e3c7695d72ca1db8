"""What was taken out of a list: by whom and when, so that it can be read and put back."""

from datetime import datetime

import msgspec

from logboek.logbook import Logbook
from logboek.partnership import REGISTERS, Person


class Removal(msgspec.Struct, frozen=True):
    """One record that was taken out."""

    register: str
    """The register in which it stood."""
    id: str
    """The record."""
    at: datetime | None
    """When it was taken out; None where that change has not arrived."""
    by: str
    """The id of the person who took it out."""


def removal(logbook: Logbook, register: str, id: str) -> Removal | None:
    """How a record was taken out; None where it stands in its list, or nowhere."""
    known = logbook.register(register)
    if id in known or known.find(id) is None:
        return None
    return Removal(register, id, *(known.removal(id) or (None, "")))


def removals(logbook: Logbook) -> list[Removal]:
    """Everything that was taken out and can be put back, newest first."""
    found = [
        taken_out
        for name in REGISTERS
        for record in logbook.register(name).removed()
        if not (isinstance(record, Person) and record.erased)
        and (taken_out := removal(logbook, name, record.id))
    ]
    return sorted(found, key=lambda each: each.at.timestamp() if each.at else 0.0, reverse=True)
