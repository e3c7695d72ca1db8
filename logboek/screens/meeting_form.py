"""Writing down in ten seconds who met: names on one line, enter, done."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from msgspec.structs import replace
from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.insight.named import Present, present
from logboek.insight.relations import regulars
from logboek.partnership import Meeting
from logboek.partnership.person import takes_part
from logboek.screens.dialog import GIVE_UP
from logboek.screens.form import SAVE, Form
from logboek.screens.frame import Frame
from logboek.screens.keeping import keep_new
from logboek.screens.labels import MEETING_KIND
from logboek.screens.people_rows import listed
from logboek.widgets.choice import Choice, Option
from logboek.widgets.command import Command, bindings
from logboek.widgets.date_field import DateField
from logboek.widgets.fields import ChoiceField, Field, HarmlessInput, LineField, SeveralField

if TYPE_CHECKING:
    from logboek.logbook import Logbook

OTHER_KIND = Command(
    "meeting.kind", "f4", _("formeel of informeel"), _("Formeel of informeel"),
    _("Wisselt tussen een ontmoeting met een agenda en zonder."), "other_kind", footer=True,
)  # fmt: skip
TO_TICK = 12
"""How many people stand there to be ticked; anybody else is typed."""


class WhoField(LineField):
    """A line of names, echoed as who is meant."""

    def __init__(
        self, name: str, label: str, hint: str, look: Callable[[str], Present], logbook: "Logbook"
    ) -> None:
        super().__init__(name, label, "", hint)
        self._look, self._logbook = look, logbook

    def on_input_changed(self) -> None:
        """Say while typing who is meant so far."""
        self.settle(self._said(self._look(self.query_one(HarmlessInput).value)))

    def _said(self, meant: Present) -> str:
        """The whole names, and which are not clear yet."""
        parts = [listed(self._logbook.name_of(id) for id in meant.people)]
        for name, people in meant.several.items():
            parts.append(several_said(name, [person.name for person in people]))
        parts += [_("“{name}”?").format(name=name[:40]) for name in meant.unknown]
        return " · ".join(filter(None, parts))


class MeetingForm(Form[Meeting]):
    """Who met, in which way, when and what for; enter on any line keeps it."""

    OFFERS: ClassVar[tuple[Command, ...]] = (SAVE, OTHER_KIND, GIVE_UP)
    BINDINGS = bindings(OTHER_KIND)

    def __init__(self, draft: Meeting, problem: str, logbook: "Logbook") -> None:
        heading = _("Ontmoeting wijzigen") if draft.id else _("Wie zagen elkaar?")
        super().__init__(heading, draft, problem)
        self._logbook = logbook
        today = logbook.today()
        people = [person for person in logbook.people if not person.erased]
        self._here = [person for person in people if takes_part(person, today)]
        self._gone = [person for person in people if not takes_part(person, today)]
        often = regulars(self._here, logbook.meetings, today)
        ticks = dict.fromkeys([*draft.people, *(person.id for person in often[:TO_TICK])])
        self._ticks = list(ticks)

    def fields(self) -> Iterable[Field[Any]]:
        """The names first: with those it can be kept."""
        draft = self.draft
        label = _("Wie nog meer?") if draft.people else _("Wie waren erbij?")
        hint = _("het begin van elke naam is genoeg, zoals: ik, kim: soep; enter bewaart")
        yield WhoField("who", label, hint, self._look, self._logbook)
        kinds = [
            Option(kind, Content(label.name), _(label.hint)) for kind, label in MEETING_KIND.items()
        ]
        yield ChoiceField("kind", _("Hoe zagen jullie elkaar?"), draft.kind, kinds)
        yield LineField("what", _("Wat deden jullie? Mag leeg blijven."), draft.what)
        yield DateField("on", _("Wanneer?"), draft.on, self._logbook.today, past=True)
        options = [
            Option(id, presentation.line(self._logbook.name_of(id), limit=60), self._home(id))
            for id in self._ticks
        ]
        if options:
            yield SeveralField("people", _("Of kruis aan wie erbij waren"), draft.people, options)

    def collect(self) -> Meeting:
        """The meeting, with everybody who was typed or ticked."""
        meant = self._look(self.value("who"))
        if meant.unknown:
            sentence = _("Niemand heet hier “{name}”. Verbeter de naam, of zet die er eerst bij.")
            self.refuse("who", sentence.format(name=meant.unknown[0][:40]))
        for name, people in meant.several.items():
            self.refuse("who", several_said(name, [person.name for person in people]))
        ticked = self.value("people") if self._ticks else []
        there = list(dict.fromkeys([*ticked, *meant.people]))
        if len(there) < 2 and not self.draft.id:
            if there:
                self.refuse("who", _("Met wie? Typ ook de ander; voor jezelf is “ik” genoeg."))
            self.refuse("who", _("Typ wie erbij waren, bijvoorbeeld: ik, en een voornaam."))
        day = self.value("on")
        if day is None:
            self.refuse("on", _("Typ wanneer het was, bijvoorbeeld: gisteren."))
        return replace(
            self.draft,
            people=there,
            body=meant.body or self.draft.body,
            what=self.value("what") or meant.what,
            kind=self.value("kind"),
            on=day,
        )

    def on_input_submitted(self) -> None:
        """Enter is enough."""
        self.action_save()

    def action_other_kind(self) -> None:
        """With an agenda or without, while typing goes on."""
        field = self.query_one("#field-kind", ChoiceField)
        kinds = list(MEETING_KIND)
        field.query_one(Choice).choose_only(kinds[1 - kinds.index(field.read())])

    def _look(self, line: str) -> Present:
        """Who is meant by a line of names."""
        me = self._logbook.me
        return present(
            line,
            here=self._here,
            gone=self._gone,
            partners=self._logbook.partners.all(),
            bodies=self._logbook.bodies.all(),
            me=me.id if me else "",
        )

    def _home(self, person: str) -> str:
        """The organisation of somebody."""
        found = self._logbook.people.find(person)
        home = self._logbook.partner_name(found.partner) if found and found.partner else ""
        return presentation.one_line(home, 40)


def several_said(name: str, people: list[str]) -> str:
    """Who can be meant by a name that several have."""
    sentence = _("“{name}” kan zijn: {names}. Typ er iets van de achternaam bij.")
    return sentence.format(name=name[:40], names=listed(people[:5]))


async def new_meeting(frame: Frame) -> Meeting | None:
    """Ask who met, today unless something else is typed, and keep it."""
    if not await frame.known():
        return None
    logbook = frame.logbook
    draft = Meeting(on=logbook.today())
    return await keep_new(
        frame.app, logbook.meetings, draft, lambda d, problem: MeetingForm(d, problem, logbook)
    )
