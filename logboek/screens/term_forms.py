"""The forms about a word that confuses."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from msgspec.structs import replace
from textual.content import Content
from textual.widgets import Input

from logboek import presentation
from logboek.errors import Unclear
from logboek.i18n import _
from logboek.insight.same_word import by_form, plain
from logboek.partnership import Partner, Term
from logboek.partnership.term import Meaning, Remark, RemarkKind
from logboek.screens.dialog import GIVE_UP
from logboek.screens.form import SAVE, Form
from logboek.screens.labels import TERM_STATUS
from logboek.screens.per_partner import PerPartnerForm
from logboek.widgets.choice import Option
from logboek.widgets.command import Command, bindings
from logboek.widgets.fields import ChoiceField, Field, LineField
from logboek.widgets.text_field import TextField

if TYPE_CHECKING:
    from logboek.logbook import Logbook


THERE = Command(
    "term.there", "ctrl+o", _("erheen"), _("Naar het begrip dat er al staat"),
    _("Opent het begrip dat er al staat, met erbij wat je typte."), "there", footer=True,
)  # fmt: skip


class TermForm(Form[Term]):
    """The whole word: its forms, its meanings, and what the group made of it.

    Where somebody goes on with a word that stands already, the draft that is given back has the id
    of that word.
    """

    OFFERS: ClassVar[tuple[Command, ...]] = (SAVE, THERE, GIVE_UP)
    BINDINGS = bindings(THERE)

    def __init__(self, heading: str, draft: Term, problem: str, logbook: "Logbook") -> None:
        super().__init__(heading, draft, problem)
        self._logbook, self._partners = logbook, logbook.partners.all()
        self._standing = {} if draft.id else by_form(logbook.terms)

    def fields(self) -> Iterable[Field[Any]]:
        """The word first, then what each partner means."""
        term = self.draft
        yield LineField(
            "word", _("Het woord, zoals jullie het zeggen"), term.word,
            needed=_("Typ het woord dat verwart."),
        )  # fmt: skip
        yield LineField(
            "variants", _("Andere vormen"), ", ".join(term.variants),
            hint=_("zoals het meervoud, met komma’s ertussen"),
        )  # fmt: skip
        for number, partner in enumerate(self._partners):
            meaning = term.meanings.get(partner.id)
            label = _("Wat bedoelt {partner} ermee?").format(
                partner=presentation.one_line(partner.name, 50)
            )
            yield TextField(f"meaning-{number}", label, meaning.text if meaning else "")
        if term.id:
            yield from _status_fields(term)

    def in_footer(self, command: Command) -> bool:
        """A word that stands already is no new word: the way to it takes the place of saving."""
        if command.id in {SAVE.id, THERE.id}:
            return (command.id == THERE.id) == bool(self._there and not self.draft.id)
        return super().in_footer(command)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say it as soon as a word that stands already is typed."""
        field = self.query_one("#field-word", LineField)
        if not self.draft.id and field in event.input.ancestors:
            field.settle(self._stands(self._there) if self._there else "")
            self.show_keys()

    def action_there(self) -> None:
        """Go on with the word that stands already, with what was typed."""
        if (there := self._there) and not self.draft.id:
            try:
                typed = self._typed()
            except Unclear:
                self._go_to_wrong()
            else:
                self.dismiss(replace(typed, id=there.id))

    def collect(self) -> Term:
        """The word as it was filled in."""
        typed = self._typed()
        if not typed.id or plain(typed.word) != plain(self.draft.word):
            self._standing = by_form(term for term in self._logbook.terms if term.id != typed.id)
            if there := self._there:
                self.show_keys()
                self.refuse("word", self._stands(there))
        if not typed.id:
            status = "side_by_side" if len(typed.meanings) > 1 else "noticed"
            return replace(typed, status=status)
        return _with_status(self, typed)

    @property
    def _there(self) -> Term | None:
        """Another term that stands already under the word that is typed here."""
        return self._standing.get(plain(self.query_one("#field-word HarmlessInput", Input).value))

    def _stands(self, there: Term) -> str:
        """The sentence for a word that stands already."""
        word = presentation.one_line(there.word, 40)
        if self.draft.id:
            return _("“{word}” staat al bij de begrippen. Typ een ander woord.").format(word=word)
        return _(
            "Dit staat al bij de begrippen, als “{word}”. Met ctrl+o ga je erheen; wat je typte, "
            "gaat mee."
        ).format(word=word)

    def _typed(self) -> Term:
        """The word, its forms and its meanings."""
        term = self.draft
        word, variants = self.value("word"), self.value("variants")
        meanings = dict(term.meanings)
        for number, partner in enumerate(self._partners):
            text = self.value(f"meaning-{number}")
            before = meanings.get(partner.id)
            if not text:
                meanings.pop(partner.id, None)
            elif before is None or before.text != text:
                meanings[partner.id] = _meaning(self._logbook, text)
        if variants == ", ".join(term.variants):
            forms = term.variants
        else:
            forms = [form.strip() for form in variants.split(",") if form.strip()]
        return replace(term, word=word, variants=forms, meanings=meanings)


