"""The phases drawn on a line in time, with today marked."""

from collections.abc import Iterator, Sequence
from datetime import date

from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.insight.phases import Stretch
from logboek.screens.labels import PHASE

DONE, AHEAD, TODAY = "━", "╌", "▼"
"""What was, what is to come, and where today is: told apart by shape."""
NARROWEST = 7
"""How many cells a date on the scale needs."""
STEPS = (1, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 24000)
"""How many months may lie between two dates on the scale."""


class Line:
    """A line in time for phases that have days."""

    def __init__(self, stretches: Sequence[Stretch], today: date) -> None:
        self._today = today
        self._stretches = stretches
        self._spans = {
            each.number: _span(each, stretches, today)
            for each in stretches
            if each.standing != "undated"
        }
        days = [today, *(day for span in self._spans.values() for day in span)]
        self._first, self._last = min(days), max(days)

    @property
    def drawn(self) -> bool:
        """Whether there is a phase with days to draw."""
        return bool(self._spans)

    def strip(self, width: int) -> list[Content]:
        """All phases on one line, each beginning with its number."""
        if not self.drawn:
            return []
        cells = [" "] * width
        for number, (first, last) in self._spans.items():
            self._bar(cells, first, last)
            at = self._at(first, width)
            for offset, digit in enumerate(str(number)):
                if at + offset < width:
                    cells[at + offset] = digit
        return [self._marked(cells, width)]

    def chart(self, width: int) -> list[Content]:
        """A line for each phase under a scale of dates."""
        label = min(26, max(12, width // 3))
        room = max(4, width - label)
        lines = [Content.styled(" " * label + self._scale(room), "$quiet")]
        for each in self._stretches:
            mark = PHASE[each.standing]
            name = Content.assemble(
                (mark.mark, mark.style),
                (f" {each.number} ", "$quiet"),
                presentation.line(each.phase.name or _("fase zonder naam"), limit=60),
            ).truncate(label - 1, ellipsis=True, pad=True)
            cells = [" "] * room
            if span := self._spans.get(each.number):
                self._bar(cells, *span)
                lines.append(name + Content(" ") + self._marked(cells, room, "│"))
            else:
                said = Content.styled(PHASE["undated"].name, "$quiet italic")
                lines.append(name + Content(" ") + said)
        at, word = self._at(self._today, room), _("vandaag")
        under = f"{TODAY} {word}" if at + len(word) + 2 <= room else f"{word} {TODAY}"
        before = at if under.startswith(TODAY) else max(0, at - len(word) - 1)
        lines.append(Content.styled(" " * (label + before) + under, "bold $accent"))
        return [line.truncate(width) for line in lines]

    def _at(self, day: date, width: int) -> int:
        """In which cell a day lies."""
        whole = max(1, (self._last - self._first).days)
        return min(width - 1, (day - self._first).days * (width - 1) // whole)

    def _bar(self, cells: list[str], first: date, last: date) -> None:
        """Draw from the first day to the last: what was, and what is to come."""
        now = self._at(self._today, len(cells))
        for at in range(self._at(first, len(cells)), self._at(last, len(cells)) + 1):
            past = at < now or (at == now and first <= self._today)
            cells[at] = DONE if past else AHEAD

    def _marked(self, cells: list[str], width: int, sign: str = TODAY) -> Content:
        """The cells with today marked in them."""
        now = self._at(self._today, width)
        return Content.assemble(
            "".join(cells[:now]), (sign, "bold $accent"), ("".join(cells[now + 1 :]), "$quiet")
        )

    def _scale(self, width: int) -> str:
        """Dates at their places, as many as fit."""
        months = max(1, (self._last - self._first).days / 30.44)
        most = max(1, width // NARROWEST)
        step = next((each for each in STEPS if months / each <= most), STEPS[-1])
        line = ""
        for day in _beginnings(self._first, self._last, step):
            at = self._at(day, width)
            text = str(day.year)
            if day.month > 1:
                text = _("jan feb mrt apr mei jun jul aug sep okt nov dec").split()[day.month - 1]
            if at >= len(line) + (2 if line else 0) and at + len(text) <= width:
                line = line.ljust(at) + text
        return line


def _beginnings(first: date, last: date, step: int) -> Iterator[date]:
    """The first days of every so many months between two days."""
    months = (first.year * 12 + first.month - 1) // step * step
    while months <= last.year * 12 + last.month - 1:
        year, month = divmod(months, 12)
        if year >= 1 and date(year, month + 1, 1) >= first:
            yield date(year, month + 1, 1)
        months += step


def _span(stretch: Stretch, stretches: Sequence[Stretch], today: date) -> tuple[date, date]:
    """From when to when a phase is drawn, also where a day was not filled in."""
    phase = stretch.phase
    first = phase.first or phase.last or today
    if phase.last:
        return min(first, phase.last), max(first, phase.last)
    later = [
        each.phase.first for each in stretches if each.phase.first and each.phase.first > first
    ]
    return first, max(first, min(later) if later else today)
