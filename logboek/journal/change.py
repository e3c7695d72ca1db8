"""One line of the journal: how it is built, and how it is read back without trusting it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from hashlib import sha256
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, NoReturn, TypeAlias

import msgspec

from logboek.journal.values import (
    MAX_DEPTH,
    NotANumber,
    TooLong,
    Unwritable,
    kept_value,
    whole_text,
)

MAX_BYTES = 256 * 1024
MAX_NUMBER = 2**53
MAX_JUMP = 1_000_000
HASH_BYTES = 20
MOMENT_LENGTH = 20
EARLIEST = datetime(1971, 1, 1, tzinfo=UTC)
LATEST = datetime(2999, 12, 31, tzinfo=UTC)
REMOVED = "del"

_TAIL = b',"h":"'
_REMOVES = b'"del":'
_TAIL_LENGTH = len(_TAIL) + 40 + len(b'"}')


def _nested(levels: int) -> Any:
    """The type of a value that nests no deeper than this, so that decoding itself refuses more."""
    scalar = None | bool | int | float | str
    value: Any = scalar
    for _ in range(levels):
        value = scalar | list[value] | dict[str, value]
    return value


if TYPE_CHECKING:
    Value: TypeAlias = Any
else:
    Value = _nested(MAX_DEPTH - 4)


class Op(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """What one change does to one record: the fields it sets, and per field the heads it saw."""

    tab: str
    doc: str
    set: Annotated[dict[str, Value], msgspec.Meta(min_length=1)]
    base: dict[str, list[str]] = {}


class Line(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """One change as it stands in a file; the keys are those of the specification."""

    v: Literal[1]
    w: Annotated[str, msgspec.Meta(min_length=1)]
    n: Annotated[int, msgspec.Meta(ge=1, lt=MAX_NUMBER)]
    p: str
    t: Annotated[int, msgspec.Meta(ge=0, lt=MAX_NUMBER)]
    at: Annotated[str, msgspec.Meta(min_length=20, max_length=20)]
    by: str
    ops: Annotated[list[Op], msgspec.Meta(min_length=1)]
    h: str


class Envelope(msgspec.Struct, gc=False):
    """As much of a line with a right hash as this version can make out; it is not applied."""

    w: str = ""
    n: int = 0
    p: str = ""
    t: int = 0
    h: str = ""


class Fault(Enum):
    """Why a stretch of bytes is no line."""

    INCOMPLETE = "incomplete"
    DAMAGED = "damaged"


_decode = msgspec.json.Decoder(Line).decode
_decode_envelope = msgspec.json.Decoder(Envelope).decode
_decode_lines = msgspec.json.Decoder(Line).decode_lines
_encode = msgspec.json.Encoder().encode
_encode_lines = msgspec.json.Encoder().encode_lines


def digest(body: bytes) -> str:
    """The first 40 hex digits of SHA-256, which is how a line is named."""
    return sha256(body).hexdigest()[:40]


def build(
    *, w: str, n: int, p: str, t: int, at: datetime, by: str, ops: Sequence[Op]
) -> tuple[bytes, Line]:
    """The bytes of a new line without its newline, and what they say; raises Unwritable."""
    raw, _made = unchecked(w=w, n=n, p=p, t=t, at=at, by=by, ops=ops)
    said = read(raw)
    if not isinstance(said, Line):
        raise Unwritable("a line that would not be understood")
    return raw, said


def unchecked(
    *, w: str, n: int, p: str, t: int, at: datetime, by: str, ops: Sequence[Op]
) -> tuple[bytes, Line]:
    """What `build` gives, not read back, for what is known to keep the rules."""
    clean = [
        Op(
            op.tab,
            op.doc,
            {whole_text(field): kept_value(value, 4) for field, value in op.set.items()},
            {whole_text(field): heads for field, heads in op.base.items()},
        )
        for op in ops
    ]
    utc = min(max(at.astimezone(UTC), EARLIEST), LATEST).replace(microsecond=0, tzinfo=None)
    line = Line(v=1, w=w, n=n, p=p, t=t, at=f"{utc.isoformat()}Z", by=by, ops=clean, h="")
    try:
        body = _encode(line)[: -len('"h":""}') - 1]
    except UnicodeEncodeError as error:
        raise Unwritable(str(error)) from error
    except (ValueError, OverflowError) as error:
        raise NotANumber(str(error)) from error
    line.h = digest(body)
    raw = body + _TAIL + line.h.encode() + b'"}'
    if len(raw) > MAX_BYTES:
        raise TooLong(f"a line of {len(raw)} bytes, where {MAX_BYTES} is the most")
    return raw, line


def read(raw: bytes) -> Line | Envelope | Fault:
    """What the bytes say: its hash first, then everything else.

    Bytes whose hash does not fit are a Fault. A line whose hash fits, and that this version does
    not understand, is an Envelope: it is kept byte for byte, and not applied.
    """
    if raw[-_TAIL_LENGTH : -_TAIL_LENGTH + 6] != _TAIL or raw[-2:] != b'"}':
        return Fault.DAMAGED
    if sha256(raw[:-_TAIL_LENGTH]).hexdigest()[:40].encode() != raw[-42:-2]:
        return Fault.DAMAGED
    if len(raw) > MAX_BYTES:
        return _envelope(raw)
    try:
        line = _decode(raw)
        canonical = _encode(line) == raw
    except (msgspec.MsgspecError, RecursionError, ValueError, OverflowError):
        return _envelope(raw)
    if not canonical and not _strict(raw):
        return _envelope(raw)
    return line if _are_moments(line.at) and _sound(line.ops) else _envelope(raw)


class Run(NamedTuple):
    """Lines that stand one after the other, and what was made of them on the way."""

    lines: list[Line]
    names: list[str]
    hashes: bytes
    """Their names as bytes, HASH_BYTES each."""
    moments: str
    """What their clocks said, MOMENT_LENGTH characters each."""


def read_block(block: bytes, raws: Sequence[bytes]) -> Run | None:
    """What ``read`` says of every line of a block at once, or None unless all of it is plain.

    ``raws`` are the lines of the block, each of which ends in a newline there.
    """
    try:
        lines = _decode_lines(block)
        if len(lines) != len(raws) or _encode_lines(lines) != block:
            return None
    except (msgspec.MsgspecError, RecursionError, ValueError, OverflowError):
        return None
    moments = "".join([line.at for line in lines])
    if len(block) > MAX_BYTES or not _are_moments(moments):
        return None
    names = [line.h for line in lines]
    hashes = b"".join([sha256(raw[:-_TAIL_LENGTH]).digest()[:HASH_BYTES] for raw in raws])
    if hashes.hex() != "".join(names):
        return None
    removes = _REMOVES in block
    for ops in [line.ops for line in lines]:
        if (removes or len(ops) > 1 or ops[0].base) and not _sound(ops):
            return None
    return Run(lines, names, hashes, moments)


def _envelope(raw: bytes) -> Envelope:
    h = raw[-42:-2].decode()
    if not _strict(raw):
        return Envelope(h=h)
    try:
        envelope = _decode_envelope(raw)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return Envelope(h=h)
    if (
        not 1 <= envelope.n < MAX_NUMBER
        or not envelope.w
        or not 0 <= envelope.t < MAX_NUMBER
        or envelope.h != h
    ):
        return Envelope(h=h)
    return envelope


def moment(at: str) -> datetime:
    """The moment that a line names, in UTC.

    It is no further off than every system can show in its own time zone, and the earliest of those
    where there is no such moment.
    """
    try:
        return min(max(datetime.fromisoformat(at), EARLIEST), LATEST)
    except ValueError:
        return EARLIEST


def end_of(day: date) -> datetime:
    """The last second of a day on the clock of this computer."""
    day = min(max(day, EARLIEST.date()), LATEST.date())
    end = datetime.combine(day + timedelta(days=1), time()).astimezone(UTC)
    return end - timedelta(seconds=1)


def _are_moments(joined: str) -> bool:
    """Whether texts of 20 characters, put one after the other, look like 2026-11-22T10:03:07Z."""
    count = len(joined) // 20
    signs = [joined[at::20] for at in (4, 7, 10, 13, 16, 19)]
    digits = "".join(joined[at::20] for at in (0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18))
    return signs == [sign * count for sign in "--T::Z"] and digits.isascii() and digits.isdigit()


def _sound(ops: list[Op]) -> bool:
    """Whether the operations keep the rules that their types do not say."""
    for op in ops:
        fields = op.set
        if op.base and not op.base.keys() <= fields.keys():
            return False
        if REMOVED in fields and not isinstance(fields[REMOVED], bool):
            return False
    return len(ops) == 1 or len({(op.tab, op.doc) for op in ops}) == len(ops)


def _strict(raw: bytes) -> bool:
    """Whether the bytes are JSON without double keys and without numbers that JSON has not."""
    import json

    try:
        json.loads(raw.decode(), object_pairs_hook=_once, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return False
    return True


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
