"""What is said of each partner behind an option that may be given more than once."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

import click

from logboek.cli.values import Named
from logboek.i18n import _

if TYPE_CHECKING:
    from logboek.logbook import Logbook

V = TypeVar("V")


def by_partner(
    logbook: "Logbook", option: str, typed: Iterable[Named], made: Callable[[str], V]
) -> dict[str, V]:
    """What was typed, made into what is kept, by the id of its partner; refuses one named twice."""
    from logboek.cli.naming import partner_meant

    found: dict[str, V] = {}
    for each in typed:
        partner = partner_meant(logbook, each.who)
        if partner.id in found:
            raise click.BadParameter(
                _(
                    "{partner} staat er twee keer bij. Er is niets bewaard; noem elke partner hier "
                    "één keer."
                ).format(partner=partner.name),
                param_hint=f"'{option}'",
            )
        found[partner.id] = made(each.what)
    return found
