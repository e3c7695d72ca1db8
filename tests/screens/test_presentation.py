"""The only door for people's words, and the themes they are drawn in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.color import Color

from logboek import presentation
from logboek.widgets.themes import DARK_COLOURS, LIGHT_COLOURS, PAIRS


@given(st.text())
def test_no_text_can_steer_the_terminal(text: str) -> None:
    for shown in (presentation.words(text), presentation.line(text), presentation.markdown(text)):
        for character in shown.plain:
            assert character == "\n" or not (ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0)
            assert character not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b"
            assert not 0xD800 <= ord(character) < 0xE000


@given(st.text())
def test_no_text_is_read_as_markup(text: str) -> None:
    assert presentation.line(text).spans == []
    assert presentation.words(text).spans == []


def test_only_links_to_the_web_can_be_clicked() -> None:
    shown = presentation.markdown("[a](https://x.nl) [b](file:///etc/passwd) [c](javascript:x)")
    clicks = [span.style.meta for span in shown.spans if not isinstance(span.style, str)]
    assert [meta.get("@click") for meta in clicks if meta] == [("app.open_link", ("https://x.nl",))]


def test_markdown_keeps_emphasis_lists_and_nothing_of_html() -> None:
    shown = presentation.markdown("**dik** en *schuin*\n\n- een\n- twee\n\n<b>x</b>")
    assert shown.plain == "dik en schuin\n\n• een\n• twee\n\n<b>x</b>"
    assert {span.style for span in shown.spans} >= {"bold", "italic"}


def test_a_very_long_text_says_how_much_is_not_shown() -> None:
    shown = presentation.words("a" * 1_000_000).plain
    assert len(shown) < 21_000
    assert "980.000" in shown


@pytest.mark.parametrize("colours", [DARK_COLOURS, LIGHT_COLOURS], ids=["dark", "light"])
@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
def test_every_pair_of_colours_can_be_read(colours: dict[str, str], pair: tuple[str, str]) -> None:
    ink, ground = (Color.parse(colours[name]) for name in pair)
    lighter, darker = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def _luminance(colour: Color) -> float:
    """Relative luminance, as WCAG defines it."""
    parts = [part / 255 for part in colour.rgb]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
