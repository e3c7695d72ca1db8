"""Finding the partner, the person or the word that somebody means by a name."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar

from logboek.errors import Unclear, Unknown
from logboek.i18n import _
from logboek.insight.named import MYSELF, matching
from logboek.insight.same_word import plain, standing
from logboek.partnership import Partner, Person, Record, Term

if TYPE_CHECKING:
    from logboek.logbook import Logbook

R = TypeVar("R", bound=Record)

_MOST = 8


def partner_meant(logbook: "Logbook", wanted: str) -> Partner:
    """The partner that somebody means; raises Unknown and Unclear."""
    partners = logbook.partners.all()
    found = matching(wanted, partners, lambda partner: partner.name)
    if not found:
        raise Unknown(
            _("Er is geen partner die {name} heet. {known}").format(
                name=_short(wanted), known=_instead(wanted, [each.name for each in partners])
            )
        )
    return _only(wanted, found, lambda partner: partner.name)


def person_meant(logbook: "Logbook", wanted: str, *, taken_out: bool = False) -> Person:
    """The person that somebody means; raises Unknown and Unclear."""
    if plain(wanted) in MYSELF and logbook.me is not None:
        return logbook.me
    people = [person for person in logbook.people.all() if not person.erased]
    if taken_out:
        people += [person for person in logbook.people.removed() if not person.erased]
    found = people_matching(logbook, wanted, people)
    if not found:
        names = [whole_name(logbook, each) for each in people]
        raise Unknown(
            _("Er is niemand die {name} heet. {known}").format(
                name=_short(wanted), known=_instead(wanted, names)
            )
        )
    return _only(wanted, found, lambda person: whole_name(logbook, person))


def people_matching(logbook: "Logbook", wanted: str, people: Iterable[Person]) -> list[Person]:
    """Those of the people whom somebody can mean by a name, alone or with the partner behind it."""
    known = list(people)
    found = matching(wanted, known, lambda person: person.name)
    return found or matching(wanted, known, lambda person: whole_name(logbook, person))


def called(logbook: "Logbook", person: Person, typed: str) -> bool:
    """Whether somebody was named in full, by id or as oneself, rather than by a part of a name."""
    names = {person.id, plain(person.name), plain(whole_name(logbook, person)), *MYSELF}
    return plain(typed) in names


def term_meant(logbook: "Logbook", word: str) -> Term | None:
    """The term that somebody means by a word, one of its other forms included."""
    return standing(word, logbook.terms)


def whole_name(logbook: "Logbook", person: Person) -> str:
    """A name with the partner, so that two people with one name can be told apart."""
    if not person.partner:
        return person.name
    return f"{person.name} ({logbook.partner_name(person.partner)})"


def _only(wanted: str, found: list[R], name: Callable[[R], str]) -> R:
    if len(found) == 1:
        return found[0]
    names = [name(record) for record in found]
    sentence = _("{name} kan van alles zijn: {candidates}. Typ de hele naam.")
    if len({plain(each) for each in names} | {plain(wanted)}) <= len(names):
        names = [f"{name(record)} [{record.id}]" for record in found]
        sentence = _("{name} kan van alles zijn: {candidates}. Typ wat tussen [ ] staat.")
    raise Unclear(sentence.format(name=_short(wanted), candidates=_listed(names)))


def _instead(wanted: str, names: list[str]) -> str:
    """What can be typed instead."""
    if not names:
        return _("De lijst is nog leeg.")
    by_plain = {plain(name): name for name in names}
    if close := get_close_matches(plain(wanted), by_plain, n=1):
        return _("Bedoelde je {name}?").format(name=by_plain[close[0]])
    return _("Wel bekend: {names}.").format(names=_listed(names))


def _listed(names: list[str]) -> str:
    """The names, not too many."""
    listed = ", ".join(names[:_MOST])
    if len(names) <= _MOST:
        return listed
    return listed + " " + _("en nog {count}").format(count=len(names) - _MOST)


def _short(text: str) -> str:
    return "“" + (text if len(text) <= 40 else text[:40] + "…") + "”"
