"""The form of a whole agreement."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.partnership import Agreement
from logboek.partnership.person import takes_part
from logboek.screens.agreement_deciding import DecidingForm
from logboek.screens.labels import AGREEMENT_KIND, AGREEMENT_STATUS
from logboek.screens.subject_list import subject_name, subjects
from logboek.widgets.choice import Option
from logboek.widgets.date_field import DateField
from logboek.widgets.fields import ChoiceField, Field, LineField, SeveralField
from logboek.widgets.text_field import TextField

if TYPE_CHECKING:
    from logboek.logbook import Logbook


_NO_SUBJECT = "none"
"""The choice for an agreement on something else than the subjects."""


class AgreementForm(DecidingForm):
    """What was agreed, by whom, and when it is looked at again."""

    def __init__(self, heading: str, draft: Agreement, problem: str, logbook: "Logbook") -> None:
        super().__init__(heading, draft, problem, logbook)
        self._partners = logbook.partners.all()

    def fields(self) -> Iterable[Field[Any]]:
        """The words first, then the facts, then who gives and gains."""
        now, today = self.draft, self._logbook.today
        yield LineField(
            "title", _("De afspraak in een paar woorden"), now.title,
            needed=_("Typ in een paar woorden wat jullie afspreken."),
        )  # fmt: skip
        yield TextField("text", _("Wat spreken jullie precies af?"), now.text)
        kinds = [Option(value, Content(kind.name)) for value, kind in AGREEMENT_KIND.items()]
        yield ChoiceField("kind", _("Wat voor afspraak is het?"), now.kind, kinds)
        statuses = [
            Option(value, Content(status.name), _(status.hint))
            for value, status in AGREEMENT_STATUS.items()
        ]
        yield ChoiceField("status", _("Hoe ver is het?"), now.status, statuses)
        yield DateField("decided_on", _("Besloten op"), now.decided_on, today, past=True)
        yield DateField("review_on", _("Wanneer kijken jullie terug?"), now.review_on, today)
        yield DateField("due", _("Klaar op (bij een actie)"), now.due, today)
        yield ChoiceField("owner", _("Wie let erop?"), now.owner, self._people())
        if self._partners:
            yield SeveralField("parties", _("Voor wie geldt het?"), now.parties, self._parties())
        for number, partner in enumerate(self._partners):
            name = presentation.one_line(partner.name, 50)
            yield LineField(
                f"gives-{number}", _("Wat geeft {partner} op?").format(partner=name),
                now.gives.get(partner.id, ""),
            )  # fmt: skip
            yield LineField(
                f"gains-{number}", _("Wat krijgt {partner}?").format(partner=name),
                now.gains.get(partner.id, ""),
            )  # fmt: skip
        yield ChoiceField(
            "subject", _("Over welk onderwerp gaat het?"), now.subject or _NO_SUBJECT,
            self._subjects(),
        )  # fmt: skip

    def on_mount(self) -> None:
        """Say at the day of the decision what belongs to the status."""
        self.call_after_refresh(self._say_when_decided)

    def on_choice_chosen(self) -> None:
        """What becomes decided was decided today, unless another day stands there."""
        if self.value("status") == "decided":
            self.query_one("#field-decided_on", DateField).offer(self._logbook.today())
        self._say_when_decided()

    def _say_when_decided(self) -> None:
        """Say that a proposal keeps no day of decision."""
        proposed = self.value("status") == "proposed"
        sentence = _("Een voorstel is nog niet besloten: deze datum wordt niet bewaard.")
        self.query_one("#field-decided_on", DateField).say_instead(sentence if proposed else "")

    def collect(self) -> Agreement:
        """The agreement as it was filled in."""
        names = ("title", "text", "kind", "status", "decided_on", "review_on", "due", "owner")
        filled = {name: self.value(name) for name in names}
        parties = self.value("parties") if self._partners else self.draft.parties
        if filled["status"] == "decided" and filled["decided_on"] is None:
            filled["decided_on"] = self._logbook.today()
        elif filled["status"] == "proposed":
            filled["decided_on"] = None
        return replace(
            self.draft,
            **filled,
            parties=parties,
            gives=self._per_partner("gives", self.draft.gives),
            gains=self._per_partner("gains", self.draft.gains),
            subject="" if (subject := self.value("subject")) == _NO_SUBJECT else subject,
        )

    def _per_partner(self, name: str, before: dict[str, str]) -> dict[str, str]:
        """What was filled in for each partner; partners that are not shown keep what they had."""
        told = dict(before)
        for number, partner in enumerate(self._partners):
            told[partner.id] = self.value(f"{name}-{number}")
        return {partner: text for partner, text in told.items() if text}

    def _people(self) -> list[Option]:
        """Everybody who is there, and nobody."""
        people = [person for person in self._logbook.people.all() if not person.erased]
        return [
            Option("", Content(_("nog niemand"))),
            *(
                Option(
                    person.id,
                    presentation.line(person.name, limit=50),
                    presentation.one_line(self._logbook.partner_name(person.partner), 40)
                    if person.partner
                    else "",
                )
                for person in people
                if takes_part(person, self._logbook.today()) or person.id == self.draft.owner
            ),
        ]

    def _subjects(self) -> list[Option]:
        """Every subject of a collaboration agreement, also one that was left out since."""
        known = {each.id: each.name for each in subjects(self._logbook)}
        if self.draft.subject and self.draft.subject not in known:
            known[self.draft.subject] = subject_name(self._logbook, self.draft.subject)
        return [
            Option(_NO_SUBJECT, Content(_("geen van deze"))),
            *(Option(id, presentation.line(name, limit=60)) for id, name in known.items()),
        ]

    def _parties(self) -> list[Option]:
        """Every partner."""
        return [
            Option(partner.id, presentation.line(partner.name, limit=60))
            for partner in self._partners
        ]
