"""The files of a journal as they stand in a folder that anybody and any sync tool may touch."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import FileIO
from pathlib import Path

from logboek.journal.change import Envelope, Fault, Line, read, read_block

BLOCK = 1 << 20
OWN_NAME = re.compile(r"[0-9a-f]{32}\.jsonl")
_IN_THE_CLOUD = 0x00001000 | 0x00040000 | 0x00400000
_BOM = b"\xef\xbb\xbf"


@dataclass
class Known:
    """How far one file was read, and what in it could not be used."""

    number: int
    path: Path
    is_copy: bool
    size: int = 0
    modified: int = 0
    inode: int = 0
    read_to: int = 0
    last: tuple[int, bytes] = (0, b"")
    faults: dict[int, Fault] = field(default_factory=dict)
    unreadable: bool = False


Take = Callable[[Line | Envelope, Known, int, int], None]
"""Called with each line, its file, its offset and its length in bytes; the same may come twice."""


class JournalFolder:
    """All journal files below one folder: read them, and read on where they grew."""

    def __init__(self, folder: Path, take: Take) -> None:
        self.folder = folder
        self._take = take
        self.files: list[Known] = []
        self._by_name: dict[str, Known] = {}

    def read_on(self) -> None:
        """Read whatever is new; a file that shrank or was replaced is read from its start."""
        present = set()
        for name, cloud in self._entries():
            present.add(name)
            known = self._by_name.get(name)
            if known is None:
                copy = OWN_NAME.fullmatch(name.lower()) is None
                known = Known(len(self.files), self.folder / name, copy)
                self._by_name[name] = known
                self.files.append(known)
            self._read_file(known, cloud)
        for name, known in self._by_name.items():
            if name not in present:
                known.size = known.read_to = known.modified = known.inode = 0
                known.faults.clear()
                known.unreadable = False

    def read_one(self, name: str) -> None:
        """Read on in one file only, which is all that a writer needs before it appends."""
        known = self._by_name.get(name)
        if known is None:
            self.read_on()
        else:
            self._read_file(known, cloud=False)

    def advance(self, name: str, raw: bytes, line: Line, status: os.stat_result) -> None:
        """Take a line that was just appended, without reading back what is known to be there."""
        known = self._by_name.get(name)
        begin = status.st_size - len(raw) - 1
        if known is None or known.read_to not in (begin, begin - 1):
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
            with known.path.open("rb") as file:
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
        return sorted(known.path.name for known in self.files if known.unreadable)

    def _entries(self) -> Iterator[tuple[str, bool]]:
        try:
            with os.scandir(self.folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except FileNotFoundError:
            return
        for entry in listed:
            if entry.name.startswith(".") and entry.name.endswith(".jsonl.icloud"):
                yield entry.name, True
            elif entry.name.lower().endswith(".jsonl") and entry.is_file(follow_symlinks=False):
                yield entry.name, False

    def _read_file(self, known: Known, cloud: bool) -> None:
        try:
            status = known.path.lstat()
            now = (status.st_size, status.st_mtime_ns, status.st_ino)
            if not known.unreadable and now == (known.size, known.modified, known.inode):
                return
            if cloud or getattr(status, "st_file_attributes", 0) & _IN_THE_CLOUD:
                known.unreadable = True
                return
            with known.path.open("rb", buffering=0) as file:
                if known.inode != status.st_ino or not self._goes_on(known, file):
                    known.read_to = 0
                    known.faults.clear()
                file.seek(known.read_to)
                self._scan(known, file)
                start = max(0, known.read_to - 64)
                file.seek(start)
                known.last = (start, file.read(known.read_to - start))
            known.size, known.modified, known.inode = now
            known.unreadable = False
        except OSError:
            known.unreadable = True

    @staticmethod
    def _goes_on(known: Known, file: FileIO) -> bool:
        """Whether what was read last still stands where it stood."""
        offset, tail = known.last
        file.seek(offset)
        return file.read(len(tail)) == tail

    def _scan(self, known: Known, file: FileIO) -> None:
        position = known.read_to
        take = self._take
        carried = b""
        known.faults.pop(position, None)
        while block := file.read(BLOCK):
            block = carried + block
            raws = block.split(b"\n")
            carried = raws.pop()
            lines = read_block(block[: len(block) - len(carried)], raws) or map(read, raws)
            for raw, line in zip(raws, lines, strict=True):
                length = len(raw)
                if isinstance(line, Fault):
                    self._mend(known, raw, position)
                else:
                    take(line, known, position, length)
                position += length + 1
            known.read_to = position
        if carried:
            self._mend(known, carried, position)
            if position in known.faults:
                known.faults[position] = Fault.INCOMPLETE

    def _mend(self, known: Known, raw: bytes, position: int) -> None:
        """Take a line without what git or an editor put round it, or note that it is damaged."""
        start = len(_BOM) if position == 0 and raw.startswith(_BOM) else 0
        whole = raw[start:].removesuffix(b"\r")
        if not whole:
            return
        line = read(whole)
        if isinstance(line, Fault):
            known.faults[position] = line
        else:
            self._take(line, known, position + start, len(whole))
