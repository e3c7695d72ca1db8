"""Which records are found by the words that are typed, and which come first."""

from hypothesis import given
from hypothesis import strategies as st

from logboek.insight.comparing import INSIDE, MOST_SPANS, spans, words
from logboek.insight.search import Entry, Group, Index
from logboek.partnership import Term


class Shelves(dict[tuple[str, str], list[Entry]]):
    """Records by register and id, in the order in which they were written."""

    def __init__(self, *entries: Entry) -> None:
        super().__init__()
        for entry in entries:
            self.setdefault((entry.register, entry.id), []).append(entry)

    def index(self, *terms: Term) -> Index:
        """An index of all of them."""
        index = Index(lambda register, id_: self.get((register, id_), ()), terms)
        for register, id_ in self:
            index.add(register, id_)
        return index


def _entry(id_: str, text: str, title: str = "", register: str = "notes") -> Entry:
    return Entry(register, id_, "text", title, text)


def _found(index: Index, typed: str, limit: int = 10) -> list[str]:
    return [hit.entry.id for group in index.find(typed, limit) for hit in group.hits]


def _of(*texts: str) -> Index:
    """An index of notes that are called by their number."""
    return Shelves(*(_entry(str(n), text) for n, text in enumerate(texts))).index()


def test_every_key_finds_words_that_begin_so() -> None:
    index = _of("Rooster voor de stage", "Een dag in het bedrijf")
    assert [_found(index, "rooster"[:n]) for n in range(1, 8)] == [["0"]] * 7
    assert _found(index, "roosters") == []


def test_every_typed_word_has_to_stand_in_the_record_in_any_order() -> None:
    index = _of("Rooster voor de stage", "Rooster van het mbo")
    assert _found(index, "sta roo") == ["0"]
    assert sorted(_found(index, "roo")) == ["0", "1"]


def test_words_may_stand_in_several_texts_of_the_record() -> None:
    index = Shelves(
        Entry("agreements", "a", "text", "Samen roosteren", "Op dinsdag"),
        Entry("agreements", "a", "gives", "Samen roosteren", "Het Rijncollege geeft een lokaal"),
    ).index()
    [group] = index.find("dinsdag rijn")
    assert group.count == 1
    assert [hit.entry.field for hit in group.hits] == ["text"]
    assert [hit.entry.field for hit in index.find("roost lokaal")[0].hits] == ["gives"]


def test_nothing_typed_finds_nothing() -> None:
    index = _of("Rooster")
    assert index.find("") == index.find("  ") == index.find("- '\x00") == []


def test_accents_case_and_apostrophes_make_no_difference() -> None:
    index = _of("De coördinatie van foto’s", "İZMİR en Straße")
    assert _found(index, "COORDINATIE") == _found(index, "coördinatie") == ["0"]
    assert _found(index, "fotos") == _found(index, "foto's") == _found(index, "foto´s") == ["0"]
    assert _found(index, "izmir") == _found(index, "strasse") == ["1"]


def test_a_word_on_either_side_of_a_hyphen_is_found() -> None:
    assert _found(_of("de vmbo-docent"), "docent") == ["0"]
    assert _found(_of("de vmbo docent"), "vmbo-doc") == ["0"]


def test_part_of_a_longer_word_is_found_last_and_only_from_four_letters() -> None:
    index = _of("de commissie", "de roostercommissie", "commissies")
    assert _found(index, "commissie") == ["0", "2", "1"]
    assert _found(_of("vmbo"), "mbo") == []


def test_the_title_comes_first_then_whole_words_then_the_newest() -> None:
    index = Shelves(
        _entry("text", "over de stage"),
        _entry("begins", "", "Stages"),
        _entry("title", "", "De stage"),
        _entry("longer", "over stageplekken"),
        _entry("newer", "nog een stage"),
    ).index()
    assert _found(index, "stage") == ["title", "begins", "newer", "text", "longer"]


def test_what_was_found_stands_together_by_register_the_best_first() -> None:
    index = Shelves(
        _entry("p", "lid van de stagetafel", "Anja", "people"),
        _entry("n", "stage", register="notes"),
        _entry("t", "", "stage", "terms"),
        _entry("m", "stage", register="notes"),
    ).index()
    groups = index.find("stage")
    assert [(group.register, group.count) for group in groups] == [
        ("terms", 1),
        ("notes", 2),
        ("people", 1),
    ]


def test_no_more_are_shown_than_asked_but_all_are_counted() -> None:
    index = _of(*["stage"] * 30)
    [group] = index.find("stage", limit=3)
    assert [hit.entry.id for hit in group.hits] == ["29", "28", "27"]
    assert group.count == 30
    assert index.find("stage", limit=0) == [Group("notes", [], 30)]


