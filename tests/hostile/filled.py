"""A logbook in which every text of every record of every register was typed to break something."""

import os
import shutil
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints
from unittest.mock import patch

from msgspec.structs import replace

from logboek.journal.change import Op
from logboek.journal.compose import Entry, compose
from logboek.logbook import Logbook
from logboek.partnership import (
    REGISTERS,
    Agreement,
    Interest,
    Part,
    Partnership,
    Person,
    Record,
    Term,
)
from logboek.partnership.partnership import PARTNERSHIP_ID
from tests.hostile.words import CORE, TOGETHER, WORDS

NOW = datetime(2026, 11, 17, 9, 30, tzinfo=UTC)
DAYS = (date(1, 1, 1), date(2026, 11, 17), date(9999, 12, 31), date(2026, 3, 1))
_NAMES_A_PERSON = {"person", "owner", "lead", "by", "people"}
_NAMES_A_PARTNER = {"partner", "parties"}


class Typist:
    """Fills every field of a record by its type, so that a new field is filled as well."""

    def __init__(self) -> None:
        self.partners: list[str] = []
        self.people: list[str] = []
        self._turn = count()

    def text(self) -> str:
        """The next hostile text: the short one with another, or with every other after it."""
        turn = next(self._turn)
        word = WORDS[turn % len(WORDS)]
        return f"{CORE} {word}" if turn % 2 else "\n\n".join((word, CORE, *TOGETHER))

    def record(self, kind: type[Any]) -> Any:
        """A record or part of a kind, full of hostile texts."""
        hints = get_type_hints(kind)
        return kind(
            **{
                name: self._value(name, hints[name])
                for name in kind.__struct_fields__
                if name not in {"id", "erased", "language"}
            }
        )

    def person(self) -> Person:
        """Somebody; half characters never reach a card, as a name is typed or comes as UTF-8."""
        draft: Person = self.record(Person)
        return replace(draft, name=whole(draft.name), address=whole(draft.address))

    def _value(self, name: str, hint: Any) -> Any:
        """A value of a type."""
        origin, inside = get_origin(hint), get_args(hint)
        if origin is Literal:
            return inside[next(self._turn) % len(inside)]
        if origin is dict:
            keys = [*self.partners[:2], self.text()[:80]]
            return {key: self._value(name, inside[1]) for key in keys}
        if origin is list:
            return [self._value(name, inside[0]) for _time in range(2)]
        if hint is date or date in inside:
            return DAYS[next(self._turn) % len(DAYS)]
        if hint is bool:
            return True
        if hint is int or int in inside:
            return 3
        if isinstance(hint, type) and issubclass(hint, Part):
            return self.record(hint)
        assert hint is str, f"a field of a new type, {name}: {hint}"
        return self._mention(name)

    def _mention(self, name: str) -> str:
        """Who is meant, now and then somebody who is not there; any other text is hostile."""
        known = (
            self.people
            if name in _NAMES_A_PERSON
            else self.partners
            if name in _NAMES_A_PARTNER
            else []
        )
        turn = next(self._turn)
        return known[turn % len(known)] if known and turn % 3 else self.text()


def hostile_logbook(folder: Path, home: Path) -> Logbook:
    """The logbook, with open questions, histories, removed records and lines of another program."""
    typist = Typist()
    logbook = Logbook.create(folder, typist.record(Partnership), clock=lambda: NOW)
    for _time in range(4):
        typist.partners.append(logbook.partners.add(typist.record(REGISTERS["partners"])).id)
    for _time in range(3):
        typist.people.append(logbook.people.add(typist.person()).id)
    logbook.introduce(typist.people[0])
    for name, kind in REGISTERS.items():
        if name not in {"partnership", "partners", "people"}:
            for _time in range(len(WORDS) if kind in {Term, Agreement} else 4):
                logbook.register(name).add(typist.record(kind))
    _change_some(logbook, typist)
    _differ(logbook, typist, folder, home)
    _written_by_another_program(logbook, folder, typist)
    logbook.poll()
    with logbook.together():
        for kind in (Term, Agreement):
            logbook.register(_name(kind)).add(typist.record(kind))
    return logbook


def whole(text: str) -> str:
    """The text without half characters."""
    return text.encode("utf-8", "replace").decode()


def _name(kind: type[Record]) -> str:
    return next(name for name, each in REGISTERS.items() if each is kind)


def _change_some(logbook: Logbook, typist: Typist) -> None:
    """Give one record of each register a history, and take another out."""
    for name, kind in REGISTERS.items():
        register = logbook.register(name)
        first = register.all()[0]
        draft = typist.person() if kind is Person else typist.record(kind)
        changed = replace(draft, id=first.id)
        if isinstance(changed, Interest) and isinstance(first, Interest):
            changed = replace(changed, disclosure=first.disclosure)
        register.save(changed)
        if name not in {"partnership", "people"}:
            register.remove(register.add(typist.record(kind)).id)


def _differ(logbook: Logbook, typist: Typist, folder: Path, home: Path) -> None:
    """Let two copies of the logbook say something else in the same fields."""
    copy = folder.with_name(folder.name + "-copy")
    shutil.copytree(folder, copy)
    with patch.dict(os.environ, {"LOGBOEK_HOME": str(home.with_name("other-home"))}):
        other = Logbook.open(copy, clock=lambda: NOW)
        other.introduce(typist.people[1])
        for each in (logbook, other):
            with each.together():
                for name in ("terms", "agreements", "notes"):
                    register = each.register(name)
                    record = register.all()[1]
                    register.save(replace(typist.record(type(record)), id=record.id))
                each.register("partners").save(
                    replace(each.partners.all()[2], name=typist.text(), brings=typist.text())
                )
        with each.together():
            other.terms.remove(other.terms.all()[2].id)
        logbook.terms.save(replace(logbook.terms.all()[2], word=typist.text()))
    for path in (copy / "journal").iterdir():
        if not (folder / "journal" / path.name).exists():
            shutil.copy(path, folder / "journal" / path.name)


def _written_by_another_program(logbook: Logbook, folder: Path, typist: Typist) -> None:
    """Lines of a program that keeps to the format, and to nothing else."""

    text = iter(lambda: whole(typist.text()), "")
    partner = typist.partners[0]
    ops = [
        Op(next(text), next(text), {next(text): next(text)}),
        Op("terms", next(text)[:99], {"word": next(text), next(text): next(text), "status": "?"}),
        Op("terms", next(text)[:98], {"word": 5, "thread": [next(text)], "meanings/x": "y"}),
        Op("agreements", next(text)[:97], {"title": next(text), "review_on": "0001-01-01",
                                           "due": "9999-12-31", f"gives/{next(text)}": next(text),
                                           "owner": next(text), next(text): {"a": next(text)}}),
        Op("partners", partner, {next(text): next(text), "name/x": next(text)}),
        Op("people", typist.people[2], {"role": next(text), "partner": next(text)}),
        Op("notes", next(text)[:96], {"text": next(text), "on": next(text)}),
        Op("partnership", PARTNERSHIP_ID, {next(text): [next(text), {next(text): next(text)}]}),
    ]  # fmt: skip
    moments = (NOW, datetime(1971, 1, 1, tzinfo=UTC), datetime(2999, 12, 31, tzinfo=UTC))
    entries = [
        Entry("e" * 32, moments[number % 3], next(text), [op]) for number, op in enumerate(ops)
    ]
    for writer, lines in compose(logbook.id, entries).items():
        (folder / "journal" / f"{writer}.jsonl").write_bytes(lines)
