"""Partners and people who did not meet for long, or only with an agenda."""

from collections.abc import Iterator
from datetime import date

from logboek.dates import said
from logboek.i18n import _
from logboek.insight.attention.item import Attention, Urgency
from logboek.insight.attention.snapshot import Snapshot
from logboek.insight.attention.wording import gathered, listed
from logboek.insight.relations import (
    LATELY,
    Bond,
    between_partners,
    long_apart,
    only_formal,
    silent_since,
    unseen,
)


def about_relations(now: Snapshot, today: date) -> Iterator[Attention]:
    """Who should be brought together; nothing as long as no meetings are recorded."""
    if last := silent_since(now.meetings, today):
        yield Attention(
            Urgency.TALK,
            last.on or today,
            "○",
            _("Zien jullie elkaar nog?"),
            _("de laatste ontmoeting die hier staat, was op {day}").format(
                day=said(last.on or today, today)
            ),
            "meetings",
            last.id,
        )
        return
    bonds = between_partners(now.meetings, now.partners, now.people, today, since=today - LATELY)
    apart = long_apart(bonds, now.people, now.meetings, today)
    yield from gathered(
        (_apart(bond, now, today) for bond in apart), _("zagen elkaar al een half jaar niet")
    )
    told = {id for bond in apart for id in (bond.one, bond.other)}
    yield from gathered(_unseen(now, today, told), _("was er al een half jaar niet bij"))
    formal = [bond for bond in only_formal(bonds) if bond not in apart]
    why = _("zien elkaar alleen met een agenda op tafel")
    yield from gathered(
        Attention(Urgency.SOMETIME, today, "○", _pair(bond, now), why, "partners", bond.one)
        for bond in formal
    )


def _apart(bond: Bond, now: Snapshot, today: date) -> Attention:
    why = (
        _("zagen elkaar het laatst op {day}").format(day=said(bond.last, today))
        if bond.last
        else _("zagen elkaar nog niet, voor zover hier staat")
    )
    since = bond.last or date.min
    return Attention(Urgency.TALK, since, "○", _pair(bond, now), why, "partners", bond.one)


def _unseen(now: Snapshot, today: date, apart: set[str]) -> Iterator[Attention]:
    """The people who were nowhere for long, unless that was said of their partner already."""
    for person, last in unseen(now.people, now.meetings, today):
        if person.partner in apart or not person.name:
            continue
        why = (
            _("was er het laatst bij op {day}").format(day=said(last, today))
            if last
            else _("was nog nergens bij, voor zover hier staat")
        )
        since = last or date.min
        yield Attention(Urgency.SOMETIME, since, "○", person.name, why, "people", person.id)


def _pair(bond: Bond, now: Snapshot) -> str:
    names = now.partner_names()
    return listed([names[bond.one], names[bond.other]])
