"""How keys are called on screen."""

from logboek.i18n import N_, _

_NAMES = {
    "delete": N_("del"),
    "question_mark": "?",
    "slash": "/",
    "escape": "esc",
    "enter": "enter",
}


def key_name(key: str) -> str:
    """The first of the keys, as people call it."""
    first = key.split(",")[0]
    return _(_NAMES[first]) if first in _NAMES else first
