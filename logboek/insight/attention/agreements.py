"""Agreements that were not kept, days that pass, answers that stay out, words that changed."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from logboek.dates import until
from logboek.i18n import _
from logboek.insight.attention.item import Attention, Urgency
from logboek.insight.attention.snapshot import Snapshot
from logboek.insight.attention.wording import gathered
from logboek.insight.fragility import left_behind
from logboek.insight.in_force import finished
from logboek.insight.looking_back import seen_worse
from logboek.insight.mandates import late
from logboek.insight.pins import to_read_again
from logboek.partnership import Agreement, Term
from logboek.partnership.agreement import Kept

SOON = timedelta(days=14)
"""How long before its day a review or an action begins to ask for attention."""

Reason = tuple[Urgency, date, str, str]


def about_agreements(now: Snapshot, today: date) -> Iterator[Attention]:
    """Each agreement that did not lapse asks once, for the most urgent of its reasons."""
    names = now.partner_names()
    terms = {term.id: term for term in now.terms}
    orphans = {each.id for each in left_behind(now.agreements, now.people, today)}
    left = []
    for each in now.agreements:
        if each.status == "lapsed":
            continue
        reason = (
            _not_done_or_kept(each, today)
            or _day_passed(each, today, names)
            or _read_again(each, today, terms)
            or _day_near(each, today)
            or _seen_worse(each, names)
        )
        if reason:
            urgency, since, mark, why = reason
            yield Attention(urgency, since, mark, each.title, why, "agreements", each.id)
        elif each.id in orphans:
            why = _("wie hierop lette, doet niet meer mee")
            left.append(
                Attention(Urgency.STUCK, today, "?", each.title, why, "agreements", each.id)
            )
    yield from gathered(left)


def about_decisions(now: Snapshot, today: date) -> Iterator[Attention]:
    """Whoever agrees on anything is asked how they come to decisions together."""
    if no_ground_rule(now.agreements):
        yield Attention(
            Urgency.SOMETIME,
            today,
            "○",
            _("Hoe besluiten jullie samen?"),
            _("nog geen afspraak over besluitvorming"),
            "agreements",
            "",
        )


def no_ground_rule(agreements: Sequence[Agreement]) -> bool:
    """Whether things were agreed, and none of them says how they come to decisions."""
    standing = [each for each in agreements if each.status != "lapsed"]
    return bool(agreements) and all(each.kind != "decision" for each in standing)


def broken(agreement: Agreement) -> Kept | None:
    """The latest judgement that it was not kept, unless that was judged better since.

    A judgement for one partner is answered by a later one for that partner or for all; while the
    agreement is being reviewed people are talking about it already.
    """
    if agreement.status == "reviewed":
        return None
    latest: dict[str, Kept] = {}
    for judged in agreement.kept.values():
        if judged.partner not in latest or judged.on >= latest[judged.partner].on:
            latest[judged.partner] = judged
    for_all = latest[""].on if "" in latest else date.min
    standing = [
        judged
        for partner, judged in latest.items()
        if judged.outcome == "broken" and (not partner or judged.on > for_all)
    ]
    return max(standing, key=lambda judged: judged.on, default=None)


def _not_done_or_kept(each: Agreement, today: date) -> Reason | None:
    if each.due and each.due < today and not finished(each):
        return Urgency.BROKEN, each.due, "!", _ready(each.due, today)
    if judged := broken(each):
        return Urgency.BROKEN, judged.on, "✗", _("niet nagekomen, en nog niet besproken")
    return None


def _day_passed(each: Agreement, today: date, names: dict[str, str]) -> Reason | None:
    if each.review_on and each.review_on < today:
        return Urgency.LATE, each.review_on, "!", _look_back(each.review_on, today)
    if waiting := late(each, today):
        first = waiting[0]
        day = first.until or today
        why = (
            _("antwoord van {partner}: {when}").format(
                partner=names[first.partner], when=until(day, today)
            )
            if names.get(first.partner)
            else _("wacht te lang op achterban of bestuur")
        )
        return Urgency.LATE, day, "?", why
    return None


def _read_again(each: Agreement, today: date, terms: dict[str, Term]) -> Reason | None:
    changed = to_read_again(each, terms)
    if not changed:
        return None
    word = changed[0].term.word
    why = _("lees opnieuw: “{word}” betekent nu iets anders").format(word=word)
    return Urgency.SOON, each.decided_on or today, "↻", why


def _day_near(each: Agreement, today: date) -> Reason | None:
    if each.due and each.due <= today + SOON and not finished(each):
        return Urgency.SOON, each.due, "↻", _ready(each.due, today)
    if each.review_on and each.review_on <= today + SOON:
        return Urgency.SOON, each.review_on, "↻", _look_back(each.review_on, today)
    return None


def _seen_worse(each: Agreement, names: dict[str, str]) -> Reason | None:
    judged = seen_worse(each)
    if judged is None or each.status == "reviewed" or judged.partner not in names:
        return None
    why = _("{partner} ziet er minder van terecht dan wie erop let")
    return Urgency.TALK, judged.on, "≠", why.format(partner=names[judged.partner])


def _ready(day: date, today: date) -> str:
    return _("klaar op: {when}").format(when=until(day, today))


def _look_back(day: date, today: date) -> str:
    return _("terugkijken: {when}").format(when=until(day, today))
