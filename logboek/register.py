"""Registers: typed records in and out, over the tables of the journal."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from typing import Any, ClassVar, Generic, TypeVar, get_args, get_origin, get_type_hints

import msgspec
from msgspec.structs import replace
from tinydb.queries import QueryLike

from logboek.errors import NotSaved, Unknown
from logboek.i18n import _
from logboek.journal.change import REMOVED, moment
from logboek.journal.tables import JournalTable
from logboek.partnership import Record

T = TypeVar("T", bound=Record)

_PARTS = "/"


class Seen(msgspec.Struct, Generic[T], frozen=True):
    """A record as somebody saw it, so that saving replaces exactly that and nothing newer."""

    record: T
    heads: dict[str, list[str]]


@cache
def _hints_of(kind: type[Record]) -> dict[str, Any]:
    return get_type_hints(kind)


class Codec(Generic[T]):
    """Turns records into the fields of the journal and back.

    A field that is a dictionary becomes one field an entry, named ``field/key``; None there means
    that the entry was taken out. Fields that this version does not know are left alone.
    """

    def __init__(self, kind: type[T]) -> None:
        """A codec for one kind of record."""
        self.kind = kind
        self._fields = [name for name in kind.__struct_fields__ if name != "id"]
        self._hints = _hints_of(kind)
        self._maps = {name for name in self._fields if get_origin(self._hints[name]) is dict}

    def fields(self, record: T) -> dict[str, Any]:
        """The record as fields, those that say nothing left out."""
        found: dict[str, Any] = {}
        built = msgspec.to_builtins(record)
        built.pop("id", None)
        for name, value in built.items():
            if name in self._maps:
                for key, part in value.items():
                    found[f"{name}{_PARTS}{key}"] = part
            else:
                found[name] = value
        return found

    def changes(self, before: T, after: T) -> dict[str, Any]:
        """The fields in which a record differs from what it was; None where one was emptied."""
        was, now = self.fields(before), self.fields(after)
        changed = {field: value for field, value in now.items() if was.get(field) != value}
        for field in was.keys() - now.keys():
            emptied = None if _PARTS in field else getattr(after, field)
            changed[field] = msgspec.to_builtins(emptied)
        return changed

    def carry(self, document: dict[str, Any], changes: dict[str, Any]) -> None:
        """Let travel along what this version does not know of an entry that is rewritten."""
        for field, value in changes.items():
            name, parted, _key = field.partition(_PARTS)
            standing = document.get(field)
            if parted and isinstance(value, dict) and isinstance(standing, dict):
                known = msgspec.structs.fields(get_args(self._hints[name])[1])
                names = {part.encode_name for part in known}
                changes[field] = {
                    **{key: part for key, part in standing.items() if key not in names},
                    **value,
                }

    def record(self, id: str, document: dict[str, Any]) -> T:
        """The record that a document says; a value that does not fit is left at its default."""
        nested: dict[str, Any] = {}
        for field, value in document.items():
            name, parted, key = field.partition(_PARTS)
            if value is None or name not in self._hints or name == "id":
                continue
            if parted and name in self._maps:
                nested.setdefault(name, {})[key] = value
            elif not parted and name not in self._maps:
                nested[name] = value
        try:
            return msgspec.convert({**nested, "id": id}, self.kind)
        except (msgspec.ValidationError, RecursionError):
            return self._as_far_as_it_fits(id, nested)

    def _as_far_as_it_fits(self, id: str, nested: dict[str, Any]) -> T:
        fitting: dict[str, Any] = {}
        for name, value in nested.items():
            entries = value.items() if name in self._maps else [(None, value)]
            for key, part in entries:
                whole = {key: part} if name in self._maps else part
                try:
                    found = msgspec.convert(whole, self._hints[name])
                except (msgspec.ValidationError, RecursionError):
                    continue
                if key is None:
                    fitting[name] = found
                else:
                    fitting.setdefault(name, {}).update(found)
        return self.kind(id=id, **fitting)


class Register(Generic[T]):
    """All records of one kind, in the order in which they were made."""

    ONE_WAY: ClassVar[frozenset[str]] = frozenset()
    """Fields of which an earlier value never comes back."""

    def __init__(self, table: JournalTable, kind: type[T]) -> None:
        """The register over ``table`` of records of type ``kind``."""
        self.name = table.name
        self.kind = kind
        self.codec = Codec(kind)
        self._table = table
        self._records: dict[str, T] = {}
        self._order: list[str] | None = None

    def __len__(self) -> int:
        return len(self._table)

    def __iter__(self) -> Iterator[T]:
        for id in self.ids():
            yield self[id]

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self._document(id) is not None

    def __getitem__(self, id: str) -> T:
        if (record := self.get(id)) is None:
            raise Unknown(_("Dit staat niet (meer) in het logboek."))
        return record

    def ids(self) -> list[str]:
        """The ids of all records, in the order in which they were made."""
        if self._order is None:
            self._order = sorted(self._documents())
        return self._order

    def get(self, id: str) -> T | None:
        """The record with this id, or None."""
        record = self._records.get(id)
        if record is None:
            document = self._document(id)
            if document is None:
                return None
            record = self._records[id] = self._decode(id, document)
        return record

    def read(self, id: str) -> T | None:
        """The record with this id, which is not kept at hand: for who passes by all of them."""
        if id in self._records or (document := self._document(id)) is None:
            return self._records.get(id)
        return self._decode(id, document)

    def find(self, id: str) -> T | None:
        """The record with this id, also when it was taken out."""
        removed = self._table.journal_storage.journal.fold.removed.get(self.name, {})
        return self._decode(id, removed[id]) if id in removed else self.get(id)

    def all(self) -> list[T]:
        """Every record, in the order in which they were made."""
        return list(self)

    def search(self, query: QueryLike) -> list[T]:
        """The records whose documents match a TinyDB query, in no particular order."""
        return [self[str(document.doc_id)] for document in self._table.search(query)]

    def removed(self) -> list[T]:
        """The records that were taken out; they can be restored."""
        journal = self._table.journal_storage.journal
        found = journal.fold.removed.get(self.name, {})
        return [self._decode(id, found[id]) for id in sorted(found)]

    def removal(self, id: str) -> tuple[datetime, str] | None:
        """When a record was taken out and by whom; None where it was not, as far as is known."""
        return removed_in(self._table, id)

    def look(self, id: str) -> Seen[T]:
        """The record together with what was seen of it, for what will be done with it later."""
        return Seen(self[id], self._table.heads(id))

    def add(self, draft: T) -> T:
        """Write a new record and return it with its id; raises NotSaved."""
        record = replace(draft, id=draft.id or self._table.journal_storage.new_id())
        self._write_new(record)
        return record

    def save(self, record: T, seen: Seen[T] | None = None) -> T:
        """Write the fields that differ from what was seen, and return the record as it now is.

        Fields that somebody else changed meanwhile stay as they made them; where both changed the
        same field, both values stay and the group is asked. Raises NotSaved and Unknown.
        """
        seen = seen or self.look(record.id)
        changes = self.codec.changes(seen.record, record)
        if changes:
            self.codec.carry(self._document(record.id) or {}, changes)
            self._write_changes(record, changes, seen)
        return self.get(record.id) or record

    def remove(self, id: str, seen: Seen[T] | None = None) -> None:
        """Take the record out of the register; its history stays and it can be restored.

        Where somebody else changed it since it was seen, it stays and the group is asked. Raises
        NotSaved and Unknown.
        """
        self[id]
        self._table.write(id, {REMOVED: True}, seen.heads if seen else None)

    def put_back(self, seen: Seen[T], values: Mapping[str, Any]) -> bool:
        """Set fields to what the journal held in them before; False where they hold that already.

        The values are those of the journal, so that what newer versions wrote comes back whole.
        Fields that somebody else changed meanwhile keep both values, and the group is asked. Raises
        NotSaved and Unknown.
        """
        id = seen.record.id
        self[id]
        if any(field.partition("/")[0] in self.ONE_WAY for field in values):
            raise NotSaved(_("Dit gaat maar één kant op; het is niet terug te zetten."))
        now = self._document(id) or {}
        if all(now.get(field) == value for field, value in values.items()):
            return False
        self._write_changes(seen.record, dict(values), seen)
        return True

    def restore(self, id: str) -> T:
        """Put a record that was taken out back in."""
        self._table.write(id, {REMOVED: False})
        return self[id]

    def forget(self, id: str) -> None:
        """Let go of what was kept at hand of a record that changed."""
        self._records.pop(id, None)
        self._order = None
        self._table.clear_cache()

    def _write_new(self, record: T) -> None:
        fields = self.codec.fields(record) or {self.codec.kind.__struct_fields__[0]: None}
        self._table.write(record.id, fields, seen={})

    def _write_changes(self, record: T, changes: dict[str, Any], seen: Seen[T]) -> None:
        self._table.write(record.id, changes, seen=seen.heads)

    def _documents(self) -> dict[str, Any]:
        return self._table.journal_storage.journal.fold.tables.get(self.name, {})

    def _document(self, id: str) -> dict[str, Any] | None:
        return self._documents().get(id)

    def _decode(self, id: str, document: dict[str, Any]) -> T:
        return self.codec.record(id, document)


def removed_in(table: JournalTable, id: str) -> tuple[datetime, str] | None:
    """When a record was last taken out of a table, and by whom."""
    journal = table.journal_storage.journal
    if id not in journal.fold.removed.get(table.name, {}):
        return None
    rows = [journal.ledger.find(h) for h in table.heads(id).get(REMOVED, ())]
    known = [row for row in rows if row is not None]
    line = journal.line(max(known, key=journal.ledger.rank)) if known else None
    return (moment(line.at), line.by) if line else None