def test_who_types_one_form_of_a_term_finds_the_others_after_it() -> None:
    term = Term(word="basisberoepsgerichte leerweg", variants=["BB", "basis"])
    texts = ["De bb in klas 4", "de basisberoepsgerichte leerweg", "bbl", "leerweg"]
    index = Shelves(*(_entry(str(n), text) for n, text in enumerate(texts))).index(term)
    assert _found(index, "basisberoepsgerichte leerweg") == ["1", "0"]
    assert _found(index, "bb") == ["0", "2", "1"]
    assert _found(index, "b") == ["2", "1", "0"]
    assert _found(index, "klas basis") == ["0"]
    index.relate([])
    assert _found(index, "klas basis") == []


def test_what_was_found_lights_up_as_it_was_written() -> None:
    index = Shelves(
        _entry("a", "Een _coördinator_ en nog een Coördinatie", "De coördinatie")
    ).index()
    [group] = index.find("coord")
    [hit] = group.hits
    assert [hit.entry.text[start:end] for start, end in hit.text_spans] == [
        "coördinator",
        "Coördinatie",
    ]
    assert [hit.entry.title[start:end] for start, end in hit.title_spans] == ["coördinatie"]


def test_no_text_lights_up_without_end() -> None:
    assert len(spans("stage " * 5000, ("stage",))) == MOST_SPANS


def test_a_record_that_changed_is_found_by_its_new_words_and_is_the_newest() -> None:
    shelves = Shelves(*(_entry(str(n), text) for n, text in enumerate(("rooster", "x", "rooster"))))
    index = shelves.index()
    shelves["notes", "0"] = [_entry("0", "rooster en lokaal")]
    index.put("notes", "0")
    assert _found(index, "rooster") == ["0", "2"]
    shelves["notes", "0"] = [_entry("0", "lokaal")]
    index.put("notes", "0")
    assert _found(index, "rooster") == ["2"]
    assert _found(index, "lokaal") == ["0"]


def test_a_record_that_was_taken_out_or_may_no_longer_be_read_is_found_no_more() -> None:
    """Also where the index was not told yet: what cannot be read is not shown."""
    shelves = Shelves(_entry("0", "rooster"), _entry("1", "rooster"), _entry("2", "rooster"))
    index = shelves.index()
    del shelves["notes", "0"]
    index.put("notes", "0")
    index.put("notes", "unknown")
    assert _found(index, "roo") == _found(index, "r") == ["2", "1"]
    del shelves["notes", "1"]
    assert _found(index, "rooster") == ["2"]


def test_a_register_that_is_not_known_is_searched_too() -> None:
    assert _found(Shelves(_entry("x", "rooster", register="rounds")).index(), "rooster") == ["x"]


TEXTS = st.text("abcdAé' -ß", max_size=12)
RECORDS = st.dictionaries(st.sampled_from("uvwxyz"), st.tuples(TEXTS, TEXTS), max_size=6)


def _naively(records: dict[str, tuple[str, str]], typed: str) -> set[str]:
    """The same by reading every record."""
    asked = words(typed)
    if not asked:
        return set()
    return {
        id_
        for id_, (title, text) in records.items()
        if all(
            any(
                said.startswith(part) or (len(part) >= INSIDE and part in said)
                for said in (*words(title), *words(text))
            )
            for part in asked
        )
    }


@given(st.lists(RECORDS, max_size=4), TEXTS)
def test_finds_what_reading_every_record_finds(
    changes: list[dict[str, tuple[str, str]]], typed: str
) -> None:
    shelves, records = Shelves(), dict[str, tuple[str, str]]()
    index = shelves.index()
    for change in changes:
        for id_, (title, text) in change.items():
            if len(title) % 3 == 2:
                shelves.pop(("notes", id_), None)
                records.pop(id_, None)
            else:
                shelves["notes", id_] = [_entry(id_, text, title)]
                records[id_] = title, text
            index.put("notes", id_)
        assert set(_found(index, typed)) == _naively(records, typed)


@given(TEXTS, TEXTS)
def test_what_was_found_has_something_to_light_up(text: str, typed: str) -> None:
    for group in _of(text).find(typed):
        assert group.hits[0].text_spans


@given(st.text(), st.text(), st.text())
def test_no_text_is_too_strange(title: str, text: str, typed: str) -> None:
    shelves = Shelves(_entry("a", text, title))
    index = shelves.index(Term(word=text, variants=[title, typed]))
    for group in index.find(typed):
        for hit in group.hits:
            assert all(0 <= start < end <= len(title) for start, end in hit.title_spans)
            assert all(0 <= start < end <= len(text) for start, end in hit.text_spans)
    shelves.clear()
    index.put("notes", "a")
    assert index.find(title) == []


@given(st.text())
def test_every_record_is_found_by_what_it_says(text: str) -> None:
    assert _found(_of(text), text[:400]) == (["0"] if words(text[:400]) else [])
