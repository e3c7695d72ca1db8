"""The ways to a logbook: one that was used before, a folder, a new one, or the example."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from logboek.i18n import language
from logboek.partnership import Partner, Partnership, Person

if TYPE_CHECKING:
    from logboek.logbook import Logbook


@dataclass(frozen=True)
class Beginning:
    """What has to be known to begin a logbook."""

    name: str = ""
    """What the partnership is called."""
    folder: Path = Path()
    """Where the logbook will stand."""
    partners: tuple[Partner, ...] = ()
    """Who takes part."""
    me: str = ""
    """The name of who begins it."""
    mine: str = ""
    """The name of the partner that this person is from."""


class Opening:
    """Opens logbooks, and remembers which was used last."""

    def recent(self) -> list[Path]:
        """The logbooks that were used here and are still there, the last one first."""
        from logboek.last_used import recent

        return [folder for folder in recent() if folder.is_dir()]

    def gone(self) -> Path | None:
        """Where the logbook that was used last stood, if it is not there now."""
        from logboek.last_used import recent

        last = next(iter(recent()), None)
        return None if last is None or last.is_dir() else last

    def open(self, folder: Path) -> "Logbook":
        """Open the logbook in a folder, or around it; raises NotALogbook."""
        from logboek.folder import meant
        from logboek.last_used import remember
        from logboek.logbook import Logbook

        logbook = Logbook.open(meant(folder))
        remember(logbook.folder)
        return logbook

    def begin(self, beginning: Beginning) -> "Logbook":
        """Make a new logbook; raises AlreadyALogbook and NotSaved."""
        from msgspec.structs import replace

        from logboek.clock import new_id
        from logboek.last_used import remember
        from logboek.logbook import Logbook

        draft = Partnership(name=beginning.name, language="en" if language() == "en" else "nl")
        partners = [replace(partner, id=new_id()) for partner in beginning.partners]
        mine = next((each.id for each in partners if each.name == beginning.mine), "")
        person = Person(name=beginning.me, partner=mine) if beginning.me else None
        logbook = Logbook.create(beginning.folder, draft, person, partners)
        remember(beginning.folder)
        return logbook

    def example(self) -> "Logbook":
        """Open a copy of the example that may be changed as one likes."""
        import atexit
        from contextlib import ExitStack

        from logboek.example import example

        until_the_end = ExitStack()
        atexit.register(until_the_end.close)
        return until_the_end.enter_context(example())
