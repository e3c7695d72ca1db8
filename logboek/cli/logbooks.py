"""Which logbook a command is about, and opening it to read or to write."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from logboek.cli import terminal
from logboek.cli.which import reading
from logboek.errors import ReadOnly
from logboek.i18n import _
from logboek.locations import started_as

if TYPE_CHECKING:
    from logboek.logbook import Logbook

F = TypeVar("F", bound=Callable[..., Any])


class StoodAlready(Exception):
    """What somebody wanted to write stands there, so nothing was written; ``str`` says so."""


def folder_option() -> Callable[[F], F]:
    """The option that says in which logbook to write."""
    from logboek.cli.values import Folder

    return click.option(
        "--in",
        "folder",
        type=Folder(),
        metavar=_("MAP"),
        help=_("De map van het logboek; anders het logboek dat je het laatst gebruikte."),
    )


@contextmanager
def writing(folder: Path | None) -> Iterator["Logbook"]:
    """The logbook, open to write, knowing who writes; afterwards it is the one used last."""
    logbook = reading(folder)
    if why := logbook.read_only:
        raise ReadOnly(why)
    if logbook.me is None:
        make_acquaintance(logbook)
    try:
        yield logbook
    except StoodAlready as stood:
        terminal.paragraph(str(stood))
    else:
        written(logbook)


def written(logbook: "Logbook") -> None:
    """Say in which logbook something was written, and remember it as the one used last."""
    from logboek.last_used import remember

    remember(logbook.folder)
    name = logbook.partnership.name or _("zonder naam")
    terminal.say(
        _("Bewaard in het logboek {name} ({folder}).").format(name=name, folder=logbook.folder)
    )


def only_here(logbook: "Logbook") -> None:
    """Say that nothing changed in the logbook itself, and remember it as the one used last."""
    from logboek.last_used import remember

    remember(logbook.folder)
    name = logbook.partnership.name or _("zonder naam")
    terminal.paragraph(
        _(
            "Dat onthoudt Logboek op deze computer. In het logboek {name} ({folder}) is niets "
            "veranderd."
        ).format(name=name, folder=logbook.folder)
    )


def make_acquaintance(logbook: "Logbook") -> None:
    """Ask who is there, or say how to tell."""
    if not terminal.is_terminal():
        terminal.complain(
            _(
                "Logboek weet nog niet wie je bent, dus je naam komt er niet bij te staan. Zeg het "
                "met: {logboek} me NAAM"
            ).format(logboek=started_as())
        )
        return
    from logboek.cli.me import become

    name = terminal.ask(_("Wie ben je? Typ je naam, of druk op enter om dat over te slaan:"))
    if name:
        become(logbook, name, None)
