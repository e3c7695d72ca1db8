"""A journal that is open: read, followed, and written one change at a time."""

import errno
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from logboek.errors import LogboekError, NotSaved, ReadOnly, TooLarge
from logboek.i18n import _
from logboek.journal.change import MAX_TIME, Envelope, Fault, Line, Op, Unwritable, build, read
from logboek.journal.durable import Replaced, append
from logboek.journal.fold import Fold, Key
from logboek.journal.folder import JournalFolder, Known
from logboek.journal.installation import Installation, prepare_folder
from logboek.journal.ledger import Chain, Ledger

_TRIES = 3
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EROFS, errno.EACCES, errno.EPERM}


class Journal:
    """All lines of one logbook, and what follows from them."""

    def __init__(
        self,
        folder: Path,
        identity: str,
        state: Path | None,
        up_to: datetime | None = None,
        tables: frozenset[str] | None = None,
    ) -> None:
        """Read the journal in ``folder`` of the logbook called ``identity``.

        ``state`` is where this installation keeps its own side; without it nothing can be written.
        With ``up_to`` only lines up to that moment count. Lines about a table that is not among
        ``tables`` are kept and counted, not applied.
        """
        self.path = folder
        self.notices: list[str] = []
        self.strangers: set[str] = set()
        self._identity = identity
        self._up_to = up_to
        self._tables = tables
        self._installation = Installation(state, folder) if state else None
        self._own: str | None = None
        self._checked = False
        self._touched: set[Key] | None = None
        self._begin()

    # Reading

    def poll(self) -> None:
        """Take in what other writers added; `drain` tells what that touched."""
        self._read_on()

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
        raw = self.raw(i)
        line = read(raw)
        return line if isinstance(line, Line) else None

    def raw(self, i: int) -> bytes:
        """The bytes of line ``i`` of the ledger; empty where they can no longer be read."""
        number, offset, length = self.ledger.place(i)
        return self._files.raw(self._files.files[number], offset, length)

    def lines_about(self, doc: str) -> Iterator[tuple[int, Line]]:
        """Every applied line in which the id occurs, in the order of (t, w, h)."""
        needle = doc.encode()
        found = []
        for known in self._files.files:
            try:
                data = known.path.read_bytes()
            except OSError:
                continue
            at = data.find(needle)
            while at >= 0:
                start, end = data.rfind(b"\n", 0, at) + 1, data.find(b"\n", at)
                end = len(data) if end < 0 else end
                line = read(data[start:end].removeprefix(b"\xef\xbb\xbf").removesuffix(b"\r"))
                if isinstance(line, Line) and line.h in self.ledger.index:
                    found.append((self.ledger.index[line.h], line))
                at = data.find(needle, end)
        once = dict(found)
        return iter(sorted(once.items(), key=lambda item: self.ledger.rank(item[1].h)))

    def faults(self) -> dict[Fault, int]:
        """How many stretches of the files are no lines, by class."""
        return self._files.faults()

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

    @property
    def writer(self) -> str | None:
        """The id that this installation writes under here, once it wrote."""
        return self._own or (self._installation.writer() if self._installation else None)

    # Writing

    def commit(self, ops: Sequence[Op], *, by: str, at: datetime) -> str:
        """Write one change, on the disk before this returns; its id.

        Raises NotSaved (or TooLarge) with nothing acknowledged, and ReadOnly where this
        installation cannot write.
        """
        installation = self._installation
        if installation is None or self._up_to is not None:
            raise ReadOnly(_("Dit logboek is nu alleen te lezen. Er is niets veranderd."))
        from filelock import Timeout

        try:
            with installation.lock():
                return self._commit(installation, ops, by, at)
        except Unwritable as error:
            raise TooLarge(
                _(
                    "Deze tekst is te lang om te bewaren; ongeveer 200.000 tekens is het meeste. "
                    "Er is niets veranderd. Maak de tekst korter of verdeel hem."
                )
            ) from error
        except Timeout as error:
            raise NotSaved(
                _(
                    "Een ander venster op deze computer is aan het bewaren en komt niet klaar. "
                    "Er is niets veranderd. Sluit het andere venster en bewaar opnieuw."
                )
            ) from error
        except OSError as error:
            raise _not_saved(error) from error

    def _commit(self, installation: Installation, ops: Sequence[Op], by: str, at: datetime) -> str:
        prepare_folder(self.path)
        own = self._own_writer(installation)
        path = self.path / f"{own}.jsonl"
        self._adopt(path)
        for attempt in range(_TRIES):
            self._files.read_one(path.name)
            chain = self.ledger.chains.get(own) or Chain()
            n = chain.last + 1
            raw, line = build(
                w=own,
                n=n,
                p=chain.at(n - 1) or "" if n > 1 else self._identity,
                t=min(self.ledger.time + 1, MAX_TIME - 1),
                at=at,
                by=by,
                ops=ops,
            )
            try:
                append(path, raw + b"\n")
                break
            except Replaced:
                if attempt + 1 == _TRIES:
                    raise
        self._files.read_one(path.name)
        try:
            installation.remember(raw)
        except OSError:
            self._checked = False
        return line.h

    def _own_writer(self, installation: Installation) -> str:
        """The id to write under, after making sure that nobody else writes under it."""
        if self._checked and self._own and not self._twins(self._own):
            return self._own
        self._read_on()
        own = installation.writer()
        if own is not None:
            self._heal(installation, own)
        if own is None or self._twins(own) or own in self.strangers:
            if own is not None:
                self.notices.append(
                    _(
                        "Iemand anders schreef onder de naam van deze installatie, waarschijnlijk "
                        "een kopie van deze computer. Deze installatie gaat verder onder een "
                        "nieuwe naam; er is niets verloren."
                    )
                )
            own = installation.take_new_writer()
        self._own, self._checked = own, True
        return own

    def _twins(self, own: str) -> bool:
        chain = self.ledger.chains.get(own)
        return bool(chain and chain.twins)

    def _heal(self, installation: Installation, own: str) -> None:
        """Put back, word for word, own lines that a sync tool took out of the own file."""
        last = installation.last_remembered()
        chain = self.ledger.chains.get(own) or Chain()
        if last is None or (chain.at(last.n) == last.h and not chain.missing):
            self._remember_what_follows(installation, chain, last.n if last else 0)
            return
        missing = [raw for raw, line in installation.remembered() if not self._knows(line.h)]
        if missing:
            path = self.path / f"{own}.jsonl"
            append(path, b"\n".join(missing) + b"\n")
            self._files.read_one(path.name)

    def _remember_what_follows(self, installation: Installation, chain: Chain, n: int) -> None:
        for h in chain.hashes[n:]:
            if h in self.ledger.index:
                installation.remember(self.raw(self.ledger.index[h]))

    def _adopt(self, path: Path) -> None:
        """Bring lines that stand only in conflict copies into the own file, word for word."""
        raws = [self._files.raw(*place) for place in self._in_copies.values()]
        if any(raws):
            append(path, b"\n".join(raw for raw in raws if raw) + b"\n")
            self._files.read_one(path.name)

    def _begin(self) -> None:
        self.ledger = Ledger()
        self.fold = Fold(self.ledger.index, self.ledger.rank)
        self._unread: set[str] = set()
        self._in_copies: dict[str, tuple[Known, int, int]] = {}
        self._files = JournalFolder(self.path, self._take)
        self._touched = None
        self._read_on()
        self._touched = set()

    def _read_on(self) -> None:
        before = len(self.strangers)
        self._files.read_on()
        if len(self.strangers) > before and self.strangers & self.ledger.chains.keys():
            self._begin()

    def _knows(self, h: str) -> bool:
        return h in self.ledger.index or h in self._unread

    def _understands(self, line: Line) -> bool:
        tables = self._tables
        if tables is not None:
            for op in line.ops:
                if op.tab not in tables:
                    return False
        return True

    def _take(self, line: Line | Envelope, file: Known, offset: int, length: int) -> None:
        h = line.h
        if h in self.ledger.index or h in self._unread:
            if not file.is_copy and h in self._in_copies:
                del self._in_copies[h]
            return
        if line.n == 1 and line.p != self._identity:
            self.strangers.add(line.w)
        if self.strangers and line.w in self.strangers:
            return
        if file.is_copy:
            self._in_copies[h] = (file, offset, length)
        if isinstance(line, Envelope) or not self._understands(line):
            self._unread.add(h)
            if line.n:
                self.ledger.witness(line)
            return
        if self._up_to is not None and line.at > self._up_to:
            return
        self.ledger.add(line, file.number, offset, length)
        self.fold.take(h, line.ops)
        if self._touched is not None:
            self._touched.update((op.tab, op.doc) for op in line.ops)


def _not_saved(error: OSError) -> LogboekError:
    if error.errno in _FULL:
        return NotSaved(
            _(
                "De schijf is vol, dus dit is niet bewaard. Wat je typte staat nog op het scherm. "
                "Maak ruimte en bewaar opnieuw."
            )
        )
    if error.errno in _FORBIDDEN:
        return NotSaved(
            _(
                "In deze map mag je niet schrijven, dus dit is niet bewaard. Wat je typte staat "
                "nog op het scherm. Vraag schrijfrechten op de map en bewaar opnieuw."
            )
        )
    return NotSaved(
        _(
            "Bewaren is niet gelukt ({reason}). Wat je typte staat nog op het scherm. "
            "Probeer het opnieuw."
        ).format(reason=error.strerror or str(error))
    )
