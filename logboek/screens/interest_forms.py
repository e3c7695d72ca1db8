"""The forms about an interest itself: what it is, how far it is shared, and where it ranks."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.insight.disclosure import STEPS, further
from logboek.insight.interests import MOST
from logboek.partnership import Interest
from logboek.screens.form import Form
from logboek.screens.labels import DISCLOSURE, INTEREST_LEVEL, title_of
from logboek.widgets.choice import Option
from logboek.widgets.fields import ChoiceField, Field
from logboek.widgets.text_field import TextField

if TYPE_CHECKING:
    from logboek.logbook import Logbook

_YES = "yes"


def about(lead: str, interest: Interest) -> Content:
    """A heading with the words of the interest under it."""
    return Content.assemble(lead, "\n", presentation.line(title_of(interest), "not bold", 100))


class InterestForm(Form[Interest]):
    """What is at stake, for whom, and why that matters."""

    def __init__(self, heading: str, draft: Interest, problem: str, logbook: "Logbook") -> None:
        super().__init__(heading, draft, problem)
        self._logbook = logbook

    def fields(self) -> Iterable[Field[Any]]:
        """What is said, why that matters, then whose it is."""
        now = self.draft
        yield TextField("position", _("Wat wordt er aan tafel gezegd of gevraagd?"), now.position)
        yield TextField(
            "interest", _("Waarom is dat belangrijk?"), now.interest,
            hint=_("vraag door: wat gaat er mis als het niet lukt?"),
        )  # fmt: skip
        levels = [
            Option(value, Content(label.name), _(label.hint))
            for value, label in INTEREST_LEVEL.items()
        ]
        yield ChoiceField("level", _("Van wie is dit belang?"), now.level, levels)
        yield ChoiceField(
            "partner", _("Van welke partner?"), now.partner, self._partners(),
            needed=_("Kies van welke partner het is."),
        )  # fmt: skip
        yield ChoiceField(
            "person", _("Van wie?"), now.person, self._people(),
            needed=_("Kies van wie het is."),
        )  # fmt: skip
        yield ChoiceField(
            "loyalty", _("Trekt dit aan iemand vanuit de eigen organisatie?"),
            _YES if now.loyalty else "",
            [Option("", Content(_("nee"))),
             Option(_YES, Content(_("ja")), _("een been hier, een been daar"))],
        )  # fmt: skip
        if not now.id:
            steps = [
                Option(step, Content(DISCLOSURE[step].name), _(DISCLOSURE[step].hint))
                for step in STEPS
            ]
            yield ChoiceField(
                "disclosure", _("Wie mag het zien?"), now.disclosure, steps,
                hint=_("Wat je deelt, kan niet meer terug. Verder delen kan later altijd nog."),
            )  # fmt: skip

    def on_mount(self) -> None:
        """Ask only what belongs to the level."""
        self.call_after_refresh(self._ask_whose)

    def on_choice_chosen(self) -> None:
        """Another level asks for another owner."""
        self._ask_whose()

    def _ask_whose(self) -> None:
        """Ask for a partner or a person, whichever the level has."""
        level = self.value("level")
        for name, levels in (
            ("partner", {"organisational"}),
            ("person", {"individual"}),
            ("loyalty", {"individual"}),
        ):
            self.query_one(f"#field-{name}").display = level in levels
        self.call_after_refresh(self.fit)

    def collect(self) -> Interest:
        """The interest as it was filled in."""
        position, interest = self.value("position"), self.value("interest")
        if not (position.strip() or interest.strip()):
            self.refuse("position", _("Typ wat er op het spel staat."))
        level = self.value("level")
        partner = person = ""
        if level == "organisational":
            partner = self.value("partner")
        elif level == "individual":
            person = self.value("person")
            found = self._logbook.people.get(person)
            partner = found.partner if found else ""
        changed = replace(
            self.draft, position=position, interest=interest, level=level, partner=partner,
            person=person, loyalty=level == "individual" and self.value("loyalty") == _YES,
        )  # fmt: skip
        if level == "individual" or partner != self.draft.partner:
            changed = replace(changed, rank=None)
        if not self.draft.id:
            return replace(changed, disclosure=self.value("disclosure"))
        return changed

    def _partners(self) -> list[Option]:
        """Every partner, the one that was chosen before also when it left."""
        logbook, now = self._logbook, self.draft.partner
        ids = logbook.partners.ids()
        return [
            Option(id, presentation.line(logbook.partner_name(id), limit=60))
            for id in [*ids, *([now] if now and now not in ids else [])]
        ]

    def _people(self) -> list[Option]:
        """Everybody, me first, each with the organisation."""
        logbook, now = self._logbook, self.draft.person
        me = logbook.me.id if logbook.me else ""
        ids = [person.id for person in logbook.people if not person.erased and person.id != me]
        first = [me] if me else []
        ids = [*first, *ids, *([now] if now and now not in [*first, *ids] else [])]
        options: list[Option] = []
        for id in ids:
            person = logbook.people.get(id)
            home = logbook.partner_name(person.partner) if person and person.partner else ""
            hint = presentation.one_line(home, 40)
            options.append(Option(id, presentation.line(logbook.name_of(id), limit=60), hint))
        return options


class ShareForm(Form[Interest]):
    """One step further, or two, and never back."""

    def __init__(self, draft: Interest, problem: str = "") -> None:
        super().__init__(about(_("Verder delen"), draft), draft, problem)

    def fields(self) -> Iterable[Field[Any]]:
        """How far it is to be shared."""
        steps = [
            Option(step, Content(DISCLOSURE[step].name), _(DISCLOSURE[step].hint))
            for step in (self.draft.disclosure, *further(self.draft))
        ]
        yield ChoiceField(
            "disclosure", _("Wie mag het zien?"), self.draft.disclosure, steps,
            hint=_("Let op: dit kan niet meer terug. Wat anderen lazen, vergeten ze niet."),
        )  # fmt: skip

    def collect(self) -> Interest:
        """The interest, shared further."""
        return replace(self.draft, disclosure=self.value("disclosure"))


class PlaceForm(Form[Interest]):
    """Its place among the three that weigh most for the partner."""

    def __init__(
        self, draft: Interest, problem: str, partner: str, top: Sequence[Interest]
    ) -> None:
        name = presentation.one_line(partner, 60)
        lead = _("Wat weegt het zwaarst voor {partner}?").format(partner=name)
        super().__init__(about(lead, draft), draft, problem)
        self._top = top

    def fields(self) -> Iterable[Field[Any]]:
        """Three places, each with what stands there now."""
        there = {each.rank: title_of(each) for each in self._top if each.id != self.draft.id}
        options = [
            Option(
                str(place),
                Content(_("plaats {n}").format(n=place)),
                presentation.one_line(there.get(place, ""), 60),
            )
            for place in range(1, MOST + 1)
        ]
        options.append(Option("", Content(_("niet in de top drie"))))
        place = str(self.draft.rank or "")
        hint = _("Wat er al stond, krijgt de plaats die dit belang had.")
        yield ChoiceField("rank", _("Welke plaats krijgt dit belang?"), place, options, hint)

    def collect(self) -> Interest:
        """The interest with its place."""
        place = self.value("rank")
        return replace(self.draft, rank=int(place) if place else None)
