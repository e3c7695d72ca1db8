"""JSON for programs, that is harmless on a terminal too."""

from typing import Any

import msgspec

from logboek.characters import harmless
from logboek.cli.whole import whole


def write(value: Any) -> None:
    """Print a value as JSON; what would steer a terminal is written as an escape."""
    text = msgspec.json.format(msgspec.json.encode(whole(value)), indent=2).decode()
    print("".join(line if line.isascii() else _escaped(line) for line in text.splitlines(True)))


def _escaped(line: str) -> str:
    return "".join(c if c in "\t\n" or harmless(c) == c else _escape(c) for c in line)


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i] << 8 | units[i + 1]:04x}" for i in range(0, len(units), 2))
