"""Journals written in one go, as if their changes had been made one by one."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from logboek.journal import change
from logboek.journal.change import REMOVED, Op
from logboek.journal.fold import Fold
from logboek.journal.ledger import Ledger


class Entry(NamedTuple):
    """One change to come: by which writer, when (aware), by whom, and the operations without base.

    A ``blind`` entry was made before its writer saw the entry that stands before it.
    """

    writer: str
    at: datetime
    by: str
    ops: list[Op]
    blind: bool = False


def compose(identity: str, entries: Iterable[Entry]) -> dict[str, bytes]:
    """The bytes of each writer's file, for a new logbook with this id; entries oldest first."""
    ledger = Ledger()
    fold = Fold(ledger)
    files: dict[str, list[bytes]] = {}
    heads_before: dict[tuple[str, str], dict[str, list[str]]] = {}
    time_before = 0
    entries = list(entries)
    for i, entry in enumerate(entries):
        ops, t = [], ledger.time
        for op in entry.ops:
            heads = fold.heads(op.tab, op.doc)
            if entry.blind:
                heads, t = heads_before.get((op.tab, op.doc), heads), time_before
            ops.append(Op(op.tab, op.doc, op.set, _base(op, heads)))
        if i + 1 < len(entries) and entries[i + 1].blind:
            time_before = ledger.time
            heads_before = {
                (op.tab, op.doc): fold.heads(op.tab, op.doc) for op in entries[i + 1].ops
            }
        chain = ledger.chains.get(entry.writer)
        n = chain.last + 1 if chain else 1
        last = chain.at(n - 1) or "" if chain else identity
        raw, line = change.unchecked(
            w=entry.writer, n=n, p=last, t=t + 1, at=entry.at, by=entry.by, ops=ops
        )
        files.setdefault(entry.writer, []).append(raw)
        fold.take([line], ledger.add(line, 0, 0, len(raw)))
    return {writer: b"\n".join(raws) + b"\n" for writer, raws in files.items()}


def _base(op: Op, heads: dict[str, list[str]]) -> dict[str, list[str]]:
    if REMOVED in op.set:
        return {REMOVED: sorted({h for field in heads.values() for h in field})}
    return {field: heads[field] for field in op.set if heads.get(field)}
