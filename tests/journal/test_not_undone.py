"""What undo refuses, because taking it back would lose something or say what is not so."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from logboek.errors import NothingToUndo, Unknown
from logboek.journal.tables import all_of
from logboek.logbook import Logbook
from logboek.partnership import Interest, Note, Partner, Partnership, Person, Term


@pytest.fixture
def kept(tmp_path: Path) -> Logbook:
    """A logbook that Anja began."""
    return Logbook.create(tmp_path / "kept", Partnership(name="Route"), Person(name="Anja"))


@pytest.fixture
def other(kept: Logbook, tmp_path: Path) -> Logbook:
    """The same logbook on another computer."""
    return Logbook.open(kept.folder, home=tmp_path / "other")


def share_and_fail(logbook: Logbook, own: Interest) -> None:
    """Share an interest together with something that cannot be done."""
    with logbook.together():
        logbook.interests.save(replace(own, disclosure="everyone"))
        logbook.terms.remove("nobody")


def test_what_stood_before_is_not_guessed(kept: Logbook, other: Logbook, tmp_path: Path) -> None:
    """Where the file with the earlier text is not here, undo empties nothing, and works later."""
    term = kept.terms.add(Term(word="bpv", definition="van hier"))
    other.poll()
    other.terms.save(replace(other.terms[term.id], definition="van daar"))
    (file,) = [path for path in (kept.folder / "journal").iterdir() if b"hier" in path.read_bytes()]
    away = file.rename(tmp_path / "away")
    home = tmp_path / "other"
    with pytest.raises(NothingToUndo, match="niet te lezen"):
        Logbook.open(kept.folder, home=home).undo()
    away.rename(file)
    again = Logbook.open(kept.folder, home=home)
    assert again.terms[term.id].definition == "van daar"
    again.undo()
    assert again.terms[term.id].definition == "van hier"
    assert not again.questions()


def test_sharing_is_not_taken_back(kept: Logbook) -> None:
    """What stands in the folder is never said to have stayed on this computer."""
    note = kept.notes.add(Note(text="eerst"))
    own = kept.interests.add(Interest(interest="rust", disclosure="me"))
    kept.interests.save(replace(own, disclosure="everyone"))
    before = len(kept.changes)
    with pytest.raises(NothingToUndo, match="gedeelde map"):
        kept.undo()
    assert len(kept.changes) == before
    assert not kept.interests.is_private(own.id)
    assert kept.interests[own.id].disclosure == "everyone"
    kept = Logbook.open(kept.folder)
    kept.undo()
    assert note.id not in kept.notes
    assert own.id in kept.interests


def test_what_was_shared_and_taken_out_is_not_private(kept: Logbook) -> None:
    """An interest that was shared and then taken out comes back as what it is: shared."""
    own = kept.interests.add(Interest(interest="rust", disclosure="me"))
    kept.interests.save(replace(own, disclosure="everyone"))
    kept.interests.remove(own.id)
    assert own.id not in kept.interests
    assert [each.id for each in kept.interests.removed()] == [own.id]
    kept.undo()
    assert not kept.interests.is_private(own.id)
    assert own.id in kept.interests


def test_sharing_that_fails_together_leaves_it_private(kept: Logbook) -> None:
    """A private interest of which the sharing was broken off is still there, and still private."""
    own = kept.interests.add(Interest(interest="rust", disclosure="me"))
    with pytest.raises(Unknown):
        share_and_fail(kept, own)
    assert kept.interests.all() == [own]
    assert kept.interests.is_private(own.id)
    with kept.together():
        kept.interests.save(replace(own, disclosure="everyone"))
    assert not kept.interests.is_private(own.id)
    assert own.id in kept.interests


def test_sharing_takes_along_what_another_window_wrote(kept: Logbook) -> None:
    """A form that shares an interest loses nothing that was added to it since it was opened."""
    own = kept.interests.add(Interest(interest="rust", disclosure="me"))
    seen = kept.interests.look(own.id)
    kept.interests.save(replace(own, position="stil"))
    shared = kept.interests.save(replace(own, disclosure="everyone"), seen)
    assert (shared.position, shared.disclosure) == ("stil", "everyone")
    assert not kept.questions()


def test_an_answer_is_not_taken_back(kept: Logbook, other: Logbook) -> None:
    """Undo of an answer would choose for everybody what nobody chose, so it says that."""
    term = kept.terms.add(Term(word="bpv"))
    other.poll()
    kept.terms.save(replace(term, definition="van hier"))
    other.terms.save(replace(term, definition="van daar"))
    kept.poll()
    (question,) = kept.questions()
    chosen = question.answers[1].value
    kept.answer(question, chosen)
    with pytest.raises(NothingToUndo, match="open vraag"):
        kept.undo()
    assert kept.terms[term.id].definition == chosen
    assert not kept.questions()


@pytest.mark.parametrize("goes", [True, False])
def test_an_answer_about_a_removal_is_not_taken_back(
    kept: Logbook, other: Logbook, goes: bool
) -> None:
    """What people chose together about keeping a record stands, and undo says so."""
    term = kept.terms.add(Term(word="bpv"))
    other.poll()
    other.terms.remove(term.id)
    kept.terms.save(replace(term, definition="van hier"))
    kept.poll()
    (question,) = kept.questions()
    kept.answer(question, goes)
    with pytest.raises(NothingToUndo, match="open vraag"):
        kept.undo()
    assert (term.id not in kept.terms) is goes
    assert not kept.questions()


def test_a_restored_record_goes_out_again(kept: Logbook) -> None:
    """Undo of putting back takes the record out as it stands, and asks nothing."""
    term = kept.terms.add(Term(word="bpv"))
    kept.terms.save(replace(term, definition="werkplek"))
    kept.terms.remove(term.id)
    kept.terms.restore(term.id)
    stood = all_of(kept._shared.journal.fold.heads("terms", term.id))
    kept.undo()
    assert term.id not in kept.terms
    assert not kept.questions()
    line = kept._shared.journal.line(len(kept.changes) - 1)
    assert line is not None
    assert line.ops[0].base == {"del": stood}
    kept.undo()
    assert term.id in kept.terms


def test_a_restored_record_that_others_went_on_with_stays(kept: Logbook, other: Logbook) -> None:
    """Undo of putting back never takes out what somebody wrote since."""
    term = kept.terms.add(Term(word="bpv"))
    kept.terms.remove(term.id)
    kept.terms.restore(term.id)
    other.poll()
    other.terms.save(replace(other.terms[term.id], definition="van daar"))
    kept.poll()
    with pytest.raises(NothingToUndo):
        kept.undo()
    assert kept.terms[term.id].definition == "van daar"


def test_several_changes_of_one_record_together_are_taken_back_together(kept: Logbook) -> None:
    """A record that was changed and taken out in one change is back as it was."""
    term = kept.terms.add(Term(word="bpv"))
    with kept.together():
        kept.terms.save(replace(term, word="BPV"))
        kept.terms.remove(term.id)
    assert term.id not in kept.terms
    kept.undo()
    assert kept.terms.all() == [term]
    assert not kept.questions()


def test_the_beginning_of_the_logbook_stays(kept: Logbook) -> None:
    """However often somebody undoes, the partnership keeps its name and its first person."""
    kept.partners.add(Partner(name="Lindeschool"))
    kept.undo()
    for _again in range(2):
        with pytest.raises(NothingToUndo, match="geen wijziging van jou"):
            kept.undo()
    assert kept.partnership.name == "Route"
    assert kept.me is not None


@pytest.mark.parametrize("opened_again", [True, False])
def test_a_clock_that_was_put_right_changes_no_order(tmp_path: Path, opened_again: bool) -> None:
    """Of a shared and a private change the last one made is taken back, whatever the clock said."""
    now = datetime(2030, 1, 1, tzinfo=UTC)
    kept = Logbook.create(tmp_path / "kept", Partnership(name="Route"), clock=lambda: now)
    term = kept.terms.add(Term(word="bpv"))
    now = datetime(2026, 1, 1, tzinfo=UTC)
    own = kept.interests.add(Interest(interest="rust", disclosure="me"))
    later = kept.terms.add(Term(word="bbl"))
    seen = []
    for _step in range(3):
        if opened_again:
            kept = Logbook.open(kept.folder, clock=lambda: now)
        kept.undo()
        seen.append([later.id in kept.terms, own.id in kept.interests, term.id in kept.terms])
    assert seen == [[False, True, True], [False, False, True], [False, False, False]]
