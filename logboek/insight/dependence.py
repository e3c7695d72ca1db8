"""What each partner gives up and gains: how they depend on each other."""

from collections.abc import Iterable

import msgspec

from logboek.insight.in_force import in_force
from logboek.partnership import Agreement, Partner

ENOUGH = 2
"""From this many agreements on it says something that a partner only gives or only gains: in a
single agreement it is often one partner's turn."""


class Share(msgspec.Struct, frozen=True):
    """What one agreement asks of a partner, or brings it."""

    agreement: Agreement
    """The agreement."""
    what: str
    """What is given up or gained, in people's own words."""


class Exchange(msgspec.Struct, frozen=True):
    """What one partner gives up and gains in everything that holds."""

    partner: str
    """The partner's id."""
    gives: list[Share]
    """What it gives up."""
    gains: list[Share]
    """What it gains."""

    @property
    def only_gives(self) -> bool:
        """Whether it gives time and again and nothing comes back."""
        return len(self.gives) >= ENOUGH and not self.gains

    @property
    def only_gains(self) -> bool:
        """Whether it gains time and again and gives nothing."""
        return len(self.gains) >= ENOUGH and not self.gives


def exchanges(partners: Iterable[Partner], agreements: Iterable[Agreement]) -> list[Exchange]:
    """Per partner what it gives and gains over the agreements that hold, proposals left out."""
    binding = in_force(agreements)
    return [
        Exchange(
            partner=partner.id,
            gives=[
                Share(each, what)
                for each in binding
                if (what := each.gives.get(partner.id, "").strip())
            ],
            gains=[
                Share(each, what)
                for each in binding
                if (what := each.gains.get(partner.id, "").strip())
            ],
        )
        for partner in partners
    ]


def only_giving(found: Iterable[Exchange]) -> list[str]:
    """The ids of the partners that only give."""
    return [exchange.partner for exchange in found if exchange.only_gives]


def only_gaining(found: Iterable[Exchange]) -> list[str]:
    """The ids of the partners that only gain."""
    return [exchange.partner for exchange in found if exchange.only_gains]


def exchanging(found: Iterable[Exchange]) -> list[Agreement]:
    """The agreements in which anybody gives or gains, each once, the oldest first."""
    told = {
        share.agreement.id: share.agreement
        for exchange in found
        for share in (*exchange.gives, *exchange.gains)
    }
    return [told[id] for id in sorted(told)]
