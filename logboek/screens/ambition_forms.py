"""The form of a whole wording of the ambition, and the field that asks on at fine words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from logboek import presentation
from logboek.i18n import _
from logboek.insight.wordings import spoken_for
from logboek.partnership import Ambition
from logboek.screens.cheering import cheer_questions
from logboek.screens.form import Form
from logboek.widgets.fields import Field
from logboek.widgets.text_field import HarmlessArea, TextField

if TYPE_CHECKING:
    from logboek.logbook import Logbook

MOST_ASKED = 3
"""About how many words a field asks at once."""


class WordingField(TextField):
    """Several lines of text that ask on, while they are typed, at words that say little."""

    def on_mount(self) -> None:
        """Ask about what stands there already."""
        self.call_after_refresh(self._ask_on)

    def on_text_area_changed(self) -> None:
        """Ask about what stands there now; a complaint goes away with it."""
        self._ask_on()

    def _ask_on(self) -> None:
        """Say below the text what can be asked about it, after its own hint."""
        asked = cheer_questions(self.query_one(HarmlessArea).text)[:MOST_ASKED]
        lines = [f"? “{word}”  {question}" for word, question in asked]
        self.settle("\n".join([self._hint, *lines] if self._hint and lines else lines))


class Told(Field[None]):
    """What others said before, to read while writing."""

    def __init__(self, name: str, label: str, text: Content) -> None:
        super().__init__(name, label, None)
        self._text = text

    def place(self) -> Widget:
        """The words."""
        return Static(self._text, markup=False)

    def read(self) -> None:
        """Nothing is filled in here."""


class AmbitionForm(Form[Ambition]):
    """The text, what does not belong to it, and what it brings to whom."""

    def __init__(self, heading: str, draft: Ambition, problem: str, logbook: "Logbook") -> None:
        super().__init__(heading, draft, problem)
        self._logbook, self._partners = logbook, logbook.partners.all()

    def fields(self) -> Iterable[Field[Any]]:
        """What each partner said first, then the shared text, then its value."""
        now = self.draft
        if now.own_words:
            yield Told("own", _("Zo zei ieder het zelf"), self._own_words())
        hint = ""
        if now.id and spoken_for(now):
            hint = _(
                "Verandert deze tekst, dan wordt het een nieuwe versie: "
                "ieder zegt opnieuw of die zich erin herkent."
            )
        yield WordingField(
            "statement", _("Wat willen jullie bereikt hebben, en wanneer?"), now.statement,
            hint=hint, needed=_("Typ wat jullie samen bereikt willen hebben."),
        )  # fmt: skip
        yield TextField(
            "out_of_bounds", _("Wat hoort er niet bij?"), now.out_of_bounds,
            hint=_("wat je aan anderen laat, of afspreekt niet te doen"),
        )  # fmt: skip
        yield WordingField(
            "value_target_group", _("Wat merkt de doelgroep ervan?"), now.value_target_group
        )
        for number, partner in enumerate(self._partners):
            label = _("Wat heeft {partner} eraan?").format(
                partner=presentation.one_line(partner.name, 50)
            )
            text = now.value_organisations.get(partner.id, "")
            yield WordingField(f"value-{number}", label, text)
        yield WordingField(
            "value_people", _("Wat hebben de mensen eraan die het werk doen?"), now.value_people
        )

    def collect(self) -> Ambition:
        """The wording as it was filled in; partners that are not shown keep what they had."""
        names = ("statement", "out_of_bounds", "value_target_group", "value_people")
        filled = {name: self.value(name) for name in names}
        told = dict(self.draft.value_organisations)
        for number, partner in enumerate(self._partners):
            told[partner.id] = self.value(f"value-{number}")
        organisations = {partner: text for partner, text in told.items() if text}
        return replace(self.draft, **filled, value_organisations=organisations)

    def _own_words(self) -> Content:
        """What each partner wrote."""
        return Content("\n").join(
            Content.assemble(
                presentation.line(self._logbook.partner_name(partner), "bold", 60),
                "  ",
                presentation.markdown(own.text),
            )
            for partner, own in sorted(self.draft.own_words.items())
        )
