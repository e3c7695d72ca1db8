"""The logbook: what screens and the command line speak to."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from logboek import following
from logboek.clock import new_id, utc_now
from logboek.decided import AgreementRegister
from logboek.errors import ReadOnly, Unknown
from logboek.folder import identity, laid_out, state_of, why_read_only
from logboek.following import Looked
from logboek.history import Change, Revision, Timeline, Unread, revisions, unread
from logboek.i18n import _
from logboek.journal.change import end_of
from logboek.journal.fold import Key
from logboek.journal.journal import Journal
from logboek.journal.people import PeopleFolder
from logboek.journal.tables import JournalStorage, JournalTable
from logboek.missing import Missing
from logboek.myself import Myself
from logboek.partnership import (
    REGISTERS,
    Ambition,
    Body,
    Meeting,
    Note,
    Partner,
    Partnership,
    Person,
    Phase,
    Prediction,
    Term,
)
from logboek.partnership.partnership import PARTNERSHIP_ID
from logboek.private import InterestRegister, PeopleRegister
from logboek.questions import Question, find, settle
from logboek.register import Register
from logboek.undo import Undo

if TYPE_CHECKING:
    from logboek.checkup import CheckUp
    from logboek.forget import Forgotten


class Changed(msgspec.Struct, frozen=True):
    """What the one listener is told: which records changed, and whether it was done here."""

    keys: frozenset[Key]
    own: bool


class Logbook:
    """One partnership's logbook, open."""

    def __init__(
        self,
        folder: Path,
        *,
        clock: Callable[[], datetime] = utc_now,
        new_id: Callable[[], str] = new_id,
        up_to: datetime | None = None,
        home: Path | None = None,
    ) -> None:
        """Read the logbook in ``folder``; ``home`` is where this installation's own side stands."""
        self.folder = folder
        self.id = identity(folder)
        self.new_id, self._clock = new_id, clock
        self.up_to, self.temporary = up_to, False
        self._state = home or state_of(self.id)
        self._tell: Callable[[Changed], None] = lambda changed: None
        state, known = None if up_to else self._state, frozenset(REGISTERS)
        shared = Journal(folder / "journal", self.id, state, up_to, known)
        own = Journal(self._state / "private" / "journal", self.id, state, up_to, known)
        self._journals = [shared, own]
        cards = PeopleFolder(folder / "people")
        self._shared = JournalStorage(shared, self._author, new_id)
        self._own = JournalStorage(own, self._author, new_id)
        self._shared.committed = lambda: self._settle(own=True)
        self._own.committed = self._committed_privately
        table = {name: JournalTable(self._shared, name) for name in REGISTERS}
        self.partnerships = Register(table["partnership"], Partnership)
        self.partners = Register(table["partners"], Partner)
        self.people = PeopleRegister(table["people"], cards, clock)
        self.myself = Myself(self._state, self.people, new_id)
        self.ambitions = Register(table["ambition"], Ambition)
        self.interests = InterestRegister(table["interests"], JournalTable(self._own, "interests"))
        self.predictions = Register(table["predictions"], Prediction)
        terms = Register(table["terms"], Term)
        self.agreements = AgreementRegister(table["agreements"], terms)
        self.terms = terms
        self.meetings = Register(table["meetings"], Meeting)
        self.bodies = Register(table["bodies"], Body)
        self.phases = Register(table["phases"], Phase)
        self.notes = Register(table["notes"], Note)
        found = [each for each in vars(self).values() if isinstance(each, Register)]
        self._registers: dict[str, Register[Any]] = {each.name: each for each in found}
        self._undo = Undo((self._shared, self._own), self.people, self.interests, self._state)
        self.missing = Missing(self._journals, cards, self._state, self.name_of)
        self._timeline: Timeline | None = None
        self._why_read_only: str | None = None

    @classmethod
    def open(cls, folder: Path, **given: Any) -> "Logbook":
        """Open a logbook without writing anything; raises NotALogbook."""
        return cls(folder.expanduser(), **given)

    @classmethod
    def create(
        cls,
        folder: Path,
        partnership: Partnership,
        me: Person | None = None,
        partners: Iterable[Partner] = (),
        **given: Any,
    ) -> "Logbook":
        """Begin a logbook in one change, by me if said; raises AlreadyALogbook and NotSaved."""
        folder = folder.expanduser()
        with laid_out(folder, new_id(), utc_now()):
            logbook = cls(folder, **given)
            with logbook.together():
                logbook.partnerships.add(replace(partnership, id=PARTNERSHIP_ID))
                for partner in partners:
                    logbook.partners.add(partner)
                logbook.myself.said = logbook.people.add(me).id if me else ""
        if me:
            logbook.introduce(logbook.myself.said)
        return logbook

    # What is known

    @property
    def partnership(self) -> Partnership:
        """The partnership that this logbook is about."""
        return self.partnerships.get(PARTNERSHIP_ID) or Partnership(id=PARTNERSHIP_ID)

    def register(self, name: str) -> Register[Any]:
        """The register with this name, one of `REGISTERS`; raises Unknown."""
        if name not in self._registers:
            raise Unknown(
                _("Het logboek heeft geen lijst die {name} heet. Kies uit: {names}.").format(
                    name=name, names=", ".join(self._registers)
                )
            )
        return self._registers[name]

    def today(self) -> date:
        """The day it is here, or the day that is looked back at."""
        return (self.up_to or self._clock()).astimezone().date()

    @property
    def read_only(self) -> str:
        """Why nothing can be written now, in a sentence; empty when it can."""
        if self.up_to is not None:
            return _("Je kijkt terug; in het verleden kun je niets veranderen.")
        self._why_read_only = why_read_only(self.folder, self._shared.journal.away)
        return self._why_read_only

    def name_of(self, person: str) -> str:
        """What a person is called, whoever it is and whether or not the name is still known."""
        return self.people.called(person)

    def partner_name(self, partner: str) -> str:
        """What a partner is called."""
        found = self.partners.find(partner)
        return found.name if found else _("onbekende partner")

    # What happened

    @property
    def changes(self) -> Timeline:
        """Every change, newest first."""
        if self._timeline is None:
            self._timeline = Timeline(self._shared.journal)
        return self._timeline

    def history(self, register: str, id: str) -> list[Revision[Any]]:
        """Every state that a record went through, oldest first."""
        known = self.register(register)
        found = revisions(self._shared.journal, known, id)
        return found or revisions(self._own.journal, known, id)

    def unread(self, register: str, id: str) -> Unread:
        """Why not the whole history of a record can be read now; empty where it can."""
        return unread(self._shared.journal, register, id) or unread(self._own.journal, register, id)

    def as_of(self, day: date) -> "Logbook":
        """The logbook as it stood at the end of a day, to read only."""
        return self._again(end_of(day))

    def undo(self) -> Change:
        """Take back my own last change as a new change; raises NothingToUndo."""
        self._writable()
        return self._undo.last()

    def questions(self) -> list[Question]:
        """Every question that stands open because two people changed the same thing."""
        mine = find(self._own.journal, private=True)
        return find(self._shared.journal) + [
            asked for asked in mine if self.interests.is_private(asked.id)
        ]

    def answer(self, question: Question, value: Any) -> None:
        """Settle for everybody what a question showed; what came since is asked anew."""
        if question.private:
            self.interests.answer(settle(question, value))
        else:
            self._shared.commit([settle(question, value)])

    # Who writes, and who is told

    @property
    def me(self) -> Person | None:
        """Who I am on this installation, once that was said and as long as the name is there."""
        return self.myself.person

    def introduce(self, person: str) -> None:
        """Say who I am on this installation; it is kept outside the folder."""
        self.myself.introduce(person)

    def listen(self, tell: Callable[[Changed], None]) -> None:
        """Make ``tell`` the one that hears of every change."""
        self._tell = tell

    def poll(self) -> None:
        """Take in what others wrote since, and tell the listener if there was anything."""
        self.take(self.looking()())

    def looking(self) -> Callable[[], Looked]:
        """How to see what others wrote since now; nothing is touched, so a thread may do it."""
        return following.looking(self.folder, self._journals, self.people)

    def take(self, looked: Looked) -> None:
        """Take in what was seen, and tell the listener if there was anything."""
        following.take(self._journals, self.people, looked)
        before, self._why_read_only = self._why_read_only, looked.read_only
        self._settle(own=False, anyway=before not in (None, looked.read_only))

    def notices(self) -> list[str]:
        """What has to be told about who writes here, in sentences; each only once."""
        return following.notices(self._journals)

    def checking(self) -> "Callable[[], CheckUp]":
        """How to read it all anew and check that; nothing is touched, so a thread may do it."""
        return lambda: self._again().check()

    def check(self) -> "CheckUp":
        """Whether everything is here and whole, and what to do where it is not."""
        from logboek.checkup import examine

        return examine(self._journals, self._state, len(self.questions()), self.name_of)

    def forget(self, person: str) -> "Forgotten":
        """Erase a name and address wherever this installation reaches; raises NotSaved, Unknown."""
        from logboek.forget import forget

        self._writable()
        forgotten = forget(self.people, self.folder, self._journals, person)
        self.poll()
        return forgotten

    @contextmanager
    def together(self) -> Iterator[None]:
        """Several verbs as one change: all of it or nothing."""
        with self._own.together(), self._shared.together():
            yield

    def _again(self, up_to: datetime | None = None) -> "Logbook":
        given = {"clock": self._clock, "new_id": self.new_id, "home": self._state}
        with following.reopening(self.folder, self._shared.journal):
            return Logbook.open(self.folder, up_to=up_to, **given)

    def _committed_privately(self) -> None:
        self._undo.wrote_privately()
        self._settle(own=True)

    def _settle(self, own: bool, anyway: bool = False) -> None:
        keys = self._shared.journal.drain() | self._own.journal.drain()
        for name, id in keys:
            self._registers[name].forget(id)
        if self.up_to is None:
            self.people.remove_returned()
        if self.missing.changed() or keys or anyway:
            self._timeline = None
            self._tell(Changed(frozenset(keys), own))

    def _author(self) -> tuple[str, datetime]:
        self._writable()
        return self.myself.id, self._clock()

    def _writable(self) -> None:
        if self.up_to is not None:
            raise ReadOnly(self.read_only)
