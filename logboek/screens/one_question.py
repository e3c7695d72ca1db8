"""One open question: what was filled in apart, and what is to count from now on."""

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from logboek import presentation
from logboek.dates import full_moment
from logboek.errors import Unclear
from logboek.i18n import _
from logboek.screens.asked import answer_said, question_said
from logboek.screens.dialog import GIVE_UP, Dialog, problem_line
from logboek.screens.form import NEXT, SAVE
from logboek.screens.told import title_in
from logboek.widgets.choice import Choice, Option
from logboek.widgets.command import Command, bindings
from logboek.widgets.fields import ChoiceField, Field
from logboek.widgets.page import Page
from logboek.widgets.text_field import HarmlessArea, TextField

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from logboek.questions import Question

SHORT = 30
"""How many characters of an answer are read at a glance."""
CHOOSE = Command(
    "question.choose", "enter", _("kiezen"), _("Kiezen"), _("Kiest wat aangewezen is."), "choose",
    footer=True,
)  # fmt: skip
READ_ON = Command(
    "question.down", "pagedown", _("lezen"), _("Verder lezen"),
    _("Laat zien wat er verder in de antwoorden staat."), "read(1)", footer=True,
)  # fmt: skip
READ_BACK = Command(
    "question.up", "pageup", _("lezen"), _("Terug lezen"),
    _("Laat zien wat er eerder in de antwoorden staat."), "read(-1)",
)  # fmt: skip
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


class Answering(Vertical):
    """Where is answered; what is read above it gets the room that is left."""

    def on_resize(self) -> None:
        """Leave more or less room."""
        if isinstance(self.screen, OneQuestion):
            self.screen.fit()


class Answers(VerticalScroll, can_focus=False):
    """What was filled in, to be read."""

    def on_resize(self) -> None:
        """There may be more or less to scroll."""
        if isinstance(self.screen, OneQuestion):
            self.screen.show_keys()


class OneQuestion(Dialog[Answered | None]):
    """The answers side by side, with who and when; one is chosen, or a new text is written."""

    HELP: ClassVar[str] = "help/questions.md"
    OFFERS: ClassVar[tuple[Command, ...]] = (SAVE, CHOOSE, GIVE_UP, NEXT, READ_ON, READ_BACK)
    SCROLLS = "#answers"
    BINDINGS = bindings(SAVE, CHOOSE, READ_ON, READ_BACK)
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-short"), (24, "-tall"), (32, "-high")]

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
        """The answers, which scroll, and below them the choice and room for a text of one's own."""
        yield problem_line(self._problem)
        with Answers(id="answers"):
            yield Static(self._side_by_side())
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
        chosen = self._before.chosen if self._before else ""
        with Answering(id="answering"):
            yield ChoiceField(
                "answer", _("Wat geldt?"), chosen, options, needed=_("Kies eerst wat geldt.")
            )
            if self._can_be_merged():
                yield TextField(
                    "own", _("Jullie tekst"), self._text(0), needed=_("Typ de tekst die geldt.")
                )

    def on_mount(self) -> None:
        """Put back what was written before, and hide the text until it is chosen."""
        if self._before and self._before.written:
            self.query_one(HarmlessArea).load_text(self._before.written)
        self.on_choice_chosen()

    def why_not(self, command: Command) -> str:
        """Answering is writing."""
        return self._why_not if command is SAVE else ""

    def in_footer(self, command: Command) -> bool:
        """What is chosen can be saved; what does not fit can be scrolled."""
        chosen = self.query_one(Choice).chosen
        if command is READ_ON:
            return bool(self.query_one("#answers").max_scroll_y)
        shown = {SAVE.id: bool(chosen), CHOOSE.id: not chosen, NEXT.id: OWN in chosen}
        return shown.get(command.id, super().in_footer(command))

    @property
    def unsaved(self) -> bool:
        """A choice is made again at once; a text is not."""
        return bool(self._problem) or any(field.touched for field in self.query(TextField))

    def on_choice_chosen(self) -> None:
        """Show the text when it is chosen."""
        own = OWN in self.query_one(Choice).chosen
        self.set_class(own, "-own")
        self.show_keys()

    def action_choose(self) -> None:
        """Choose what is pointed at, and go to the text where that is what was chosen."""
        choice = self.query_one(Choice)
        if choice.enter_chooses:
            choice.action_choose()
        elif OWN in choice.chosen:
            self.query_one(HarmlessArea).focus()

    def action_read(self, step: int) -> None:
        """Scroll the answers, a page at a time."""
        answers = self.query_one("#answers")
        answers.scroll_relative(y=step * max(1, answers.size.height - 1), animate=False)

    def action_save(self) -> None:
        """Answer with what is chosen."""
        choice, field = self.query_one(ChoiceField), self.query(TextField)
        asked: Field[str] = choice
        try:
            chosen = choice.read()
            if chosen != OWN:
                self.dismiss(Answered(self._question.answers[int(chosen)].value, chosen))
                return
            asked = field.first()
            text = asked.read()
        except Unclear as error:
            asked.complain(str(error))
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
            name = self._logbook.name_of(answer.by) if answer.by else ""
            who = presentation.one_line(name, 40)
            columns.append(
                Content.assemble(
                    (_("versie {number}").format(number=number + 1), "bold $accent"),
                    "\n",
                    presentation.markdown(self._said(answer.value)),
                    "\n",
                    ("\n".join(filter(None, (who, full_moment(answer.at)))), "$quiet"),
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
