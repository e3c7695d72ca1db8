"""What all commands share: the language, help with an example, and the way to each of them."""

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from logboek.i18n import _
from logboek.locations import started_as

_HELP = {"help", "hulp", "uitleg"}
"""What people type who look for the help."""


class Order(click.Command):
    """A command with an example in its help."""

    def __init__(self, *given: Any, example: Sequence[str] = (), **named: Any) -> None:
        super().__init__(*given, **{"options_metavar": _("[OPTIES]"), **named})
        self.example = example
        self.params.append(language_option())

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed; what can be said once is refused when it is said twice."""
        _values, _rest, typed = self.make_parser(ctx).parse_args(args=list(args))
        for param in typed:
            once = isinstance(param, click.Option) and not (param.multiple or param.is_flag)
            if once and typed.count(param) > 1:
                raise click.UsageError(
                    _("De optie {option} staat er twee keer; typ die één keer.").format(
                        option=param.opts[0]
                    ),
                    ctx,
                )
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What can be typed; opening a folder has no word of its own."""
        formatter.write_usage(ctx.command_path.strip(), " ".join(self.collect_usage_pieces(ctx)))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The example at the foot of the help."""
        show_example(self.example, formatter)


class Orders(click.Group):
    """A command that has commands of its own, each imported when it is asked for."""

    def __init__(
        self, *given: Any, members: dict[str, str], example: Sequence[str] = (), **named: Any
    ) -> None:
        named = {"options_metavar": _("[OPTIES]"), **named}
        super().__init__(*given, **{"subcommand_metavar": _("OPDRACHT …"), **named})
        self.members = members
        self.example = example
        self.params.append(language_option())

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed; an option that came too early is told where it belongs."""
        typed = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            command = self.that_takes(error.option_name, typed, ctx)
            if not command:
                raise
            raise click.UsageError(
                _("Zet {option} achter “{command}”, niet ervoor.").format(
                    option=error.option_name, command=f"{ctx.command_path} {command}"
                ),
                ctx,
            ) from error

    def that_takes(self, option: str, typed: Sequence[str], ctx: click.Context) -> str:
        """The command among what was typed that has this option; empty where there is none."""
        for name in typed:
            found = self.get_command(ctx, name)
            if isinstance(found, Orders) and (rest := found.that_takes(option, typed, ctx)):
                return f"{name} {rest}"
            if found and any(option in param.opts for param in found.params):
                return name
        return ""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(self.members)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name."""
        if cmd_name not in self.members:
            return None
        module, _dot, name = self.members[cmd_name].partition(":")
        found: click.Command = getattr(import_module(f"logboek.cli.{module}"), name or "command")
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was asked for, or a sentence with what was probably meant."""
        if args[0] not in self.members and not args[0].startswith("-"):
            raise click.exceptions.NoSuchCommand(args[0], possibilities=self.members, ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The example at the foot of the help."""
        show_example(self.example, formatter)


class Door(Orders):
    """The whole command line: a first word that is no command is the folder to open."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command, or the opening of a folder."""
        first = args[0]
        if first in self.members or first.startswith("-"):
            return super().resolve_command(ctx, args)
        if first in _HELP and not Path(first).exists():
            raise click.UsageError(_("Zet --help achter een opdracht voor uitleg."), ctx)
        meant = get_close_matches(first, self.members, n=1)
        if meant and not Path(first).expanduser().exists():
            raise click.exceptions.NoSuchCommand(first, possibilities=meant, ctx=ctx)
        from logboek.cli.opening import command

        return "", command, args

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What can stand behind the name of the program."""
        return [self.options_metavar or "", _("[MAP] | OPDRACHT …")]


def order(help: str, example: Sequence[str]) -> Callable[[Callable[..., Any]], Order]:
    """Make a command of a function."""

    def make(function: Callable[..., Any]) -> Order:
        made: Order = click.command(
            "", cls=Order, help=help, example=example, add_help_option=True
        )(function)
        return made

    return make


def language_option() -> click.Option:
    """The option that says in which language; it was heeded before anything else was read."""
    return click.Option(
        ["--lang"], expose_value=False, metavar="nl|en", help=_("Spreek Nederlands of Engels.")
    )


def show_example(example: Sequence[str], formatter: click.HelpFormatter) -> None:
    """Write the example as it can be typed, line by line."""
    if example:
        with formatter.section(_("Voorbeeld")):
            for line in example:
                formatter.write(f"{'':>{formatter.current_indent}}{_as_typed(_(line))}\n")


def _as_typed(line: str) -> str:
    """An example as it can be typed here."""
    return line.replace("logboek", started_as(), 1)
