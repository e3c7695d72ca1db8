"""A logbook on the screen, or where it stands in words where there is no terminal.

Nothing here needs the parser of the command line, so that opening a logbook does not wait for it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from logboek.cli import language, screen, terminal
from logboek.cli.which import reading
from logboek.errors import NotALogbook
from logboek.i18n import _
from logboek.locations import started_as

if TYPE_CHECKING:
    from logboek.logbook import Logbook

DEMO_LANGUAGE = "nl"


def open_logbook(folder: Path | None) -> int | None:
    """Open a logbook, without a folder the one used last, else the welcome."""
    from logboek.last_used import recent

    if folder is None and not recent():
        return _begin()
    try:
        with screen.loading():
            logbook = reading(folder)
            if terminal.is_drawable():
                from logboek.last_used import remember

                remember(logbook.folder)
            sentence = _('Open het in een terminal met: {logboek} "{folder}"')
            return _show(logbook, sentence.format(logboek=started_as(), folder=logbook.folder))
    except NotALogbook as error:
        if folder is not None or not terminal.is_drawable():
            raise
        terminal.complain(str(error))
        return _begin()


def open_example(me: str | None = None) -> int | None:
    """Open a copy of the demo partnership that is gone afterwards, as somebody or as its lead."""
    from logboek.example import example

    language.adopt(DEMO_LANGUAGE)
    meanwhile = screen.load if terminal.is_drawable() else None
    with screen.loading(), example(meanwhile) as logbook:
        how = _("Kijk rond in een terminal met: {logboek} demo")
        return look_round(logbook, me, how.format(logboek=started_as()))


def look_round(logbook: "Logbook", me: str | None, how: str) -> int | None:
    """Open a demo partnership, as somebody or as who it was; ``how`` says how in a terminal."""
    language.adopt(logbook.partnership.language)
    if me:
        from logboek.cli.naming import person_meant

        logbook.introduce(person_meant(logbook, me).id)
    return _show(logbook, how)


def _show(logbook: "Logbook", how: str) -> int | None:
    """On the screen, or in words with how to see it on a screen."""
    if terminal.is_drawable():
        return screen.run(logbook)
    from logboek.cli.overview import overview

    overview(logbook)
    terminal.say()
    terminal.say(how)
    return None


def _begin() -> int | None:
    """The welcome, or in words how to begin."""
    if terminal.is_drawable():
        with screen.loading():
            return screen.run(None)
    terminal.paragraph(_("Logboek houdt het logboek bij van een samenwerking tussen organisaties."))
    terminal.say()
    logboek = started_as()
    terminal.columns(
        [
            (f"{logboek} demo", _("kijk rond in een voorbeeld")),
            (
                _("{logboek} new MAP --name NAAM").format(logboek=logboek),
                _("begin een eigen logboek"),
            ),
            (
                _("{logboek} MAP").format(logboek=logboek),
                _("open een logboek dat een ander met je deelt"),
            ),
            (f"{logboek} --help", _("alles wat je kunt typen")),
        ]
    )
    return None
