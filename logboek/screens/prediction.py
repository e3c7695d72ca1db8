"""Guessing what weighs most for another partner before reading it, and what was missed."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.content import Content

from logboek import presentation
from logboek.dates import said
from logboek.i18n import _, ngettext
from logboek.insight.interests import MOST, compare, guess_of, top_three
from logboek.partnership import Interest, Prediction
from logboek.screens.dialog import CANCEL, Dialog
from logboek.screens.form import Form
from logboek.screens.keeping import keep_changes, keep_new
from logboek.screens.labels import title_of
from logboek.screens.pick import Choosable, Pick
from logboek.widgets.choice import Option
from logboek.widgets.command import Command, bindings
from logboek.widgets.fields import Field, LineField, SeveralField
from logboek.widgets.page import Page, PageView
from logboek.widgets.record_list import Row

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from logboek.screens.interests import InterestsScreen

JUDGE = Command(
    "prediction.judge", "e", _("beoordelen"), _("Beoordelen wat er goed geraden was"),
    _("Zegt welke van de drie jullie goed hadden."), "judge", footer=True, writes=True,
)  # fmt: skip
AGAIN = Command(
    "prediction.again", "n", _("opnieuw raden"), _("Opnieuw raden"),
    _("Bewaart een nieuwe gok naast de vorige."), "again", footer=True, writes=True,
)  # fmt: skip


class GuessForm(Form[Prediction]):
    """What one partner thinks that weighs most for another."""

    def __init__(self, draft: Prediction, problem: str, logbook: "Logbook") -> None:
        name = presentation.one_line(logbook.partner_name(draft.about), 60)
        heading = _("Wat weegt volgens jullie het zwaarst voor {partner}?").format(partner=name)
        super().__init__(presentation.line(heading), draft, problem)

    def fields(self) -> Iterable[Field[Any]]:
        """Three lines, of which one is enough."""
        guesses = [*self.draft.guesses, *[""] * MOST][:MOST]
        labels = (_("Het zwaarst"), _("Daarna"), _("En dan"))
        for number, (label, guess) in enumerate(zip(labels, guesses, strict=True)):
            yield LineField(
                f"guess-{number}", label, guess,
                hint="" if number else _("raad eerst en lees daarna"),
                needed="" if number else _("Typ wat volgens jullie het zwaarst weegt."),
            )  # fmt: skip

    def collect(self) -> Prediction:
        """The guesses, the weightiest first."""
        guesses = [self.value(f"guess-{number}") for number in range(MOST)]
        return replace(self.draft, guesses=[guess for guess in guesses if guess.strip()])


class HitsForm(Form[Prediction]):
    """Which of the three were guessed."""

    def __init__(self, draft: Prediction, problem: str, top: Sequence[Interest]) -> None:
        guesses = "\n".join(
            f"{number}. {presentation.one_line(guess, 100)}"
            for number, guess in enumerate(draft.guesses, 1)
        )
        heading = Content.assemble(
            _("Wat hadden jullie goed?"), "\n", presentation.words(guesses, "not bold")
        )
        super().__init__(heading, draft, problem)
        self._top = top

    def fields(self) -> Iterable[Field[Any]]:
        """What weighs most, to mark what was guessed."""
        options = [
            Option(each.id, presentation.line(title_of(each), limit=120)) for each in self._top
        ]
        hint = _("kruis aan wat jullie raadden, ook met andere woorden")
        yield SeveralField(
            "hits", _("Dit weegt echt het zwaarst"), list(self.draft.hits), options, hint
        )

    def collect(self) -> Prediction:
        """The guess with what was right in it."""
        return replace(self.draft, hits=self.value("hits"))


class Compared(Dialog[str | None]):
    """A guess beside what weighs most."""

    OFFERS: ClassVar[tuple[Command, ...]] = (JUDGE, AGAIN, CANCEL)
    SCROLLS = "#compared"
    BINDINGS = bindings(JUDGE, AGAIN)

    def __init__(
        self, logbook: "Logbook", prediction: Prediction, interests: Sequence[Interest], why: str
    ) -> None:
        name = presentation.one_line(logbook.partner_name(prediction.about), 60)
        heading = _("Wat weegt het zwaarst voor {partner}?").format(partner=name)
        super().__init__(presentation.line(heading))
        self._logbook, self._prediction, self._interests = logbook, prediction, interests
        self._why_not = why

    def body(self) -> ComposeResult:
        """What was guessed, and what it turned out to be."""
        yield PageView(id="compared")

    def on_mount(self) -> None:
        """Show them."""
        view = self.query_one(PageView)
        view.show(self._page())
        view.focus()

    def why_not(self, command: Command) -> str:
        """Nothing to judge while the partner chose nothing."""
        if command.writes and self._why_not:
            return self._why_not
        if command is JUDGE and not top_three(self._interests, self._prediction.about):
            return _("Deze partner koos nog geen top drie.")
        return ""

    def action_judge(self) -> None:
        """Say what was right."""
        self.dismiss("judge")

    def action_again(self) -> None:
        """Guess anew."""
        self.dismiss("again")

    def _page(self) -> Page:
        """The guess, what was right, and what was missed."""
        guess, page = self._prediction, Page()
        when = said(guess.on, self._logbook.today()) if guess.on else ""
        page.heading(_("Jullie raadden"), when)
        for number, text in enumerate(guess.guesses, 1):
            page.text(presentation.line(text), Content.styled(f"{number}. ", "$quiet"))
        found = compare(guess, self._interests)
        top = top_three(self._interests, guess.about)
        name = presentation.one_line(self._logbook.partner_name(guess.about), 60)
        page.heading(_("Voor {partner} weegt het zwaarst").format(partner=name))
        if not top:
            sentence = _("{partner} koos nog geen top drie. Vraag ernaar; jullie gok blijft staan.")
            page.text(Content.styled(sentence.format(partner=name), "$quiet italic"))
        for each in top:
            hit = each in found.guessed
            said_so = _("geraden") if hit else _("gemist")
            mark = ("✓ ", "bold $mark-good") if hit else ("✗ ", "bold $mark-bad")
            words = presentation.line(title_of(each), limit=200)
            page.text(words + Content.styled(f"  {said_so}", "$quiet"), Content.styled(*mark))
        if top:
            page.space()
            page.text(Content(_missed(len(found.missed), len(top))))
        return page


def _missed(missed: int, of: int) -> str:
    """How many were missed, in a sentence."""
    if not missed:
        return _("Jullie zagen alles wat daar het zwaarst weegt.")
    return ngettext(
        "Jullie misten er {n} van de {all}. Vraag waarom het daar zo zwaar weegt.",
        "Jullie misten er {n} van de {all}. Vraag waarom die daar zo zwaar wegen.",
        missed,
    ).format(n=missed, all=of)


async def predict(screen: "InterestsScreen") -> None:
    """Choose a partner, guess before reading, and see what was missed."""
    logbook = screen.logbook
    mine = logbook.me.partner if logbook.me else ""
    about = await screen.app.push_screen_wait(
        Pick(
            _("Van welke partner raden jullie de top drie?"),
            _others(logbook, mine, screen.readable),
            _("Raad eerst, lees daarna. Zo zie je wat je nog niet van elkaar wist."),
            row_height=2,
        )
    )
    if about is None:
        return
    guess = guess_of(logbook.predictions, mine, about)
    answer: str | None = "" if guess else "again"
    while answer is not None:
        if answer == "again":
            if not await _guess(screen, mine, about) and guess is None:
                return
        elif answer == "judge" and guess is not None:
            await _judge(screen, guess)
        guess = guess_of(logbook.predictions, mine, about)
        if guess is None:
            return
        answer = await screen.app.push_screen_wait(
            Compared(logbook, guess, screen.readable, screen.why_not_write())
        )


async def _guess(screen: "InterestsScreen", mine: str, about: str) -> bool:
    """Guess, and say at once what was right where that is known; whether a guess was kept."""
    logbook = screen.logbook
    if why_not := screen.why_not_write():
        screen.say(why_not, wrong=True)
        return False
    by = logbook.me.id if logbook.me else ""
    draft = Prediction(partner=mine, about=about, by=by, on=logbook.today())
    kept = await keep_new(
        screen.app, logbook.predictions, draft, lambda d, problem: GuessForm(d, problem, logbook)
    )
    if kept is not None:
        await _judge(screen, kept)
    return kept is not None


async def _judge(screen: "InterestsScreen", guess: Prediction) -> None:
    """Say what was right, where the partner chose its three."""
    top = top_three(screen.readable, guess.about)
    if top:
        await keep_changes(
            screen.app,
            screen.logbook.predictions,
            guess.id,
            lambda draft, problem: HitsForm(draft, problem, top),
        )


def _others(logbook: "Logbook", mine: str, interests: Sequence[Interest]) -> list[Choosable]:
    """Every other partner, with what there is to guess and what was guessed."""
    found: list[Choosable] = []
    predictions = logbook.predictions.all()
    for partner in logbook.partners:
        if partner.id == mine:
            continue
        guess, top = guess_of(predictions, mine, partner.id), top_three(interests, partner.id)
        under = _("koos nog geen top drie") if not top else _("nog niet geraden")
        mark = ("○", "$quiet")
        if guess is not None:
            mark = ("●", "$accent")
            hits = len(compare(guess, interests).guessed)
            under = _("{n} van de {all} geraden").format(n=hits, all=len(top))
            if not top:
                under = _("geraden; die partner koos nog geen top drie")
        name = presentation.line(partner.name, limit=60)
        row = Row(Content.styled(*mark), name, under=Content.styled(under, "$quiet"))
        found.append(Choosable(partner.id, row, partner.name))
    return found
