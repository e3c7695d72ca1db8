"""What somebody sees between the command and the first screen, in a real terminal."""

import sys
from pathlib import Path

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
