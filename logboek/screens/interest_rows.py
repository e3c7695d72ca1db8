"""Interests in a list: in which order, how a row looks, and by what it is found."""

from typing import NamedTuple

from textual.content import Content

from logboek import presentation
from logboek.characters import one_line
from logboek.i18n import N_, _
from logboek.insight.disclosure import readable
from logboek.insight.interests import (
    LEVELS,
    harms,
    in_need,
    may_read_top,
    organisation_of,
    seen_differently,
    unserved,
)
from logboek.partnership import Interest
from logboek.screens.desk import Desk
from logboek.screens.labels import DISCLOSURE, INTEREST_LEVEL, JUSTICE, Label
from logboek.widgets.record_list import Row

NEED = "!"
"""The sign of an interest to which hardly any justice is done."""
HURT = "−"
"""The sign of an interest that an agreement hurts."""
LOYALTY = "⇆"
"""The sign of what pulls at somebody from the own organisation."""

LENSES: dict[str, Label] = {
    "need": Label(NEED, N_("weinig recht aan gedaan"), "bold $mark-bad"),
    "hurt": Label(HURT, N_("een afspraak schaadt het, en er staat niets tegenover")),
    "unserved": Label("○", N_("geen afspraak helpt het")),
    "apart": Label("≠", N_("eigenaar en anderen zien het anders")),
    "loyalty": Label(LOYALTY, N_("trekt aan iemand vanuit de eigen organisatie")),
    "own": Label("◐", N_("nog niet met iedereen gedeeld")),
}
"""What the list can be narrowed to, by name."""


class Known(NamedTuple):
    """What is known of all interests together, worked out once for each change."""

    all: list[Interest]
    """Every interest that may be read here, in the order of the list."""
    withheld: int
    """How many are for another organisation."""
    homes: dict[str, str]
    """The organisation of each person."""
    lenses: dict[str, frozenset[str]]
    """By the name of each lens, the ids of the interests that it shows."""
    tops: frozenset[str]
    """The ids of the interests of which the place among the top three may be read here."""
    to_guess: frozenset[str]
    """The ids of the partners whose top three is to be guessed before it is read."""


def known(desk: Desk) -> Known:
    """What is known of the interests now."""
    logbook = desk.logbook
    people, agreements = logbook.people.all(), logbook.agreements.all()
    found = readable(logbook.interests, logbook.me, people)
    homes = {person.id: person.partner for person in people}
    partners = ["", *logbook.partners.ids()]
    place = {partner: number for number, partner in enumerate(partners)}
    found.sort(
        key=lambda each: (
            LEVELS.index(each.level),
            place.get(organisation_of(each, homes), len(place)),
            not in_need(each),
            each.id,
        )
    )
    lenses = {
        "need": [each for each in found if in_need(each)],
        "hurt": [harm.interest for harm in harms(found, agreements)],
        "unserved": unserved(found, agreements),
        "apart": [each for each in found if seen_differently(each)],
        "loyalty": [each for each in found if each.loyalty],
        "own": [each for each in found if each.disclosure != "everyone"],
    }
    mine = logbook.me.partner if logbook.me else ""
    predictions = logbook.predictions.all()
    open_tops = {partner for partner in partners if may_read_top(predictions, mine, partner)}
    return Known(
        all=found,
        withheld=len(logbook.interests) - len(found),
        homes=homes,
        lenses={name: frozenset(each.id for each in shown) for name, shown in lenses.items()},
        tops=frozenset(
            each.id
            for each in found
            if each.rank and each.level != "individual" and each.partner in open_tops
        ),
        to_guess=frozenset(partners) - open_tops,
    )


def owner_said(desk: Desk, interest: Interest) -> str:
    """Whose interest it is."""
    if interest.level == "individual" and interest.person:
        return desk.logbook.name_of(interest.person)
    if interest.partner:
        return desk.logbook.partner_name(interest.partner)
    return _("van ons samen") if interest.level == "collective" else _("onbekend")


def justice_said(score: int | None) -> Content:
    """A score as dots with its word; both say it, and no colour says it alone."""
    if score is None:
        return Content.styled(_("nog niet gezegd"), "$quiet italic")
    label = JUSTICE[str(max(1, min(5, score)))]
    return Content.assemble((label.mark, label.style), f" {score} · {label.name}")


def interest_row(desk: Desk, now: Known, interest: Interest, asked: Content) -> Row:
    """The words; below it how far justice is done, whose it is, and what asks for attention."""
    level = INTEREST_LEVEL[interest.level]
    need = in_need(interest)
    mark = (NEED, "bold $mark-bad") if need else (level.mark, "$quiet")
    tail = Content("")
    if interest.id in now.tops:
        tail += Content.styled(_("top {n}").format(n=interest.rank), "$accent")
    if interest.disclosure != "everyone":
        label = DISCLOSURE[interest.disclosure]
        tail += Content.styled(f" {label.mark}" if tail else label.mark, "$accent")
    about = [one_line(owner_said(desk, interest), 40)]
    if interest.id in now.lenses["hurt"]:
        about.append(_("geschaad"))
    if interest.id in now.lenses["apart"]:
        about.append(_("verschil"))
    if interest.id in now.lenses["unserved"]:
        about.append(_("geen afspraak"))
    if interest.loyalty:
        about.insert(1, LOYALTY)
    score = interest.justice_owner
    dots = JUSTICE[str(max(1, min(5, score)))].mark + " " if score is not None else ""
    return Row(
        Content.styled(*mark),
        presentation.line(interest.interest or interest.position, limit=120),
        asked + tail,
        Content.styled(dots + " · ".join(about), "$quiet"),
    )


def interest_found_by(desk: Desk, now: Known, interest: Interest) -> str:
    """The words, whose it is, its level, and what is to be said of it."""
    lenses = (label.name for name, label in LENSES.items() if interest.id in now.lenses[name])
    partner = desk.logbook.partner_name(interest.partner) if interest.partner else ""
    level = INTEREST_LEVEL[interest.level].name
    owner = owner_said(desk, interest)
    words = [interest.interest, interest.position, owner, partner, level]
    return " ".join([*words, DISCLOSURE[interest.disclosure].name, *lenses])
