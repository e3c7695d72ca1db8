"""Open questions: two people changed the same thing without having seen each other's change."""

from datetime import datetime
from typing import Any

import msgspec

from logboek.journal.change import REMOVED, Op
from logboek.journal.fold import Dispute, Head
from logboek.journal.journal import Journal
from logboek.journal.tables import all_of


class Answer(msgspec.Struct, frozen=True):
    """One of the values that stand side by side: what, by whom (a person id), and when."""

    value: Any
    by: str
    at: datetime


class Question(msgspec.Struct, frozen=True):
    """A field with several values, the one that is shown meanwhile first.

    The field ``del`` asks whether the record is removed: somebody removed it (true) while somebody
    else kept it or changed it (false). An answer replaces what was ``seen``, and nothing newer.
    """

    register: str
    id: str
    field: str
    answers: tuple[Answer, ...]
    seen: tuple[str, ...]
    """The changes that stood when it was asked: of the field, or for ``del`` of the record."""
    private: bool = False
    """Whether it is about what only this installation keeps."""


def find(journal: Journal, private: bool = False) -> list[Question]:
    """Every open question in a journal, which is the one of this installation or that of all."""
    return [
        Question(
            dispute.tab,
            dispute.doc,
            dispute.field,
            (*_kept(journal, dispute), *(_answer(journal, head) for head in dispute.heads)),
            _seen(journal, dispute),
            private,
        )
        for dispute in journal.fold.disputes()
    ]


def settle(question: Question, value: Any) -> Op:
    """The operation that answers a question, having seen what it showed.

    What came since stays beside the answer, and the question is open again.
    """
    base = {question.field: list(question.seen)}
    return Op(question.register, question.id, {question.field: value}, base)


def _seen(journal: Journal, dispute: Dispute) -> tuple[str, ...]:
    if dispute.field == REMOVED:
        return tuple(all_of(journal.fold.heads(dispute.tab, dispute.doc)))
    return tuple(sorted(head.h for head in dispute.heads))


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
