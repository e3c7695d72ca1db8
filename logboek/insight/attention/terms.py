"""Words in which people may still talk past each other."""

from collections.abc import Iterator
from datetime import date

from logboek.i18n import _
from logboek.insight.attention.item import Attention, Urgency
from logboek.insight.attention.snapshot import Snapshot
from logboek.insight.attention.wording import listed
from logboek.partnership.term import CONTESTED


def about_terms(now: Snapshot, today: date) -> Iterator[Attention]:
    """A contested word asks what it waits for: an explanation, a silent partner, or a talk."""
    names = now.partner_names()
    for term in now.terms:
        if term.status not in CONTESTED:
            continue
        said = [m.on for m in term.meanings.values() if m.on]
        said += [remark.on for remark in term.thread.values() if remark.on]
        since = min(said, default=today)
        last = term.thread[max(term.thread)] if term.thread else None
        silent = [name for partner, name in names.items() if partner not in term.meanings]
        urgency, mark = Urgency.STUCK, "?"
        if last and last.kind == "question":
            why = _("een vraag wacht op uitleg")
        elif not term.meanings:
            why = _("nog niemand legde het uit")
        elif silent and len(silent) <= 2:
            why = _("nog niets van {partners}").format(partners=listed(silent))
            urgency = Urgency.TALK
        elif len(term.meanings) == 1:
            why, urgency = _("nog maar één partner legde het uit"), Urgency.TALK
        else:
            why = _("betekenissen lopen uiteen: praat door")
            urgency, mark = Urgency.TALK, "◐"
        yield Attention(urgency, since, mark, term.word, why, "terms", term.id)
