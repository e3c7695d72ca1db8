"""The way to the full screen: what is said while it loads, and loading no more than it needs."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, cast

from logboek.cli.terminal import is_terminal

if TYPE_CHECKING:
    from logboek.logbook import Logbook

_FULL_SCREEN, _PLAIN = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"
_NAME = "Logboek…"


@contextmanager
def loading() -> Iterator[None]:
    """Say at once, on the full screen, that Logboek opens; where that fails, all is as it was."""
    if os.name != "posix" or not is_terminal():
        yield
        return
    wide, high = shutil.get_terminal_size()
    _write(f"{_FULL_SCREEN}\x1b[{high // 2};{max(1, (wide - len(_NAME)) // 2 + 1)}H{_NAME}")
    try:
        yield
    except BaseException:
        _write(_PLAIN)
        raise


def load() -> None:
    """Load the app and its first screen; their texts are in the language that is spoken now."""
    unloaded = "ssl" not in sys.modules and "asyncio" not in sys.modules
    if unloaded:  # The event loop loads it where it is there; Logboek makes no connections.
        sys.modules["ssl"] = cast(ModuleType, None)
    import_module("asyncio")
    if unloaded:
        del sys.modules["ssl"]
    import_module("logboek.app")
    import_module("logboek.screens.overview")


def run(logbook: "Logbook | None") -> int | None:
    """Show a logbook, or the welcome when there is none, until it is closed."""
    load()
    from logboek.app import run

    return run(logbook)


def _write(steering: str) -> None:
    sys.stdout.write(steering)
    sys.stdout.flush()
