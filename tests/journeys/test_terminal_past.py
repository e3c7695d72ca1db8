"""What the logbook says of a day in the past is what was written until then."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from logboek.dates import full
from logboek.demo import Step, story_until
from logboek.demo_folder import make_demo
from tests.journeys.desk import FOOTER, Desk, asks, goes_to, leaves

COMPARED = {"terms": ("word", "definition", "status", "usage_rule"),
            "agreements": ("title", "text", "status", "review_on"),
            "ambition": ("statement", "status"), "bodies": ("name", "until")}  # fmt: skip
"""The fields that are compared, by register; of each the last that was written counts."""
DEFAULTS = {"definition": "", "usage_rule": "", "text": "", "status": None, "review_on": None,
            "until": None}  # fmt: skip


class Demo(NamedTuple):
    """The demo in a folder, with the story that was played in it."""

    here: Desk
    folder: str
    steps: list[Step]


@pytest.fixture
def demo(tmp_path: Path) -> Demo:
    """The demo as it stands today."""
    now = datetime.now().astimezone()
    make_demo(tmp_path / "demo", now)
    return Demo(Desk(tmp_path / "home"), str(tmp_path / "demo"), story_until(now).steps)


def test_as_of_says_what_the_story_had_told_by_then(demo: Demo) -> None:
    """On days all along the story every record and every text is as it was written until then."""
    days = sorted({_day(step) for step in demo.steps})
    asked_about = _asked_about(demo.steps)
    for day in (days[0], days[len(days) // 4], days[len(days) // 2], days[-20], days[-1]):
        told = _told(demo.steps, day)
        shown = demo.here.reads("show", demo.folder, "--as-of", f"{day:%d-%m-%Y}")
        assert shown["as_of"] == day.isoformat()
        for register, fields in COMPARED.items():
            found = {record["id"]: record for record in shown[register]}
            assert found.keys() == told.get(register, {}).keys(), f"{register} on {day}"
            for id, record in told.get(register, {}).items():
                for field in fields:
                    if (register, id, field) not in asked_about and field in record:
                        there = found[id].get(field, DEFAULTS.get(field))
                        assert there is None or there == record[field], f"{field} of {id} on {day}"


def test_before_its_first_day_there_was_no_logbook(demo: Demo) -> None:
    """The day before the story begins nothing stood in it."""
    first = date.fromordinal(_day(demo.steps[0]).toordinal() - 1)
    shown = demo.here.reads("show", demo.folder, "--as-of", f"{first:%d-%m-%Y}")
    assert not [name for name in COMPARED if shown[name]]


@pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=str)
def test_the_app_shows_the_same_day_and_the_same_history(demo: Demo, size: tuple[int, int]) -> None:
    """A word that was defined twice: both in its history, only the first on the day between."""
    id, word, (first, second) = _defined_twice(demo.steps)
    between = date.fromordinal(_day(second).toordinal() - 1)
    old, new = (_set(step, id)["definition"] for step in (first, second))
    with demo.here.opens(demo.folder, size=size) as terminal:
        terminal.sees(FOOTER["1"])
        goes_to(terminal, "5")
        asks(terminal, "z", "woord, betekenis of status")
        terminal.types(_looked_for(word, new))
        terminal.sees("1 van")
        terminal.presses("enter")
        terminal.sees(word, "1 van")
        asks(terminal, "h", "Geschiedenis van")
        for _newer in range(sum(step.at > second.at for step in _about(demo.steps, id))):
            terminal.presses("down")
        terminal.sees(full(_day(second)), "werkdefinitie")
        for _newer in range(
            sum(first.at <= step.at < second.at for step in _about(demo.steps, id))
        ):
            terminal.presses("down")
        terminal.sees(full(_day(first)), "werkdefinitie", _beginning(old))
        terminal.presses("escape")
        terminal.sees_no("Geschiedenis van")
        goes_to(terminal, "0")
        asks(terminal, "d", "Het logboek zoals het stond op")
        terminal.types(f"{between:%d-%m-%Y}")
        terminal.sees(full(between))
        terminal.presses("ctrl+s")
        terminal.sees("Zoals het stond op", "alleen lezen")
        terminal.presses("5")
        terminal.sees(word)
        terminal.presses("z")
        terminal.sees("woord, betekenis of status")
        terminal.types(_looked_for(word, old))
        terminal.sees("1 van")
        terminal.presses("enter", "enter")
        seen = " ".join(terminal.sees("Werkdefinitie").split())
        assert _beginning(old) in seen
        leaves(terminal)
    shown = demo.here.reads("show", demo.folder, "terms", "--as-of", f"{between:%d-%m-%Y}")
    assert [term["definition"] for term in shown["terms"] if term["id"] == id] == [old]
    shown = demo.here.reads("show", demo.folder, "terms", "--as-of", f"{_day(second):%d-%m-%Y}")
    assert [term["definition"] for term in shown["terms"] if term["id"] == id] == [new]


def _day(step: Step) -> date:
    """The day of a step, here."""
    return step.at.astimezone().date()


def _told(steps: list[Step], day: date) -> dict[str, dict[str, dict[str, Any]]]:
    """Every record that stood at the end of a day, by register and id: the story, by hand."""
    told: dict[str, dict[str, dict[str, Any]]] = {}
    for step in steps:
        if _day(step) <= day:
            for op in step.ops:
                told.setdefault(op["tab"], {}).setdefault(op["doc"], {}).update(op["set"])
    return {
        register: {id: record for id, record in records.items() if not record.get("del")}
        for register, records in told.items()
    }


def _asked_about(steps: list[Step]) -> set[tuple[str, str, str]]:
    """The fields that were set by somebody who had not seen what stood there."""
    return {
        (op["tab"], op["doc"], field) for step in steps if step.blind for op in step.ops
        for field in op["set"]
    }  # fmt: skip


def _about(steps: list[Step], id: str) -> Iterator[Step]:
    """The steps that are about one record."""
    return (step for step in steps if any(op["doc"] == id for op in step.ops))


def _set(step: Step, id: str) -> dict[str, Any]:
    """What a step set of one record."""
    return {name: value for op in step.ops if op["doc"] == id for name, value in op["set"].items()}


def _defined_twice(steps: list[Step]) -> tuple[str, str, list[Step]]:
    """The first word that was given exactly two definitions, on days of their own."""
    asked_about = {id for _register, id, _field in _asked_about(steps)}
    for id, record in _told(steps, date.max)["terms"].items():
        defined = [step for step in _about(steps, id) if _set(step, id).get("definition")]
        emptied = [step for step in _about(steps, id) if _set(step, id).get("definition") == ""]
        if len(defined) == 2 and not emptied and id not in asked_about:
            return id, record["word"], defined
    raise AssertionError("no word was defined twice")


def _looked_for(word: str, definition: str) -> str:
    """What to type to find this word only."""
    return " ".join([word, *definition.split()[:7]])


def _beginning(text: str) -> str:
    """The first words, which stand on one line in any window."""
    return text[:18].rsplit(" ", 1)[0]
