"""Writing that lasts: on the disk before it is called saved."""

import errno
import os
import stat
from io import FileIO
from pathlib import Path

_NO_SUCH_WAY = {errno.EINVAL, errno.ENOTSUP}
"""What some network drives answer to the question to put a folder on the disk."""


_SAFELY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Without waiting for whoever may be at the other end of what turns out to be no file."""


class Replaced(OSError):
    """The file was put elsewhere or replaced while it was being written to."""


class NoFile(OSError):
    """A link, a folder, a pipe or a device stands where a file belongs."""

    def __init__(self, path: Path | str) -> None:
        super().__init__(errno.EINVAL, "not a regular file", str(path))


def open_regular(path: Path) -> FileIO:
    """A file to read, if it is one; raises OSError, and NoFile where something else stands."""
    return FileIO(path, "rb", opener=_opener)


def read_regular(path: Path) -> bytes:
    """All bytes of a file; raises OSError, and NoFile where something else stands."""
    with open_regular(path) as file:
        return file.readall()


def refuse_no_file(path: Path) -> None:
    """Raise NoFile where something stands that is not a file itself; raises OSError."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return
    if not stat.S_ISREG(status.st_mode):
        raise NoFile(path)


def _opener(path: str, flags: int) -> int:
    fd = os.open(path, flags | _SAFELY)
    if not stat.S_ISREG(os.fstat(fd).st_mode):
        os.close(fd)
        raise NoFile(path)
    return fd


def append(path: Path, data: bytes, mode: int = 0o666) -> os.stat_result:
    """Append the bytes as lines of their own and return the file's new status; raises OSError.

    A torn line that stands at the end stays, on a line of its own. Nothing may be taken for saved
    unless this returns; after an error the descriptor is gone and the file must be read anew. What
    is not a file itself, such as a link to one elsewhere, is never written to: NoFile. A new file
    may be used by others as far as ``mode`` says.
    """
    refuse_no_file(path)
    no_link = getattr(os, "O_NOFOLLOW", 0)
    fd = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | no_link | _SAFELY, mode)
    try:
        size = write_lines(fd, data)
        os.fsync(fd)
        if not size:
            settle_folder(path.parent)
        try:
            here, there = os.fstat(fd), path.stat()
        except FileNotFoundError as error:
            raise Replaced(f"{path} was removed") from error
        if (here.st_ino, here.st_dev) != (there.st_ino, there.st_dev):
            raise Replaced(f"{path} was replaced")
        return here
    finally:
        os.close(fd)


def write_lines(fd: int, data: bytes) -> int:
    """Add lines at the end, on lines of their own, not yet on the disk; the size until then."""
    size = os.fstat(fd).st_size
    if size and _last_byte(fd, size) != b"\n":
        data = b"\n" + data
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]
    return size


def replace(path: Path, data: bytes) -> None:
    """Write the whole file anew: beside it, onto the disk, then into its place; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    settle_folder(path.parent)


def settle_folder(folder: Path) -> None:
    """Put the folder's own entries on the disk, where the system has a way to ask for that."""
    if os.name == "nt":
        return
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in _NO_SUCH_WAY:
            raise
    finally:
        os.close(fd)


def _last_byte(fd: int, size: int) -> bytes:
    if hasattr(os, "pread"):
        return os.pread(fd, 1, size - 1)
    os.lseek(fd, size - 1, os.SEEK_SET)
    return os.read(fd, 1)
