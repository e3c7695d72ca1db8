"""The table of who last met whom: how long ago in words, or in signs where those do not fit."""

from collections.abc import Callable, Sequence
from datetime import date

from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.insight.relations import LONG, Bond

WORDS, SIGNS = 7, 3
"""How many cells a column takes, with words in it and with signs."""
NARROWEST = 12
"""How many cells the names take at least, where they are that long."""
MONTH = 31
"""Up to how many days ago counts as this month."""
SAME = "same"
"""What stands where somebody would meet themselves."""

Last = date | str | None
"""The last day, None for never, or `SAME`."""


def pairs(bonds: Sequence[Bond]) -> Callable[[str, str], Last]:
    """When two last met, by their ids in whichever order."""
    known = {frozenset((bond.one, bond.other)): bond.last for bond in bonds}
    return lambda one, other: SAME if one == other else known.get(frozenset((one, other)))


def ago(last: Last, today: date) -> str:
    """How long ago, in as few characters as words can be."""
    if not isinstance(last, date):
        return _("nooit") if last is None else "—"
    days = (today - last).days
    if days < 14:
        return _("{n} d").format(n=days)
    if days < 63:
        return _("{n} wk").format(n=round(days / 7))
    if days < 730:
        return _("{n} mnd").format(n=round(days / 30.44))
    return _("{n} jr").format(n=round(days / 365.25))


def table(
    rows: Sequence[tuple[str, str]],
    columns: Sequence[tuple[str, str]],
    last: Callable[[str, str], Last],
    today: date,
) -> Callable[[int], list[Content]]:
    """What draws the table for a width; rows and columns are ids with their names.

    Where words do not fit and rows and columns are the same, numbers stand above signs; the
    columns that do not fit beside the others follow below.
    """

    def draw(width: int) -> list[Content]:
        longest = max((len(presentation.one_line(name, 40)) for _id, name in rows), default=0)
        signs = [*rows] == [*columns] and len(columns) * WORDS + NARROWEST > width
        each = SIGNS if signs else WORDS
        wanted = longest + (4 if signs else 1)
        label = max(min(wanted, NARROWEST), min(wanted, width - each * len(columns)))
        abreast = max(1, (width - label) // each)
        lines: list[Content] = []
        for start in range(0, len(columns), abreast):
            lines += [Content("")] if start else []
            shown = columns[start : start + abreast]
            heads = [
                Content(str(start + number + 1)) if signs else first_word(name)
                for number, (_id, name) in enumerate(shown)
            ]
            lines.append(Content(" " * label) + _row([h.stylize("$quiet") for h in heads], each))
            for number, (one, name) in enumerate(rows):
                lead = Content.styled(f"{number + 1:>2} ", "$quiet") if signs else Content("")
                named = (lead + presentation.line(name, limit=40)).truncate(
                    label - 1, ellipsis=True
                )
                cells = [_cell(last(one, other), today, signs) for other, _name in shown]
                lines.append(named + Content(" " * (label - named.cell_length)) + _row(cells, each))
        return [*lines, *Content.styled(_legend(signs), "$quiet").wrap(width)]

    return draw


def _row(cells: Sequence[Content], each: int) -> Content:
    """Cells under the heads of their columns, at the right of each."""
    line = Content("")
    for cell in cells:
        shown = cell.truncate(each - 1, ellipsis=True)
        line += Content(" " * (each - shown.cell_length)) + shown
    return line


def first_word(name: str) -> Content:
    """The beginning of a name, for above a column."""
    words = presentation.one_line(name, 40).split(" ")
    return presentation.line(next((word for word in words if len(word) > 3), words[0]))


def _cell(last: Last, today: date, signs: bool) -> Content:
    """One cell; what is long ago or never is bold too."""
    if last == SAME:
        return Content.styled("·" if signs else "—", "$quiet")
    apart = last is None or (isinstance(last, date) and today - last >= LONG)
    if not signs:
        return Content.styled(ago(last, today), "bold $accent" if apart else "$foreground")
    if not isinstance(last, date):
        return Content.styled("×", "bold $accent")
    sign = "○" if apart else "●" if (today - last).days <= MONTH else "◐"
    return Content.styled(sign, "bold $accent" if apart else "$foreground")


def _legend(signs: bool) -> str:
    """What stands in the cells."""
    if signs:
        return _("● deze maand · ◐ dit half jaar · ○ langer geleden · × nooit")
    return _("hoe lang geleden: dagen (d), weken (wk), maanden (mnd), jaren (jr)")
