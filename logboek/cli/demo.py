"""``logboek demo``: look around in a partnership that is well under way."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from logboek.cli import language, terminal
from logboek.cli.command import order
from logboek.cli.values import Folder, Line
from logboek.i18n import _


@order(
    help=_(
        "Open een voorbeeld: een regio die samen een route techniek maakt.\n\nVerander wat je "
        "wilt, het is maar een kopie: zonder --to verdwijnt zij als je Logboek sluit."
    ),
    example=["logboek demo", "logboek demo --to voorbeeld"],
)
@click.option(
    "--to", "folder", type=Folder(), metavar=_("MAP"), help=_("Bewaar het voorbeeld in deze map.")
)
@click.option(
    "--me", type=Line(), metavar=_("NAAM"), help=_("Wie je bent; anders de projectleider.")
)
def command(folder: Path | None, me: str | None) -> int | None:
    """Open the demo partnership."""
    if folder is not None:
        from logboek.last_used import remember

        code = _open(folder, me, kept=True)
        remember(folder)
        return code
    with _nowhere() as temporary:
        return _open(temporary, me, kept=False)


@contextmanager
def _nowhere() -> Iterator[Path]:
    """A folder that goes away, as does what this installation would remember of it."""
    before = os.environ.get("LOGBOEK_HOME")
    with tempfile.TemporaryDirectory(
        prefix="logboek-demo-", ignore_cleanup_errors=True
    ) as temporary:
        os.environ["LOGBOEK_HOME"] = str(Path(temporary, "installation"))
        try:
            yield Path(temporary, "demo")
        finally:
            if before is None:
                del os.environ["LOGBOEK_HOME"]
            else:
                os.environ["LOGBOEK_HOME"] = before


def _open(folder: Path, me: str | None, *, kept: bool) -> int | None:
    from logboek.cli.naming import person_meant
    from logboek.demo_folder import make_demo
    from logboek.logbook import Logbook

    lead = make_demo(folder, date.today())  # noqa: DTZ011
    logbook = Logbook.open(folder)
    language.adopt(logbook.partnership.language)
    logbook.introduce(person_meant(logbook, me).id if me else lead)
    if terminal.is_terminal():
        from logboek.cli.screen import run

        return run(logbook)
    from logboek.cli.overview import overview

    overview(logbook)
    terminal.say()
    if kept:
        sentence = _('Open het in een terminal met: logboek "{folder}"')
        terminal.paragraph(sentence.format(folder=folder))
    else:
        terminal.paragraph(_("Kijk rond in een terminal met: logboek demo"))
    return None
