"""Cards: which files go when somebody is erased, and what is said of those that cannot be read."""

import errno
import json
import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import pytest
from msgspec.structs import replace

from logboek.errors import NotSaved
from logboek.journal import ahead, durable, journal
from logboek.journal.ahead import CardsAhead
from logboek.journal.cards import file_name
from logboek.logbook import Logbook
from logboek.partnership import Note, Partnership, Person


def contents(folder: Path) -> set[str]:
    """Every file below a folder, but for the journal."""
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in paths if path.parts[0] != "journal"}


@pytest.mark.parametrize("id", ["o", ".docx", "", "logboek", ".", "json", "*"])
def test_no_other_file_goes_when_somebody_is_erased(logbook: Logbook, id: str) -> None:
    """Whatever the id of a person is, erasing takes nothing but the cards with that id."""
    folder = logbook.folder
    for name in ("Notulen.docx", "verslag/begroting.json", "people/verslag o.json", "Mensen.json"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text('{"id":"x","name":"o"}', encoding="utf-8")
    before = contents(folder)
    writing = logbook.register("people")
    writing._table.write(id, {"role": "gast"}, seen={})
    logbook.people.save(Person(id=id, name="Gast", role="gast"))
    card = f"people/{file_name(id)}"
    assert contents(folder) == before | {card}
    assert logbook.forget(id).files == 1
    assert contents(folder) == before
    assert logbook.people[id].erased


def test_cards_go_wherever_and_however_they_stand(logbook: Logbook) -> None:
    """Copies, unfinished cards and stand-ins go, and copies elsewhere if they are cards."""
    folder = logbook.folder
    before = contents(folder)
    person = logbook.people.add(Person(name="Bilal Aydin", address="b@example.org"))
    card = (folder / "people" / f"{person.id}.json").read_bytes()
    for name, data in {
        f"people/{person.id} (conflict).json": card,
        f"people/.{person.id}.json.12.tmp": b"",
        f"people/.{person.id}.json.icloud": b"bplist00",
        "people/~een.tmp": card[:60],
        "people (1)/kaart.json": card,
        "kopie.json": card,
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    assert logbook.forget(person.id).files == 7
    assert contents(folder) == before


def test_a_card_that_cannot_be_read_goes_with_its_person(logbook: Logbook) -> None:
    """What stands in the place of a card goes too, so that no name comes back from it."""
    person = logbook.people.add(Person(name="Bilal Aydin"))
    card = logbook.folder / "people" / f"{person.id}.json"
    card.write_bytes(b"\0" * 50)
    assert logbook.forget(person.id).files == 1
    assert not card.exists()


def changes_of_a_name(logbook: Logbook) -> list[Callable[[], object]]:
    """Every way in which a card and a line are written together."""
    (anja,) = logbook.people.all()

    def several() -> None:
        with logbook.together():
            logbook.people.add(Person(name="Bilal Aydin", address="b@example.org"))
            logbook.people.save(replace(anja, name="Bilal Aydin"))
            logbook.notes.add(Note(text="erbij"))

    return [
        lambda: logbook.people.add(Person(name="Bilal Aydin", address="b@example.org")),
        lambda: logbook.people.save(replace(anja, name="Bilal Aydin", role="docent")),
        several,
    ]


@pytest.mark.parametrize("change", range(3), ids=["new", "edited", "together"])
def test_no_name_stays_of_a_change_that_was_not_saved(
    logbook: Logbook, monkeypatch: pytest.MonkeyPatch, change: int
) -> None:
    """Where the line cannot be written the card goes too, or says what it said before."""
    logbook.people.add(Person(name="Anja de Wit"))
    before = contents(logbook.folder)
    with monkeypatch.context() as full:
        full.setattr(journal, "append", disk_is_full)
        with pytest.raises(NotSaved):
            changes_of_a_name(logbook)[change]()
    for seen in (logbook, Logbook.open(logbook.folder)):
        assert seen.people.all() == [Person(id=seen.people.ids()[0], name="Anja de Wit")]
        assert seen.check().sound
    assert contents(logbook.folder) == before
    assert "Bilal" not in "".join(path.read_text() for path in logbook.folder.glob("people/*"))
    changes_of_a_name(logbook)[change]()
    assert "Bilal Aydin" in [person.name for person in Logbook.open(logbook.folder).people]


def disk_is_full(*_given: object) -> NoReturn:
    """Write nothing."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_line_that_got_there_without_being_called_saved_keeps_its_name(
    logbook: Logbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the line turns out to stand, nobody is listed without a name."""

    def written_and_failed(path: Path, data: bytes) -> NoReturn:
        durable.append(path, data)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as failing:
        failing.setattr(journal, "append", written_and_failed)
        with pytest.raises(NotSaved):
            logbook.people.add(Person(name="Bilal Aydin"))
    again = Logbook.open(logbook.folder)
    assert [person.name for person in again.people] == ["Bilal Aydin"]


def test_a_card_left_behind_by_a_program_that_was_ended_goes(
    logbook: Logbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its installation takes it away after a while; until then a check-up names the file."""
    with monkeypatch.context() as ending:
        ending.setattr(journal, "append", ended_here)
        ending.setattr(CardsAhead, "ended", lambda *_given: set())
        with pytest.raises(KeyboardInterrupt):
            logbook.people.add(Person(id="bilal", name="Bilal Aydin"))
    again = Logbook.open(logbook.folder)
    (finding,) = (finding for finding in again.check().findings if finding.todo)
    assert "people/bilal.json" in finding.what
    again.poll()
    assert "people/bilal.json" in contents(logbook.folder), "its line may still be on its way"
    monkeypatch.setattr(ahead, "WAIT_SECONDS", -1)
    again.poll()
    assert "people/bilal.json" not in contents(logbook.folder)
    assert again.check().sound


@pytest.mark.parametrize("damage", [b"[1]", b'{"id":"\xff"}', b"", b"[" * 3000])
def test_a_damaged_note_of_a_card_goes_too(
    logbook: Logbook, home: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes
) -> None:
    """What waits for a line is cleaned up whatever became of the note, and so is what comes after.

    Somebody whose line did come keeps the card.
    """
    here = logbook.people.add(Person(id="anja", name="Anja de Wit"))
    with monkeypatch.context() as ending:
        ending.setattr(journal, "append", ended_here)
        ending.setattr(CardsAhead, "ended", lambda *_given: set())
        for id in ("bilal", "cora"):
            with pytest.raises(KeyboardInterrupt):
                Logbook.open(logbook.folder).people.add(Person(id=id, name=id.title()))
    (note,) = home.rglob("unlisted/bilal.json")
    for damaged in (note, note.with_name("anja.json"), note.with_name("a.json")):
        damaged.write_bytes(damage)
    monkeypatch.setattr(ahead, "WAIT_SECONDS", -1)
    Logbook.open(logbook.folder).poll()
    assert [path.name for path in (logbook.folder / "people").iterdir()] == [f"{here.id}.json"]
    assert list(note.parent.iterdir()) == []


def ended_here(*_given: object) -> NoReturn:
    """End the program between the card and the line."""
    raise KeyboardInterrupt


def gone(card: Path) -> None:
    """The card did not arrive yet."""
    card.unlink()


def evicted(card: Path) -> None:
    """A sync tool left a stand-in for the card."""
    card.rename(card.with_name(f".{card.name}.icloud"))


@pytest.mark.parametrize(
    "happens",
    [gone, evicted, lambda card: card.write_bytes(b""), lambda card: card.write_bytes(b"\0" * 50)],
    ids=["gone", "evicted", "empty", "nuls"],
)
def test_an_unknown_name_is_not_an_erased_one(
    logbook: Logbook, happens: Callable[[Path], object]
) -> None:
    """Somebody whose card cannot be read is not here yet, and a check-up says what to do."""
    person = logbook.people.add(Person(name="Bilal Aydin"))
    happens(logbook.folder / "people" / f"{person.id}.json")
    again = Logbook.open(logbook.folder)
    assert again.name_of(person.id) == "naam nog niet hier"
    (finding,) = (finding for finding in again.check().findings if finding.todo)
    assert f"{person.id}.json" in finding.what
    assert not again.check().sound
    again.people.save(replace(again.people[person.id], name="Bilal Aydin"))
    assert again.name_of(person.id) == "Bilal Aydin"


def test_who_was_erased_has_no_name_on_any_day(home: Path, tmp_path: Path) -> None:
    """A stale card that comes back shows nothing, also when somebody looks back."""
    now = [datetime(2026, 1, 1, 12, tzinfo=UTC)]
    logbook = Logbook.create(tmp_path / "route", Partnership(name="P"), clock=lambda: now[0])
    person = logbook.people.add(Person(name="Bilal Aydin", address="b@example.org"))
    card = logbook.folder / "people" / f"{person.id}.json"
    stale = card.read_bytes()
    now[0] = datetime(2026, 6, 1, 12, tzinfo=UTC)
    logbook.forget(person.id)
    card.write_bytes(stale)
    past = Logbook.open(logbook.folder).as_of(date(2026, 3, 1))
    assert past.people.all() == [Person(id=person.id, erased=True)]
    assert past.name_of(person.id) == "iemand die er niet meer bij is"


@pytest.mark.parametrize(
    "saved", ["2099-01-01T00:00:00.000000Z", "9999-12-31T23:59:59.999999Z", "2099", "zz", "0001-"]
)
def test_a_card_from_the_future_can_be_corrected(logbook: Logbook, saved: str) -> None:
    """Whatever clock wrote the newest card, what is saved now is newer."""
    person = logbook.people.add(Person(name="Bilal Aidin"))
    card = logbook.folder / "people" / f"{person.id}.json"
    said = json.loads(card.read_bytes()) | {"saved": saved}
    card.with_name(f"{person.id} (conflict).json").write_text(json.dumps(said), encoding="utf-8")
    for name in ("Bilal Aydin", "Bilal A."):
        logbook.people.save(replace(person, name=name))
        assert Logbook.open(logbook.folder).people[person.id].name == name
