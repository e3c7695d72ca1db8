"""A real pseudo-terminal with a program in it, read the way a person reads a screen."""

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

import pexpect
import pyte

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "ctrl+p": "\x10",
    "ctrl+q": "\x11",
    "ctrl+s": "\x13",
    "ctrl+z": "\x1a",
}
PATIENCE = 30.0


def _as_a_window_starts_it() -> None:
    """What started the tests may ignore that its window closes; a window's own programs do not."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


class Terminal:
    """A program in a terminal of a given size; what it draws is kept as a screen of text."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        home: Path,
        columns: int = 80,
        rows: int = 24,
        language: str | None = None,
    ) -> None:
        """Start ``command`` with an empty HOME at ``home``."""
        environment = {
            "HOME": str(home),
            "LOGBOEK_HOME": str(home / "logboek"),
            "PATH": os.environ["PATH"],
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            "PYTHONUTF8": "1",
            "TMPDIR": str(home / "tmp"),
        }
        if language:
            environment["LOGBOEK_LANG"] = language
        (home / "tmp").mkdir(parents=True, exist_ok=True)
        self.bytes = bytearray()
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.process: pexpect.spawn[bytes] = pexpect.spawn(
            command[0],
            list(command[1:]),
            env=environment,
            dimensions=(rows, columns),
            timeout=PATIENCE,
            cwd=str(home),
            preexec_fn=_as_a_window_starts_it,
        )

    @classmethod
    def logboek(
        cls,
        *arguments: str,
        home: Path,
        columns: int = 80,
        rows: int = 24,
        language: str | None = None,
    ) -> "Terminal":
        """Start Logboek from this checkout."""
        command = [sys.executable, "-m", "logboek", *arguments]
        return cls(command, home=home, columns=columns, rows=rows, language=language)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.close(force=True)

    @property
    def text(self) -> str:
        """What stands on the screen now, its lines without trailing space."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def sees(self, *wanted: str) -> str:
        """Read until every wanted text stands on the screen; the screen. Raises AssertionError."""
        return self._until(
            lambda text: all(each in text for each in wanted), f"to see {' and '.join(wanted)}"
        )

    def sees_like(self, wanted: re.Pattern[str]) -> str:
        """Read until something like it stands on the screen; the screen. Raises AssertionError."""
        return self._until(
            lambda text: bool(wanted.search(text)), f"to see something like {wanted.pattern}"
        )

    def sees_no(self, unwanted: str) -> str:
        """Read until a text is gone from the screen; the screen. Raises AssertionError."""
        return self._until(lambda text: unwanted not in text, f"{unwanted} to go")

    def presses(self, *keys: str) -> None:
        """Press keys one after the other, by name or as themselves."""
        for key in keys:
            self.process.send(KEYS.get(key, key))

    def types(self, text: str) -> None:
        """Type text as it is."""
        self.process.send(text)

    def ends(self) -> int | None:
        """Read until the program ends; its exit code."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._read():
            pass
        self.process.close()
        return self.process.exitstatus

    def _until(self, done: Callable[[str], bool], wish: str) -> str:
        deadline = time.monotonic() + PATIENCE
        while not done(self.text):
            if time.monotonic() > deadline or not self._read():
                raise AssertionError(f"waited in vain for {wish}; the screen:\n{self.text}")
        return self.text

    def _read(self) -> bool:
        try:
            data = self.process.read_nonblocking(65536, timeout=0.5)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.bytes += data
        self._stream.feed(data)
        return True
