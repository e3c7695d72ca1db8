"""What an answer replaces: what the question showed, and nothing that came since."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Interest, Partnership, Term
from logboek.questions import Question


@pytest.fixture
def here(tmp_path: Path) -> Logbook:
    """A logbook with one word in it."""
    logbook = Logbook.create(tmp_path / "kept", Partnership(name="Route"))
    logbook.terms.add(Term(word="bpv"))
    return logbook


@pytest.fixture
def there(here: Logbook, tmp_path: Path) -> Logbook:
    """The same logbook on another computer."""
    return Logbook.open(here.folder, home=tmp_path / "there")


def asked(here: Logbook, there: Logbook) -> Question:
    """The question after both gave the word a meaning at the same time."""
    (term,) = here.terms
    there.poll()
    here.terms.save(replace(term, definition="van hier"))
    there.terms.save(replace(term, definition="van daar"))
    here.poll()
    (question,) = here.questions()
    return question


def values(logbook: Logbook) -> set[object]:
    """The values that stand in the one open question."""
    (question,) = logbook.questions()
    return {answer.value for answer in question.answers}


def test_an_answer_leaves_what_came_since_it_was_asked(
    here: Logbook, there: Logbook, tmp_path: Path
) -> None:
    """A third answer that arrived while the question was on the screen is asked about anew."""
    third = Logbook.open(here.folder, home=tmp_path / "third")
    question = asked(here, there)
    third.terms.save(replace(third.terms.all()[0], definition="van een derde"))
    here.poll()
    here.answer(question, "van hier")
    assert values(here) == {"van hier", "van een derde"}
    assert values(Logbook.open(here.folder)) == {"van hier", "van een derde"}


def test_answering_what_was_settled_meanwhile_opens_it_again(here: Logbook, there: Logbook) -> None:
    """Who answers a question that others settled meanwhile does not win in silence."""
    question = asked(here, there)
    there.poll()
    (theirs,) = there.questions()
    there.answer(theirs, "samen gekozen")
    here.poll()
    assert not here.questions()
    here.answer(question, "van hier")
    assert values(here) == {"van hier", "samen gekozen"}


def test_the_same_answer_twice_is_one_answer(here: Logbook, there: Logbook) -> None:
    """Two people who choose the same at the same time have settled it."""
    question = asked(here, there)
    there.poll()
    (theirs,) = there.questions()
    there.answer(theirs, "van hier")
    here.poll()
    here.answer(question, "van hier")
    assert not here.questions()


@pytest.mark.parametrize("goes", [True, False])
def test_a_removal_is_answered_for_what_was_shown(
    here: Logbook, there: Logbook, goes: bool
) -> None:
    """Whoever lets a record go keeps it in the list where somebody changed it meanwhile."""
    (term,) = here.terms
    here.terms.remove(term.id)
    there.terms.save(replace(term, definition="van daar"))
    here.poll()
    (question,) = here.questions()
    there.poll()
    there.terms.save(replace(there.terms[term.id], usage_rule="later geschreven"))
    here.poll()
    here.answer(question, goes)
    assert here.terms[term.id].usage_rule == "later geschreven"
    assert [each.field for each in here.questions()] == (["del"] if goes else [])


def test_removing_takes_out_what_was_seen(here: Logbook, there: Logbook) -> None:
    """A record that somebody changed while it was being taken out stays, and is asked about."""
    (term,) = here.terms
    seen = here.terms.look(term.id)
    there.terms.save(replace(term, definition="van daar"))
    here.poll()
    here.terms.remove(term.id, seen)
    assert here.terms[term.id].definition == "van daar"
    assert [each.field for each in here.questions()] == ["del"]


def test_restoring_has_seen_the_whole_record(here: Logbook) -> None:
    """The line that puts a record back names every head of it, as the format asks."""
    (term,) = here.terms
    here.terms.save(replace(term, definition="werkplek"))
    here.terms.remove(term.id)
    shared = here._shared.journal
    stood = {h for heads in shared.fold.heads("terms", term.id).values() for h in heads}
    here.terms.restore(term.id)
    line = shared.line(len(shared.ledger) - 1)
    assert line is not None
    assert set(line.ops[0].base["del"]) == stood


def test_an_answer_about_a_private_interest_stays_private(here: Logbook, tmp_path: Path) -> None:
    """Two windows that disagree on one computer settle it there, also after it was settled."""
    own = here.interests.add(Interest(interest="GEHEIM", disclosure="me"))
    one, two = here.interests.look(own.id), here.interests.look(own.id)
    here.interests.save(replace(own, interest="GEHEIM1"), one)
    here.interests.save(replace(own, interest="GEHEIM2"), two)
    (question,) = here.questions()
    here.answer(question, "GEHEIM3")
    assert not here.questions()
    here.answer(question, "GEHEIM4")
    assert values(here) == {"GEHEIM3", "GEHEIM4"}
    for path in here.folder.rglob("*"):
        assert not path.is_file() or b"GEHEIM" not in path.read_bytes()
