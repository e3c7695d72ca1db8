"""Whether contested words still mean what they meant when an agreement was decided."""

from collections.abc import Iterable, Mapping

import msgspec
from msgspec.structs import replace

from logboek.insight.in_force import finished, holds
from logboek.insight.mentions import Matcher
from logboek.partnership import Agreement, Term
from logboek.partnership.agreement import Pinned


class Shift(msgspec.Struct, frozen=True):
    """A word in an agreement that means something else by now."""

    term: Term
    """The term as it stands."""
    pinned: Pinned
    """What it meant when the agreement was decided."""
    partners: list[str]
    """The ids of the partners whose own meaning changed; empty when only the shared one did."""


def pin(term: Term) -> Pinned:
    """What the word means now, to be kept with an agreement."""
    return Pinned(
        definition=term.definition,
        usage_rule=term.usage_rule,
        meanings={partner: meaning.text for partner, meaning in term.meanings.items()},
    )


def words_of(agreement: Agreement) -> str:
    """Everything that an agreement says which people are bound by."""
    said = (agreement.title, agreement.text, *agreement.gives.values(), *agreement.gains.values())
    return "\n\n".join(said)


def pinned(agreement: Agreement, terms: Iterable[Term]) -> Agreement:
    """The agreement with every word that it uses pinned to what that means now."""
    known = {term.id: term for term in terms}
    used = {each.term_id for each in Matcher(known.values()).find(words_of(agreement))}
    return replace(agreement, pinned={id: pin(known[id]) for id in known if id in used})


def kept_up(before: Agreement | None, after: Agreement, terms: Iterable[Term]) -> Agreement:
    """The agreement with the pins that belong to it after a change.

    Whoever decides pins every word. Where the text of a decided agreement changes, words that come
    into it are pinned and words that go are let go; the others keep what they meant when it was
    decided.
    """
    if after.status != "decided":
        return after
    if before is None or before.status != "decided":
        return pinned(after, terms)
    if words_of(before) == words_of(after):
        return after
    now = pinned(after, terms).pinned
    return replace(after, pinned={id: before.pinned.get(id, new) for id, new in now.items()})


def to_read_again(agreement: Agreement, terms: Mapping[str, Term]) -> list[Shift]:
    """The words for which an agreement that binds people asks to be read again."""
    if not agreement.pinned or not holds(agreement) or finished(agreement):
        return []
    return shifts(agreement, (terms[id] for id in agreement.pinned if id in terms))


def shifts(agreement: Agreement, terms: Iterable[Term]) -> list[Shift]:
    """The pinned words that changed for those whom the agreement binds; spaces do not count.

    Somebody who explains a word for the first time changes what it may mean in an agreement that
    binds that partner. A word that was taken out cannot be compared, so it is left alone.
    """
    if not agreement.pinned:
        return []
    found = []
    for term in terms:
        if (then := agreement.pinned.get(term.id)) is None:
            continue
        now = pin(term)
        partners = [
            partner
            for partner in dict.fromkeys([*then.meanings, *now.meanings])
            if partner in agreement.parties or not agreement.parties
            if _differs(then.meanings.get(partner, ""), now.meanings.get(partner, ""))
        ]
        shared = _differs(then.definition, now.definition)
        if partners or shared or _differs(then.usage_rule, now.usage_rule):
            found.append(Shift(term, then, partners))
    return found


def _differs(before: str, after: str) -> bool:
    """Whether the words of two texts differ, however they are laid out."""
    return before != after and before.split() != after.split()
