"""What a change did, in words: nothing is told that the journal cannot know."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Agreement, Partner, Partnership, Person, Term
from logboek.partnership.term import Meaning
from logboek.screens.told import taken_back, told


class Clock:
    """A clock that stands still until it is moved."""

    now = datetime(2026, 11, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept(tmp_path: Path, clock: Clock) -> Logbook:
    """A logbook that Anja keeps."""
    made = Logbook.create(tmp_path / "kept", Partnership(name="Route"), clock=clock)
    made.introduce(made.people.add(Person(name="Anja")).id)
    return made


def latest(logbook: Logbook) -> str:
    """What the timeline says of the latest change."""
    return str(told(logbook, logbook.changes[0])[0])


def test_a_meaning_that_is_taken_back(kept: Logbook) -> None:
    linde = kept.partners.add(Partner(name="Lindeschool"))
    term = kept.terms.add(Term(word="basisberoeps"))
    kept.terms.save(replace(term, meanings={linde.id: Meaning(text="vmbo")}))
    assert latest(kept) == "basisberoeps: betekenis van Lindeschool toegevoegd"
    assert taken_back(kept, kept.undo()) == "betekenis van Lindeschool bij basisberoeps"
    assert latest(kept) == "basisberoeps: betekenis van Lindeschool leeggemaakt"


def test_an_addition_that_is_taken_back(kept: Logbook) -> None:
    kept.terms.add(Term(word="bpv"))
    assert taken_back(kept, kept.undo()) == "begrip bpv"
    assert latest(kept) == "bpv: uit de lijst gehaald"


def test_an_older_text_is_told_alike_whoever_brought_it_back(kept: Logbook) -> None:
    """Nobody knows whether a hand or ctrl+z put it there, so both are told as a change."""
    term = kept.terms.add(Term(word="bpv", definition="een"))
    kept.terms.save(replace(term, definition="twee"))
    kept.terms.save(replace(term, definition="een"))
    by_hand = latest(kept)
    kept.undo()
    assert kept.terms[term.id].definition == "twee"
    assert latest(kept) == by_hand == "bpv: werkdefinitie gewijzigd"


def test_an_addition_is_taken_back_after_what_was_done_to_it(kept: Logbook) -> None:
    """Step by step back to nothing is told in one way, whatever the record is."""
    term = kept.terms.add(Term(word="bpv"))
    kept.terms.save(replace(term, status="working"))
    kept.terms.save(replace(kept.terms[term.id], definition="een"))
    partner = kept.partners.add(Partner(name="Lindeschool"))
    kept.partners.save(replace(partner, sector="vmbo"))
    for _step in range(2):
        kept.undo()
    assert latest(kept) == "Lindeschool: uit de lijst gehaald"
    for _step in range(3):
        kept.undo()
    assert latest(kept) == "bpv: uit de lijst gehaald"


def test_a_removal_that_is_taken_back(kept: Logbook, clock: Clock) -> None:
    term = kept.terms.add(Term(word="bpv"))
    clock.now += timedelta(days=1)
    kept.terms.remove(term.id)
    assert latest(kept) == "bpv: uit de lijst gehaald"
    assert taken_back(kept, kept.undo()) == "bpv: uit de lijst gehaald"


def test_going_back_to_an_earlier_status_is_a_change(kept: Logbook) -> None:
    decided = kept.agreements.add(Agreement(title="Roosters", status="decided"))
    kept.agreements.save(replace(decided, status="reviewed"))
    kept.agreements.save(replace(decided, status="decided"))
    assert latest(kept) == "Roosters: status (besloten) gewijzigd"


def test_a_status_that_goes_back_to_the_first_is_told_by_its_name(
    kept: Logbook, clock: Clock
) -> None:
    term = kept.terms.add(Term(word="bpv"))
    kept.terms.save(replace(term, status="working"))
    assert latest(kept) == "bpv: status (werkdefinitie) gewijzigd"
    clock.now += timedelta(days=2)
    kept.undo()
    assert latest(kept) == "bpv: status terug naar gesignaleerd"


def test_a_title_that_ends_in_a_full_stop_gets_no_second_mark(kept: Logbook) -> None:
    kept.terms.add(Term(word="bij het bedrijf."))
    assert latest(kept) == "bij het bedrijf: begrip toegevoegd"
