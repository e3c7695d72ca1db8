"""What TinyDB promises of a table holds for a table over the journal, and each change is a line."""

import math
from collections.abc import Callable
from typing import Any

import pytest
from tinydb import where
from tinydb.operations import add, delete, increment
from tinydb.queries import Query
from tinydb.table import Document

from logboek.errors import NotSaved, TooLarge, Unfit
from logboek.journal.tables import JournalStorage, JournalTable

Lines = Callable[[], int | None]
Named = Callable[..., Document]


def contents(table: Any) -> dict[str, dict[str, Any]]:
    return {document.doc_id: dict(document) for document in table}


def test_an_empty_table(table: Any) -> None:
    """A table that was never written to is empty in every way of asking."""
    assert len(table) == 0
    assert table.all() == []
    assert table.search(where("a") == 1) == []
    assert table.get(where("a") == 1) is None
    assert table.get(doc_id="x") is None
    assert not table.contains(doc_id="x")
    assert table.count(where("a").exists()) == 0


def test_insert_makes_an_id(table: Any, lines: Lines) -> None:
    """An inserted document gets an id of text, and one line."""
    id = table.insert({"a": 1})
    assert isinstance(id, str)
    assert contents(table) == {id: {"a": 1}}
    assert table.get(doc_id=id).doc_id == id
    assert lines() in (None, 1)


def test_insert_takes_an_id_along(table: Any, named: Named) -> None:
    """A Document keeps its id, and an id that is taken is refused with nothing changed."""
    assert table.insert(named("x", a=1)) == "x"
    with pytest.raises(ValueError, match="already exists"):
        table.insert(named("x", a=2))
    assert contents(table) == {"x": {"a": 1}}


def test_insert_wants_a_mapping(table: Any) -> None:
    """Anything that is no mapping is refused."""
    with pytest.raises(ValueError, match="Mapping"):
        table.insert([1, 2])
    with pytest.raises(ValueError, match="Mapping"):
        table.insert_multiple([{"a": 1}, "b"])


def test_insert_multiple_is_one_line(table: Any, named: Named, lines: Lines) -> None:
    """Several documents at once are one line, with the ids in order."""
    assert table.insert_multiple([named("x", a=1), named("y", a=2)]) == ["x", "y"]
    assert contents(table) == {"x": {"a": 1}, "y": {"a": 2}}
    assert lines() in (None, 1)
    assert table.insert_multiple([]) == []


def test_insert_multiple_refuses_an_id_twice(table: Any, named: Named) -> None:
    """The same id twice in one go is refused."""
    with pytest.raises(ValueError, match="already exists"):
        table.insert_multiple([named("x", a=1), named("x", b=2)])


def test_what_was_inserted_is_not_what_was_given(table: Any) -> None:
    """Changing the dictionary that was inserted afterwards changes nothing in the table."""
    document = {"a": 1}
    id = table.insert(document)
    document["a"] = 2
    assert table.get(doc_id=id)["a"] == 1


def test_search_and_get(table: Any, named: Named) -> None:
    """Queries find what matches, in each of their forms."""
    table.insert_multiple(
        [named("x", a=1, tags=["p"]), named("y", a=2, deep={"b": 3}), named("z", a=2)]
    )
    assert {found.doc_id for found in table.search(where("a") == 2)} == {"y", "z"}
    assert table.get(where("a") == 1).doc_id == "x"
    assert table.get(where("deep").b == 3).doc_id == "y"
    assert table.get(where("tags").any(["p"])).doc_id == "x"
    assert {found.doc_id for found in table.get(doc_ids=["x", "z", "nobody"])} == {"x", "z"}
    assert table.count(where("a") == 2) == 2
    assert table.contains(where("a") == 1)
    assert table.contains(doc_id="z")
    assert table.search((Query().a == 2) & ~(Query().deep.exists()))[0].doc_id == "z"
    with pytest.raises(RuntimeError):
        table.get()


def test_a_search_after_a_change_is_fresh(table: Any, named: Named) -> None:
    """A query that was asked before gives what is there now."""
    query = where("a") == 1
    table.insert(named("x", a=1))
    assert len(table.search(query)) == 1
    table.insert(named("y", a=1))
    assert len(table.search(query)) == 2
    table.update({"a": 2}, doc_ids=["x"])
    assert len(table.search(query)) == 1
    table.remove(doc_ids=["y"])
    assert table.search(query) == []


def test_update_by_query(table: Any, named: Named, lines: Lines) -> None:
    """Matching documents get the fields, in one line."""
    table.insert_multiple([named("x", a=1, b=1), named("y", a=2), named("z", a=1)])
    assert table.update({"b": 9}, where("a") == 1) == ["x", "z"]
    assert contents(table) == {"x": {"a": 1, "b": 9}, "y": {"a": 2}, "z": {"a": 1, "b": 9}}
    assert lines() in (None, 2)


def test_update_everything_and_nothing(table: Any, named: Named) -> None:
    """Without a condition all are updated; a condition that nothing meets updates none."""
    table.insert_multiple([named("x", a=1), named("y", a=2)])
    assert table.update({"c": 0}) == ["x", "y"]
    assert table.update({"c": 1}, where("a") == 7) == []
    assert {document["c"] for document in table} == {0}


def test_update_by_ids(table: Any, named: Named) -> None:
    """Ids that are not there are passed over; a condition beside ids does not count."""
    table.insert_multiple([named("x", a=1), named("y", a=2)])
    assert table.update({"c": 1}, doc_ids=["y", "nobody"]) == ["y"]
    assert table.update({"c": 2}, where("a") == 2, doc_ids=["x"]) == ["x"]
    assert contents(table) == {"x": {"a": 1, "c": 2}, "y": {"a": 2, "c": 1}}


