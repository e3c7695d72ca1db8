"""What opening and leaving the app costs, from outside, in a pseudo-terminal."""

import os
import pty
import select
import struct
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import Row

ROUNDS = 7
ROWS, COLUMNS = 36, 120
LEAVE = b"\x11"
BLANK = b"\x1b[1;1H"
OPENS = "Logboek…".encode()
STANDS = b"Vraagt aandacht"
QUIET = 0.25


@dataclass(frozen=True)
class Life:
    """One life of a program in a terminal: seconds until it paints, stands and is gone; bytes."""

    painted: float
    settled: float
    left: float
    memory: int


def rows(home: Path) -> list[Row]:
    """Every row about the app; ``home`` is an empty folder to work in."""
    ours = [sys.executable, str(Path(sys.executable).with_name("logboek")), "demo"]
    empty = [sys.executable, str(Path(__file__).with_name("empty_app.py"))]
    _live(ours, home, OPENS, STANDS)
    _live(empty, home, BLANK, BLANK)
    lives: tuple[list[Life], list[Life]] = ([], [])
    for _ in range(ROUNDS):
        lives[0].append(_live(ours, home, OPENS, STANDS))
        lives[1].append(_live(empty, home, BLANK, BLANK))

    def ratio(what: str) -> tuple[float, str]:
        first, second = (median(getattr(life, what) for life in side) for side in lives)
        return first / second, f"{first * 1e3:.0f} ms against {second * 1e3:.0f} ms"

    painted, painted_detail = ratio("painted")
    left, left_detail = ratio("left")
    settled = median(life.settled for life in lives[0])
    stands = median(life.settled for life in lives[1])
    memory = [median(life.memory for life in side) for side in lives]
    against = "an empty Textual app"
    return [
        Row("the demo's first words on the screen", against, painted, 1.15, painted_detail),
        Row(
            "the demo's first frame, the whole overview",
            against,
            settled / stands,
            1.4,
            f"{settled * 1e3:.0f} ms against {stands * 1e3:.0f} ms",
        ),
        Row("leaving the demo", against, left, 0.5, left_detail),
        Row(
            "memory of the demo",
            against,
            memory[0] / memory[1],
            1.5,
            f"{memory[0] / 2**20:.0f} MiB against {memory[1] / 2**20:.0f} MiB",
        ),
    ]


def _live(command: Sequence[str], home: Path, paint: bytes, standing: bytes) -> Life:
    """Start a program, wait until it stands and says nothing more, and leave it."""
    began = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        environment = {
            **os.environ,
            "HOME": str(home),
            "TERM": "xterm-256color",
            "LINES": str(ROWS),
        }
        environment |= {"COLUMNS": str(COLUMNS), "COLORTERM": "truecolor"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        os.execvpe(command[0], list(command), environment)
    _resize(terminal)
    said = bytearray()
    painted = settled = 0.0
    while not settled or select.select([terminal], [], [], QUIET)[0]:
        said += os.read(terminal, 1 << 16)
        now = time.perf_counter() - began
        if not painted and paint in said:
            painted = now
        if not settled and standing in said:
            settled = now
    memory = _resident(process)
    asked = time.perf_counter()
    os.write(terminal, LEAVE)
    try:
        while os.read(terminal, 1 << 16):
            pass
    except OSError:
        pass
    os.waitpid(process, 0)
    left = time.perf_counter() - asked
    os.close(terminal)
    return Life(painted, settled, left, memory)


def _resize(terminal: int) -> None:
    from fcntl import ioctl
    from termios import TIOCSWINSZ

    ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))


def _resident(process: int) -> int:
    pages = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
