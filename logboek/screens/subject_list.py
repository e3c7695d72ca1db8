"""The subjects of a collaboration agreement, as this partnership words them."""

from functools import cache
from typing import TYPE_CHECKING

from logboek.i18n import _, content, language
from logboek.insight.coverage import Subject, of_partnership, read_subjects

if TYPE_CHECKING:
    from logboek.logbook import Logbook


def subjects(logbook: "Logbook") -> list[Subject]:
    """The standard list, with what this partnership changed in it."""
    return of_partnership(standard(), logbook.partnership.subjects)


def standard() -> tuple[Subject, ...]:
    """The standard list in the language that is spoken."""
    return _standard(language())


def subject_name(logbook: "Logbook", id: str) -> str:
    """What a subject is called, also when the partnership left it out."""
    mine = logbook.partnership.subjects.get(id)
    if mine and mine.name:
        return mine.name
    known = (each.name for each in standard() if each.id == id)
    return next(known, "") or _("een onderwerp dat niet meer in de lijst staat")


@cache
def _standard(spoken: str) -> tuple[Subject, ...]:
    """A list that cannot be read has no subjects: the partnership can still name its own."""
    try:
        return tuple(read_subjects(content("subjects.toml")))
    except (OSError, ValueError):
        return ()
