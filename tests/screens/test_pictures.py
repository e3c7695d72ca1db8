"""Every main screen of the demo as a picture in text, in both themes and two sizes.

A picture that changed on purpose is taken anew with ``uv run pytest --snapshot-update``; look at
the difference before you keep it.
"""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.style import Style
from syrupy.assertion import SnapshotAssertion

from logboek.demo_folder import make_demo
from logboek.logbook import Logbook
from logboek.screens import MAIN
from logboek.widgets.themes import DARK, LIGHT
from tests.journeys.robot import Robot, at_the_screen

NOW = datetime(2026, 11, 17, 9, 30, tzinfo=UTC)
SIZES = [(120, 36), (80, 24), (60, 20)]


@pytest.fixture
def demo(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Logbook]:
    """The demo on a day that is always the same, in the Netherlands."""
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    if hasattr(time, "tzset"):
        time.tzset()
    folder = tmp_path / "demo"
    lead = make_demo(folder, NOW)
    logbook = Logbook.open(folder, clock=lambda: NOW)
    logbook.introduce(lead)
    yield logbook
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


def picture(robot: Robot) -> str:
    """What stands on the screen, and below each line how it looks, by letter; then the letters."""
    looks: dict[str, str] = {}
    lines = []
    for strip in robot.screen._compositor.render_strips():
        text, looked = "", ""
        for segment in strip:
            letter = looks.setdefault(_look(segment.style), chr(ord("a") + len(looks)))
            text += segment.text
            looked += letter * len(segment.text)
        lines += [f"  {text}".rstrip(), f": {_runs(looked)}"]
    return "\n".join([*lines, *(f"{letter} = {look}" for look, letter in looks.items())])


def _look(style: Style | None) -> str:
    return str(style.without_color) + f" {style.color} {style.bgcolor}" if style else "none"


def _runs(looked: str) -> str:
    """Letters with how often they follow each other."""
    runs: list[list[str | int]] = []
    for letter in looked:
        if runs and runs[-1][0] == letter:
            runs[-1][1] = int(runs[-1][1]) + 1
        else:
            runs.append([letter, 1])
    return " ".join(f"{letter}{count}" for letter, count in runs)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("mode", list(MAIN))
async def test_a_screen_looks_as_it_did(
    demo: Logbook,
    home: Path,
    mode: str,
    theme: str,
    size: tuple[int, int],
    snapshot: SnapshotAssertion,
) -> None:
    """The same words in the same place and the same colours as in the picture that was kept."""
    async with at_the_screen(demo, home, size=size) as robot:
        robot.app.theme = theme
        await robot.presses(MAIN[mode][0])
        await robot.settles()
        assert picture(robot) == snapshot
