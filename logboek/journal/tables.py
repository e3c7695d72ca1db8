"""TinyDB over a journal: every public change of a table becomes one appended line.

Reading goes the way TinyDB goes, through the storage. Writing does not: a table says which fields
of which records change, so that the cost does not grow with the logbook.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from datetime import datetime
from typing import Any, NoReturn, cast

from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from logboek.journal.change import REMOVED, Op
from logboek.journal.fold import same
from logboek.journal.journal import Journal

Heads = Mapping[str, Sequence[str]]


class JournalStorage(Storage):
    """The records of a journal as TinyDB reads them."""

    def __init__(
        self,
        journal: Journal,
        author: Callable[[], tuple[str, datetime]],
        new_id: Callable[[], str],
    ) -> None:
        """Keep ``journal``; ``author`` says who writes and when, ``new_id`` names new records."""
        self.journal = journal
        self.new_id = new_id
        self.committed: Callable[[], None] = lambda: None
        self.ended: Callable[[bool], None] = lambda saved: None
        """Called when a change came to its end, with whether it was saved."""
        self._author = author
        self._together: list[Op] | None = None

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Every table with its documents by id; live, so not to be changed."""
        return self.journal.fold.tables

    def write(self, data: object) -> NoReturn:
        """Refuse: a journal is never written whole."""
        raise TypeError("a journal changes line by line, through its tables")

    def commit(self, ops: Iterable[Op]) -> None:
        """Write the operations as one line, or with those of ``together``; raises NotSaved."""
        if self._together is not None:
            self._together.extend(ops)
            return
        merged = _one_per_record(ops)
        if merged:
            try:
                by, at = self._author()
                self.journal.commit(merged, by=by, at=at)
            except BaseException:
                self.ended(False)
                raise
        self.ended(True)
        if merged:
            self.committed()

    def ready(self) -> None:
        """Do nothing, or raise why no change can be written now."""
        self._author()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Write everything that changes within as one line: all of it or nothing."""
        if self._together is not None:
            yield
            return
        self._together = []
        try:
            yield
            ops = self._together
        except BaseException:
            self.ended(False)
            raise
        finally:
            self._together = None
        self.commit(ops)


class JournalTable(Table):
    """A TinyDB table with ids of text, of which insert, update and remove append one line each."""

    document_id_class = str  # type: ignore[assignment]

    def __init__(self, storage: JournalStorage, name: str) -> None:
        """The table called ``name`` of the journal behind ``storage``."""
        super().__init__(storage, name)
        self.journal_storage = storage

    def heads(self, doc_id: str) -> dict[str, list[str]]:
        """Per field what somebody who looks at the record now has seen."""
        return self.journal_storage.journal.fold.heads(self.name, doc_id)

    def write(self, doc_id: str, fields: Mapping[str, Any], seen: Heads | None = None) -> None:
        """Set fields of one record, superseding exactly what was seen of them (default: all)."""
        seen = self.heads(doc_id) if seen is None else seen
        base = {field: list(seen[field]) for field in fields if seen.get(field)}
        if REMOVED in fields and (everything := all_of(seen)):
            base[REMOVED] = everything
        self._commit([Op(self.name, doc_id, dict(fields), base)])

    def erase_from_view(self, doc_ids: Iterable[str]) -> None:
        """Remove records: they leave the table, and nothing is lost."""
        ops = []
        for doc_id in doc_ids:
            base = {REMOVED: all_of(self.heads(doc_id))}
            ops.append(Op(self.name, doc_id, {REMOVED: True}, base))
        self._commit(ops)

    def insert(self, document: Mapping[str, Any]) -> str:  # type: ignore[override]
        """Add a document in one line; its id, which a Document brings along."""
        return self.insert_multiple([document])[0]

    def insert_multiple(  # type: ignore[override]
        self, documents: Iterable[Mapping[str, Any]]
    ) -> list[str]:
        """Add documents in one line; their ids. Raises ValueError where an id is taken."""
        ops = []
        taken: set[str] = set()
        for document in documents:
            if not isinstance(document, Mapping):
                raise ValueError("Document is not a Mapping")
            doc_id = (
                str(document.doc_id)
                if isinstance(document, Document)
                else self.journal_storage.new_id()
            )
            if doc_id in taken or self.contains(doc_id=cast(Any, doc_id)):
                raise ValueError(f"Document with ID {doc_id} already exists")
            taken.add(doc_id)
            ops.append(Op(self.name, doc_id, dict(document), {}))
        self._commit(ops)
        return [op.doc for op in ops]

    def update(  # type: ignore[override]
        self,
        fields: Mapping[str, Any] | Callable[[MutableMapping[str, Any]], None],
        cond: QueryLike | None = None,
        doc_ids: Iterable[str] | None = None,
    ) -> list[str]:
        """Set fields of every matching document in one line; their ids."""
        return self._update([(fields, cond if doc_ids is None else None)], doc_ids)

    def update_multiple(  # type: ignore[override]
        self,
        updates: Iterable[
            tuple[Mapping[str, Any] | Callable[[MutableMapping[str, Any]], None], QueryLike]
        ],
    ) -> list[str]:
        """Do several updates in one line; the ids of all that changed."""
        return self._update(list(updates), None)

    def upsert(  # type: ignore[override]
        self, document: Mapping[str, Any], cond: QueryLike | None = None
    ) -> list[str]:
        """Update the matching documents, or add this one where there is none; the ids."""
        if isinstance(document, Document):
            doc_id = str(document.doc_id)
            if self.contains(doc_id=cast(Any, doc_id)):
                return self.update(document, doc_ids=[doc_id])
            return [self.insert(document)]
        if cond is None:
            raise ValueError("upsert needs a condition or a document with an id")
        return self.update(document, cond) or [self.insert(document)]

    def remove(  # type: ignore[override]
        self, cond: QueryLike | None = None, doc_ids: Iterable[str] | None = None
    ) -> list[str]:
        """Take the matching documents out of the table in one line; their ids."""
        if cond is None and doc_ids is None:
            raise RuntimeError("Use truncate() to remove all documents")
        ids = self._matching(cond, doc_ids)
        self.erase_from_view(ids)
        return ids

    def truncate(self) -> None:
        """Take every document out of the table in one line."""
        self.erase_from_view(list(self._read_table()))

    def _matching(self, cond: QueryLike | None, doc_ids: Iterable[str] | None) -> list[str]:
        table = self._read_table()
        if doc_ids is not None:
            return [str(doc_id) for doc_id in doc_ids if str(doc_id) in table]
        return [doc_id for doc_id, doc in table.items() if cond is None or cond(doc)]

    def _update(
        self,
        updates: Sequence[tuple[Any, QueryLike | None]],
        doc_ids: Iterable[str] | None,
    ) -> list[str]:
        table = self._read_table()
        after: dict[str, dict[str, Any]] = {}
        updated = []
        for doc_id in self._matching(None, doc_ids):
            for fields, cond in updates:
                if cond is not None and not cond(after.get(doc_id, table[doc_id])):
                    continue
                document = after.setdefault(doc_id, deepcopy(dict(table[doc_id])))
                updated.append(doc_id)
                if callable(fields):
                    fields(document)
                else:
                    document.update(fields)
        ops = []
        for doc_id, document in after.items():
            before = table[doc_id]
            changed = {
                k: v for k, v in document.items() if k not in before or not same(before[k], v)
            }
            changed.update(dict.fromkeys(before.keys() - document.keys()))
            if changed:
                heads = self.heads(doc_id)
                base = {field: heads[field] for field in changed if field in heads}
                ops.append(Op(self.name, doc_id, changed, base))
        self._commit(ops)
        return updated

    def _commit(self, ops: list[Op]) -> None:
        self.journal_storage.commit(ops)
        self.clear_cache()


def all_of(heads: Heads) -> list[str]:
    """All heads of all fields, which is what a removal and a restoring have seen."""
    return sorted({h for field in heads.values() for h in field})


def _one_per_record(ops: Iterable[Op]) -> list[Op]:
    """The operations in order, those on one record made one: what came later counts."""
    merged: dict[tuple[str, str], Op] = {}
    for op in ops:
        first = merged.setdefault((op.tab, op.doc), Op(op.tab, op.doc, {}, {}))
        for field, value in op.set.items():
            if field not in first.set and field in op.base:
                first.base[field] = list(op.base[field])
            first.set[field] = value
    return list(merged.values())
