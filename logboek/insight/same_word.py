"""When two words are the same to people, however they were typed."""

import unicodedata
from collections.abc import Iterable

from logboek.partnership import Partner, Person, Term


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


def same_partner(partner: Partner, partners: Iterable[Partner]) -> Partner | None:
    """Another partner that has the same name."""
    name = plain(partner.name)
    others = (each for each in partners if each.id != partner.id)
    return next((each for each in others if plain(each.name) == name), None)


def same_person(person: Person, people: Iterable[Person]) -> Person | None:
    """Somebody else of the same name, whom neither a partner nor a role tells apart."""
    name = plain(person.name)
    for each in people:
        if each.id == person.id or each.erased or plain(each.name) != name:
            continue
        if not (
            _differs(person.partner, each.partner) or _differs(plain(person.role), plain(each.role))
        ):
            return each
    return None


def _differs(one: str, other: str) -> bool:
    """Whether both say something, and something else."""
    return bool(one and other and one != other)
