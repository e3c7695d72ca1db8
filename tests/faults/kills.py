"""Kill a process that writes in a logbook, over and over, and count what it had called saved.

Run as a program of one thread, because it forks a warmed-up process for every kill:
``python -m tests.faults.kills FOLDER KILLS SEED``. Prints what it found as JSON.
"""

import json
import os
import random
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Interest, Note, Partnership, Person, Term

CALLS = ("open", "write", "fsync", "close", "replace", "mkdir", "fstat", "stat", "rename")
KILLS_A_FOLDER = 40
ACKNOWLEDGE = os.write


@dataclass
class Found:
    """What a series of kills came to."""

    kills: int = 0
    at_a_call: int = 0
    at_random: int = 0
    acknowledged: int = 0
    lost: int = 0
    writers_too_many: int = 0
    chains_broken: int = 0


def main(folder: Path, kills: int, seed: int) -> Found:
    """Kill so many times, a fresh logbook now and then; open and write on after every kill."""
    found = Found()
    rng = random.Random(seed)
    for begin in range(0, kills, KILLS_A_FOLDER):
        os.environ["LOGBOEK_HOME"] = str(folder / f"home{begin}")
        place = folder / f"logbook{begin}"
        counter = Logbook.create(place, Partnership(name="Route")).notes.add(Note(text="0")).id
        saved: dict[str, str] = {}
        for _ in range(min(KILLS_A_FOLDER, kills - begin)):
            _kill_once(rng, place, counter, saved, found)
            _look(place, counter, saved, found)
    return found


def _kill_once(
    rng: random.Random, place: Path, counter: str, saved: dict[str, str], found: Found
) -> None:
    at_a_call = rng.random() < 0.7
    target, before = rng.randint(1, 250), rng.random() < 0.5
    enough, spin = rng.randint(0, 6), rng.randrange(30_000)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            if at_a_call:
                _die_at(target, before)
            _write_without_end(place, counter, writing)
        finally:
            os._exit(1)
    os.close(writing)
    said = b""
    if not at_a_call:
        while said.count(b"\n") < enough and (some := os.read(reading, 1 << 16)):
            said += some
        for _ in range(spin):
            pass
        os.kill(child, signal.SIGKILL)
    while some := os.read(reading, 1 << 16):
        said += some
    os.close(reading)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL, f"the process ended by itself: {status}"
    for line in said.decode().splitlines():
        kind, id, value = line.split(" ")
        saved[f"{kind} {id}"] = value
        found.acknowledged += 1
    found.kills += 1
    found.at_a_call += at_a_call
    found.at_random += not at_a_call


def _die_at(target: int, before: bool) -> None:
    """Make this process kill itself before or after its so manieth call of the system."""
    made = 0

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def calling(*args: Any, **kwargs: Any) -> Any:
            nonlocal made
            made += 1
            if made < target:
                return call(*args, **kwargs)
            try:
                if not before and call is ACKNOWLEDGE:
                    call(args[0], bytes(args[1])[: len(args[1]) // 2])
                elif not before:
                    call(*args, **kwargs)
            finally:
                os.kill(os.getpid(), signal.SIGKILL)

        return calling

    for name in CALLS:
        setattr(os, name, counted(getattr(os, name)))


def _write_without_end(place: Path, counter: str, writing: int) -> None:
    logbook = Logbook.open(place)
    count = int(logbook.notes[counter].text)
    while True:
        count += 1
        logbook.notes.save(replace(logbook.notes[counter], text=str(count)))
        ACKNOWLEDGE(writing, f"counter {counter} {count}\n".encode())
        term = logbook.terms.add(Term(word=f"word{count}"))
        ACKNOWLEDGE(writing, f"term {term.id} word{count}\n".encode())
        own = logbook.interests.add(Interest(interest=f"own{count}", disclosure="me"))
        ACKNOWLEDGE(writing, f"interest {own.id} own{count}\n".encode())
        person = logbook.people.add(Person(name=f"name{count}"))
        ACKNOWLEDGE(writing, f"person {person.id} name{count}\n".encode())


def _look(place: Path, counter: str, saved: dict[str, str], found: Found) -> None:
    logbook = Logbook.open(place)
    for key, value in saved.items():
        kind, id = key.split(" ")
        if kind == "counter":
            kept = int(logbook.notes[counter].text) >= int(value)
        elif kind == "term":
            kept = id in logbook.terms and logbook.terms[id].word == value
        elif kind == "interest":
            kept = id in logbook.interests and logbook.interests[id].interest == value
        else:
            kept = id in logbook.people and logbook.people[id].name == value
        found.lost += not kept
    logbook.terms.add(Term(word="afterwards"))
    check = logbook.check()
    found.chains_broken += bool(check.clones or check.gaps or check.open_questions)
    found.writers_too_many += len(list((place / "journal").glob("*.jsonl"))) - 1


if __name__ == "__main__":
    print(json.dumps(asdict(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))))
