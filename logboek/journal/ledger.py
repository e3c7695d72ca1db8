"""Which lines are known, where they stand, and whether each writer's chain is whole.

Kept in columns rather than as objects, because a logbook may have a hundred thousand lines and the
screen needs only a few of them at a time.
"""

from array import array
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain

from logboek.journal.change import HASH_BYTES, MAX_JUMP, MOMENT_LENGTH, Envelope, Line, Run, moment

UNAPPLIED = -1


class Chain:
    """The lines of one writer, numbered from 1; a hole is a line that has not arrived.

    Each line has a row in the ledger, or UNAPPLIED where it is known and says nothing here.
    """

    def __init__(self) -> None:
        self.first_link: str | None = None
        self.twins: dict[tuple[int, str], int] = {}
        self._hashes = bytearray()
        self._rows = array("i")
        self._ahead: dict[int, tuple[str, int]] = {}
        self._unseen: set[tuple[int, str]] = set()

    def add(self, n: int, p: str, h: str, row: int) -> None:
        """Note line ``n`` with hash ``h`` that follows the line with hash ``p``."""
        self._unseen.discard((n, h))
        known = self.at(n)
        if known is None:
            self._ahead[n] = h, row
            self._catch_up()
        elif known != h:
            self.twins[n, h] = row
        if n == 1:
            self.first_link = p
        elif self.at(n - 1) != p and (n - 1, p) not in self.twins:
            self._unseen.add((n - 1, p))

    def extend(self, run: Run, row: int) -> bool:
        """Note lines that follow each other from ``row`` on; False where one is out of line."""
        lines = run.lines
        first, known = lines[0], len(self._rows)
        last = self.at(known) if known else first.p
        if (
            first.n != known + 1
            or self._ahead
            or self._unseen
            or self.twins
            or [line.p for line in lines] != [last, *run.names[:-1]]
            or [line.n for line in lines] != list(range(first.n, first.n + len(lines)))
            or [line.w for line in lines] != [first.w] * len(lines)
        ):
            return False
        self.first_link = self.first_link or first.p
        self._hashes += run.hashes
        self._rows.extend(range(row, row + len(lines)))
        return True

    def at(self, n: int) -> str | None:
        """The hash of line ``n``, or None where it has not arrived."""
        if 0 < n <= len(self._rows):
            return self._hashes[HASH_BYTES * (n - 1) : HASH_BYTES * n].hex()
        return self._ahead[n][0] if n in self._ahead else None

    def row(self, n: int, h: str) -> int | None:
        """The row of line ``n`` with hash ``h``; None where it is not known or not applied."""
        if self.at(n) != h:
            row = self.twins.get((n, h), UNAPPLIED)
        else:
            row = self._rows[n - 1] if n <= len(self._rows) else self._ahead[n][1]
        return None if row == UNAPPLIED else row

    def newest_first(self, after: int = 0) -> Iterator[int]:
        """The rows of the lines with a number over ``after``, the highest number first."""
        ahead = [self._ahead[n][1] for n in sorted(self._ahead, reverse=True) if n > after]
        for row in chain(ahead, reversed(self._rows[after:])):
            if row != UNAPPLIED:
                yield row

    @property
    def last(self) -> int:
        """The highest number that arrived."""
        return max(self._ahead, default=len(self._rows))

    @property
    def missing(self) -> int:
        """How many lines are known to exist and have not arrived."""
        holes = self.last - len(self._rows) - len(self._ahead)
        return holes + sum(self.at(n) is not None for n, _ in self._unseen)

    def _catch_up(self) -> None:
        while found := self._ahead.pop(len(self._rows) + 1, None):
            self._hashes += bytes.fromhex(found[0])
            self._rows.append(found[1])


