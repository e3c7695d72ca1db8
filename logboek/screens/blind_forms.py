"""The forms at both ends of a blind round: who takes part, and what counts when all is open."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

import msgspec
from msgspec.structs import replace
from textual.widget import Widget
from textual.widgets import Static

from logboek import presentation
from logboek.i18n import _, ngettext
from logboek.insight.blind import FEWEST, Turn, Written, to_settle, turns
from logboek.insight.named import Present, present
from logboek.partnership import Term
from logboek.partnership.person import takes_part
from logboek.screens.ambition_forms import Told
from logboek.screens.ask import Ask
from logboek.screens.dialog import GIVE_UP, Dialog
from logboek.screens.form import SAVE, Form
from logboek.screens.meeting_form import WhoField, several_said
from logboek.screens.one_question import READ_BACK, READ_ON
from logboek.widgets.choice import Option
from logboek.widgets.command import Command, bindings
from logboek.widgets.fields import ChoiceField, Field, SeveralField
from logboek.widgets.page import Page

if TYPE_CHECKING:
    from logboek.logbook import Logbook

BEGIN: Command = replace(
    SAVE, label=_("beginnen"), title=_("De blinde ronde beginnen"),
    hint=_("Begint met wie het eerst schrijft."),
)  # fmt: skip
EARLIER = "earlier"
"""The choice to leave the earlier meaning of a partner as it was."""


class Opened(msgspec.Struct, frozen=True):
    """What a blind round brought, and what the group says of it."""

    term: Term
    """The word as it stands while all is opened."""
    written: list[Written]
    """What was written, in the order of the turns."""
    counts: dict[str, int | None] = {}
    """Of each partner of which that was asked, the text that counts; None for the earlier one."""


def who_wrote(logbook: "Logbook", turn: Turn, limit: int = 60) -> str:
    """What the one is called whose turn it is."""
    if turn.person:
        return presentation.one_line(logbook.name_of(turn.person), limit)
    return presentation.one_line(logbook.partner_name(turn.partner), limit)


async def agreed_to_lose(dialog: Dialog[Any], count: int) -> bool:
    """Whether texts that were written and are kept nowhere may go; nothing is asked for none."""
    if not count:
        return True
    lost = ngettext(
        "Er is al {n} tekst geschreven. Die is nog nergens bewaard en gaat weg.",
        "Er zijn al {n} teksten geschreven. Die zijn nog nergens bewaard en gaan weg.",
        count,
    )
    question = Ask(
        _("De blinde ronde stoppen?"),
        lost.format(n=count),
        yes=_("stoppen en weggooien"),
        no=_("verdergaan"),
    )
    answer = await dialog.app.push_screen_wait(question)
    return bool(answer)


class BlindForm(Form[list[Turn]]):
    """How a blind round goes, and who takes part in it."""

    OFFERS: ClassVar[tuple[Command, ...]] = (BEGIN, GIVE_UP)

    def __init__(self, term: Term, logbook: "Logbook") -> None:
        word = presentation.one_line(term.word, 60)
        heading = _("Blinde ronde over “{word}”").format(word=word)
        super().__init__(presentation.line(heading), [])
        self._logbook, self._term = logbook, term
        self._partners = logbook.partners.all()
        people = [person for person in logbook.people if not person.erased]
        self._here = [person for person in people if takes_part(person, logbook.today())]

    def fields(self) -> Iterable[Field[Any]]:
        """How it goes first, then who takes part."""
        lines = [
            _(
                "Ieder schrijft voor zich op wat die met het woord bedoelt. De laptop gaat rond, "
                "en niemand ziet wat een ander schreef. Is iedereen geweest, dan gaat alles in "
                "één keer open."
            ),
            _(
                "Tot dan wordt er niets bewaard. Stop je halverwege, dan gaat weg wat er "
                "geschreven is."
            ),
        ]
        if self._term.meanings:
            lines.append(_("Wat er al bij dit woord stond, blijft zolang jullie niets kiezen."))
        yield Told("how", _("Zo gaat het"), presentation.words("\n".join(lines)))
        options = [
            Option(each.id, presentation.line(each.name, limit=50)) for each in self._partners
        ]
        if self._partners:
            yield SeveralField(
                "partners", _("Welke partners doen mee?"), [each.id for each in self._partners],
                options, hint=_("van elke partner één tekst"),
            )  # fmt: skip
        yield WhoField(
            "people", _("Schrijft iemand op eigen naam?"),
            _("typ voornamen, met komma’s; die partner heeft dan niet nog een eigen beurt"),
            self._look, self._logbook,
        )  # fmt: skip

    def collect(self) -> list[Turn]:
        """Who writes, in turn."""
        meant = self._look(self.value("people"))
        if meant.unknown:
            sentence = _("Niemand heet hier “{name}”. Verbeter de naam, of zet die er eerst bij.")
            self.refuse("people", sentence.format(name=meant.unknown[0][:40]))
        for name, people in meant.several.items():
            self.refuse("people", several_said(name, [person.name for person in people]))
        named = [person for person in self._here if person.id in meant.people]
        known = [each.id for each in self._partners]
        found = turns(known, self.value("partners") if known else [], named)
        if len(found) < FEWEST:
            self.refuse(
                "partners" if known else "people",
                _("Kies er minstens twee, anders valt er niets te openen."),
            )
        return found

    def _look(self, line: str) -> Present:
        """Who is meant by a line of names."""
        me = self._logbook.me
        return present(
            line, here=self._here, partners=self._partners, me=me.id if me else ""
        )  # fmt: skip


class SideBySide(Field[None]):
    """Texts side by side, to read."""

    def __init__(self, name: str, label: str, page: Page) -> None:
        super().__init__(name, label, None)
        self._page = page

    def place(self) -> Widget:
        """The texts."""
        return Static(self._page)

    def read(self) -> None:
        """Nothing is filled in here."""


class OpenedForm(Form[Opened]):
    """All texts side by side, and which counts where a partner has more than one."""

    OFFERS: ClassVar[tuple[Command, ...]] = (SAVE, GIVE_UP, READ_ON, READ_BACK)
    BINDINGS = bindings(READ_ON, READ_BACK)

    def __init__(self, draft: Opened, problem: str, logbook: "Logbook", shown: Page) -> None:
        word = presentation.one_line(draft.term.word, 60)
        heading = _("Dit bedoelt ieder met “{word}”").format(word=word)
        super().__init__(presentation.line(heading), draft, problem)
        self._logbook, self._shown = logbook, shown
        self._asked = to_settle(draft.term, draft.written)

    def fields(self) -> Iterable[Field[Any]]:
        """What everybody wrote, then a question for each partner of which that is needed."""
        yield SideBySide("all", _("Alles ligt open. Lees het samen."), self._shown)
        for number, (partner, texts) in enumerate(self._asked.items()):
            name = presentation.one_line(self._logbook.partner_name(partner), 50)
            before = self.draft.counts.get(partner, -1)
            given = EARLIER if before is None else str(before) if before >= 0 else ""
            yield ChoiceField(
                f"counts-{number}",
                _("Welke tekst geldt voor {partner}?").format(partner=name),
                given,
                self._options(partner, texts),
                hint=_("wat niet geldt, blijft staan bij doorvragen en uitleggen"),
                needed=_("Kies samen welke tekst geldt."),
            )

    def _options(self, partner: str, texts: Sequence[int]) -> list[Option]:
        """What was written now, and what stood there before."""
        options = []
        for at in texts:
            turn = self.draft.written[at].turn
            label = _("wat er nu geschreven is")
            if turn.person:
                label = _("wat {name} nu schreef").format(name=who_wrote(self._logbook, turn, 40))
            options.append(Option(str(at), presentation.line(label)))
        if partner in self.draft.term.meanings:
            label = _("wat er al stond; dat blijft zo")
            options.append(Option(EARLIER, presentation.line(label)))
        return options

    def on_mount(self) -> None:
        """Begin with the texts, whatever is asked below them."""
        self.call_after_refresh(self.call_after_refresh, self._fields.scroll_home, animate=False)

    def in_footer(self, command: Command) -> bool:
        """What does not fit can be scrolled."""
        if command is READ_ON:
            return bool(self._fields.max_scroll_y)
        return super().in_footer(command)

    def action_read(self, step: int) -> None:
        """Scroll the texts, a page at a time."""
        page = max(1, self._fields.size.height - 1)
        self._fields.scroll_relative(y=step * page, animate=False)

    @property
    def _fields(self) -> Widget:
        return self.query_one("#fields")

    @property
    def unsaved(self) -> bool:
        """All of it is kept nowhere yet."""
        return True

    def collect(self) -> Opened:
        """What was written, with what counts."""
        counts: dict[str, int | None] = {}
        for number, partner in enumerate(self._asked):
            chosen = self.value(f"counts-{number}")
            counts[partner] = None if chosen == EARLIER else int(chosen)
        return replace(self.draft, counts=counts)

    async def may_go(self) -> bool:
        """Whether what was written may be thrown away."""
        return await agreed_to_lose(self, len(self.draft.written))
