"""The words of a text as they are compared, and where they stand in it as it was written."""

import re
import unicodedata
from collections.abc import Iterable

INSIDE = 4
"""From how many letters on a typed word is looked for inside other words too."""
MOST_SPANS = 20
"""How many words light up in one text at most."""

_APOSTROPHES = "'’‘ʼ`"
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\xad\u200b-\u200d\u2060\ufeff"
_DROPPED = re.compile(f"[{_MARKS}{_APOSTROPHES}]+")
_WORD = re.compile(r"[^\W_]+")
_AS_WRITTEN = re.compile(f"[\\w{_MARKS}{_APOSTROPHES}]+")
_PLAIN = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
_PLAIN |= {ord(sign): "" for sign in _APOSTROPHES if sign.isascii()}


def words(text: str) -> list[str]:
    """The words of a text as they are compared."""
    if text.isascii():
        return text.translate(_PLAIN).split()
    plain = unicodedata.normalize("NFKD", text.replace("´", "'")).casefold()
    plain = _DROPPED.sub("", plain)
    return plain.translate(_PLAIN).split() if plain.isascii() else _WORD.findall(plain)


def spans(text: str, sought: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where words stand in a text that begin with what is sought; or else, that have it inside."""
    longer = [part for part in sought if len(part) >= INSIDE]
    begins: list[tuple[int, int]] = []
    inside: list[tuple[int, int]] = []
    for each in _AS_WRITTEN.finditer(text.replace("_", " ").replace("´", "'")):
        said = words(each.group())
        if any(word.startswith(sought) for word in said):
            begins.append(each.span())
        elif any(part in word for word in said for part in longer):
            inside.append(each.span())
        if len(begins) == MOST_SPANS:
            break
    return begins or inside[:MOST_SPANS]


def comparable(texts: Iterable[str]) -> str:
    """The words of texts, each between spaces; nothing where there are none."""
    said = " ".join(word for text in texts for word in words(text))
    return f" {said} " if said else ""
