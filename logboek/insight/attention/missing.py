"""Where something of the logbook is not here, so that it has to be checked."""

from collections.abc import Iterator
from datetime import date

from logboek.i18n import _
from logboek.insight.attention.item import Attention, Urgency
from logboek.insight.attention.snapshot import Snapshot


def what_is_missing(now: Snapshot, today: date) -> Iterator[Attention]:
    """One line for all that is missing, before anything else."""
    if now.missing:
        title, why = _("Niet alles is er"), ", ".join(now.missing)
        yield Attention(Urgency.MISSING, date.min, "!", title, why, "", "", check=True)