class StatusForm(Form[Term]):
    """How far the group is with the word."""

    def __init__(self, draft: Term, problem: str = "") -> None:
        super().__init__(_about(_("Hoe ver zijn jullie met “{word}”?"), draft), draft, problem)

    def fields(self) -> Iterable[Field[Any]]:
        """The status, with the texts that go with it."""
        yield from _status_fields(self.draft)

    def collect(self) -> Term:
        """The word with its status."""
        return _with_status(self, self.draft)


class MeaningForm(PerPartnerForm[Term]):
    """What partners mean by the word, one partner at a time."""

    def __init__(self, draft: Term, problem: str, logbook: "Logbook") -> None:
        heading = _about(_("Wat betekent “{word}”?"), draft)
        super().__init__(heading, draft, problem, logbook, _("Voor welke partner?"))

    def on_mount(self) -> None:
        """A partner is chosen already, so begin with the text."""
        if self._partners:
            self.query_one(f"#field-text-{self.chosen} HarmlessArea").focus()

    def first(self) -> str:
        """My own partner, or else the first that explained nothing yet."""
        meanings = self.draft.meanings
        kept = self._logbook.terms.get(self.draft.id)
        mine = self._logbook.me.partner if self._logbook.me else ""
        known = [each.id for each in self._partners]
        silent = [id for id in known if id not in meanings]
        wanted = (self.not_kept(meanings, kept.meanings if kept else {}), mine, *silent, *known)
        return next((id for id in wanted if id in known), "")

    def stands(self, partner: Partner) -> str:
        """Whether the partner explained the word."""
        return "" if partner.id in self.draft.meanings else _("legde nog niets uit")

    def fields_of(self, number: int, partner: Partner) -> Iterable[Field[Any]]:
        """What the partner means by it."""
        meaning = self.draft.meanings.get(partner.id)
        label = _("Wat bedoelt {partner} ermee, in eigen woorden?").format(
            partner=presentation.one_line(partner.name, 50)
        )
        yield TextField(
            f"text-{number}", label, meaning.text if meaning else "",
            needed=_("Typ wat het woord betekent."),
        )  # fmt: skip

    def collect(self) -> Term:
        """The word with the meaning of each partner for which one was typed."""
        meanings = dict(self.draft.meanings)
        for number in self.answered():
            partner, text = self._partners[number].id, self.value_of("text", number)
            before = meanings.get(partner)
            if before is None or before.text != text:
                meanings[partner] = _meaning(self._logbook, text)
        status = self.draft.status
        if status == "noticed" and len(meanings) > 1 and meanings != self.draft.meanings:
            status = "side_by_side"
        return replace(self.draft, meanings=meanings, status=status)


class RemarkForm(Form[Term]):
    """Asking on, or explaining."""

    def __init__(self, draft: Term, problem: str, kind: str, key: str, logbook: "Logbook") -> None:
        asking = kind == "question"
        heading = _("Doorvragen over “{word}”") if asking else _("Uitleg bij “{word}”")
        super().__init__(_about(heading, draft), draft, problem)
        self._kind: RemarkKind = "question" if asking else "explanation"
        self._key, self._logbook = key, logbook

    def fields(self) -> Iterable[Field[Any]]:
        """One text."""
        asking = self._kind == "question"
        before = self.draft.thread.get(self._key)
        yield TextField(
            "text",
            _("Wat wil je weten?") if asking else _("Hoe zit het?"),
            before.text if before else "",
            needed=_("Typ je vraag.") if asking else _("Typ je uitleg."),
        )

    def collect(self) -> Term:
        """The word with the remark added."""
        by, today = _signed(self._logbook)
        remark = Remark(kind=self._kind, text=self.value("text"), by=by, on=today)
        return replace(self.draft, thread={**self.draft.thread, self._key: remark})


def _signed(logbook: "Logbook") -> tuple[str, date]:
    """Who writes here, and today."""
    return logbook.me.id if logbook.me else "", logbook.today()


def _meaning(logbook: "Logbook", text: str) -> Meaning:
    """What somebody writes down now."""
    by, today = _signed(logbook)
    return Meaning(text=text, by=by, on=today)


def _about(heading: str, term: Term) -> Content:
    """A heading with the word in it."""
    return presentation.line(heading.format(word=presentation.one_line(term.word, 60)))


def _status_fields(term: Term) -> Iterable[Field[Any]]:
    """The status and the two texts that go with it."""
    options = [
        Option(value, Content(label.name), _(label.hint)) for value, label in TERM_STATUS.items()
    ]
    yield ChoiceField("status", _("Status"), term.status, options)
    yield TextField("definition", _("De definitie die jullie delen"), term.definition)
    yield TextField(
        "usage_rule", _("Zo gebruiken we het woord zolang het verschil blijft"), term.usage_rule
    )


def _with_status(form: Form[Term], term: Term) -> Term:
    """The word with its status; a status that promises a text asks for it."""
    status = form.value("status")
    definition, rule = form.value("definition"), form.value("usage_rule")
    if status in {"working", "agreed"} and not definition:
        form.refuse("definition", _("Zet erbij welke definitie jullie delen."))
    if status == "different" and not rule:
        form.refuse("usage_rule", _("Zet erbij hoe jullie het woord dan gebruiken."))
    return replace(term, status=status, definition=definition, usage_rule=rule)
