"""Records with every field written out, so that a program need not know what is left out."""

from collections.abc import Mapping
from typing import Any, get_args, get_type_hints

import msgspec
from msgspec import UNSET, Struct

from logboek.characters import encodable
from logboek.partnership import REGISTERS, Part, Record

_KEPT_ELSEWHERE = {"people": {"name", "address"}}
"""Fields that stand outside the journal, so a change says nothing about them."""


def whole(value: Any) -> Any:
    """A value for JSON, with the fields that hold their default as well."""
    if isinstance(value, Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        return {name: whole(each) for name, each in fields.items() if each is not UNSET}
    if isinstance(value, Mapping):
        return {key: whole(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [whole(each) for each in value]
    return encodable(value) if isinstance(value, str) else value


def whole_fields(register: str, fields: Mapping[str, Any], added: bool) -> dict[str, Any]:
    """The fields that a change set; of a new record also those at their default."""
    kind = REGISTERS.get(register)
    said = {
        name: whole_value(register, name, value)
        for name, value in fields.items()
        if (name, value) != ("id", None)
    }
    if kind is None or not added:
        return said
    elsewhere = {"id", *_KEPT_ELSEWHERE.get(register, ())}
    defaults = {
        name: value
        for name, value in msgspec.structs.asdict(kind()).items()
        if name not in elsewhere and not isinstance(value, dict)
    }
    return {**whole(defaults), **said}


def whole_value(register: str, field: str, value: Any) -> Any:
    """A value as it was set; an entry of a map with all its fields."""
    name, bar, _key = field.partition("/")
    kind = REGISTERS.get(register)
    part = _part_of(kind, name) if kind and bar and isinstance(value, dict) else None
    if part is None:
        return value
    try:
        return {**value, **msgspec.to_builtins(whole(msgspec.convert(value, part)))}
    except msgspec.ValidationError:
        return value


def _part_of(kind: type[Record], name: str) -> type[Part] | None:
    """The type of the entries of a map field."""
    for each in get_args(get_type_hints(kind).get(name)):
        if isinstance(each, type) and issubclass(each, Part):
            return each
    return None
