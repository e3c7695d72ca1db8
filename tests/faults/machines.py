"""Installations of which each has its own copy of the folder, and what a sync tool does to them."""

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from typing import Any

from msgspec.structs import replace

from logboek.errors import NothingToUndo
from logboek.journal.journal import Journal
from logboek.logbook import Logbook
from logboek.partnership import REGISTERS, Note, Partnership, Term
from logboek.partnership.term import Meaning
from logboek.questions import Question
from logboek.register import Seen
from tests.journal import reference
from tests.journal.reference import Written

COPIES = ("{} (conflicted copy).jsonl", "{}-LAPTOP.jsonl", "Kopie van {}.JSONL", "~{} 2.jsonl")


class Machine:
    """One computer: its copy of the folder and its home, in the same place as on every other."""

    def __init__(self, world: "World", root: Path) -> None:
        self.world = world
        self.root = root
        self.forms: list[tuple[Seen[Term], frozenset[str]]] = []
        self.dialogs: list[tuple[Question, frozenset[str]]] = []
        self.knew: dict[str, frozenset[str]] = {}
        with self.on() as live:
            self.logbook = Logbook.open(live / "logbook")

    @property
    def journal_folder(self) -> Path:
        return self.root / "logbook" / "journal"

    @property
    def journal(self) -> Journal:
        return self.logbook._shared.journal

    @contextmanager
    def on(self) -> Iterator[Path]:
        """Switch this computer on: what it has stands where it always stands."""
        os.environ["LOGBOEK_HOME"] = str(self.world.live / "home")
        self.root.rename(self.world.live)
        try:
            yield self.world.live
        finally:
            self.world.live.rename(self.root)

    def act(self, rng: random.Random) -> None:
        """Do something that a person at this computer might do."""
        with self.on():
            before = self._here()
            saw = self._act(rng, self.logbook, before)
        for h, line in self.lines().items():
            if h not in self.world.lines:
                self.world.lines[h] = line
                self.knew[h] = before | self._here() - {h}
                self.world.knew[h] = saw

    def _act(self, rng: random.Random, logbook: Logbook, now: frozenset[str]) -> frozenset[str]:
        """Do it, and tell which lines were here when the person looked at what it is about."""
        terms = logbook.terms.all()
        chosen = rng.choice(terms) if terms else None
        match rng.randrange(14):
            case 0:
                logbook.terms.add(self._edited(rng, Term()))
            case 1 | 2:
                logbook.poll()
            case 3 if logbook.terms.removed():
                logbook.terms.restore(rng.choice(logbook.terms.removed()).id)
            case 4 if chosen:
                logbook.terms.remove(chosen.id)
            case 5 if questions := logbook.questions():
                now = self._here()
                self._answer(rng, logbook, rng.choice(questions))
            case 6:
                try:
                    logbook.undo()
                except NothingToUndo:
                    logbook.poll()
            case 7 if chosen:
                self.forms.append((logbook.terms.look(chosen.id), now))
            case 8 if self.forms:
                seen, then = self.forms.pop()
                if rng.random() < 0.3 and seen.record.id in logbook.terms:
                    logbook.terms.remove(seen.record.id, seen)
                else:
                    logbook.terms.save(self._edited(rng, seen.record), seen)
                return then
            case 9 if chosen:
                with logbook.together():
                    logbook.notes.add(Note(text=str(rng.random())))
                    logbook.terms.save(self._edited(rng, chosen))
            case 10 if questions := logbook.questions():
                self.dialogs.append((rng.choice(questions), self._here()))
            case 11 if self.dialogs:
                question, then = self.dialogs.pop(0)
                self._answer(rng, logbook, question)
                return then
            case _ if chosen:
                logbook.terms.save(self._edited(rng, chosen))
            case _:
                logbook.terms.add(self._edited(rng, Term()))
        return now

    def _here(self) -> frozenset[str]:
        """Every line that is here; asking for questions reads the files anew if they changed."""
        return frozenset(self.journal.ledger.hashes())

    def _answer(self, rng: random.Random, logbook: Logbook, question: Question) -> None:
        values = [answer.value for answer in question.answers]
        if question.field == "del":
            values = [True, False]
        logbook.answer(question, rng.choice(values))

    def _edited(self, rng: random.Random, term: Term) -> Term:
        value = f"v{self.world.next()}"
        match rng.randrange(4):
            case 0:
                return replace(term, word=value)
            case 1:
                return replace(term, definition=value if rng.random() < 0.8 else "")
            case 2:
                meanings = {**term.meanings, rng.choice("pq"): Meaning(text=value)}
                if rng.random() < 0.2:
                    meanings.popitem()
                return replace(term, word=value, meanings=meanings)
            case _:
                return replace(term, word=value, usage_rule=value)

    def settle(self) -> None:
        """Write once more, so that what has to be adopted or healed is."""
        with self.on():
            self.logbook.poll()
            self.logbook.notes.add(Note(text="klaar"))

    def lines(self) -> dict[str, Written]:
        """Every line in this computer's copy of the folder."""
        return reference.lines_of(reference.read_folder(self.journal_folder), REGISTERS)


