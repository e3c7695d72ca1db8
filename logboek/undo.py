"""Taking back one's own last change, as a new change.

The journal has no sign for a change that takes back another, so which those are is remembered on
this installation, as is what cannot be taken back. Only ids of changes are kept, and no names.
"""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from logboek.errors import NothingToUndo
from logboek.history import Change, as_change
from logboek.i18n import _
from logboek.journal.change import REMOVED, Line, Op, moment
from logboek.journal.durable import replace
from logboek.journal.journal import Journal
from logboek.journal.tables import JournalStorage
from logboek.private import InterestRegister, PeopleRegister
from logboek.taken_back import value_before


class Memory(msgspec.Struct):
    """What is kept outside the folder about taking back."""

    passed: set[str] = msgspec.field(default_factory=set)
    """Changes that do not count: taken back before, taking back themselves, or part of another."""
    named: tuple[str, str] | None = None
    """The own last changes, shared and private, when a name was changed after them."""


class _Last(NamedTuple):
    """The own last change in one journal that still counts, and where it comes in the order."""

    at: float
    order: int
    storage: JournalStorage
    line: Line


class Undo:
    """Takes back the own last change of one installation."""

    def __init__(
        self,
        storages: tuple[JournalStorage, JournalStorage],
        people: PeopleRegister,
        interests: InterestRegister,
        state: Path,
    ) -> None:
        """Over the shared and the private storage; ``state`` is this installation's own side."""
        self._storages = storages
        self._people = people
        self._interests = interests
        self._file = state / "undo.json"
        self._known = Memory()
        people.named = self._named
        interests.moved = self._moved

    def last(self) -> Change:
        """Take back the own last change that was not taken back yet; it is what is returned.

        Raises NothingToUndo where there is none, where somebody changed it further since, and
        once for a change that cannot be taken back: the next time the one before it is.
        """
        self._recall()
        self._refuse_a_name()
        found = [last for last in map(self._last_in, self._storages) if last is not None]
        if not found:
            raise NothingToUndo(_("Er is geen wijziging van jou om terug te draaien."))
        storage, line = max(found, key=lambda last: (last.at, last.order))[2:]
        self._refuse_what_was_erased(line)
        ops = [_reverse(storage.journal, line.h, op, self._known.passed) for op in line.ops]
        storage.commit(ops)
        self._known.passed |= {line.h, _newest(storage.journal)}
        self._give_back(storage, ops)
        self._remember()
        return as_change(storage.journal, line)

    def _last_in(self, storage: JournalStorage) -> _Last | None:
        journal = storage.journal
        chain = journal.ledger.chains.get(journal.writer or "")
        for row in chain.newest_first() if chain else ():
            if journal.ledger.hash(row) not in self._known.passed:
                line = journal.line(row)
                if line is None:
                    break
                return _Last(
                    moment(line.at).timestamp(), storage.order.get(line.h, 0), storage, line
                )
        return None

    def _refuse_a_name(self) -> None:
        """Say once of a name that was changed last that no earlier one is kept."""
        if self._known.named != self._newest_of_all():
            return
        self._known.named = None
        self._remember()
        raise NothingToUndo(
            _(
                "Je laatste wijziging was een naam of adres. Die staan niet in de geschiedenis, "
                "zodat ze gewist kunnen worden. Zet ze zo nodig zelf terug. Nog eens terugdraaien "
                "gaat over je wijziging daarvoor."
            )
        )

    def _refuse_what_was_erased(self, line: Line) -> None:
        """Say once of an erasure that it is for good."""
        if not any(op.tab == self._people.name and op.set.get("erased") for op in line.ops):
            return
        self._known.passed.add(line.h)
        self._remember()
        raise NothingToUndo(
            _(
                "Je laatste wijziging wiste een naam en adres; die komen niet terug. Nog eens "
                "terugdraaien gaat over je wijziging daarvoor."
            )
        )

    def _give_back(self, storage: JournalStorage, ops: list[Op]) -> None:
        """Give back to its owner the private interest of which the sharing was taken back."""
        for op in ops if storage is self._storages[0] else ():
            if op.tab == self._interests.name and op.set.get(REMOVED):
                self._interests.take_back(op.doc)

    def _named(self) -> None:
        """Remember that the last change was a name or an address."""
        self._recall()
        self._known.named = self._newest_of_all()
        self._remember()

    def _moved(self) -> None:
        """Remember that the last private change was part of a shared one."""
        self._recall()
        self._known.passed.add(_newest(self._storages[1].journal))
        self._remember()

    def _newest_of_all(self) -> tuple[str, str]:
        shared, own = self._storages
        return _newest(shared.journal), _newest(own.journal)

    def _recall(self) -> None:
        """Take in what another window on this installation, or an earlier session, remembered."""
        with suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError):
            kept = msgspec.json.decode(self._file.read_bytes(), type=Memory)
            self._known = Memory(self._known.passed | kept.passed, self._known.named or kept.named)

    def _remember(self) -> None:
        """Keep it for the next session; where that fails, this session still knows."""
        with suppress(OSError):
            replace(self._file, msgspec.json.encode(self._known))


def _newest(journal: Journal) -> str:
    """The id of the own last change in a journal; empty where there is none."""
    chain = journal.ledger.chains.get(journal.writer or "")
    row = next(chain.newest_first(), None) if chain else None
    return "" if row is None else journal.ledger.hash(row)


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
