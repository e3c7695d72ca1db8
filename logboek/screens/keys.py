"""How keys are called on screen."""

from logboek.widgets.textual_words import key_display


def key_name(key: str) -> str:
    """The first of the keys, as people call it."""
    return key_display(key) if key else ""
