"""The agreements, which keep what their words meant when they were decided."""

from collections.abc import Iterable

from logboek.insight.pins import kept_up, pinned
from logboek.journal.tables import JournalTable
from logboek.partnership import Agreement, Term
from logboek.register import Register, Seen


class AgreementRegister(Register[Agreement]):
    """The agreements; whoever decides one pins its words, in the same change."""

    def __init__(self, table: JournalTable, terms: Iterable[Term]) -> None:
        """The register over ``table``, with the terms that words are pinned to."""
        super().__init__(table, Agreement)
        self._terms = terms

    def add(self, draft: Agreement) -> Agreement:
        """Write a new agreement and return it with its id; raises NotSaved."""
        return super().add(kept_up(None, draft, self._terms))

    def save(self, record: Agreement, seen: Seen[Agreement] | None = None) -> Agreement:
        """Write what differs from what was seen, with the pins that belong to it."""
        seen = seen or self.look(record.id)
        return super().save(kept_up(seen.record, record, self._terms), seen)

    def read_again(self, id: str) -> Agreement:
        """Say that the agreement was read again and still holds; its words are pinned anew."""
        seen = self.look(id)
        return super().save(pinned(seen.record, self._terms), seen)
