"""Taking back one's own last change, as a new change.

The journal has no sign for a change that takes back another, so which those are is remembered on
this installation, as is what cannot be taken back, and what came first of what is shared and what
is not. Only ids of changes are kept, and no names.
"""

from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from logboek.errors import NothingToUndo
from logboek.history import Change, as_change
from logboek.i18n import _
from logboek.journal.change import REMOVED, Line, Op
from logboek.journal.durable import replace
from logboek.journal.journal import Journal
from logboek.journal.tables import JournalStorage, all_of
from logboek.kept import read_kept
from logboek.partnership.partnership import PARTNERSHIP_ID
from logboek.private import InterestRegister, PeopleRegister
from logboek.what_stood import answers, values_before


class Memory(msgspec.Struct):
    """What is kept outside the folder about taking back."""

    passed: set[str] = msgspec.field(default_factory=set)
    """Changes that do not count: taken back before, taking back themselves, or not to be undone."""
    named: tuple[str, str] | None = None
    """The own last changes, shared and private, when a name was changed after them."""
    after: dict[str, str] = msgspec.field(default_factory=dict)
    """Of a private change, the own shared change that it came after; empty where there was none."""


class Undo:
    """Takes back the own last change of one installation."""

    def __init__(
        self,
        storages: tuple[JournalStorage, JournalStorage],
        people: PeopleRegister,
        interests: InterestRegister,
        state: Path,
    ) -> None:
        """Over the shared and the private storage; ``state`` is this installation's own side."""
        self._storages = storages
        self._people = people
        self._interests = interests
        self._file = state / "undo.json"
        self._known = Memory()
        people.named = self._named

    def last(self) -> Change:
        """Take back the own last change that was not taken back yet; it is what is returned.

        Raises NothingToUndo where there is none, where somebody changed it further since, where
        what stood before is not here, and once for a change that cannot be taken back: the next
        time the one before it is.
        """
        self._recall()
        self._refuse_a_name()
        storage, line = self._last()
        if storage is self._storages[0]:
            return self._take_back(storage, line)
        with self._interests.followed(line.ops[0].doc):
            return self._take_back(*self._last())

    def _take_back(self, storage: JournalStorage, line: Line) -> Change:
        journal = storage.journal
        self._refuse_what_is_for_good(journal, line)
        storage.commit([_reverse(journal, line.h, op, self._known.passed) for op in line.ops])
        self._known.passed |= {line.h, _newest(journal)}
        self._remember()
        return as_change(journal, line)

    def wrote_privately(self) -> None:
        """Remember where a private change that was just made comes among the shared ones."""
        self._recall()
        shared, own = self._newest_of_all()
        self._known.after[own] = shared
        self._remember()

    def _last(self) -> tuple[JournalStorage, Line]:
        """The own last change that still counts; raises NothingToUndo where there is none."""
        shared, own = self._storages
        said = self._newest_that_counts(shared.journal)
        kept = self._newest_that_counts(own.journal)
        if said and kept:
            return (own, kept) if self._came_after(kept, said) else (shared, said)
        if said:
            return shared, said
        if kept:
            return own, kept
        raise NothingToUndo(_("Er is geen wijziging van jou om terug te draaien."))

    def _newest_that_counts(self, journal: Journal) -> Line | None:
        chain = journal.ledger.chains.get(journal.writer or "")
        for row in chain.newest_first() if chain else ():
            if journal.ledger.hash(row) in self._known.passed:
                continue
            line = journal.line(row)
            if line is None:
                raise NothingToUndo(
                    _(
                        "Je laatste wijziging is nu niet te lezen; die kan daarom niet worden "
                        "teruggedraaid. Er is niets veranderd. Probeer het opnieuw als de map er "
                        "weer is."
                    )
                )
            if _begins_the_logbook(journal, line):
                return None
            if journal is self._storages[1].journal and self._is_shared_by_now(line):
                continue
            return line
        return None

    def _is_shared_by_now(self, line: Line) -> bool:
        """Whether a private change is about what is in the folder since, and so is in that."""
        return all(self._interests.was_shared(op.doc) for op in line.ops)

    def _came_after(self, kept: Line, said: Line) -> bool:
        """Whether a private change was made after a shared one, as this installation remembers."""
        journal = self._storages[0].journal
        row = journal.ledger.find(self._known.after.get(kept.h, ""))
        before = None if row is None else journal.line(row)
        return before is not None and before.w == said.w and before.n >= said.n

    def _refuse_a_name(self) -> None:
        """Say once of a name that was changed last that no earlier one is kept."""
        if self._known.named != self._newest_of_all():
            return
        self._known.named = None
        self._remember()
        raise NothingToUndo(
            _(
                "Je laatste wijziging was een naam of adres. Die staan niet in de geschiedenis, "
                "zodat ze gewist kunnen worden. Zet ze zo nodig zelf terug. Nog eens terugdraaien "
                "gaat over je wijziging daarvoor."
            )
        )

    def _refuse_what_is_for_good(self, journal: Journal, line: Line) -> None:
        """Say once of what nothing can take back that it is so."""
        why = self._why_for_good(journal, line)
        if not why:
            return
        self._known.passed.add(line.h)
        self._remember()
        raise NothingToUndo(why + " " + _("Nog eens terugdraaien gaat over je wijziging daarvoor."))

    def _why_for_good(self, journal: Journal, line: Line) -> str:
        if any(op.tab == self._people.name and op.set.get("erased") for op in line.ops):
            return _("Je laatste wijziging wiste een naam en adres; die komen niet terug.")
        if journal is self._storages[0].journal and any(
            op.tab == self._interests.name
            and self._interests.began_private(op.doc)
            and journal.fold.birth(op.tab, op.doc) == line.h
            for op in line.ops
        ):
            return _(
                "Je laatste wijziging deelde een belang. Wat in de gedeelde map staat, blijft "
                "daar te lezen; delen is niet terug te draaien. Je kunt het wel uit de lijst halen."
            )
        if any(answers(journal, op) for op in line.ops):
            return _(
                "Je laatste wijziging beantwoordde een open vraag. Die vraag komt niet terug en "
                "er is niets veranderd. Geldt toch iets anders, wijzig het dan zelf."
            )
        return ""

    def _named(self) -> None:
        """Remember that the last change was a name or an address."""
        self._recall()
        self._known.named = self._newest_of_all()
        self._remember()

    def _newest_of_all(self) -> tuple[str, str]:
        shared, own = self._storages
        return _newest(shared.journal), _newest(own.journal)

    def _recall(self) -> None:
        """Take in what another window on this installation, or an earlier session, remembered."""
        if kept := read_kept(self._file, Memory):
            self._known = Memory(
                self._known.passed | kept.passed,
                self._known.named or kept.named,
                kept.after | self._known.after,
            )

    def _remember(self) -> None:
        """Keep it for the next session; where that fails, this session still knows."""
        with suppress(OSError):
            replace(self._file, msgspec.json.encode(self._known))


