"""The program itself, with what stands above all commands."""

import click

from logboek import __version__
from logboek.cli.command import Door
from logboek.cli.names import COMMANDS
from logboek.i18n import N_, _


def door() -> Door:
    """The whole command line, in the language that is spoken now."""

    @click.group(
        cls=Door,
        members=COMMANDS,
        invoke_without_command=True,
        help=_(
            "Houd samen het logboek van een samenwerking bij.\n\nZonder opdracht opent Logboek de "
            "map die je noemt, of anders het logboek dat je het laatst gebruikte."
        ),
        example=[
            "logboek demo",
            N_('logboek new leerroute --name "Leerroute Techniek" --partner "Lindeschool:vmbo"'),
            N_("logboek leerroute"),
        ],
    )
    @click.version_option(__version__, prog_name="logboek", message="%(prog)s %(version)s")
    @click.pass_context
    def program(ctx: click.Context) -> int | None:
        if ctx.invoked_subcommand is not None:
            return None
        from logboek.cli.home import open_logbook

        return open_logbook(None)

    found: Door = program
    return found
