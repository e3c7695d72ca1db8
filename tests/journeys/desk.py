"""A desk with a real terminal on it: the program in it, and commands typed beside it."""

import json
import os
import re
import subprocess
import sys
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from tests.terminal import Terminal

FOOTER = {
    "1": "enter erheen",
    "2": "i eigen woorden",
    "3": "m vakken",
    "4": "b besluiten",
    "5": "m betekenis",
    "6": "o ontmoeting",
    "7": "n tafel",
    "0": "n notitie",
}
"""What stands at the bottom of each main screen and of no other, by the key of that screen.

Where a list is empty, or nothing can be written, it is not there.
"""
NAMES = {
    "1": "Overzicht",
    "2": "Ambitie",
    "3": "Belangen",
    "4": "Afspraken",
    "5": "Begrippen",
    "6": "Mensen",
    "7": "Organisatie",
    "0": "Tijdlijn",
}
"""What each main screen is called, by its key."""


class Desk:
    """One computer: everything that happens at it shares one installation."""

    def __init__(self, home: Path) -> None:
        """Use an installation in ``home``, which may not exist yet."""
        self.home = home
        home.mkdir(parents=True, exist_ok=True)

    def opens(
        self, *arguments: str, size: tuple[int, int] = (80, 24)
    ) -> AbstractContextManager[Terminal]:
        """Start the program in a terminal of that many columns and rows."""
        return Terminal.logboek(*arguments, home=self.home, columns=size[0], rows=size[1])

    def types(self, *arguments: str, code: int = 0) -> str:
        """Type a command that has to end with this code; what it says."""
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        places = {"HOME": str(self.home), "LOGBOEK_HOME": str(self.home / "logboek")}
        done = subprocess.run(
            [sys.executable, "-m", "logboek", *arguments],
            capture_output=True, stdin=subprocess.DEVNULL, env=kept | places, cwd=self.home,
            timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stderr.decode()
        return done.stdout.decode()

    def reads(self, *arguments: str, code: int = 0) -> Any:
        """Type a command that answers in JSON; what it answers."""
        return json.loads(self.types(*arguments, "--json", code=code))


def goes_to(terminal: Terminal, screen: str) -> str:
    """Go to a main screen by its number, and wait until it stands; what is on it."""
    terminal.presses(screen)
    name = NAMES[screen]
    here = re.compile(rf"▸{screen} +{name}|^ +{name} · ", re.MULTILINE)
    return terminal.sees_like(here)


def asks(terminal: Terminal, key: str, heading: str) -> None:
    """Press a key, and wait for the dialog that it opens."""
    terminal.presses(key)
    terminal.sees(heading)


def captures(terminal: Terminal, key: str, heading: str, text: str) -> None:
    """Keep one line with f2 or f3: the key, the words, enter, done."""
    asks(terminal, key, heading)
    terminal.types(text)
    terminal.sees(text)
    terminal.presses("enter")
    terminal.sees_no(heading)


def closes(terminal: Terminal, heading: str) -> None:
    """Press escape, and wait until the dialog is gone."""
    terminal.presses("escape")
    terminal.sees_no(heading)


def fills_in(terminal: Terminal, *texts: str) -> None:
    """Fill in the fields of a form from the first on, going from one to the next with tab."""
    for number, text in enumerate(texts):
        if number:
            terminal.presses("tab")
        terminal.types(text)
        if text:
            terminal.sees(text.rsplit("\r", 1)[-1][-20:])


def resizes(terminal: Terminal, columns: int, rows: int) -> None:
    """Make the window of the terminal larger or smaller."""
    terminal._screen.resize(rows, columns)
    terminal.process.setwinsize(rows, columns)


def leaves(terminal: Terminal) -> None:
    """Close the program, and see that it ends well."""
    terminal.presses("ctrl+q")
    assert terminal.ends() == 0