class World:
    """Several computers, every line that was ever written, and who knew what when writing it."""

    def __init__(self, root: Path, rng: random.Random) -> None:
        self.rng = rng
        self.root = root
        self.live = root / "live"
        self.lines: dict[str, Written] = {}
        self.knew: dict[str, frozenset[str]] = {}
        self._count = 0
        os.environ["LOGBOEK_HOME"] = str(self.live / "home")
        logbook = Logbook.create(self.live / "logbook", Partnership(name="Route"))
        for _ in range(rng.randint(0, 2)):
            logbook.terms.add(Term(word="oud", definition="oud"))
        self.id = logbook.id
        self.live.rename(root / "m0")
        self.machines = [Machine(self, root / "m0")]
        self.lines.update(self.machines[0].lines())
        for number in (1, 2):
            copytree(root / "m0" / "logbook", root / f"m{number}" / "logbook")
            self.machines.append(Machine(self, root / f"m{number}"))

    def next(self) -> int:
        """A number that was not used before, so that every value tells where it came from."""
        self._count += 1
        return self._count

    def step(self) -> None:
        """Somebody does something, or a sync tool does."""
        rng = self.rng
        machine = rng.choice(self.machines)
        chance = rng.random()
        if chance < 0.62:
            machine.act(rng)
        elif chance < 0.94:
            self.sync(machine, rng.choice(self.machines))
        elif chance < 0.97:
            self._jumble(machine)
        elif len(self.machines) < 5:
            root = self.root / f"m{len(self.machines)}"
            copytree(machine.root, root)
            self.machines.append(Machine(self, root))

    def sync(self, source: Machine, target: Machine) -> None:
        """Bring some files of one computer to another, as well as sync tools do that."""
        rng = self.rng
        paths = sorted(source.journal_folder.glob("*"))
        for path in rng.sample(paths, rng.randint(0, len(paths))):
            data = path.read_bytes()
            if rng.random() < 0.2:
                data = data[: rng.randrange(len(data) + 1)]
            self._put(target, path.name, data)

    def _put(self, target: Machine, name: str, data: bytes) -> None:
        path = target.journal_folder / name
        here = path.read_bytes() if path.exists() else b""
        goes_on = data.startswith(here)
        rolls_back = here.startswith(data) and self.rng.random() < 0.1
        if goes_on or rolls_back:
            path.write_bytes(data)
        elif not here.startswith(data) or self.rng.random() < 0.1:
            copy = self.rng.choice(COPIES).format(name.rpartition(".")[0][:40])
            path.with_name(copy).write_bytes(data)

    def _jumble(self, machine: Machine) -> None:
        """Turn round the lines of a file, write them twice, or give them other line ends."""
        rng = self.rng
        path = rng.choice(sorted(machine.journal_folder.glob("*")))
        lines = path.read_bytes().split(b"\n")
        if rng.random() < 0.5:
            rng.shuffle(lines)
        end = rng.choice((b"\n", b"\r\n", b"\n\n"))
        path.write_bytes(end.join(lines * rng.choice((1, 2))) + end)

    def bring_together(self) -> None:
        """Bring every file to every computer, in any order, until all have everything."""
        for machine in self.machines:
            machine.settle()
            self.lines.update(machine.lines())
        everything: list[tuple[str, bytes]] = []
        for i, machine in enumerate(self.machines):
            for path in machine.journal_folder.glob("*"):
                everything.append((f"{path.stem[:40]} of {i}.jsonl", path.read_bytes()))
        for machine in self.machines:
            self.rng.shuffle(everything)
            for name, data in everything:
                (machine.journal_folder / name).write_bytes(data)
                if self.rng.random() < 0.1:
                    with machine.on():
                        machine.logbook.poll()
            with machine.on():
                machine.logbook.poll()


def values_set(lines: dict[str, Written]) -> Iterator[tuple[str, str, str, str, Any]]:
    """Every value that was ever set: by which line, of which record and field."""
    for h, line in lines.items():
        for op in line.content["ops"] if line.content else ():
            for field, value in op["set"].items():
                yield h, op["tab"], op["doc"], field, value
