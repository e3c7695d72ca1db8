"""The words that light up in a text, with what each partner means by them."""

from typing import TYPE_CHECKING, Any, ClassVar

from msgspec.structs import replace
from textual._path import CSSPathType
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen

from logboek import presentation
from logboek.i18n import _, ngettext
from logboek.partnership import Term
from logboek.presentation.glossary import Glossary
from logboek.screens.dialog import CANCEL, Dialog
from logboek.screens.labels import TERM_STATUS
from logboek.screens.pick import DOWN, PICK, UP
from logboek.widgets.command import Command, bindings
from logboek.widgets.page import Page, PageView
from logboek.widgets.record_list import RecordList, Row

if TYPE_CHECKING:
    from logboek.screens.desk import Desk

GO: Command = replace(
    PICK, label=_("naar het begrip"), title=_("Naar het begrip"),
    hint=_("Gaat naar het woord bij de begrippen, met alles wat erover gezegd is."),
)  # fmt: skip
MOST_NAMED = 3
"""How many words stand in the line under a field."""


def desk_of(screen: Screen[Any]) -> "Desk | None":
    """The desk of the main screen that stands in front, or below it."""
    from logboek.screens.frame import Frame

    below = (each for each in reversed(screen.app.screen_stack) if isinstance(each, Frame))
    return next((frame.desk for frame in below), None)


def meanings(screen: Screen[Any], term: str) -> Content | None:
    """What each partner means by a word, in a few lines for under the mouse."""
    desk = desk_of(screen)
    return desk.glossary.told(term) if desk and term else None


def confusing(glossary: Glossary, text: str, but: str = "") -> str:
    """The sentence that names the words in a text that confuse; empty where there are none.

    ``but`` is the id of a term that is left out, such as the one that is being explained.
    """
    used = [term for term in glossary.used_in(text) if term.id != but]
    if not used:
        return ""
    named = ", ".join(_with_count(term) for term in used[:MOST_NAMED])
    if (left := len(used) - MOST_NAMED) > 0:
        named += " " + _("en nog {count}").format(count=left)
    lead = ngettext("Verwarrend woord: {words}", "Verwarrende woorden: {words}", len(used))
    return lead.format(words=named)


def _with_count(term: Term) -> str:
    """A word, with how many meanings it has."""
    count = len(term.meanings)
    word = presentation.one_line(term.word, 60)
    if not count:
        return word
    said = ngettext("{n} betekenis", "{n} betekenissen", count).format(n=count)
    return f"{word} ({said})"


async def show_words(screen: Screen[Any], ids: list[str]) -> None:
    """Show the words that light up, and go to the one that is chosen."""
    desk = desk_of(screen)
    if desk is None:
        return
    terms = [term for id in ids if (term := desk.glossary.get(id))]
    if terms and (chosen := await screen.app.push_screen_wait(Words(desk, terms))):
        while isinstance(screen.app.screen, Dialog) and not screen.app.screen.unsaved:
            screen.app.pop_screen()
        desk.visit(desk.logbook.terms.name, chosen)


class Words(Dialog[str | None]):
    """Each word that lights up in a text, and what each partner means by it."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["dialog.tcss", "contested.tcss"]
    HELP: ClassVar[str] = "help/terms.md"
    OFFERS: ClassVar[tuple[Command, ...]] = (GO, CANCEL, UP, DOWN)
    BINDINGS: ClassVar[list[BindingType]] = bindings(GO, UP, DOWN)
    AUTO_FOCUS = "#meanings"

    def __init__(self, desk: "Desk", terms: list[Term]) -> None:
        heading = ngettext("Dit woord verwart", "Deze woorden verwarren", len(terms))
        super().__init__(heading)
        self._desk = desk
        self._terms = terms

    def body(self) -> ComposeResult:
        """The words, and the meanings of the one that is highlighted."""
        yield RecordList(id="words")
        yield PageView(id="meanings")

    def on_mount(self) -> None:
        """Show the words."""
        rows = self.query_one(RecordList)
        rows.can_focus = False
        rows.display = len(self._terms) > 1
        rows.show(len(self._terms), self._row)
        self._show()

    def _row(self, index: int) -> Row:
        """A word with its status, and how many meanings it has."""
        term = self._terms[index]
        status = TERM_STATUS[term.status]
        count = Content.styled(str(len(term.meanings)), "$quiet")
        return Row(Content.styled(status.mark, status.style), _word(term), count)

    def _show(self) -> None:
        """Show what is meant by the highlighted word."""
        term = self._terms[self.query_one(RecordList).chosen]
        self.query_one(PageView).show(meanings_page(self._desk, term))

    def on_record_list_highlighted(self) -> None:
        """Show what is meant by another word."""
        self._show()

    def action_move(self, step: int) -> None:
        """To another word; with one word, along its meanings."""
        if len(self._terms) > 1:
            self.query_one(RecordList).action_step(step)
        else:
            self.query_one(PageView).scroll_relative(y=step, animate=False)

    def action_pick(self) -> None:
        """Go to the highlighted word."""
        self.dismiss(self._terms[self.query_one(RecordList).chosen].id)


def _word(term: Term) -> Content:
    return presentation.line(term.word, limit=80)


def meanings_page(desk: "Desk", term: Term) -> Page:
    """What a word means to whom, and how it is used while that differs."""
    status = TERM_STATUS[term.status]
    page = Page().title(
        _word(term), Content.styled(f"{status.mark} {status.name}", status.style or "$foreground")
    )
    if term.definition.strip():
        page.heading(_("Werkdefinitie"))
        page.paragraphs(presentation.paragraphs(term.definition))
    if term.usage_rule.strip():
        page.heading(_("Zo gebruiken we het"))
        page.paragraphs(presentation.paragraphs(term.usage_rule))
    page.space()
    if not term.meanings:
        page.text(Content.styled(_("nog geen betekenis opgeschreven"), "$quiet italic"))
    page.columns(
        [
            Content.assemble(
                presentation.line(desk.logbook.partner_name(partner), "bold", 60),
                "\n",
                presentation.markdown(meaning.text),
            )
            for partner, meaning in term.meanings.items()
        ]
    )
    return page
