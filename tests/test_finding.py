"""Finding records of a logbook by their words, as far as one may read them."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from logboek import finding
from logboek.finding import Finder
from logboek.insight import search
from logboek.logbook import Changed, Logbook
from logboek.partnership import Agreement, Interest, Note, Person, Term
from logboek.partnership.term import Meaning


def _opened(logbook: Logbook) -> Finder:
    """A finder that has read everything, and hears of every change."""
    finder = Finder(logbook)

    def tell(changed: Changed) -> None:
        finder.changed(changed.keys)

    logbook.listen(tell)
    finder.open()
    while finder.read_on():
        pass
    return finder


def _found(finder: Finder, typed: str) -> list[tuple[str, str]]:
    return [(hit.entry.register, hit.entry.id) for g in finder.find(typed, 10) for hit in g.hits]


def test_every_kind_of_record_is_found_by_what_people_wrote(logbook: Logbook) -> None:
    """Also by what stands in its entries, such as what a partner gives or means."""
    linde = logbook.partners.ids()[0]
    agreement = logbook.agreements.add(Agreement(title="Rooster", gives={linde: "Een lokaal."}))
    term = logbook.terms.add(Term(word="stage", meanings={linde: Meaning(text="meekijken")}))
    finder = _opened(logbook)
    assert _found(finder, "lokaal") == [("agreements", agreement.id)]
    assert _found(finder, "meek") == [("terms", term.id)]
    assert _found(finder, "anja") == [("people", logbook.people.ids()[0])]
    assert _found(finder, "lindeschool") == [("partners", linde)]


def test_an_interest_for_another_organisation_is_not_found_nor_counted(logbook: Logbook) -> None:
    """Searching words must not betray what somebody may not read."""
    linde, rijn = logbook.partners.ids()
    logbook.interests.add(Interest(interest="Geheim", partner=rijn, disclosure="organisation"))
    mine = logbook.interests.add(
        Interest(interest="Geheim ook", partner=linde, disclosure="organisation")
    )
    finder = _opened(logbook)
    [group] = finder.find("geheim", 10)
    assert [hit.entry.id for hit in group.hits] == [mine.id]
    assert group.count == 1


def test_who_becomes_somebody_else_finds_what_that_person_may_read(logbook: Logbook) -> None:
    linde, rijn = logbook.partners.ids()
    hers = logbook.interests.add(
        Interest(interest="Geheim", partner=linde, disclosure="organisation")
    )
    finder = _opened(logbook)
    assert _found(finder, "geheim") == [("interests", hers.id)]
    logbook.introduce(logbook.people.add(Person(name="Bilal", partner=rijn)).id)
    assert _found(finder, "geheim") == []
    finder.open()
    assert finder.find("geheim", 10) == []


def test_a_change_by_anybody_shows_in_the_next_answer(
    logbook: Logbook, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = logbook.notes.add(Note(text="Een rooster."))
    finder = _opened(logbook)
    monkeypatch.setenv("LOGBOEK_HOME", str(home / "elsewhere"))
    other = Logbook.open(logbook.folder, home=home / "elsewhere")
    added = other.notes.add(Note(text="Een lokaal."))
    other.notes.save(replace(note, text="Een werkplaats."))
    logbook.poll()
    assert _found(finder, "lokaal") == [("notes", added.id)]
    assert _found(finder, "werkplaats") == [("notes", note.id)]
    assert _found(finder, "rooster") == []
    logbook.notes.remove(note.id)
    assert _found(finder, "werkplaats") == []


def test_a_new_form_of_a_term_counts_at_once(logbook: Logbook) -> None:
    note = logbook.notes.add(Note(text="Over de stageplek."))
    term = logbook.terms.add(Term(word="bpv"))
    finder = _opened(logbook)
    assert ("notes", note.id) not in _found(finder, "bpv")
    logbook.terms.save(replace(term, variants=["stageplek"]))
    assert ("notes", note.id) in _found(finder, "bpv")


def test_it_reads_in_small_steps_and_answers_meanwhile(
    logbook: Logbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read so far is found; the answer says that it has not everything yet."""
    monkeypatch.setattr(finding, "AT_ONCE", 5)
    notes = [logbook.notes.add(Note(text=f"regel {n}")).id for n in range(20)]
    finder = Finder(logbook)
    finder.open()
    assert finder.read_on()
    some = _found(finder, "regel")
    assert len(some) < 10
    assert [finder.complete] == [False]
    while finder.read_on():
        pass
    assert finder.complete
    assert finder.find("regel", 30)[0].count == len(notes)


def test_after_many_changes_at_once_everything_is_read_anew(
    logbook: Logbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "MOST_CHANGED", 3)
    finder = _opened(logbook)
    notes = [logbook.notes.add(Note(text=f"regel {n}")).id for n in range(9)]
    assert {id for _register, id in _found(finder, "regel")} == set(notes)


def test_among_very_many_records_other_forms_come_one_at_a_time(
    logbook: Logbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each form takes a while there; asking again finds what is left."""
    monkeypatch.setattr(search, "MANY", 1)
    forms = ["aa", "bb", "cc"]
    logbook.terms.add(Term(word="stage", variants=forms))
    notes = {logbook.notes.add(Note(text=f"de {form}")).id for form in forms}
    finder = _opened(logbook)
    found: list[int] = []
    for _time in range(3):
        found.append(len(notes & {id for _register, id in _found(finder, "stage")}))
    assert found == [1, 2, 3]
    assert finder.complete
