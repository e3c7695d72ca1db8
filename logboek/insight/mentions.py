"""Where people's texts use the words of the glossary.

A form of a word counts as it was given, whole: upper and lower case are one, and so are the ways
to write an accent, an apostrophe, a quote, a hyphen or dots. A hyphen stands between words, an
apostrophe inside one: "vmbo-docent" uses "vmbo", and "agenda's" does not use "agenda".
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple, TypeVar

import msgspec

from logboek.partnership import Term

Place = TypeVar("Place")

_Forms = list[tuple[str, int, list[str], str]]
"""Of each form: the signs before its first letter or digit, how many signs it has from there on,
what stands there between its spaces (nothing where it is but letters), and what it stands for."""

_FEW = 8
_BLOCK = 1_000_000
_PAD = "\0"
_UNSEEN = "\xad\u200b\u200c\u200d\u2060\ufeff"
_SAME = dict(zip("’‘ʼ“”„‐‑–—…•", "'''\"\"\"----.*", strict=True))
_MARKS = "\u0300-\u036f\u1160-\u11ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a"
_EVEN = (
    "\\x00-\xac\xae-\xde\xe0-\u012f\u0131-\u0148\u014a-\u017e"
    "\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u21ff\u2500-\u27bf"
)
_UNEVEN = re.compile(rf"[{_UNSEEN}]|[^{_EVEN}][{_MARKS}]*")
_MARK = re.compile(rf"[{_MARKS}]")
_UNEVEN_LATIN = (b"\xad", b"\xb5", b"\xdf")
_LOWER = bytes(
    ord(lower) if len(lower := chr(code).casefold()) == 1 and lower <= "\xff" else code
    for code in range(256)
)
_PIECE = re.compile(r"[^\W_]+")
_PIECES = bytes(code if chr(code).isalnum() else 0x20 for code in range(256))
_BETWEEN = frozenset(chr(code) for code in range(128) if not chr(code).isalnum()) - {"'"}


class Mention(msgspec.Struct, frozen=True, gc=False):
    """A stretch of a text in which a term is used."""

    start: int
    """Where it begins in the text as it was given."""
    end: int
    """Where it ends: the place after its last character."""
    term_id: str
    """The term."""


class Matcher:
    """Finds the words of a glossary in any text; made anew when the glossary changes."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._look_for((form, term.id) for term in terms for form in (term.word, *term.variants))

    @classmethod
    def of(cls, forms: Iterable[tuple[str, str]]) -> "Matcher":
        """Make one of other words than a glossary's: each form, with what it stands for."""
        made = cls(())
        made._look_for(forms)
        return made

    def _look_for(self, forms: Iterable[tuple[str, str]]) -> None:
        latin: dict[str, _Forms] = {}
        foreign: dict[str, _Forms] = {}
        known: set[str] = set()
        for given, term_id in forms:
            form = " ".join(_folded(given)[0].split())
            piece = _PIECE.search(form)
            if piece is None or form in known or _PAD in form:
                continue
            known.add(form)
            kept = foreign if any(sign > "\xff" and sign.isalnum() for sign in form) else latin
            same = kept.setdefault(piece.group(), [])
            lead, rest = form[: piece.start()], form[piece.start() :]
            words = [] if piece.group() == rest else rest.split(" ")
            same.append((lead, len(rest), words, term_id))
            same.sort(key=lambda each: (len(each[0]), each[1]), reverse=True)
        self._foreign = foreign
        self._latin = {key.encode("latin-1"): latin[key] for key in latin}
        self._spaced = {key: b" %b " % key for key in self._latin}

    def find(self, text: str) -> list[Mention]:
        """Every mention in the order of the text; where forms overlap, the first, the longest."""
        folded, shifts = _folded(text)
        folded = f"{_PAD}{folded}{_PAD}"
        found: list[Mention] = []
        done = 1
        for at, forms in self._candidates(folded):
            for lead, length, words, term_id in forms:
                start = _start(folded, at, lead) if lead else at
                if start < done:
                    continue
                end = _end(folded, at, words) if words else at + length
                if end and (
                    (folded[start - 1] in _BETWEEN and folded[end] in _BETWEEN)
                    or _is_whole(folded, start, end)
                ):
                    found.append(Mention(start - 1, end - 1, term_id))
                    done = end
                    break
        return [_unshifted(each, shifts) for each in found] if shifts else found

    def _candidates(self, folded: str) -> Iterable[tuple[int, _Forms]]:
        """Where the first letters and digits of a form stand, in the order of the text."""
        # Bytes split and compare several times as fast as text. What Latin-1 lacks counts here as
        # a space, so a form with such a letter is looked for in the text itself.
        latin = self._among_latin(folded) if self._latin else ()
        if not self._foreign:
            return latin
        foreign = [
            (piece.start(), self._foreign[piece.group()])
            for piece in _PIECE.finditer(folded)
            if piece.group() in self._foreign
        ]
        return sorted((*latin, *foreign), key=itemgetter(0))

    def _among_latin(self, folded: str) -> Iterable[tuple[int, _Forms]]:
        data = folded.encode("latin-1", "replace").translate(_PIECES)
        if len(self._latin) > _FEW:
            return self._in_turn(data)
        each = ((at, forms) for key, forms in self._latin.items() for at in _all(data, key))
        return sorted(each, key=itemgetter(0))

    def _in_turn(self, data: bytes) -> Iterator[tuple[int, _Forms]]:
        at, find, forms, spaced = 0, data.find, self._latin, self._spaced
        for key in filter(forms.__contains__, data.split()):
            at = find(spaced[key], at) + 1
            yield at, forms[key]


