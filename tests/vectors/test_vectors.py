"""Every published vector: what the package makes of it, and what the reference does."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from logboek.journal.journal import Journal
from tests.journal import reference
from tests.journal.compared import state_of
from tests.vectors.make import VECTORS

HERE = Path(__file__).parent
NAMES = sorted(path.parent.name for path in HERE.glob("*/expected.json"))


def expected(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((HERE / name / "expected.json").read_bytes())
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_package_agrees(name: str) -> None:
    """The package reads a vector as it is published."""
    said = expected(name)
    tables = frozenset(said.pop("tables"))
    journal = Journal(HERE / name / "journal", said.pop("logbook"), None, None, tables)
    assert asdict(state_of(journal)) == said


@pytest.mark.parametrize("name", NAMES)
def test_the_reference_agrees(name: str) -> None:
    """A second implementation reads a vector as it is published."""
    said = expected(name)
    tables = said.pop("tables")
    files = reference.read_folder(HERE / name / "journal")
    assert asdict(reference.state_of(files, said.pop("logbook"), tables)) == said


def test_the_files_are_as_they_are_made() -> None:
    """The lines on disk are those of make.py, byte for byte, and none is missing."""
    assert sorted(VECTORS) == NAMES
    for name in NAMES:
        assert reference.read_folder(HERE / name / "journal") == VECTORS[name]()


def test_each_vector_is_explained() -> None:
    """The README says of each vector, and of no other, what it shows."""
    text = (HERE / "README.md").read_text(encoding="utf-8")
    explained = [row.split("|")[1].strip() for row in text.splitlines() if row.startswith("| ")]
    assert sorted(explained[1:]) == NAMES
