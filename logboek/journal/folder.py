"""The files of a journal as they stand in a folder that anybody and any sync tool may touch."""

import errno
import os
from collections.abc import Callable, Sequence
from io import FileIO
from itertools import accumulate
from pathlib import Path

from logboek.journal.change import Envelope, Fault, Line, Run, read, read_block
from logboek.journal.durable import open_regular, refuse_no_file
from logboek.journal.looking import (
    Known,
    LookedAtLines,
    News,
    Part,
    bare,
    files_in,
    news_of,
    owner_by,
)

BLOCK = 1 << 15


TakeOne = Callable[[Line | Envelope, Known, int, int], None]
"""Called with a line, its file, its offset and its length in bytes; it may come more than once."""

TakeRun = Callable[[Run, Known, list[int], list[int]], bool]
"""Called with lines that follow each other; False, with nothing done, to get them one by one."""


class JournalFolder:
    """All journal files below one folder: read them, and read on where they grew."""

    def __init__(self, folder: Path, take_one: TakeOne, take_run: TakeRun) -> None:
        self.folder = folder
        self._take = take_one
        self._take_run = take_run
        self.files: list[Known] = []
        self._by_name: dict[str, Known] = {}
        self.closed = False
        """Whether the folder cannot be listed now; what was read of it stays as it was."""

    def read_on(self, again: bool = False) -> None:
        """Read whatever is new, or ``again`` everything from its start.

        A file that shrank or was replaced is read from its start too.
        """
        try:
            present = dict(files_in(self.folder, self._by_name))
        except OSError:
            self.closed = True
            return
        self.closed = False
        for known in self.files if again else ():
            known.forget()
        for name, cloud in present.items():
            self._read_file(self._by_name.get(name) or self._new(name), cloud)
        for name, known in self._by_name.items():
            if name not in present:
                known.forget()

    def known(self) -> dict[str, Known]:
        """What is known of each file now."""
        return {name: known.copy() for name, known in self._by_name.items()}

    def take(self, looked: LookedAtLines) -> None:
        """Take in what was seen of files of which nothing was read or written meanwhile."""
        self.closed = looked.listed is None
        if looked.listed is None:
            return
        present = dict(looked.listed)
        for name in sorted(present.keys() | looked.before.keys()):
            known = self._by_name.get(name)
            if known != looked.before.get(name):
                continue
            known = known or self._new(name)
            match looked.news.get(name):
                case News() as news:
                    self._take_news(known, news)
                case FileNotFoundError():
                    known.forget()
                case OSError():
                    known.unreadable = True
            if name not in present:
                known.forget()

    def read_own(self, name: str) -> int:
        """Read on in the file that is about to be appended to; how often it was begun anew.

        Raises OSError where the file is there and cannot be read.
        """
        if name not in self._by_name:
            self.read_on()
        known = self._by_name.get(name)
        if known is None:
            return 0
        self._read_file(known, cloud=False, own=True)
        if known.unreadable:
            refuse_no_file(known.path)
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(known.path))
        return known.begun

    def standing_in(self, name: str) -> set[str]:
        """The hashes of the lines that stand in one file now, whatever was read before."""
        found: set[str] = set()
        afresh = JournalFolder(
            self.folder, lambda line, *_place: found.add(line.h), lambda *_run: False
        )
        afresh._read_file(Known(0, self.folder / name, False), cloud=False, own=True)
        return found

    def advance(self, name: str, raw: bytes, line: Line, status: os.stat_result) -> None:
        """Take a line that was just appended, without reading back what is known to be there."""
        known = self._by_name.get(name)
        begin = status.st_size - len(raw) - 1
        if known is None or known.read_to != begin or known.inode != status.st_ino:
            self.read_on()
            return
        self._take(line, known, begin, len(raw))
        known.read_to = status.st_size
        known.last = (status.st_size - 64, raw[-63:] + b"\n")
        known.size, known.modified = status.st_size, status.st_mtime_ns
        known.inode = status.st_ino

    @staticmethod
    def raw(known: Known, offset: int, length: int) -> bytes:
        """The bytes of a line that was read before; empty where they can no longer be read."""
        try:
            with open_regular(known.path) as file:
                file.seek(offset)
                return file.read(length)
        except OSError:
            return b""

    def faults(self) -> dict[Fault, int]:
        """How many stretches were not applied, by class."""
        counts = dict.fromkeys(Fault, 0)
        for known in self.files:
            for fault in known.faults.values():
                counts[fault] += 1
        return counts

    def unknown(self) -> list[str]:
        """The names of the files whose content is not here: in the cloud, or not readable."""
        names = {known.path.name for known in self.files if known.unreadable}
        return sorted(names | {self.folder.name} if self.closed else names)

    def _new(self, name: str) -> Known:
        number, is_copy = len(self.files), owner_by(name) is None
        known = self._by_name[name] = Known(number, self.folder / name, is_copy)
        self.files.append(known)
        return known

    def _read_file(self, known: Known, cloud: bool, own: bool = False) -> None:
        try:
            if (news := news_of(known, cloud, own)) is not None:
                with news.file:
                    self._take_news(known, news)
        except FileNotFoundError:
            known.forget()
        except OSError:
            known.unreadable = True

    def _take_news(self, known: Known, news: News) -> None:
        if not news.goes_on:
            known.begin()
        news.file.seek(known.read_to)
        self._scan(known, news.file)
        start = max(0, known.read_to - 64)
        news.file.seek(start)
        known.last = (start, news.file.read(known.read_to - start))
        known.size, known.modified, known.inode = news.status
        known.unreadable = False

    def _scan(self, known: Known, file: FileIO | Part) -> None:
        position = known.read_to
        carried = b""
        pending: list[bytes] = []
        known.faults.pop(position, None)
        while block := file.read(BLOCK):
            if b"\n" not in block:
                pending.append(block)
                continue
            block = b"".join([carried, *pending, block])
            pending.clear()
            raws = block.split(b"\n")
            carried = raws.pop()
            run = read_block(block[: len(block) - len(carried)], raws)
            lengths = list(map(len, raws))
            offsets = list(accumulate(map((1).__add__, lengths), initial=position))
            if not run or not self._take_run(run, known, offsets[:-1], lengths):
                self._one_by_one(known, raws, position)
            known.read_to = position = position + len(block) - len(carried)
        carried = b"".join([carried, *pending])
        if carried:
            self._mend(known, carried, position)
            if position in known.faults:
                known.faults[position] = Fault.INCOMPLETE

    def _one_by_one(self, known: Known, raws: Sequence[bytes], position: int) -> None:
        for raw in raws:
            line = read(raw)
            if isinstance(line, Fault):
                self._mend(known, raw, position)
            else:
                self._take(line, known, position, len(raw))
            position += len(raw) + 1

    def _mend(self, known: Known, raw: bytes, position: int) -> None:
        """Take a line without what git or an editor put round it, or note that it is damaged."""
        whole = bare(raw, position)
        if not whole:
            return
        start = raw.index(whole)
        line = read(whole)
        if isinstance(line, Fault):
            known.faults[position] = line
        else:
            self._take(line, known, position + start, len(whole))
