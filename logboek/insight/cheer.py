"""Fine words that everyone agrees with and that everyone pictures differently."""

from collections.abc import Iterable

import msgspec

from logboek.insight.mentions import Matcher


class CheerWord(msgspec.Struct, frozen=True):
    """A word to ask on at."""

    word: str
    """The word."""
    forms: list[str]
    """Its other forms that count."""
    question: str
    """What to ask when it is used."""


class Cheer(msgspec.Struct, frozen=True):
    """A place in a text where a cheer word is used."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends: the place after its last character."""
    word: CheerWord
    """The word, with what to ask."""


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    forms: list[str] = []
    question: str = ""


class _List(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    question: str
    words: dict[str, _Line]


class CheerWords:
    """Finds cheer words in a text."""

    def __init__(self, words: Iterable[CheerWord]) -> None:
        self._words = {word.word: word for word in words}
        self._matcher = Matcher.of(
            (form, word.word) for word in self._words.values() for form in (word.word, *word.forms)
        )

    def find(self, text: str) -> list[Cheer]:
        """Every use of a cheer word, in the order of the text."""
        return [
            Cheer(each.start, each.end, self._words[each.term_id])
            for each in self._matcher.find(text)
        ]

    def asked(self, text: str) -> list[CheerWord]:
        """Each cheer word in the text once, in the order in which they are first used."""
        return list({each.word.word: each.word for each in self.find(text)}.values())


def read_cheer_words(text: str) -> list[CheerWord]:
    """The cheer words in the text of ``cheer-words.toml``, in its order; raises ValueError."""
    found = msgspec.toml.decode(text, type=_List)
    return [
        CheerWord(word, line.forms, line.question or found.question)
        for word, line in found.words.items()
    ]
