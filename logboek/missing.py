"""What of a logbook is not here or not whole, as far as memory tells; quick enough to ask often."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from pathlib import Path

from logboek.i18n import _, ngettext
from logboek.journal.cards import file_name
from logboek.journal.change import Fault, read
from logboek.journal.durable import read_regular
from logboek.journal.journal import Journal
from logboek.journal.looking import bare_lines, line_files
from logboek.journal.people import PeopleFolder

_MOST_NAMED = 2
"""How many people are named of whom lines are missing."""


class Missing:
    """Follows what is missing, and says it in a few words; a check-up says the same at length."""

    def __init__(
        self,
        journals: Sequence[Journal],
        cards: PeopleFolder,
        state: Path,
        name_of: Callable[[str], str],
    ) -> None:
        """``state`` is this installation's own side; ``name_of`` says what a person is called."""
        self._journals, self._cards, self._state, self._name_of = journals, cards, state, name_of
        self._noted = self._signs()
        self._said: tuple[Hashable, tuple[str, ...]] = (None, ())

    def changed(self) -> bool:
        """Whether something arrived or went missing since this was last asked."""
        before, self._noted = self._noted, self._signs()
        return before != self._noted

    def said(self) -> tuple[str, ...]:
        """What is missing, each in a few words; empty where a check-up finds nothing to do."""
        signs = self._signs()
        if self._said[0] != signs:
            self._said = signs, tuple(self._reasons()) if any(signs) else ()
        return self._said[1]

    def _signs(self) -> tuple[Hashable, ...]:
        """Everything by which it shows that something is missing; all empty where nothing is."""
        apart = cards_apart(self._journals[0], self._cards)
        return (*map(_signs_of, self._journals), *map(frozenset, apart))

    def _reasons(self) -> Iterator[str]:
        if self._journals[0].closed:
            yield _("de map is nu niet te lezen")
            return
        if gaps := _by_person(self._journals, self._name_of):
            yield _lines_of(gaps)
        if any(journal.faulty() for journal in self._journals):
            from logboek.torn import torn_as_read

            if n := sum(torn_as_read(each, self._state).lost for each in self._journals):
                yield ngettext(
                    "een regel kwam niet heel aan", "{n} regels kwamen niet heel aan", n
                ).format(n=n)
        if n := sum(len(journal.unknown_files()) for journal in self._journals):
            yield ngettext(
                "een bestand is hier nog niet", "{n} bestanden zijn hier nog niet", n
            ).format(n=n)
        if n := sum(1 for journal in self._journals for _name in foreign_files(journal)):
            yield ngettext(
                "een bestand is van een ander logboek",
                "{n} bestanden zijn van een ander logboek",
                n,
            ).format(n=n)
        if n := sum(journal.not_understood for journal in self._journals):
            yield ngettext(
                "een regel komt van een nieuwere Logboek",
                "{n} regels komen van een nieuwere Logboek",
                n,
            ).format(n=n)
        unknown, unlisted = cards_apart(self._journals[0], self._cards)
        if n := len(unknown):
            said = ngettext("een naam is hier nog niet", "{n} namen zijn hier nog niet", n)
            yield said.format(n=n)
        if n := len(unlisted):
            yield ngettext("een naam hoort bij niemand", "{n} namen horen bij niemand", n).format(
                n=n
            )


def who_wrote(journal: Journal, writer: str, name_of: Callable[[str], str]) -> str:
    """The person who wrote last under this writer's name."""
    newest = next(journal.ledger.chains[writer].newest_first(), None)
    line = None if newest is None else journal.line(newest)
    return name_of(line.by if line else "")


def cards_apart(journal: Journal, cards: PeopleFolder) -> tuple[set[str], set[str]]:
    """The files of names that are not here or not to be read, and of people who are not listed."""
    tables = (journal.fold.tables, journal.fold.removed)
    people = {id: said for table in tables for id, said in table.get("people", {}).items()}
    named = {id for id, said in people.items() if said.get("erased") is not True}
    unknown = {f"people/{file_name(id)}" for id in named - cards.cards.keys()}
    unlisted = {f"people/{file_name(id)}" for id in cards.cards.keys() - people.keys()}
    return unknown | set(cards.unknown()), unlisted


def foreign_files(journal: Journal) -> Iterator[str]:
    """The names of the files that hold lines of another logbook, and are of none of our writers."""
    if not journal.strangers:
        return
    ours = journal.ours | {journal.writer}
    for path in line_files(journal.path):
        if path.stem.lower() in ours:
            continue
        try:
            lines = map(read, bare_lines(read_regular(path)))
        except OSError:
            continue
        if any(not isinstance(line, Fault) and line.w in journal.strangers for line in lines):
            yield path.name


def _signs_of(journal: Journal) -> Hashable:
    """What shows of one journal that something is missing; empty where nothing is."""
    gaps, unknown = journal.gaps(), journal.unknown_files()
    faults, strangers = journal.faulty(), journal.strangers
    if not (gaps or unknown or faults or strangers or journal.not_understood):
        return ()
    files = journal.files_here() if strangers else frozenset()
    places = tuple((each.path.name, tuple(each.faults.items())) for each in faults)
    lines = len(journal.ledger) if places else 0
    known = (tuple(gaps.items()), tuple(unknown), journal.not_understood)
    return (*known, places, lines, frozenset(strangers), files)


def _by_person(journals: Sequence[Journal], name_of: Callable[[str], str]) -> dict[str, int]:
    """How many lines are missing of whom."""
    found: dict[str, int] = {}
    for journal in journals:
        for writer, n in journal.gaps().items():
            who = who_wrote(journal, writer, name_of)
            found[who] = found.get(who, 0) + n
    return found


def _lines_of(gaps: dict[str, int]) -> str:
    """How many lines of whom are missing."""
    n, names = sum(gaps.values()), list(gaps)
    who = names[0]
    if len(names) == _MOST_NAMED:
        who = _("{first} en {last}").format(first=who, last=names[1])
    elif len(names) > _MOST_NAMED:
        who = _("{first} en nog {n}").format(first=who, n=len(names) - 1)
    return ngettext("een regel van {who} ontbreekt", "{n} regels van {who} ontbreken", n).format(
        n=n, who=who
    )
