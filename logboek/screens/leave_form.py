"""The form for when somebody leaves."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from msgspec.structs import replace

from logboek import presentation
from logboek.i18n import _
from logboek.partnership import Person
from logboek.screens.form import Form
from logboek.screens.people_forms import WANTED_TO_KNOW
from logboek.widgets.date_field import DateField
from logboek.widgets.fields import Field
from logboek.widgets.text_field import TextField


class LeaveForm(Form[Person]):
    """The last day, and what whoever comes next is to know."""

    def __init__(self, draft: Person, problem: str, today: Callable[[], date]) -> None:
        name = presentation.one_line(draft.name, 60)
        super().__init__(_("{name} vertrekt").format(name=name), draft, problem)
        self._today = today

    def fields(self) -> Iterable[Field[Any]]:
        """The day first; the other question can wait, and is asked again as it comes near."""
        yield DateField("until", _("Wat is de laatste dag?"), self.draft.until, self._today)
        yield TextField(
            "passed_on", WANTED_TO_KNOW, self.draft.passed_on,
            hint=_("voor wie hierna komt; het staat bovenaan in de overdracht"),
        )  # fmt: skip

    def collect(self) -> Person:
        """The person with a last day; without one nobody leaves."""
        until = self.value("until")
        if until is None and self.draft.until is None:
            self.refuse("until", _("Typ de laatste dag, bijvoorbeeld: vandaag, of 31 juli."))
        since = self.draft.since
        if until and since and until < since:
            self.refuse("until", _("Dat is eerder dan de dag waarop die persoon begon."))
        return replace(self.draft, until=until, passed_on=self.value("passed_on"))
