"""Which changes take back an earlier one; the journal has no sign for it, so it is worked out."""

from typing import Any

from logboek.journal.change import REMOVED, Line, Op
from logboek.journal.fold import same
from logboek.journal.journal import Journal

SOON_AFTER = 3600.0
"""Within how many seconds a change that restores what stood before is told as taking back."""
MOST_STEPS = 5
"""How many changes that were taken back one after another are followed."""


def takes_back(journal: Journal, line: Line, op: Op) -> bool:
    """Whether an operation undoes exactly what the same installation did to the record just before.

    It does so when it saw nothing but one change, sets the same fields, and gives each the value
    that it had before that change; or when it takes out a record that was made just before. Where
    what it saw took back something itself, what stood before that counts.
    """
    return _undone(journal, line, op, MOST_STEPS) is not None


def _undone(journal: Journal, line: Line, op: Op, steps: int) -> tuple[Line, Op] | None:
    """What an operation takes back; None where it takes nothing back."""
    if op.set.get(REMOVED):
        return _made(journal, line, op, steps)
    seen = _seen(journal, line, op)
    while seen and steps and (undone := _undone(journal, *seen, steps - 1)):
        seen, steps = _seen(journal, *undone), steps - 1
    if not seen:
        return None
    done = seen[1]
    restored = done.set.keys() == op.set.keys() and all(
        _is_what_stood(value, journal, done, field) for field, value in op.set.items()
    )
    return seen if restored else None


def _made(journal: Journal, line: Line, op: Op, steps: int) -> tuple[Line, Op] | None:
    """How a record began that is taken out, where all that was done to it since was taken back."""
    birth = journal.fold.birth(op.tab, op.doc)
    if birth is None or REMOVED not in op.base:
        return None
    since = {h for heads in op.base.values() for h in heads} - {birth}
    done = [_just_before(journal, line, op, h) for h in since]
    if any(each is None or not steps or not _undone(journal, *each, steps - 1) for each in done):
        return None
    return _just_before(journal, line, op, birth)


def _is_what_stood(value: Any, journal: Journal, done: Op, field: str) -> bool:
    if field == REMOVED:
        return bool(value) is not done.set[REMOVED]
    before = values_before(journal, done, field)
    return before is not None and (value or None) == ((before[0] if before else None) or None)


def _seen(journal: Journal, line: Line, op: Op) -> tuple[Line, Op] | None:
    """What the same installation did just before, if an operation saw that and nothing else."""
    seen = {h for field in op.set for h in op.base.get(field, ())}
    if op.set.get(REMOVED) is False:
        seen = {h for h, spoke in _spoke_of_removal(journal, op).items() if spoke.set[REMOVED]}
    if len(seen) != 1 or not all(op.base.get(field) for field in op.set):
        return None
    return _just_before(journal, line, op, seen.pop())


def _just_before(journal: Journal, line: Line, op: Op, h: str) -> tuple[Line, Op] | None:
    """What a change did to the same record, if the same installation made it not long before."""
    ledger = journal.ledger
    at, here = ledger.find(h), ledger.row(line)
    if at is None or here is None:
        return None
    if (ledger.at(here) - ledger.at(at)).total_seconds() > SOON_AFTER:
        return None
    earlier = journal.line(at)
    if earlier is None or earlier.w != line.w:
        return None
    for done in earlier.ops:
        if (done.tab, done.doc) == (op.tab, op.doc):
            return earlier, done
    return None


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
