"""The logbooks that were used on this installation, the last one first.

Kept outside every logbook. Losing it loses nobody's work, so nothing here ever raises.
"""

import json
import os
from pathlib import Path

from logboek.locations import data_home

MOST = 10
"""How many logbooks are remembered."""


def recent() -> list[Path]:
    """The folders of the logbooks that were used here, the last one first; they may be gone."""
    try:
        found = json.loads(_file().read_bytes())
    except (OSError, ValueError, RecursionError):
        return []
    return [Path(each) for each in found if _is_path(each)] if isinstance(found, list) else []


def remember(folder: Path) -> None:
    """Put a logbook's folder first among those that were used here."""
    from logboek.journal.durable import replace

    try:
        here = folder.expanduser().resolve()
        before = [known for known in recent() if known != here]
        kept = [str(known) for known in [here, *before][:MOST]]
        replace(_file(), json.dumps(kept).encode())
    except (OSError, RuntimeError, ValueError):
        return


def _is_path(found: object) -> bool:
    """Whether it can be the name of a folder, which need not be text."""
    try:
        return isinstance(found, str) and bool(found) and b"\0" not in os.fsencode(found)
    except UnicodeEncodeError:
        return False


def _file() -> Path:
    return data_home() / "recent.json"
