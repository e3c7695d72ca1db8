"""The small forms for the partnership, a partner and a person."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from msgspec.structs import replace
from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.insight.same_word import same_partner, same_person
from logboek.partnership import Partner, Partnership, Person
from logboek.screens.form import Form
from logboek.screens.frame import Frame
from logboek.screens.keeping import keep_changes, keep_new
from logboek.widgets.choice import Option
from logboek.widgets.date_field import DateField
from logboek.widgets.fields import ChoiceField, Field, LineField
from logboek.widgets.text_field import TextField

WANTED_TO_KNOW = _("Wat had je willen weten toen je begon?")
"""What is asked of whoever leaves."""


class PartnerForm(Form[Partner]):
    """One organisation."""

    def __init__(
        self,
        heading: Content | str,
        draft: Partner,
        problem: str,
        standing: Iterable[Partner] = (),
    ) -> None:
        super().__init__(heading, draft, problem)
        self._standing = standing

    def fields(self) -> Iterable[Field[Any]]:
        """What the others need to know of it."""
        partner = self.draft
        yield LineField(
            "name", _("Naam van de organisatie"), partner.name,
            needed=_("Typ hoe de organisatie heet."),
        )  # fmt: skip
        yield LineField(
            "sector", _("Uit welke wereld komt zij?"), partner.sector,
            hint=_("bijvoorbeeld: vmbo, mbo, gemeente, bedrijf"),
        )  # fmt: skip
        yield TextField("brings", _("Wat brengt zij dat de anderen missen?"), partner.brings)
        yield TextField("differs", _("Waarin verschilt zij van de anderen?"), partner.differs)
        yield TextField("pace", _("Hoe snel en hoe ver kan zij gaan?"), partner.pace)

    def collect(self) -> Partner:
        """The partner as it was filled in."""
        names = ("name", "sector", "brings", "differs", "pace")
        partner = replace(self.draft, **{name: self.value(name) for name in names})
        if not partner.id or partner.name != self.draft.name:
            there = same_partner(partner, self._standing)
            if there:
                self.refuse(
                    "name",
                    _(
                        "“{name}” staat al bij de partners. Typ een andere naam; of ga terug en "
                        "vul bij Mensen aan wat er staat."
                    ).format(name=presentation.one_line(there.name, 40)),
                )
        return partner


class PersonForm(Form[Person]):
    """Somebody who takes part."""

    def __init__(
        self,
        heading: Content | str,
        draft: Person,
        problem: str,
        partners: list[Partner],
        hint: str = "",
        people: Iterable[Person] = (),
    ) -> None:
        super().__init__(heading, draft, problem)
        self._partners = partners
        self._hint = hint
        self._people = people

    def fields(self) -> Iterable[Field[Any]]:
        """Name, organisation and role."""
        person = self.draft
        yield LineField("name", _("Naam"), person.name, self._hint, _("Typ een naam."))
        if self._partners:
            options = self.partner_options()
            yield ChoiceField("partner", _("Van welke partner?"), person.partner, options)
        yield LineField(
            "role", _("Rol in de samenwerking"), person.role,
            hint=_("bijvoorbeeld: projectleider, docent techniek"),
        )  # fmt: skip

    def partner_options(self) -> list[Option]:
        """Every partner."""
        return [
            Option(partner.id, presentation.line(partner.name, limit=60))
            for partner in self._partners
        ]

    def collect(self) -> Person:
        """The person as it was filled in."""
        partner = self.value("partner") if self._partners else self.draft.partner
        person = replace(
            self.draft, name=self.value("name"), partner=partner, role=self.value("role")
        )
        if not person.id or person.name != self.draft.name:
            there = same_person(person, self._people)
            if there:
                self.refuse(
                    "name",
                    _(
                        "“{name}” staat al bij de mensen. Is dit iemand anders? Vul dan bij "
                        "allebei een andere partner of rol in, of typ een langere naam."
                    ).format(name=presentation.one_line(there.name, 40)),
                )
        return person


class WholePersonForm(PersonForm):
    """Everything that is known of somebody."""

    def __init__(
        self,
        draft: Person,
        problem: str,
        partners: list[Partner],
        today: Callable[[], date],
        people: Iterable[Person] = (),
    ) -> None:
        heading = presentation.line(draft.name, limit=60)
        super().__init__(heading, draft, problem, partners, people=people)
        self._today = today

    def fields(self) -> Iterable[Field[Any]]:
        """What is asked of somebody new, and how to reach them and how long they are here."""
        person = self.draft
        for field in super().fields():
            if field.field_name == "partner":
                nobody = Option("", Content(_("van geen van de partners")))
                options = [nobody, *self.partner_options()]
                yield ChoiceField("partner", _("Van welke partner?"), person.partner, options)
            else:
                yield field
        yield LineField(
            "address", _("Adres"), person.address,
            hint=_("hoe je die persoon bereikt, zoals een mailadres"),
        )  # fmt: skip
        yield DateField("since", _("Doet mee sinds"), person.since, self._today, back=True)
        yield DateField("until", _("Doet mee tot en met"), person.until, self._today)
        if person.until or person.passed_on:
            yield TextField("passed_on", WANTED_TO_KNOW, person.passed_on)

    def collect(self) -> Person:
        """The person as it was filled in."""
        person = super().collect()
        since, until = self.value("since"), self.value("until")
        if since and until and until < since:
            self.refuse("until", _("Dat is eerder dan de dag waarop die persoon begon."))
        passed_on = person.passed_on
        if self.query("#field-passed_on"):
            passed_on = self.value("passed_on")
        return replace(
            person, address=self.value("address"), since=since, until=until, passed_on=passed_on
        )


class PartnershipForm(Form[Partnership]):
    """The partnership itself."""

    def fields(self) -> Iterable[Field[Any]]:
        """Its name, what it is for, and where it works."""
        yield LineField(
            "name", _("Naam van de samenwerking"), self.draft.name,
            needed=_("Typ hoe de samenwerking heet."),
        )  # fmt: skip
        yield TextField("purpose", _("Waar is zij voor, in een zin?"), self.draft.purpose)
        yield LineField("region", _("In welke regio?"), self.draft.region)

    def collect(self) -> Partnership:
        """The partnership as it was filled in."""
        names = ("name", "purpose", "region")
        return replace(self.draft, **{name: self.value(name) for name in names})


async def new_partner(frame: Frame) -> Partner | None:
    """Ask for a partner and keep it."""
    heading, known = _("Nieuwe partner"), frame.logbook.partners
    return await keep_new(
        frame.app, known, Partner(), lambda d, p: PartnerForm(heading, d, p, known)
    )


async def new_person(frame: Frame, partner: str = "") -> Person | None:
    """Ask for somebody and keep them."""
    return await _new_person(frame, _("Iemand erbij"), partner=partner)


async def new_me(frame: Frame, heading: str, hint: str) -> Person | None:
    """Ask who I am and keep that as my own change; the hint stands under the name."""
    return await _new_person(frame, heading, hint, add=frame.logbook.myself.join)


async def _new_person(
    frame: Frame,
    heading: str,
    hint: str = "",
    partner: str = "",
    add: Callable[[Person], Person] | None = None,
) -> Person | None:
    logbook = frame.logbook

    def form(draft: Person, problem: str) -> PersonForm:
        known = logbook.partners.all()
        return PersonForm(heading, draft, problem, known, hint, logbook.people)

    return await keep_new(frame.app, logbook.people, Person(partner=partner), form, add)


async def edit_partnership(frame: Frame) -> None:
    """Ask how the partnership is called and what it is for."""
    heading, logbook = _("De samenwerking"), frame.logbook
    await keep_changes(
        frame.app,
        logbook.register("partnership"),
        logbook.partnership.id,
        lambda d, p: PartnershipForm(heading, d, p),
    )
