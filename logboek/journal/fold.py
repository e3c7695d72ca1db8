"""The fold: from a set of lines to the records as they stand, whatever the order of arrival.

A field's *heads* are the values that no line's base names. Nearly every record has one head per
field; the few that have more, or that were removed, are kept apart as a `Tangle`.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from logboek.journal.change import REMOVED, Line
from logboek.journal.ledger import Ledger

Document = dict[str, Any]
Key = tuple[str, str]
Standing = int | dict[str, int]
"""The row that all fields of a record stand by, or each field's own and under BIRTH the rest's."""

NEVER = -1
"""In place of a row, where the line that a record began with has not arrived."""

BIRTH = REMOVED
"""A removal always makes a `Tangle`, so this name is free among the heads of other records."""


def same(one: object, other: object) -> bool:
    """Whether two values are equal as JSON: numbers by value, and ``true`` is not 1."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other


class Head(NamedTuple):
    """One value of a field that nobody who saw it replaced, and the line that set it."""

    h: str
    row: int
    value: Any
    saw: tuple[str, ...]


class Dispute(NamedTuple):
    """A field with several values, the one that is shown first."""

    tab: str
    doc: str
    field: str
    heads: tuple[Head, ...]


class Tangle:
    """A record with several heads on a field, or with a removal: all heads of all its fields."""

    def __init__(self, heads: dict[str, dict[str, Head]]) -> None:
        self.heads = heads

    @property
    def simple(self) -> bool:
        """Whether nothing is left that needs keeping apart."""
        return REMOVED not in self.heads and all(len(heads) == 1 for heads in self.heads.values())

    @property
    def removed(self) -> bool:
        """Whether everybody who spoke of removal removed it, having seen all that it says."""
        removals = self.heads.get(REMOVED, {}).values()
        if not removals or not all(head.value for head in removals):
            return False
        seen = {h for head in removals for h in (head.h, *head.saw)}
        return all(
            h in seen for field, heads in self.heads.items() if field != REMOVED for h in heads
        )

    @property
    def removal_disputed(self) -> bool:
        """Whether somebody removed it while somebody else kept or edited it."""
        values = [head.value for head in self.heads.get(REMOVED, {}).values()]
        return any(values) and not self.removed


