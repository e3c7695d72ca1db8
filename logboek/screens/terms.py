"""Begrippen: the words that confuse, and what each partner means by them."""

import asyncio
from typing import Any, ClassVar

from textual import work
from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.insight.uses import Uses
from logboek.partnership import Term
from logboek.screens.asked import ANSWER
from logboek.screens.labels import TERM_STATUS
from logboek.screens.leading import Leading
from logboek.screens.leads import Leads
from logboek.screens.register import RegisterScreen
from logboek.screens.register_commands import EDIT, FILTER, HISTORY, OPEN, RETIRE
from logboek.screens.term_page import term_page
from logboek.using import uses
from logboek.widgets.command import Command, bindings
from logboek.widgets.page import Page
from logboek.widgets.record_list import Row

NEW = Command(
    "terms.new", "n", _("nieuw"), _("Nieuw begrip"),
    _("Zet een woord dat verwart in de lijst, met ieders betekenis."), "new",
    footer=True, writes=True,
)  # fmt: skip
MEANING = Command(
    "terms.meaning", "m", _("betekenis"), _("Betekenis van een partner"),
    _("Schrijft op wat een partner met het woord bedoelt."), "meaning", footer=True, writes=True,
)  # fmt: skip
QUESTION = Command(
    "terms.question", "v", _("doorvragen"), _("Doorvragen"),
    _("Bewaart een vraag bij het woord."), "remark('question')", footer=True, writes=True,
)  # fmt: skip
EXPLAIN = Command(
    "terms.explain", "u", _("uitleggen"), _("Uitleggen"),
    _("Bewaart een uitleg bij het woord."), "remark('explanation')", writes=True,
)  # fmt: skip
STATUS = Command(
    "terms.status", "s", _("status"), _("Status en werkdefinitie"),
    _("Zegt hoe ver jullie zijn met het woord."), "status", footer=True, writes=True,
)  # fmt: skip
BLIND = Command(
    "terms.blind", "b", _("blinde ronde"), _("Blinde ronde"),
    _("Ieder schrijft op wat die met het woord bedoelt, zonder de ander te lezen; dan gaat alles "
      "tegelijk open."), "blind", writes=True,
)  # fmt: skip
LEAD = Command(
    "terms.lead", "g", _("erheen"), _("Naar waar het woord staat"),
    _("Gaat naar een afspraak, een belang, de ambitie of een notitie waarin het woord staat."),
    "leads",
)  # fmt: skip
AT_ONCE = 100
"""How many records are looked through before the screen gets its turn."""
COMMANDS = (
    ANSWER, NEW, OPEN, MEANING, QUESTION, STATUS, BLIND, LEAD, EXPLAIN, FILTER, EDIT, HISTORY,
    RETIRE,
)  # fmt: skip


class TermsScreen(RegisterScreen[Term], Leading):
    """The words that confuse."""

    MODE: ClassVar[str] = "terms"
    REGISTER: ClassVar[str] = "terms"
    HELP: ClassVar[str] = "help/terms.md"
    OFFERS: ClassVar[tuple[Command, ...]] = COMMANDS
    BINDINGS = bindings(*COMMANDS)

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.leads = Leads()
        self._uses = Uses((), ())

    def rebuild(self) -> None:
        """Look anew for where the words are used, and keep the place."""
        found = uses(self.logbook)
        found.read_on(AT_ONCE)
        if found.complete or not self._uses.complete:
            self._uses = found
        super().rebuild()
        self.workers.cancel_group(self, "uses")
        if not found.complete:
            self._read_on(found)

    @work(exclusive=True, group="uses")
    async def _read_on(self, found: Uses) -> None:
        """Look through the rest, letting the screen have its turn in between."""
        while not found.read_on(AT_ONCE):
            await asyncio.sleep(0)
        self._uses = found
        self._show_detail()

    def ordered(self) -> list[Term]:
        """Those that still confuse first, then by the alphabet."""
        order = list(TERM_STATUS)
        return sorted(
            self.logbook.terms.all(),
            key=lambda term: (order.index(term.status), term.word.casefold(), term.id),
        )

    def row(self, record: Term) -> Row:
        """The word with its status, and how many partners said what they mean."""
        status = TERM_STATUS[record.status]
        count = sum(partner in self.logbook.partners for partner in record.meanings)
        tail = f"{count}/{len(self.logbook.partners)}" if count else ""
        return Row(
            Content.styled(status.mark, status.style),
            presentation.line(record.word, limit=80),
            self.asked(record) + Content.styled(tail, "$quiet"),
        )

    def page(self, record: Term) -> Page:
        """Everything about the word."""
        self.leads = Leads()
        return term_page(self.desk, record, self._uses, self.leads)

    def why_not(self, command: Command) -> str:
        """There has to be somewhere to go."""
        if (why_not := super().why_not(command)) or command is not LEAD or self.leads.found:
            return why_not
        return _("Dit woord staat nog nergens in een tekst.")

    def found_by(self, record: Term) -> str:
        """The word, its forms, its meanings and its status."""
        meanings = (meaning.text for meaning in record.meanings.values())
        status = TERM_STATUS[record.status].name
        return " ".join([record.word, *record.variants, record.definition, status, *meanings])

    def filter_hint(self) -> str:
        """What the filter looks in."""
        return _("woord, betekenis of status")

    def nothing_yet(self) -> Content:
        """What belongs here."""
        return self.invitation(
            _("Nog geen begrippen"),
            _(
                "Hier komen de woorden waar jullie iets anders bij denken, met ieders betekenis "
                "naast elkaar. Zo merk je op tijd dat je langs elkaar heen praat."
            ),
            NEW,
            _("zet het eerste woord erin"),
        )

    def about_one(self) -> frozenset[str]:
        """The actions that are about the highlighted word."""
        mine = {
            "meaning",
            "status",
            "blind",
            "leads",
            "remark('question')",
            "remark('explanation')",
        }
        return super().about_one() | mine

    @work
    async def action_new(self) -> None:
        """Ask for a word and keep it."""
        from logboek.screens.new_term import new_term

        await new_term(self)

    @work
    async def action_edit(self) -> None:
        """Change the word and everything about it."""
        from logboek.screens.term_forms import TermForm

        heading = _("Begrip wijzigen")
        await self.change(lambda d, problem: TermForm(heading, d, problem, self.logbook))

    @work
    async def action_status(self) -> None:
        """Say how far the group is with the word."""
        from logboek.screens.term_forms import StatusForm

        await self.change(StatusForm)

    @work
    async def action_meaning(self) -> None:
        """Write down what one partner means by the word."""
        from logboek.screens.term_forms import MeaningForm

        if not self.logbook.partners.all():
            self.say(_("Voeg eerst een partner toe: ctrl+p, dan “partner”."), wrong=True)
            return
        await self.change(lambda d, problem: MeaningForm(d, problem, self.logbook))

    @work
    async def action_remark(self, kind: str) -> None:
        """Ask on, or explain."""
        from logboek.screens.term_forms import RemarkForm

        key = self.logbook.new_id()
        await self.change(lambda d, problem: RemarkForm(d, problem, kind, key, self.logbook))

    @work
    async def action_blind(self) -> None:
        """Let everybody write what the word means, unseen, and open all at once."""
        from logboek.screens.blind_round import blind_round

        if (term := self.current) and await self.known():
            await blind_round(self, term)
