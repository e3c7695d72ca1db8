"""The forms for a table: what it is, until when it goes on, and its last day."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from textual.content import Content

from logboek import presentation
from logboek.errors import Unclear
from logboek.i18n import _
from logboek.partnership import Body
from logboek.partnership.person import takes_part
from logboek.screens.form import Form
from logboek.screens.labels import FREQUENCY
from logboek.widgets.choice import Option
from logboek.widgets.date_field import DateField
from logboek.widgets.fields import ChoiceField, Field, LineField, SeveralField
from logboek.widgets.text_field import TextField

if TYPE_CHECKING:
    from logboek.logbook import Logbook

LONGEST = 24 * 60
"""The most minutes that a meeting takes."""
_TIME = re.compile(r"(\d{1,4})(?:[.,](\d))?\s*(uur|u|hours?|h|minuten|minutes|min|m)?\.?", re.I)


def minutes_typed(text: str) -> int | None:
    """How many minutes are meant by "90", "90 minuten" or "1,5 uur"; None where it is unclear."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    whole, part, unit = found.groups()
    tenths = int(whole) * 10 + int(part or 0)
    hours = (unit or "m").casefold()[0] in "uh"
    minutes = tenths * 6 if hours else tenths // 10
    return minutes if 0 < minutes <= LONGEST else None


class MinutesField(LineField):
    """How long a meeting takes, in minutes or in hours."""

    def read_minutes(self) -> int:
        """The minutes, or ``Unclear`` with a sentence."""
        minutes = minutes_typed(text := self.read())
        if minutes is None:
            sentence = _(
                "“{text}” is geen tijd voor een bijeenkomst. Typ bijvoorbeeld 90 of 1,5 uur."
            )
            raise Unclear(sentence.format(text=text[:40]))
        return minutes


def about(lead: str, body: Body) -> Content:
    """A heading with the name of the table under it."""
    return Content.assemble(lead, "\n", presentation.line(body.name, "not bold", 100))


class BodyForm(Form[Body]):
    """A table: what it is for, how often it meets, and who sits there."""

    def __init__(self, heading: str, draft: Body, problem: str, logbook: "Logbook") -> None:
        super().__init__(heading, draft, problem)
        self._logbook = logbook

    def fields(self) -> Iterable[Field[Any]]:
        """Its name and mandate first, then time and people."""
        now, today = self.draft, self._logbook.today
        yield LineField(
            "name", _("Hoe heet de tafel?"), now.name,
            hint=_("bijvoorbeeld: stuurgroep, projectteam, werkgroep rooster"),
            needed=_("Typ hoe de tafel heet."),
        )  # fmt: skip
        yield TextField(
            "decides", _("Wat mag zij zelf beslissen?"), now.decides,
            hint=_("een tafel die niets mag beslissen, kan vaak weg"),
        )  # fmt: skip
        often = [Option(value, Content(label.name)) for value, label in FREQUENCY.items()]
        yield ChoiceField("frequency", _("Hoe vaak komt zij bijeen?"), now.frequency, often)
        yield MinutesField(
            "minutes", _("Hoelang duurt dat, in minuten?"), str(now.minutes),
            hint=_("bijvoorbeeld: 90, of 1,5 uur"),
        )  # fmt: skip
        if people := self._people():
            yield SeveralField("people", _("Wie zitten eraan?"), now.people, people)
        if above := self._above():
            yield ChoiceField("under", _("Onder welke tafel valt zij?"), now.under, above)
        yield DateField("since", _("Sinds wanneer?"), now.since, today, back=True)
        yield DateField(
            "until", _("Tot wanneer, tenzij jullie verlengen?"), now.until, today,
            hint=_("bijvoorbeeld: over 6 maanden, 1 juli; leeg is zonder einde"),
        )  # fmt: skip

    def collect(self) -> Body:
        """The table as it was filled in."""
        name, decides = self.value("name"), self.value("decides")
        minutes, since, until = self._minutes(), self.value("since"), self.value("until")
        if since and until and until < since:
            self.refuse("until", _("De laatste dag is eerder dan de eerste. Kies een latere dag."))
        return replace(
            self.draft, name=name, decides=decides, frequency=self.value("frequency"),
            minutes=minutes, since=since, until=until,
            stopped=self.draft.stopped and until == self.draft.until,
            people=self.value("people") if self._people() else self.draft.people,
            under=self.value("under") if self._above() else self.draft.under,
        )  # fmt: skip

    def _minutes(self) -> int:
        """How long it takes; what was not touched stays as it was."""
        field = self.query_one("#field-minutes", MinutesField)
        if not field.touched:
            return self.draft.minutes
        try:
            return field.read_minutes()
        except Unclear as error:
            self.refuse("minutes", str(error))

    def _people(self) -> list[Option]:
        """Everybody who takes part, and who was chosen before."""
        logbook, today = self._logbook, self._logbook.today()
        chosen = set(self.draft.people)
        return [
            Option(
                each.id,
                presentation.line(logbook.name_of(each.id), limit=60),
                presentation.one_line(
                    logbook.partner_name(each.partner) if each.partner else "", 40
                ),
            )
            for each in logbook.people
            if each.id in chosen or takes_part(each, today)
        ]

    def _above(self) -> list[Option]:
        """Every other table that does not stand below this one itself."""
        bodies = self._logbook.bodies.all()
        below = {self.draft.id} if self.draft.id else set()
        while more := {each.id for each in bodies if each.under in below} - below:
            below |= more
        today = self._logbook.today()
        found = [
            Option(each.id, presentation.line(each.name or _("tafel zonder naam"), limit=60))
            for each in bodies
            if each.id == self.draft.under
            or (each.id not in below and (each.until is None or each.until >= today))
        ]
        return [Option("", Content(_("geen"))), *found] if found else []


