"""Which language is spoken: the one asked for, else the environment's or the one chosen before."""

import os
from collections.abc import Sequence

from logboek import i18n
from logboek.errors import Unclear
from logboek.locations import data_home

_chosen: set[str] = set()


def choose(args: Sequence[str]) -> None:
    """Speak the language that the arguments or the environment ask for; raises Unclear."""
    wanted = os.environ.get("LOGBOEK_LANG", "").strip() or _kept()
    for i, arg in enumerate(args):
        if arg == "--":
            break
        if arg == "--lang" and i + 1 < len(args):
            wanted = args[i + 1] or "?"
        elif arg.startswith("--lang="):
            wanted = arg.partition("=")[2] or "?"
    if wanted:
        i18n.use(wanted)
        _chosen.add(wanted)


def _kept() -> str:
    """The language that was chosen on the screen for the next start; empty where none was."""
    try:
        settings = (data_home() / "screens.json").read_bytes()
    except OSError:
        return ""
    import json

    try:
        wanted = json.loads(settings).get("language")
    except (ValueError, AttributeError, RecursionError):
        return ""
    return wanted if wanted in i18n.LANGUAGES else ""


def adopt(own: str) -> None:
    """Speak the logbook's own language, unless somebody chose another."""
    if not _chosen:
        i18n.use(own)


def refusals(args: Sequence[str]) -> list[str]:
    """Why the language cannot be spoken, in every language; empty where it can."""
    found = []
    for known in i18n.LANGUAGES:
        try:
            i18n.use(known)
            choose(args)
        except Unclear as error:
            found.append(str(error))
    return found
