"""Measure everything in one run: ``uv run python -m tests.benchmarks``."""

import os
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.measure import table


def main() -> int:
    """Print the table; 1 when a ratio is over its bound."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["LOGBOEK_HOME"] = str(Path(home, "home"))
        from tests.benchmarks import app_speed, insight_speed, journal_speed, list_speed

        rows = [*journal_speed.rows(Path(home)), *app_speed.rows(Path(home)), *list_speed.rows()]
        rows += insight_speed.rows()
    print(table(rows))
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
