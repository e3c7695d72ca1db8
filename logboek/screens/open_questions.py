"""Open questions: two people filled in something else; here it is chosen what counts."""

from typing import TYPE_CHECKING

from textual.content import Content

from logboek import presentation
from logboek.errors import LogboekError
from logboek.i18n import _
from logboek.screens.asked import MARK, question_said
from logboek.screens.frame import Frame
from logboek.screens.labels import REGISTER
from logboek.screens.one_question import Answered, OneQuestion
from logboek.screens.pick import Choosable, Pick
from logboek.screens.told import title_in
from logboek.widgets.record_list import Row

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from logboek.questions import Question


async def answer_questions(frame: Frame, register: str = "", id: str = "") -> None:
    """Go through the open questions, or those about one thing, until they are answered or left."""
    while questions := frame.desk.questions_on(register, id):
        question = questions[0]
        if len(questions) > 1:
            picked = await frame.app.push_screen_wait(_which(frame.logbook, questions))
            if picked is None:
                return
            question = questions[int(picked)]
        if not await _settle(frame, question):
            return
        if not frame.desk.questions_on(register, id):
            frame.say(_("Alle open vragen zijn beantwoord."))
            return
    frame.say(_("Er zijn geen open vragen: niemand vulde iets anders in dan een ander."))


async def _settle(frame: Frame, question: "Question") -> bool:
    """Ask until the question is closed, also for who wrote meanwhile; False when it was left."""
    problem = ""
    while await _answer(frame, question, problem):
        on_it = frame.desk.questions_on(question.register, question.id)
        again = [asked for asked in on_it if asked.field == question.field]
        if not again:
            return True
        question = again[0]
        problem = _("Iemand anders schreef hier intussen ook. Er is niets kwijt. Kies nog eens.")
    return False


async def _answer(frame: Frame, question: "Question", problem: str) -> bool:
    """Show one question and keep its answer; False when it was left open."""
    answer: Answered | None = None
    while True:
        asked = OneQuestion(frame.logbook, question, frame.why_not_write(), problem, answer)
        answer = await frame.app.push_screen_wait(asked)
        if answer is None:
            return False
        if not await frame.known():
            continue
        try:
            frame.logbook.answer(question, answer.value)
        except LogboekError as error:
            problem = str(error)
        else:
            return True


def _which(logbook: "Logbook", questions: "list[Question]") -> Pick:
    """The list of open questions."""
    rows = [
        Choosable(
            str(number),
            Row(
                Content.styled(MARK, "$accent"),
                presentation.line(title_in(logbook, asked.register, asked.id), limit=80),
                Content(""),
                presentation.line(
                    f"{REGISTER[asked.register].name} · {question_said(logbook, asked)}",
                    "$quiet",
                ),
            ),
            title_in(logbook, asked.register, asked.id),
        )
        for number, asked in enumerate(questions)
    ]
    under = _("Hier vulden mensen iets anders in zonder het van elkaar te weten. Kies samen.")
    return Pick(_("Open vragen"), rows, under, row_height=2)
