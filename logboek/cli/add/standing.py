"""Adding to what stands already: what is empty is filled in, and nothing is replaced unasked."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from logboek.characters import one_line
from logboek.cli import terminal
from logboek.cli.logbooks import StoodAlready
from logboek.errors import Unclear
from logboek.i18n import _
from logboek.partnership import Record

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from logboek.register import Register

F = TypeVar("F", bound=Callable[..., Any])
R = TypeVar("R", bound=Record)

_LONGEST = 200


class Filled(NamedTuple):
    """What was saved about a record that stood already."""

    replaced: bool
    """Whether something that stood there was replaced by it."""
    rows: list[tuple[str, str]]
    """Each field that is new, as people call it, with what it says now and said before."""

    def say(self, added: str, changed: str) -> None:
        """Say that something was added or changed, and what."""
        terminal.paragraph(changed if self.replaced else added)
        terminal.columns(self.rows)


def replace_option() -> Callable[[F], F]:
    """The option with which what stands already may be replaced."""
    return click.option(
        "--replace", "replacing", is_flag=True, help=_("Vervang wat er al staat en anders is.")
    )


def fill_in(
    logbook: "Logbook",
    register: "Register[R]",
    known: R,
    wanted: R,
    name: str,
    *,
    replacing: bool,
    moving: Collection[str] = (),
) -> Filled:
    """Save what is new about a record.

    A field in ``moving`` has a value from the start and may always change. Raises Unclear where
    something else stands already and nobody asked to replace it, and StoodAlready where nothing is
    new; then nothing is saved.
    """
    changes = register.codec.changes(known, wanted)
    if not changes:
        raise StoodAlready(
            _("Bij {name} stond dit al zo; er is niets veranderd.").format(name=name)
        )
    before = register.codec.fields(known)
    was = {field: _said(logbook, field, before[field]) for field in changes if field in before}
    standing = [f"{_label(logbook, field)} “{was[field]}”" for field in was if field not in moving]
    if standing and not replacing:
        raise Unclear(
            _(
                "Bij {name} staat al iets anders: {standing}. Er is niets veranderd. Zet er "
                "--replace bij als het nieuwe daarvoor in de plaats moet komen."
            ).format(name=name, standing="; ".join(standing))
        )
    register.save(wanted, register.look(known.id))
    rows = []
    for field, value in changes.items():
        now = _said(logbook, field, value)
        if field in was:
            now = _("{now} (was: {was})").format(now=now, was=was[field])
        rows.append((_label(logbook, field), now))
    return Filled(bool(standing), rows)


def _label(logbook: "Logbook", field: str) -> str:
    from logboek.screens.values import field_name

    return field_name(logbook, field)


def _said(logbook: "Logbook", field: str, value: Any) -> str:
    from logboek.screens.values import value_said

    return one_line(value_said(logbook, field, value), _LONGEST)
