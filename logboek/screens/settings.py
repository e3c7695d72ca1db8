"""What this installation remembers of the screens: the theme, and which were visited before."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from logboek.i18n import LANGUAGES
from logboek.locations import data_home
from logboek.widgets.themes import DARK, THEMES


@dataclass
class Settings:
    """Kept outside every logbook; losing it loses nothing of anybody's work."""

    path: Path
    """Where it is kept."""
    theme: str = DARK
    """The theme chosen last."""
    language: str = ""
    """The language chosen for the next start; empty while none was chosen."""
    visited: set[str] = field(default_factory=set)
    """The screens that were shown before, whose first line need not be shown again."""

    @classmethod
    def load(cls, path: Path | None = None) -> "Settings":
        """What was remembered, or the defaults when nothing can be read."""
        path = path or data_home() / "screens.json"
        settings = cls(path)
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
            theme, visited = kept["theme"], kept["visited"]
        except (OSError, ValueError, KeyError, TypeError):
            return settings
        if theme in {known.name for known in THEMES}:
            settings.theme = theme
        if kept.get("language") in LANGUAGES:
            settings.language = kept["language"]
        if isinstance(visited, list):
            settings.visited = {name for name in visited if isinstance(name, str)}
        return settings

    def save(self) -> None:
        """Remember it where that is possible; where it is not, nothing is lost."""
        kept = {
            "theme": self.theme,
            "language": self.language,
            "visited": sorted(self.visited),
        }
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(json.dumps(kept), encoding="utf-8")
        except OSError:
            return
