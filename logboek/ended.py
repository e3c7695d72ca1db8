"""What is still done when the program is ended from outside."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

_ENDS = ("SIGHUP", "SIGTERM")
"""The signals of a window that is closed and of a computer that shuts down, where they exist."""


@contextmanager
def when_ended(tidy: Callable[[], None]) -> Iterator[None]:
    """Tidy up too when the program is ended from outside, and then let it end."""

    def end(number: int, _frame: FrameType | None) -> None:
        tidy()
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
