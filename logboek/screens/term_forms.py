"""The forms about a word that confuses."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.partnership import Term
from logboek.partnership.term import Meaning, Remark, RemarkKind
from logboek.screens.form import Form
from logboek.screens.labels import TERM_STATUS
from logboek.widgets.choice import Option
from logboek.widgets.fields import ChoiceField, Field, LineField
from logboek.widgets.text_field import TextField

if TYPE_CHECKING:
    from logboek.logbook import Logbook


class TermForm(Form[Term]):
    """The whole word: its forms, its meanings, and what the group made of it."""

    def __init__(self, heading: str, draft: Term, problem: str, logbook: "Logbook") -> None:
        super().__init__(heading, draft, problem)
        self._logbook, self._partners = logbook, logbook.partners.all()

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

    def collect(self) -> Term:
        """The word as it was filled in."""
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
        changed = replace(term, word=word, variants=forms, meanings=meanings)
        if not term.id:
            status = "side_by_side" if len(meanings) > 1 else "noticed"
            return replace(changed, status=status)
        return _with_status(self, changed)


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


class MeaningForm(Form[Term]):
    """What one partner means by the word."""

    def __init__(self, draft: Term, problem: str, logbook: "Logbook") -> None:
        super().__init__(_about(_("Wat betekent “{word}”?"), draft), draft, problem)
        self._logbook, self._partners = logbook, logbook.partners.all()
        silent = [each.id for each in self._partners if each.id not in draft.meanings]
        mine = logbook.me.partner if logbook.me else ""
        self._first = mine or (silent[0] if silent else self._partners[0].id)

    def fields(self) -> Iterable[Field[Any]]:
        """Which partner, and what it means."""
        options = [
            Option(
                partner.id,
                presentation.line(partner.name, limit=50),
                "" if partner.id in self.draft.meanings else _("legde nog niets uit"),
            )
            for partner in self._partners
        ]
        yield ChoiceField("partner", _("Voor welke partner?"), self._first, options)
        meaning = self.draft.meanings.get(self._first)
        yield TextField(
            "text", _("Wat bedoelt die ermee, in eigen woorden?"), meaning.text if meaning else "",
            needed=_("Typ wat het woord betekent."),
        )  # fmt: skip

    def on_choice_chosen(self) -> None:
        """Show what the chosen partner said before, unless something was typed."""
        field = self.query_one("#field-text", TextField)
        meaning = self.draft.meanings.get(self.value("partner"))
        if not field.touched:
            field.give(meaning.text if meaning else "")

    def collect(self) -> Term:
        """The word with the meaning of this partner."""
        partner, text = self.value("partner"), self.value("text")
        before = self.draft.meanings.get(partner)
        if before and before.text == text:
            return self.draft
        meanings = {**self.draft.meanings, partner: _meaning(self._logbook, text)}
        status = self.draft.status
        if status == "noticed" and len(meanings) > 1:
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
