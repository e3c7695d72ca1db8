"""What programs read: the shapes of ``show --json``, ``log --json`` and ``check --json``.

Every field is written out, those at their default too; only a register that was not asked for is
left out. The same shapes stand as JSON Schema in ``content/schema``.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import UNSET, UnsetType

from logboek.cli.whole import whole_fields, whole_value
from logboek.insight.disclosure import may_see
from logboek.partnership import (
    Agreement,
    Ambition,
    Body,
    Interest,
    Meeting,
    Note,
    Partner,
    Partnership,
    Person,
    Phase,
    Prediction,
    Record,
    Term,
)

if TYPE_CHECKING:
    from logboek.checkup import CheckUp
    from logboek.history import Change
    from logboek.logbook import Logbook
    from logboek.questions import Question


class ShownInterest(Interest, frozen=True, kw_only=True):
    """An interest, and whether it is kept on this installation only."""

    private: bool = False
    """Whether it never left this installation."""


class ShownAnswer(msgspec.Struct, kw_only=True):
    """One of the values that stand side by side."""

    value: Any
    """What was filled in, as the field holds it; whether it is removed for the field ``del``."""
    by: str
    """The id of the person who filled it in; empty when that is not known."""
    at: datetime
    """When, by the clock of the computer on which it was filled in."""


class ShownQuestion(msgspec.Struct, kw_only=True):
    """A field that two people filled in differently without having seen each other's answer."""

    register: str
    """The register of the record."""
    id: str
    """The record."""
    field: str
    """The field; a map entry as ``field/key``; ``del`` when one removed what another kept."""
    answers: list[ShownAnswer]
    """The values; the one that stands in the record meanwhile comes first."""


class Shown(msgspec.Struct, kw_only=True):
    """A logbook, or one register of it, as it stands or stood; the records have their ids."""

    format: int = 1
    """The version of this shape."""
    logbook: str
    """The id of the logbook."""
    as_of: date | None = None
    """The day at whose end it stood so; null for now."""
    withheld_interests: int = 0
    """How many interests are for another organisation than that of the reader."""
    questions: list[ShownQuestion] = []
    """The open questions about the records that are shown."""
    partnership: Partnership | UnsetType = UNSET
    """Who we are together."""
    partners: list[Partner] | UnsetType = UNSET
    """The organisations that take part."""
    people: list[Person] | UnsetType = UNSET
    """The people, with names and addresses unless those were erased."""
    ambition: list[Ambition] | UnsetType = UNSET
    """Every wording of the ambition."""
    interests: list[ShownInterest] | UnsetType = UNSET
    """What is at stake, as far as the reader may see it."""
    predictions: list[Prediction] | UnsetType = UNSET
    """What one partner thought that matters most to another, before reading it."""
    agreements: list[Agreement] | UnsetType = UNSET
    """What was agreed or proposed."""
    terms: list[Term] | UnsetType = UNSET
    """The words that confuse."""
    meetings: list[Meeting] | UnsetType = UNSET
    """The times that people met."""
    bodies: list[Body] | UnsetType = UNSET
    """The tables at which people meet."""
    phases: list[Phase] | UnsetType = UNSET
    """The stretches of the way."""
    notes: list[Note] | UnsetType = UNSET
    """What was worth remembering."""


class LogTouched(msgspec.Struct, kw_only=True):
    """What one change did to one record."""

    register: str
    """The register of the record."""
    id: str
    """The record."""
    verb: str
    """added, changed, removed or restored."""
    title: str
    """What the record is called now."""
    what: str
    """What was done, in words."""
    fields: dict[str, Any]
    """The fields that were set, of a new record all; a map entry as ``field/key``, emptied as null.
    """


class LogEntry(msgspec.Struct, kw_only=True):
    """One change."""

    change: str
    """The id of the change."""
    at: datetime
    """When, by the clock of the computer on which it was made."""
    by: str
    """The id of the person who made it; empty when that is not known."""
    name: str
    """What that person is called."""
    records: list[LogTouched]
    """What it did, record by record."""


class CheckedFinding(msgspec.Struct, kw_only=True):
    """Something that a reader should know."""

    what: str
    """What is the matter."""
    todo: str
    """What to do; empty where nothing has to be done."""


