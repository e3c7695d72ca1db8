"""What a change did, in people's words: written once, for the timeline and for the command line."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from logboek.characters import one_line
from logboek.i18n import _
from logboek.insight.disclosure import may_see
from logboek.partnership import Person
from logboek.screens.labels import REGISTER, title_of
from logboek.screens.values import field_name, value_said

if TYPE_CHECKING:
    from logboek.history import Change, Touched
    from logboek.logbook import Logbook

_MOST_FIELDS = 4


class Told(NamedTuple):
    """What a change did to one record; the title is somebody's own words."""

    register: str
    """The register in which the record stands."""
    id: str
    """The record."""
    title: str
    """What the record is called now, however long that is."""
    what: str
    """What was done to it."""

    def __str__(self) -> str:
        return f"{self.title.rstrip('.:')}: {self.what}"


def told(logbook: "Logbook", change: "Change") -> list[Told]:
    """Everything that a change did, one record at a time."""
    return [
        Told(touched.register, touched.id, *_title_and_what(logbook, touched))
        for touched in change.ops
    ]


def taken_back(logbook: "Logbook", change: "Change") -> str:
    """What was done by a change that is taken back now, with the record that it was about."""
    parts = []
    for touched in change.ops[:2]:
        kind = REGISTER[touched.register].name if touched.register in REGISTER else touched.register
        title = one_line(_title_and_what(logbook, touched)[0], 60)
        if touched.verb == "added":
            parts.append(f"{kind} {title}")
        elif touched.verb == "changed":
            names = _and(field_name(logbook, field) for field in touched.fields)
            parts.append(_("{fields} bij {title}").format(fields=names, title=title))
        else:
            parts.append(f"{title}: {_verb(touched, kind)}")
    if more := len(change.ops) - len(parts):
        parts.append(_("nog {n}").format(n=more))
    return "; ".join(parts)


def may_be_told(logbook: "Logbook", register: str, id: str) -> bool:
    """Whether who sits here may read this record: an interest can be for one organisation only."""
    if register != logbook.interests.name:
        return True
    interest = logbook.interests.find(id)
    if interest is None:
        return True
    return may_see(interest, logbook.me, logbook.people.find(interest.person))


def _title_and_what(logbook: "Logbook", touched: "Touched") -> tuple[str, str]:
    kind = REGISTER[touched.register].name if touched.register in REGISTER else touched.register
    if not may_be_told(logbook, touched.register, touched.id):
        what = _verb(touched, kind) or _("gewijzigd")
        return _("een belang dat voor een andere organisatie is"), what
    title = title_in(logbook, touched.register, touched.id)
    return title, _verb(touched, kind) or _fields(logbook, touched)


def title_in(logbook: "Logbook", register: str, id: str) -> str:
    """What a record is called, also when it was taken out or has no words."""
    record = logbook.register(register).find(id)
    if isinstance(record, Person):
        return logbook.name_of(id)
    title = title_of(record).strip() if record else ""
    return title or _("{kind} zonder naam").format(kind=REGISTER[register].name)


def _verb(touched: "Touched", kind: str) -> str:
    """What was done when that was more than changing fields; else nothing."""
    match touched.verb:
        case "added":
            return _("{kind} toegevoegd").format(kind=kind)
        case "removed":
            return _("uit de lijst gehaald")
        case "restored":
            return _("teruggezet")
    if touched.fields.get("erased"):
        return _("naam en adres gewist")
    return ""


def _fields(logbook: "Logbook", touched: "Touched") -> str:
    """The fields that were set, those that were emptied, and what was written with it."""
    changed, emptied, written, begun = [], [], [], []
    for field, value in touched.fields.items():
        if field.startswith("pinned/") and not _only_pins(touched):
            continue
        if said := _written(logbook, field, value):
            written.append(said)
        elif value in (None, "", [], {}):
            if start := _start(logbook, touched, field):
                written.append(start)
            else:
                emptied.append(field_name(logbook, field))
        elif "/" in field and field in touched.begun:
            begun.append(field_name(logbook, field))
        elif field == "status":
            words = {
                "field": field_name(logbook, field),
                "value": value_said(logbook, field, value),
            }
            changed.append(_("{field} ({value})").format(**words))
        else:
            changed.append(field_name(logbook, field))
    parts = list(dict.fromkeys(written))
    if begun:
        parts.append(_("{fields} toegevoegd").format(fields=_and(begun)))
    if changed:
        parts.append(_("{fields} gewijzigd").format(fields=_and(changed)))
    if emptied:
        parts.append(_("{fields} leeggemaakt").format(fields=_and(emptied)))
    return ", ".join(parts)


def _only_pins(touched: "Touched") -> bool:
    """Whether nothing was changed but what the words meant: the agreement was read again."""
    return all(field.startswith("pinned/") for field in touched.fields)


def _start(logbook: "Logbook", touched: "Touched", field: str) -> str:
    """Where a field went back to that is never empty, such as the status that things begin with."""
    if field not in {"status", "kind"}:
        return ""
    default = getattr(logbook.register(touched.register).codec.kind(), field, "")
    said = value_said(logbook, field, default)
    name = field_name(logbook, field)
    return _("{field} terug naar {value}").format(field=name, value=said) if said else ""


def _written(logbook: "Logbook", field: str, value: Any) -> str:
    """What was done by writing an entry of its own, such as a question."""
    name, bar, _key = field.partition("/")
    match name, value:
        case "pinned", _ if bar:
            return _("opnieuw gelezen, het klopt nog")
        case "thread", {"kind": "question"} if bar:
            return _("vraag gesteld")
        case "thread", {"kind": "explanation"} if bar:
            return _("uitleg gegeven")
        case "dissent", {"text": str()} if bar:
            return _("tegenstem vastgelegd")
        case "kept", {"outcome": outcome} if bar:
            said = value_said(logbook, "outcome", outcome)
            return _("beoordeeld als: {outcome}").format(outcome=said)
    return ""


def _and(names: Iterable[str]) -> str:
    """Names as people list them, each once, not too many."""
    once = list(dict.fromkeys(names))
    if len(once) > _MOST_FIELDS:
        rest = len(once) - _MOST_FIELDS + 1
        once = [*once[: _MOST_FIELDS - 1], _("nog {n}").format(n=rest)]
    if len(once) == 1:
        return once[0]
    return _("{first} en {last}").format(first=", ".join(once[:-1]), last=once[-1])
