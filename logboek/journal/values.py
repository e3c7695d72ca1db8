"""What a line can hold: the values that are kept, and why others are refused."""

import math
import unicodedata
from collections.abc import Mapping
from typing import Any

from logboek.characters import encodable

MAX_DEPTH = 8


class Unwritable(ValueError):
    """A change that cannot become a line; the message says which rule it breaks."""


class TooLong(Unwritable):
    """A change of more bytes than a line may have."""


class TooDeep(Unwritable):
    """A value with more lists and maps in each other than a line may have."""


class NotANumber(Unwritable):
    """A number that has no digits, or more of them than can be written."""


class NotAValue(Unwritable):
    """A value that JSON has no way to write."""


def kept_value(value: object, depth: int) -> Any:
    """The value as it is kept, of which this is level ``depth`` in a line; raises Unwritable."""
    match value:
        case str():
            return whole_text(value)
        case None | bool() | int():
            return value
        case float():
            if not math.isfinite(value):
                raise NotANumber("a number that is not finite")
            return value
        case Mapping() | list() | tuple() if depth == MAX_DEPTH:
            raise TooDeep(f"values nested deeper than {MAX_DEPTH}")
        case Mapping():
            return {
                whole_text(str(key)): kept_value(item, depth + 1) for key, item in value.items()
            }
        case list() | tuple():
            return [kept_value(item, depth + 1) for item in value]
        case _:
            raise NotAValue(f"a value of type {type(value).__name__}")


def whole_text(text: str) -> str:
    """The text as it is kept: composed, and with a visible sign for what is no character."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", encodable(text))
