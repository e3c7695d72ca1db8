"""Who I am on this installation, per logbook; kept outside the folder that is shared."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from msgspec import structs

from logboek.errors import Unknown
from logboek.i18n import _
from logboek.journal.durable import replace
from logboek.journal.refusals import not_saved
from logboek.kept import read_kept
from logboek.partnership import Person
from logboek.private import PeopleRegister


class Myself:
    """Who somebody said to be here, as long as that person is among the people."""

    def __init__(self, state: Path, people: PeopleRegister, new_id: Callable[[], str]) -> None:
        """Remember it beside the other ``state`` of this installation."""
        self._new_id = new_id
        self._file = state / "me.json"
        self._people = people
        self.said = self._read()
        """The id that was said; empty until that was done."""

    @property
    def id(self) -> str:
        """Who writes: nobody where the name was erased or the person taken out of the list."""
        known = self._people.find(self.said) if self.said else None
        return "" if known and self.person is None else self.said

    @property
    def person(self) -> Person | None:
        """The person that I am, unless the name was erased or the person taken out of the list."""
        found = self._people.get(self.said) if self.said else None
        return None if found is None or found.erased else found

    @property
    def erased(self) -> bool:
        """Whether the name of who I was here was erased."""
        found = self._people.find(self.said) if self.said else None
        return found is not None and found.erased

    def join(self, me: Person) -> Person:
        """Add myself to the people, as a change of my own; raises NotSaved."""
        before, self.said = self.said, self._new_id()
        try:
            return self._people.add(structs.replace(me, id=self.said))
        except BaseException:
            self.said = before
            raise

    def introduce(self, person: str) -> None:
        """Remember who I am; raises NotSaved and Unknown."""
        if self._people[person].erased:
            raise Unknown(_("Dit staat niet (meer) in het logboek."))
        try:
            replace(self._file, msgspec.json.encode({"person": person}))
        except OSError as error:
            raise not_saved(error) from error
        self.said = person

    def _read(self) -> str:
        return (read_kept(self._file, dict[str, str]) or {}).get("person", "")
