"""A journal that is open: read, followed, and written one change at a time."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from logboek.errors import NotSaved, ReadOnly
from logboek.i18n import _
from logboek.journal.change import MAX_NUMBER, Fault, Op, build, read
from logboek.journal.durable import NoFile, Replaced, append, refuse_no_file
from logboek.journal.installation import PRIVATE, Installation, prepare_folder
from logboek.journal.ledger import Chain
from logboek.journal.lock import Busy
from logboek.journal.place import Place
from logboek.journal.reading import Reading
from logboek.journal.refusals import no_file, not_saved, unwritable
from logboek.journal.values import Unwritable

_TRIES = 3


class Journal(Reading):
    """All lines of one logbook, to which this installation adds its own."""

    def __init__(
        self,
        folder: Path,
        identity: str,
        state: Path | None,
        up_to: datetime | None = None,
        tables: frozenset[str] | None = None,
    ) -> None:
        """Read the journal in ``folder``, as `Reading` does.

        ``state`` is where this installation keeps its own side; without it nothing can be written.
        """
        self.notices: list[str] = []
        self._installation = Installation(state, folder) if state else None
        self._place = Place(folder.parent, folder.name)
        self._own: str | None = None
        self._checked = False
        self._begun = 0
        super().__init__(folder, identity, up_to, tables)

    @property
    def writer(self) -> str | None:
        """The id that this installation writes under here, once it wrote."""
        return self._own or (self._installation.writer() if self._installation else None)

    def aside(self, name: str) -> Path | None:
        """A folder of this installation's own, about this journal; it need not exist."""
        return self._installation.home / name if self._installation else None

    def commit(self, ops: Sequence[Op], *, by: str, at: datetime) -> str:
        """Write one change, on the disk before this returns; its id.

        Raises NotSaved (or one of its kinds) with nothing acknowledged, and ReadOnly where this
        installation cannot write.
        """
        with self.alone() as installation:
            return self._commit(installation, ops, by, at)

    @contextmanager
    def alone(self) -> Iterator[Installation]:
        """Keep other windows on this computer from writing here until this ends.

        Raises NotSaved where that cannot be, and ReadOnly where this installation cannot write.
        """
        installation = self._installation
        if installation is None or self._up_to is not None:
            raise ReadOnly(_("Dit logboek is nu alleen te lezen. Er is niets veranderd."))
        try:
            with installation.lock():
                yield installation
        except Unwritable as error:
            raise unwritable(error) from error
        except Busy as error:
            raise NotSaved(
                _(
                    "Een ander venster op deze computer is aan het bewaren en komt niet klaar. "
                    "Er is niets veranderd. Sluit het andere venster en bewaar opnieuw."
                )
            ) from error
        except NoFile as error:
            self._checked = False
            raise no_file(error) from error
        except OSError as error:
            self._checked = False
            raise not_saved(error, self.path) from error

    def _commit(self, installation: Installation, ops: Sequence[Op], by: str, at: datetime) -> str:
        self._place.refuse_gone()
        for attempt in range(_TRIES):
            own = self._own_writer(installation)
            path = self.path / f"{own}.jsonl"
            self._adopt(path)
            chain = self.ledger.chains.get(own) or Chain()
            n = chain.last + 1
            raw, line = build(
                w=own,
                n=n,
                p=chain.at(n - 1) or "" if n > 1 else self._identity,
                t=min(self.ledger.time, MAX_NUMBER - 2) + 1,
                at=at,
                by=by,
                ops=ops,
            )
            try:
                status = self._append(path, raw + b"\n")
                break
            except Replaced:
                self._checked = False
                if attempt + 1 == _TRIES:
                    raise
        self._files.advance(path.name, raw, line, status)
        try:
            installation.remember(raw)
        except OSError:
            self._checked = False
        return line.h

    def _append(self, path: Path, data: bytes) -> os.stat_result:
        if self._installation is None or not self._installation.is_private:
            return append(path, data)
        return append(path, data, PRIVATE)

    def _own_writer(self, installation: Installation) -> str:
        """The id to write under, after making sure that nobody else writes under it."""
        if self._checked and self._own:
            begun = self._files.read_own(f"{self._own}.jsonl")
            if begun == self._begun and not self._is_taken(self._own):
                return self._own
        prepare_folder(self.path, installation.is_private)
        self._read_on()
        own = installation.writer()
        if own is not None:
            refuse_no_file(self.path / f"{own}.jsonl")
            self._heal(installation, own)
        if own is None or self._is_taken(own):
            self._say_why(installation, own)
            own = installation.take_new_writer()
            self._begun = 0
        self._own, self._checked = own, True
        return own

    def _say_why(self, installation: Installation, own: str | None) -> None:
        if own is not None:
            self.notices.append(
                _(
                    "Iemand anders schreef onder de naam van deze installatie, waarschijnlijk "
                    "een kopie van deze computer. Deze installatie gaat verder onder een "
                    "nieuwe naam; er is niets verloren."
                )
            )
        elif installation.wrote_elsewhere():
            self.notices.append(
                _(
                    "Deze map is verplaatst of gekopieerd, of staat nu op een andere computer. "
                    "Deze installatie gaat hier verder onder een nieuwe naam; er is niets verloren."
                )
            )

    def _is_taken(self, own: str) -> bool:
        """Whether lines stand under the id that this installation did not write."""
        chain = self.ledger.chains.get(own) or Chain()
        return bool(chain.twins) or chain.last + 1 >= MAX_NUMBER or own in self.strangers

    def _heal(self, installation: Installation, own: str) -> None:
        """Put back, word for word, own lines that a sync tool took out of the own file."""
        path = self.path / f"{own}.jsonl"
        self._begun = self._files.read_own(path.name)
        last = installation.last_remembered()
        chain = self.ledger.chains.get(own) or Chain()
        if last is None or (not self._begun and chain.at(last.n) == last.h and not chain.missing):
            self._remember_what_follows(installation, chain, last.n if last else 0)
            return
        standing = self._files.standing_in(path.name)
        missing = [raw for raw, line in installation.remembered() if line.h not in standing]
        if missing:
            self._append(path, b"\n".join(missing) + b"\n")
            self._files.read_own(path.name)

    def _remember_what_follows(self, installation: Installation, chain: Chain, n: int) -> None:
        for row in reversed(list(chain.newest_first(after=n))):
            installation.remember(self.raw(row))

    def _adopt(self, path: Path) -> None:
        """Bring lines that stand only in conflict copies into the own file, word for word.

        Only of writers who are known to write in this logbook: a copy that arrives in parts may
        turn out to be of another, and what was adopted can never be taken out again.
        """
        raws = []
        for h, place in self._in_copies.items():
            raw = self._files.raw(*place)
            line = read(raw)
            if not isinstance(line, Fault) and line.h == h and (line.w in self.ours or not line.w):
                raws.append(raw)
        if raws:
            self._append(path, b"\n".join(raws) + b"\n")
            self._files.read_own(path.name)