def _newest(journal: Journal) -> str:
    """The id of the own last change in a journal; empty where there is none."""
    chain = journal.ledger.chains.get(journal.writer or "")
    row = next(chain.newest_first(), None) if chain else None
    return "" if row is None else journal.ledger.hash(row)


def _begins_the_logbook(journal: Journal, line: Line) -> bool:
    """Whether a change made the logbook itself, before which there is nothing."""
    return any(
        op.doc == PARTNERSHIP_ID and journal.fold.birth(op.tab, op.doc) == line.h for op in line.ops
    )


def _reverse(journal: Journal, h: str, op: Op, passed: set[str]) -> Op:
    heads = journal.fold.heads(op.tab, op.doc)
    born = journal.fold.birth(op.tab, op.doc) == h
    restored = op.set.get(REMOVED) is False
    gone = REMOVED not in op.set and op.doc in journal.fold.removed.get(op.tab, {})
    mine = passed | {h}
    if restored:
        mine |= set(op.base.get(REMOVED, ()))
    whole = born or restored
    if gone or not all(
        mine.issuperset(heads.get(at, ["?"])) for at in (heads if whole else op.set)
    ):
        raise NothingToUndo(
            _(
                "Na jouw laatste wijziging heeft iemand hier verder aan gewerkt; die kan daarom "
                "niet worden teruggedraaid. Er is niets veranderd. Pas het zo nodig zelf aan."
            )
        )
    if born:
        return Op(op.tab, op.doc, {REMOVED: True}, {REMOVED: all_of(heads)})
    before = {at: _stood_before(journal, op, at) for at in op.set if at != REMOVED}
    base = {at: heads[at] for at in before}
    if REMOVED in op.set:
        before[REMOVED], base[REMOVED] = restored, all_of(heads)
    return Op(op.tab, op.doc, before, base)


def _stood_before(journal: Journal, op: Op, field: str) -> Any:
    """The value to put back; None where nothing stood there."""
    before = values_before(journal, op, field)
    if before is None:
        raise NothingToUndo(
            _(
                "Wat er voor jouw laatste wijziging stond, is hier nu niet te lezen; die kan "
                "daarom niet worden teruggedraaid. Er is niets veranderd. Probeer het opnieuw als "
                "de map is bijgewerkt."
            )
        )
    return before[0] if before else None
