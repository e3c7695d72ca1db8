"""Registers with a part of their own outside the journal: names, and private interests."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from logboek.errors import AlreadyShared, NotSaved
from logboek.i18n import _
from logboek.journal.ahead import CardsAhead
from logboek.journal.change import REMOVED, Op
from logboek.journal.people import Card, LookedAtCards, PeopleFolder
from logboek.journal.refusals import about_own_side, reason
from logboek.journal.tables import JournalTable
from logboek.partnership import Interest, Person
from logboek.register import Register, Seen, removed_in

_ON_THE_CARD = ("name", "address")


class PeopleRegister(Register[Person]):
    """The people; their names and addresses come from, and go to, the cards in ``people/``."""

    ONE_WAY = frozenset({"erased"})

    def __init__(
        self, table: JournalTable, cards: PeopleFolder, clock: Callable[[], datetime]
    ) -> None:
        """The register over ``table``, with the cards; ``clock`` gives the moment in UTC."""
        super().__init__(table, Person)
        self._cards = cards
        self._clock = clock
        journal = table.journal_storage.journal
        self._ahead = CardsAhead(cards, journal.aside("unlisted"), self._said)
        table.journal_storage.ended = self._ended
        self.named: Callable[[], None] = lambda: None
        """Called when a change was a name or an address and nothing that the journal keeps."""

    def erased(self) -> set[str]:
        """The ids of everybody whose name was erased, whether or not they were taken out."""
        fold = self._table.journal_storage.journal.fold
        return {
            id
            for documents in (fold.tables.get(self.name, {}), fold.removed.get(self.name, {}))
            for id, document in documents.items()
            if document.get("erased") is True
        } | self._table.journal_storage.journal.erased_since

    def called(self, person: str) -> str:
        """What a person is called, whoever it is and whether or not the name is still known."""
        found = self.find(person) if person else None
        if found is None:
            return _("onbekend")
        if found.erased:
            return _("iemand die er niet meer bij is")
        return found.name or _("naam nog niet hier")

    def looking(self) -> Callable[[], LookedAtCards]:
        """How to see which cards changed in the folder, in a thread or not."""
        return self._cards.looking()

    def take(self, looked: LookedAtCards) -> set[str]:
        """Take in the cards that were seen to change; the ids of the people they are about."""
        changed = self._cards.take(looked)
        for person in changed:
            self.forget(person)
        return changed

    def remove_returned(self) -> None:
        """Remove the cards of people who were erased, such as one that a sync tool brought back."""
        if self._cards.cards and (back := self._cards.cards.keys() & self.erased()):
            with suppress(OSError):
                self._cards.erase(back)
        self._ahead.clear()

    def erase(self, id: str) -> None:
        """Write that the name was erased; who was taken out of the list stays out."""
        taken_out = id not in self and self.find(id) is not None
        self._table.write(id, {"erased": True})
        if taken_out:
            self._table.erase_from_view([id])

    def _write_new(self, record: Person) -> None:
        bare = replace(record, name="", address="")
        self._save_card(record, self.codec.fields(bare))
        super()._write_new(bare)

    def _write_changes(self, record: Person, changes: dict[str, Any], seen: Seen[Person]) -> None:
        named = any(field in changes for field in _ON_THE_CARD) and record.id not in self.erased()
        kept = {field: value for field, value in changes.items() if field not in _ON_THE_CARD}
        if named:
            self._save_card(record, kept)
            self.forget(record.id)
        if kept:
            super()._write_changes(record, kept, seen)
        else:
            if named:
                self._table.journal_storage.commit([])
                self.named()
            self._table.journal_storage.committed()

    def _said(self, id: str) -> dict[str, Any] | None:
        fold = self._table.journal_storage.journal.fold
        removed = fold.removed.get(self.name, {})
        return fold.tables.get(self.name, {}).get(id) or removed.get(id)

    def _ended(self, saved: bool) -> None:
        if not saved:
            self._table.journal_storage.journal.poll()
        for person in self._ahead.ended(saved):
            self.forget(person)

    def _save_card(self, record: Person, fields: dict[str, Any]) -> None:
        self._table.journal_storage.ready()
        saved = self._clock().strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        card = Card(record.id, record.name, record.address, saved)
        try:
            self._ahead.save(card, fields)
        except OSError as error:
            raise about_own_side(error) or NotSaved(
                _(
                    "De naam kon niet worden bewaard ({reason}). Er is niets bewaard; probeer het "
                    "opnieuw."
                ).format(reason=reason(error))
            ) from error

    def _decode(self, id: str, document: dict[str, Any]) -> Person:
        person = replace(super()._decode(id, document), name="", address="")
        card = self._cards.cards.get(id)
        if id in self._table.journal_storage.journal.erased_since:
            return replace(person, erased=True)
        if card is None or person.erased:
            return person
        return replace(person, name=card.name, address=card.address)


class InterestRegister(Register[Interest]):
    """The interests; those that are only for their owner stay on this installation."""

    ONE_WAY = frozenset({"disclosure"})

    def __init__(self, table: JournalTable, own: JournalTable) -> None:
        """The register over the shared ``table`` and the table ``own`` of this installation."""
        super().__init__(table, Interest)
        self._own = own

    def __len__(self) -> int:
        return len(self.ids())

    def is_private(self, id: str) -> bool:
        """Whether the interest is kept on this installation only, and never left it."""
        return id in self._own_documents()

    def was_shared(self, id: str) -> bool:
        """Whether the interest stands in the folder, in the list or taken out of it."""
        fold = self._table.journal_storage.journal.fold
        return any(id in each.get(self.name, {}) for each in (fold.tables, fold.removed))

    def began_private(self, id: str) -> bool:
        """Whether the interest was only for its owner before, on this installation."""
        fold = self._own.journal_storage.journal.fold
        return any(id in each.get(self.name, {}) for each in (fold.tables, fold.removed))

    def removed(self) -> list[Interest]:
        """The interests that were taken out, also those that only their owner ever saw."""
        fold = self._own.journal_storage.journal.fold
        found = fold.removed.get(self.name, {})
        return super().removed() + [
            self._decode(id, found[id]) for id in sorted(found) if not self.was_shared(id)
        ]

    def find(self, id: str) -> Interest | None:
        """The interest with this id, also when it was taken out."""
        removed = self._own.journal_storage.journal.fold.removed.get(self.name, {})
        if id in removed and not self.was_shared(id):
            return self._decode(id, removed[id])
        return super().find(id)

    def removal(self, id: str) -> tuple[datetime, str] | None:
        """When an interest was taken out and by whom, also one that only its owner ever saw."""
        return super().removal(id) if self.was_shared(id) else removed_in(self._own, id)

    def restore(self, id: str) -> Interest:
        """Put an interest back in, where it was taken out."""
        with self.followed(id):
            if self.was_shared(id):
                return super().restore(id)
            self._own.write(id, {REMOVED: False})
            return self[id]

    def remove(self, id: str, seen: Seen[Interest] | None = None) -> None:
        """Take the interest out of the register."""
        with self.followed(id):
            if self.was_shared(id):
                super().remove(id, self._in_the_folder(seen) if seen else None)
            else:
                self[id]
                self._own.write(id, {REMOVED: True}, seen.heads if seen else None)

    def look(self, id: str) -> Seen[Interest]:
        """The interest together with what was seen of it."""
        return Seen(self[id], self._own.heads(id)) if self.is_private(id) else super().look(id)

    def _write_new(self, record: Interest) -> None:
        if record.disclosure == "me":
            self._own.write(record.id, self.codec.fields(record), seen={})
        else:
            super()._write_new(record)

    def _write_changes(
        self, record: Interest, changes: dict[str, Any], seen: Seen[Interest]
    ) -> None:
        with self.followed(record.id):
            if not self.was_shared(record.id):
                if record.disclosure == "me":
                    self._own.write(record.id, changes, seen=seen.heads)
                else:
                    self._share(record, changes, seen)
            elif record.disclosure == "me":
                raise AlreadyShared(
                    _(
                        "Dit belang is al gedeeld; wat anderen hebben gezien kan niet meer terug. "
                        "Je kunt het wel uit de lijst halen."
                    )
                )
            else:
                super()._write_changes(record, changes, self._in_the_folder(seen))

    def _share(self, record: Interest, changes: dict[str, Any], seen: Seen[Interest]) -> None:
        """Bring an interest into the folder, with what another window added meanwhile.

        Raises NotSaved where that window wrote something else in the same place, or took it out.
        """
        heads = self._own.heads(record.id)
        if any(heads.get(field) != seen.heads.get(field) for field in (REMOVED, *changes)):
            raise NotSaved(
                _(
                    "Dit belang is intussen in een ander venster gewijzigd. Er is niets gedeeld. "
                    "Open het opnieuw, lees wat er nu staat, en deel het dan."
                )
            )
        standing = {**self._own_documents()[record.id], **changes}
        said = {field: value for field, value in standing.items() if value is not None}
        self._table.write(record.id, said, seen={})
        with suppress(NotSaved):
            self._own.erase_from_view([record.id])

    @contextmanager
    def followed(self, id: str) -> Iterator[None]:
        """Know what other windows on this computer did with an interest, until this ends.

        As long as it is private, one of them may share it while another writes where only the own
        side is read; so they take turns, and each reads on first. Raises NotSaved and ReadOnly.
        """
        if self.was_shared(id):
            yield
            return
        self._own.journal_storage.ready()
        own = self._own.journal_storage.journal
        with own.alone():
            own.poll()
            self._table.journal_storage.journal.poll()
            self.forget(id)
            yield

    def answer(self, answer: Op) -> None:
        """Settle what stood open about a private interest; raises AlreadyShared."""
        with self.followed(answer.doc):
            if self.was_shared(answer.doc):
                raise AlreadyShared(
                    _(
                        "Dit belang is intussen gedeeld. Je antwoord is niet bewaard; wijzig het "
                        "belang zelf als er iets anders moet staan."
                    )
                )
            self._own.journal_storage.commit([answer])

    def _in_the_folder(self, seen: Seen[Interest]) -> Seen[Interest]:
        """What was seen, without what was seen of it while it was private."""
        known = self._table.journal_storage.journal.ledger.find
        heads = {
            field: shared
            for field, names in seen.heads.items()
            if (shared := [h for h in names if known(h) is not None])
        }
        return Seen(seen.record, heads)

    def _own_documents(self) -> dict[str, Any]:
        """What is for its owner only; what is in the folder too is no longer that."""
        found = self._own.journal_storage.journal.fold.tables.get(self.name, {})
        return {id: said for id, said in found.items() if not self.was_shared(id)}

    def _documents(self) -> dict[str, Any]:
        own = self._own_documents()
        return {**own, **super()._documents()} if own else super()._documents()

    def _document(self, id: str) -> dict[str, Any] | None:
        return super()._documents().get(id) or self._own_documents().get(id)
