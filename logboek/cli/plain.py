"""Markdown as it reads in a list: the words without the marks."""

import re

_MARKS = re.compile(
    r"^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+"
    r"|(?<!\w)(?P<around>\*\*\*|\*\*|__|\*|_|`)(?=\S)(?P<inside>[^\n]+?)(?<=\S)(?P=around)(?!\w)"
    r"|\[(?P<said>[^\]\n]+)\]\([^)\n]*\)",
    re.MULTILINE,
)


def unmarked(text: str) -> str:
    """The words of a Markdown text; what only looks like a mark stays."""
    for _depth in range(3):
        bare = _MARKS.sub(lambda found: found["inside"] or found["said"] or "", text)
        if bare == text:
            break
        text = bare
    return text
