"""What happened: every change as one row, and the history of one record."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Generic, Literal, TypeVar, overload

import msgspec

from logboek.journal.change import REMOVED, Line, Op, moment
from logboek.journal.journal import Journal
from logboek.partnership import Record
from logboek.register import Register

T = TypeVar("T", bound=Record)
Verb = Literal["added", "changed", "removed", "restored"]
Unread = Literal["", "folder", "file"]
"""Why what was read before cannot be read back: the folder is away, or the file gone or changed."""


class Touched(msgspec.Struct, frozen=True):
    """What one change did to one record; ``fields`` as they were set, map entries as ``a/b``.

    ``begun`` holds those fields in which nothing stood before.
    """

    register: str
    id: str
    verb: Verb
    fields: dict[str, Any]
    begun: frozenset[str] = frozenset()


class Change(msgspec.Struct, frozen=True):
    """One change: when by its writer's clock (aware, UTC), by whom (a person id), and what.

    Where it is ``unread``, only when it was is known now.
    """

    h: str
    at: datetime
    by: str
    ops: tuple[Touched, ...]
    unread: Unread = ""


class FieldChange(msgspec.Struct, frozen=True):
    """A field before and after; None is nothing."""

    before: Any
    after: Any


class Revision(msgspec.Struct, Generic[T], frozen=True):
    """A record as it stood after one change, and the fields that the change touched."""

    at: datetime
    by: str
    verb: Verb
    record: T
    fields: dict[str, FieldChange]


class Timeline(Sequence[Change]):
    """Every change, newest first; a row is read from its file when it is asked for."""

    def __init__(self, journal: Journal) -> None:
        """The timeline of ``journal`` as it stands now."""
        self._journal = journal
        self._order = journal.ledger.newest_first()

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, index: int) -> Change: ...
    @overload
    def __getitem__(self, index: slice) -> list[Change]: ...
    def __getitem__(self, index: int | slice) -> Change | list[Change]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        return self._change(self._order[index])

    def __iter__(self) -> Iterator[Change]:
        return map(self._change, self._order)

    def at(self, index: int) -> datetime:
        """When row ``index`` happened, without reading the rest of it."""
        return self._journal.ledger.at(self._order[index])

    def _change(self, i: int) -> Change:
        line = self._journal.line(i)
        if line is None:
            return Change("", self._journal.ledger.at(i), "", (), _why(self._journal))
        return as_change(self._journal, line)


def as_change(journal: Journal, line: Line) -> Change:
    """A line as people read it."""
    touched = tuple(
        Touched(
            op.tab,
            op.doc,
            _verb(journal, line.h, op),
            op.set,
            frozenset(field for field in op.set if not op.base.get(field)),
        )
        for op in line.ops
    )
    return Change(line.h, moment(line.at), line.by, touched)


def revisions(journal: Journal, register: Register[T], id: str) -> list[Revision[T]]:
    """Every state that a record went through, oldest first."""
    found: list[Revision[T]] = []
    state: dict[str, Any] = {}
    for _index, line in journal.lines_about(id):
        for op in line.ops:
            if (op.tab, op.doc) != (register.name, id):
                continue
            changes = {
                field: FieldChange(state.get(field), value)
                for field, value in op.set.items()
                if field != REMOVED and state.get(field) != value
            }
            state.update(op.set)
            verb = _verb(journal, line.h, op)
            if changes or verb in ("removed", "restored"):
                record = register.codec.record(id, state)
                found.append(Revision(moment(line.at), line.by, verb, record, changes))
    return found


def unread(journal: Journal, register: str, id: str) -> Unread:
    """Why not every state of a record can be read now; empty where all can, as far as is known."""
    known = {h for heads in journal.fold.heads(register, id).values() for h in heads}
    known.add(journal.fold.birth(register, id) or "")
    rows = [row for h in known if (row := journal.ledger.find(h)) is not None]
    return "" if all(journal.raw(row) for row in rows) else _why(journal)


def _why(journal: Journal) -> Unread:
    return "folder" if journal.away else "file"


def _verb(journal: Journal, h: str, op: Op) -> Verb:
    if REMOVED in op.set:
        return "removed" if op.set[REMOVED] else "restored"
    return "added" if journal.fold.birth(op.tab, op.doc) == h else "changed"