class Checked(msgspec.Struct, kw_only=True):
    """Whether everything of a logbook is here and whole."""

    sound: bool
    """Whether there is nothing to do."""
    valid: int
    """Lines that count."""
    incomplete: int
    """Lines that were not finished: those of changes that never were saved, and ends of files."""
    damaged: int
    """Other lines of which the bytes are not what was written."""
    not_understood: int
    """Whole lines that say something that this version does not know."""
    clones: int
    """Writers under whose name two installations wrote."""
    gaps: int
    """Lines that are known to exist and are not here."""
    strangers: list[str]
    """The names of files with lines of another logbook."""
    unknown_files: list[str]
    """The names of files that are not here or cannot be read."""
    open_questions: int
    """Fields for which two people gave different values."""
    findings: list[CheckedFinding]
    """What this means, in sentences."""

    @classmethod
    def of(cls, found: "CheckUp") -> "Checked":
        """The check-up as programs read it."""
        counts = {
            name: getattr(found, name)
            for name in cls.__struct_fields__
            if name not in ("findings", "strangers", "unknown_files")
        }
        return cls(
            **counts,
            strangers=list(found.strangers),
            unknown_files=list(found.unknown_files),
            findings=[CheckedFinding(what=each.what, todo=each.todo) for each in found.findings],
        )


SHAPES: dict[str, Any] = {"show": Shown, "log": list[LogEntry], "check": Checked}
"""The shape of what each command writes for programs."""


def shown(logbook: "Logbook", registers: list[str], as_of: date | None) -> Shown:
    """These registers of the logbook, as programs read them."""
    found: dict[str, Any] = {}
    withheld = 0
    for name in registers:
        if name == "partnership":
            found[name] = logbook.partnership
            continue
        records = visible(logbook, name)
        if name == "interests":
            withheld = len(logbook.interests) - len(records)
            found[name] = [_interest(logbook, record) for record in records]
        else:
            found[name] = records
    return Shown(
        logbook=logbook.id,
        as_of=as_of,
        withheld_interests=withheld,
        questions=[_question(asked) for asked in asked_of(logbook, registers)],
        **found,
    )


def asked_of(logbook: "Logbook", registers: list[str]) -> "list[Question]":
    """The open questions about these registers, as far as who sits here may see the record."""
    from logboek.screens.told import may_be_told

    return [
        asked
        for asked in logbook.questions()
        if asked.register in registers and may_be_told(logbook, asked.register, asked.id)
    ]


def _question(asked: "Question") -> ShownQuestion:
    return ShownQuestion(
        register=asked.register,
        id=asked.id,
        field=asked.field,
        answers=[
            ShownAnswer(
                value=whole_value(asked.register, asked.field, answer.value),
                by=answer.by,
                at=answer.at,
            )
            for answer in asked.answers
        ],
    )


def visible(logbook: "Logbook", register: str) -> list[Any]:
    """The records of a register that who sits here may see."""
    records: list[Record] = logbook.register(register).all()
    if register != "interests":
        return records
    me = logbook.me
    return [
        record
        for record in logbook.interests
        if may_see(record, me, logbook.people.find(record.person))
    ]


def log_entry(logbook: "Logbook", change: "Change") -> LogEntry:
    """One change, as programs read it; what another organisation keeps to itself is left out."""
    from logboek.screens.told import may_be_told, told

    records = [
        LogTouched(
            register=touched.register,
            id=touched.id,
            verb=touched.verb,
            title=entry.title,
            what=entry.what,
            fields=whole_fields(touched.register, touched.fields, touched.verb == "added")
            if may_be_told(logbook, touched.register, touched.id)
            else {},
        )
        for touched, entry in zip(change.ops, told(logbook, change), strict=True)
    ]
    return LogEntry(
        change=change.h,
        at=change.at,
        by=change.by,
        name=logbook.name_of(change.by),
        records=records,
    )


def _interest(logbook: "Logbook", record: Interest) -> ShownInterest:
    fields = msgspec.structs.asdict(record)
    return ShownInterest(**fields, private=logbook.interests.is_private(record.id))
