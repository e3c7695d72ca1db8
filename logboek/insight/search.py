"""Finding any record by the words in it, while they are being typed.

Every typed word has to stand in the record, as the beginning of a word; a word of four letters or
more may also stand inside one, which ranks last. Accents, case and apostrophes make no difference.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice
from operator import itemgetter

import msgspec

from logboek.insight.comparing import INSIDE, comparable, spans, words
from logboek.partnership import REGISTERS, Term

MOST_WORDS = 12
"""How many typed words count."""
MOST_FORMS = 5
"""How many other forms of typed terms are looked for at most."""

MANY = 10_000
"""In a register with more records, other forms are looked for one at a time."""

_LONGEST = 400
_Otherwise = tuple[list[str], tuple[str, ...]]
"""Another form of a term, after the words that were typed beside it."""


class Entry(msgspec.Struct, frozen=True):
    """One text of a record, as it can be found."""

    register: str
    """The register in which the record stands."""
    id: str
    """The record."""
    field: str
    """Where in the record the text stands."""
    title: str
    """What the record is called in a list; words found here rank first."""
    text: str
    """The text."""


class Hit(msgspec.Struct, frozen=True):
    """One record that was found, with the text in which most of the typed words stand."""

    entry: Entry
    """The text, and the record it is of."""
    title_spans: list[tuple[int, int]]
    """Where the words that were found begin and end in the title."""
    text_spans: list[tuple[int, int]]
    """Where they begin and end in the text."""


class Group(msgspec.Struct, frozen=True):
    """What was found in one register."""

    register: str
    """The register."""
    hits: list[Hit]
    """The best ones, best first."""
    count: int
    """How many there are in all."""


class _Shelf:
    """The records of one register: what each says as it is compared, the oldest first.

    A text begins with a space, as every word in it does, so that one look tells whether a word
    begins so. Texts of a few hundred characters are looked through at some gigabytes a second, so
    nothing else needs to be kept of a hundred thousand records.
    """

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.said: list[str] = []
        self.titles: list[str] = []
        self.titled = False
        self._narrowed: list[tuple[str, list[int]]] = []
        self._formed: dict[tuple[str, ...], list[int]] = {}

    def add(self, id_: str, title: str, said: str) -> None:
        """Keep what a record says, as the newest."""
        self.ids.append(id_)
        self.titles.append(title)
        self.said.append(said)
        self.titled = self.titled or bool(title)
        self._changed()

    def remove(self, id_: str) -> None:
        """Forget a record; one that is not here is left at that."""
        if id_ in self.ids:
            at = self.ids.index(id_)
            self.ids[at] = self.said[at] = self.titles[at] = ""
            self._changed()

    def narrow(self, parts: list[str]) -> list[int]:
        """The places of the records with all these parts in what they say, the newest last.

        Where the parts go on where those of the last time stopped, as they do while somebody types,
        only what was found by then is looked through.
        """
        steps: list[tuple[str, list[int]]] = []
        for number, part in enumerate(parts):
            before = self._narrowed[number] if number < len(self._narrowed) else ("", [])
            if before[0] != part:
                self._narrowed = self._narrowed[:number]
                if before[0] and before[0] in part:
                    before = part, _with(part, self.said, before[1])
                elif steps:
                    before = part, _with(part, self.said, steps[-1][1])
                else:
                    before = part, [at for at, said in enumerate(self.said) if part in said]
            steps.append(before)
        self._narrowed = steps
        return steps[-1][1]

    def has_looked_for(self, form: tuple[str, ...]) -> bool:
        """Whether it is at hand where a form of a term stands, or that is found in no time."""
        return form in self._formed or len(self.said) < MANY

    def with_form(self, form: tuple[str, ...], rest: list[str]) -> list[int]:
        """The places of the records with this form of a term and words that begin with the rest."""
        if form not in self._formed:
            first, *others = sorted((f" {word} " for word in form), key=len, reverse=True)
            found = [at for at, said in enumerate(self.said) if first in said]
            self._formed[form] = list(_with_all(others, self.said, found))
        return list(_with_all((f" {word}" for word in rest), self.said, self._formed[form]))

    def _changed(self) -> None:
        """Let go of what was found before."""
        self._narrowed.clear()
        self._formed.clear()


class Index:
    """What all records say, kept up record by record."""

    def __init__(
        self, read: Callable[[str, str], Collection[Entry]], terms: Iterable[Term] = ()
    ) -> None:
        """An index of nothing yet; ``read`` gives the texts of a record by register and id.

        A record that may not be read, or is no longer there, has none.
        """
        self._read = read
        self._shelves: dict[str, _Shelf] = {}
        self.complete = True
        """Whether the last answer has everything; else, asking it again finds more."""
        self.relate(terms)

    def relate(self, terms: Iterable[Term]) -> None:
        """Take these terms from now on: who types one form of a word finds its other forms too."""
        self._forms: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        for term in terms:
            forms = dict.fromkeys(tuple(words(form)) for form in (term.word, *term.variants))
            for form in forms:
                others = [other for other in forms if other and other != form]
                self._forms.setdefault(form, []).extend(others)

    def add(self, register: str, id_: str) -> None:
        """Read a record that is not here yet; it is the newest."""
        if entries := self._read(register, id_):
            title = comparable(dict.fromkeys(entry.title for entry in entries))
            said = comparable(entry.text for entry in entries)
            self._shelves.setdefault(register, _Shelf()).add(id_, title, title + said)

    def put(self, register: str, id_: str) -> None:
        """Read a record anew, or for the first time; it becomes the newest."""
        if shelf := self._shelves.get(register):
            shelf.remove(id_)
        self.add(register, id_)

    def clear(self, register: str) -> None:
        """Forget every record of a register."""
        self._shelves.pop(register, None)

    def find(self, typed: str, limit: int = 10) -> list[Group]:
        """The records with every typed word, at most so many per register, the best first.

        Words in the title rank before words in the text, whole words before beginnings, what was
        typed before other forms of the same term, and what was put last before what was put first.
        The register with the best hit comes first.
        """
        asked = words(typed[:_LONGEST])[:MOST_WORDS]
        if not asked:
            return []
        otherwise = list(islice(self._otherwise(asked), MOST_FORMS))
        self.complete = True
        light = (*asked, *(word for _, form in otherwise for word in form))
        groups: list[tuple[int, Group]] = []
        for register in dict.fromkeys((*REGISTERS, *self._shelves)):
            if shelf := self._shelves.get(register):
                best, count, ids = _best(shelf, asked, self._at_hand(shelf, otherwise), limit)
                hits = [
                    _hit(entries, light) for id_ in ids if (entries := self._read(register, id_))
                ]
                if count:
                    groups.append((best, Group(register, hits, count)))
        return [group for _, group in sorted(groups, key=itemgetter(0))]

    def _at_hand(self, shelf: _Shelf, otherwise: list[_Otherwise]) -> list[_Otherwise]:
        """The forms to look for now: those that were looked for before, and one more."""
        ready = [each for each in otherwise if shelf.has_looked_for(each[1])]
        left = [each for each in otherwise if each not in ready]
        self.complete = self.complete and len(left) < 2
        return ready + left[:1]

    def _otherwise(self, asked: list[str]) -> Iterator[_Otherwise]:
        """Each other form of a term that was typed in full, with the words typed beside it."""
        for start in range(len(asked)):
            for end in range(start + 1, len(asked) + 1):
                for form in self._forms.get(tuple(asked[start:end]), ()):
                    yield asked[:start] + asked[end:], form


def _best(
    shelf: _Shelf,
    asked: list[str],
    otherwise: list[_Otherwise],
    limit: int,
) -> tuple[int, int, list[str]]:
    """The rank of the best record, how many there are, and the best ones, the best first."""
    found = shelf.narrow([word if len(word) >= INSIDE else f" {word}" for word in asked])
    forms = {at for rest, form in otherwise for at in shelf.with_form(form, rest)}
    count = len(forms.union(found)) if forms else len(found)
    best, chosen = -1, dict[int, None]()
    if count:
        for rank, places in enumerate(_ranked(shelf, asked, found, forms)):
            for at in places:
                best = rank if best < 0 else best
                if len(chosen) >= limit:
                    return best, count, [shelf.ids[at] for at in chosen]
                chosen[at] = None
    return best, count, [shelf.ids[at] for at in chosen]


def _ranked(
    shelf: _Shelf, asked: list[str], found: list[int], forms: set[int]
) -> Iterator[Iterable[int]]:
    """The records that were found, the newest first, in sets of which the first are the best.

    They overlap, and are only looked for as far as they are asked.
    """
    begins, whole = [f" {word}" for word in asked], [f" {word} " for word in asked]
    if shelf.titled:
        titles = list(_with_all(begins, shelf.titles, reversed(found)))
        yield _with_all(whole, shelf.said, titles)
        yield titles
    else:
        yield ()
        yield ()
    yield _with_all(whole, shelf.said, reversed(found))
    yield _with_all(begins, shelf.said, reversed(found))
    yield sorted(forms, reverse=True)
    yield reversed(found)


def _with_all(parts: Iterable[str], texts: list[str], places: Iterable[int]) -> Iterable[int]:
    """Those places where the text has all the parts, looked for one by one."""
    for part in parts:
        places = _one_by_one(part, texts, places)
    return places


def _one_by_one(part: str, texts: list[str], places: Iterable[int]) -> Iterator[int]:
    return (at for at in places if part in texts[at])


def _with(part: str, texts: list[str], places: list[int]) -> list[int]:
    """Those places where the text has the part."""
    return [at for at in places if part in texts[at]]


def _hit(entries: Collection[Entry], light: tuple[str, ...]) -> Hit:
    """The text of a record in which most of what is sought stands."""

    def found(entry: Entry) -> int:
        said = words(entry.text)
        return sum(any(word.startswith(typed) for word in said) for typed in light)

    entry = max(entries, key=found) if len(entries) > 1 else next(iter(entries))
    return Hit(entry, spans(entry.title, light), spans(entry.text, light))
