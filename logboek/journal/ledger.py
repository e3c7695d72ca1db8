"""Which lines are known, where they stand, and whether each writer's chain is whole.

Kept in columns rather than as objects, because a logbook may have a hundred thousand lines and the
screen needs only a few of them at a time.
"""

from array import array
from collections.abc import Iterator, Sequence
from datetime import datetime

from logboek.journal.change import MAX_JUMP, Envelope, Line, moment


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

    def newest_first(self) -> Iterator[str]:
        """The hashes of the lines that arrived, the highest number first."""
        yield from (self.ahead[n] for n in sorted(self.ahead, reverse=True))
        yield from reversed(self.hashes)

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
        self._w = array("I")
        self._t = array("q")
        self._at = bytearray()
        self._file = array("I")
        self._offset = array("q")
        self._length = array("I")

    def __len__(self) -> int:
        return len(self._t)

    def add(self, line: Line, file: int, offset: int, length: int) -> None:
        """Note a line that was not known yet, and where its bytes stand."""
        self._chain_of(line.w).add(line.n, line.p, line.h)
        self.time = max(self.time, min(line.t, self.time + MAX_JUMP))
        self._append([line], [line.h], file, [offset], [length])

    def add_run(
        self, lines: Sequence[Line], file: int, offsets: Sequence[int], lengths: Sequence[int]
    ) -> bool:
        """Note lines of one writer that follow each other, if that is what they are.

        False, with nothing noted, where one of them is known or out of line.
        """
        first = lines[0]
        hashes = [line.h for line in lines]
        chain = self._chain_of(first.w)
        last = chain.hashes[-1] if chain.hashes else first.p
        times = [line.t for line in lines]
        if (
            first.n != len(chain.hashes) + 1
            or chain.ahead
            or chain.unseen
            or [line.p for line in lines] != [last, *hashes[:-1]]
            or [line.n for line in lines] != list(range(first.n, first.n + len(lines)))
            or [line.w for line in lines] != [first.w] * len(lines)
            or chain.twins
            or max(times) > self.time + MAX_JUMP
        ):
            return False
        chain.first_link = chain.first_link or first.p
        chain.hashes += hashes
        self.time = max(self.time, *times)
        self._append(lines, hashes, file, offsets, lengths)
        return True

    def witness(self, line: Line | Envelope) -> None:
        """Note in its writer's chain a line that is not applied."""
        self._chain_of(line.w).add(line.n, line.p, line.h)
        self.time = max(self.time, min(line.t, self.time + MAX_JUMP))

    def _chain_of(self, w: str) -> Chain:
        chain = self.chains.get(w)
        if chain is None:
            chain = self.chains[w] = Chain()
            self._numbers[w] = len(self._writers)
            self._writers.append(w)
        return chain

    def _append(
        self,
        lines: Sequence[Line],
        hashes: Sequence[str],
        file: int,
        offsets: Sequence[int],
        lengths: Sequence[int],
    ) -> None:
        count, begin = len(lines), len(self._t)
        self.index.update(zip(hashes, range(begin, begin + count), strict=True))
        self._w.extend([self._numbers[lines[0].w]] * count)
        self._t.extend([line.t for line in lines])
        self._at += "".join([line.at for line in lines]).encode()
        self._file.extend([file] * count)
        self._offset.extend(offsets)
        self._length.extend(lengths)

    def rank(self, h: str) -> tuple[int, str, str]:
        """What decides which of several heads is shown: (t, w, h), the highest wins."""
        i = self.index[h]
        return self._t[i], self._writers[self._w[i]], h

    def at(self, i: int) -> datetime:
        """The wall clock of line ``i`` according to its writer, in UTC."""
        return moment(self._moment(i).decode())

    def move(self, i: int, file: int, offset: int, length: int) -> None:
        """Note that line ``i`` stands elsewhere now."""
        self._file[i], self._offset[i], self._length[i] = file, offset, length

    def place(self, i: int) -> tuple[int, int, int]:
        """The file number, offset and length in bytes of line ``i``."""
        return self._file[i], self._offset[i], self._length[i]

    def newest_first(self) -> list[int]:
        """All lines by their wall clock, then by (t, h), newest first."""
        t, hashes = self._t, list(self.index)
        return sorted(range(len(t)), key=lambda i: (self._moment(i), t[i], hashes[i]), reverse=True)

    def writers(self) -> Iterator[tuple[str, Chain]]:
        """Each writer with its chain."""
        return iter(self.chains.items())

    def _moment(self, i: int) -> bytes:
        return bytes(self._at[20 * i : 20 * i + 20])