def where_used(terms: Iterable[Term], texts: Iterable[tuple[Place, str]]) -> dict[str, list[Place]]:
    """Per term id the places whose text uses it, each once, in the order given.

    A place is whatever names a text to the caller; a term that is used nowhere is left out.
    """
    matcher = Matcher(terms)
    used: dict[str, list[Place]] = {}
    for places, starts, text in _blocks(texts):
        last: dict[str, int] = {}
        for each in matcher.find(text):
            at = bisect_right(starts, each.start) - 1
            if last.get(each.term_id) != at:
                last[each.term_id] = at
                used.setdefault(each.term_id, []).append(places[at])
    return used


def _blocks(texts: Iterable[tuple[Place, str]]) -> Iterator[tuple[list[Place], list[int], str]]:
    """Many texts as few long ones, with the place and the beginning of each."""
    places: list[Place] = []
    starts: list[int] = []
    parts: list[str] = []
    length = 0
    for place, text in texts:
        places.append(place)
        starts.append(length)
        parts.append(text)
        length += len(text) + len(_PAD)
        if length >= _BLOCK:
            yield places, starts, _PAD.join(parts)
            places, starts, parts, length = [], [], [], 0
    yield places, starts, _PAD.join(parts)


class _Shift(NamedTuple):
    """A stretch that may have another length once it is folded."""

    folded: int
    folded_end: int
    start: int
    end: int


def _folded(text: str) -> tuple[str, list[_Shift]]:
    """The text as it is compared, and where that may have another length than the text itself."""
    if text.isascii():
        return text.lower(), []
    for sign, plain in _SAME.items():
        text = text.replace(sign, plain)
    try:
        data = text.encode("latin-1")
    except UnicodeEncodeError:
        folded = text.casefold()
        if (
            len(folded) == len(text)
            and not any(sign in text for sign in _UNSEEN)
            and unicodedata.is_normalized("NFC", text)
        ):
            return folded, []
    else:
        if not any(sign in data for sign in _UNEVEN_LATIN):
            return data.translate(_LOWER).decode("latin-1"), []
    return _folded_by_parts(text)


def _folded_by_parts(text: str) -> tuple[str, list[_Shift]]:
    parts: list[str] = []
    shifts: list[_Shift] = []
    length = end = 0
    for uneven in _UNEVEN.finditer(text):
        start = uneven.start()
        if start > end and _MARK.match(text, start):
            start -= 1
        before = text[end:start].casefold()
        end = uneven.end()
        new = unicodedata.normalize("NFC", text[start:end])
        for sign in _UNSEEN:
            new = new.replace(sign, "")
        new = new.casefold()
        parts += (before, new)
        length += len(before) + len(new)
        shifts.append(_Shift(length - len(new), length, start, end))
    parts.append(text[end:].casefold())
    return "".join(parts), shifts


def _unshifted(mention: Mention, shifts: list[_Shift]) -> Mention:
    """The mention with its places in the text as it was given."""
    start, end = mention.start, mention.end
    if i := bisect_right(shifts, start, key=itemgetter(0)):
        last = shifts[i - 1]
        start = last.start if start < last.folded_end else last.end + start - last.folded_end
    if i := bisect_left(shifts, end, key=itemgetter(0)):
        last = shifts[i - 1]
        end = last.end + max(0, end - last.folded_end)
    return Mention(start, end, mention.term_id)


def _start(folded: str, at: int, lead: str) -> int:
    """Where the signs before a word begin if they stand there, with any white space; else 0."""
    for sign in reversed(lead):
        at -= 1
        if not (folded[at].isspace() if sign == " " else folded[at] == sign):
            return 0
        while sign == " " and folded[at - 1].isspace():
            at -= 1
    return at


def _end(folded: str, start: int, words: list[str]) -> int:
    """Where the words end if they stand there, with any white space in between; else 0."""
    at = start
    for word in words:
        if at > start:
            gap = at
            while folded[at].isspace():
                at += 1
            if at == gap:
                return 0
        if not folded.startswith(word, at):
            return 0
        at += len(word)
    return at


def _is_whole(folded: str, start: int, end: int) -> bool:
    """Whether no word goes on before or after that stretch."""
    before, after = folded[start - 1], folded[end]
    return not (
        _in_word(before)
        or _in_word(after)
        or (before == "'" and _in_word(folded[start]) and _in_word(folded[start - 2]))
        or (after == "'" and _in_word(folded[end - 1]) and _in_word(folded[end + 1]))
    )


def _in_word(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign).startswith("M")


def _all(data: bytes, key: bytes) -> Iterator[int]:
    """Each place where the key stands between spaces."""
    at = data.find(b" %b " % key)
    while at >= 0:
        yield at + 1
        at = data.find(b" %b " % key, at + 1)
