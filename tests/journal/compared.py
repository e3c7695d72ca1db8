"""What the package makes of a journal, in the words of the reference."""

from pathlib import Path
from typing import Any

from logboek.journal.change import Fault
from logboek.journal.journal import Journal
from logboek.journal.reading import Reading
from tests.journal.reference import State

TABLES = frozenset({"terms", "notes", "agreements", "people", "interests"})


def opened(folder: Path, identity: str, state: Path | None = None) -> Journal:
    """The journal in ``folder``, with the tables that the tests speak of."""
    return Journal(folder, identity, state, None, TABLES)


def state_of(journal: Reading) -> State:
    """Everything that the package says follows from the lines it read."""
    fold = journal.fold
    known = sorted(
        {
            (tab, doc)
            for tables in (fold.tables, fold.removed)
            for tab, documents in tables.items()
            for doc in documents
        }
    )
    heads: dict[str, dict[str, dict[str, list[str]]]] = {}
    for tab, doc in known:
        heads.setdefault(tab, {})[doc] = fold.heads(tab, doc)
    faults = journal.faults()
    return State(
        documents=_filled(fold.tables),
        removed=_filled(fold.removed),
        heads=heads,
        disputes=sorted(
            (
                {
                    "tab": dispute.tab,
                    "doc": dispute.doc,
                    "field": dispute.field,
                    "heads": [head.h for head in dispute.heads],
                }
                for dispute in fold.disputes()
            ),
            key=lambda found: (str(found["tab"]), str(found["doc"]), str(found["field"])),
        ),
        counts={
            "valid": len(journal.ledger),
            "incomplete": faults[Fault.INCOMPLETE],
            "damaged": faults[Fault.DAMAGED],
            "not_understood": journal.not_understood,
        },
        gaps=journal.gaps(),
        clones=journal.clones(),
        strangers=sorted(journal.strangers),
    )


def _filled(
    tables: dict[str, dict[str, dict[str, Any]]],
) -> dict[str, dict[str, dict[str, Any]]]:
    return {tab: dict(documents) for tab, documents in tables.items() if documents}
