"""The folder of a logbook while it is open: whether it still stands where it stood."""

import os
from pathlib import Path

import msgspec

from logboek.errors import NotSaved, ReadOnly
from logboek.i18n import _
from logboek.journal.durable import open_regular

MARKER = "logboek.json"
VERSION = 1
_LARGEST = 1 << 16


class Marker(msgspec.Struct, frozen=True):
    """What ``logboek.json`` says: which logbook this folder holds, and since when."""

    v: int
    kind: str
    id: str
    since: str = ""


def marker_in(path: Path) -> Marker | None:
    """What a marker says; None where that is not a marker, or cannot be read."""
    try:
        with open_regular(path) as file:
            marker = msgspec.json.decode(file.read(_LARGEST), type=Marker)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return marker if marker.kind == "logboek" and marker.id else None


def why_newer(marker: Marker | None) -> str:
    """Why nothing can be written where a newer version keeps the logbook; empty where not."""
    if marker is None or marker.v <= VERSION:
        return ""
    return _(
        "Dit logboek is van een nieuwere Logboek. Je kunt lezen wat deze versie begrijpt; zet de "
        "nieuwste versie op deze computer om weer te schrijven."
    )


class Place:
    """What stood in a folder when it was opened."""

    def __init__(self, folder: Path, *parts: str) -> None:
        """Look at ``folder``, and at those folders in it that matter."""
        self._folder = folder
        self._stood = [path for path in (folder / part for part in parts) if path.is_dir()]
        self._marker = folder / MARKER
        self._seen = _status(self._marker)
        known = marker_in(self._marker)
        self._id = known.id if known else None
        self._newer = why_newer(known)

    def refuse_gone(self) -> None:
        """Raise NotSaved where the logbook is not there any more, and ReadOnly where it is newer.

        Otherwise what is written would stand in a folder that nobody looks in.
        """
        status = _status(self._marker) if self._seen else None
        gone = not all(map(os.path.isdir, self._stood))
        if status != self._seen:
            now = marker_in(self._marker)
            gone |= status is None
            gone |= now is not None and self._id is not None and now.id != self._id
            self._newer = why_newer(now)
        if gone:
            raise NotSaved(
                _(
                    "De map {folder} is er niet meer zoals zij was: hernoemd, verplaatst of "
                    "losgekoppeld. Er is niets bewaard. Zet de map terug, of open het logboek waar "
                    "het nu staat."
                ).format(folder=self._folder)
            )
        if self._newer:
            raise ReadOnly(self._newer)


def _status(path: Path) -> tuple[int, int, int] | None:
    """What changes when a file does: its inode, size and time of change; None without a file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
