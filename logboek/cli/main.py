"""The way in: language first, then the command, and one clear sentence when it does not work."""

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from logboek.characters import one_line
from logboek.cli import language, terminal
from logboek.cli.names import COMMANDS
from logboek.cli.which import notices
from logboek.errors import (
    AlreadyALogbook,
    LogboekError,
    NoLogbookYet,
    NotSaved,
    ReadOnly,
    Unclear,
)
from logboek.i18n import N_, _
from logboek.locations import started_as

_WRONG_USE = 2
_INTERRUPTED = 130
_PIPE_CLOSED = 141

AGAIN = N_("Geef de opdracht daarna opnieuw; met de pijl omhoog haal je die terug.")
"""What to do, on a command line, once that is mended because of which nothing was saved."""


def run(args: Sequence[str]) -> int:
    """Do what the arguments ask; the exit code."""
    terminal.prepare()
    try:
        language.choose(args)
    except Unclear:
        for sentence in language.refusals(args):
            terminal.complain(sentence)
        return _WRONG_USE
    try:
        code = _told(partial(_obey, list(args)))
        sys.stdout.flush()
        for notice in notices():
            terminal.complain(notice)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except RuntimeError as error:
        # Before Python 3.12 an interruption while a class is made comes wrapped.
        if not isinstance(error.__cause__, KeyboardInterrupt):
            raise
        return _INTERRUPTED
    except OSError as error:
        return _output_failed(error)
    return code


def _obey(args: list[str]) -> int | None:
    if args == ["demo"]:
        from logboek.cli.home import open_example

        return open_example()
    if args and not _names_a_folder(args):
        return _parse(args)
    from logboek.cli.home import open_logbook

    return open_logbook(Path(args[0]) if args else None)


def _names_a_folder(args: list[str]) -> bool:
    if len(args) != 1 or args[0] in COMMANDS:
        return False
    from logboek.journal.place import MARKER

    return Path(args[0], MARKER).is_file()


def _parse(args: list[str]) -> int | None:
    """Leave the arguments to click, and say in our words what it could not do with them."""
    import click

    from logboek.cli import click_words
    from logboek.cli.door import door

    click_words.speak()
    try:
        result = door().main(args, prog_name=started_as(), standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        terminal.complain(error.format_message())
        return _WRONG_USE
    except click.UsageError as error:
        terminal.complain(error.format_message())
        asked = error.ctx.command_path.strip() if error.ctx else started_as()
        terminal.complain(_("Uitleg: {command} --help").format(command=asked))
        return _WRONG_USE
    except click.Abort as error:
        raise EOFError from error
    return result if isinstance(result, int) else 0


def _told(obey: Callable[[], int | None]) -> int:
    """Do it, and say in one sentence what stood in the way; the exit code."""
    try:
        return obey() or 0
    except EOFError:
        terminal.complain(_("Afgebroken; er is niets veranderd."))
        return 1
    except LogboekError as error:
        sentences = [str(error)]
        if isinstance(error, NoLogbookYet):
            sentences.append(
                _("Een nieuw logboek begin je met: {logboek} new MAP --name NAAM").format(
                    logboek=started_as()
                )
            )
        elif isinstance(error, AlreadyALogbook):
            sentences.append(
                _("Een logboek open je met: {logboek} MAP").format(logboek=started_as())
            )
        elif isinstance(error, NotSaved):
            sentences.append(_(AGAIN))
        elif isinstance(error, ReadOnly):
            sentences += [_("Er is niets veranderd."), _(AGAIN)]
        terminal.complain(" ".join(sentences))
        return 1
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename is None:
            raise
        from logboek.journal.refusals import reason

        sentence = _("Dat lukte niet: {file}: {reason}.")
        file = one_line(os.fsdecode(error.filename), 60)
        terminal.complain(sentence.format(file=file, reason=reason(error)))
        return 1


def _output_failed(error: OSError) -> int:
    """Nobody reads any more, which is fine, or what was said could not be written."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())
    if isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == 22):
        return _PIPE_CLOSED
    from logboek.journal.refusals import reason

    terminal.complain(
        _("De uitvoer kon niet worden geschreven ({reason}).").format(reason=reason(error))
    )
    return 1