class Fold:
    """The records that follow from the lines taken in so far."""

    def __init__(self, ledger: Ledger) -> None:
        """Begin with nothing; ``ledger`` knows every line that will be taken in."""
        self.tables: dict[str, dict[str, Document]] = {}
        self.removed: dict[str, dict[str, Document]] = {}
        self.early: dict[Key, dict[str, set[str]]] = {}
        self._heads: dict[str, dict[str, Standing]] = {}
        self._tangles: dict[Key, Tangle] = {}
        self._hash = ledger.hash
        self._rank = ledger.rank

    def take(self, lines: Iterable[Line], first: int) -> None:
        """Apply lines, which must be new and stand in the ledger from row ``first`` on."""
        tables, all_heads, early = self.tables, self._heads, self.early
        for row, line in enumerate(lines, first):
            for op in line.ops:
                tab, doc, fields, base = op.tab, op.doc, op.set, op.base
                documents = tables.get(tab)
                if documents is None:
                    documents = tables[tab] = {}
                    all_heads[tab] = {}
                if REMOVED in fields or (early and (tab, doc) in early):
                    self._take_tangled(tab, doc, row, fields, base)
                elif not base and all_heads[tab].setdefault(doc, row) == row:
                    documents[doc] = fields
                elif not self._take_plain(tab, doc, row, fields, base):
                    self._take_tangled(tab, doc, row, fields, base)

    def birth(self, tab: str, doc: str) -> str | None:
        """The hash of the line that the record began with; None while that has not arrived."""
        row = self._birth(tab, doc)
        return None if row == NEVER else self._hash(row)

    def heads(self, tab: str, doc: str) -> dict[str, list[str]]:
        """Per field the hashes of all its heads: what somebody who looks now has seen."""
        if tangle := self._tangles.get((tab, doc)):
            return {field: sorted(heads) for field, heads in tangle.heads.items()}
        return {field: [self._hash(row)] for field, row in self._single_heads(tab, doc).items()}

    def disputes(self) -> list[Dispute]:
        """Every field that has several different values, and every disputed removal."""
        found = []
        for (tab, doc), tangle in sorted(self._tangles.items()):
            if tangle.removed:
                continue
            for field, heads in sorted(tangle.heads.items()):
                ordered = self._ordered(heads)
                if field == REMOVED:
                    if tangle.removal_disputed:
                        found.append(Dispute(tab, doc, field, ordered))
                elif not all(same(head.value, ordered[0].value) for head in ordered):
                    found.append(Dispute(tab, doc, field, ordered))
        return found

    def _take_plain(
        self, tab: str, doc: str, row: int, fields: Document, base: dict[str, list[str]]
    ) -> bool:
        """Apply an edit that saw exactly what stands; False when it needs the general road."""
        standing = self.tables[tab].get(doc)
        if standing is None or (self._tangles and (tab, doc) in self._tangles):
            return False
        known = self._heads[tab][doc]
        heads = {BIRTH: known} if isinstance(known, int) else known
        birth = heads[BIRTH]
        if not base and (birth == NEVER or self._rank(row) < self._rank(birth)):
            return False
        for field in fields:
            seen = base.get(field)
            if field in standing:
                if seen is None or len(seen) != 1 or seen[0] != self._hash(heads.get(field, birth)):
                    return False
            elif seen:
                return False
        standing.update(fields)
        for field in fields:
            heads[field] = row
        if heads is not known:
            self._heads[tab][doc] = heads
        return True

    def _take_tangled(
        self, tab: str, doc: str, row: int, fields: Document, base: dict[str, list[str]]
    ) -> None:
        h = self._hash(row)
        tangle = self._tangles.get((tab, doc)) or self._tangle(tab, doc)
        for field, value in fields.items():
            saw = tuple(base.get(field, ()))
            heads = tangle.heads.setdefault(field, {})
            for named in saw:
                if heads.pop(named, None) is None:
                    early = self.early.setdefault((tab, doc), {})
                    early.setdefault(field, set()).add(named)
            if not self._named_early((tab, doc), field, h):
                heads[h] = Head(h, row, value, saw)
            if not heads:
                del tangle.heads[field]
        self._settle(tab, doc, tangle, NEVER if base else row)

    def _named_early(self, key: Key, field: str, h: str) -> bool:
        """Whether a line that arrived before replaced this value already; it is forgotten then."""
        early = self.early.get(key, {})
        if h not in early.get(field, ()):
            return False
        early[field].discard(h)
        if not early[field]:
            del early[field]
        if not early:
            del self.early[key]
        return True

    def _birth(self, tab: str, doc: str) -> int:
        standing = self._heads.get(tab, {}).get(doc, NEVER)
        return standing if isinstance(standing, int) else standing[BIRTH]

    def _single_heads(self, tab: str, doc: str) -> dict[str, int]:
        heads = self._heads.get(tab, {}).get(doc)
        if heads is None:
            return {}
        fields = self.tables[tab].get(doc, {})
        if isinstance(heads, int):
            return dict.fromkeys(fields, heads)
        return {field: heads.get(field, heads[BIRTH]) for field in fields}

    def _tangle(self, tab: str, doc: str) -> Tangle:
        fields = self.tables[tab].get(doc, {})
        heads = self._single_heads(tab, doc)
        return Tangle(
            {
                field: {(h := self._hash(row)): Head(h, row, fields[field], ())}
                for field, row in heads.items()
            }
        )

    def _settle(self, tab: str, doc: str, tangle: Tangle, maybe_birth: int) -> None:
        """Show what the heads say, and let go of the tangle when nothing in it is left."""
        births = [row for row in (self._birth(tab, doc), maybe_birth) if row != NEVER]
        shown = {field: self._ordered(heads)[0] for field, heads in tangle.heads.items()}
        document = {field: head.value for field, head in shown.items() if field != REMOVED}
        self._heads[tab][doc] = {
            BIRTH: min(births, key=self._rank, default=NEVER),
            **{field: head.row for field, head in shown.items() if field != REMOVED},
        }
        removed = self.removed.setdefault(tab, {})
        if tangle.removed:
            self.tables[tab].pop(doc, None)
            removed[doc] = document
        else:
            self.tables[tab][doc] = document
            removed.pop(doc, None)
        if tangle.simple:
            self._tangles.pop((tab, doc), None)
        else:
            self._tangles[tab, doc] = tangle

    def _ordered(self, heads: dict[str, Head]) -> tuple[Head, ...]:
        return tuple(sorted(heads.values(), key=lambda head: self._rank(head.row), reverse=True))
