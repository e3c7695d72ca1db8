"""Records as text: what a record is called, and its fields with what they say."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from logboek.characters import one_line
from logboek.cli.plain import unmarked
from logboek.dates import full, full_moment
from logboek.i18n import N_, _
from logboek.partnership import Ambition, Interest, Meeting, Part, Record
from logboek.partnership.ambition import current
from logboek.partnership.partnership import Holiday
from logboek.screens.told import title_in
from logboek.screens.values import field_name, value_said

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from logboek.questions import Question

HEADINGS: dict[str, str] = {
    "partnership": N_("Samenwerking"),
    "partners": N_("Partners"),
    "people": N_("Mensen"),
    "ambition": N_("Ambitie"),
    "interests": N_("Belangen"),
    "predictions": N_("Voorspellingen"),
    "agreements": N_("Afspraken"),
    "terms": N_("Begrippen"),
    "meetings": N_("Ontmoetingen"),
    "bodies": N_("Tafels"),
    "phases": N_("Fasen"),
    "notes": N_("Notities"),
}
"""What each register is called."""

EMPTY: dict[str, str] = {
    "partners": N_("Nog geen partners. Voeg er een toe met: {logboek} add partner NAAM"),
    "people": N_("Nog geen mensen. Voeg jezelf toe met: {logboek} me NAAM"),
    "ambition": N_(
        "Nog geen ambitie: wat willen jullie samen bereikt hebben? Leg een eerste versie vast met: "
        "{logboek} add ambition TEKST"
    ),
    "interests": N_(
        "Nog geen belangen: wat staat er voor wie op het spel? Leg er een vast met: "
        "{logboek} add interest TEKST"
    ),
    "predictions": N_("Nog geen voorspellingen: wat telt voor een ander het zwaarst, denk je?"),
    "agreements": N_(
        "Nog geen afspraken. Een goede eerste: hoe nemen jullie samen besluiten? Voeg haar toe "
        "met: {logboek} add agreement TITEL"
    ),
    "terms": N_(
        "Nog geen begrippen: hier komen woorden waar jullie iets anders bij denken. Voeg er een "
        "toe met: {logboek} add term WOORD"
    ),
    "meetings": N_("Nog geen ontmoetingen. Voeg er een toe met: {logboek} add meeting TEKST"),
    "bodies": N_("Nog geen tafels: de groepen waarin jullie elkaar treffen."),
    "phases": N_("Nog geen fasen: de stukken van de weg, elk met een einde dat iedereen herkent."),
    "notes": N_("Nog geen notities. Schrijf een regel met: {logboek} add note TEKST"),
}
"""What belongs in a register that is empty; ``logboek`` is how the program is started."""

_TITLES = {"name", "word", "title", "statement", "text", "interest", "what"}
_EVERY = {
    "WEEKLY": (N_("elke week"), N_("elke {n} weken")),
    "MONTHLY": (N_("elke maand"), N_("elke {n} maanden")),
    "YEARLY": (N_("elk jaar"), N_("elke {n} jaar")),
}
_HEADING = 200
"""How many characters of a record's words stand above its fields."""
_WITNESSES = ("by", "partner", "on", "until")


def register_named(typed: str) -> str | None:
    """The register that somebody means, by its own name or by what people call it."""
    asked = typed.strip().casefold()
    for name, heading in HEADINGS.items():
        if asked in (name, heading.casefold(), _(heading).casefold()):
            return name
    return None


def heading_of(logbook: "Logbook", register: str, record: Record) -> str:
    """What a record is called, on one line."""
    if isinstance(record, Meeting) and record.on:
        return f"{full(record.on)}: {one_line(unmarked(record.what), _HEADING)}"
    return one_line(unmarked(title_in(logbook, register, record.id)), _HEADING)


def fields(
    logbook: "Logbook", register: str, record: Record, questions: "Sequence[Question]" = ()
) -> Iterator[tuple[str, str]]:
    """Every field that says something, as people call it, with what it says or is asked of it."""
    asked = {
        each.field: each for each in questions if (each.register, each.id) == (register, record.id)
    }
    for field, label, said in _fields(logbook, register, record):
        if field in asked:
            yield f"⇄ {label}", _answers(logbook, asked.pop(field))
        else:
            yield label, said
    for field, question in asked.items():
        yield f"⇄ {field_name(logbook, field)}", _answers(logbook, question)


def _answers(logbook: "Logbook", question: "Question") -> str:
    """The values that stand side by side, each with by whom and when."""
    lines = []
    for answer in question.answers:
        if question.field == "del":
            said = _("uit de lijst halen") if answer.value else _("laten staan")
        else:
            said = value_said(logbook, question.field, answer.value) or _("leeg")
        who = one_line(logbook.name_of(answer.by), 60)
        lines.append(f"{said} ({who}, {full_moment(answer.at)})")
    return "\n".join(lines)


