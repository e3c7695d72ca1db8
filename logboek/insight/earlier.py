"""A record with a part of it as it stood before."""

from collections.abc import Iterable
from typing import Any, TypeVar

from msgspec.structs import replace

from logboek.partnership import Record

R = TypeVar("R", bound=Record)


def with_earlier(now: R, then: R, fields: Iterable[str]) -> R:
    """The record as it stands now, with these fields as they stood then; entries as ``a/b``."""
    put_back: dict[str, Any] = {}
    for field in fields:
        name, _, key = field.partition("/")
        if name not in now.__struct_fields__:
            continue
        was = getattr(then, name)
        if not key:
            put_back[name] = was
            continue
        entries = dict(put_back.get(name, getattr(now, name)))
        entries.pop(key, None)
        put_back[name] = entries | ({key: was[key]} if key in was else {})
    return replace(now, **put_back)
