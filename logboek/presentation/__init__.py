"""The only door through which people's words reach a widget.

Textual reads ``[...]`` in plain strings as markup nearly everywhere, and a terminal obeys control
characters. What comes out of here is ``Content``, which is never parsed, with every dangerous
character replaced by a visible, harmless one.
"""

import re
from collections.abc import Sequence

from textual.content import Content

from logboek.characters import harmless, one_line
from logboek.i18n import _, number

_BEFORE = 30
_AROUND = 400
Paragraph = tuple[Content, Content]
"""What hangs before a paragraph, such as a bullet, and the paragraph itself."""
_MARKED = re.compile(r"[*_`#>~&<\\\[\]=|]|--|^\s*([-+]|\d+[.)])\s|^(\t| {4})|  $", re.MULTILINE)

LONGEST_SHOWN = 20_000
"""How many characters of one text are shown; a longer one says how much is left."""


def words(text: str, style: str = "") -> Content:
    """Somebody's words, line breaks kept."""
    shown = Content.styled(harmless(text[:LONGEST_SHOWN]), style)
    return shown if len(text) <= LONGEST_SHOWN else shown + _rest(text)


def line(text: str, style: str = "", limit: int = 300) -> Content:
    """Somebody's words on one line."""
    return Content.styled(one_line(text, limit), style)


def found(text: str, spans: Sequence[tuple[int, int]], style: str = "") -> Content:
    """Somebody's words on one line, around what was looked for, which stands out by being bold."""
    first = spans[0][0] if spans else 0
    start = 0
    if first > 2 * _BEFORE:
        start = text.rfind(" ", first - 2 * _BEFORE, first - _BEFORE) + 1 or first - _BEFORE
    shown, at = Content("… " if start else ""), start
    for begin, end in spans:
        if begin < at or begin > start + _AROUND:
            continue
        shown += Content(_flat(text[at:begin])) + Content.styled(_flat(text[begin:end]), "bold")
        at = end
    shown += Content(_flat(text[at : max(at, start + _AROUND)]))
    shown += Content("…" if len(text) > max(at, start + _AROUND) else "")
    return shown.stylize_before(style) if style else shown


def _flat(text: str) -> str:
    """A piece of a line: the spaces at its ends stay, as one."""
    flat = " ".join(harmless(text).split())
    lead = " " if flat and text[:1].isspace() else ""
    return lead + flat + " " if text[-1:].isspace() else lead + flat


def paragraphs(text: str) -> list[Paragraph]:
    """Somebody's Markdown: emphasis, lists and headings; HTML and pictures stay plain text."""
    shown = _paragraphs(harmless(text[:LONGEST_SHOWN]))
    if len(text) > LONGEST_SHOWN:
        shown.append((Content(""), _rest(text)))
    return shown


def summary(text: str, style: str = "") -> Content:
    """Somebody's Markdown on one line, its marks left out."""
    return line(re.sub(r"[*_`#>]+", "", text), style, 600)


def _paragraphs(text: str) -> list[Paragraph]:
    """The text as paragraphs; the parser is only fetched for a text with marks in it."""
    if _MARKED.search(text):
        from logboek.presentation.rendering import render

        return render(text)
    parts = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip())]
    shown: list[Paragraph] = []
    for part in parts:
        shown += [(Content(""), Content(part)), (Content(""), Content(""))]
    return shown[:-1]


def markdown(text: str) -> Content:
    """Somebody's Markdown as one piece, for a place where marks need not hang."""
    return Content("\n").join(lead + body for lead, body in paragraphs(text))


def _rest(text: str) -> Content:
    """The sentence that says how much of a very long text is not shown."""
    left = number(len(text) - LONGEST_SHOWN)
    return Content.styled(
        "\n" + _("… en nog {count} tekens, die hier niet getoond worden").format(count=left),
        "$quiet italic",
    )


__all__ = [
    "LONGEST_SHOWN",
    "Paragraph",
    "found",
    "harmless",
    "line",
    "markdown",
    "one_line",
    "paragraphs",
    "summary",
    "words",
]
