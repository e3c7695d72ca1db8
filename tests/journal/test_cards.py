"""Cards: which files go when somebody is erased, and what is said of those that cannot be read."""

from pathlib import Path

import pytest

from logboek.journal.cards import file_name
from logboek.logbook import Logbook
from logboek.partnership import Person


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
