"""Fixtures for the command line."""

from pathlib import Path

import pytest

from tests.cli.typist import Typist


@pytest.fixture
def anja(tmp_path: Path) -> Typist:
    """Somebody on a computer on which Logboek was never used."""
    return Typist(tmp_path / "anja", tmp_path / "desk")


@pytest.fixture
def bilal(tmp_path: Path) -> Typist:
    """Somebody on another computer."""
    return Typist(tmp_path / "bilal", tmp_path / "other-desk")
