"""The forms for a phase, and for the step from one phase to the next."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace
from textual.content import Content

from logboek import presentation
from logboek.dates import full
from logboek.i18n import _
from logboek.insight.phases import stepped
from logboek.partnership import Phase
from logboek.partnership.person import takes_part
from logboek.screens.form import Form
from logboek.widgets.choice import Option
from logboek.widgets.date_field import DateField
from logboek.widgets.fields import ChoiceField, Field, LineField
from logboek.widgets.text_field import TextField

if TYPE_CHECKING:
    from logboek.logbook import Logbook

NEW = "new"
"""The choice for a phase that is not in the list yet."""


class Step(msgspec.Struct, frozen=True):
    """From one phase to the next."""

    ended: Phase | None
    """The phase that ends; None where none was going on."""
    begun: Phase
    """The phase that begins; without an id one that is new."""


def leads(logbook: "Logbook", now: str) -> list[Option]:
    """Everybody who can lead, and who did before; or nobody yet."""
    today = logbook.today()
    people = [
        Option(
            each.id,
            presentation.line(logbook.name_of(each.id), limit=60),
            presentation.one_line(each.role, 40),
        )
        for each in logbook.people
        if each.id == now or takes_part(each, today)
    ]
    return [Option("", Content(_("nog niet afgesproken"))), *people]


class PhaseForm(Form[Phase]):
    """A phase: its name, when it is done, its days, and who leads."""

    def __init__(self, heading: str, draft: Phase, problem: str, logbook: "Logbook") -> None:
        super().__init__(heading, draft, problem)
        self._logbook = logbook

    def fields(self) -> Iterable[Field[Any]]:
        """What it is, then when and who."""
        now, today = self.draft, self._logbook.today
        yield LineField(
            "name", _("Hoe heet de fase?"), now.name,
            hint=_("bijvoorbeeld: kennismaken, ontwerpen, proefjaar"),
            needed=_("Typ hoe de fase heet."),
        )  # fmt: skip
        yield TextField(
            "purpose", _("Wat moet er zijn voor zij klaar is?"), now.purpose,
            hint=_("een einde dat iedereen herkent"),
        )  # fmt: skip
        yield DateField("first", _("Eerste dag"), now.first, today)
        yield DateField("last", _("Laatste dag, zoals jullie nu denken"), now.last, today)
        yield ChoiceField("lead", _("Wie leidt?"), now.lead, leads(self._logbook, now.lead))
        if now.carried:
            yield TextField("carried", _("Wat ging er mee uit de vorige fase?"), now.carried)

    def collect(self) -> Phase:
        """The phase as it was filled in."""
        first, last = self.value("first"), self.value("last")
        if first and last and last < first:
            self.refuse("last", _("De laatste dag is eerder dan de eerste. Kies een latere dag."))
        return replace(
            self.draft, name=self.value("name"), purpose=self.value("purpose"), first=first,
            last=last, lead=self.value("lead"),
            carried=self.value("carried") if self.draft.carried else "",
        )  # fmt: skip


class StepForm(Form[Step]):
    """Which phase begins, from which day, who leads it, and what goes along."""

    def __init__(
        self, draft: Step, problem: str, logbook: "Logbook", ahead: Sequence[Phase]
    ) -> None:
        heading: Content | str = _("Naar de volgende fase")
        if draft.ended:
            name = presentation.line(draft.ended.name, "not bold", 80)
            heading = Content.assemble(heading, "\n", (_("af is: "), "not bold"), name)
        super().__init__(heading, draft, problem)
        self._logbook = logbook
        self._ahead = {each.id: each for each in ahead}
        self._chosen = draft.begun.id or NEW

    def fields(self) -> Iterable[Field[Any]]:
        """Which one and when first; of a new one also what it is."""
        begun, today = self.draft.begun, self._logbook.today
        if self._ahead:
            options = [
                Option(id, presentation.line(each.name or _("fase zonder naam"), limit=60))
                for id, each in self._ahead.items()
            ]
            options.append(Option(NEW, Content(_("een nieuwe fase"))))
            yield ChoiceField("which", _("Welke fase begint?"), self._chosen, options)
        new = begun if self._chosen == NEW else Phase()
        yield LineField("name", _("Hoe heet de fase?"), new.name)
        yield TextField("purpose", _("Wat moet er zijn voor zij klaar is?"), new.purpose)
        day = (begun.first if self._problem else None) or today()
        yield DateField("first", _("Op welke dag begint zij?"), day, today)
        yield DateField("last", _("Laatste dag, zoals jullie nu denken"), begun.last, today)
        yield ChoiceField("lead", _("Wie leidt?"), begun.lead, leads(self._logbook, begun.lead))
        hint = _("bijvoorbeeld: wat nog niet af is en niet mag blijven liggen")
        if self.draft.ended and self.draft.ended.purpose:
            purpose = presentation.one_line(self.draft.ended.purpose, 120)
            hint = _("klaar zou zijn: {purpose}").format(purpose=purpose)
        yield TextField("carried", _("Wat gaat er mee uit de fase die af is?"), begun.carried, hint)

    def on_mount(self) -> None:
        """Ask only what belongs to the choice."""
        self.call_after_refresh(self._ask_what)

    def on_choice_chosen(self) -> None:
        """Another phase has another lead and other days."""
        chosen = self.value("which") if self._ahead else NEW
        if chosen != self._chosen:
            self._chosen = chosen
            phase = self._ahead.get(chosen, Phase())
            lead = self.query_one("#field-lead", ChoiceField)
            last = self.query_one("#field-last", DateField)
            if not lead.touched:
                lead.give(phase.lead)
            if not last.touched:
                last.give(phase.last)
            self._ask_what()

    def _ask_what(self) -> None:
        """Ask for a name only of a new phase."""
        for name in ("name", "purpose"):
            self.query_one(f"#field-{name}").display = self._chosen == NEW
        self.call_after_refresh(self.fit)

    def collect(self) -> Step:
        """Both phases: the one that ends the day before, and the one that begins."""
        phase = self._ahead.get(self._chosen) or replace(
            self.draft.begun if not self.draft.begun.id else Phase(),
            name=self.value("name"), purpose=self.value("purpose"),
        )  # fmt: skip
        if not phase.id and not phase.name.strip():
            self.refuse("name", _("Typ hoe de fase heet."))
        first, last = self.value("first"), self.value("last")
        if first is None:
            self.refuse("first", _("Typ op welke dag de fase begint, bijvoorbeeld: vandaag."))
        since = self.draft.ended.first if self.draft.ended else None
        if since and first <= since:
            sentence = _("De fase die af is, begon op {date}. Kies een latere dag.")
            self.refuse("first", sentence.format(date=full(since)))
        if last and last < first:
            self.refuse("last", _("De laatste dag is eerder dan de eerste. Kies een latere dag."))
        phase = replace(phase, last=last, lead=self.value("lead"), carried=self.value("carried"))
        ended, begun = stepped(self.draft.ended, phase, first)
        return Step(ended, begun)
