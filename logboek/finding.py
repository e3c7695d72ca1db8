"""Finding any record of a logbook by its words: what may be read, read in small steps."""

from collections.abc import Iterable, Iterator
from itertools import islice

from logboek.insight.disclosure import may_see
from logboek.insight.search import Entry, Group, Index
from logboek.insight.texts import texts, title
from logboek.logbook import Logbook
from logboek.partnership import REGISTERS, Interest

AT_ONCE = 100
"""How many records are read in one step."""
MOST_CHANGED = 500
"""With more changed records than this everything is read anew."""


class Finder:
    """What every record says, read when it is first needed and kept up since."""

    def __init__(self, logbook: Logbook) -> None:
        self._logbook = logbook
        self._start_over()

    def open(self) -> None:
        """Begin to look: what depends on who reads, and names, are read anew each time."""
        for name in ("people", "interests"):
            self._index.clear(name)
            for id in self._logbook.register(name).ids():
                self._index.add(name, id)
        self._index.relate(self._logbook.terms)

    def read_on(self) -> bool:
        """Read some more of the logbook; whether there is more to read."""
        step = list(islice(self._unread, AT_ONCE))
        for register, id in step:
            self._index.add(register, id)
        self._all_read = len(step) < AT_ONCE
        return not self._all_read

    @property
    def complete(self) -> bool:
        """Whether the last answer has everything there is; else, asking it again finds more."""
        return self._all_read and self._index.complete

    def find(self, typed: str, limit: int) -> list[Group]:
        """What was found so far, by register, the best first."""
        self._catch_up()
        return self._index.find(typed, limit)

    def changed(self, keys: Iterable[tuple[str, str]]) -> None:
        """Read these records anew before the next answer."""
        self._changed.update(keys)

    def _start_over(self) -> None:
        """Begin with an index of nothing."""
        self._index = Index(self._read)
        self._unread = self._everything()
        self._changed: set[tuple[str, str]] = set()
        self._all_read = False

    def _everything(self) -> Iterator[tuple[str, str]]:
        """Every record, of the shortest lists first."""
        registers = [self._logbook.register(name) for name in REGISTERS]
        for register in sorted(registers, key=len):
            if register.name not in ("people", "interests"):
                for id in list(register.ids()):
                    yield register.name, id

    def _catch_up(self) -> None:
        """Read what changed; what was not read yet at all comes in its turn."""
        if len(self._changed) > MOST_CHANGED:
            self._start_over()
            self.open()
            while self.read_on():
                pass
        for register, id in sorted(self._changed):
            self._index.put(register, id)
        if any(register == "terms" for register, _id in self._changed):
            self._index.relate(self._logbook.terms)
        self._changed.clear()

    def _read(self, register: str, id: str) -> list[Entry]:
        """What a record says, as far as who sits here may read it."""
        record = self._logbook.register(register).read(id)
        if record is None:
            return []
        if isinstance(record, Interest):
            owner = self._logbook.people.find(record.person)
            if not may_see(record, self._logbook.me, owner):
                return []
        called = title(record)
        said = [Entry(register, id, field, called, text) for field, text in texts(record)]
        return said or ([Entry(register, id, "", called, "")] if called else [])
