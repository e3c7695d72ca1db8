"""The demo partnership: a story of changes, each at its own day, told so that it ends today.

``content/demo/story.jsonl`` holds one change by one person per line, in the order in which they
were made. Days count from today; ``#slug`` stands for a record's id and ``@-30`` for a date.
Names and addresses stand apart, in ``content/demo/people.json``, as they do in a logbook.
"""

from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from hashlib import blake2b
from typing import Any

import msgspec

from logboek.locations import content_root
from logboek.partnership.partnership import PARTNERSHIP_ID

_SATURDAY, _SUNDAY = 5, 6
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_WINTER, _SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))


class Named(msgspec.Struct, frozen=True):
    """The name and address of one person, which are kept outside the journal."""

    name: str
    """What the person is called."""
    address: str
    """How to reach the person."""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One change by one person."""

    at: datetime
    """The moment of the change, in UTC; each step is later than the one before it."""
    by: str
    """The id of the person who made it."""
    laptop: str
    """The installation on which it was made."""
    blind: bool = False
    """Whether its writer had not yet seen the step before it."""
    ops: list[dict[str, Any]]
    """Per record its register (``tab``), its id (``doc``) and the fields that were ``set``."""


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """The whole story, ready to be written as a logbook."""

    steps: list[Step]
    """Every change, oldest first."""
    people: dict[str, Named]
    """Names and addresses by the person's id."""


class _Op(msgspec.Struct):
    tab: str
    doc: str
    set: dict[str, Any]


class _Line(msgspec.Struct):
    day: int
    time: str
    by: str
    laptop: str
    ops: list[_Op]
    blind: bool = False


def story_until(now: datetime) -> Story:
    """Read the demo's story as it would have gone until now (aware); none of it lies ahead."""
    story = load_story(now.date())
    return story if story.steps[-1].at <= now else load_story(now.date() - _DAY)


def load_story(today: date) -> Story:
    """Read the demo's story as it would have gone had it reached the morning of today."""
    folder = content_root() / "demo"
    lines = msgspec.json.Decoder(_Line).decode_lines((folder / "story.jsonl").read_bytes())
    named = msgspec.json.decode((folder / "people.json").read_bytes(), type=dict[str, Named])
    telling = _Telling(today)
    steps = [telling.step(line) for line in lines]
    return Story(steps=steps, people={telling.id(slug): names for slug, names in named.items()})


def working_day(today: date, offset: int) -> date:
    """Return the day that lies offset days from today, moved out of the weekend.

    What has happened never lands after today, and what happened over the weekend before a Monday
    stays before that Monday.
    """
    day = today + timedelta(days=offset)
    if day.weekday() == _SATURDAY:
        return day - _DAY
    if day.weekday() == _SUNDAY:
        return day + _DAY if offset > 0 or day + _DAY < today else day - 2 * _DAY
    return day


class _Telling:
    """Turns lines into steps, remembering the ids that were given and the last moment used."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._days: dict[int, date] = {}
        self._ids = {PARTNERSHIP_ID: PARTNERSHIP_ID}
        self._now = datetime.min.replace(tzinfo=UTC)

    def step(self, line: _Line) -> Step:
        at = _moment(self._day(line.day), line.time)
        self._now = max(at, self._now + _MINUTE)
        by = self.id(line.by)
        ops = [
            {"tab": op.tab, "doc": self.id(op.doc), "set": self._fields(op.set)} for op in line.ops
        ]
        return Step(at=self._now, by=by, laptop=line.laptop, blind=line.blind, ops=ops)

    def id(self, slug: str) -> str:
        """Return the slug's id: a version 7 UUID of the moment of its first appearance."""
        known = self._ids.get(slug)
        if known is None:
            known = self._ids[slug] = _uuid7(self._now, len(self._ids), slug)
        return known

    def _day(self, offset: int) -> date:
        day = self._days.get(offset)
        if day is None:
            day = self._days[offset] = working_day(self._today, offset)
        return day

    def _fields(self, fields: dict[str, Any]) -> dict[str, Any]:
        told: dict[str, Any] = {}
        for name, value in fields.items():
            field, slash, key = name.partition("/")
            told[field + slash + self._text(key) if slash else name] = self._value(value)
        return told

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._text(value) if value.startswith(("#", "@")) else value
        if isinstance(value, list):
            return [self._value(item) for item in value]
        if isinstance(value, dict):
            return {self._text(key): self._value(item) for key, item in value.items()}
        return value

    def _text(self, text: str) -> str:
        mark, rest = text[:1], text[1:]
        if mark == "#" and rest.replace("-", "").isalnum() and rest.islower():
            return self.id(rest)
        if mark == "@" and rest.removeprefix("-").isdigit():
            return self._day(int(rest)).isoformat()
        return text


def _moment(day: date, clock: str) -> datetime:
    """Return a Dutch clock time in UTC, by rule rather than by loading a time zone database."""
    zone = _SUMMER if _last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10) else _WINTER
    return datetime.combine(day, time.fromisoformat(clock), zone).astimezone(UTC)


@cache
def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def _uuid7(at: datetime, count: int, slug: str) -> str:
    milliseconds = int(at.timestamp()) * 1000
    tail = int.from_bytes(blake2b(slug.encode(), digest_size=8).digest()) >> 2
    return f"{milliseconds << 80 | 7 << 76 | (count & 0xFFF) << 64 | 2 << 62 | tail:032x}"
