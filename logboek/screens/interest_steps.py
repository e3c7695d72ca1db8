"""The forms in which justice is judged, and an agreement is linked to an interest."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.partnership import Agreement, Interest
from logboek.partnership.agreement import Hurt
from logboek.screens.form import Form
from logboek.screens.interest_forms import about
from logboek.screens.labels import AGREEMENT_KIND, AGREEMENT_STATUS, JUSTICE, title_of
from logboek.screens.pick import Choosable
from logboek.widgets.choice import Option
from logboek.widgets.fields import ChoiceField, Field
from logboek.widgets.record_list import Row
from logboek.widgets.text_field import TextField

if TYPE_CHECKING:
    from logboek.logbook import Logbook

OWNER = "owner"
"""The choice for whoever the interest is of."""


class JusticeForm(Form[Interest]):
    """How far justice is done to it, according to one side."""

    def __init__(self, draft: Interest, problem: str, logbook: "Logbook", owner: str) -> None:
        super().__init__(about(_("Wordt hier recht aan gedaan?"), draft), draft, problem)
        self._owner = owner
        me = logbook.me
        owned = bool(draft.partner or draft.person)
        person = logbook.people.get(draft.person) if draft.person else None
        home = draft.partner or (person.partner if person else "")
        partners = [each.id for each in logbook.partners if each.id != home]
        gone = [id for id in draft.justice_others if id not in partners]
        self._names = {id: logbook.partner_name(id) for id in [*partners, *gone]}
        self._sides = [*([OWNER] if owned else []), *self._names]
        mine = me.partner if me else ""
        is_me = draft.person == me.id if me and draft.person else home == mine
        self._first = OWNER if owned and (is_me or mine not in self._names) else mine
        if self._first not in self._sides:
            self._first = self._sides[0] if self._sides else ""

    def fields(self) -> Iterable[Field[Any]]:
        """According to whom, and how far."""
        sides = [
            Option(side, presentation.line(self._owner, limit=50), _("van wie het is"))
            if side == OWNER
            else Option(side, presentation.line(self._names[side], limit=50))
            for side in self._sides
        ]
        yield ChoiceField("side", _("Volgens wie?"), self._first, sides)
        scores = [Option("", Content(_("nog niet gezegd")))] + [
            Option(score, Content.assemble((label.mark, label.style), f" {score} {label.name}"))
            for score, label in JUSTICE.items()
        ]
        yield ChoiceField(
            "score", _("Hoe ver wordt er recht aan gedaan?"), self._score(self._first), scores
        )

    def on_choice_chosen(self) -> None:
        """Show what the chosen side said before, unless another score was chosen."""
        side, field = self.value("side"), self.query_one("#field-score", ChoiceField)
        if side != self._first and not field.touched:
            field.give(self._score(side))
        self._first = side

    def _score(self, side: str) -> str:
        """What a side said before."""
        draft = self.draft
        said = draft.justice_owner if side == OWNER else draft.justice_others.get(side)
        return str(max(1, min(5, said))) if said is not None else ""

    def collect(self) -> Interest:
        """The interest with the score of this side."""
        side, score = self.value("side"), self.value("score")
        said = int(score) if score else None
        if side == OWNER:
            return replace(self.draft, justice_owner=said)
        others = {id: each for id, each in self.draft.justice_others.items() if id != side}
        if said is not None:
            others[side] = said
        return replace(self.draft, justice_others=others)


class LinkForm(Form[Agreement]):
    """What an agreement does to an interest."""

    def __init__(self, draft: Agreement, problem: str, interest: Interest) -> None:
        heading = presentation.one_line(title_of(draft), 100)
        super().__init__(about(heading, interest), draft, problem)
        self._interest = interest

    def fields(self) -> Iterable[Field[Any]]:
        """Help or hurt; of a hurt also what it costs and what stands against that."""
        id = self._interest.id
        hurt = self.draft.hurts.get(id)
        does = "hurts" if hurt else "serves" if id in self.draft.serves else ""
        options = [
            Option("serves", Content(_("de afspraak helpt dit belang"))),
            Option("hurts", Content(_("de afspraak schaadt dit belang"))),
            Option("", Content(_("ze raken elkaar niet"))),
        ]
        yield ChoiceField("does", _("Wat doet de afspraak met dit belang?"), does, options)
        yield TextField(
            "how", _("Wat kost het?"), hurt.how if hurt else "",
            hint=_("iedereen kan dit lezen bij de afspraak"),
        )  # fmt: skip
        yield TextField(
            "compensation", _("Wat staat daar tegenover?"), hurt.compensation if hurt else "",
            hint=_("laat het leeg zolang er niets tegenover staat"),
        )  # fmt: skip

    def on_mount(self) -> None:
        """Ask only what belongs to the answer."""
        self.call_after_refresh(self.on_choice_chosen)

    def on_choice_chosen(self) -> None:
        """Only a hurt has a cost."""
        for name in ("how", "compensation"):
            self.query_one(f"#field-{name}").display = self.value("does") == "hurts"
        self.call_after_refresh(self.fit)

    def collect(self) -> Agreement:
        """The agreement, linked."""
        id, does = self._interest.id, self.value("does")
        serves = [each for each in self.draft.serves if each != id]
        hurts = {key: each for key, each in self.draft.hurts.items() if key != id}
        if does == "serves":
            serves = self.draft.serves if id in self.draft.serves else [*serves, id]
        elif does == "hurts":
            hurts[id] = Hurt(how=self.value("how"), compensation=self.value("compensation"))
        return replace(self.draft, serves=serves, hurts=hurts)


def linkable(agreements: Iterable[Agreement], interest: Interest) -> list[Choosable]:
    """Every agreement that has not lapsed, those that are linked already first."""
    found: list[tuple[bool, str, Choosable]] = []
    for each in agreements:
        helps, hurts = interest.id in each.serves, interest.id in each.hurts
        if each.status == "lapsed" and not (helps or hurts):
            continue
        mark = ("+", "bold $mark-good") if helps else ("−", "bold $mark-bad") if hurts else " "
        does = _("helpt") if helps else _("schaadt") if hurts else ""
        about_it = [does, AGREEMENT_STATUS[each.status].name, AGREEMENT_KIND[each.kind].name]
        under = " · ".join(part for part in about_it if part)
        title = title_of(each)
        row = Row(
            Content.assemble(mark),
            presentation.line(title, limit=120),
            under=Content.styled(under, "$quiet"),
        )
        choosable = Choosable(each.id, row, f"{title} {under}")
        found.append((not (helps or hurts), title.casefold(), choosable))
    return [choosable for _linked, _title, choosable in sorted(found, key=lambda each: each[:2])]
