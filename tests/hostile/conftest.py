"""A logbook full of hostile words."""

from pathlib import Path

import pytest

from logboek.logbook import Logbook
from tests.hostile.filled import hostile_logbook


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation of its own for each test."""
    monkeypatch.setenv("LOGBOEK_HOME", str(tmp_path / "home" / "logboek"))
    return tmp_path / "home"


@pytest.fixture
def logbook(home: Path, tmp_path: Path) -> Logbook:
    """The logbook, open on that installation."""
    return hostile_logbook(tmp_path / "[b]logboek", home / "logboek")