def test_update_by_function(table: Any, named: Named) -> None:
    """TinyDB's operations change the documents."""
    table.insert_multiple([named("x", n=1, tags=["p"]), named("y", n=5)])
    table.update(increment("n"))
    table.update(add("tags", ["q"]), doc_ids=["x"])  # type: ignore[arg-type]
    assert contents(table) == {"x": {"n": 2, "tags": ["p", "q"]}, "y": {"n": 6}}


def test_update_tells_true_from_one(table: Any, named: Named) -> None:
    """A value of another kind that Python calls equal is still another value."""
    table.insert(named("x", a=1))
    table.update({"a": True}, doc_ids=["x"])
    assert table.get(doc_id="x")["a"] is True


def test_update_multiple_goes_in_order(table: Any, named: Named, lines: Lines) -> None:
    """A later update sees what an earlier one did, and all of it is one line."""
    table.insert_multiple([named("x", a=1), named("y", a=2)])
    changes = [({"a": 2}, where("a") == 1), ({"b": True}, where("a") == 2)]
    assert table.update_multiple(changes) == ["x", "x", "y"]
    assert contents(table) == {"x": {"a": 2, "b": True}, "y": {"a": 2, "b": True}}
    assert lines() in (None, 2)


def test_an_update_that_fails_changes_nothing(table: Any, named: Named) -> None:
    """When a function raises halfway, no document is half changed on disk or on view."""
    table.insert_multiple([named("x", n=1), named("y", text="no number")])
    with pytest.raises(KeyError):
        table.update(increment("n"))
    assert contents(table)["y"] == {"text": "no number"}


def test_upsert(table: Any, named: Named) -> None:
    """Upsert updates what matches and inserts what does not, by query or by id."""
    table.insert(named("x", a=1))
    assert table.upsert({"a": 1, "b": 2}, where("a") == 1) == ["x"]
    (made,) = table.upsert({"a": 7}, where("a") == 7)
    assert table.get(doc_id=made) == {"a": 7}
    assert table.upsert(named("x", c=3)) == ["x"]
    assert table.upsert(named("new", c=4)) == ["new"]
    assert contents(table)["x"] == {"a": 1, "b": 2, "c": 3}
    with pytest.raises(ValueError, match="doc"):
        table.upsert({"a": 1})


def test_remove(table: Any, named: Named, lines: Lines) -> None:
    """Removing by query or ids is one line each, and says what it removed."""
    table.insert_multiple([named("x", a=1), named("y", a=2), named("z", a=2)])
    assert table.remove(where("a") == 2) == ["y", "z"]
    assert table.remove(doc_ids=["x", "nobody"]) == ["x"]
    assert table.remove(where("a") == 9) == []
    assert len(table) == 0
    assert lines() in (None, 3)
    with pytest.raises(RuntimeError):
        table.remove()


def test_truncate(table: Any, named: Named) -> None:
    """Truncating empties the table, and an id may be used again."""
    table.insert_multiple([named("x", a=1), named("y", a=2)])
    table.truncate()
    assert len(table) == 0
    table.insert(named("z", a=3))
    assert contents(table) == {"z": {"a": 3}}


def test_deleting_a_field_leaves_nothing_in_it(storage: JournalStorage) -> None:
    """Unlike TinyDB, a field that was deleted stands as None: a journal forgets nothing."""
    table = JournalTable(storage, "things")
    id = table.insert({"a": 1, "b": 2})
    table.update(delete("b"), doc_ids=[id])
    assert contents(table) == {id: {"a": 1, "b": None}}


def test_writing_the_storage_whole_is_refused(storage: JournalStorage) -> None:
    """A journal is never written whole, whatever goes round the table."""
    with pytest.raises(TypeError):
        storage.write({"things": {}})


@pytest.mark.parametrize(
    ("value", "kind", "why"),
    [
        ([[[[[["diep"]]]]]], Unfit, "te veel lijsten in elkaar"),
        (math.inf, Unfit, "een van de getallen"),
        (math.nan, Unfit, "een van de getallen"),
        (10**5000, Unfit, "een van de getallen"),
        (b"bytes", Unfit, "iets anders"),
        ("x" * 300_000, TooLarge, "te lang om te bewaren"),
    ],
    ids=["deep", "endless", "no number", "long number", "bytes", "long text"],
)
def test_what_no_line_can_hold_is_refused_by_its_own_reason(
    storage: JournalStorage, value: object, kind: type[NotSaved], why: str
) -> None:
    """A value that cannot be written is refused whole, with what is the matter with it."""
    table = JournalTable(storage, "things")
    with pytest.raises(kind, match=why):
        table.insert({"a": 1, "b": [value]})
    assert contents(table) == {}


@pytest.mark.parametrize(("id", "fields"), [("\ud800", {"a": 1}), ("x", {}), ("x", {"del": 1})])
def test_a_line_that_nobody_could_read_is_not_written(
    storage: JournalStorage, named: Named, id: str, fields: dict[str, object]
) -> None:
    """What the next reader would not understand is refused, and that is what the sentence says."""
    table = JournalTable(storage, "things")
    with pytest.raises(Unfit, match="niet meer te lezen"):
        table.insert(named(id, **fields))
    assert contents(table) == {}


def test_a_table_opened_again_says_the_same(storage: JournalStorage) -> None:
    """What a table held is there after reading the journal anew."""
    table = JournalTable(storage, "things")
    table.insert_multiple([{"a": 1}, {"a": 2}])
    table.update({"b": [1, {"c": None}]}, where("a") == 2)
    table.remove(where("a") == 1)
    again = type(storage.journal)(storage.journal.path, "a" * 32, None)
    assert again.fold.tables == storage.journal.fold.tables
    assert again.fold.removed == storage.journal.fold.removed
