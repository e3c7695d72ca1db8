"""Write the test vectors anew: ``python -m tests.vectors.make``.

The lines are made by hand in folds.py and readings.py, without the package. The expected values
come from the reference implementation in tests/journal, and were read and found right by a person;
README.md says of each vector what it shows. The files are committed, so that any change is seen.
"""

import json
from dataclasses import asdict
from pathlib import Path
from shutil import rmtree

from tests.journal import reference
from tests.journal.handmade import LOGBOOK
from tests.vectors import folds, readings
from tests.vectors.vector import VECTORS, Files

__all__ = ["VECTORS", "folds", "readings"]

HERE = Path(__file__).parent
TABLES = ("agreements", "notes", "terms")


def expected(files: Files) -> dict[str, object]:
    """What the reference says of the files."""
    return {
        "logbook": LOGBOOK,
        "tables": list(TABLES),
        **asdict(reference.state_of(files, LOGBOOK, TABLES)),
    }


def main() -> None:
    """Write every vector anew."""
    for old in HERE.iterdir():
        if old.is_dir() and old.name != "__pycache__":
            rmtree(old)
    for name, make in VECTORS.items():
        files = make()
        journal = HERE / name / "journal"
        journal.mkdir(parents=True)
        for file, data in files.items():
            (journal / file).write_bytes(data)
        said = json.dumps(expected(files), indent=1, ensure_ascii=True, sort_keys=True)
        (HERE / name / "expected.json").write_text(said + "\n", encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
