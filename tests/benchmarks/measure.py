"""Measuring that survives a machine which changes speed: interleave, and quote ratios."""

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Row:
    """One line of the table: what was compared with what, the ratio, and the bound on it."""

    what: str
    against: str
    ratio: float
    bound: float
    detail: str = ""

    @property
    def kept(self) -> bool:
        return self.ratio <= self.bound


def interleaved(
    first: Callable[[], object],
    second: Callable[[], object],
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
    tidy: bool = True,
) -> tuple[float, float]:
    """The median seconds of both, taken in turns (A B A B …), the collector paused in both.

    With ``tidy`` the collector runs before each turn, which also empties the processor's caches.
    """
    taken: tuple[list[float], list[float]] = ([], [])
    gc.collect()
    gc.disable()
    for _ in range(rounds):
        for times, work in zip(taken, (first, second), strict=True):
            if tidy:
                gc.collect()
            began = clock()
            result = work()
            times.append(clock() - began)
            del result
    gc.enable()
    return median(taken[0]), median(taken[1])


def resident_after(code: str, *arguments: str) -> int:
    """The bytes by which a fresh process grows over ``code``, which may use ``sys.argv[1:]``."""
    program = (
        "import gc, os, sys\n"
        "def resident():\n"
        "    with open('/proc/self/statm') as f: return int(f.read().split()[1]) * 4096\n"
        f"{code}\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    return int(found.stdout.split()[-1])


def table(rows: list[Row]) -> str:
    """The rows as text, for people."""
    widths = [max(len(row.what) for row in rows), max(len(row.against) for row in rows)]
    lines = [f"{'what':{widths[0]}}  {'against':{widths[1]}}  ratio  bound"]
    for row in rows:
        mark = "" if row.kept else "  over"
        lines.append(
            f"{row.what:{widths[0]}}  {row.against:{widths[1]}}  "
            f"{row.ratio:5.2f}  {row.bound:5.2f}{mark}  {row.detail}"
        )
    return "\n".join(lines)
