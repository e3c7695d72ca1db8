"""Undo, history, the logbook on a past day, and several verbs as one change."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copytree

import pytest
from msgspec.structs import replace

from logboek.errors import NothingToUndo, ReadOnly
from logboek.logbook import Logbook
from logboek.partnership import Interest, Note, Partnership, Term
from logboek.partnership.term import Meaning


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def days(self, days: int) -> None:
        self.now += timedelta(days=days)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept(tmp_path: Path, clock: Clock) -> Logbook:
    """A logbook with a clock that the test moves."""
    return Logbook.create(tmp_path / "kept", Partnership(name="Route"), clock=clock)


def test_undo_of_an_addition(kept: Logbook) -> None:
    """What was added is taken out, as a new change that history keeps."""
    term = kept.terms.add(Term(word="bpv"))
    undone = kept.undo()
    assert [touched.verb for touched in undone.ops] == ["added"]
    assert term.id not in kept.terms
    assert kept.terms.removed() == [term]
    assert [revision.verb for revision in kept.history("terms", term.id)] == ["added", "removed"]


def test_undo_of_an_edit_and_of_emptying(kept: Logbook) -> None:
    """Fields get the values back that they had, those that were empty too."""
    term = kept.terms.add(Term(word="bpv", meanings={"p1": Meaning(text="x")}))
    kept.terms.save(replace(term, word="BPV", definition="nieuw", meanings={}))
    kept.undo()
    assert kept.terms[term.id] == term
    assert Logbook.open(kept.folder).terms[term.id] == term


def test_undo_of_a_removal(kept: Logbook) -> None:
    """What was removed is back, and no question stands open."""
    term = kept.terms.add(Term(word="bpv"))
    kept.terms.remove(term.id)
    kept.undo()
    assert kept.terms.all() == [term]
    assert not kept.questions()


def test_undo_goes_back_step_by_step(kept: Logbook) -> None:
    """Undo again takes back the change before, until nothing of one's own is left."""
    term = kept.terms.add(Term(word="een"))
    for word in ("twee", "drie"):
        kept.terms.save(replace(kept.terms[term.id], word=word))
    seen = []
    for _ in range(2):
        kept.undo()
        seen.append(kept.terms[term.id].word)
    assert seen == ["twee", "een"]
    kept.undo()
    assert term.id not in kept.terms


def test_undo_takes_the_latest_of_the_shared_and_the_private(kept: Logbook) -> None:
    """Within one second too, undo takes back what was done last."""
    term = kept.terms.add(Term(word="bpv"))
    own = kept.interests.add(Interest(interest="rust", disclosure="me"))
    kept.undo()
    assert own.id not in kept.interests
    assert term.id in kept.terms
    own = kept.interests.add(Interest(interest="rust", disclosure="me"))
    other = kept.terms.add(Term(word="bbl"))
    kept.undo()
    assert own.id in kept.interests
    assert other.id not in kept.terms


@pytest.mark.parametrize("mine", ["added", "edited"])
@pytest.mark.parametrize("theirs", ["added to", "changed", "removed"])
def test_undo_leaves_what_others_built_on(
    kept: Logbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mine: str, theirs: str
) -> None:
    """A record that somebody else wrote in, changed or removed since is not taken back."""
    term = kept.terms.add(Term(word="bpv"))
    if mine == "edited":
        kept.terms.save(replace(term, word="BPV"))
    monkeypatch.setenv("LOGBOEK_HOME", str(tmp_path / "other"))
    copytree(kept.folder, tmp_path / "copy")
    other = Logbook.open(tmp_path / "copy")
    if theirs == "added to":
        other.terms.save(replace(other.terms[term.id], definition="van een ander"))
    elif theirs == "changed":
        other.terms.save(replace(other.terms[term.id], word="van een ander"))
    else:
        other.terms.remove(term.id)
    for path in (other.folder / "journal").iterdir():
        (kept.folder / "journal" / path.name).write_bytes(path.read_bytes())
    kept.poll()
    if (mine, theirs) == ("edited", "added to"):
        kept.undo()
        assert kept.terms[term.id].definition == "van een ander"
        return
    before = len(kept.changes)
    with pytest.raises(NothingToUndo):
        kept.undo()
    assert len(kept.changes) == before
    assert (term.id in kept.terms) == (theirs != "removed")


