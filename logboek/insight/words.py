"""Differences between two texts, word by word."""

import re
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_LONGEST = 4_000


class Piece(NamedTuple):
    """A stretch of text that stayed, came, or went."""

    what: Literal["same", "added", "removed"]
    """What happened to it."""
    text: str
    """The words."""


def differences(before: str, after: str) -> list[Piece]:
    """The two texts as one, in pieces that stayed, came or went; put together they lose nothing."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) + len(new) > _LONGEST:
        return _by_the_ends(before, after)
    pieces: list[Piece] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", "".join(old[a:b])))
            continue
        if a < b:
            pieces.append(Piece("removed", "".join(old[a:b])))
        if c < d:
            pieces.append(Piece("added", "".join(new[c:d])))
    return pieces


def _by_the_ends(before: str, after: str) -> list[Piece]:
    """Differences of very long texts: what is the same at both ends stays, the middle changed."""
    shortest = min(len(before), len(after))
    head = next((i for i in range(shortest) if before[i] != after[i]), shortest)
    rest = shortest - head
    tail = next((i for i in range(rest) if before[-1 - i] != after[-1 - i]), rest)
    middle = [
        Piece("same", before[:head]),
        Piece("removed", before[head : len(before) - tail]),
        Piece("added", after[head : len(after) - tail]),
        Piece("same", before[len(before) - tail :]),
    ]
    return [piece for piece in middle if piece.text]
