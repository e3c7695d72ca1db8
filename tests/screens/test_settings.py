"""What is remembered of the screens, and what becomes of it when the file is damaged."""

from pathlib import Path

import pytest

from logboek.screens.settings import Settings


def test_what_was_chosen_is_there_the_next_time(tmp_path: Path) -> None:
    """The language and the screens that were visited are kept in one file."""
    path = tmp_path / "screens.json"
    Settings(path, language="en", visited={"terms"}).save()
    found = Settings.load(path)
    assert (found.language, found.visited) == ("en", {"terms"})


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[1]", b"\xff", b'{"x":' + b"[" * 3000])
def test_rubbish_counts_as_nothing_remembered(tmp_path: Path, rubbish: bytes) -> None:
    """The app starts with its defaults, however the file was damaged."""
    path = tmp_path / "screens.json"
    path.write_bytes(rubbish)
    assert Settings.load(path) == Settings(path)
