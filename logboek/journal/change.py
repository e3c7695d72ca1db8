"""One line of the journal: how it is built, and how it is read back without trusting it."""

import json
import math
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import Enum
from hashlib import sha256
from typing import Annotated, Any, Literal, NoReturn

import msgspec

MAX_BYTES = 256 * 1024
MAX_DEPTH = 16
MAX_TIME = 2**53
MAX_JUMP = 1_000_000
REMOVED = "del"

_TAIL = b',"h":"'
_TAIL_LENGTH = len(_TAIL) + 40 + len(b'"}')


class Op(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """What one change does to one record: the fields it sets, and per field the heads it saw."""

    tab: str
    doc: str
    set: Annotated[dict[str, Any], msgspec.Meta(min_length=1)]
    base: dict[str, list[str]] = {}


class Line(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """One change as it stands in a file; the keys are those of the specification."""

    v: Literal[1]
    w: Annotated[str, msgspec.Meta(min_length=1)]
    n: Annotated[int, msgspec.Meta(ge=1)]
    p: str
    t: Annotated[int, msgspec.Meta(ge=0, lt=MAX_TIME)]
    at: Annotated[datetime, msgspec.Meta(tz=True)]
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


class Unwritable(ValueError):
    """A change that cannot become a line; the message says which rule it breaks."""


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
    clean = [
        Op(op.tab, op.doc, {_text(k): _value(v, 4) for k, v in op.set.items()}, op.base)
        for op in ops
    ]
    at = at.replace(microsecond=0)
    line = Line(v=1, w=w, n=n, p=p, t=t, at=at, by=by, ops=clean, h="")
    body = _encode(line)[: -len('"h":""}') - 1]
    line.h = digest(body)
    raw = body + _TAIL + line.h.encode() + b'"}'
    if len(raw) > MAX_BYTES:
        raise Unwritable(f"a line of {len(raw)} bytes, where {MAX_BYTES} is the most")
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
    return line if _sound(line, raw) else _envelope(raw)


def read_block(block: bytes, raws: Sequence[bytes]) -> list[Line] | None:
    """What ``read`` says of every line of a block at once, or None unless all of it is plain.

    ``raws`` are the lines of the block, each of which ends in a newline there.
    """
    try:
        lines = _decode_lines(block)
        if len(lines) != len(raws) or _encode_lines(lines) != block:
            return None
    except (msgspec.MsgspecError, RecursionError, ValueError, OverflowError):
        return None
    for raw, line in zip(raws, lines, strict=True):
        if sha256(raw[:-_TAIL_LENGTH]).hexdigest()[:40] != line.h or len(raw) > MAX_BYTES:
            return None
        if not _sound(line, raw):
            return None
    return lines


def _envelope(raw: bytes) -> Envelope:
    h = raw[-42:-2].decode()
    try:
        envelope = _decode_envelope(raw)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return Envelope(h=h)
    if envelope.n < 1 or not 0 <= envelope.t < MAX_TIME or envelope.h != h:
        return Envelope(h=h)
    return envelope


def _sound(line: Line, raw: bytes) -> bool:
    for op in line.ops:
        fields = op.set
        if op.base and not op.base.keys() <= fields.keys():
            return False
        if REMOVED in fields and not isinstance(fields[REMOVED], bool):
            return False
    if len(line.ops) > 1 and len({(op.tab, op.doc) for op in line.ops}) < len(line.ops):
        return False
    if raw.count(b"{") + raw.count(b"[") <= MAX_DEPTH:
        return True
    return all(_depth(value, 4) <= MAX_DEPTH for op in line.ops for value in op.set.values())


def _depth(value: object, above: int) -> int:
    if above > MAX_DEPTH:
        return above
    if isinstance(value, dict):
        return max((_depth(item, above + 1) for item in value.values()), default=above + 1)
    if isinstance(value, list):
        return max((_depth(item, above + 1) for item in value), default=above + 1)
    return above


def _strict(raw: bytes) -> bool:
    """Whether the bytes are JSON without double keys and without numbers that JSON has not."""
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


def _value(value: object, depth: int) -> Any:
    if depth > MAX_DEPTH:
        raise Unwritable(f"values nested deeper than {MAX_DEPTH}")
    match value:
        case str():
            return _text(value)
        case None | bool() | int():
            return value
        case float():
            if not math.isfinite(value):
                raise Unwritable("a number that is not finite")
            return value
        case Mapping():
            return {_text(str(key)): _value(item, depth + 1) for key, item in value.items()}
        case list() | tuple():
            return [_value(item, depth + 1) for item in value]
        case _:
            raise Unwritable(f"a value of type {type(value).__name__}")


def _text(text: str) -> str:
    if text.isascii():
        return text
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", whole)
