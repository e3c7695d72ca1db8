"""Whether everybody at the table may say yes, and who is waited for."""

from datetime import date
from typing import Literal

import msgspec

from logboek.partnership import Agreement
from logboek.partnership.agreement import MandateState

Light = Literal["green", "amber", "red", "grey"]

LIGHTS: dict[MandateState, Light] = {
    "may_decide": "green",
    "asks_constituency": "amber",
    "awaits_board": "red",
}
"""The light of each state; grey stands for a partner that was not asked yet."""


class Waiting(msgspec.Struct, frozen=True):
    """A partner whose answer is still to come."""

    partner: str
    """The partner's id."""
    state: MandateState
    """Whether it asks its constituency or waits for its board."""
    until: date | None = None
    """The day on which the answer is expected, where that was said."""


def asked(agreement: Agreement) -> list[str]:
    """The ids of the partners that have to agree: its parties, or else whoever was asked."""
    return list(dict.fromkeys(agreement.parties or agreement.mandates))


def lights(agreement: Agreement) -> dict[str, Light]:
    """The light of each partner that has to agree, by partner id."""
    found = ((partner, agreement.mandates.get(partner)) for partner in asked(agreement))
    return {partner: LIGHTS[mandate.state] if mandate else "grey" for partner, mandate in found}


def may_be_final(agreement: Agreement) -> bool:
    """Whether every partner that it binds may decide; with nobody bound there is nobody to."""
    shown = lights(agreement).values()
    return bool(shown) and all(light == "green" for light in shown)


def waiting(agreement: Agreement) -> list[Waiting]:
    """Whose answer is still to come, the earliest day first and those without a day last."""
    found = [
        Waiting(partner, mandate.state, mandate.until)
        for partner in asked(agreement)
        if (mandate := agreement.mandates.get(partner)) and mandate.state != "may_decide"
    ]
    return sorted(found, key=lambda each: each.until or date.max)


def late(agreement: Agreement, today: date) -> list[Waiting]:
    """Whose answer should have been here already; on its own day an answer is not late yet."""
    return [each for each in waiting(agreement) if each.until and each.until < today]
