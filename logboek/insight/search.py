"""Finding any record by the words in it, while they are being typed.

Every typed word has to stand in the record, as the beginning of a word; a word of four letters or
more may also stand inside one, which ranks last. Accents, case and apostrophes make no difference.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import reduce
from itertools import islice
from operator import and_, itemgetter, or_
from typing import NamedTuple

import msgspec

from logboek.partnership import REGISTERS, Term

INSIDE = 4
"""From how many letters on a typed word is looked for inside other words too."""
MOST_WORDS = 12
"""How many typed words count."""
MOST_FORMS = 20
"""How many other forms of typed terms are looked for at most."""
MOST_SPANS = 20
"""How many words light up in one text at most."""

_LONGEST = 400
_APOSTROPHES = "'’‘ʼ`"
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\xad\u200b-\u200d\u2060\ufeff"
_DROPPED = re.compile(f"[{_MARKS}{_APOSTROPHES}]+")
_WORD = re.compile(r"[^\W_]+")
_AS_WRITTEN = re.compile(f"[\\w{_MARKS}{_APOSTROPHES}]+")
_PLAIN = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
_PLAIN |= {ord(sign): "" for sign in _APOSTROPHES if sign.isascii()}


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


class _Sought(NamedTuple):
    """The records in which a word begins the title's words, is whole, begins words, is inside."""

    title: int
    whole: int
    begins: int
    inside: int


class _Said:
    """Which records say which words; a set of records is a number with a byte for each of them.

    So the sets of a hundred thousand records are compared in microseconds.
    """

    def __init__(self) -> None:
        self._records: defaultdict[str, list[int]] = defaultdict(list)
        self._letters: defaultdict[str, bytearray] = defaultdict(bytearray)

    def add(self, record: int, said: set[str]) -> None:
        """Keep what a new record says; its number is higher than that of any other."""
        for word in said:
            self._records[word].append(record)
        for letter in {word[0] for word in said}:
            _flag(self._letters[letter], record)

    def remove(self, record: int, said: set[str]) -> None:
        """Forget what a record said."""
        for word in said:
            records = self._records[word]
            del records[bisect_left(records, record)]
            if not records:
                del self._records[word]
        for letter in {word[0] for word in said}:
            self._letters[letter][record] = 0

    def whole(self, word: str) -> int:
        """The records with this word."""
        return self._all_of([word])

    def begins_and_inside(self, typed: str) -> tuple[int, int]:
        """The records with a word that begins with this, and those with a word that has it."""
        if len(typed) == 1:
            begins = int.from_bytes(self._letters.get(typed, b""), "little")
            return begins, begins
        found = [word for word in self._records if typed in word]
        begins = self._all_of([word for word in found if word.startswith(typed)])
        if len(typed) < INSIDE:
            return begins, begins
        return begins, begins | self._all_of([word for word in found if not word.startswith(typed)])

    def _all_of(self, said: list[str]) -> int:
        lists = [self._records[word] for word in said if word in self._records]
        flags = bytearray(max((records[-1] + 1 for records in lists), default=0))
        for records in lists:
            for record in records:
                flags[record] = 1
        return int.from_bytes(flags, "little")


