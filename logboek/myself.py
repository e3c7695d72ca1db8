"""Who I am on this installation, per logbook; kept outside the folder that is shared."""

from pathlib import Path

import msgspec

from logboek.journal.durable import replace
from logboek.journal.refusals import not_saved


def who(state: Path) -> str:
    """The id of the person who I am in the logbook with this state; empty until that was said."""
    try:
        found = msgspec.json.decode(_file(state).read_bytes(), type=dict[str, str])
    except (OSError, msgspec.MsgspecError):
        return ""
    return found.get("person", "")


def introduce(state: Path, person: str) -> None:
    """Remember who I am; raises NotSaved."""
    try:
        replace(_file(state), msgspec.json.encode({"person": person}))
    except OSError as error:
        raise not_saved(error) from error


def forget(state: Path) -> None:
    """Remember no longer who I am; raises OSError."""
    _file(state).unlink(missing_ok=True)


def _file(state: Path) -> Path:
    return state / "me.json"
