"""What this installation keeps for itself in small files, which anything may have damaged."""

from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")


def read_kept(path: Path, kind: type[T]) -> T | None:
    """What a file says; None where it is not there, or says nothing that can be used."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, ValueError, msgspec.MsgspecError, RecursionError):
        return None
