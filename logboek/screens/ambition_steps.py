"""The small forms with which a wording of the ambition takes a step."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from textual import on
from textual.content import Content

from logboek import presentation
from logboek.dates import full
from logboek.i18n import _
from logboek.partnership import Ambition
from logboek.partnership.ambition import Endorsement, OwnWords
from logboek.screens.ambition_forms import WordingField
from logboek.screens.form import Form
from logboek.screens.labels import RECOGNITION
from logboek.widgets.choice import Choice, Option
from logboek.widgets.date_field import DateField
from logboek.widgets.fields import ChoiceField, Field
from logboek.widgets.text_field import TextField

if TYPE_CHECKING:
    from logboek.logbook import Logbook

_MYSELF = "myself"
"""The choice for an answer that speaks for nobody else."""


def _about(lead: str, ambition: Ambition) -> Content:
    """A heading with the beginning of the text under it."""
    text = presentation.summary(ambition.statement, "not bold").truncate(160, ellipsis=True)
    return Content.assemble(lead, "\n", text)


class OwnWordsForm(Form[Ambition]):
    """How one partner would say it itself."""

    def __init__(self, draft: Ambition, problem: str, logbook: "Logbook") -> None:
        super().__init__(_("In eigen woorden"), draft, problem)
        self._logbook, self._partners = logbook, logbook.partners.all()
        silent = [each.id for each in self._partners if each.id not in draft.own_words]
        mine = logbook.me.partner if logbook.me else ""
        known = {each.id for each in self._partners}
        self._first = mine if mine in known else (silent or sorted(known))[0]

    def fields(self) -> Iterable[Field[Any]]:
        """Which partner, and what it wants to have reached."""
        options = [
            Option(
                partner.id,
                presentation.line(partner.name, limit=50),
                "" if partner.id in self.draft.own_words else _("schreef nog niets"),
            )
            for partner in self._partners
        ]
        yield ChoiceField("partner", _("Voor welke partner?"), self._first, options)
        own = self.draft.own_words.get(self._first)
        yield WordingField(
            "text", _("Wat moet er over een paar jaar bereikt zijn?"), own.text if own else "",
            hint=_("schrijf het zoals je het thuis op school zou zeggen"),
            needed=_("Typ wat jullie bereikt willen hebben."),
        )  # fmt: skip

    def on_choice_chosen(self) -> None:
        """Show what the chosen partner wrote before, unless something was typed."""
        field = self.query_one("#field-text", WordingField)
        own = self.draft.own_words.get(self.value("partner"))
        if not field.touched:
            field.give(own.text if own else "")

    def collect(self) -> Ambition:
        """The wording with what this partner wrote."""
        partner, text = self.value("partner"), self.value("text")
        before = self.draft.own_words.get(partner)
        if before and before.text == text:
            return self.draft
        me = self._logbook.me
        own = OwnWords(text=text, by=me.id if me else "", on=self._logbook.today())
        return replace(self.draft, own_words={**self.draft.own_words, partner: own})


class RecogniseForm(Form[Ambition]):
    """Whether a partner, or I myself, recognise ourselves in this wording."""

    def __init__(self, draft: Ambition, problem: str, logbook: "Logbook") -> None:
        super().__init__(_about(_("Herken je je hierin?"), draft), draft, problem)
        self._logbook, self._partners = logbook, logbook.partners.all()
        mine = logbook.me.partner if logbook.me else ""
        known = [each.id for each in self._partners]
        silent = [each for each in known if each not in draft.endorsements]
        self._first = mine if mine in known else [*silent, *known, _MYSELF][0]

    def fields(self) -> Iterable[Field[Any]]:
        """On whose behalf, the answer, and the reason."""
        before = self._before(self._first)
        yield ChoiceField("who", _("Namens wie?"), self._first, self._options())
        answers = [
            Option(value, Content.assemble((f"{label.mark} ", label.style), label.name))
            for value, label in RECOGNITION.items()
        ]
        yield ChoiceField(
            "recognises", _("Gaat deze tekst ook over jullie?"),
            before.recognises if before else "", answers, needed=_("Kies ja, deels of nee."),
        )  # fmt: skip
        yield TextField(
            "why", _("Waarom? Wat zou er anders moeten staan?"), before.why if before else ""
        )

    @on(Choice.Chosen)
    def _show_before(self, event: Choice.Chosen) -> None:
        """Show what whoever is chosen answered before, unless something was filled in."""
        answer = self.query_one("#field-recognises", ChoiceField)
        why = self.query_one("#field-why", TextField)
        if event.value not in {option.value for option in self._options()}:
            return
        if not answer.touched and not why.touched:
            before = self._before(event.value)
            answer.given = before.recognises if before else ""
            answer.query_one(Choice).chosen = frozenset({answer.given} - {""})
            why.give(before.why if before else "")

    def collect(self) -> Ambition:
        """The wording with this answer."""
        who, recognises, why = self.value("who"), self.value("recognises"), self.value("why")
        if not recognises:
            self.refuse("recognises", _("Kies ja, deels of nee."))
        before = self._before(who)
        if before and (before.recognises, before.why) == (recognises, why):
            return self.draft
        me = self._logbook.me
        answer = Endorsement(
            recognises=recognises, why=why, by=me.id if me else "", on=self._logbook.today()
        )
        if who == _MYSELF:
            return replace(self.draft, personal={**self.draft.personal, self._me(): answer})
        return replace(self.draft, endorsements={**self.draft.endorsements, who: answer})

    def _options(self) -> list[Option]:
        """Every partner, and I myself."""
        me = self._logbook.me
        partners = [
            Option(
                each.id,
                presentation.line(each.name, limit=50),
                "" if each.id in self.draft.endorsements else _("nog niets"),
            )
            for each in self._partners
        ]
        name = presentation.one_line(me.name, 40) if me else ""
        label = _("alleen namens mijzelf ({name})") if name else _("alleen namens mijzelf")
        return [*partners, Option(_MYSELF, presentation.line(label.format(name=name)))]

    def _before(self, who: str) -> Endorsement | None:
        """What was answered before."""
        if who == _MYSELF:
            return self.draft.personal.get(self._me())
        return self.draft.endorsements.get(who)

    def _me(self) -> str:
        return self._logbook.me.id if self._logbook.me else ""


class AdoptForm(Form[Ambition]):
    """From draft to the wording that counts: since when."""

    def __init__(
        self, draft: Ambition, problem: str, today: date, now: Ambition | None, doubts: str
    ) -> None:
        super().__init__(_about(_("Deze tekst aannemen"), draft), draft, problem)
        self._today, self._now = today, now
        self._under = presentation.words(doubts)

    def fields(self) -> Iterable[Field[Any]]:
        """The day."""
        yield DateField(
            "adopted_on", _("Aangenomen op"), self._today, lambda: self._today, past=True
        )

    def collect(self) -> Ambition:
        """The wording, adopted, and not before the one that it takes over from."""
        day = self.value("adopted_on") or self._today
        since = self._now.adopted_on if self._now else None
        if since and day < since:
            sentence = _("De tekst die nu geldt, is van later: {date}.").format(date=full(since))
            self.refuse("adopted_on", sentence)
        return replace(self.draft, status="adopted", adopted_on=day)
