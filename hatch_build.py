"""Compile the translation catalogues while building: no binary is kept in the repository."""

import os
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):
    """Write a .mo beside every .po under ``logboek/locale``, for wheels and editable installs."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile each catalogue and tell hatchling to carry the result."""
        for source in sorted(Path(self.root, "logboek", "locale").rglob("*.po")):
            compiled = source.with_suffix(".mo")
            with source.open("rb") as text, compiled.open("wb") as binary:
                write_mo(binary, read_po(text))
            when = source.stat()
            os.utime(compiled, ns=(when.st_atime_ns, when.st_mtime_ns))
            build_data["artifacts"].append(compiled.relative_to(self.root).as_posix())