def test_undo_of_another_persons_addition_is_an_edit(
    kept: Logbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Undoing a field that I added to a record of somebody else never removes that record."""
    term = kept.terms.add(Term(word="van Anne"))
    monkeypatch.setenv("LOGBOEK_HOME", str(tmp_path / "bram"))
    for attempt in range(8):
        copy = tmp_path / f"copy{attempt}"
        copytree(kept.folder, copy)
        bram = Logbook.open(copy)
        bram.terms.save(replace(bram.terms[term.id], definition="van Bram"))
        again = Logbook.open(copy)
        assert [touched.verb for touched in again.undo().ops] == ["changed"]
        assert again.terms[term.id] == term


def test_there_is_nothing_to_undo(kept: Logbook, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who wrote nothing is told so, and nothing changes."""
    monkeypatch.setenv("LOGBOEK_HOME", str(kept.folder.parent / "nobody"))
    other = Logbook.open(kept.folder)
    with pytest.raises(NothingToUndo):
        other.undo()


def test_history_of_a_record(kept: Logbook, clock: Clock) -> None:
    """Every state with its moment, and the fields before and after."""
    term = kept.terms.add(Term(word="bpv"))
    clock.days(3)
    kept.terms.save(replace(term, word="BPV", meanings={"p1": Meaning(text="praktijk")}))
    clock.days(3)
    kept.terms.remove(term.id)
    first, second, third = kept.history("terms", term.id)
    assert (first.verb, first.record) == ("added", term)
    assert first.at == datetime(2026, 11, 1, 12, tzinfo=UTC)
    assert second.verb == "changed"
    assert second.fields["word"].before == "bpv"
    assert second.fields["word"].after == "BPV"
    assert second.fields["meanings/p1"].before is None
    assert second.record.word == "BPV"
    assert third.verb == "removed"
    assert kept.history("terms", "unheard of") == []


def test_the_timeline(kept: Logbook, clock: Clock) -> None:
    """Every change, newest first, by index, by slice and by iteration the same."""
    kept.terms.add(Term(word="een"))
    clock.days(1)
    kept.notes.add(Note(text="twee"))
    changes = kept.changes
    assert len(changes) == 3
    assert changes[0].ops[0].fields == {"text": "twee"}
    assert changes[-1].ops[0].register == "partnership"
    assert changes[:2] == [changes[0], changes[1]]
    assert list(changes) == changes[:]
    assert list(Logbook.open(kept.folder).changes) == list(changes)


def test_as_of_every_day(kept: Logbook, clock: Clock) -> None:
    """On each past day the logbook says what was written up to that day's end, to read only."""
    days = [clock.now.date()]
    term = kept.terms.add(Term(word="w0"))
    states = [[term]]
    for i in range(1, 5):
        clock.days(1)
        term = kept.terms.save(replace(term, word=f"w{i}"))
        states.append([term])
        days.append(clock.now.date())
    clock.days(1)
    kept.terms.remove(term.id)
    states.append([])
    days.append(clock.now.date())
    for day, state in zip(days, states, strict=True):
        then = kept.as_of(day)
        assert then.terms.all() == state
        assert then.today() == day
        with pytest.raises(ReadOnly):
            then.terms.add(Term(word="te laat"))
    assert kept.as_of(days[0] - timedelta(days=1)).terms.all() == []
    assert kept.terms.all() == []


def test_together_is_one_change(kept: Logbook) -> None:
    """Several verbs make one line, one row of the timeline, and one thing to undo."""
    before = len(kept.changes)
    with kept.together():
        one = kept.terms.add(Term(word="een"))
        kept.notes.add(Note(text="twee"))
        kept.partnerships.save(replace(kept.partnership, purpose="samen"))
    assert len(kept.changes) == before + 1
    assert {touched.register for touched in kept.changes[0].ops} == {
        "terms",
        "notes",
        "partnership",
    }
    kept.undo()
    assert one.id not in kept.terms
    assert kept.notes.all() == []
    assert kept.partnership.purpose == ""


def test_together_is_all_or_nothing(kept: Logbook) -> None:
    """When something goes wrong within, nothing of it was written."""
    before = len(kept.changes)

    def goes_wrong() -> None:
        with kept.together():
            kept.terms.add(Term(word="een"))
            raise KeyError

    with pytest.raises(KeyError):
        goes_wrong()
    assert len(kept.changes) == before
    assert kept.terms.all() == []
    kept.terms.add(Term(word="twee"))
    assert len(kept.terms) == 1


def test_editing_and_removing_together(kept: Logbook) -> None:
    """A record that is edited and removed in one change is gone, without a question."""
    term = kept.terms.add(Term(word="bpv"))
    with kept.together():
        kept.terms.save(replace(term, word="BPV"))
        kept.terms.remove(term.id)
    assert kept.terms.all() == []
    assert not kept.questions()
    assert Logbook.open(kept.folder).terms.all() == []
