"""Undo in every session: what was taken back stays so, and what cannot be taken back is said."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from logboek.errors import NothingToUndo
from logboek.locations import data_home
from logboek.logbook import Logbook
from logboek.partnership import Note, Partnership, Person, Term

Again = Callable[[Logbook], Logbook]


class Clock:
    """A clock that is a minute further every time somebody looks at it."""

    now = datetime(2026, 11, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept(tmp_path: Path, clock: Clock) -> Logbook:
    """A logbook that was just begun."""
    return Logbook.create(tmp_path / "kept", Partnership(name="Route"), clock=clock)


@pytest.fixture(params=["the same session", "opened again"])
def again(request: pytest.FixtureRequest, clock: Clock) -> Again:
    """The logbook as it goes on: in the same session, or opened again."""
    if request.param == "the same session":
        return lambda logbook: logbook
    return lambda logbook: Logbook.open(logbook.folder, clock=clock)


def test_undo_walks_on_where_it_was(kept: Logbook, again: Again) -> None:
    """Whoever undid something and opens the logbook again undoes the change before it."""
    note = kept.notes.add(Note(text="eerst"))
    term = kept.terms.add(Term(word="een"))
    for word in ("twee", "drie"):
        kept.terms.save(replace(kept.terms[term.id], word=word))
    seen = []
    for _step in range(3):
        kept = again(kept)
        kept.undo()
        seen.append(kept.terms[term.id].word if term.id in kept.terms else "")
    assert seen == ["twee", "een", ""]
    kept = again(kept)
    kept.undo()
    assert note.id not in kept.notes
    assert not kept.questions()


def test_a_change_after_an_undo_is_taken_back_first(kept: Logbook, again: Again) -> None:
    """What was done after an undo goes first, then what stood before what was undone."""
    term = kept.terms.add(Term(word="een"))
    kept.terms.save(replace(term, word="twee"))
    kept.terms.save(replace(kept.terms[term.id], word="drie"))
    kept.undo()
    kept.terms.save(replace(kept.terms[term.id], word="vier"))
    seen = []
    for _step in range(2):
        kept = again(kept)
        kept.undo()
        seen.append(kept.terms[term.id].word)
    assert seen == ["twee", "een"]


def test_two_windows_undo_one_after_the_other(kept: Logbook) -> None:
    """What one window took back, another window on the same computer does not put back."""
    term = kept.terms.add(Term(word="een"))
    kept.terms.save(replace(term, word="twee"))
    other = Logbook.open(kept.folder)
    kept.undo()
    other.poll()
    other.undo()
    assert term.id not in other.terms


def test_what_was_put_back_by_hand_is_a_change_like_any(kept: Logbook, again: Again) -> None:
    """Typing the old word again, or taking out what was just added, is taken back as itself."""
    term = kept.terms.add(Term(word="een"))
    kept.terms.save(replace(term, word="twee"))
    kept.terms.save(term)
    kept = again(kept)
    kept.undo()
    assert kept.terms[term.id].word == "twee"
    note = kept.notes.add(Note(text="per ongeluk"))
    kept.notes.remove(note.id)
    kept = again(kept)
    kept.undo()
    assert kept.notes.all() == [note]


def test_a_name_that_was_changed_last_is_not_passed_over_in_silence(
    kept: Logbook, again: Again
) -> None:
    """Undo says that names have no history and takes back nothing; the next one goes on."""
    term = kept.terms.add(Term(word="bpv"))
    person = kept.people.add(Person(name="Eva", role="docent"))
    kept.people.save(replace(person, role="decaan"))
    kept.people.save(replace(kept.people[person.id], name="Eva de Wit"))
    kept = again(kept)
    before = len(kept.changes)
    with pytest.raises(NothingToUndo, match="naam of adres"):
        kept.undo()
    assert len(kept.changes) == before
    kept = again(kept)
    kept.undo()
    found = kept.people[person.id]
    assert (found.name, found.role) == ("Eva de Wit", "docent")
    assert term.id in kept.terms


def test_a_name_that_was_changed_earlier_is_left_alone(kept: Logbook, again: Again) -> None:
    """After a later change undo takes back that one, and of a name and a role only the role."""
    person = kept.people.add(Person(name="Eva", role="docent"))
    kept.people.save(replace(person, address="Kade 1"))
    kept.people.save(replace(kept.people[person.id], name="Eva de Wit", role="decaan"))
    kept = again(kept)
    (touched,) = kept.undo().ops
    assert set(touched.fields) == {"role"}
    assert kept.people[person.id].name == "Eva de Wit"


def test_saving_a_person_unchanged_is_no_change(kept: Logbook) -> None:
    """A form that is saved as it was opened does not stand in the way of undo."""
    person = kept.people.add(Person(name="Eva"))
    term = kept.terms.add(Term(word="bpv"))
    kept.people.save(person)
    kept.undo()
    assert term.id not in kept.terms


def test_an_erasure_is_for_good(kept: Logbook, again: Again) -> None:
    """Undo never takes back that a name was erased; it says so, and the next one goes on."""
    person = kept.people.add(Person(name="Eva"))
    term = kept.terms.add(Term(word="bpv"))
    kept.forget(person.id)
    kept = again(kept)
    with pytest.raises(NothingToUndo, match="komen niet terug"):
        kept.undo()
    kept = again(kept)
    kept.undo()
    assert kept.people[person.id].erased
    assert term.id not in kept.terms


def test_a_session_remembers_what_it_undid_where_nothing_can_be_kept(kept: Logbook) -> None:
    """Without room for its memory undo still walks back."""
    (data_home() / "logbooks" / kept.id / "undo.json").mkdir()
    term = kept.terms.add(Term(word="een"))
    kept.terms.save(replace(term, word="twee"))
    kept.undo()
    assert kept.terms[term.id].word == "een"
    kept.undo()
    assert term.id not in kept.terms


def test_no_name_is_kept_for_undo(kept: Logbook) -> None:
    """What is remembered for undo holds no name and no text of anybody."""
    person = kept.people.add(Person(name="Eva"))
    kept.people.save(replace(person, name="Eva de Wit"))
    for path in data_home().rglob("undo.json"):
        assert b"Eva" not in path.read_bytes()
