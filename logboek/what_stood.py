"""What a change saw: the values that stood there before it, and whether they disagreed."""

from typing import Any

from logboek.journal.change import REMOVED, Op
from logboek.journal.fold import same
from logboek.journal.journal import Journal


def values_before(journal: Journal, op: Op, field: str) -> list[Any] | None:
    """What an operation saw in a field before it set it, the value that was shown first.

    Nothing is in it where nothing stood there; None where part of what it saw has not arrived.
    """
    ledger = journal.ledger
    rows = [ledger.find(h) for h in op.base.get(field, ())]
    known = sorted((row for row in rows if row is not None), key=ledger.rank, reverse=True)
    done = [_on_the_same(journal, op, row) for row in known]
    found = [each.set[field] for each in done if each is not None and field in each.set]
    return found if len(found) == len(rows) else None


def answers(journal: Journal, op: Op) -> bool:
    """Whether an operation settled an open question: it saw several values, or who disagreed.

    Whatever of that has not arrived is left out of account.
    """
    fields = [field for field in op.set if field != REMOVED]
    if any(_differ(values_before(journal, op, field) or []) for field in fields):
        return True
    if REMOVED not in op.set:
        return False
    removals = {h: said for h, said in _spoke_of_removal(journal, op).items() if said.set[REMOVED]}
    if op.set[REMOVED]:
        return bool(removals)
    agreed = set(removals).union(*(said.base.get(REMOVED, ()) for said in removals.values()))
    return not agreed.issuperset(op.base.get(REMOVED, ()))


def _differ(values: list[Any]) -> bool:
    return not all(same(value, values[0]) for value in values)


def _spoke_of_removal(journal: Journal, op: Op) -> dict[str, Op]:
    """Of the changes that an operation on ``del`` saw, those that removed or restored."""
    found = {}
    for h in op.base.get(REMOVED, ()):
        row = journal.ledger.find(h)
        done = None if row is None else _on_the_same(journal, op, row)
        if done is not None and REMOVED in done.set:
            found[h] = done
    return found


def _on_the_same(journal: Journal, op: Op, row: int) -> Op | None:
    """What the line in a row did to the same record."""
    line = journal.line(row)
    done = line.ops if line else []
    return next((each for each in done if (each.tab, each.doc) == (op.tab, op.doc)), None)
