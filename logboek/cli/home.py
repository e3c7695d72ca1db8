"""A logbook on the screen, or where it stands in words where there is no terminal.

Nothing here needs the parser of the command line, so that opening a logbook does not wait for it.
"""

from pathlib import Path

from logboek.cli import terminal
from logboek.cli.which import reading
from logboek.errors import NotALogbook
from logboek.i18n import _


def open_logbook(folder: Path | None) -> int | None:
    """Open a logbook, without a folder the one used last, else the welcome."""
    from logboek.last_used import recent

    if folder is None and not recent():
        return _begin()
    try:
        logbook = reading(folder)
    except NotALogbook as error:
        if folder is not None or not terminal.is_terminal():
            raise
        terminal.complain(str(error))
        return _begin()
    if not terminal.is_terminal():
        from logboek.cli.overview import overview

        overview(logbook)
        terminal.say()
        terminal.say(
            _('Open het in een terminal met: logboek "{folder}"').format(folder=logbook.folder)
        )
        return None
    from logboek.last_used import remember

    remember(logbook.folder)
    from logboek.app import run

    return run(logbook)


def _begin() -> int | None:
    """The welcome, or in words how to begin."""
    if terminal.is_terminal():
        from logboek.app import run

        return run(None)
    terminal.paragraph(_("Logboek houdt het logboek bij van een samenwerking tussen organisaties."))
    terminal.say()
    terminal.columns(
        [
            ("logboek demo", _("kijk rond in een voorbeeld")),
            (_("logboek new MAP --name NAAM"), _("begin een eigen logboek")),
            (_("logboek MAP"), _("open een logboek dat een ander met je deelt")),
            ("logboek --help", _("alles wat je kunt typen")),
        ]
    )
    return None
