"""The form for a subject of a collaboration agreement, in the partnership's own words."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from logboek.i18n import _
from logboek.insight.coverage import Subject
from logboek.partnership import Partnership
from logboek.partnership.partnership import OwnSubject
from logboek.screens.form import Form
from logboek.screens.subject_list import standard
from logboek.widgets.fields import Field, LineField
from logboek.widgets.text_field import TextField


class SubjectForm(Form[Partnership]):
    """What a subject is called here, what it is about, and what to ask."""

    def __init__(self, heading: str, draft: Partnership, problem: str, id: str) -> None:
        super().__init__(heading, draft, problem)
        self._subject = id
        known = (each for each in standard() if each.id == id)
        self._standard = next(known, Subject(id, ""))

    def fields(self) -> Iterable[Field[Any]]:
        """Three texts; the standard list says what is not said otherwise."""
        now, usual = self.draft.subjects.get(self._subject, OwnSubject()), self._standard
        yield LineField(
            "name", _("Hoe heet het onderwerp?"), now.name or usual.name,
            needed=_("Typ hoe het onderwerp heet."),
        )  # fmt: skip
        yield TextField("about", _("Waar gaat het over?"), now.about or usual.about)
        yield TextField("ask", _("Met welke vraag begint het gesprek?"), now.ask or usual.ask)

    def collect(self) -> Partnership:
        """The partnership with the subject; what is as usual is left to the standard list."""
        before = self.draft.subjects.get(self._subject, OwnSubject())
        told = {
            name: "" if (said := self.value(name)) == getattr(self._standard, name) else said
            for name in ("name", "about", "ask")
        }
        mine = replace(before, **told)
        return replace(self.draft, subjects={**self.draft.subjects, self._subject: mine})
