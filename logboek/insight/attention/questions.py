"""Where two people changed the same thing, so that one answer has to be chosen."""

from collections.abc import Iterator
from datetime import date

from logboek.i18n import ngettext
from logboek.insight.attention.item import Attention, Urgency
from logboek.insight.attention.snapshot import Snapshot


def open_questions(now: Snapshot, today: date) -> Iterator[Attention]:
    """Every record with an open question, once, before what can wait."""
    titles = _titles(now)
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
        yield Attention(Urgency.CHOOSE, date.min, "⇄", title, why, register, id_, question=True)


def _titles(now: Snapshot) -> dict[tuple[str, str], str]:
    """What records are called, as far as everyone may read it."""
    titles = {("terms", term.id): term.word for term in now.terms}
    titles |= {("agreements", each.id): each.title for each in now.agreements}
    titles |= {("partners", partner.id): partner.name for partner in now.partners}
    titles |= {("people", person.id): person.name for person in now.people}
    titles |= {("ambition", each.id): each.statement for each in now.ambitions}
    titles |= {("bodies", body.id): body.name for body in now.bodies}
    titles |= {("phases", phase.id): phase.name for phase in now.phases}
    titles |= {
        ("interests", each.id): each.interest or each.position for each in now.open_interests()
    }
    return titles
