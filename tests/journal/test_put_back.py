"""What stood in a field before comes back whole, and what went for good does not."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from logboek.errors import AlreadyShared, NotSaved
from logboek.logbook import Logbook
from logboek.partnership import Interest, Person, Term


def test_an_erasure_is_never_put_back(logbook: Logbook) -> None:
    kim = logbook.people.add(Person(name="Kim", role="docent"))
    logbook.forget(kim.id)
    with pytest.raises(NotSaved, match="één kant op"):
        logbook.people.put_back(logbook.people.look(kim.id), {"erased": None})
    assert logbook.people[kim.id].erased


def test_what_was_shared_is_not_put_back_among_what_is_only_mine(logbook: Logbook) -> None:
    mine = logbook.interests.add(Interest(position="een lesuur", disclosure="me"))
    logbook.interests.save(replace(mine, disclosure="everyone"))
    with pytest.raises((NotSaved, AlreadyShared)):
        logbook.interests.put_back(logbook.interests.look(mine.id), {"disclosure": "me"})


def test_what_a_newer_version_wrote_comes_back_whole(logbook: Logbook) -> None:
    """A status, a part of a meaning and a field that this version does not know."""
    kept = logbook.terms.add(Term(word="niveau"))
    table = logbook.terms._table
    before = {"status": "parked", "meanings/x": {"text": "oud", "emoji": "x"}, "newthing": "v1"}
    table.write(kept.id, before)
    table.write(kept.id, {"status": "agreed", "meanings/x": None, "newthing": "v2"})
    changed = logbook.history("terms", kept.id)[-1]
    values = {field: change.before for field, change in changed.fields.items()}
    assert logbook.terms.put_back(logbook.terms.look(kept.id), values)
    document = logbook.terms._document(kept.id)
    assert document is not None
    assert {field: document.get(field) for field in before} == before
    assert not logbook.terms.put_back(logbook.terms.look(kept.id), values)


def test_what_a_colleague_wrote_meanwhile_is_asked_about(logbook: Logbook, tmp_path: Path) -> None:
    """Who puts something back replaces what was read, and nothing newer."""
    kept = logbook.terms.add(Term(word="niveau", definition="een"))
    logbook.terms.save(replace(kept, definition="twee"))
    seen = logbook.terms.look(kept.id)
    bea = Logbook.open(logbook.folder, home=tmp_path / "bea")
    bea.introduce(bea.people.add(Person(name="Bea")).id)
    bea.terms.save(replace(bea.terms[kept.id], definition="van de collega"))
    logbook.poll()
    assert logbook.terms.put_back(seen, {"definition": "een"})
    (question,) = logbook.questions()
    assert {answer.value for answer in question.answers} == {"een", "van de collega"}


def test_what_is_only_mine_is_put_back_without_leaving_this_computer(logbook: Logbook) -> None:
    mine = logbook.interests.add(Interest(position="een lesuur", disclosure="me"))
    logbook.interests.save(replace(mine, position="twee lesuren"))
    shared = {file: file.read_bytes() for file in logbook.folder.rglob("*") if file.is_file()}
    assert logbook.interests.put_back(logbook.interests.look(mine.id), {"position": "een lesuur"})
    assert logbook.interests[mine.id].position == "een lesuur"
    assert not logbook.interests.put_back(
        logbook.interests.look(mine.id), {"position": "een lesuur"}
    )
    assert {file: file.read_bytes() for file in shared} == shared
