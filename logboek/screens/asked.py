"""Open questions on the page of the record itself: every value at its field, with who and when."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.content import Content

from logboek import presentation
from logboek.dates import full_moment
from logboek.i18n import _, ngettext
from logboek.questions import Question
from logboek.screens.desk import Desk
from logboek.screens.keys import hint
from logboek.screens.values import field_name, value_said
from logboek.widgets.command import Command
from logboek.widgets.page import Page

if TYPE_CHECKING:
    from logboek.logbook import Logbook

MARK = "⇄"
"""The sign of an open question."""
ANSWER = Command(
    "record.answer", "a", _("samen kiezen"), _("De open vraag beantwoorden"),
    _("Kiest samen wat geldt waar twee mensen iets anders invulden."), "answer", writes=True,
)  # fmt: skip


class Asked:
    """The open questions of one record, each put on the page once."""

    def __init__(self, desk: Desk, page: Page, register: str, id: str) -> None:
        self._desk, self._page = desk, page
        self._left = desk.questions_on(register, id)

    def at(self, *fields: str) -> bool:
        """Put here what stands open on these fields or their entries; whether there was any."""
        return self._put(lambda question: question.field.partition("/")[0] in fields)

    def elsewhere(self, *fields: str) -> bool:
        """Put here what stands open on all other fields."""
        return self._put(lambda question: question.field.partition("/")[0] not in fields)

    def _put(self, wanted: Callable[[Question], bool]) -> bool:
        found = [question for question in self._left if wanted(question)]
        self._left = [question for question in self._left if question not in found]
        for question in found:
            self._one(question)
        return bool(found)

    def _one(self, question: Question) -> None:
        logbook = self._desk.logbook
        name = presentation.one_line(question_said(logbook, question), 80)
        self._page.space()
        self._page.text(
            Content.assemble(
                (_("{field}: twee antwoorden").format(field=name), "bold $accent"),
                "  ",
                hint(ANSWER.key, ANSWER.label),
            ),
            Content.styled(f"{MARK} ", "bold $accent"),
        )
        self._page.columns(
            [
                Content.assemble(
                    presentation.markdown(answer_said(logbook, question, answer.value)),
                    "\n",
                    presentation.line(logbook.name_of(answer.by), "$quiet", 40),
                    "\n",
                    (full_moment(answer.at), "$quiet"),
                )
                for answer in question.answers
            ]
        )


def stand_open(count: int, answerable: bool) -> Content:
    """How many questions stand open, with the key that answers them where that can be done."""
    said = ngettext("{n} open vraag", "{n} open vragen", count).format(n=count)
    key = hint(ANSWER.key, ANSWER.label) if answerable else Content("")
    return Content.assemble((f"{MARK} {said}", "bold"), "  ", key)


def question_said(logbook: "Logbook", question: Question) -> str:
    """What is asked, in a few words."""
    if question.field == "del":
        return _("weghalen of laten staan")
    return field_name(logbook, question.field)


def answer_said(logbook: "Logbook", question: Question, value: object) -> str:
    """One of the answers in words."""
    if question.field == "del":
        return _("uit de lijst halen") if value else _("laten staan")
    return value_said(logbook, question.field, value) or _("leeg")