def _fields(logbook: "Logbook", register: str, record: Record) -> Iterator[tuple[str, str, str]]:
    """Each field that says something by its own name, with what people call it and what it says."""
    title = title_in(logbook, register, record.id)
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if name in ("id", "erased") or value in (None, "", [], {}):
            continue
        if name in _TITLES and isinstance(value, str) and _all_said(value, title):
            continue
        if isinstance(record, Meeting) and (name == "on" or (name == "what" and _all_said(value))):
            continue
        if isinstance(value, dict):
            for key, part in value.items():
                field = f"{name}/{key}"
                label, said = field_name(logbook, field), _part(logbook, field, part)
                if name == "justice_others":
                    label = _("recht gedaan volgens {partner}")
                    label, said = label.format(partner=logbook.partner_name(key)), _of_five(part)
                yield field, label, said
        elif name == "serves":
            yield name, field_name(logbook, name), _served(logbook, value)
        else:
            said = value_said(logbook, name, msgspec.to_builtins(value))
            if name == "rhythm":
                said = every(value)
            elif isinstance(record, Ambition) and name == "status":
                said = _standing(logbook, record, said)
            elif name == "justice_owner":
                said = _of_five(value)
            elif isinstance(record, Interest) and (name, value) == ("disclosure", "me"):
                said = _("{who}: het blijft op deze computer").format(who=said)
            yield name, field_name(logbook, name), said


def newest_wording_first(ambitions: Sequence[Ambition]) -> list[Ambition]:
    """The wording that counts, and then the others from the newest to the oldest."""
    counts = current(list(ambitions))
    newest = sorted(ambitions, key=lambda ambition: ambition.id, reverse=True)
    return sorted(newest, key=lambda ambition: ambition is not counts)


def _standing(logbook: "Logbook", ambition: Ambition, said: str) -> str:
    """The status of a wording, and among several adopted ones whether it is the one that counts."""
    adopted = [each for each in logbook.ambitions if each.status == "adopted"]
    if ambition.status != "adopted" or len(adopted) == 1:
        return said
    if ambition == current(adopted):
        return _("{status}; deze geldt nu").format(status=said)
    return _("{status}; later kwam er een andere").format(status=said)


def every(rule: str) -> str:
    """A recurrence rule in people's words; one that is not simply every so often stays as it is."""
    parts = dict(part.partition("=")[::2] for part in rule.split(";") if part)
    times = parts.get("INTERVAL", "1")
    forms = _EVERY.get(parts.get("FREQ", ""))
    if (
        forms is None
        or parts.keys() - {"FREQ", "INTERVAL"}
        or not re.fullmatch("[1-9][0-9]?", times)
    ):
        return rule
    return _(forms[0]) if times == "1" else _(forms[1]).format(n=times)


def _of_five(degree: int) -> str:
    """How far justice is done, with what it is measured by."""
    return _("{n} van 5").format(n=degree)


def _all_said(text: str, title: str = "") -> bool:
    """Whether the heading says the whole text, on its one line."""
    whole = text.strip()
    same = one_line(whole, _HEADING) == one_line(title or whole, _HEADING)
    return same and len(whole) <= _HEADING and "\n" not in whole


def _part(logbook: "Logbook", field: str, part: Any) -> str:
    """One entry of a collection: its words, then by whom and when."""
    if isinstance(part, Holiday):
        return _("{name}, van {first} tot en met {last}").format(
            name=part.name, first=full(part.first), last=full(part.last)
        )
    said = value_said(logbook, field, msgspec.to_builtins(part))
    if not isinstance(part, Part):
        return said
    witnesses = [
        _witness(logbook, name, getattr(part, name))
        for name in _WITNESSES
        if getattr(part, name, None)
    ]
    return f"{said} ({', '.join(witnesses)})" if witnesses else said


def _witness(logbook: "Logbook", name: str, value: Any) -> str:
    if isinstance(value, date):
        return _("antwoord {date}").format(date=full(value)) if name == "until" else full(value)
    known = logbook.partner_name(value) if name == "partner" else logbook.name_of(value)
    return one_line(known, 60)


def _served(logbook: "Logbook", interests: list[str]) -> str:
    from logboek.cli.programs import visible

    may = {record.id for record in visible(logbook, "interests")}
    titles = [one_line(title_in(logbook, "interests", id), 80) for id in interests if id in may]
    rest = len(interests) - len(titles)
    return "; ".join([*titles, *([_("nog {n}").format(n=rest)] if rest else [])])
