"""What it costs to light up words and to search, in a logbook of 100,000 lines."""

import gc
import re
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from random import Random
from statistics import median

from logboek import presentation
from logboek.insight.mentions import Matcher, where_used
from logboek.insight.search import MOST_FORMS, Entry, Index
from logboek.partnership import Term
from logboek.presentation.glossary import Glossary
from tests.benchmarks.measure import Row, interleaved

ROUNDS = 9
NOTES, AGREEMENTS, TERMS, PEOPLE = 75_000, 500, 200, 300
NOTE = 200
WORDS = 60_000
HIGHLIGHTED = 500
PAGE, SCREENFUL = 1_000_000, 4_000
TYPED = ("stage", "een", "de rooster", "begeleiding", "zzz", "s v d")

_LETTERS = "eeeeeennnaaattiirroodddsslggvvhkmubpwjzcé"
_WORD = re.compile(r"\w+")
_KNOWN = ("de", "een", "het", "stage", "rooster", "begeleiding", "van", "vmbo", "schooljaar")


class Prose:
    """Text in which few words are frequent and many are rare, as in any language."""

    def __init__(self) -> None:
        self._chance = Random(1)
        made = ("".join(self._chance.choices(_LETTERS, k=2 + i % 10)) for i in range(WORDS))
        self.words = list(dict.fromkeys((*_KNOWN, *made)))
        self._weights = list(accumulate(1 / (i + 1) for i in range(len(self.words))))

    def of(self, length: int) -> str:
        """Prose of that many characters."""
        said = self._chance.choices(self.words, cum_weights=self._weights, k=length // 3)
        lines = (" ".join(said[i : i + 12]).capitalize() for i in range(0, len(said), 12))
        return ".\n".join(lines)[:length]


def rows() -> list[Row]:
    """Every row about lighting up and searching."""
    prose = Prose()
    return [*_mentions(prose), *_search(prose)]


def _mentions(prose: Prose) -> list[Row]:
    chosen = prose.words[1000 : 1000 + HIGHLIGHTED]
    terms = [Term(id=word, word=word, variants=[word + "s", f"{word} en"]) for word in chosen]
    matcher = Matcher(terms)
    page = prose.of(PAGE)
    glossary = Glossary(terms, str)
    shown = presentation.words(page[:SCREENFUL])
    typeset = page.replace(".", "…").replace("e ", "e → ", 1000)
    notes = [(start, page[start : start + NOTE]) for start in range(0, PAGE, NOTE)]
    found = f"{len(matcher.find(page)):,} found"
    ours, bare = interleaved(
        lambda: matcher.find(page), lambda: _WORD.findall(page), ROUNDS, time.process_time
    )
    return [
        _within("lighting up 500 terms in 1 MB", 40, ours, found),
        Row("lighting up 500 terms in 1 MB", "a regular expression for words", ours / bare, 1.5),
        _within("the same with signs such as … and →", 40, _cpu(lambda: matcher.find(typeset))),
        _within("lighting up a screenful", 0.5, _cpu(lambda: matcher.find(page[:SCREENFUL]))),
        _within("lighting up a screenful as it is shown", 0.5, _cpu(lambda: glossary.lit(shown))),
        _within("making ready to light up 500 terms", 40, _cpu(lambda: Matcher(terms))),
        _within("where one term is used in 1 MB", 40, _cpu(lambda: where_used(terms[:1], notes))),
    ]


def _search(prose: Prose) -> list[Row]:
    records: dict[tuple[str, str], list[Entry]] = {}
    for entry in _entries(prose):
        records.setdefault((entry.register, entry.id), []).append(entry)
    entries = [entry for each in records.values() for entry in each]
    forms = prose.words[500 : 500 + MOST_FORMS]
    term = Term(id="t", word="stage", variants=forms)
    index = Index(lambda register, id_: records.get((register, id_), []), [term])
    began = time.process_time()
    for record in records:
        index.add(*record)
    made = time.process_time() - began
    words = {"made": 0}

    def change() -> None:
        # What changes lets go of what was found by the keys before, so everything is looked for.
        words["made"] += 1
        records["notes", "changed"] = [Entry("notes", "changed", "text", "", str(words["made"]))]
        index.put("notes", "changed")

    def key(typed: str) -> float:
        return _cpu(lambda: index.find(typed), before=change)

    keys = {part: key(part) for typed in TYPED for part in accumulate(typed)}
    slowest = max(keys, key=lambda typed: keys[typed])

    def read() -> list[Entry]:
        return [entry for entry in entries if slowest in entry.text.casefold()]

    what = "the slowest key of a search"
    return [
        _within(what, 50, keys[slowest], f"“{slowest}”, of {len(keys)} keys"),
        Row(what, "reading every text", keys[slowest] / _cpu(read), 1.0),
        _within("finding a record that changed", 5, _cpu(change)),
        _within("making a new record findable", 0.02, made / len(records), f"{made:.2f} s for all"),
    ]


def _entries(prose: Prose) -> Iterator[Entry]:
    for i in range(AGREEMENTS):
        title = prose.of(40)
        for field, length in (("text", 400), ("gives", 80), ("gains", 80)):
            yield Entry("agreements", str(i), field, title, prose.of(length))
    for i in range(TERMS):
        for field in ("meanings/0", "meanings/1", "definition"):
            yield Entry("terms", str(i), field, prose.words[i], prose.of(80))
    for i in range(PEOPLE):
        yield Entry("people", str(i), "role", prose.of(15), prose.of(20))
    for i in range(NOTES):
        yield Entry("notes", str(i), "text", "", prose.of(NOTE))


def _cpu(work: Callable[[], object], before: Callable[[], object] = bool) -> float:
    """The median seconds of CPU, the collector paused."""
    taken = []
    for _ in range(ROUNDS):
        before()
        gc.collect(0)
        gc.disable()
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
        gc.enable()
    return median(taken)


def _within(what: str, bound: float, seconds: float, detail: str = "") -> Row:
    """A row that is measured against a number of milliseconds."""
    said = f"{seconds * 1e3:.2f} ms"
    return Row(
        what,
        f"{bound:g} ms of CPU",
        seconds * 1e3 / bound,
        1.0,
        ", ".join(filter(None, (said, detail))),
    )
