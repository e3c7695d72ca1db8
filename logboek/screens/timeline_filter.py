"""What somebody wants to see of the timeline."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec import structs
from textual.content import Content

from logboek import presentation
from logboek.dates import full, said
from logboek.i18n import _
from logboek.screens.dialog import CANCEL
from logboek.screens.form import SAVE, Form
from logboek.screens.labels import REGISTER
from logboek.screens.sentences import Teller
from logboek.widgets.choice import Option
from logboek.widgets.command import Command
from logboek.widgets.date_field import DateField
from logboek.widgets.fields import ChoiceField, Field, LineField

if TYPE_CHECKING:
    from logboek.history import Change
    from logboek.logbook import Logbook


SHOW: Command = structs.replace(
    SAVE, label=_("tonen"), title=_("Tonen"), hint=_("Toont wat je koos.")
)


@dataclass(frozen=True)
class Wanted:
    """The changes that somebody wants to see; empty is everything."""

    text: str = ""
    """Words that all have to be found."""
    register: str = ""
    """The kind of thing it is about."""
    person: str = ""
    """The id of who made the change."""
    partner: str = ""
    """The id of the partner that this person is from."""
    since: date | None = None
    """The first day."""
    until: date | None = None
    """The last day."""

    def __bool__(self) -> bool:
        return self != Wanted()

    def fits(self, change: "Change", logbook: "Logbook", teller: Teller) -> bool:
        """Whether a change is wanted."""
        if self.since or self.until:
            day = change.at.astimezone().date()
            if (self.since and day < self.since) or (self.until and day > self.until):
                return False
        if change.unread:
            return replace(self, since=None, until=None) == Wanted()
        if self.person and change.by != self.person:
            return False
        if self.partner:
            person = logbook.people.get(change.by) if change.by else None
            if person is None or person.partner != self.partner:
                return False
        if self.register and all(op.register != self.register for op in change.ops):
            return False
        if not self.text:
            return True
        searched = teller.searched(change).casefold()
        return all(word in searched for word in self.text.casefold().split())

    def described(self, logbook: "Logbook") -> str:
        """The filter in words."""
        today = logbook.today()
        parts = [f"“{self.text}”" if self.text else ""]
        parts.append(REGISTER[self.register].name if self.register else "")
        parts.append(logbook.name_of(self.person) if self.person else "")
        parts.append(logbook.partner_name(self.partner) if self.partner else "")
        parts.append(_("vanaf {day}").format(day=said(self.since, today)) if self.since else "")
        parts.append(
            _("tot en met {day}").format(day=said(self.until, today)) if self.until else ""
        )
        return ", ".join(part for part in parts if part)


class FilterForm(Form[Wanted]):
    """Kind, person, partner, period and text; all of them may stay empty."""

    OFFERS = (SHOW, CANCEL)

    def __init__(self, draft: Wanted, logbook: "Logbook") -> None:
        super().__init__(_("Wat wil je zien?"), draft)
        self._logbook = logbook

    def fields(self) -> Iterable[Field[Any]]:
        """The text first: it is what people look for most."""
        logbook, wanted = self._logbook, self.draft
        yield LineField("text", _("Woorden die erin voorkomen"), wanted.text)
        yield DateField("since", _("Vanaf"), wanted.since, logbook.today, back=True)
        yield DateField("until", _("Tot en met"), wanted.until, logbook.today, back=True)
        everything = Option("", Content(_("alles")))
        kinds = [Option(name, Content(label.name)) for name, label in REGISTER.items()]
        yield ChoiceField("register", _("Waarover"), wanted.register, [everything, *kinds])
        everybody = Option("", Content(_("iedereen")))
        partners = [
            Option(partner.id, presentation.line(partner.name, limit=60))
            for partner in logbook.partners.all()
        ]
        yield ChoiceField("partner", _("Van welke partner"), wanted.partner, [everybody, *partners])
        people = [
            Option(person.id, presentation.line(logbook.name_of(person.id), limit=60))
            for person in logbook.people.all()
        ]
        yield ChoiceField("person", _("Door wie"), wanted.person, [everybody, *people])

    def collect(self) -> Wanted:
        """What is wanted."""
        names = ("text", "register", "person", "partner", "since", "until")
        wanted = replace(self.draft, **{name: self.value(name) for name in names})
        if wanted.since and wanted.until and wanted.until < wanted.since:
            sentence = _("{until} is eerder dan {since}, waar de periode begint. Kijk de dagen na.")
            days = {"until": full(wanted.until), "since": full(wanted.since)}
            self.refuse("until", sentence.format(**days))
        return wanted

    @property
    def unsaved(self) -> bool:
        """A filter is no text that somebody would miss."""
        return False


@dataclass(frozen=True)
class Day:
    """A day to look back at."""

    day: date | None
    """The day."""


class DayForm(Form[Day]):
    """On which day to look at the whole logbook."""

    OFFERS = (SHOW, CANCEL)

    def __init__(self, today: date) -> None:
        super().__init__(_("Het logboek zoals het stond op…"), Day(None))
        self._today = today

    def fields(self) -> Iterable[Field[Any]]:
        """One date."""
        yield DateField("day", _("Welke dag?"), None, lambda: self._today, past=True)

    def collect(self) -> Day:
        """The day."""
        day = self.value("day")
        if day is None:
            self.refuse("day", _("Typ een dag om naar terug te kijken."))
        return Day(day)

    @property
    def unsaved(self) -> bool:
        """A day is no text that somebody would miss."""
        return False
