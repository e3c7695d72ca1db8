"""The logbooks that were used on this installation, the last one first.

Kept outside every logbook. Losing it loses nobody's work, so nothing here ever raises.
"""

from pathlib import Path

import msgspec

from logboek.locations import data_home

MOST = 10
"""How many logbooks are remembered."""


def recent() -> list[Path]:
    """The folders of the logbooks that were used here, the last one first; they may be gone."""
    try:
        found = msgspec.json.decode(_file().read_bytes(), type=list[str])
    except (OSError, ValueError, msgspec.MsgspecError):
        return []
    return [Path(folder) for folder in found if folder and "\0" not in folder]


def remember(folder: Path) -> None:
    """Put a logbook's folder first among those that were used here."""
    from logboek.journal.durable import replace

    try:
        here = folder.expanduser().resolve()
        before = [known for known in recent() if known != here]
        kept = [str(known) for known in [here, *before][:MOST]]
        replace(_file(), msgspec.json.encode(kept))
    except (OSError, RuntimeError, ValueError):
        return


def _file() -> Path:
    return data_home() / "recent.json"
