"""What a long list costs: its first text, and one key in it."""

import asyncio
import time
from collections.abc import Callable
from statistics import median

from textual.app import App, ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from logboek.widgets.record_list import RecordList, Row
from logboek.widgets.themes import DARK, THEMES
from tests.benchmarks.measure import Row as Measured

KEYS = 40
SHOWN = 15
FEW, MANY = 100, 100_000


class One(App[None]):
    """An app with one list in it."""

    def __init__(self, make: Callable[[], Widget]) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK
        self._make = make

    def compose(self) -> ComposeResult:
        yield self._make()


def rows() -> list[Measured]:
    """Every row about lists."""
    return asyncio.run(_rows())


async def _rows() -> list[Measured]:
    shown: dict[int, list[float]] = {FEW: [], MANY: []}
    pressed: dict[str, list[float]] = {"ours": [], "bare": []}
    for _ in range(SHOWN):
        for count, taken in shown.items():
            taken.append(await _first_text(count))
    for _ in range(3):
        pressed["ours"] += await _keys(lambda: _ours(MANY))
        pressed["bare"] += await _keys(_bare)
    first, few = median(shown[MANY]), median(shown[FEW])
    ours, bare = median(pressed["ours"]), median(pressed["bare"])
    return [
        Measured(
            "first text of a list of 100,000",
            "of one of 100",
            first / few,
            1.1,
            f"{first * 1e3:.1f} ms against {few * 1e3:.1f} ms of CPU",
        ),
        Measured(
            "a key in a list of 100,000",
            "in an OptionList of 100",
            ours / bare,
            1.0,
            f"{ours * 1e3:.1f} ms against {bare * 1e3:.1f} ms of CPU",
        ),
    ]


def _row(index: int) -> Row:
    return Row(Content("●"), Content(f"Afspraak nummer {index}"), Content("besloten"))


def _ours(count: int) -> RecordList:
    rows = RecordList()
    rows.call_after_refresh(rows.show, count, _row)
    return rows


def _bare() -> OptionList:
    return OptionList(*(f"● Afspraak nummer {index}  besloten" for index in range(FEW)))


async def _first_text(count: int) -> float:
    app = One(RecordList)
    async with app.run_test(size=(120, 36)) as pilot:
        rows = app.query_one(RecordList)
        await pilot.pause()
        began = time.process_time()
        rows.show(count, _row)
        await pilot.pause()
        assert "Afspraak nummer 0" in rows.render_line(0).text
        return time.process_time() - began


async def _keys(make: Callable[[], Widget]) -> list[float]:
    app, taken = One(make), []
    async with app.run_test(size=(120, 36)) as pilot:
        app.query_one("RecordList, OptionList").focus()
        await pilot.press("down")
        for _ in range(KEYS):
            began = time.process_time()
            await pilot.press("down")
            taken.append(time.process_time() - began)
    return taken
