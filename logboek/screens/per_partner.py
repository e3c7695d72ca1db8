"""Forms that ask each partner the same, and show the fields of one partner at a time."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from textual.content import Content

from logboek import presentation
from logboek.errors import Unclear
from logboek.i18n import _
from logboek.partnership import Partner
from logboek.screens.form import Form
from logboek.widgets.choice import Choice, Option
from logboek.widgets.fields import ChoiceField, Field

if TYPE_CHECKING:
    from logboek.logbook import Logbook

T = TypeVar("T")


class PerPartnerForm(Form[T]):
    """A form that keeps what is typed for each partner, whichever partner is in sight."""

    def __init__(
        self, heading: Content | str, draft: T, problem: str, logbook: "Logbook", question: str
    ) -> None:
        super().__init__(heading, draft, problem)
        self._logbook, self._question = logbook, question
        self._partners: list[Partner] = logbook.partners.all()

    def fields(self) -> Iterable[Field[Any]]:
        """Which partner, and below it the fields of each, of which one partner's are shown."""
        first = self.first()
        options = [
            Option(each.id, presentation.line(each.name, limit=50), self.stands(each))
            for each in self._partners
        ]
        nobody = _("Er zijn nog geen partners. Voeg ze toe met ctrl+p.")
        yield ChoiceField(
            "partner", self._question, first, options,
            hint="" if options else nobody, needed=nobody,
        )  # fmt: skip
        for number, partner in enumerate(self._partners):
            for field in self.fields_of(number, partner):
                field.add_class(f"of-{number}")
                field.display = partner.id == first
                yield field

    def first(self) -> str:
        """The partner that is in sight when the form opens."""
        raise NotImplementedError

    def fields_of(self, number: int, partner: Partner) -> Iterable[Field[Any]]:
        """What is asked of one partner; each name ends in the number of the partner."""
        raise NotImplementedError

    def stands(self, partner: Partner) -> str:
        """What is said beside a partner for which nothing is filled in here."""
        raise NotImplementedError

    def not_kept(self, filled: Mapping[str, Any], kept: Mapping[str, Any]) -> str:
        """The first partner for which something is filled in that could not be kept."""
        mine = (each.id for each in self._partners if filled.get(each.id) != kept.get(each.id))
        return next(mine, "") if self._problem else ""

    def on_choice_chosen(self) -> None:
        """Show the fields of the partner that is chosen."""
        self._show()

    def touched(self, number: int) -> bool:
        """Whether something was filled in for a partner."""
        return any(field.touched for field in self.query(f".of-{number}").results(Field))

    def answered(self) -> list[int]:
        """The partners for which something was filled in, or else the one in sight."""
        touched = [number for number in range(len(self._partners)) if self.touched(number)]
        return touched or [self.chosen]

    @property
    def chosen(self) -> int:
        """The number of the partner in sight."""
        return [each.id for each in self._partners].index(self.value("partner"))

    def value_of(self, name: str, number: int) -> Any:
        """What a partner's field holds; a partner of whom something is wrong comes in sight."""
        try:
            return self.value(f"{name}-{number}")
        except Unclear:
            self.query_one("#field-partner Choice", Choice).choose(self._partners[number].id)
            self._show()
            raise

    def _show(self) -> None:
        """Show one partner's fields, and say at the others what was filled in for them."""
        chosen = self.chosen
        for number in range(len(self._partners)):
            for field in self.query(f".of-{number}"):
                field.display = number == chosen
        self.query_one("#field-partner Choice", Choice).say(
            {
                each.id: _("wordt ook bewaard")
                if number != chosen and self.touched(number)
                else self.stands(each)
                for number, each in enumerate(self._partners)
            }
        )
