"""How large the attacks are, where they happen, and the numbers that they reached."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

FULL = os.environ.get("LOGBOEK_FAULTS") == "full"

Reached = Callable[[str, int], None]


@pytest.fixture
def full() -> bool:
    """Whether to attack at the full size: ``LOGBOEK_FAULTS=full pytest tests/faults``."""
    return FULL


@pytest.fixture(autouse=True)
def home(quick: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This installation's own side, apart for every test."""
    path = quick / "home"
    monkeypatch.setenv("LOGBOEK_HOME", str(path))
    return path


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: what a killed process leaves in it is the same."""
    if not os.access("/dev/shm", os.W_OK):
        yield tmp_path
        return
    with TemporaryDirectory(dir="/dev/shm") as folder:
        yield Path(folder)


@pytest.fixture
def reached(record_property: Callable[[str, object], None]) -> Iterator[Reached]:
    """Note a number that an attack reached, for the summary at the end."""
    found: dict[str, int] = {}

    def note(what: str, number: int) -> None:
        found[what] = found.get(what, 0) + number

    yield note
    for what, number in found.items():
        record_property(f"reached {what}", number)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the numbers reached, whichever worker reached them."""
    totals: dict[str, int] = {}
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") != "teardown":
                continue
            for name, value in report.user_properties:
                if name.startswith("reached "):
                    what = name.removeprefix("reached ")
                    totals[what] = totals.get(what, 0) + int(value)
    if totals:
        size = "full size" if FULL else "CI size"
        terminalreporter.section(f"attacks on the journal, {size}, {sys.platform}")
        for what in sorted(totals):
            terminalreporter.write_line(f"{what}: {totals[what]:,}")
