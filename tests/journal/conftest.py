"""One contract for every storage: TinyDB's own in memory, and the journal's."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from tinydb.storages import MemoryStorage, Storage
from tinydb.table import Document, Table

from logboek.journal.journal import Journal
from logboek.journal.tables import JournalStorage, JournalTable
from logboek.logbook import Logbook
from logboek.partnership import Partnership

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


class TextTable(Table):
    """TinyDB's own table, with ids that are text."""

    document_id_class = str  # type: ignore[assignment]
    _ids = count(1)

    def _get_next_id(self) -> Any:
        return f"made{next(self._ids):04}"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This installation's own side, apart for every test."""
    path = tmp_path / "home"
    monkeypatch.setenv("LOGBOEK_HOME", str(path))
    return path


@pytest.fixture
def storage(tmp_path: Path) -> JournalStorage:
    """A storage over an empty journal."""
    ids = count(1)
    journal = Journal(tmp_path / "journal", "a" * 32, tmp_path / "state")
    return JournalStorage(journal, lambda: ("anne", NOW), lambda: f"made{next(ids):04}")


@pytest.fixture(params=["tinydb", "journal"])
def table(request: pytest.FixtureRequest, storage: JournalStorage) -> Any:
    """An empty table called things, over each storage."""
    if request.param == "tinydb":
        memory: Storage = MemoryStorage()  # type: ignore[no-untyped-call]
        return TextTable(memory, "things")
    return JournalTable(storage, "things")


@pytest.fixture
def lines(request: pytest.FixtureRequest, storage: JournalStorage) -> Callable[[], int | None]:
    """How many lines the journal has; None for the storage that has no lines."""
    journal = "journal" in request.node.callspec.params.values()
    return lambda: len(storage.journal.ledger) if journal else None


@pytest.fixture
def named() -> Callable[..., Document]:
    """A document with an id of its own."""
    return lambda id, **fields: Document(fields, doc_id=id)


@pytest.fixture
def logbook(tmp_path: Path) -> Logbook:
    """A new logbook."""
    return Logbook.create(tmp_path / "logbook", Partnership(name="Route"))
