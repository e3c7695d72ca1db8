"""What happened: every change as one row, the history of one record, and taking a change back."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Generic, Literal, TypeVar, overload

import msgspec

from logboek.errors import NothingToUndo
from logboek.i18n import _
from logboek.journal.change import REMOVED, Line, Op, moment
from logboek.journal.journal import Journal
from logboek.journal.tables import JournalStorage
from logboek.partnership import Record
from logboek.register import Register
from logboek.taken_back import takes_back, value_before

T = TypeVar("T", bound=Record)
Verb = Literal["added", "changed", "removed", "restored"]


class Touched(msgspec.Struct, frozen=True):
    """What one change did to one record; ``fields`` as they were set, map entries as ``a/b``.

    ``begun`` holds those fields in which nothing stood before; ``takes_back`` says that it undid
    what the same person did just before.
    """

    register: str
    id: str
    verb: Verb
    fields: dict[str, Any]
    begun: frozenset[str] = frozenset()
    takes_back: bool = False


class Change(msgspec.Struct, frozen=True):
    """One change: when by its writer's clock (aware, UTC), by whom (a person id), and what."""

    h: str
    at: datetime
    by: str
    ops: tuple[Touched, ...]


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
            return Change("", self._journal.ledger.at(i), "", ())
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
            takes_back(journal, line, op),
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


def undoing(journal: Journal, passed: set[str]) -> tuple[str, list[Op]]:
    """The own last change that was not taken back yet, and the operations that take it back.

    ``passed`` holds the ids of changes that do not count: undone before, or undoing themselves.
    Raises NothingToUndo where there is none, or where somebody changed it further since.
    """
    chain = journal.ledger.chains.get(journal.writer or "")
    for row in chain.newest_first() if chain else ():
        h = journal.ledger.hash(row)
        if h in passed:
            continue
        line = journal.line(row)
        if line is None:
            break
        return h, [_reverse(journal, h, op, passed) for op in line.ops]
    raise NothingToUndo(_("Er is geen wijziging van jou om terug te draaien."))


def last_own(passed: set[str], storage: JournalStorage) -> tuple[float, int]:
    """When the own last change was made that was not taken back; the highest is the latest."""
    journal = storage.journal
    chain = journal.ledger.chains.get(journal.writer or "")
    for row in chain.newest_first() if chain else ():
        if journal.ledger.hash(row) not in passed:
            return journal.ledger.at(row).timestamp(), storage.latest
    return 0.0, 0


def _reverse(journal: Journal, h: str, op: Op, passed: set[str]) -> Op:
    heads = journal.fold.heads(op.tab, op.doc)
    born = journal.fold.birth(op.tab, op.doc) == h
    gone = REMOVED not in op.set and op.doc in journal.fold.removed.get(op.tab, {})
    mine = passed | {h}
    if gone or not all(mine.issuperset(heads.get(at, ["?"])) for at in (heads if born else op.set)):
        raise NothingToUndo(
            _(
                "Na jouw laatste wijziging heeft iemand hier verder aan gewerkt; die kan daarom "
                "niet worden teruggedraaid. Er is niets veranderd. Pas het zo nodig zelf aan."
            )
        )
    if born:
        seen = sorted({one for field in heads.values() for one in field})
        return Op(op.tab, op.doc, {REMOVED: True}, {REMOVED: seen})
    before = {field: value_before(journal, op, field) for field in op.set}
    return Op(op.tab, op.doc, before, {field: heads[field] for field in op.set})


def _verb(journal: Journal, h: str, op: Op) -> Verb:
    if REMOVED in op.set:
        return "removed" if op.set[REMOVED] else "restored"
    return "added" if journal.fold.birth(op.tab, op.doc) == h else "changed"
