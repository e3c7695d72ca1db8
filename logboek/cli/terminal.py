"""What is said on a terminal or into a file, and what is asked."""

import io
import os
import shutil
import sys
import unicodedata
from pathlib import Path
from textwrap import wrap
from typing import TextIO, cast

from logboek.characters import harmless
from logboek.i18n import _

_NARROWEST, _WIDEST = 20, 100


def prepare() -> None:
    """Read and write UTF-8 whatever the locale says, also where that cannot be shown.

    Where nobody gave something to write to, what is said goes nowhere.
    """
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = sys.stdout or _nowhere("w")
    sys.stderr = sys.stderr or _nowhere("w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="surrogateescape")


def _nowhere(mode: str) -> TextIO:
    """In place of a stream that was closed before the start: nothing comes of it."""
    return cast(TextIO, Path(os.devnull).open(mode, encoding="utf-8"))


def say(text: str = "") -> None:
    """Say something; characters that would steer the terminal become visible ones."""
    print(harmless(text))


def complain(text: str) -> None:
    """Say what went wrong, beside the output."""
    print(harmless(text), file=sys.stderr)


def is_terminal() -> bool:
    """Whether somebody sits at a terminal that can be asked and can be drawn on."""
    try:
        return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    except (AttributeError, ValueError):
        return False


def is_drawable() -> bool:
    """Whether it is a terminal that a full screen can be drawn on, which is done beside stdout."""
    try:
        return is_terminal() and sys.__stderr__ is not None and sys.__stderr__.isatty()
    except ValueError:
        return False


def ask(question: str) -> str:
    """What somebody answers to a question, on one line; raises EOFError."""
    *lines, last = folded(question, width())
    for line in lines:
        print(line)
    return " ".join(input(f"{last} ").split())


def confirm(question: str) -> bool:
    """Whether somebody says yes."""
    choice = _("[j/n]")
    return ask(f"{question} {choice}").casefold() in {"j", "ja", "y", "yes"}


def width() -> int:
    """How many cells wide a line can be."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((80, 24)).columns))


def cells(text: str) -> int:
    """How many cells a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def padded(text: str, wide: int) -> str:
    """The text with spaces behind it up to a width."""
    return text + " " * max(0, wide - cells(text))


def folded(text: str, wide: int) -> list[str]:
    """The text, made harmless, as lines of at most that width; its own line breaks stay."""
    lines = []
    for line in harmless(text).split("\n"):
        lines += wrap(line, max(8, wide), break_on_hyphens=False) or [""]
    return lines


def paragraph(text: str, indent: str = "") -> None:
    """Say a text, folded to the width of the terminal."""
    for line in folded(text, width() - len(indent)):
        print(f"{indent}{line}".rstrip())


def columns(rows: list[tuple[str, str]], indent: str = "  ") -> None:
    """Say labels with their texts beside them, or below them where it is too narrow."""
    if not rows:
        return
    room = width() - len(indent)
    widest = min(max(cells(harmless(label)) for label, _text in rows), 30)
    beside = room - widest - 2 >= 24
    for label, text in rows:
        shown = " ".join(harmless(label).split())
        if not beside or cells(shown) > widest:
            paragraph(shown, indent)
            shown = ""
        hang = widest + 2 if beside else 2
        for line in folded(text, room - hang):
            print(f"{indent}{padded(shown, hang)}{line}".rstrip())
            shown = ""
