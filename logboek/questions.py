"""Open questions: two people changed the same thing without having seen each other's change."""

from datetime import datetime
from typing import Any

import msgspec

from logboek.journal.change import REMOVED, Op
from logboek.journal.fold import Dispute, Head
from logboek.journal.journal import Journal


class Answer(msgspec.Struct, frozen=True):
    """One of the values that stand side by side: what, by whom (a person id), and when."""

    value: Any
    by: str
    at: datetime


class Question(msgspec.Struct, frozen=True):
    """A field with several values, the one that is shown meanwhile first.

    The field ``del`` asks whether the record is removed: somebody removed it (true) while somebody
    else kept it or changed it (false).
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
            (*_kept(journal, dispute), *(_answer(journal, head) for head in dispute.heads)),
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
    return _said(journal, head.value, head.row)


def _said(journal: Journal, value: Any, row: int) -> Answer:
    line = journal.line(row)
    return Answer(value, line.by if line else "", journal.ledger.at(row))


def _kept(journal: Journal, dispute: Dispute) -> list[Answer]:
    """Who kept a removed record by changing it: the newest change that no removal saw."""
    if dispute.field != REMOVED or not all(head.value for head in dispute.heads):
        return []
    seen = {h for head in dispute.heads for h in (head.h, *head.saw)}
    heads = journal.fold.heads(dispute.tab, dispute.doc).values()
    unseen = {h for field in heads for h in field} - seen
    rows = [row for h in unseen if (row := journal.ledger.find(h)) is not None]
    return [_said(journal, False, max(rows, key=journal.ledger.rank))] if rows else []
