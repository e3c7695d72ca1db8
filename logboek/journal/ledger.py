"""Which lines are known, where they stand, and whether each writer's chain is whole.

Kept in columns rather than as objects, because a logbook may have a hundred thousand lines and the
screen needs only a few of them at a time.
"""

from array import array
from collections.abc import Iterator
from datetime import UTC, datetime

from logboek.journal.change import MAX_JUMP, Envelope, Line


class Chain:
    """The lines of one writer, numbered from 1; a hole is a line that has not arrived."""

    def __init__(self) -> None:
        self.first_link: str | None = None
        self.hashes: list[str] = []
        self.ahead: dict[int, str] = {}
        self.twins: set[tuple[int, str]] = set()
        self.unseen: set[tuple[int, str]] = set()

    def add(self, n: int, p: str, h: str) -> None:
        """Note line ``n`` with hash ``h`` that follows the line with hash ``p``."""
        hashes = self.hashes
        if n == len(hashes) + 1 and (n == 1 or hashes[-1] == p):
            hashes.append(h)
            if n == 1:
                self.first_link = p
            if self.ahead or self.unseen:
                self.unseen.discard((n, h))
                self._catch_up()
            return
        self.unseen.discard((n, h))
        known = self.at(n)
        if known is None:
            self.ahead[n] = h
            self._catch_up()
        elif known != h:
            self.twins.add((n, h))
        if n == 1:
            self.first_link = p
        elif self.at(n - 1) != p and (n - 1, p) not in self.twins:
            self.unseen.add((n - 1, p))

    def at(self, n: int) -> str | None:
        """The hash of line ``n``, or None where it has not arrived."""
        return self.hashes[n - 1] if n <= len(self.hashes) else self.ahead.get(n)

    @property
    def last(self) -> int:
        """The highest number that arrived."""
        return max(self.ahead, default=len(self.hashes))

    @property
    def missing(self) -> int:
        """How many lines are known to exist and have not arrived."""
        holes = self.last - len(self.hashes) - len(self.ahead)
        return holes + sum(self.at(n) is not None for n, _ in self.unseen)

    def _catch_up(self) -> None:
        while (h := self.ahead.pop(len(self.hashes) + 1, None)) is not None:
            self.hashes.append(h)


class Ledger:
    """Every applied line once, in the order of arrival; ``index`` finds it by its hash."""

    def __init__(self) -> None:
        self.index: dict[str, int] = {}
        self.chains: dict[str, Chain] = {}
        self.time = 0
        self._writers: list[str] = []
        self._numbers: dict[str, int] = {}
        self._latest = ""
        self._number = 0
        self._chain = Chain()
        self._w = array("I")
        self._t = array("q")
        self._at = array("q")
        self._file = array("I")
        self._offset = array("q")
        self._length = array("I")

    def __len__(self) -> int:
        return len(self._t)

    def add(self, line: Line, file: int, offset: int, length: int) -> None:
        """Note a line that was not known yet, and where its bytes stand."""
        h, t = line.h, line.t
        self.index[h] = len(self._t)
        if line.w != self._latest:
            self._turn_to(line.w)
        self._chain.add(line.n, line.p, h)
        if t > self.time:
            self.time = min(t, self.time + MAX_JUMP)
        self._w.append(self._number)
        self._t.append(t)
        self._at.append(int(line.at.timestamp()))
        self._file.append(file)
        self._offset.append(offset)
        self._length.append(length)

    def witness(self, line: Line | Envelope) -> None:
        """Note in its writer's chain a line that is not applied."""
        self._turn_to(line.w)
        self._chain.add(line.n, line.p, line.h)
        self.time = max(self.time, min(line.t, self.time + MAX_JUMP))

    def _turn_to(self, w: str) -> None:
        if w not in self._numbers:
            self._numbers[w] = len(self._writers)
            self._writers.append(w)
            self.chains[w] = Chain()
        self._latest, self._number, self._chain = w, self._numbers[w], self.chains[w]

    def rank(self, h: str) -> tuple[int, str, str]:
        """What decides which of several heads is shown: (t, w, h), the highest wins."""
        i = self.index[h]
        return self._t[i], self._writers[self._w[i]], h

    def at(self, i: int) -> datetime:
        """The wall clock of line ``i`` according to its writer, in UTC."""
        return datetime.fromtimestamp(self._at[i], UTC)

    def place(self, i: int) -> tuple[int, int, int]:
        """The file number, offset and length in bytes of line ``i``."""
        return self._file[i], self._offset[i], self._length[i]

    def newest_first(self) -> list[int]:
        """All lines by their wall clock, then by (t, arrival), newest first."""
        at, t = self._at, self._t
        return sorted(range(len(t)), key=lambda i: (at[i], t[i], i), reverse=True)

    def writers(self) -> Iterator[tuple[str, Chain]]:
        """Each writer with its chain."""
        return iter(self.chains.items())
