"""A logbook of two schools that is the same in every test."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Partner, Partnership, Person

NOW = datetime(2026, 11, 17, 9, 30, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation of its own for each test."""
    monkeypatch.setenv("LOGBOEK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def logbook(home: Path, tmp_path: Path) -> Logbook:
    """The logbook of two schools, of which Anja keeps it."""
    made = Logbook.create(
        tmp_path / "logboek", Partnership(name="Leerroute Techniek"), clock=lambda: NOW
    )
    linde = made.partners.add(Partner(name="Lindeschool", sector="vmbo"))
    made.partners.add(Partner(name="Rijncollege", sector="mbo"))
    anja = made.people.add(Person(name="Anja de Wit", partner=linde.id))
    made.introduce(anja.id)
    return made
