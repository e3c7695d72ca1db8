"""A copy of the demo that may be changed at will, and goes away afterwards."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from types import FrameType

from logboek.logbook import Logbook

_ENDS = ("SIGHUP", "SIGTERM")
"""The signals of a window that is closed and of a computer that shuts down, where they exist."""


@contextmanager
def example(meanwhile: Callable[[], None] | None = None) -> Iterator[Logbook]:
    """The demo in a folder of its own, as its project lead; nothing of it stays behind.

    What has to be done ``meanwhile`` is done here while another process makes the folder, where
    the system can split a process in two.
    """
    with (
        TemporaryDirectory(prefix="logboek-demo-", ignore_cleanup_errors=True) as temporary,
        _gone_when_ended(temporary),
    ):
        if meanwhile is None or not _made_beside(temporary, meanwhile):
            _make(temporary)
        logbook = _open(temporary)
        logbook.temporary = True
        yield logbook


def _open(temporary: str) -> Logbook:
    return Logbook.open(Path(temporary, "demo"), home=Path(temporary, "installation"))


def _make(temporary: str) -> None:
    from logboek.demo_folder import make_demo

    lead = make_demo(Path(temporary, "demo"), datetime.now().astimezone())
    _open(temporary).introduce(lead)


def _made_beside(temporary: str, meanwhile: Callable[[], None]) -> bool:
    """Whether another process made the folder while this one did something else."""
    if not hasattr(os, "fork"):
        return False
    other = os.fork()
    if not other:
        failed = True
        try:
            _make(temporary)
            failed = False
        finally:
            os._exit(failed)  # Says nothing: what fails is done again, and told, by the first.
    meanwhile()
    if os.waitpid(other, 0)[1] == 0:
        return True
    for made in Path(temporary).iterdir():
        rmtree(made, ignore_errors=True)
    return False


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
