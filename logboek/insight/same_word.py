"""When two words are the same to people, however they were typed."""

import unicodedata
from collections.abc import Iterable

from logboek.partnership import Term


def plain(text: str) -> str:
    """A text as it is compared: whatever its case and white space."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def by_form(terms: Iterable[Term]) -> dict[str, Term]:
    """The terms by each of their forms, as these are compared; of two with one form the first."""
    found: dict[str, Term] = {}
    for term in terms:
        for form in (term.word, *term.variants):
            found.setdefault(plain(form), term)
    found.pop("", None)
    return found


def standing(word: str, terms: Iterable[Term]) -> Term | None:
    """The term of which this is the word, or one of its other forms."""
    return by_form(terms).get(plain(word))
