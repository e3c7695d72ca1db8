"""The small forms with which an agreement takes a step."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.insight.looking_back import receivers
from logboek.partnership import Agreement, Partner
from logboek.partnership.agreement import Dissent, Kept, Mandate
from logboek.screens.agreement_deciding import DecidingForm, voices
from logboek.screens.form import Form
from logboek.screens.labels import KEPT, MANDATE
from logboek.screens.per_partner import PerPartnerForm
from logboek.widgets.choice import Option
from logboek.widgets.date_field import DateField
from logboek.widgets.fields import ChoiceField, Field
from logboek.widgets.text_field import TextField

if TYPE_CHECKING:
    from logboek.logbook import Logbook


_OWNER = "owner"
"""The choice for an answer for all, by whoever sees to it."""
_MYSELF = "myself"
"""The choice for a voice that speaks for nobody else."""


def _about(lead: str, agreement: Agreement) -> Content:
    """A heading with the title of the agreement under it."""
    return Content.assemble(lead, "\n", presentation.line(agreement.title, "not bold", 100))


def _partners(logbook: "Logbook") -> list[Option]:
    """Every partner, to choose from."""
    return [
        Option(partner.id, presentation.line(partner.name, limit=60))
        for partner in logbook.partners.all()
    ]


class DecideForm(DecidingForm):
    """From proposal to agreement: since when, and when it is looked at again."""

    def __init__(self, draft: Agreement, problem: str, logbook: "Logbook") -> None:
        heading = _about(_("Besloten"), draft) + voices(logbook, draft)
        super().__init__(heading, draft, problem, logbook)
        self._today = logbook.today()

    def fields(self) -> Iterable[Field[Any]]:
        """Two dates."""
        before = self.draft.decided_on if self.draft.status == "decided" else None
        yield DateField(
            "decided_on", _("Besloten op"), before or self._today,
            lambda: self._today, past=True,
        )  # fmt: skip
        yield DateField(
            "review_on", _("Wanneer kijken jullie terug?"), self.draft.review_on,
            lambda: self._today,
        )  # fmt: skip

    def collect(self) -> Agreement:
        """The agreement, decided."""
        decided = self.value("decided_on") or self._today
        review = self.value("review_on")
        return replace(self.draft, status="decided", decided_on=decided, review_on=review)


class ReviewForm(DecidingForm):
    """Looking at it again: still open, goes on, or lapsed."""

    def __init__(self, draft: Agreement, problem: str, logbook: "Logbook") -> None:
        heading = _about(_("Herzien"), draft) + voices(logbook, draft)
        super().__init__(heading, draft, problem, logbook)
        self._today = logbook.today()

    def fields(self) -> Iterable[Field[Any]]:
        """What becomes of it, and when it is looked at next."""
        options = [
            Option("reviewed", Content(_("we kijken er opnieuw naar"))),
            Option("decided", Content(_("zo gaan we ermee door"))),
            Option("lapsed", Content(_("het vervalt"))),
        ]
        status = self.draft.status if self.draft.status != "proposed" else "reviewed"
        first = "reviewed" if status == "decided" else status
        yield ChoiceField("status", _("Wat wordt het?"), first, options)
        yield TextField("text", _("De tekst van de afspraak"), self.draft.text)
        yield DateField(
            "review_on", _("Wanneer kijken jullie weer terug?"), self.draft.review_on,
            lambda: self._today,
        )  # fmt: skip

    def collect(self) -> Agreement:
        """The agreement after the review."""
        names = ("status", "text", "review_on")
        return replace(self.draft, **{name: self.value(name) for name in names})


class KeptForm(Form[Agreement]):
    """One moment at which was asked whether it is kept."""

    def __init__(self, draft: Agreement, problem: str, logbook: "Logbook", key: str) -> None:
        super().__init__(_about(_("Hielden jullie je eraan?"), draft), draft, problem)
        self._logbook, self._key = logbook, key

    def fields(self) -> Iterable[Field[Any]]:
        """Who says it, the outcome, the day, and what was seen."""
        before = self.draft.kept.get(self._key)
        if sides := self._sides():
            whose = before.partner if before else self._mine()
            yield ChoiceField("whose", _("Wie zegt dit?"), whose or _OWNER, sides)
        options = [Option(value, Content(label.name)) for value, label in KEPT.items()]
        outcome = before.outcome if before else "kept"
        yield ChoiceField("outcome", _("Hoe ging het?"), outcome, options)
        yield TextField("note", _("Wat zagen jullie?"), before.note if before else "")
        today = self._logbook.today()
        yield DateField(
            "on", _("Wanneer bekeken?"), before.on if before else today, lambda: today, past=True
        )

    def collect(self) -> Agreement:
        """The agreement with this moment, by who judged it first."""
        me, before = self._logbook.me, self.draft.kept.get(self._key)
        whose = self.value("whose") if self._sides() else (before.partner if before else "")
        kept = Kept(
            outcome=self.value("outcome"),
            on=self.value("on") or self._logbook.today(),
            note=self.value("note"),
            partner="" if whose == _OWNER else whose,
            by=before.by if before else (me.id if me else ""),
        )
        return replace(self.draft, kept={**self.draft.kept, self._key: kept})

    def _sides(self) -> list[Option]:
        """Whoever sees to it, and each partner; those that gain by it with what they gain."""
        partners = self._logbook.partners.all()
        if not partners:
            return []
        owner = self.draft.owner
        name = presentation.one_line(self._logbook.name_of(owner), 50) if owner else ""
        gains = set(receivers(self.draft))
        return [
            Option(_OWNER, Content(_("wie erop let, voor ons allemaal")), name),
            *(
                Option(
                    each.id,
                    presentation.line(each.name, limit=50),
                    _("krijgt hier iets door") if each.id in gains else "",
                )
                for each in sorted(partners, key=lambda each: each.id not in gains)
            ),
        ]

    def _mine(self) -> str:
        """My own partner, where it gains by the agreement and I am not who sees to it."""
        me = self._logbook.me
        if me is None or me.id == self.draft.owner:
            return ""
        return me.partner if me.partner in receivers(self.draft) else ""


class DissentForm(Form[Agreement]):
    """A voice that did not agree."""

    def __init__(self, draft: Agreement, problem: str, logbook: "Logbook", key: str) -> None:
        super().__init__(_about(_("Een tegenstem"), draft), draft, problem)
        self._logbook, self._key = logbook, key

    def fields(self) -> Iterable[Field[Any]]:
        """What the objection is, and whose."""
        before = self.draft.dissent.get(self._key)
        yield TextField(
            "text", _("Wat is het bezwaar, in eigen woorden?"), before.text if before else "",
            needed=_("Typ wat het bezwaar is."),
        )  # fmt: skip
        myself = Option(_MYSELF, Content(_("van mijzelf, niet namens een partner")))
        whose = (before.partner or _MYSELF) if before else ""
        yield ChoiceField(
            "partner", _("Van wie is het bezwaar?"), whose, [*_partners(self._logbook), myself],
            needed=_("Kies van wie het bezwaar is."),
        )  # fmt: skip

    def collect(self) -> Agreement:
        """The agreement with this voice, said by who said it first."""
        me, before = self._logbook.me, self.draft.dissent.get(self._key)
        partner = self.value("partner")
        voice = Dissent(
            text=self.value("text"),
            partner="" if partner == _MYSELF else partner,
            by=before.by if before else (me.id if me else ""),
            on=before.on if before else self._logbook.today(),
        )
        return replace(self.draft, dissent={**self.draft.dissent, self._key: voice})


class MandateForm(PerPartnerForm[Agreement]):
    """Whether partners may decide on this, one partner at a time."""

    def __init__(self, draft: Agreement, problem: str, logbook: "Logbook") -> None:
        super().__init__(_about(_("Mandaat"), draft), draft, problem, logbook, _("Welke partner?"))

    def first(self) -> str:
        """My own partner, or else the first."""
        kept, me = self._logbook.agreements.get(self.draft.id), self._logbook.me
        known = [each.id for each in self._partners]
        wanted = self.not_kept(self.draft.mandates, kept.mandates if kept else {})
        mine = me.partner if me else ""
        return next((id for id in (wanted, mine, *known) if id in known), "")

    def stands(self, partner: Partner) -> str:
        """What the partner may decide."""
        mandate = self.draft.mandates.get(partner.id)
        return MANDATE[mandate.state].name if mandate else ""

    def fields_of(self, number: int, partner: Partner) -> Iterable[Field[Any]]:
        """What the partner may decide, and until when an answer is awaited."""
        before = self.draft.mandates.get(partner.id)
        label = _("Mag {partner} hierover beslissen?").format(
            partner=presentation.one_line(partner.name, 50)
        )
        options = [Option(value, Content(label.name)) for value, label in MANDATE.items()]
        yield ChoiceField(
            f"state-{number}", label, before.state if before else "", options,
            needed=_("Kies of die hierover mag beslissen."),
        )  # fmt: skip
        yield DateField(
            f"until-{number}", _("Wanneer verwacht je antwoord?"),
            before.until if before else None, self._logbook.today,
        )  # fmt: skip

    def collect(self) -> Agreement:
        """The agreement with the mandate of each partner for which one was filled in."""
        mandates = dict(self.draft.mandates)
        for number in self.answered():
            state, until = self.value_of("state", number), self.value_of("until", number)
            mandates[self._partners[number].id] = Mandate(state=state, until=until)
        return replace(self.draft, mandates=mandates)
