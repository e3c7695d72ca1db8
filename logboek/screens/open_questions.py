"""Open questions: two people filled in something else; here it is chosen what counts."""

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from logboek import presentation
from logboek.dates import full_moment
from logboek.errors import LogboekError, Unclear
from logboek.i18n import _
from logboek.screens.asked import MARK, answer_said, question_said
from logboek.screens.dialog import GIVE_UP, Dialog, problem_line
from logboek.screens.form import SAVE
from logboek.screens.frame import Frame
from logboek.screens.labels import REGISTER
from logboek.screens.pick import Choosable, Pick
from logboek.screens.told import title_in
from logboek.widgets.choice import Choice, Option
from logboek.widgets.command import Command, bindings
from logboek.widgets.page import Page
from logboek.widgets.record_list import Row
from logboek.widgets.text_field import HarmlessArea, TextField

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from logboek.questions import Question

SHORT = 40
"""How many characters of an answer are read at a glance."""
OWN = "own"
"""The choice to write a text in which both are heard."""
_MERGED_IN = ("text", "note", "why", "name")


class Answered(NamedTuple):
    """What was answered, and what was done in the dialog to answer it."""

    value: Any
    """The value that counts from now on."""
    chosen: str
    """The option that was chosen."""
    written: str = ""
    """The text that was written."""


async def answer_questions(frame: Frame, register: str = "", id: str = "") -> None:
    """Go through the open questions, or those about one thing, until they are answered or left."""
    while questions := frame.desk.questions_on(register, id):
        question = questions[0]
        if len(questions) > 1:
            picked = await frame.app.push_screen_wait(_which(frame.logbook, questions))
            if picked is None:
                return
            question = questions[int(picked)]
        if not await _answer(frame, question):
            return
        if len(questions) == 1:
            frame.say(_("Alle open vragen zijn beantwoord."))
            return
    frame.say(_("Er zijn geen open vragen: niemand vulde iets anders in dan een ander."))


async def _answer(frame: Frame, question: "Question") -> bool:
    """Show one question and keep its answer; False when it was left open."""
    answer: Answered | None = None
    problem = ""
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


class OneQuestion(Dialog[Answered | None]):
    """The answers side by side, with who and when; one is chosen, or a new text is written."""

    HELP: ClassVar[str] = "help/questions.md"
    OFFERS: ClassVar[tuple[Command, ...]] = (SAVE, GIVE_UP)
    SCROLLS = "#fields"
    BINDINGS = bindings(SAVE)

    def __init__(
        self,
        logbook: "Logbook",
        question: "Question",
        why_not: str,
        problem: str = "",
        before: Answered | None = None,
    ) -> None:
        """An answer given ``before`` stands there again; it was not kept yet."""
        title = presentation.line(title_in(logbook, question.register, question.id), limit=80)
        field = presentation.line(question_said(logbook, question), limit=80)
        under = _("Mensen vulden hier iets anders in. Er is niets kwijt. Kies samen wat geldt.")
        if question.field == "del":
            under = _("De een haalde dit uit de lijst, de ander hield het aan. Kies samen.")
        super().__init__(Content.assemble(title, " · ", field), under, problem)
        self._logbook, self._question = logbook, question
        self._why_not, self._before = why_not, before

    def body(self) -> ComposeResult:
        """The answers, the choice, and room for a text of one's own."""
        yield problem_line(self._problem)
        with VerticalScroll(id="fields", can_focus=False):
            yield Static(self._side_by_side(), id="answers")
            options = [
                Option(
                    str(number),
                    Content(_("versie {number}").format(number=number + 1)),
                    self._in_short(answer.value),
                )
                for number, answer in enumerate(self._question.answers)
            ]
            if self._can_be_merged():
                options.append(Option(OWN, Content(_("een eigen tekst"))))
            yield Choice(options, {self._before.chosen if self._before else "0"})
            if self._can_be_merged():
                yield TextField(
                    "own", _("Jullie tekst"), self._text(0), needed=_("Typ de tekst die geldt.")
                )

    def on_mount(self) -> None:
        """Put back what was written before, and hide the text until it is chosen."""
        if self._before and self._before.written:
            self.query_one(HarmlessArea).load_text(self._before.written)
        self.on_choice_chosen()
        scroll = self.query_one("#fields", VerticalScroll)
        self.call_after_refresh(scroll.scroll_home, animate=False)

    def why_not(self, command: Command) -> str:
        """Answering is writing."""
        return self._why_not if command is SAVE else ""

    def on_choice_chosen(self) -> None:
        """Show the text when it is chosen."""
        for field in self.query(TextField):
            field.display = OWN in self.query_one(Choice).chosen

    def action_save(self) -> None:
        """Answer with what is chosen."""
        chosen = next(iter(self.query_one(Choice).chosen), "0")
        if chosen != OWN:
            self.dismiss(Answered(self._question.answers[int(chosen)].value, chosen))
            return
        field = self.query_one(TextField)
        try:
            text = field.read()
        except Unclear as error:
            field.complain(str(error))
            return
        value = self._question.answers[0].value
        if isinstance(value, dict):
            name = next(name for name in _MERGED_IN if name in value)
            value = {**value, name: text}
        else:
            value = text
        self.dismiss(Answered(value, chosen, text))

    def _side_by_side(self) -> Page:
        """Each answer with who gave it and when."""
        columns = []
        for number, answer in enumerate(self._question.answers):
            who = presentation.one_line(self._logbook.name_of(answer.by), 40)
            columns.append(
                Content.assemble(
                    (_("versie {number}").format(number=number + 1), "bold $accent"),
                    "\n",
                    (f"{who}\n{full_moment(answer.at)}", "$quiet"),
                    "\n\n",
                    presentation.markdown(self._said(answer.value)),
                )
            )
        return Page().columns(columns)

    def _said(self, value: Any) -> str:
        """One answer in words."""
        return answer_said(self._logbook, self._question, value)

    def _in_short(self, value: Any) -> str:
        """One answer beside its number; empty where it is too long to be read there."""
        said = presentation.one_line(self._said(value))
        return said if len(said) <= SHORT else ""

    def _text(self, number: int) -> str:
        """The text of an answer, to begin one's own from."""
        value = self._question.answers[number].value
        if isinstance(value, dict):
            return str(next((value[name] for name in _MERGED_IN if name in value), ""))
        return value if isinstance(value, str) else ""

    def _can_be_merged(self) -> bool:
        """Whether the answers are texts that people can write together."""
        name = self._question.field.partition("/")[0]
        if name in _CHOSEN_ONLY:
            return False
        first = self._question.answers[0].value
        if isinstance(first, dict):
            return any(name in first for name in _MERGED_IN)
        return all(
            answer.value is None or isinstance(answer.value, str)
            for answer in self._question.answers
        )


_CHOSEN_ONLY = frozenset(
    {"del", "status", "kind", "level", "disclosure", "language", "frequency", "partner", "person",
     "owner", "lead", "decided_on", "review_on", "adopted_on", "due", "on", "since", "until",
     "first", "last", "started"}
)  # fmt: skip
"""Fields of which one of the answers is chosen, as they are no texts."""
