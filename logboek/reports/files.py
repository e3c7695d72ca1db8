"""Writing what leaves the logbook into a file that somebody chose."""

import re
import unicodedata
from errno import ENOENT
from pathlib import Path

from logboek.errors import AlreadyThere, NotSaved
from logboek.i18n import _
from logboek.journal.durable import replace
from logboek.journal.refusals import reason


def file_name(*words: str) -> str:
    """A name that every system takes, of words that people typed."""
    plain = unicodedata.normalize("NFKD", " ".join(words)).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.casefold()))[:60] or _("bestand")


def chosen(typed: str, name: str) -> Path:
    """The file that is meant by what was typed; in a folder it gets the name."""
    path = Path(typed.strip().strip("\"'")).expanduser().absolute()
    try:
        return path / name if path.is_dir() else path
    except (OSError, ValueError):
        return path


def write(path: Path, text: str, *, over: bool = False) -> None:
    """Write the text; raises AlreadyThere unless it may be written over, and NotSaved."""
    try:
        if not over and path.exists():
            raise AlreadyThere(
                _("Er staat al een bestand {path}. Het is niet aangeraakt.").format(path=path)
            )
        if not path.parent.is_dir():
            raise FileNotFoundError(ENOENT, "", str(path.parent))
        replace(path, text.encode("utf-8", "replace"))
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else _("deze naam kan hier niet")
        raise NotSaved(
            _(
                "Er is geen bestand gemaakt: {path} ({reason}). Kies een andere map of een "
                "andere naam; in het logboek staat alles nog."
            ).format(path=path, reason=why)
        ) from error
