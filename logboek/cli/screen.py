"""Opening the full screen, the only place from which the command line reaches Textual."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logboek.logbook import Logbook


def run(logbook: "Logbook | None") -> int:
    """Show a logbook, or the welcome; the exit code."""
    from logboek.app import LogboekApp

    app = LogboekApp(logbook)
    app.run()
    return app.return_code or 0
