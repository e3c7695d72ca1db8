"""Records in and out: what a record is in the journal, and what a journal is as records."""

from datetime import date
from typing import Any, Literal, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from logboek.errors import AlreadyShared, TooLarge, Unknown
from logboek.logbook import Logbook
from logboek.partnership import REGISTERS, Agreement, Body, Interest, Person, Record, Term
from logboek.partnership.agreement import Pinned
from logboek.partnership.term import Meaning
from logboek.register import Codec

TERMS = Codec(Term)
TEXTS = st.dictionaries(st.text(), st.text())
# Left to itself, hypothesis takes what makes the default of a map for the map itself.
st.register_type_strategy(Pinned, st.builds(Pinned, meanings=TEXTS))


def any_record(kind: type[Record]) -> st.SearchStrategy[Record]:
    """A record of a kind with anything in its fields."""
    fields = {name: st.from_type(hint) for name, hint in get_type_hints(kind).items()}
    return st.builds(kind, **{**fields, "id": st.just("x")})


@pytest.mark.parametrize("kind", REGISTERS.values(), ids=REGISTERS.keys())
def test_every_kind_comes_back_as_it_was(kind: type[Record]) -> None:
    """Any record of any kind says the same after a round through the fields of the journal."""
    codec = Codec(kind)

    @settings(max_examples=40, deadline=None)
    @given(any_record(kind))
    def comes_back(record: Record) -> None:
        assert codec.record("x", codec.fields(record)) == record

    comes_back()


@pytest.mark.parametrize("kind", REGISTERS.values(), ids=REGISTERS.keys())
def test_changes_bring_one_record_to_the_other(kind: type[Record]) -> None:
    """The fields that differ, laid over the one record, give the other."""
    codec = Codec(kind)

    @settings(max_examples=40, deadline=None)
    @given(any_record(kind), any_record(kind))
    def one_becomes_the_other(before: Record, after: Record) -> None:
        changes = codec.changes(before, after)
        assert codec.record("x", {**codec.fields(before), **changes}) == after
        assert not codec.changes(after, after)

    one_becomes_the_other()


def test_a_map_is_a_field_an_entry() -> None:
    """Two partners who each add a meaning set different fields."""
    term = Term(id="x", word="bpv", meanings={"p1": Meaning(text="praktijk")})
    assert TERMS.fields(term) == {"word": "bpv", "meanings/p1": {"text": "praktijk"}}
    emptied = replace(term, meanings={}, word="")
    assert TERMS.changes(term, emptied) == {"word": "", "meanings/p1": None}


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"word": 5, "definition": "x"}, Term(id="x", definition="x")),
        ({"status": "frozen", "word": "w"}, Term(id="x", word="w")),
        ({"thread/a": 5, "gives/b": "x", "word": "w"}, Term(id="x", word="w")),
        ({"meanings/a": 5, "meanings/b": {"text": "t"}},
         Term(id="x", meanings={"b": Meaning(text="t")})),
        ({"meanings": {"p1": {"text": "t"}}, "word": "w"}, Term(id="x", word="w")),
        ({"word/x": "y", "id": "other", "": 1, "/": 2}, Term(id="x")),
        ({"variants": "abc", "word": None}, Term(id="x")),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_left_out(document: dict[str, Any], expected: Term) -> None:
    """What a field cannot hold leaves it at its default, and costs no other field anything."""
    assert TERMS.record("x", document) == expected


def test_a_stranger_number_is_no_date(logbook: Logbook) -> None:
    """Numbers and dates of any size are left out, or come back as they are."""
    assert Codec(Body).record("x", {"minutes": 10**30, "since": "2026-02-31"}).since is None
    body = logbook.bodies.add(Body(name="kring", minutes=2**60, since=date(1, 1, 1)))
    assert Logbook.open(logbook.folder).bodies[body.id] == body


def test_saving_writes_only_what_differs(logbook: Logbook) -> None:
    """A form that was open while somebody else saved replaces nothing that it did not change."""
    term = logbook.terms.add(Term(word="bpv", definition="oud"))
    form = logbook.terms.look(term.id)
    logbook.terms.save(replace(term, definition="nieuw"))
    saved = logbook.terms.save(replace(form.record, word="BPV"), form)
    assert (saved.word, saved.definition) == ("BPV", "nieuw")
    assert not logbook.questions()


def test_saving_the_same_field_from_two_forms_asks(logbook: Logbook) -> None:
    """Two forms that change one field from the same start both stand, and an answer settles it."""
    term = logbook.terms.add(Term(word="bpv"))
    one, two = logbook.terms.look(term.id), logbook.terms.look(term.id)
    logbook.terms.save(replace(one.record, word="van een"), one)
    logbook.terms.save(replace(two.record, word="van twee"), two)
    (question,) = logbook.questions()
    assert {answer.value for answer in question.answers} == {"van een", "van twee"}
    assert question.answers[0].value == logbook.terms[term.id].word
    logbook.answer(question, "samen")
    assert not logbook.questions()
    assert Logbook.open(logbook.folder).terms[term.id].word == "samen"


