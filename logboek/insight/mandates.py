"""Whether everybody at the table may say yes, and who is waited for."""

from collections.abc import Container, Iterable
from datetime import date
from typing import Literal

import msgspec
from msgspec.structs import replace

from logboek.partnership import Agreement
from logboek.partnership.agreement import Mandate, MandateState

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


def among(agreement: Agreement, partners: Container[str]) -> Agreement:
    """The agreement between the partners that still take part: nobody waits for one that left."""
    return replace(
        agreement,
        parties=[each for each in agreement.parties if each in partners],
        mandates={each: said for each, said in agreement.mandates.items() if each in partners},
    )


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


def not_green(agreement: Agreement) -> list[str]:
    """The ids of the partners that it cannot do without, those not asked yet included."""
    return [partner for partner, light in lights(agreement).items() if light != "green"]


def none_said(agreement: Agreement) -> bool:
    """Whether nobody was asked: then nothing is known, and nobody is waited for."""
    return not any(partner in agreement.mandates for partner in asked(agreement))


def everybody_may(agreement: Agreement) -> Agreement:
    """The agreement with a green light for each partner that was not asked yet."""
    grey = [partner for partner, light in lights(agreement).items() if light == "grey"]
    given = {partner: Mandate(state="may_decide") for partner in grey}
    return replace(agreement, mandates={**agreement.mandates, **given})


def since(partner: str, states: Iterable[tuple[date, Agreement]]) -> date | None:
    """Since when a partner's light stands as it does now; ``states`` are oldest first."""
    begun: date | None = None
    before: Light | None = None
    for day, agreement in states:
        light = lights(agreement).get(partner)
        if light != before:
            begun, before = day, light
    return begun if before else None


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
