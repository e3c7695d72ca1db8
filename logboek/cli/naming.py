"""Finding the partner, the person or the word that somebody means by a name."""

from collections.abc import Callable
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar

from logboek.errors import Unclear, Unknown
from logboek.i18n import _
from logboek.insight.named import MYSELF, matching, plain
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
    found = matching(wanted, people, lambda person: person.name)
    if not found:
        raise Unknown(
            _("Er is niemand die {name} heet. {known}").format(
                name=_short(wanted), known=_instead(wanted, [each.name for each in people])
            )
        )
    return _only(wanted, found, lambda person: whole_name(logbook, person))


def term_meant(logbook: "Logbook", word: str) -> Term | None:
    """The term that somebody means by a word, one of its other forms included."""
    asked = plain(word)
    for term in logbook.terms:
        if asked in {plain(form) for form in (term.word, *term.variants)}:
            return term
    return None


def whole_name(logbook: "Logbook", person: Person) -> str:
    """A name with the partner, so that two people with one name can be told apart."""
    if not person.partner:
        return person.name
    return f"{person.name} ({logbook.partner_name(person.partner)})"


def _only(wanted: str, found: list[R], name: Callable[[R], str]) -> R:
    if len(found) == 1:
        return found[0]
    names = [name(record) for record in found]
    if len(set(names)) < len(names):
        names = [f"{name(record)} [{record.id}]" for record in found]
    listed = ", ".join(names[:_MOST]) + (" …" if len(names) > _MOST else "")
    raise Unclear(
        _(
            "{name} kan van alles zijn: {candidates}. Typ de hele naam, of wat tussen [ ] staat."
        ).format(name=_short(wanted), candidates=listed)
    )


def _instead(wanted: str, names: list[str]) -> str:
    """What can be typed instead."""
    if not names:
        return _("De lijst is nog leeg.")
    by_plain = {plain(name): name for name in names}
    if close := get_close_matches(plain(wanted), by_plain, n=1):
        return _("Bedoelde je {name}?").format(name=by_plain[close[0]])
    listed = ", ".join(names[:_MOST]) + (" …" if len(names) > _MOST else "")
    return _("Wel bekend: {names}.").format(names=listed)


def _short(text: str) -> str:
    return "“" + (text if len(text) <= 40 else text[:40] + "…") + "”"