class Ledger:
    """Every applied line once, in a row of its own, in the order of arrival."""

    def __init__(self) -> None:
        self.chains: dict[str, Chain] = {}
        self.time = 0
        self._writers: list[str] = []
        self._numbers: dict[str, int] = {}
        self._hashes = bytearray()
        self._w = array("I")
        self._t = array("q")
        self._at = bytearray()
        self._file = array("I")
        self._offset = array("q")
        self._length = array("I")

    def __len__(self) -> int:
        return len(self._t)

    def add(self, line: Line, file: int, offset: int, length: int) -> int:
        """Note a line that was not known yet, and where its bytes stand; its row."""
        row = len(self._t)
        self._chain_of(line.w).add(line.n, line.p, line.h, row)
        self.time = max(self.time, min(line.t, self.time + MAX_JUMP))
        run = Run([line], [line.h], bytes.fromhex(line.h), line.at)
        self._append(run, [line.t], file, [offset], [length])
        return row

    def add_run(
        self, run: Run, file: int, offsets: Sequence[int], lengths: Sequence[int]
    ) -> int | None:
        """Note lines of one writer that follow each other; the row of the first.

        None, with nothing noted, where that is not what they are.
        """
        times = [line.t for line in run.lines]
        latest = max(times)
        if latest > self.time + MAX_JUMP:
            return None
        row = len(self._t)
        if not self._chain_of(run.lines[0].w).extend(run, row):
            return None
        self.time = max(self.time, latest)
        self._append(run, times, file, offsets, lengths)
        return row

    def witness(self, line: Line | Envelope) -> None:
        """Note in its writer's chain a line that is not applied."""
        self._chain_of(line.w).add(line.n, line.p, line.h, UNAPPLIED)
        self.time = max(self.time, min(line.t, self.time + MAX_JUMP))

    def row(self, line: Line | Envelope) -> int | None:
        """The row of a line that was read; None where it was not applied."""
        chain = self.chains.get(line.w)
        return chain.row(line.n, line.h) if chain else None

    def find(self, h: str) -> int | None:
        """The row of the line with a hash, looked for among all; None where there is none."""
        try:
            wanted = bytes.fromhex(h)
        except ValueError:
            return None
        if len(wanted) != HASH_BYTES:
            return None
        at = self._hashes.find(wanted)
        while at >= 0 and at % HASH_BYTES:
            at = self._hashes.find(wanted, at + 1)
        return at // HASH_BYTES if at >= 0 and self.hash(at // HASH_BYTES) == h else None

    def hash(self, row: int) -> str:
        """The hash of the line in a row."""
        return self._hashes[HASH_BYTES * row : HASH_BYTES * row + HASH_BYTES].hex()

    def hashes(self) -> list[str]:
        """The hashes of all lines, by row."""
        return [self.hash(row) for row in range(len(self))]

    def _chain_of(self, w: str) -> Chain:
        chain = self.chains.get(w)
        if chain is None:
            chain = self.chains[w] = Chain()
            self._numbers[w] = len(self._writers)
            self._writers.append(w)
        return chain

    def _append(
        self,
        run: Run,
        times: Sequence[int],
        file: int,
        offsets: Sequence[int],
        lengths: Sequence[int],
    ) -> None:
        lines = run.lines
        self._hashes += run.hashes
        self._w += array("I", [self._numbers[lines[0].w]]) * len(lines)
        self._t.extend(times)
        self._at += run.moments.encode()
        self._file += array("I", [file]) * len(lines)
        self._offset.extend(offsets)
        self._length.extend(lengths)

    def rank(self, row: int) -> tuple[int, str, str]:
        """What decides which of several heads is shown: (t, w, h), the highest wins."""
        return self._t[row], self._writers[self._w[row]], self.hash(row)

    def at(self, row: int) -> datetime:
        """The wall clock of the line in a row according to its writer, in UTC."""
        return moment(self._moment(row).decode())

    def move(self, row: int, file: int, offset: int, length: int) -> None:
        """Note that a line stands elsewhere now."""
        self._file[row], self._offset[row], self._length[row] = file, offset, length

    def place(self, row: int) -> tuple[int, int, int]:
        """The file number, offset and length in bytes of the line in a row."""
        return self._file[row], self._offset[row], self._length[row]

    def newest_first(self) -> list[int]:
        """All rows by their wall clock, then by (t, h), newest first."""
        t, hashes = self._t, self._hashes
        return sorted(
            range(len(t)),
            key=lambda row: (
                self._moment(row),
                t[row],
                hashes[HASH_BYTES * row : HASH_BYTES * row + HASH_BYTES],
            ),
            reverse=True,
        )

    def writers(self) -> Iterator[tuple[str, Chain]]:
        """Each writer with its chain."""
        return iter(self.chains.items())

    def _moment(self, row: int) -> bytes:
        return bytes(self._at[MOMENT_LENGTH * row : MOMENT_LENGTH * (row + 1)])
