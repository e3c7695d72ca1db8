"""What this installation remembers of the screens: the theme, and which were visited before."""

from pathlib import Path

import msgspec

from logboek.i18n import LANGUAGES
from logboek.kept import read_kept
from logboek.locations import data_home
from logboek.widgets.themes import DARK, THEMES


class _Kept(msgspec.Struct):
    theme: str
    visited: list[str]
    language: str = ""


class Settings(msgspec.Struct):
    """Kept outside every logbook; losing it loses nothing of anybody's work."""

    path: Path
    """Where it is kept."""
    theme: str = DARK
    """The theme chosen last."""
    language: str = ""
    """The language chosen for the next start; empty while none was chosen."""
    visited: set[str] = set()
    """The screens that were shown before, whose first line need not be shown again."""

    @classmethod
    def load(cls, path: Path | None = None) -> "Settings":
        """What was remembered, or the defaults when nothing can be read."""
        path = path or data_home() / "screens.json"
        settings = cls(path)
        kept = read_kept(path, _Kept)
        if kept is None:
            return settings
        if kept.theme in {known.name for known in THEMES}:
            settings.theme = kept.theme
        if kept.language in LANGUAGES:
            settings.language = kept.language
        settings.visited = set(kept.visited)
        return settings

    def save(self) -> None:
        """Remember it where that is possible; where it is not, nothing is lost."""
        kept = _Kept(self.theme, sorted(self.visited), self.language)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_bytes(msgspec.json.encode(kept))
        except OSError:
            return
