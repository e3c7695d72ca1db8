"""A page of text: headings, paragraphs and columns, laid out for the width that there is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from textual import events
from textual.containers import VerticalScroll
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import Static

from logboek.presentation.glossary import terms_in
from logboek.widgets.pointing import point

NARROWEST_COLUMN = 21
COLUMN_GAP = 3
ASIDE = 2


@dataclass(frozen=True)
class Block:
    """A stretch of the page: one or more texts beside each other."""

    columns: tuple[Content, ...]
    """The texts; more than one stand side by side where they fit."""
    label: Content = field(default_factory=Content)
    """What stands before the text on its first line; the other lines keep clear of it."""
    aside: Content = field(default_factory=Content)
    """What stands behind the text, or in one piece below it where it does not fit behind it."""
    draw: Callable[[int], list[Content]] | None = None
    """What draws the block for a width, line by line, instead of the texts."""


@dataclass
class Page(Visual):
    """Blocks under each other; made by appending, then shown."""

    blocks: list[Block] = field(default_factory=list)
    """What the page says, from top to bottom."""
    _laid_out: tuple[int, list[Content]] = (-1, [])

    def title(self, text: Content, under: Content | None = None) -> "Page":
        """Begin the page with what it is about."""
        self.text(text.stylize("bold"))
        if under:
            self.text(under)
        return self

    def heading(self, text: str, aside: str = "") -> "Page":
        """A heading with a white line above it."""
        if self.blocks:
            self.space()
        line = Content.styled(text, "bold $accent")
        return self.text(line + Content.styled(f"  {aside}", "$quiet") if aside else line)

    def text(
        self, text: Content, label: Content | None = None, aside: Content | None = None
    ) -> "Page":
        """A paragraph, with a label hanging before it and something behind it if there is any."""
        self.blocks.append(Block((text,), label or Content(""), aside or Content("")))
        return self

    def paragraphs(self, paragraphs: Iterable[tuple[Content, Content]]) -> "Page":
        """Paragraphs, each with what hangs before it."""
        for lead, body in paragraphs:
            self.text(body, lead)
        return self

    def columns(self, texts: Sequence[Content]) -> "Page":
        """Texts side by side, or under each other where there is no room."""
        if texts:
            self.blocks.append(Block(tuple(texts)))
        return self

    def drawing(self, draw: Callable[[int], list[Content]]) -> "Page":
        """Something that is drawn line by line for the width that there is."""
        self.blocks.append(Block((Content(""),), draw=draw))
        return self

    def fact(self, name: str, value: Content, aside: Content | None = None) -> "Page":
        """A name with its value, lined up with the other facts, and what is to be said of it."""
        return self.text(value, Content.styled(f"{name:<15} ", "$quiet"), aside)

    def space(self) -> "Page":
        """A white line."""
        return self.text(Content(""))

    def terms(self) -> list[str]:
        """The ids of the terms that light up on the page, each once, in its order."""
        texts = [text for each in self.blocks for text in (*each.columns, each.aside)]
        return list(dict.fromkeys(id for text in texts for id in terms_in(text)))

    def lines(self, width: int) -> list[Content]:
        """The page, line by line, for a width."""
        if self._laid_out[0] != width:
            laid_out = [line for block in self.blocks for line in _lines(block, max(4, width))]
            self._laid_out = (width, laid_out)
        return self._laid_out[1]

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The page as Textual draws it."""
        strips: list[Strip] = []
        for line in self.lines(width)[:height]:
            strips += line.truncate(width).render_strips(width, 1, style, options) or [
                Strip.blank(width, style.rich_style)
            ]
        return strips

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """As wide as there is room."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """How many lines the page takes."""
        return len(self.lines(width))


def _lines(block: Block, width: int) -> list[Content]:
    """One block, line by line."""
    if block.draw:
        return block.draw(width)
    result: list[Content] = []
    hang = block.label.cell_length
    if hang > width - 8:
        whole = Content.assemble(block.label, block.columns[0], "  " if block.aside else "")
        return _wrapped(whole + block.aside, width)
    room = max(4, width - hang)
    margin = Content(" " * hang)
    count = len(block.columns)
    abreast = max(1, min(count, (room + COLUMN_GAP) // (NARROWEST_COLUMN + COLUMN_GAP)))
    if abreast == 1:
        for number, text in enumerate(block.columns):
            if number:
                result.append(Content(""))
            result += [margin + line for line in _wrapped(text, room)]
        result[0] = block.label + result[0][hang:]
        if block.aside and result[-1].cell_length + ASIDE + block.aside.cell_length <= width:
            result[-1] = result[-1] + Content(" " * ASIDE) + block.aside
        elif block.aside:
            result += [margin + line for line in _wrapped(block.aside, room)]
        return result
    each = (room - COLUMN_GAP * (abreast - 1)) // abreast
    for start in range(0, count, abreast):
        if start:
            result.append(Content(""))
        texts = [_wrapped(text, each) for text in block.columns[start : start + abreast]]
        for y in range(max(map(len, texts))):
            line = margin
            for wrapped in texts:
                cell = wrapped[y] if y < len(wrapped) else Content("")
                line = line + cell + Content(" " * (each - cell.cell_length + COLUMN_GAP))
            result.append(line)
    return result


def _wrapped(text: Content, width: int) -> list[Content]:
    """The text in lines that fit."""
    return text.wrap(width) if text else [Content("")]


class Paper(Static):
    """Where a page is drawn."""

    _pointed_at = ""

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell on which word the mouse is."""
        self._pointed_at = point(self, event, self._pointed_at)


class PageView(VerticalScroll, can_focus=True):
    """A page that scrolls."""

    DEFAULT_CSS = """
    PageView {
        height: 1fr;
        width: 1fr;
        scrollbar-size-vertical: 1;
        & > Static { height: auto; width: 1fr; padding-right: 1; }
    }
    """

    def __init__(self, id: str | None = None) -> None:
        self.page = Page()
        self._paper = Paper(markup=False)
        super().__init__(self._paper, id=id)

    @property
    def paper_width(self) -> int:
        """How wide the lines of the page are."""
        return self._paper.content_size.width

    def show(self, page: Page, keep_place: bool = False) -> None:
        """Show this page, from the top unless its place is to be kept."""
        self.page = page
        self._paper.update(page)
        if not keep_place:
            self.scroll_home(animate=False)
