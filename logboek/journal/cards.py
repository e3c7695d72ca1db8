"""Cards as files: what each is called, and which files in a folder are the cards of one person."""

import os
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec

from logboek.journal.durable import open_regular

_PLAIN = re.compile(r"[0-9A-Za-z_-]{1,100}")
"""Ids that are a file name as they stand; any other becomes the hash of it."""

_LARGEST = 1 << 20
_NOT_CARDS = frozenset({"journal", ".git"})


class Card(msgspec.Struct, frozen=True, omit_defaults=False):
    """What is known of one person by name, as it stands in ``people/<id>.json``."""

    id: str
    name: str
    address: str = ""
    saved: str = ""
    """When it was written, in UTC; of several copies the newest counts."""
    v: int = 1


class _WholeCard(msgspec.Struct, forbid_unknown_fields=True):
    """A card with every key and no other, so that nothing else is taken for one."""

    id: str
    name: str
    address: str
    saved: str
    v: int


def file_name(person: str) -> str:
    """The name of the file of somebody's card."""
    stem = person if _PLAIN.fullmatch(person) else sha256(person.encode()).hexdigest()
    return f"{stem}.json"


def files_about(folder: Path, person: str) -> list[Path]:
    """Every file in a logbook's folder that is a card of this person, whole or unfinished.

    Where cards belong that is told by what a file says, and of a file that says nothing by its own
    name; anywhere else only a whole card with this id is one.
    """
    return sorted(path for path, within in _small_files(folder) if _is_about(path, within, person))


def _is_about(path: Path, within: str, person: str) -> bool:
    try:
        with open_regular(path) as file:
            data = file.read(_LARGEST + 1)
    except OSError:
        return within == "people" and _is_named_after(path.name, person)
    if len(data) > _LARGEST:
        return False
    if not within.startswith("people"):
        return ".json" in path.name.lower() and _says(data, _WholeCard) == person
    found = _says(data, Card)
    if found is None:
        begun = msgspec.json.encode({"id": person})[:-1] + b","
        return data.startswith(begun) or _is_named_after(path.name, person)
    return found == person


def _says(data: bytes, kind: type[Card | _WholeCard]) -> str | None:
    try:
        return msgspec.json.decode(data, type=kind).id
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _is_named_after(name: str, person: str) -> bool:
    """Whether it is the file of the card itself, what it is written to first, or its stand-in."""
    own = re.escape(file_name(person))
    return re.fullmatch(rf"{own}|\.{own}\.[0-9]+\.tmp|\.{own}\.icloud", name) is not None


def _small_files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Each file that may be a card, with the name of the folder at the top that it stands in."""
    for place, folders, names in os.walk(folder):
        here = Path(place)
        if here == folder:
            folders[:] = [name for name in folders if name not in _NOT_CARDS]
        inside = here.relative_to(folder).parts
        within = inside[0] if inside else ""
        for name in names:
            path = here / name
            if (within.startswith("people") or ".json" in name.lower()) and not path.is_symlink():
                yield path, within
