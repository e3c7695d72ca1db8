"""The folder of a logbook: how it is recognised, and how a new one is laid out."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import msgspec

from logboek.errors import AlreadyALogbook, NoLogbookYet, NotALogbook, NotSaved
from logboek.i18n import _, content
from logboek.journal.change import MAX_BYTES, Line, read
from logboek.journal.durable import open_regular, replace
from logboek.journal.looking import bare, line_files
from logboek.journal.place import MARKER, VERSION, Marker, marker_in, why_newer
from logboek.journal.refusals import reason
from logboek.locations import data_home

_ROOM_NEEDED = 1 << 20


def identity(folder: Path) -> str:
    """The id of the logbook in a folder; raises NotALogbook with what is the matter."""
    if not _is_there(folder):
        raise NoLogbookYet(
            _(
                "De map {folder} bestaat niet. Kijk of de naam klopt, of begin een nieuw logboek."
            ).format(folder=folder)
        )
    if not folder.is_dir():
        raise NotALogbook(
            _(
                "{folder} is een bestand en geen map. Een logboek is een map; geef de map waar "
                "logboek.json in staat."
            ).format(folder=folder)
        )
    if found := _marked(folder) or _from_first_lines(folder):
        if why := _why_exposed(folder):
            raise NotALogbook(why)
        return found
    if around := _around(folder):
        raise NotALogbook(
            _(
                "{folder} is een map binnen een logboek. Het logboek zelf staat hoger, in {around}."
            ).format(folder=folder, around=around)
        )
    if (folder / "journal").is_dir() and not _is_taken(folder):
        raise NoLogbookYet(
            _(
                "In {folder} staat een begin van een logboek, en verder niets. Wacht als de map "
                "nog synchroniseert; begin het anders hier opnieuw."
            ).format(folder=folder)
        )
    if _is_there(folder / MARKER) or _is_there(folder / "journal"):
        raise NotALogbook(
            _(
                "In {folder} staat een logboek waarvan het bestand logboek.json nog niet leesbaar "
                "is. Wacht tot de map klaar is met synchroniseren, of zet logboek.json terug uit "
                "een kopie."
            ).format(folder=folder)
        )
    raise NoLogbookYet(
        _(
            "In de map {folder} staat geen logboek. Geef een andere map, of begin hier een nieuw "
            "logboek."
        ).format(folder=folder)
    )


def meant(folder: Path) -> Path:
    """The folder, or that of the logbook around it where somebody names a part of a logbook."""
    own = folder.is_dir() and _is_taken(folder)
    return folder if own else _around(folder) or folder


def refuse_taken(folder: Path) -> None:
    """Raise AlreadyALogbook where a logbook stands, or within one."""
    if folder.is_dir() and _is_taken(folder):
        raise AlreadyALogbook(
            _(
                "In {folder} staat al een logboek; dat blijft zoals het is. Open dat, of kies een "
                "andere map."
            ).format(folder=folder)
        )
    if around := _around(folder):
        raise AlreadyALogbook(
            _(
                "{folder} ligt binnen het logboek in {around}; daarin past geen tweede. Kies een "
                "map daarbuiten, of open dat logboek."
            ).format(folder=folder, around=around)
        )


@contextmanager
def laid_out(folder: Path, id: str, since: datetime) -> Iterator[None]:
    """A new logbook's folder for its first lines; where those fail, nothing of it stays.

    Raises AlreadyALogbook and NotSaved.
    """
    refuse_taken(folder)
    if why := _why_exposed(folder):
        raise NotSaved(why)
    marker = Marker(VERSION, "logboek", id, since.strftime("%Y-%m-%dT%H:%M:%SZ"))
    files = {
        ".gitattributes": b"*.jsonl -text merge=union\n",
        "LEESMIJ.txt": content("folder.txt").encode(),
        MARKER: msgspec.json.encode(marker) + b"\n",
    }
    made = [path for path in (folder, *folder.parents) if not path.exists()][::-1]
    made += [
        folder / name for name in ("journal", "people", *files) if not (folder / name).exists()
    ]
    try:
        (folder / "journal").mkdir(parents=True, exist_ok=True)
        (folder / "people").mkdir(exist_ok=True)
        for name, data in files.items():
            if folder / name in made:
                replace(folder / name, data)
        yield
    except OSError as error:
        _take_away(made)
        raise NotSaved(
            _(
                "In {folder} kon geen logboek worden gemaakt ({reason}). Kies een andere map, of "
                "vraag schrijfrechten."
            ).format(folder=folder, reason=reason(error))
        ) from error
    except BaseException:
        _take_away(made)
        raise


def _take_away(made: list[Path]) -> None:
    for path in reversed(made):
        with suppress(OSError):
            if path.name in ("journal", "people"):
                shutil.rmtree(path)
            elif path.is_dir():
                path.rmdir()
            else:
                path.unlink()


def why_read_only(folder: Path, away: bool = False) -> str:
    """Why nothing can be written in the folder, in a sentence; empty when it seems possible.

    It is ``away`` where its lines were read and cannot be listed any more.
    """
    journal = folder / "journal"
    target = journal if journal.is_dir() else folder
    try:
        status = os.statvfs(target) if hasattr(os, "statvfs") else None
        free = shutil.disk_usage(target).free
        if away and not journal.is_dir():
            raise FileNotFoundError(journal)
    except OSError:
        return _("De map is nu niet bereikbaar; je kunt lezen wat al geopend is.")
    if not os.access(target, os.W_OK) or (status and status.f_flag & os.ST_RDONLY):
        return _(
            "In deze map mag je niet schrijven. Je kunt alles lezen; vraag schrijfrechten om ook "
            "iets te veranderen."
        )
    if why := why_newer(marker_in(folder / MARKER)):
        return why
    if free < _ROOM_NEEDED:
        return _("De schijf is vol. Je kunt alles lezen; maak ruimte om weer te kunnen schrijven.")
    return ""


def state_of(id: str) -> Path:
    """Where this installation keeps its own side of a logbook; it need not exist."""
    plain = re.fullmatch(r"[0-9A-Za-z_-]{1,100}", id)
    return data_home() / "logbooks" / (id if plain else sha256(id.encode()).hexdigest())


def _is_taken(folder: Path) -> bool:
    """Whether more stands there than what a beginning that was broken off leaves."""
    return (folder / MARKER).exists() or any(
        path.is_dir() and any(path.iterdir()) for path in (folder / "journal", folder / "people")
    )


def _around(folder: Path) -> Path | None:
    """The folder of the logbook that this folder is a part of."""
    try:
        parents = folder.expanduser().resolve().parents
        return next((each for each in parents if marker_in(each / MARKER) is not None), None)
    except (OSError, RuntimeError):
        return None


def _why_exposed(folder: Path) -> str:
    """Why what is only for one person would be shared with the folder; empty where it is not."""
    own = data_home()
    try:
        within = folder.resolve() in (own.resolve(), *own.resolve().parents)
    except (OSError, RuntimeError):
        return ""
    if not within:
        return ""
    return _(
        "Wat alleen van jou is bewaart Logboek op deze computer in {own}, en dat ligt in de map "
        "{folder}. Wie die map deelt, zou het kunnen lezen. Kies een andere map, of wijs met "
        "LOGBOEK_HOME een andere plek aan."
    ).format(own=own, folder=folder)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _marked(folder: Path) -> str | None:
    for name in [MARKER, *sorted(path.name for path in folder.glob("logboek*.json"))]:
        if (marker := marker_in(folder / name)) is not None:
            return marker.id
    return None


def _from_first_lines(folder: Path) -> str | None:
    """The id as the writers' first lines name it, for a folder that lost its marker.

    Where they name several, it is the one that was used on this computer, and else nobody knows.
    """
    found = set()
    for path in line_files(folder / "journal"):
        try:
            with open_regular(path) as file:
                raw = file.read(MAX_BYTES).partition(b"\n")[0]
        except OSError:
            continue
        line = read(bare(raw, 0))
        if isinstance(line, Line) and line.n == 1 and line.p:
            found.add(line.p)
    if len(found) > 1:
        found = {id for id in found if state_of(id).is_dir()}
    return found.pop() if len(found) == 1 else None