class RenewForm(Form[Body]):
    """Until when a table goes on, and what for."""

    def __init__(self, draft: Body, problem: str, today: date) -> None:
        super().__init__(about(_("De tafel verlengen"), draft), draft, problem)
        self._today = today

    def fields(self) -> Iterable[Field[Any]]:
        """The new last day, and what it may decide."""
        yield DateField(
            "until", _("Tot wanneer gaat zij door?"), None, lambda: self._today,
            hint=_("bijvoorbeeld: over 6 maanden, 1 juli; leeg is zonder einddatum"),
        )  # fmt: skip
        yield TextField(
            "decides", _("Waarvoor is zij er nog: wat mag zij beslissen?"), self.draft.decides
        )

    def collect(self) -> Body:
        """The table, renewed."""
        until, decides = self.value("until"), self.value("decides")
        if until and until <= max(self._today, self.draft.until or self._today):
            self.refuse("until", _("Dat is geen verlenging. Kies een dag na de einddatum van nu."))
        return replace(self.draft, until=until, decides=decides, stopped=False)


class EndForm(Form[Body]):
    """The last day of a table."""

    def __init__(self, draft: Body, problem: str, today: date, below: Sequence[Body] = ()) -> None:
        super().__init__(about(_("De tafel stoppen"), draft), draft, problem)
        self._today = today
        if below:
            names = ", ".join(presentation.one_line(each.name, 40) for each in below[:5])
            sentence = _("Hieronder staan nog: {names}. Kies daarvoor een andere tafel, met e.")
            self._under = presentation.words(sentence.format(names=names))

    def fields(self) -> Iterable[Field[Any]]:
        """The day."""
        until = self.draft.until
        day = until if until and until < self._today else self._today
        yield DateField(
            "until", _("Wat is de laatste dag?"), day, lambda: self._today,
            hint=_("de tafel blijft te lezen, met alles wat erbij staat"),
        )  # fmt: skip

    def collect(self) -> Body:
        """The table with its last day."""
        until = self.value("until")
        if until is None:
            self.refuse("until", _("Typ de laatste dag, bijvoorbeeld: vandaag."))
        if self.draft.since and until < self.draft.since:
            self.refuse("until", _("De laatste dag is eerder dan de eerste. Kies een latere dag."))
        return replace(self.draft, until=until, stopped=True)
