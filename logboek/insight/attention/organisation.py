"""Tables that end, an organisation that weighs much, and a phase that is over."""

from collections.abc import Iterator
from datetime import date

from logboek.dates import said, until
from logboek.i18n import _, ngettext
from logboek.insight.attention.item import Attention, Urgency
from logboek.insight.attention.snapshot import Snapshot
from logboek.insight.attention.wording import gathered
from logboek.insight.bodies import ending
from logboek.insight.phases import overdue
from logboek.insight.weight import could_go, weigh


def about_bodies(now: Snapshot, today: date) -> Iterator[Attention]:
    """A table near or just past its end, and one that still meets after it."""
    found = []
    for body in now.bodies:
        why_now = ending(body, now.meetings, today)
        if why_now is None or body.until is None:
            continue
        urgency, mark = Urgency.TALK, "○"
        if why_now == "goes_on":
            why, mark = _("komt nog bijeen, maar liep {day} af: verlengen of stoppen?"), "!"
        elif why_now == "just_ended":
            why = _("liep {day} af: verlengen of stoppen?")
        else:
            why = _("loopt af: {when}; verlengen of stoppen?")
            urgency, mark = Urgency.SOON, "↻"
        why = why.format(day=said(body.until, today), when=until(body.until, today))
        found.append(Attention(urgency, body.until, mark, body.name, why, "bodies", body.id))
    yield from gathered(found, _("loopt af: verlengen of stoppen?"))


def about_weight(now: Snapshot, today: date) -> Iterator[Attention]:
    """An organisation that takes more time than it is worth, or too much of one person's."""
    weight = weigh(now.bodies, now.agreements, now.meetings, today)
    if not weight.heavy:
        return
    hours, tables = round(weight.person_hours), len(weight.tables)
    names = {person.id: person.name for person in now.people}
    busiest, most = next(iter(weight.per_person.items()))
    if weight.outweighs:
        why = ngettext(
            "{tables} tafels vragen samen {hours} uur per maand, voor {n} afspraak of voorstel",
            "{tables} tafels vragen samen {hours} uur per maand, voor {n} afspraken en voorstellen",
            weight.carries,
        )
    elif names.get(busiest):
        why = _("{tables} tafels; {name} zit er {most} uur per maand aan")
    else:
        why = _("{tables} tafels; één persoon zit er {most} uur per maand aan")
    why = why.format(
        tables=tables, hours=hours, n=weight.carries, name=names.get(busiest, ""), most=round(most)
    )
    doubted = could_go(now.bodies, now.meetings, today)
    first = doubted[0].body if doubted else weight.tables[0]
    title = _("Kan het overleg lichter?")
    yield Attention(Urgency.TALK, today, "○", title, why, "bodies", first.id)


def about_phases(now: Snapshot, today: date) -> Iterator[Attention]:
    """The phase that should be over, while nothing was said of what comes after it."""
    if (late := overdue(now.phases, today)) is None or late.last is None:
        return
    why = _("zou klaar zijn: {when}; wat komt er nu?").format(when=until(late.last, today))
    yield Attention(Urgency.LATE, late.last, "!", late.name, why, "phases", late.id)