def test_saving_nothing_writes_nothing(logbook: Logbook) -> None:
    """A form that is saved as it was opened makes no change."""
    term = logbook.terms.add(Term(word="bpv"))
    before = len(logbook.changes)
    assert logbook.terms.save(term) == term
    assert len(logbook.changes) == before


def test_removing_and_restoring(logbook: Logbook) -> None:
    """What was removed is unknown until it is restored as it was."""
    term = logbook.terms.add(Term(word="bpv"))
    logbook.terms.remove(term.id)
    assert term.id not in logbook.terms
    assert logbook.terms.removed() == [term]
    with pytest.raises(Unknown):
        logbook.terms[term.id]
    with pytest.raises(Unknown):
        logbook.terms.remove(term.id)
    assert logbook.terms.restore(term.id) == term
    assert logbook.terms.removed() == []
    assert logbook.terms.all() == [term]


def test_records_stand_in_the_order_in_which_they_were_made(logbook: Logbook) -> None:
    """A register lists records as they were made, also after edits and reopening."""
    made = [logbook.terms.add(Term(word=str(i))) for i in range(5)]
    logbook.terms.save(replace(made[0], word="later"))
    assert logbook.terms.ids() == [term.id for term in made]
    assert Logbook.open(logbook.folder).terms.ids() == [term.id for term in made]


def test_an_empty_record_can_be_added(logbook: Logbook) -> None:
    """A record that says nothing yet is a record."""
    term = logbook.terms.add(Term())
    assert Logbook.open(logbook.folder).terms[term.id] == term


def test_too_much_text_is_refused_whole(logbook: Logbook) -> None:
    """A text of a megabyte is refused in a sentence, and nothing changes."""
    with pytest.raises(TooLarge, match="te lang"):
        logbook.agreements.add(Agreement(text="x" * 1_000_000))
    assert not logbook.agreements.all()
    logbook.agreements.add(Agreement(text="x" * 200_000))
    assert len(Logbook.open(logbook.folder).agreements) == 1


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("e\u0301", "é"),
        ("a\ud800b", "a\ufffdb"),
        ("\0\x1b[31m", "\0\x1b[31m"),
        ("\u202e", "\u202e"),
    ],
)
def test_text_is_kept_as_typed_in_one_form(logbook: Logbook, typed: str, kept: str) -> None:
    """Text is kept in Unicode's composed form without lone surrogates, and otherwise as typed."""
    term = logbook.terms.add(Term(word=typed))
    assert Logbook.open(logbook.folder).terms[term.id].word == kept
    assert logbook.terms[term.id].word == kept


def test_names_stand_on_cards_only(logbook: Logbook) -> None:
    """No line of the journal holds a name or an address."""
    person = logbook.people.add(Person(name="Anneke", address="a@b.nl", role="docent"))
    logbook.people.save(replace(person, name="Anneke de Wit", role="directeur"))
    again = Logbook.open(logbook.folder)
    assert again.people[person.id].name == "Anneke de Wit"
    assert again.people[person.id].role == "directeur"
    for path in (logbook.folder / "journal").iterdir():
        assert b"Anneke" not in path.read_bytes()
        assert b"a@b.nl" not in path.read_bytes()


@pytest.mark.parametrize(("typed", "kept"), [("a\ud800b", "a\ufffdb"), ("e\u0301", "é")])
def test_names_are_kept_as_text_is(logbook: Logbook, typed: str, kept: str) -> None:
    """A name or address with half a character in it is kept, new and changed, as other text is."""
    person = logbook.people.add(Person(name=typed, role="docent"))
    assert logbook.people[person.id].name == kept
    logbook.people.save(replace(person, name=f"Eva {typed}", address=typed))
    again = Logbook.open(logbook.folder).people[person.id]
    assert (again.name, again.address, again.role) == (f"Eva {kept}", kept, "docent")


@pytest.mark.parametrize("disclosure", ["me", "everyone"])
def test_interests_are_kept_as_text_is(
    logbook: Logbook, disclosure: Literal["me", "everyone"]
) -> None:
    """An interest with half a character in it is kept, whether or not it is private."""
    own = logbook.interests.add(Interest(interest="a\ud800b", disclosure=disclosure))
    logbook.interests.save(replace(own, position="c\udfffd"))
    again = Logbook.open(logbook.folder).interests[own.id]
    assert (again.interest, again.position) == ("a\ufffdb", "c\ufffdd")


def test_an_interest_that_is_shared_stays_shared(logbook: Logbook) -> None:
    """A private interest can be shared once, and then not be made private again."""
    own = logbook.interests.add(Interest(interest="rust", disclosure="me"))
    shared = logbook.interests.save(replace(own, disclosure="everyone"))
    assert shared.disclosure == "everyone"
    assert len(logbook.interests) == 1
    with pytest.raises(AlreadyShared):
        logbook.interests.save(replace(shared, disclosure="me"))
    assert Logbook.open(logbook.folder).interests.all() == [shared]
