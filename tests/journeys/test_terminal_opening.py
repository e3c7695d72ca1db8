"""What somebody sees between the command and the first screen, in a real terminal."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal

FULL_SCREEN, PLAIN = b"\x1b[?1049h", b"\x1b[?1049l"


def test_a_name_stands_on_the_screen_before_the_logbook_does(home: Path) -> None:
    with Terminal.logboek("demo", home=home) as terminal:
        terminal.sees("Vraagt aandacht")
        first = bytes(terminal.bytes)
        assert first.startswith(FULL_SCREEN)
        assert first.index("Logboek…".encode()) < first.index(b"Leerroute")
        assert "Logboek…" not in terminal.text


def test_what_goes_wrong_while_opening_is_told_on_the_plain_screen(home: Path) -> None:
    with Terminal.logboek("demo", "--me", "Niemand van hier", home=home) as terminal:
        assert terminal.ends() == 1
        shown = bytes(terminal.bytes)
        assert shown.index(FULL_SCREEN) < shown.index(PLAIN) < shown.index(b"Niemand van hier")


def test_a_demo_that_does_not_fit_on_the_disk_is_told_in_a_sentence(home: Path) -> None:
    command = f"ulimit -f 4; exec '{sys.executable}' -m logboek demo"
    with Terminal(["bash", "-c", command], home=home) as terminal:
        assert terminal.ends() == 1
        assert b"kon geen logboek worden gemaakt" in terminal.bytes
    assert not list((home / "tmp").iterdir())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_who_ends_it_while_it_opens_gets_the_terminal_back(
    home: Path, number: signal.Signals
) -> None:
    """And nothing of the demo stays behind."""
    with Terminal.logboek("demo", home=home) as terminal:
        terminal.sees("Logboek…")
        terminal.process.kill(number)
        terminal.ends()
        assert terminal.bytes.rstrip().endswith(PLAIN)
        assert b"Traceback" not in terminal.bytes
    assert not list((home / "tmp").iterdir())


def test_where_nothing_can_be_drawn_the_overview_is_told_in_words(home: Path) -> None:
    """With the messages sent elsewhere, on which the full screen would be drawn."""
    command = f"'{sys.executable}' -m logboek demo 2>'{home}/messages'"
    with Terminal(["bash", "-c", command], home=home, columns=100) as terminal:
        assert terminal.ends() == 0
        assert b"Leerroute Techniek Oost" in terminal.bytes
        assert FULL_SCREEN not in terminal.bytes


def test_the_demo_opens_where_nobody_waits_for_ended_processes(home: Path) -> None:
    code = (
        "import os, signal, sys; signal.signal(signal.SIGCHLD, signal.SIG_IGN); "
        "os.execv(sys.executable, [sys.executable, '-m', 'logboek', 'demo'])"
    )
    with Terminal([sys.executable, "-c", code], home=home) as terminal:
        terminal.sees("Vraagt aandacht")
        terminal.presses("ctrl+q")
        assert terminal.ends() == 0
    assert not list((home / "tmp").iterdir())


def test_what_the_screen_needs_is_loaded_and_nothing_is_made_unloadable() -> None:
    """The event loop is loaded without encrypted connections; whoever needs them still can."""
    code = (
        "from logboek.cli import screen; screen.load(); import sys; assert 'ssl' not in sys.modules"
        "; import asyncio, ssl; assert ssl.create_default_context()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
