"""Keys that arrive all at once, as over a slow line, do what they do when they come one by one."""

from pathlib import Path

import pytest

from tests.journeys.desk import FOOTER, Desk, goes_to, leaves
from tests.terminal import KEYS, Terminal


@pytest.fixture
def here(tmp_path: Path) -> Desk:
    """Anja's computer."""
    return Desk(tmp_path / "home")


@pytest.fixture
def folder(here: Desk, tmp_path: Path) -> Path:
    """Her logbook."""
    place = tmp_path / "logboek"
    here.types("new", str(place), "--name", "Route", "--me", "Anja", "--partner", "Linde:vmbo")
    return place


def at_once(terminal: Terminal, *keys: str) -> None:
    """Send keys and texts in one piece."""
    terminal.types("".join(KEYS.get(key, key) for key in keys))


@pytest.mark.parametrize("screen", list(FOOTER))
def test_a_note_typed_blind_is_kept(here: Desk, folder: Path, screen: str) -> None:
    """f3, a note that begins with command keys, and enter: the note is there, and nothing else."""
    with here.opens(str(folder)) as terminal:
        terminal.sees(FOOTER["1"])
        goes_to(terminal, screen)
        at_once(terminal, "f3", "1nqe45 haast", "enter", "f2", "nask", "enter")
        terminal.sees("“nask” staat nu bij de begrippen")
        leaves(terminal)
    assert [note["text"] for note in here.reads("show", str(folder), "notes")["notes"]] == [
        "1nqe45 haast"
    ]
    assert [term["word"] for term in here.reads("show", str(folder), "terms")["terms"]] == ["nask"]
    assert here.reads("show", str(folder), "agreements")["agreements"] == []


def test_a_whole_form_typed_blind_is_kept(here: Desk, folder: Path) -> None:
    """To another screen, a new term, its fields with tab between them, and saved, in one piece."""
    with here.opens(str(folder)) as terminal:
        terminal.sees(FOOTER["1"])
        at_once(terminal, "5", "n", "niveau", "tab", "niveaus", "ctrl+s")
        terminal.sees("ook: niveaus")
        leaves(terminal)
    (term,) = here.reads("show", str(folder), "terms")["terms"]
    assert (term["word"], term["variants"]) == ("niveau", ["niveaus"])
