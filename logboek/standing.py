"""Where a logbook stands: the records that the rules of attention look at."""

from collections.abc import Iterable, Sequence

from logboek.insight.attention import Snapshot
from logboek.logbook import Logbook
from logboek.questions import Question


def standing(
    logbook: Logbook, questions: Iterable[Question], missing: Sequence[str] = ()
) -> Snapshot:
    """Everything that may ask for attention; ``questions`` are those that stand open.

    ``missing`` says of each part of the logbook that is not here or not whole what it is.
    """
    return Snapshot(
        partners=logbook.partners.all(),
        people=logbook.people.all(),
        ambitions=logbook.ambitions.all(),
        interests=logbook.interests.all(),
        agreements=logbook.agreements.all(),
        terms=logbook.terms.all(),
        meetings=logbook.meetings.all(),
        bodies=logbook.bodies.all(),
        phases=logbook.phases.all(),
        questions=[(asked.register, asked.id, asked.field) for asked in questions],
        missing=missing,
    )
