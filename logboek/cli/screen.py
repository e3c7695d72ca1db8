"""The way to the full screen: what is said while it loads, and loading no more than it needs."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, cast

from logboek.cli.terminal import is_drawable
from logboek.ended import when_ended

if TYPE_CHECKING:
    from logboek.logbook import Logbook

_FULL_SCREEN, _PLAIN = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"
_NAME = "Logboek…"


@contextmanager
def loading() -> Iterator[None]:
    """Say at once, on the full screen, that Logboek opens; where that fails, all is as it was."""
    if os.name != "posix" or not is_drawable():
        yield
        return
    wide, high = shutil.get_terminal_size()
    place = f"\x1b[{high // 2};{max(1, (wide - len(_NAME)) // 2 + 1)}H"
    with when_ended(_give_back):
        _write(_FULL_SCREEN + place + _NAME)
        try:
            yield
        except BaseException:
            _give_back()
            raise


def load() -> None:
    """Load the app and its first screen; their texts are in the language that is spoken now."""
    with _without_ssl():
        import_module("asyncio")
    import_module("logboek.app")
    import_module("logboek.screens.overview")


def run(logbook: "Logbook | None") -> int | None:
    """Show a logbook, or the welcome when there is none, until it is closed."""
    load()
    from logboek.app import run

    return run(logbook)


@contextmanager
def _without_ssl() -> Iterator[None]:
    """Load an event loop that knows of no encrypted connections; Logboek makes none."""
    if "ssl" in sys.modules or "asyncio" in sys.modules:
        yield
        return
    sys.modules["ssl"] = cast(ModuleType, None)
    try:
        yield
    finally:
        del sys.modules["ssl"]


def _give_back() -> None:
    """Give the terminal back as it was."""
    with suppress(OSError):
        _write(_PLAIN)


def _write(steering: str) -> None:
    # Not through the buffer: it may be in the middle of a write when the program is ended.
    os.write(sys.stdout.fileno(), steering.encode())
