"""Opening a page at the place where some words stand."""

from typing import Any

from textual.screen import Screen

from logboek.insight.mentions import Matcher
from logboek.widgets.page import PageView

LINES_ABOVE = 2
"""How many lines before the words stay in sight."""


def show_place(screen: Screen[Any], words: str) -> None:
    """Scroll the page of a screen to where these words first stand; else leave it as it is."""
    for view in screen.query(PageView):
        lines = [line.plain for line in view.page.lines(view.paper_width)]
        text = "\n".join(lines)
        for wanted in (words, words.split()[0] if words.split() else ""):
            if found := Matcher.of([(wanted, "")]).find(text):
                at = text.count("\n", 0, found[0].start)
                view.scroll_to(y=max(0, at - LINES_ABOVE), animate=False)
                return
