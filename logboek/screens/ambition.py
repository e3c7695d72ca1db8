"""Ambitie: what the partnership wants to reach, wording by wording, and who stands by it."""

from typing import ClassVar

from msgspec.structs import replace
from textual import work
from textual.content import Content
from textual.events import ScreenResume

from logboek import presentation
from logboek.dates import said
from logboek.errors import Unknown
from logboek.i18n import _
from logboek.insight.wordings import (
    Wording,
    anew,
    answers,
    being_written,
    reads_the_same,
    spoken_for,
    wordings,
)
from logboek.partnership import Ambition
from logboek.partnership.ambition import current
from logboek.screens.ambition_page import ambition_page, tally
from logboek.screens.asked import ANSWER
from logboek.screens.frame import Frame
from logboek.screens.keys import hint
from logboek.screens.labels import WORDING
from logboek.screens.register import RegisterScreen
from logboek.screens.register_commands import EDIT, HISTORY, OPEN, RETIRE
from logboek.widgets.command import Command, bindings
from logboek.widgets.page import Page, PageView
from logboek.widgets.record_list import RecordList, Row

NEW = Command(
    "ambition.new", "n", _("nieuwe tekst"), _("Nieuwe tekst van de ambitie"),
    _("Begint een nieuwe versie; de vorige blijft bewaard."), "new", footer=True, writes=True,
)  # fmt: skip
OWN = Command(
    "ambition.own", "i", _("eigen woorden"), _("In eigen woorden"),
    _("Schrijft op hoe één partner het zelf zou zeggen, voor er een gezamenlijke tekst is."),
    "own", footer=True, writes=True,
)  # fmt: skip
RECOGNISE = Command(
    "ambition.recognise", "r", _("herkennen"), _("Herken je je hierin?"),
    _("Bewaart of een partner of jijzelf zich in deze tekst herkent, en waarom."), "recognise",
    footer=True, writes=True,
)  # fmt: skip
ADOPT = Command(
    "ambition.adopt", "b", _("aannemen"), _("De tekst aannemen"),
    _("Neemt het concept aan, met de dag waarop jullie dat deden."), "adopt",
    footer=True, writes=True,
)  # fmt: skip
COMMANDS = (ANSWER, OWN, RECOGNISE, ADOPT, EDIT, NEW, OPEN, HISTORY, RETIRE)


