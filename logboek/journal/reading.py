"""The lines of a journal that is open: read, followed, and folded into records."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from logboek.journal.change import Envelope, Fault, Line, Run, moment, read
from logboek.journal.durable import read_regular
from logboek.journal.fold import Fold, Key
from logboek.journal.folder import JournalFolder
from logboek.journal.ledger import Ledger
from logboek.journal.looking import Known, LookedAtLines, bare, look
from logboek.journal.people import erased_in

_is_folder = os.path.isdir
"""Unlike that of a Path it answers where a drive is gone."""


class Reading:
    """All lines of one logbook, and what follows from them."""

    def __init__(
        self,
        folder: Path,
        identity: str,
        up_to: datetime | None = None,
        tables: frozenset[str] | None = None,
    ) -> None:
        """Read the journal in ``folder`` of the logbook called ``identity``.

        With ``up_to`` only lines up to that moment count. Lines about a table that is not among
        ``tables`` are kept and counted, not applied.
        """
        self.path = folder
        self.strangers: set[str] = set()
        self.erased_since: set[str] = set()
        """With ``up_to``, who was erased after that: an erasure counts for every day."""
        self.ours: set[str] = set()
        """The writers whose line 1 is here and names this logbook."""
        self._identity = identity
        self._up_to = up_to
        self._tables = tables
        self._touched: set[Key] | None = None
        self._begin()

    def poll(self) -> None:
        """Take in what other writers added; `drain` tells what that touched."""
        self.take(self.looking()())

    def looking(self) -> Callable[[], LookedAtLines]:
        """How to see what other writers added: nothing is touched by it, so a thread may do it."""
        return partial(look, self.path, self._files.known())

    def take(self, looked: LookedAtLines) -> None:
        """Take in what was seen, except of files that were read or written here meanwhile."""
        self._searched = False
        self._files.take(looked)
        self._begin_again()

    def drain(self) -> set[Key]:
        """The records that were touched since this was last asked."""
        touched, self._touched = self._touched or set(), set()
        return touched

    def touch(self, tab: str, doc: str) -> None:
        """Count a record as touched, because something beside the journal changed about it."""
        if self._touched is not None:
            self._touched.add((tab, doc))

    def line(self, i: int) -> Line | None:
        """Line ``i`` of the ledger, read back from its file; None where that can no longer be."""
        line = read(self.raw(i))
        return line if isinstance(line, Line) else None

    def raw(self, i: int) -> bytes:
        """The bytes of line ``i`` of the ledger; empty where they can no longer be read."""
        raw = self._at_its_place(i)
        if not raw and not self._searched:
            self._searched = True
            self._files.read_on(again=True)
            raw = self._at_its_place(i)
        return raw

    @property
    def away(self) -> bool:
        """Whether the folder from which lines were read is not there now."""
        return len(self.ledger) > 0 and not _is_folder(self.path)

    @property
    def closed(self) -> bool:
        """Whether the folder could not be listed when it was last looked at."""
        return self._files.closed

    def _at_its_place(self, i: int) -> bytes:
        number, offset, length = self.ledger.place(i)
        raw = self._files.raw(self._files.files[number], offset, length)
        line = read(raw)
        return raw if isinstance(line, Line) and self.ledger.row(line) == i else b""

    def lines_about(self, doc: str) -> Iterator[tuple[int, Line]]:
        """Every applied line in which the id occurs, in the order of (t, w, h)."""
        needle = doc.encode() if doc.isascii() and doc.isalnum() else b""
        found = []
        for known in self._files.files:
            try:
                data = read_regular(known.path)
            except OSError:
                continue
            at = data.find(needle)
            while at >= 0:
                start, end = data.rfind(b"\n", 0, at) + 1, data.find(b"\n", at)
                end = len(data) if end < 0 else end
                line = read(bare(data[start:end], start))
                if isinstance(line, Line) and (row := self.ledger.row(line)) is not None:
                    found.append((row, line))
                at = data.find(needle, end + 1)
        once = dict(found)
        return iter(sorted(once.items(), key=lambda item: self.ledger.rank(item[0])))

    def faults(self) -> dict[Fault, int]:
        """How many stretches of the files are no lines, by class."""
        return self._files.faults()

    def faulty(self) -> list[Known]:
        """The files in which stretches stand that are no lines."""
        return [known for known in self._files.files if known.faults]

    def files_here(self) -> frozenset[str]:
        """The names of the files that were read and are still there."""
        return frozenset(known.path.name for known in self._files.files if known.size)

    @property
    def not_understood(self) -> int:
        """How many lines are whole but say something that this version does not know."""
        return len(self._unread)

    def unknown_files(self) -> list[str]:
        """The files whose content is not here, such as those still in the cloud."""
        return self._files.unknown()

    def clones(self) -> dict[str, int]:
        """Per writer that wrote two different lines under one number, how many it did."""
        return {w: len(chain.twins) for w, chain in self.ledger.writers() if chain.twins}

    def gaps(self) -> dict[str, int]:
        """Per writer of whom lines are missing, how many."""
        return {w: chain.missing for w, chain in self.ledger.writers() if chain.missing}

    def _begin(self) -> None:
        self._searched = self._again = False
        self.ledger = Ledger()
        self.fold = Fold(self.ledger)
        self._unread: set[str] = set()
        self._in_copies: dict[str, tuple[Known, int, int]] = {}
        self._files = JournalFolder(self.path, self._take_one, self._take_run)
        self._touched = None
        with collector_paused():
            self._read_on()
        self._touched = set()

    def _read_on(self) -> None:
        self._files.read_on()
        self._begin_again()

    def _begin_again(self) -> None:
        """Read everything anew where it showed that a writer was taken for a stranger, or not."""
        if self._again:
            touched = None if self._touched is None else self._touched | self._keys()
            self._begin()
            self._touched = None if touched is None else touched | self._keys()

    def _keys(self) -> set[Key]:
        return {
            (tab, doc)
            for tables in (self.fold.tables, self.fold.removed)
            for tab, documents in tables.items()
            for doc in documents
        }

    def _belongs(self, first: Line | Envelope) -> bool:
        """Whether a writer's first line names this logbook; if not, none of its lines counts."""
        if first.p == self._identity:
            self.ours.add(first.w)
            self._again |= first.w in self.strangers
            self.strangers.discard(first.w)
            return True
        if first.w not in self.ours and first.w not in self.strangers:
            self.strangers.add(first.w)
            self._again |= first.w in self.ledger.chains
        return False

    def _take_run(self, run: Run, file: Known, offsets: list[int], lengths: list[int]) -> bool:
        """Take lines of which nothing has to be decided one by one; False if there is anything."""
        if self._up_to is not None or file.is_copy or self.strangers or self._unread:
            return False
        lines = run.lines
        if lines[0].n == 1 and not self._belongs(lines[0]):
            return False
        if self._tables is not None and not self._tables.issuperset(
            [op.tab for line in lines for op in line.ops]
        ):
            return False
        first = self.ledger.add_run(run, file.number, offsets, lengths)
        if first is None:
            return False
        self._apply(lines, first)
        return True

    def _take_one(self, line: Line | Envelope, file: Known, offset: int, length: int) -> None:
        h = line.h
        i = self.ledger.row(line)
        if i is not None or h in self._unread:
            if i is not None and (self._searched or not file.is_copy):
                self.ledger.move(i, file.number, offset, length)
            if h in self._in_copies:
                if file.is_copy:
                    self._in_copies[h] = (file, offset, length)
                else:
                    del self._in_copies[h]
            return
        if line.n == 1 and not self._belongs(line):
            return
        if line.w in self.strangers:
            return
        if file.is_copy:
            self._in_copies[h] = (file, offset, length)
        if isinstance(line, Envelope) or not self._understands(line):
            self._unread.add(h)
            if line.n and line.w:
                self.ledger.witness(line)
            return
        if self._up_to is None or moment(line.at) <= self._up_to:
            self._apply([line], self.ledger.add(line, file.number, offset, length))
        else:
            self.erased_since |= set(erased_in(line))

    def _apply(self, lines: Sequence[Line], first: int) -> None:
        self.fold.take(lines, first)
        if self._touched is not None:
            self._touched.update((op.tab, op.doc) for line in lines for op in line.ops)

    def _understands(self, line: Line) -> bool:
        return self._tables is None or all(op.tab in self._tables for op in line.ops)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the garbage collector from going over records that are only being made."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
