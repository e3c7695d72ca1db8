"""Words that were typed to break something, and how to see whether they did."""

import re
import sys
import unicodedata
from collections.abc import Iterable

from textual.screen import Screen
from textual.strip import Strip

CORE = "[/b][@click=app.quit]x[/]$ctrl\x1b]0;own\x07\x9b31m\u202e\x00]]\\["
"""Short, for places that show little: markup, an action, escape sequences, bidi, NUL."""
LITERAL = "[/b][@click=app.quit]x[/]$ctrl"
"""How the beginning of it stands on a screen when it is only words."""

CONTROLS = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0))))
WORDS = (
    "[bold red]rood[/bold red] [on blue] [not a tag] [[dubbel]] ]] \\[ \\\\[/] [link=file:///x]y[/]",
    f"C0 en C1 {CONTROLS} \x1b[31mrood\x1b[0m \x1b[2J\x1b[H \x1b]8;;u\x1b\\y \x1bP1$r\x1b\\",
    "bidi \u202akaerts\u202b \u202d \u202e \u2066 \u2067 \u2068 \u2069 \u061c \u200e \u200f einde",
    "nul\u200bbreed\u200c \u200d \ufeff \u2060 \xad \u034f \u3164 \U000e0041 \u180e \u2028 \u2029",
    "los \ud800 \udfff \udc9b \ufdd0 \uffff \ue000 \U0010ffff NUL \x00 einde",
    "woord" * 120,
    "e" + "\u0301" * 60 + " ก" + "\u0e47" * 60 + " א" + "\u05b0" * 60 + "\u0301" * 60,
    "👩\u200d👩\u200d👧\u200d👦 🏳\ufe0f\u200d🌈 👍🏽 🇳🇱🇳 ❤\ufe0f ｗｉｄｅ 漢字 \u3000 ﷽",
    "שלום עולם مرحبا بالعالم 123 (abc) אבג",
    "=1+1 +1 -1 @SUM(A1) <script>alert(1)</script> <b>vet</b> &#27;[31m &#x202e;x &rlm; \"'`",
    "[x](javascript:alert(1)) ![](http://x) ![p](file:///etc/passwd) [k](http://e.nl/\x1b]0;x\x07)",
    "# kop\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```sh\nrm -rf\n```\n\n> citaat\n\n- a\n  - b\n---",
    "%s %(x)s {0} {title} {} {x!r} ${PATH} $quiet $(ls) `ls` ../../etc/passwd C:\\con NUL.txt",
    "regel een\nregel twee\r\nregel drie\rvier\tvijf\x0bzes\x0czeven\x85acht",
    "> " * 80 + "diep " + "- " * 80 + "dieper " + "[" * 200 + "*" * 99 + "_a" * 99,
)
"""One of each kind; half of the fields of a hostile logbook hold the short ones and one of these,
the other half all of them."""
TOGETHER = WORDS[:-1]
"""Those that can stand in one text; the last one nests so deep that none of it is Markdown."""

_VISIBLE_FORMAT = frozenset({*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD,
                             0x110CD})  # fmt: skip
STEERING = frozenset(
    chr(point)
    for point in range(sys.maxunicode + 1)
    if unicodedata.category(chr(point)) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    and point not in _VISIBLE_FORMAT
)
"""Every character that steers a terminal, turns a line round or hides, by what Unicode says."""
_MEANT = {"screen.run", "screen.go"}
_SCROLL_BAR = {"grab", "release", "scroll_up", "scroll_down", "scroll_left", "scroll_right"}
_WEB = re.compile(r"https?://[!-~]*\Z")


def why_harmful(lines: Iterable[str]) -> str:
    """What on these lines would do more than show; empty when nothing would."""
    for line in lines:
        if found := STEERING.intersection(line):
            return f"{sorted(map(hex, map(ord, found)))} in {line!r}"
        marks = 0
        for character in "" if line.isascii() else line:
            marks = marks + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
            if marks > 3:
                return f"a stack of marks in {line!r}"
    return ""


def shown(screen: Screen[object]) -> list[str]:
    """What stands on the screen, line by line, once it is certain that it only stands there."""
    return only_words(screen._compositor.render_strips(), type(screen).__name__)


def only_words(strips: Iterable[Strip], where: str) -> list[str]:
    """The text of each line, once it is certain that none of it does more than stand there."""
    lines = []
    for strip in strips:
        lines.append(strip.text)
        for segment in strip:
            assert segment.control is None, f"a control code in {where}: {segment!r}"
            if segment.style is None or not segment.style.meta:
                continue
            assert not segment.style.link, f"a link in {where}: {segment.style.link}"
            for event, action in segment.style.meta.items():
                if event.startswith("@") and action not in _SCROLL_BAR:
                    assert _is_meant(action), f"a click in {where} would do {action!r}"
    harm = why_harmful(lines)
    assert not harm, f"in {where}: {harm}"
    return lines


def _is_meant(action: object) -> bool:
    """Whether what a click does was put there by the program, or leads to a page of the web."""
    match action:
        case (str(name), (str(),)) if name in _MEANT:
            return True
        case ("screen.lead", (int(),)):
            return True
        case ("app.open_link", (str(address),)):
            return _WEB.match(address) is not None
    return False