class AmbitionScreen(RegisterScreen[Ambition]):
    """What the partnership wants to reach."""

    CSS_PATH = ["frame.tcss", "register.tcss", "ambition.tcss"]
    MODE: ClassVar[str] = "ambition"
    REGISTER: ClassVar[str] = "ambition"
    HELP: ClassVar[str] = "help/ambition.md"
    OFFERS: ClassVar[tuple[Command, ...]] = COMMANDS
    BINDINGS = bindings(*COMMANDS)
    AUTO_FOCUS = ""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)
        self._wordings: dict[str, Wording] = {}
        self._came = False

    def ordered(self) -> list[Ambition]:
        """What is being written, what counts, and what counted before."""
        found = wordings(self.logbook.ambitions.all())
        self._wordings = {each.ambition.id: each for each in found}
        return [each.ambition for each in found]

    def rebuild(self) -> None:
        """Show what the logbook says now: the first time the wording that counts."""
        if not self._came:
            now = current(self.logbook.ambitions.all())
            self._wanted, self._came = now.id if now else "", now is not None
        super().rebuild()
        several = len(self._all) > 1
        self.query_one("#records").display = several
        self.query_one("#list-side").display = several or bool(
            self.desk.questions_on(self.REGISTER)
        )
        if self.focused is None or not self.focused.display:
            self._take_focus()

    def _take_focus(self) -> None:
        """Let the keys go to the list where there is something to choose, else to the text."""
        several = len(self._all) > 1
        self.query_one(RecordList if several else PageView).focus()

    def row(self, record: Ambition) -> Row:
        """The beginning of the text, with what it is now and since when."""
        label = WORDING[self._wordings[record.id].standing]
        tail = label.name
        if record.adopted_on:
            tail += f" · {said(record.adopted_on, self.desk.today())}"
        text = presentation.summary(record.statement)
        if not record.statement.strip():
            count = len(record.own_words)
            partners = len(self.logbook.partners)
            text = Content.styled(
                _("ieder in eigen woorden: {n} van {all}").format(n=count, all=partners), "italic"
            )
        return Row(
            Content.styled(label.mark, label.style),
            text,
            self.asked(record) + Content.styled(tail, "$quiet"),
        )

    def page(self, record: Ambition) -> Page:
        """Everything about the wording."""
        return ambition_page(self.desk, self._wordings[record.id])

    def found_by(self, record: Ambition) -> str:
        """The words of the text."""
        return record.statement

    def nothing_yet(self) -> Content:
        """What belongs here, and the two ways to begin."""
        return Content.assemble(
            (_("Nog geen ambitie"), "bold"),
            "\n\n",
            _(
                "Hier komt wat jullie samen bereikt willen hebben, en wat dat oplevert: voor de "
                "doelgroep, voor elke organisatie en voor de mensen die het werk doen."
            ),
            "\n\n",
            _(
                "Laat elke partner het eerst zelf opschrijven. Leg de teksten naast elkaar en maak "
                "er dan samen één van."
            ),
            "\n\n",
            hint(OWN.key, _("schrijf op hoe jullie het zelf zouden zeggen")),
            "\n",
            hint(NEW.key, _("er is al een tekst: zet die erin")),
        )

    def about_one(self) -> frozenset[str]:
        """The actions that are about the highlighted wording."""
        return super().about_one() | {"recognise", "adopt"}

    def why_not(self, command: Command) -> str:
        """A step only fits a wording that is there and still counts."""
        return super().why_not(command) or self._not_for_this(command)

    def in_footer(self, command: Command) -> bool:
        """What fits no wording here is left out, so that there is room for what does."""
        if command.id in {RECOGNISE.id, ADOPT.id, EDIT.id}:
            fits = self.current is not None and not self._not_for_this(command)
            return fits and super().in_footer(command)
        return super().in_footer(command)

    def _not_for_this(self, command: Command) -> str:
        """Why a step does not fit the highlighted wording; empty when it does."""
        now = self.current
        if command.id == OWN.id and not self.logbook.partners.all():
            return _("Voeg eerst een partner toe: ctrl+p, dan “partner”.")
        if now is None or command.id not in {RECOGNISE.id, ADOPT.id}:
            return ""
        if not now.statement.strip():
            return _("Er is nog geen gezamenlijke tekst. Met e schrijf je die.")
        if command.id == ADOPT.id and now.status == "adopted":
            return _("Deze tekst is al aangenomen. Met e maak je er een nieuwe versie van.")
        if command.id == RECOGNISE.id and self._wordings[now.id].standing == "earlier":
            return _("Deze tekst geldt niet meer. Kies de tekst die nu geldt.")
        return ""

    @property
    def in_detail(self) -> bool:
        """Whether the keys go to the text while there is a list to go back to."""
        return len(self._all) > 1 and self.query_one(PageView).has_focus

    def show_record(self, id: str) -> None:
        """Show a wording."""
        self._came = True
        self._wanted = id
        self.rebuild()
        self.show_keys()

    def action_open(self) -> None:
        """Read the highlighted wording."""
        self.query_one(PageView).focus()

    def on_record_list_clicked(self) -> None:
        """A click shows the wording, which stands in sight already."""

    def action_back(self) -> None:
        """Back: from the text to the list, then further back."""
        if self.in_detail:
            self.query_one(RecordList).focus()
        else:
            Frame.action_back(self)

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Let the keys go somewhere."""
        if self.focused is None and self._all:
            self._take_focus()

    @work
    async def action_new(self) -> None:
        """Ask for a next wording, beginning with the highlighted text."""
        from logboek.screens.ambition_forms import AmbitionForm

        heading = _("Nieuwe tekst van de ambitie")
        draft = anew(self.current) if self.current else Ambition()
        await self.create(draft, lambda d, problem: AmbitionForm(heading, d, problem, self.logbook))

    @work
    async def action_edit(self) -> None:
        """Change the wording; a text that was spoken for becomes a new version."""
        from logboek.screens.ambition_forms import AmbitionForm
        from logboek.screens.keeping import fill_in, look

        if (now := self.current) is None or not await self.known():
            return
        register = self.logbook.ambitions
        try:
            seen = look(register, now.id)
        except Unknown as error:
            self.say(str(error), wrong=True)
            return

        async def ask(draft: Ambition, problem: str) -> Ambition | None:
            form = AmbitionForm(_("De ambitie wijzigen"), draft, problem, self.logbook)
            return await self.app.push_screen_wait(form)

        def save(filled: Ambition) -> None:
            if spoken_for(seen.record) and not reads_the_same(seen.record, filled):
                kept = register.add(anew(filled))
                self.show_record(kept.id)
                self.say(_("Dit is een nieuwe versie. Vraag ieder opnieuw of die zich herkent."))
            else:
                register.save(replace(filled, id=now.id), seen)

        await fill_in(ask, seen.record, save)

    @work
    async def action_own(self) -> None:
        """Write down how one partner would say it, beside what is being written."""
        from logboek.screens.ambition_steps import OwnWordsForm
        from logboek.screens.keeping import keep_changes

        draft = being_written(self.logbook.ambitions.all())
        if draft is None:
            await self.create(Ambition(), lambda d, problem: OwnWordsForm(d, problem, self.logbook))
        elif await self.known():
            self.show_record(draft.id)
            await keep_changes(
                self.app, self.logbook.ambitions, draft.id,
                lambda d, problem: OwnWordsForm(d, problem, self.logbook),
            )  # fmt: skip

    @work
    async def action_recognise(self) -> None:
        """Say whether a partner, or I myself, recognise ourselves in this wording."""
        from logboek.screens.ambition_steps import RecogniseForm

        await self.change(lambda d, problem: RecogniseForm(d, problem, self.logbook))

    @work
    async def action_adopt(self) -> None:
        """Adopt the draft."""
        from logboek.screens.ambition_steps import AdoptForm

        if (draft := self.current) is None:
            return
        now = current([each for each in self._all if each.id != draft.id])
        now = now if now and now.status == "adopted" else None
        doubts = tally(answers(self._wordings[draft.id], [p.id for p in self.logbook.partners]))
        today = self.logbook.today()
        await self.change(lambda d, problem: AdoptForm(d, problem, today, now, doubts))
