"""Which logbook is meant, and opening it to read."""

from pathlib import Path
from typing import TYPE_CHECKING

from logboek.cli import language
from logboek.errors import NoLogbookYet
from logboek.i18n import _

if TYPE_CHECKING:
    from logboek.logbook import Logbook


_opened: list["Logbook"] = []


def notices() -> list[str]:
    """What has to be told, after a command, about who writes in the logbooks that it opened."""
    return [notice for logbook in _opened for notice in logbook.notices()]


def which(folder: Path | None) -> Path:
    """The folder that was named, or that of the logbook that was used last."""
    if folder is not None:
        return folder
    from logboek.last_used import recent

    known = recent()
    if not known:
        raise NoLogbookYet(
            _(
                "Op deze computer is nog geen logboek gebruikt. Geef de map van een logboek, of "
                "begin er een."
            )
        )
    return known[0]


def reading(folder: Path | None) -> "Logbook":
    """The logbook, open to read; nothing is written, not even which one was used.

    A card of somebody who was erased, that came back, goes: it would be read otherwise.
    """
    from logboek.logbook import Logbook

    logbook = Logbook.open(which(folder))
    _opened.append(logbook)
    logbook.people.remove_returned()
    language.adopt(logbook.partnership.language)
    return logbook
