"""Looking around in the demo, in a real terminal."""

import signal
from pathlib import Path

import pytest

from tests.journeys.desk import FOOTER, Desk, asks, captures, closes, goes_to, leaves, resizes

SIZES = [(120, 36), (80, 24), (60, 20)]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_first_ten_minutes_of_the_readme(tmp_path: Path, size: tuple[int, int]) -> None:
    """Every screen, the help, the palette, a word from each screen, a note, and taking it back."""
    here, folder = Desk(tmp_path / "home"), str(tmp_path / "demo")
    words = {screen: f"verwarwoord{screen}" for screen in FOOTER}
    with here.opens("demo", "--to", folder, size=size) as terminal:
        terminal.sees(FOOTER["1"], "Vraagt aandacht")
        for screen, word in words.items():
            goes_to(terminal, screen)
            captures(terminal, "f2", "Welk woord verwart?", word)
        asks(terminal, "f1", "Uitleg")
        closes(terminal, "Uitleg")
        asks(terminal, "ctrl+p", "Wat wil je doen?")
        terminal.types("afspraak")
        terminal.sees("Nieuwe afspraak")
        closes(terminal, "Wat wil je doen?")
        captures(terminal, "f3", "Wat is het onthouden waard?", "blijvende regel")
        captures(terminal, "f3", "Wat is het onthouden waard?", "vergissing")
        terminal.sees("vergissing")
        terminal.presses("ctrl+z")
        terminal.sees("Teruggedraaid")
        leaves(terminal)
    kept = [term["word"] for term in here.reads("show", folder, "terms")["terms"]]
    assert set(words.values()) <= set(kept)
    assert len(kept) == len(set(kept))
    notes = [note["text"] for note in here.reads("show", folder, "notes")["notes"]]
    assert "blijvende regel" in notes
    assert "vergissing" not in notes
    told = here.reads("log", folder)
    assert [entry["records"][0]["verb"] for entry in told[:3]] == ["removed", "added", "added"]


def test_the_demo_leaves_nothing_behind(tmp_path: Path) -> None:
    """A word that was added to the temporary copy is gone with it."""
    here = Desk(tmp_path / "home")
    with here.opens("demo") as terminal:
        terminal.sees(FOOTER["1"])
        captures(terminal, "f2", "Welk woord verwart?", "verwarwoord")
        goes_to(terminal, "5")
        terminal.sees("verwarwoord")
        asks(terminal, "ctrl+q", "Wat je typte weggooien?")
        terminal.presses("down", "enter")
        assert terminal.ends() == 0
    assert not list(here.home.rglob("*.jsonl"))


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
@pytest.mark.parametrize("through", ["the command line", "the welcome"])
def test_a_window_that_is_closed_leaves_nothing_of_the_demo_behind(
    tmp_path: Path, number: signal.Signals, through: str
) -> None:
    """However the example was opened, and without a word of what happened inside."""
    here = Desk(tmp_path / "home")
    with here.opens(*(["demo"] if through == "the command line" else [])) as terminal:
        if through == "the welcome":
            asks(terminal, "v", FOOTER["1"])
        terminal.sees(FOOTER["1"])
        assert list(here.home.rglob("*.jsonl"))
        terminal.process.kill(number)
        terminal.ends()
        ended = terminal.process.signalstatus or (terminal.process.exitstatus or 0) - 128
        assert ended == number
        assert b"Traceback" not in terminal.bytes
    assert not list((here.home / "tmp").iterdir())


def test_a_program_that_is_ended_from_outside_gives_the_terminal_back(tmp_path: Path) -> None:
    """The plain screen, the cursor and the mouse are as they were."""
    with Desk(tmp_path / "home").opens("demo") as terminal:
        terminal.sees(FOOTER["1"])
        terminal.process.kill(signal.SIGTERM)
        terminal.ends()
        for setting in (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l"):
            assert setting in terminal.bytes


def test_a_terminal_of_20_by_5_says_that_it_is_too_small_and_a_larger_one_shows_all(
    tmp_path: Path,
) -> None:
    """Keys pressed meanwhile do no harm, and after resizing everything is there."""
    here = Desk(tmp_path / "home")
    with here.opens("demo", size=(20, 5)) as terminal:
        terminal.sees("Maak het venster")
        terminal.presses("4", "5", "0", "down", "up", "1")
        for columns, rows in ((80, 24), (20, 5), (120, 36)):
            resizes(terminal, columns, rows)
            terminal.sees("Maak het venster" if columns < 30 else FOOTER["1"])
        leaves(terminal)
