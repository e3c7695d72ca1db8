"""This installation's own side of one folder: its writer id, its lock and its mirror.

All of it is kept outside the folder, because a copied folder must not copy who is writing in it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import msgspec

from logboek.journal.change import Line, read
from logboek.journal.durable import replace, settle_folder, write_lines
from logboek.journal.lock import locked
from logboek.journal.looking import OWN_ID
from logboek.kept import read_kept

LOCK_SECONDS = 30.0
PRIVATE = 0o600
"""What others on this machine may do with a file that is for its owner: nothing."""
_TAIL = 512 * 1024


class Identity(msgspec.Struct, frozen=True):
    """Who writes, and on which machine and path that id was made."""

    w: str
    machine: str
    path: str


class Installation:
    """What this machine keeps about one folder."""

    def __init__(self, state: Path, folder: Path) -> None:
        self.path = str(folder.resolve()).encode(errors="backslashreplace").decode()
        self._state = str(state.resolve()) + os.sep
        self.home = state / "installations" / sha256(self.path.encode()).hexdigest()[:16]
        self.mirror = self.home / "mirror.jsonl"
        self._lock = self.home / "lock"
        self._is_held = False
        self.is_private = self.path.startswith(self._state)
        """Whether the folder is one of this installation's own, that nobody else is to read."""

    def writer(self) -> str | None:
        """The id that this installation writes under, or None when it has to take a new one."""
        identity = read_kept(self._identity, Identity)
        if identity is None or not OWN_ID.fullmatch(identity.w):
            return None
        fits = identity.machine == machine() and identity.path == self.path
        return identity.w if fits else None

    def take_new_writer(self) -> str:
        """Begin anew under an id that nobody has; raises OSError."""
        identity = Identity(os.urandom(16).hex(), machine(), self.path)
        if self.mirror.exists():
            self.mirror.replace(self.mirror.with_name(f"mirror-{os.urandom(4).hex()}.jsonl"))
        replace(self._identity, msgspec.json.encode(identity))
        return identity.w

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Keep other windows on this machine from writing meanwhile; raises Busy and OSError.

        Whoever holds it may ask for it again.
        """
        if self._is_held:
            yield
            return
        if not self._lock.exists():
            self.home.mkdir(parents=True, exist_ok=True)
        with locked(self._lock, LOCK_SECONDS):
            self._is_held = True
            try:
                yield
            finally:
                self._is_held = False

    def remember(self, raw: bytes) -> None:
        """Add a line that stands in the folder to the mirror."""
        binary = getattr(os, "O_BINARY", 0)
        fd = os.open(self.mirror, os.O_RDWR | os.O_APPEND | os.O_CREAT | binary, PRIVATE)
        try:
            write_lines(fd, raw + b"\n")
        finally:
            os.close(fd)

    def wrote_elsewhere(self) -> bool:
        """Whether this installation wrote in this logbook under another path or on another machine.

        The journals that it keeps outside the folder are moved along with it, and do not count.
        """
        if self.is_private:
            return False
        return any(
            not identity.path.startswith(self._state)
            for file in self.home.parent.glob("*/writer.json")
            if (identity := read_kept(file, Identity)) is not None
        )

    def last_remembered(self) -> Line | None:
        """The last whole line of the mirror."""
        try:
            with self.mirror.open("rb") as file:
                size = file.seek(0, os.SEEK_END)
                file.seek(max(0, size - _TAIL))
                tail = file.read()
        except OSError:
            return None
        for raw in reversed(tail.split(b"\n")):
            line = read(raw)
            if isinstance(line, Line):
                return line
        return None

    def remembered(self) -> Iterator[tuple[bytes, Line]]:
        """Every whole line of the mirror, in the order in which it was written."""
        try:
            with self.mirror.open("rb") as file:
                for raw in file:
                    bare = raw.rstrip(b"\n")
                    line = read(bare)
                    if isinstance(line, Line):
                        yield bare, line
        except OSError:
            return

    @property
    def _identity(self) -> Path:
        return self.home / "writer.json"


def machine() -> str:
    """A name for this machine that another machine with the same files does not have."""
    import platform
    import uuid

    for source in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            found = Path(source).read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            continue
        if found:
            break
    else:
        node = uuid.getnode()
        made_up_anew_each_time = node >> 40 & 1
        found = "" if made_up_anew_each_time else f"{node:012x}"
    return sha256(f"{platform.node()}\n{found}".encode()).hexdigest()[:32]


def prepare_folder(folder: Path, private: bool = False) -> None:
    """Make the folder with its parents, and put all entries on the disk; raises OSError.

    What is private is closed to others on this machine, also where it was not.
    """
    missing = [each for each in (folder, *folder.parents) if not each.is_dir()]
    folder.mkdir(parents=True, exist_ok=True)
    for each in missing:
        settle_folder(each.parent)
    if private and os.name != "nt":
        folder.chmod(0o700)
    settle_folder(folder)
