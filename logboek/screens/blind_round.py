"""A blind round on one laptop: everybody writes what a word means, then all opens at once."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from msgspec.structs import replace
from textual import work
from textual._path import CSSPathType
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from logboek import presentation
from logboek.dates import said
from logboek.errors import Unknown
from logboek.i18n import _
from logboek.insight.blind import Turn, Written, opened, to_settle
from logboek.partnership import Term
from logboek.register import Seen
from logboek.screens.blind_forms import (
    BlindForm,
    Opened,
    OpenedForm,
    agreed_to_lose,
    who_wrote,
)
from logboek.screens.dialog import CANCEL, GIVE_UP, Dialog
from logboek.screens.form import SAVE, Form
from logboek.screens.keeping import fill_in, look
from logboek.widgets.command import Command, bindings
from logboek.widgets.fields import Field
from logboek.widgets.page import Page, PageView
from logboek.widgets.text_field import TextField

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from logboek.screens.terms import TermsScreen

GO_ON = Command(
    "blind.on", "enter", _("schrijven"), _("Schrijven"),
    _("Geeft een leeg blad aan wie aan de beurt is."), "go_on", footer=True,
)  # fmt: skip
OPEN_ALL: Command = replace(
    GO_ON, label=_("alles openen"), title=_("Alles openen"),
    hint=_("Laat alle teksten in één keer zien."),
)  # fmt: skip
SKIP = Command(
    "blind.skip", "s", _("beurt overslaan"), _("De beurt overslaan"),
    _("Gaat naar de volgende; wie nu aan de beurt is, schrijft niets."), "skip", footer=True,
)  # fmt: skip
STOP: Command = replace(
    CANCEL, label=_("stoppen"), title=_("De ronde stoppen"),
    hint=_("Stopt de ronde; gaat er iets verloren, dan wordt het eerst gevraagd."),
)  # fmt: skip
READY: Command = replace(
    SAVE, label=_("klaar"), title=_("Klaar met schrijven"),
    hint=_("Bergt je tekst ongezien op tot alles opengaat."),
)  # fmt: skip


class Write(Form[str]):
    """An empty sheet for the one whose turn it is."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["dialog.tcss", "blind.tcss"]
    HELP: ClassVar[str] = "help/terms.md"
    OFFERS: ClassVar[tuple[Command, ...]] = (READY, GIVE_UP)

    def __init__(self, name: str, word: str) -> None:
        heading = _("{name}: wat bedoel je met “{word}”?").format(name=name, word=word)
        super().__init__(presentation.line(heading), "")

    def fields(self) -> Iterable[Field[Any]]:
        """One text."""
        yield TextField(
            "text", _("Schrijf het in je eigen woorden"),
            hint=_("niemand leest dit tot iedereen klaar is"),
            needed=_("Typ wat je met het woord bedoelt."),
        )  # fmt: skip

    def on_text_field_edited(self, message: TextField.Edited) -> None:
        """Nothing is said of what somebody writes here."""
        message.stop()

    def collect(self) -> str:
        """The text."""
        return str(self.value("text"))


