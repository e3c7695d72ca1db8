"""Markdown as lines of content: no widgets, no HTML, no pictures, links only to the web."""

from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from textual.content import Content, Span
from textual.style import Style

from logboek.characters import harmless

_MARKS = {"strong": "bold", "em": "italic", "s": "strike"}
_DEEPEST = 60
_HIDES = ("reference", "entity", "image")
"""Rules by which words would not show, or would become characters that were not typed."""


@cache
def _parser() -> MarkdownIt:
    """The parser, made once: CommonMark without HTML and without what hides words."""
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST})
    return parser.enable("strikethrough").disable(list(_HIDES))


Paragraph = tuple[Content, Content]
"""What hangs before a paragraph, and the paragraph itself."""


def render(text: str) -> list[Paragraph]:
    """The Markdown as paragraphs; as it was typed where it nests so deep that it is no Markdown."""
    tokens = _parser().parse(text)
    if any(token.level >= _DEEPEST - 2 for token in tokens):
        return [(Content(""), Content(line)) for line in text.splitlines()]
    paragraphs = list(_blocks(tokens))
    while paragraphs and not paragraphs[-1][1]:
        paragraphs.pop()
    return paragraphs


def _blocks(tokens: Sequence[Token]) -> Iterator[Paragraph]:
    """Each line or paragraph of the text."""
    lists: list[int | None] = []
    quotes = 0
    bullet = ""
    heading = ""
    for token in tokens:
        match token.type:
            case "heading_open":
                heading = token.tag
            case "heading_close":
                heading = ""
                yield (Content(""), Content(""))
            case "bullet_list_open":
                lists.append(None)
            case "ordered_list_open":
                lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
                if not lists:
                    yield (Content(""), Content(""))
            case "list_item_open":
                number = lists[-1]
                bullet = "• " if number is None else f"{number}. "
                lists[-1] = None if number is None else number + 1
            case "blockquote_open":
                quotes += 1
            case "blockquote_close":
                quotes -= 1
            case "paragraph_close":
                if not lists:
                    yield (Content(""), Content(""))
            case "hr":
                yield (Content(""), Content.styled("─" * 8, "$quiet"))
            case "fence" | "code_block":
                code = harmless(f"{token.info.strip()}\n{token.content}").strip("\n")
                yield (Content("  "), Content.styled(code, "$quiet"))
                yield (Content(""), Content(""))
            case "inline":
                lead = "  " * max(0, len(lists) - 1) + (bullet or ("  " if lists else ""))
                body = _inline(token.children or [])
                if heading:
                    body = body.stylize("bold")
                if quotes:
                    lead, body = "│ " * quotes + lead, body.stylize("italic")
                yield (Content.styled(lead, "$quiet"), body)
                bullet = ""


def _inline(tokens: Sequence[Token]) -> Content:
    """One run of text with its emphasis and links."""
    text = ""
    spans: list[Span] = []
    open_marks: list[tuple[int, str | Style]] = []
    hrefs: list[str] = []
    for token in tokens:
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if token.type == "link_open":
            href = harmless(str(token.attrs.get("href", "")))
            hrefs.append(" ".join([href, *harmless(str(token.attrs.get("title", ""))).split()]))
            open_marks.append((len(text), link(href)))
        elif token.type == "link_close":
            start, style = open_marks.pop()
            spans.append(Span(start, len(text), style))
            href = hrefs.pop()
            if text[start:] != href:
                text += f" ({href})"
        elif token.type.endswith("_open"):
            open_marks.append((len(text), _MARKS.get(kind, "")))
        elif token.type.endswith("_close"):
            start, style = open_marks.pop()
            if style and len(text) > start:
                spans.append(Span(start, len(text), style))
        elif token.type in {"softbreak", "hardbreak"}:
            text += "\n" if token.type == "hardbreak" else " "
        else:
            said = harmless(token.content)
            if token.type == "code_inline":
                spans.append(Span(len(text), len(text) + len(said), "$accent"))
            text += said
    return Content(text, [span for span in spans if span.end > span.start])


def link(href: str) -> Style | str:
    """The style of a link: it opens when it leads to the web, and is plain text otherwise."""
    if href.lower().startswith(("https://", "http://")):
        return Style(underline=True) + Style.from_meta({"@click": ("app.open_link", (href,))})
    return "$quiet"
