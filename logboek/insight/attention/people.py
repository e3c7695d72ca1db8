"""People who leave while what they carry was not handed over, and what hangs on one person."""

from collections.abc import Iterator
from datetime import date, timedelta

from logboek.dates import until
from logboek.i18n import _, ngettext
from logboek.insight.attention.item import Attention, Urgency
from logboek.insight.attention.snapshot import Snapshot
from logboek.insight.attention.wording import gathered
from logboek.insight.fragility import carriers, one_sided, sole_contacts
from logboek.insight.handover import seen_to, still_led
from logboek.insight.in_force import in_force
from logboek.partnership.person import takes_part

LEAVING = timedelta(days=42)
"""Six weeks ahead, the time from one school holiday to the next: enough for a good hand-over."""
LAST_DAYS = timedelta(days=14)
"""In the last two weeks it can no longer wait for a next meeting."""


def about_leaving(now: Snapshot, today: date) -> Iterator[Attention]:
    """Who leaves within six weeks and still carries something, or left no word for who comes."""
    for person in now.people:
        if person.until is None or not takes_part(person, today):
            continue
        if person.until - today > LEAVING:
            continue
        when = until(person.until, today)
        carried = len(seen_to(person.id, now.agreements))
        carried += len(still_led(person.id, now.phases, person.until + timedelta(days=1)))
        if carried:
            why = ngettext(
                "vertrekt {when}; {n} ding zoekt iemand die erop let",
                "vertrekt {when}; {n} dingen zoeken iemand die erop let",
                carried,
            ).format(when=when, n=carried)
        elif not person.passed_on.strip():
            why = _("vertrekt {when}; wat moet een opvolger weten?").format(when=when)
        else:
            continue
        near = person.until - today <= LAST_DAYS
        urgency, mark = (Urgency.SOON, "!") if near else (Urgency.TALK, "↻")
        yield Attention(urgency, person.until, mark, person.name, why, "people", person.id)


def about_fragility(now: Snapshot, today: date) -> Iterator[Attention]:
    """What would fall if one person left, and words that only one partner explained."""
    names = {person.id: person.name for person in now.people}
    partners = now.partner_names()
    alone = _("hier doet maar één mens mee: wie kan invallen?")
    yield from gathered(
        (
            _item(
                partners[each.partner],
                _("hier doet alleen {name} mee: wie kan invallen?").format(name=names[each.person])
                if names[each.person]
                else alone,
                ("partners", each.partner),
                today,
            )
            for each in sole_contacts(now.partners, now.people, now.agreements, today)
        ),
        alone,
    )
    total = sum(bool(each.owner) for each in in_force(now.agreements))
    for carrier in carriers(now.agreements, now.people, today):
        why = _("let op {n} van de {total} afspraken: wie neemt er een paar over?").format(
            n=len(carrier.agreements), total=total
        )
        yield _item(names[carrier.person], why, ("people", carrier.person), today)
    yield from gathered(
        (
            _item(
                each.term.word,
                _("alleen {partner} vertelde wat dit woord betekent").format(
                    partner=partners[each.partner]
                ),
                ("terms", each.term.id),
                today,
            )
            for each in one_sided(now.terms, now.partners, now.people)
        ),
        _("maar één partner vertelde wat dit woord betekent"),
    )


def _item(title: str, why: str, way: tuple[str, str], today: date) -> Attention:
    """Something that can wait, with the register and the id that lead to it."""
    return Attention(Urgency.SOMETIME, today, "○", title, why, *way)