class Round(Dialog[list[Written] | None]):
    """Whose turn it is, and who has been; no text is in sight until all of them are."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["dialog.tcss", "blind.tcss"]
    HELP: ClassVar[str] = "help/terms.md"
    OFFERS: ClassVar[tuple[Command, ...]] = (GO_ON, SKIP, STOP)
    SCROLLS = "#turns"
    BINDINGS = bindings(GO_ON, SKIP)

    def __init__(self, word: str, turns: Sequence[Turn], logbook: "Logbook") -> None:
        super().__init__("…")
        self._word, self._turns, self._logbook = word, turns, logbook
        self._written: list[Written | None] = []

    def body(self) -> ComposeResult:
        """Who has been, who is at it, and who comes."""
        yield PageView(id="turns")

    def on_mount(self) -> None:
        """Begin with the first."""
        self._show()

    def offers(self) -> Iterable[Command]:
        """With the last turn behind, the same key opens everything."""
        for command in super().offers():
            if not (self._done and command is SKIP):
                yield OPEN_ALL if self._done and command is GO_ON else command

    @property
    def unsaved(self) -> bool:
        """Whether somebody wrote something."""
        return bool(self._texts)

    @property
    def _texts(self) -> list[Written]:
        """What was written so far."""
        return [each for each in self._written if each is not None]

    @property
    def _done(self) -> bool:
        """Whether everybody had a turn."""
        return len(self._written) == len(self._turns)

    def _show(self) -> None:
        """Say whose turn it is."""
        at, page = len(self._written), Page()
        if self._done:
            heading = _("Iedereen is geweest")
            page.text(
                Content(_("Leg de laptop zo neer dat iedereen het ziet. Dan gaat alles open."))
            )
        else:
            name = who_wrote(self._logbook, self._turns[at])
            heading = _("Nu is {name} aan de beurt").format(name=name)
            page.text(Content(_("Geef de laptop door. Kijkt er niemand mee? Druk dan op enter.")))
        page.space()
        for number, turn in enumerate(self._turns):
            mark, style, aside = "○", "$quiet", ""
            if number == at:
                mark, style = "→", "bold $accent"
            elif number < at and self._written[number] is None:
                mark, aside = "–", _("overgeslagen")
            elif number < at:
                mark, style, aside = "✓", "bold $mark-good", _("schreef")
            who = presentation.line(who_wrote(self._logbook, turn), "bold" if number == at else "")
            home = self._home(turn)
            page.text(
                who + Content.styled(f"  {home}" if home else "", "$quiet"),
                Content.styled(f"{mark} ", style),
                Content.styled(aside, "$quiet"),
            )
        self.query_one("#heading", Static).update(presentation.line(heading))
        view = self.query_one(PageView)
        view.show(page)
        view.focus()
        self.show_keys()
        self.call_after_refresh(view.scroll_to, y=max(0, at - 2), animate=False)

    def _home(self, turn: Turn) -> str:
        """For which partner somebody writes by name."""
        if not (turn.person and turn.partner):
            return ""
        return presentation.one_line(self._logbook.partner_name(turn.partner), 60)

    @work
    async def action_go_on(self) -> None:
        """Give an empty sheet to the one whose turn it is, or open everything."""
        if self._done:
            self.dismiss(self._texts)
            return
        turn, copied = self._turns[len(self._written)], self.app.clipboard
        word = presentation.one_line(self._word, 60)
        text = await self.app.push_screen_wait(Write(who_wrote(self._logbook, turn), word))
        # What was copied from one sheet must not be pasted on the next.
        if self.app.clipboard != copied:
            self.app.copy_to_clipboard(copied)
        if text is not None:
            self._written.append(Written(turn, text))
            self._show()

    def action_skip(self) -> None:
        """Go to the next."""
        if not self._done:
            self._written.append(None)
            self._show()

    async def may_go(self) -> bool:
        """Whether what was written may be thrown away."""
        return await agreed_to_lose(self, len(self._texts))


async def blind_round(screen: "TermsScreen", term: Term) -> None:
    """Let everybody write what the word means, then open and keep all of it in one change."""
    logbook, app = screen.logbook, screen.app
    try:
        seen = look(logbook.terms, term.id)
    except Unknown as error:
        screen.say(str(error), wrong=True)
        return
    turns = await app.push_screen_wait(BlindForm(seen.record, logbook))
    if turns is None:
        return
    written = await app.push_screen_wait(Round(seen.record.word, turns, logbook))
    if written:
        await _open(screen, seen, written)
    elif written is not None:
        screen.say(_("Niemand schreef iets op. Er is niets veranderd."))


async def _open(screen: "TermsScreen", before: Seen[Term], written: list[Written]) -> None:
    """Lay everything side by side, ask what counts where that is needed, and keep it."""
    logbook = screen.logbook
    try:
        seen = logbook.terms.look(before.record.id)
    except Unknown:
        seen = before

    async def ask(draft: Opened, problem: str) -> Opened | None:
        if not problem and not to_settle(draft.term, draft.written):
            return draft
        shown = Page().columns(side_by_side(logbook, draft))
        return await screen.app.push_screen_wait(OpenedForm(draft, problem, logbook, shown))

    def save(draft: Opened) -> None:
        together = opened(
            seen.record, draft.written, draft.counts, logbook.today(), logbook.new_id,
            logbook.partner_name,
        )  # fmt: skip
        logbook.terms.save(together, seen)

    if await fill_in(ask, Opened(seen.record, written), save):
        screen.show_record(before.record.id)
        screen.say(_("Alles ligt open en is bewaard, met wie het schreef."))


def side_by_side(logbook: "Logbook", draft: Opened) -> list[Content]:
    """Each text with who wrote it, and before it what a partner said earlier."""
    columns = []
    asked = to_settle(draft.term, draft.written)
    told: set[str] = set()
    for each in draft.written:
        partner = each.turn.partner
        if partner in asked and partner not in told and (was := draft.term.meanings.get(partner)):
            name = presentation.line(logbook.partner_name(partner), "bold", 60)
            day = said(was.on, logbook.today()) if was.on else ""
            under = Content.styled(_("wat er al stond"), "$quiet italic")
            signed = Content.styled(day, "$quiet")
            columns.append(
                Content("\n").join([name, under, presentation.markdown(was.text), signed])
            )
        told.add(partner)
        name = presentation.line(who_wrote(logbook, each.turn), "bold")
        home = logbook.partner_name(partner) if each.turn.person and partner else ""
        parts = [name, presentation.line(home, "$quiet", 60)] if home else [name]
        columns.append(Content("\n").join([*parts, presentation.markdown(each.text)]))
    return columns
