"""What asks for attention in a partnership, most urgent first."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import msgspec

from logboek.dates import until
from logboek.i18n import _, ngettext
from logboek.partnership import Agreement, Ambition, Partner, Person, Term
from logboek.partnership.agreement import is_done, last_kept
from logboek.partnership.ambition import current
from logboek.partnership.term import CONTESTED

SOON = timedelta(days=14)
"""How long before its date a review or an action begins to ask for attention."""


class Snapshot(msgspec.Struct, frozen=True):
    """The records that count here, as they stand."""

    partners: Sequence[Partner] = ()
    """The organisations that take part."""
    people: Sequence[Person] = ()
    """The people at the table."""
    ambitions: Sequence[Ambition] = ()
    """Every wording of the ambition."""
    agreements: Sequence[Agreement] = ()
    """What was agreed or proposed."""
    terms: Sequence[Term] = ()
    """The words that confuse."""
    questions: Sequence[tuple[str, str, str]] = ()
    """Each open question by register, id and field."""
    missing: Sequence[str] = ()
    """What of the logbook is not here or not whole, each in a few words."""


class Attention(msgspec.Struct, frozen=True, order=True):
    """One thing that asks for attention; sorting puts the most urgent first."""

    urgency: int
    """The lower, the sooner."""
    since: date
    """The day that counts for the order among equally urgent things."""
    mark: str
    """One sign for the kind of thing it is."""
    title: str
    """What it is about: people's own words, to be shown as such."""
    why: str
    """Why it asks for attention, in a few words."""
    register: str
    """The register in which it stands; empty where it is about the logbook as a whole."""
    id: str
    """The record it is about; empty when it is still to be made."""
    question: bool = False
    """Whether two people gave different answers, so that one has to be chosen."""
    check: bool = False
    """Whether something of the logbook is missing, so that it has to be checked."""


def attention(now: Snapshot, today: date) -> list[Attention]:
    """Everything that asks for attention today, most urgent first."""
    found = sorted(
        [
            *_missing(now),
            *_open_questions(now),
            *_about_agreements(now, today),
            *_about_terms(now, today),
            *_about_ambition(now, today),
        ]
    )
    return [msgspec.structs.replace(each, title=each.title.rstrip(".: ")) for each in found]


def _missing(now: Snapshot) -> Iterator[Attention]:
    if now.missing:
        why = ", ".join(now.missing)
        yield Attention(-1, date.min, "!", _("Niet alles is er"), why, "", "", check=True)


def _open_questions(now: Snapshot) -> Iterator[Attention]:
    titles = {("terms", term.id): term.word for term in now.terms}
    titles |= {("agreements", each.id): each.title for each in now.agreements}
    titles |= {("partners", partner.id): partner.name for partner in now.partners}
    titles |= {("ambition", each.id): each.statement for each in now.ambitions}
    asked: dict[tuple[str, str], int] = {}
    for register, id_, _field in now.questions:
        asked[register, id_] = asked.get((register, id_), 0) + 1
    for (register, id_), count in asked.items():
        why = ngettext(
            "twee antwoorden: kies samen",
            "op {count} plekken twee antwoorden: kies samen",
            count,
        ).format(count=count)
        title = titles.get((register, id_), "")
        yield Attention(0, date.min, "⇄", title, why, register, id_, question=True)


def _about_agreements(now: Snapshot, today: date) -> Iterator[Attention]:
    decides = False
    for each in now.agreements:
        if each.status == "lapsed":
            continue
        decides = decides or each.kind == "decision"
        if found := _about_agreement(each, today):
            urgency, since, mark, why = found
            yield Attention(urgency, since, mark, each.title, why, "agreements", each.id)
    if now.agreements and not decides:
        yield Attention(
            6,
            today,
            "○",
            _("Hoe besluiten jullie samen?"),
            _("nog geen afspraak over besluitvorming"),
            "agreements",
            "",
        )


def _about_agreement(each: Agreement, today: date) -> tuple[int, date, str, str] | None:
    """The most urgent reason to look at one agreement."""
    judged = last_kept(each)
    done = is_done(each)
    if each.due and each.due < today and not done:
        return 1, each.due, "!", _("klaar op: {when}").format(when=until(each.due, today))
    if judged and judged.outcome == "broken":
        return 1, judged.on, "✗", _("niet nagekomen, en nog niet besproken")
    if each.review_on and each.review_on < today:
        return (
            2,
            each.review_on,
            "!",
            _("terugkijken: {when}").format(when=until(each.review_on, today)),
        )
    late = [m.until for m in each.mandates.values() if m.until and m.state != "may_decide"]
    if late and min(late) < today and each.status == "proposed":
        return 2, min(late), "?", _("wacht te lang op achterban of bestuur")
    if each.due and each.due <= today + SOON and not done:
        return 4, each.due, "↻", _("klaar op: {when}").format(when=until(each.due, today))
    if each.review_on and each.review_on <= today + SOON:
        return (
            4,
            each.review_on,
            "↻",
            _("terugkijken: {when}").format(when=until(each.review_on, today)),
        )
    return None


def _about_terms(now: Snapshot, today: date) -> Iterator[Attention]:
    names = {partner.id: partner.name for partner in now.partners}
    for term in now.terms:
        if term.status not in CONTESTED:
            continue
        said = [m.on for m in term.meanings.values() if m.on]
        said += [remark.on for remark in term.thread.values() if remark.on]
        since = min(said, default=today)
        last = term.thread[max(term.thread)] if term.thread else None
        silent = [name for partner, name in names.items() if partner not in term.meanings]
        if last and last.kind == "question":
            yield Attention(
                3, since, "?", term.word, _("een vraag wacht op uitleg"), "terms", term.id
            )
        elif not term.meanings:
            why = _("nog niemand legde het uit")
            yield Attention(3, since, "?", term.word, why, "terms", term.id)
        elif silent and len(silent) <= 2:
            why = _("nog niets van {partners}").format(partners=_and(silent))
            yield Attention(5, since, "?", term.word, why, "terms", term.id)
        elif len(term.meanings) == 1:
            why = _("nog maar één partner legde het uit")
            yield Attention(5, since, "?", term.word, why, "terms", term.id)
        else:
            why = _("betekenissen lopen uiteen: praat door")
            yield Attention(5, since, "◐", term.word, why, "terms", term.id)


def _about_ambition(now: Snapshot, today: date) -> Iterator[Attention]:
    ambition = current(list(now.ambitions))
    if ambition is None:
        return
    if ambition.status == "draft":
        why = _("nog een concept: neem haar samen aan")
        yield Attention(5, today, "○", ambition.statement, why, "ambition", ambition.id)
    for partner in now.partners:
        answer = ambition.endorsements.get(partner.id)
        if answer is None:
            why = _("zei nog niets over de ambitie")
            yield Attention(6, today, "○", partner.name, why, "ambition", ambition.id)
        elif answer.recognises == "no":
            why = _("herkent zich niet in de ambitie")
            yield Attention(3, answer.on or today, "!", partner.name, why, "ambition", ambition.id)


def _and(names: list[str]) -> str:
    """Names as people list them."""
    return (
        names[0]
        if len(names) == 1
        else _("{first} en {last}").format(first=", ".join(names[:-1]), last=names[-1])
    )
