"""How keys are called on screen, and how somebody is invited to press one."""

from textual.content import Content

from logboek.widgets.textual_words import key_display


def key_name(key: str) -> str:
    """The first of the keys, as people call it."""
    return key_display(key) if key else ""


def hint(key: str, does: str) -> Content:
    """A key with what it does."""
    return Content.assemble((key_name(key), "bold $accent"), (f" {does}", "$quiet"))


def invitation(heading: str, why: str, key: str, does: str) -> Content:
    """What belongs where nothing stands yet and why, with the one key to begin, if there is one."""
    said = Content.assemble((heading, "bold"), f"\n\n{why}")
    return Content.assemble(said, "\n\n", hint(key, does)) if key else said
