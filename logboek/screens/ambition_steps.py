"""The small forms with which a wording of the ambition takes a step."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from textual.content import Content

from logboek import presentation
from logboek.dates import full
from logboek.i18n import _
from logboek.partnership import Ambition, Partner
from logboek.partnership.ambition import Endorsement, OwnWords
from logboek.screens.ambition_forms import WordingField
from logboek.screens.form import Form
from logboek.screens.labels import RECOGNITION
from logboek.screens.per_partner import PerPartnerForm
from logboek.widgets.choice import Option
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


class OwnWordsForm(PerPartnerForm[Ambition]):
    """How partners would say it themselves, one partner at a time."""

    def __init__(self, draft: Ambition, problem: str, logbook: "Logbook") -> None:
        heading, question = _("In eigen woorden"), _("Voor welke partner?")
        super().__init__(heading, draft, problem, logbook, question)

    def first(self) -> str:
        """My own partner, or else the first that wrote nothing yet."""
        own, kept = self.draft.own_words, self._logbook.ambitions.get(self.draft.id)
        wanted = self.not_kept(own, kept.own_words if kept else {})
        mine = self._logbook.me.partner if self._logbook.me else ""
        known = [each.id for each in self._partners]
        silent = [id for id in known if id not in own]
        return next((id for id in (wanted, mine, *silent, *known) if id in known), "")

    def stands(self, partner: Partner) -> str:
        """Whether the partner wrote something."""
        return "" if partner.id in self.draft.own_words else _("schreef nog niets")

    def fields_of(self, number: int, partner: Partner) -> Iterable[Field[Any]]:
        """What it wants to have reached."""
        own = self.draft.own_words.get(partner.id)
        yield WordingField(
            f"text-{number}", _("Wat moet er over een paar jaar bereikt zijn?"),
            own.text if own else "",
            hint=_("schrijf het zoals je het thuis op school zou zeggen"),
            needed=_("Typ wat jullie bereikt willen hebben."),
        )  # fmt: skip

    def collect(self) -> Ambition:
        """The wording with what each partner wrote for which something was typed."""
        own, me = dict(self.draft.own_words), self._logbook.me
        for number in self.answered():
            partner, text = self._partners[number].id, self.value_of("text", number)
            before = own.get(partner)
            if before is None or before.text != text:
                by = me.id if me else ""
                own[partner] = OwnWords(text=text, by=by, on=self._logbook.today())
        return replace(self.draft, own_words=own)


class RecogniseForm(PerPartnerForm[Ambition]):
    """Whether partners, or I myself, recognise themselves in this wording."""

    def __init__(self, draft: Ambition, problem: str, logbook: "Logbook") -> None:
        heading = _about(_("Herken je je hierin?"), draft)
        super().__init__(heading, draft, problem, logbook, _("Namens wie?"))
        me = logbook.me
        name = presentation.one_line(me.name, 40) if me else ""
        label = _("alleen namens mijzelf ({name})") if name else _("alleen namens mijzelf")
        self._partners.append(Partner(id=_MYSELF, name=label.format(name=name)))

    def first(self) -> str:
        """My own partner, or else the first that said nothing yet."""
        kept = self._logbook.ambitions.get(self.draft.id)
        wanted = self.not_kept(self._said(self.draft), self._said(kept) if kept else {})
        mine = self._logbook.me.partner if self._logbook.me else ""
        known = [each.id for each in self._partners]
        silent = [id for id in known if id not in self.draft.endorsements and id != _MYSELF]
        return next(id for id in (wanted, mine, *silent, *known) if id in known)

    def stands(self, partner: Partner) -> str:
        """What was answered, if anything was."""
        before = self._before(partner.id)
        if before is None:
            return "" if partner.id == _MYSELF else _("nog niets")
        return RECOGNITION[before.recognises].name

    def fields_of(self, number: int, partner: Partner) -> Iterable[Field[Any]]:
        """The answer, and the reason."""
        before = self._before(partner.id)
        answers = [
            Option(value, Content.assemble((f"{label.mark} ", label.style), label.name))
            for value, label in RECOGNITION.items()
        ]
        yield ChoiceField(
            f"recognises-{number}", _("Gaat deze tekst ook over jullie?"),
            before.recognises if before else "", answers, needed=_("Kies ja, deels of nee."),
        )  # fmt: skip
        yield TextField(
            f"why-{number}", _("Waarom? Wat zou er anders moeten staan?"),
            before.why if before else "",
        )  # fmt: skip

    def collect(self) -> Ambition:
        """The wording with each answer that was filled in."""
        endorsements, personal = dict(self.draft.endorsements), dict(self.draft.personal)
        for number in self.answered():
            who = self._partners[number].id
            recognises, why = self.value_of("recognises", number), self.value_of("why", number)
            before = self._before(who)
            if before and (before.recognises, before.why) == (recognises, why):
                continue
            answer = Endorsement(
                recognises=recognises, why=why, by=self._me(), on=self._logbook.today()
            )
            if who == _MYSELF:
                personal[self._me()] = answer
            else:
                endorsements[who] = answer
        return replace(self.draft, endorsements=endorsements, personal=personal)

    def _said(self, ambition: Ambition) -> dict[str, Endorsement]:
        """What was answered, by who answered."""
        mine = ambition.personal.get(self._me())
        return {**ambition.endorsements, **({_MYSELF: mine} if mine else {})}

    def _before(self, who: str) -> Endorsement | None:
        """What was answered before."""
        return self._said(self.draft).get(who)

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
