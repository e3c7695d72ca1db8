"""The documented shapes of what is written for programs, as JSON Schema."""

import sys

from logboek.locations import content_root


def show_schema(name: str) -> None:
    """Print the schema of ``logboek <name> --json``."""
    sys.stdout.write((content_root() / "schema" / f"{name}.json").read_text(encoding="utf-8"))
