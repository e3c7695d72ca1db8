"""One of several processes that write in one logbook at once.

``python -m tests.faults.crowd FOLDER HOME NAME COUNT`` prints each acknowledged change.
"""

import sys
from pathlib import Path

from tests.faults.writing import add, opened


def main(folder: Path, home: Path, name: str, count: int) -> None:
    """Write so many changes, and say of each that it was saved."""
    journal = opened(folder, home)
    for i in range(count):
        sys.stdout.write(add(journal, **{f"{name}-{i}": "woord"}) + "\n")
    sys.stdout.flush()
    assert not journal.notices, journal.notices


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
