"""Stretches of a journal's files that are no lines, and what became of what stood there."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import msgspec

from logboek.journal.change import Envelope, Fault, Line, read
from logboek.journal.durable import read_regular
from logboek.journal.installation import Installation
from logboek.journal.journal import Journal
from logboek.journal.ledger import Chain
from logboek.journal.looking import bare, bare_lines, line_files, owner_by

Lines = list[Line | Envelope | Fault]


class Torn(msgspec.Struct, frozen=True):
    """How many stretches are no lines, by what became of what stood there."""

    unfinished: int = 0
    """No line is missing there: what stands there was never finished, and never called saved."""
    elsewhere: int = 0
    """The line that belongs there stands whole in another file."""
    lost: int = 0
    """A line that may be nowhere else."""
    cut: int = 0
    """How many of those that stand elsewhere or may be lost were cut off at the end of a file."""

    def __add__(self, other: "Torn") -> "Torn":
        return Torn(
            self.unfinished + other.unfinished,
            self.elsewhere + other.elsewhere,
            self.lost + other.lost,
            self.cut + other.cut,
        )


def torn(journal: Journal, state: Path) -> Torn:
    """What stands in a journal's files besides lines; ``state`` is this installation's own side."""
    absent = journal.unknown_files()
    found = Torn()
    for path in line_files(journal.path):
        if path.name in absent:
            continue
        try:
            data = read_regular(path)
        except OSError:
            continue
        lines = [read(raw) for raw in bare_lines(data) if raw]
        if any(isinstance(line, Fault) for line in lines):
            cut = not data.endswith(b"\n")
            for part in _in_file(journal, state, _owner(path, lines), lines, cut):
                found += part
    return found


def torn_as_read(journal: Journal, state: Path) -> Torn:
    """The same of what was read last, by looking only at what stands around the faults in it."""
    found = Torn()
    for known in journal.faulty():
        try:
            data = read_regular(known.path)
        except OSError:
            continue
        owner = _owner(known.path, map(read, bare_lines(data)))
        faults = sorted(known.faults.items())
        lines = list(_around(data, faults, owner))
        cut = faults[-1][1] is Fault.INCOMPLETE
        for part in _in_file(journal, state, owner, lines, cut):
            found += part
    return found


def _around(
    data: bytes, faults: list[tuple[int, Fault]], owner: str
) -> Iterator[Line | Envelope | Fault]:
    """Each fault, with the owner's last line before it and first line after it."""
    begin = 0
    for (at, fault), end in zip(
        faults, [*(at for at, _fault in faults[1:]), len(data)], strict=True
    ):
        yield from _first_of(owner, _backward(data, begin, at))
        yield fault
        begin = data.find(b"\n", at) + 1 or len(data)
        yield from _first_of(owner, map(read, bare_lines(data[begin:end])))


def _backward(data: bytes, begin: int, end: int) -> Iterator[Line | Envelope | Fault]:
    """The lines in a stretch of whole ones, the last one first."""
    while begin < end:
        start = data.rfind(b"\n", begin, end - 1) + 1 or begin
        yield read(bare(data[start : end - 1], start))
        end = start


def _first_of(owner: str, lines: Iterable[Line | Envelope | Fault]) -> Lines:
    """The first of the lines that its owner wrote, if any."""
    written = (line for line in lines if not isinstance(line, Fault) and line.w == owner)
    return list(islice(written, 1))


def _owner(path: Path, lines: Iterable[Line | Envelope | Fault]) -> str:
    """The writer whose file it is: by its name, else the one of its first line."""
    written = (line.w for line in lines if not isinstance(line, Fault))
    return owner_by(path.name) or next(written, "")


def _in_file(journal: Journal, state: Path, owner: str, lines: Lines, cut: bool) -> Iterator[Torn]:
    """What stands between the lines of the writer whose file this is, and after the last of them.

    Between two of them there is room for the lines with the numbers in between and no other. What
    came after the last is known of the own file only: the mirror holds all that was finished.
    """
    chain = journal.ledger.chains.get(owner) or Chain()
    before = count = 0
    for line in lines:
        if isinstance(line, Fault):
            count += 1
        elif line.w == owner:
            yield _among(chain, before, line.n, count)
            before, count = line.n, 0
    if not count:
        return
    end = chain.last
    mine = owner == journal.writer
    if mine and (last := Installation(state, journal.path).last_remembered()) is not None:
        end = max(end, last.n)
    after = _among(chain, before, end + 1, count)
    unknown = 0 if mine else after.unfinished
    lost, unfinished = after.lost + unknown, after.unfinished - unknown
    yield Torn(
        unfinished,
        after.elsewhere,
        lost,
        int(cut and isinstance(lines[-1], Fault) and not unfinished),
    )


def _among(chain: Chain, before: int, after: int, count: int) -> Torn:
    """What ``count`` stretches between two numbers of a writer are."""
    room = range(before + 1, after)
    lost = len(list(islice((n for n in room if chain.at(n) is None), count)))
    elsewhere = min(count - lost, len(room) - lost) if lost < count else 0
    return Torn(count - lost - elsewhere, elsewhere, lost)