class Index:
    """The words of all records, kept up record by record."""

    def __init__(self, entries: Iterable[Entry] = (), terms: Iterable[Term] = ()) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._entries: dict[int, list[Entry]] = {}
        self._members: defaultdict[str, bytearray] = defaultdict(bytearray)
        self._texts, self._titles = _Said(), _Said()
        self._next = 0
        self._sought: dict[str, _Sought] = {}
        self.relate(terms)
        records: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in entries:
            records[entry.register, entry.id].append(entry)
        for (register, id_), texts in records.items():
            self.put(register, id_, texts)

    def __len__(self) -> int:
        return len(self._numbers)

    def relate(self, terms: Iterable[Term]) -> None:
        """Take these terms from now on: who types one form of a word finds its other forms too."""
        self._forms: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        for term in terms:
            forms = dict.fromkeys(tuple(words(form)) for form in (term.word, *term.variants))
            for form in forms:
                others = [other for other in forms if other and other != form]
                self._forms.setdefault(form, []).extend(others)

    def put(self, register: str, id_: str, entries: Collection[Entry]) -> None:
        """Keep the texts of a record, instead of those that it had; it becomes the newest."""
        self.remove(register, id_)
        if not entries:
            return
        record = self._numbers[register, id_] = self._next
        self._next += 1
        self._entries[record] = list(entries)
        _flag(self._members[register], record)
        in_title, anywhere = _words_of(entries)
        self._titles.add(record, in_title)
        self._texts.add(record, anywhere)

    def remove(self, register: str, id_: str) -> None:
        """Forget a record; one that is not here is left at that."""
        self._sought.clear()
        if (record := self._numbers.pop((register, id_), None)) is not None:
            in_title, anywhere = _words_of(self._entries.pop(record))
            self._titles.remove(record, in_title)
            self._texts.remove(record, anywhere)
            self._members[register][record] = 0

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
        ranks = self._ranks(asked, otherwise)
        matched = reduce(or_, ranks)
        light = (*asked, *(word for _, form in otherwise for word in form))
        groups: list[tuple[int, Group]] = []
        for register in dict.fromkeys((*REGISTERS, *self._members)):
            members = int.from_bytes(self._members.get(register, b""), "little")
            if here := matched & members:
                best, records = _best([rank & members for rank in ranks], limit)
                hits = [_hit(self._entries[record], light) for record in records]
                groups.append((best, Group(register, hits, here.bit_count())))
        return [group for _, group in sorted(groups, key=itemgetter(0))]

    def _ranks(
        self, asked: list[str], otherwise: list[tuple[list[str], tuple[str, ...]]]
    ) -> list[int]:
        """The records that were found, in sets of which the first are the best; they overlap."""
        self._sought = {word: self._sought.get(word) or self._look(word) for word in asked}
        all_of = [self._sought[word] for word in asked]
        title, whole, begins, inside = (reduce(and_, each) for each in zip(*all_of, strict=True))
        forms = 0
        for rest, form in otherwise:
            beside = [self._sought[word].begins for word in rest]
            forms |= reduce(and_, [*map(self._texts.whole, form), *beside])
        return [whole & title, title, whole, begins, forms, inside]

    def _look(self, typed: str) -> _Sought:
        """Where one typed word stands."""
        title, _ = self._titles.begins_and_inside(typed)
        begins, inside = self._texts.begins_and_inside(typed)
        return _Sought(title, self._texts.whole(typed), begins, inside)

    def _otherwise(self, asked: list[str]) -> Iterator[tuple[list[str], tuple[str, ...]]]:
        """Each other form of a term that was typed in full, with the words typed beside it."""
        for start in range(len(asked)):
            for end in range(start + 1, len(asked) + 1):
                for form in self._forms.get(tuple(asked[start:end]), ()):
                    yield asked[:start] + asked[end:], form


def words(text: str) -> list[str]:
    """The words of a text as they are compared."""
    if text.isascii():
        return text.translate(_PLAIN).split()
    plain = unicodedata.normalize("NFKD", text.replace("´", "'")).casefold()
    plain = _DROPPED.sub("", plain)
    return plain.translate(_PLAIN).split() if plain.isascii() else _WORD.findall(plain)


def spans(text: str, sought: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where words stand in a text that begin with what is sought; or else, that have it inside."""
    longer = [part for part in sought if len(part) >= INSIDE]
    begins: list[tuple[int, int]] = []
    inside: list[tuple[int, int]] = []
    for each in _AS_WRITTEN.finditer(text.replace("_", " ").replace("´", "'")):
        said = words(each.group())
        if any(word.startswith(sought) for word in said):
            begins.append(each.span())
        elif any(part in word for word in said for part in longer):
            inside.append(each.span())
        if len(begins) == MOST_SPANS:
            break
    return begins or inside[:MOST_SPANS]


def _words_of(entries: Iterable[Entry]) -> tuple[set[str], set[str]]:
    """The words in the titles of a record, and in all of it."""
    title: set[str] = set()
    text: set[str] = set()
    for entry in entries:
        title.update(words(entry.title))
        text.update(words(entry.text))
    return title, title | text


def _flag(flags: bytearray, record: int) -> None:
    flags.extend(bytes(record + 1 - len(flags)))
    flags[record] = 1


def _best(ranks: list[int], limit: int) -> tuple[int, list[int]]:
    """The best rank that has records, and the best records, the newest first in each rank."""
    best = next(place for place, rank in enumerate(ranks) if rank)
    records: dict[int, None] = {}
    for rank in ranks[best:]:
        flags = rank.to_bytes((rank.bit_length() + 7) // 8, "little")
        record = len(flags)
        while len(records) < limit and (record := flags.rfind(1, 0, record)) >= 0:
            records[record] = None
    return best, list(records)


def _hit(entries: list[Entry], light: tuple[str, ...]) -> Hit:
    """The text of a record in which most of what is sought stands."""

    def found(entry: Entry) -> int:
        said = words(entry.text)
        return sum(any(word.startswith(typed) for word in said) for typed in light)

    entry = entries[0] if len(entries) == 1 else max(entries, key=found)
    return Hit(entry, spans(entry.title, light), spans(entry.text, light))
