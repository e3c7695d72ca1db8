"""What is known of a partnership: typed records, one file per idea; no clock, no files, no screen.

A field that is a dictionary is a collection that several people fill at once. Every entry is kept
and merged by itself, so two partners who each add a meaning never stand in the way of each other.
"""

from logboek.partnership.agreement import Agreement
from logboek.partnership.ambition import Ambition
from logboek.partnership.interest import Interest
from logboek.partnership.meeting import Meeting
from logboek.partnership.organisation import Body
from logboek.partnership.partner import Partner
from logboek.partnership.partnership import Partnership
from logboek.partnership.person import Person
from logboek.partnership.prediction import Prediction
from logboek.partnership.process import Note, Phase
from logboek.partnership.record import Part, Record
from logboek.partnership.term import Term

REGISTERS: dict[str, type[Record]] = {
    "partnership": Partnership,
    "partners": Partner,
    "people": Person,
    "ambition": Ambition,
    "interests": Interest,
    "predictions": Prediction,
    "agreements": Agreement,
    "terms": Term,
    "meetings": Meeting,
    "bodies": Body,
    "phases": Phase,
    "notes": Note,
}
"""Every register by its name in the journal and on the command line, with its type of record."""

__all__ = [
    "REGISTERS",
    "Agreement",
    "Ambition",
    "Body",
    "Interest",
    "Meeting",
    "Note",
    "Part",
    "Partner",
    "Partnership",
    "Person",
    "Phase",
    "Prediction",
    "Record",
    "Term",
]
