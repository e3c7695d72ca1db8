"""Which changes take back an earlier one; the journal has no sign for it, so it is worked out."""

from typing import Any

from logboek.journal.change import REMOVED, Line, Op
from logboek.journal.journal import Journal

SOON_AFTER = 3600.0
"""Within how many seconds a change that restores what stood before is told as taking back."""
MOST_STEPS = 5
"""How many changes that were taken back one after another are followed."""


def takes_back(journal: Journal, line: Line, op: Op) -> bool:
    """Whether an operation undoes exactly what the same installation did to the record just before.

    It does so when it saw nothing but one change, sets the same fields, and gives each the value
    that it had before that change; or when it takes out a record that was made just before. Where
    the change that it saw took back another one itself, the one before those two counts.
    """
    return _undone(journal, line, op, MOST_STEPS) is not None


def _undone(journal: Journal, line: Line, op: Op, steps: int) -> tuple[Line, Op] | None:
    """What an operation takes back; None where it takes nothing back."""
    seen = _seen(journal, line, op)
    while seen and steps and (undone := _undone(journal, *seen, steps - 1)):
        seen, steps = _seen(journal, *undone), steps - 1
    if not seen:
        return None
    earlier, done = seen
    if op.set.get(REMOVED):
        return seen if journal.fold.birth(op.tab, op.doc) == earlier.h else None
    restored = done.set.keys() == op.set.keys() and all(
        (value or None) == (value_before(journal, done, field) or None)
        for field, value in op.set.items()
    )
    return seen if restored else None


def _seen(journal: Journal, line: Line, op: Op) -> tuple[Line, Op] | None:
    """What the same installation did just before, if an operation saw that and nothing else."""
    seen = {h for field in op.set for h in op.base.get(field, ())}
    if len(seen) != 1 or not all(op.base.get(field) for field in op.set):
        return None
    ledger = journal.ledger
    at, here = ledger.find(seen.pop()), ledger.row(line)
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


def value_before(journal: Journal, op: Op, field: str) -> Any:
    """What an operation saw in a field before it set it; None where nothing stood there."""
    if field == REMOVED:
        return not op.set[REMOVED]
    found = map(journal.ledger.find, op.base.get(field, ()))
    known = [row for row in found if row is not None]
    if not known:
        return None
    line = journal.line(max(known, key=journal.ledger.rank))
    earlier = (
        [each for each in line.ops if (each.tab, each.doc) == (op.tab, op.doc)] if line else []
    )
    return earlier[0].set.get(field) if earlier else None
