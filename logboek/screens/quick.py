"""From any screen, within ten seconds: a word that confuses, or a line in the logbook."""

from collections.abc import Callable

from logboek import presentation
from logboek.i18n import _
from logboek.insight.same_word import standing
from logboek.partnership import Note, Term
from logboek.screens.frame import Frame
from logboek.screens.keeping import fill_in
from logboek.screens.line import Line


async def quick_word(frame: Frame) -> None:
    """Keep a word that confuses; the meanings come later."""

    def line(word: str, problem: str) -> Line:
        return Line(
            _("Welk woord verwart?"),
            _("Het woord, zoals jullie het zeggen"),
            needed=_("Typ het woord dat verwart."),
            hint=_("Ieders betekenis komt later; praat nu gewoon verder."),
            value=word,
            problem=problem,
            keeps="word",
        )

    async def ask(draft: Term, problem: str) -> Term | None:
        word = await _typed(frame, line, draft.word, problem)
        return None if word is None else Term(word=word)

    logbook = frame.logbook
    kept: list[Term] = []
    stood: list[Term] = []

    def save(draft: Term) -> None:
        if there := standing(draft.word, logbook.terms):
            stood.append(there)
        else:
            kept.append(logbook.terms.add(draft))

    if await fill_in(ask, Term(), save):
        if stood:
            word = presentation.one_line(stood[-1].word, 40)
            frame.say(_("“{word}” stond al in de begrippen.").format(word=word))
        else:
            word = presentation.one_line(kept[-1].word, 40)
            frame.say(_("“{word}” staat nu bij de begrippen.").format(word=word))


async def quick_note(frame: Frame) -> None:
    """Keep a line in the logbook, dated today."""

    def line(text: str, problem: str) -> Line:
        return Line(
            _("Een regel in het logboek"),
            _("Wat is het onthouden waard?"),
            needed=_("Typ wat je wilt onthouden."),
            value=text,
            problem=problem,
            keeps="note",
        )

    async def ask(draft: Note, problem: str) -> Note | None:
        text = await _typed(frame, line, draft.text, problem)
        return None if text is None else Note(text=text, on=frame.logbook.today())

    if await fill_in(ask, Note(), frame.logbook.notes.add):
        frame.say(_("De regel staat in de tijdlijn."))


async def _typed(
    frame: Frame, line: Callable[[str, str], Line], text: str, problem: str
) -> str | None:
    """Ask for the line first and only then who is typing; the line waits until that is known."""
    while (typed := await frame.app.push_screen_wait(line(text, problem))) is not None:
        if await frame.known():
            break
        text, problem = (
            typed,
            _("Nog niet bewaard: zeg eerst wie je bent. Wat je typte, staat er nog."),
        )
    return typed
