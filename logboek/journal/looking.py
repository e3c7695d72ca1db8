"""Looking at the files of a journal: what is there that was not read yet.

Nothing here touches what is known, so it can be done in a thread of its own: on a network drive
that does not answer, only that thread waits.
"""

import errno
import os
import re
from collections.abc import Iterator, Mapping, Sized
from contextlib import suppress
from io import BytesIO, FileIO
from pathlib import Path

import msgspec

from logboek.journal.change import Fault
from logboek.journal.durable import open_regular

BOM = b"\xef\xbb\xbf"
OWN_ID = re.compile(r"[0-9a-f]{32}")
_IN_THE_CLOUD = 0x00001000 | 0x00040000 | 0x00400000


class Known(msgspec.Struct):
    """How far one file was read, and what in it could not be used."""

    number: int
    path: Path
    is_copy: bool
    size: int = 0
    modified: int = 0
    inode: int = 0
    read_to: int = 0
    last: tuple[int, bytes] = (0, b"")
    faults: dict[int, Fault] = msgspec.field(default_factory=dict)
    unreadable: bool = False
    begun: int = 0
    """How often reading it began anew, because lines that stood in it may be gone."""

    def forget(self) -> None:
        """Let go of how far it was read, because it is not there any more."""
        self.size = self.modified = self.inode = 0
        self.unreadable = False
        self.begin()

    def begin(self) -> None:
        """Start at the first byte, whatever was read before."""
        self.begun += self.read_to > 0
        self.read_to = 0
        self.faults.clear()

    def copy(self) -> "Known":
        """What is known now, to compare with later."""
        return msgspec.structs.replace(self, faults=dict(self.faults))


class News(msgspec.Struct):
    """A file in which something stands that was not read yet."""

    status: tuple[int, int, int]
    """Its size, time of change and inode, from before it was read."""
    goes_on: bool
    """Whether it only grew since; otherwise it has to be read from its start."""
    file: "FileIO | Part"
    """What stands in it, to be closed."""


class Part(BytesIO):
    """The bytes of a file from some place on, which go by the places that they have in the file."""

    def __init__(self, data: bytes, start: int) -> None:
        super().__init__(data)
        self._start = start

    def seek(self, place: int, whence: int = os.SEEK_SET, /) -> int:
        """Go to a place in the file."""
        return super().seek(place - self._start, whence) + self._start


class LookedAtLines(msgspec.Struct):
    """What was seen of a folder at one moment, and what was known before."""

    before: Mapping[str, Known]
    listed: list[tuple[str, bool]] | None
    """The names of the files, and whether they are still in the cloud; None where nobody knows."""
    news: dict[str, News | OSError]


def look(folder: Path, before: Mapping[str, Known]) -> LookedAtLines:
    """See what is new in a folder and read that, given what was known of its files before."""
    try:
        listed = list(files_in(folder, before))
    except OSError:
        return LookedAtLines(before, None, {})
    news: dict[str, News | OSError] = {}
    for name, cloud in listed:
        try:
            found = news_of(before.get(name) or Known(0, folder / name, False), cloud)
            if found is not None:
                news[name] = _at_hand(found, before.get(name))
        except OSError as error:
            news[name] = error
    return LookedAtLines(before, listed, news)


def files_in(folder: Path, known: Sized = ()) -> Iterator[tuple[str, bool]]:
    """The names of the files of a journal, and whether they are in the cloud; raises OSError.

    A folder that is not there is empty, unless files of it are ``known``: then it went away.
    """
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        if known:
            raise
        return
    for entry in listed:
        if entry.name.startswith(".") and entry.name.endswith(".jsonl.icloud"):
            yield entry.name, True
        elif entry.name.lower().endswith(".jsonl") and entry.is_file(follow_symlinks=False):
            yield entry.name, False


def line_files(folder: Path) -> Iterator[Path]:
    """The line files of a journal that are here; none where the folder cannot be read."""
    with suppress(OSError):
        for name, cloud in files_in(folder):
            if not cloud:
                yield folder / name


def owner_by(name: str) -> str | None:
    """The writer whose own file has this name; None where it is the name of a copy."""
    stem, _dot, ending = name.lower().rpartition(".")
    return stem if ending == "jsonl" and OWN_ID.fullmatch(stem) else None


def bare(raw: bytes, start: int) -> bytes:
    """The line that stands at a place in its file, without what git or an editor put round it."""
    return (raw if start else raw.removeprefix(BOM)).removesuffix(b"\r")


def bare_lines(data: bytes) -> Iterator[bytes]:
    """All that stands between the newlines of a file, without what was put round it."""
    return (raw.removesuffix(b"\r") for raw in data.removeprefix(BOM).split(b"\n"))


def news_of(known: Known, cloud: bool, own: bool = False) -> News | None:
    """What is new in one file, open to be read; None where nothing is; raises OSError."""
    status = known.path.lstat()
    now = (status.st_size, status.st_mtime_ns, status.st_ino)
    if not known.unreadable and now == (known.size, known.modified, known.inode):
        return None
    placeholder = getattr(status, "st_file_attributes", 0) & _IN_THE_CLOUD
    if cloud or (placeholder and not own):
        raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN), str(known.path))
    file = open_regular(known.path)
    try:
        return News(now, _goes_on(known, status, file), file)
    except OSError:
        file.close()
        raise


def _at_hand(news: News, known: Known | None) -> News:
    """The same news with the bytes themselves, from the last ones that were read before."""
    start = known.last[0] if known and news.goes_on else 0
    with news.file as file:
        file.seek(start)
        return News(news.status, news.goes_on, Part(file.read(), start))


def _goes_on(known: Known, status: os.stat_result, file: FileIO) -> bool:
    """Whether the file only grew: what was read last still stands where it stood.

    Where something in the middle was damaged, it may have been mended meanwhile.
    """
    if known.inode != status.st_ino or status.st_size <= known.size:
        return False
    if any(position < known.read_to for position in known.faults):
        return False
    offset, tail = known.last
    file.seek(offset)
    return file.read(len(tail)) == tail
