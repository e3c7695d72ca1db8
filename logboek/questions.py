"""Open questions: two people changed the same thing without having seen each other's change."""

from datetime import datetime
from typing import Any

import msgspec

from logboek.journal.change import REMOVED, Op
from logboek.journal.fold import Head
from logboek.journal.journal import Journal


class Answer(msgspec.Struct, frozen=True):
    """One of the values that stand side by side: what, by whom (a person id), and when."""

    value: Any
    by: str
    at: datetime


class Question(msgspec.Struct, frozen=True):
    """A field with several values, the one that is shown meanwhile first.

    The field ``del`` asks whether the record is removed: somebody removed it while somebody else
    kept it or changed it.
    """

    register: str
    id: str
    field: str
    answers: tuple[Answer, ...]


def find(journal: Journal) -> list[Question]:
    """Every open question in a journal."""
    return [
        Question(
            dispute.tab,
            dispute.doc,
            dispute.field,
            tuple(_answer(journal, head) for head in dispute.heads),
        )
        for dispute in journal.fold.disputes()
    ]


def settle(journal: Journal, question: Question, value: Any) -> Op:
    """The operation that answers a question, having seen everything that stands."""
    heads = journal.fold.heads(question.register, question.id)
    if question.field == REMOVED:
        seen = sorted({h for field in heads.values() for h in field})
    else:
        seen = heads.get(question.field, [])
    return Op(question.register, question.id, {question.field: value}, {question.field: seen})


def _answer(journal: Journal, head: Head) -> Answer:
    line = journal.line(head.row)
    return Answer(head.value, line.by if line else "", journal.ledger.at(head.row))
