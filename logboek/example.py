"""A copy of the demo that may be changed at will, and goes away afterwards."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from types import FrameType

from logboek.demo_folder import make_demo
from logboek.logbook import Logbook

_ENDS = ("SIGHUP", "SIGTERM")
"""The signals of a window that is closed and of a computer that shuts down, where they exist."""


@contextmanager
def example() -> Iterator[Logbook]:
    """The demo in a folder of its own, as its project lead; nothing of it stays behind."""
    with (
        TemporaryDirectory(prefix="logboek-demo-", ignore_cleanup_errors=True) as temporary,
        _gone_when_ended(temporary),
    ):
        folder = Path(temporary, "demo")
        lead = make_demo(folder, datetime.now().astimezone().date())
        logbook = Logbook.open(folder, home=Path(temporary, "installation"))
        logbook.introduce(lead)
        logbook.temporary = True
        yield logbook


@contextmanager
def _gone_when_ended(folder: str) -> Iterator[None]:
    """Take the folder away too when the program is ended from outside, and then let it end."""

    def end(number: int, _frame: FrameType | None) -> None:
        rmtree(folder, ignore_errors=True)
        signal.signal(number, former[number])
        os.kill(os.getpid(), number)

    numbers = [getattr(signal, name) for name in _ENDS if hasattr(signal, name)]
    former = {number: signal.getsignal(number) or signal.SIG_DFL for number in numbers}
    heard = [number for number in numbers if former[number] is not signal.SIG_IGN]
    with suppress(ValueError):  # Only the main thread may listen to signals.
        for number in heard:
            signal.signal(number, end)
    try:
        yield
    finally:
        with suppress(ValueError):
            for number in heard:
                signal.signal(number, former[number])
