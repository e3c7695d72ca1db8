"""What the rules look at."""

from collections.abc import Sequence

import msgspec

from logboek.partnership import (
    Agreement,
    Ambition,
    Body,
    Interest,
    Meeting,
    Partner,
    Person,
    Phase,
    Term,
)


class Snapshot(msgspec.Struct, frozen=True):
    """The records that count here, as they stand; what is left out asks for nothing."""

    partners: Sequence[Partner] = ()
    """The organisations that take part."""
    people: Sequence[Person] = ()
    """The people at the table, and those who were."""
    ambitions: Sequence[Ambition] = ()
    """Every wording of the ambition."""
    interests: Sequence[Interest] = ()
    """What is at stake; only what everyone may see is spoken of."""
    agreements: Sequence[Agreement] = ()
    """What was agreed or proposed."""
    terms: Sequence[Term] = ()
    """The words that confuse."""
    meetings: Sequence[Meeting] = ()
    """The times that people met."""
    bodies: Sequence[Body] = ()
    """The tables at which people meet."""
    phases: Sequence[Phase] = ()
    """The stretches of the way."""
    questions: Sequence[tuple[str, str, str]] = ()
    """Each open question by register, id and field."""
    missing: Sequence[str] = ()
    """What of the logbook is not here or not whole, each in a few words."""

    def open_interests(self) -> list[Interest]:
        """The interests that everyone may see: what asks for attention is read at the table."""
        return [interest for interest in self.interests if interest.disclosure == "everyone"]

    def partner_names(self) -> dict[str, str]:
        """What the partners are called, by id."""
        return {partner.id: partner.name for partner in self.partners}
