"""Run Logboek: ``logboek``, or ``python -m logboek``."""

import gc
import sys

gc.disable()  # Starting makes only what stays; the app turns the collector on once it stands.


def main() -> None:
    """Do what was typed on the command line, and leave with its exit code."""
    from logboek.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
