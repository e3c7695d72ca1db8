"""The door through which words go to a screen, on its own."""

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content
from textual.style import Style
from textual.visual import RenderOptions

from logboek.characters import harmless, one_line
from logboek.presentation import LONGEST_SHOWN, line, markdown, paragraphs, summary, words
from tests.hostile.words import CORE, STEERING, WORDS, only_words, why_harmful

ANYTHING = st.text(st.characters(), max_size=60) | st.text(
    "\r\n\t\ufe0f\u200d\u0301\x1b[]e", max_size=30
)
_STYLE = Style()
_OPTIONS = RenderOptions(lambda name: Style(), {})
MARKDOWN = st.text(
    st.sampled_from("ab \n\n*_`#>-+1.~|[](){}!<>&;:\\\"'=^$/@\t\u202e\x1b"), max_size=120
)


def test_no_character_that_steers_passes() -> None:
    """Every character of Unicode that steers, turns or hides becomes another."""
    passed = [hex(ord(each)) for each in STEERING if each != "\n" and each in harmless(f"a{each}b")]
    assert not passed


def test_letters_of_every_script_pass_as_they_are() -> None:
    """What people write with stays what it is: no letter, digit or sign is replaced."""
    kept = {
        "Lu",
        "Ll",
        "Lt",
        "Nd",
        "Nl",
        "No",
        "Pd",
        "Ps",
        "Pe",
        "Pi",
        "Pf",
        "Po",
        "Sm",
        "Sc",
        "So",
    }
    for point in range(sys.maxunicode + 1):
        character = chr(point)
        if unicodedata.category(character) in kept and not 0xFFF0 <= point <= 0xFFFF:
            assert harmless(character) == character, hex(point)


@given(ANYTHING)
def test_made_harmless_twice_is_the_same_as_once(text: str) -> None:
    """Whatever passes once passes unchanged, so that forms do not change what they show."""
    once = harmless(text)
    assert harmless(once) == once
    assert not why_harmful(once.split("\n"))


@given(ANYTHING, st.integers(1, 40))
def test_one_line_is_one_line(text: str, limit: int) -> None:
    """A text for a list never holds a line break and never grows past its limit."""
    shown = one_line(text, limit)
    assert "\n" not in shown
    assert len(shown) <= limit + 1
    assert not why_harmful([shown])


@pytest.mark.parametrize("text", [CORE, *WORDS])
def test_every_way_through_the_door_gives_only_words(text: str) -> None:
    """Words, lines, summaries and Markdown never hold an action, a control code or a stack."""
    for content in (words(text), line(text), summary(text), markdown(text)):
        for width in (1, 7, 60):
            for part in content.wrap(width):
                only_words(part.render_strips(width, None, _STYLE, _OPTIONS), "the door")


@given(MARKDOWN)
def test_markdown_hides_no_word(text: str) -> None:
    """Every word that was typed stands on the screen, whatever marks surround it."""
    shown = "".join(re.findall(r"\w", markdown(text).plain))
    for letter in "ab":
        assert shown.count(letter) >= text.count(letter), (text, shown)
    assert not why_harmful(markdown(text).plain.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        "[Noot]: belangrijk",
        "[Anja]: <http://e.nl> 'zegt dat'",
        "&rlm; &#8238; &#x202E; &ZeroWidthSpace; &#12; &#13; &lt;b&gt;",
        "![plaatje](http://e.nl/p.png)",
        "[woord](http://e.nl 'de titel')",
        "```een soort\ncode\n```",
        "<script>alert(1)</script>",
        "> " * 70 + "diep",
        "- " * 70 + "diep",
    ],
)
def test_what_markdown_would_hide_or_decode_stands_as_it_was_typed(text: str) -> None:
    """References, entities, pictures, HTML and deep nesting are shown, not obeyed."""
    shown = markdown(text).plain
    for word in re.findall(r"\w+", text):
        assert word in shown, shown


def test_only_pages_of_the_web_can_be_opened() -> None:
    """A link to anything but http(s) is only words, whatever its letters look like."""
    for address in ("javascript:alert(1)", "JaVaScript:x", "file:///etc/passwd", "data:text/html,x",
                    "app.quit", "//e.nl", "http:e", "\x1b]8;;", "vbscript:x"):  # fmt: skip
        for text in (f"[x]({address})", f"<{address}>", f"[x](<{address}>)"):
            assert not [span for span in markdown(text).spans if "@click" in str(span.style)], text
    assert "open_link" in str(markdown("[x](http://e.nl)").spans)


def test_a_megabyte_is_shown_in_part_and_says_so() -> None:
    """A text of 1 MB is cut where it is shown, with how much is left, in the blink of an eye."""
    for unit in ("woord ", "x", "[", "*a ", "> ", "e\u0301\u0301\u0301\u0301", "漢", "\x1b[31m"):
        text = unit * (1_000_000 // len(unit))
        for content in (words(text), Content("\n").join(body for _lead, body in paragraphs(text))):
            assert len(content.plain) < LONGEST_SHOWN * 2
            assert "tekens" in content.plain
        assert len(line(text).plain) < 400
