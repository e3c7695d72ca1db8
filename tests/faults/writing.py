"""A journal to attack: opened, written to and looked at in one line each."""

from datetime import UTC, datetime
from pathlib import Path

from logboek.journal.change import Op
from logboek.journal.journal import Journal
from tests.journal import compared
from tests.journal.handmade import LOGBOOK

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def opened(folder: Path, home: Path) -> Journal:
    """The journal in ``folder`` as the installation with this ``home`` opens it."""
    return compared.opened(folder, LOGBOOK, home)


def add(journal: Journal, **words: str) -> str:
    """Add a term for each word, all in one change; the change's id."""
    ops = [Op("terms", id, {"word": word}, {}) for id, word in words.items()]
    return journal.commit(ops, by="", at=NOW)


def edit(journal: Journal, id: str, word: str) -> str:
    """Set the word of a term, having seen what stands; the change's id."""
    heads = journal.fold.heads("terms", id).get("word", [])
    op = Op("terms", id, {"word": word}, {"word": heads} if heads else {})
    return journal.commit([op], by="", at=NOW)


def words(journal: Journal) -> dict[str, list[object]]:
    """Per term every value that stands for its word."""
    tangles = {
        (found.tab, found.doc): [head.value for head in found.heads]
        for found in journal.fold.disputes()
        if found.field == "word"
    }
    return {
        doc: tangles.get(("terms", doc), [document.get("word")])
        for doc, document in journal.fold.tables.get("terms", {}).items()
    }


def own_file(folder: Path) -> Path:
    """The one file in the folder that a writer made."""
    (path,) = folder.glob("[0-9a-f]*.jsonl")
    return path
