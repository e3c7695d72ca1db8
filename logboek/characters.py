"""Making characters harmless that would steer a terminal, turn lines round, or hide."""

import re
import unicodedata

LINE_LIMIT = 300
"""The most characters in a text of one line."""
TEXT_LIMIT = 20_000
"""The most characters in a text of several lines."""

_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ud800-\udfff"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_MAYBE_STACKED = re.compile(r"[^\w\s!-~]{4,}")
_MOST_MARKS = 3
_DROPPED = frozenset(range(0xFE00, 0xFE10))
_TURNING = frozenset({0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)})


def _visible(match: re.Match[str]) -> str:
    """The visible stand-in for one character that would not show, or would do more than show."""
    point = ord(match.group())
    if point in _DROPPED:
        return ""
    if point < 0x20:
        return chr(0x2400 + point)
    if point == 0x7F:
        return "\u2421"
    if point in _TURNING:
        return "\u21c4"
    if 0x80 <= point < 0xA0 or 0xD800 <= point < 0xE000 or 0xFFF0 <= point < 0x10000:
        return "\ufffd"
    return "\u00b7"


def _unstacked(match: re.Match[str]) -> str:
    """The signs, with no more than a few marks on each."""
    kept, marks = "", 0
    for character in match.group():
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if marks <= _MOST_MARKS:
            kept += character
    return kept


def encodable(text: str) -> str:
    """The text with a visible sign for each half character, which no file or stream can hold."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def harmless(text: str) -> str:
    """The text with every steering, turning or hidden character replaced by a visible one."""
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text)
    return _MAYBE_STACKED.sub(_unstacked, _STEERING.sub(_visible, text)).expandtabs(4)


def one_line(text: str, limit: int = 300) -> str:
    """The text harmless and on one line, shortened when it is longer than the limit."""
    cut = text[: limit + 1]
    flat = " ".join(harmless(cut).split())
    return flat if len(text) <= limit else flat[:limit].rstrip() + "…"
