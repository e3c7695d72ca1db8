"""Two people with a copy each, and two windows on one logbook."""

import shutil
from itertools import permutations
from pathlib import Path

import pytest

from logboek.logbook import Logbook
from tests.journeys.desk import FOOTER, Desk, asks, captures, fills_in, goes_to, leaves

HERS, HIS = "leren op het werk", "een week kijken"


@pytest.fixture
def hers(tmp_path: Path) -> tuple[Desk, Path]:
    """Anja's computer with the logbook that she began, in which one word stands."""
    here, folder = Desk(tmp_path / "anja"), tmp_path / "van anja"
    here.types(
        "new", str(folder), "--name", "Route", "--partner", "Lindeschool:vmbo", "--me", "Anja"
    )
    here.types("add", "term", "stage", "--in", str(folder))
    here.types("add", "person", "Bram", "--in", str(folder))
    return here, folder


@pytest.fixture
def his(tmp_path: Path, hers: tuple[Desk, Path]) -> tuple[Desk, Path]:
    """Bram's computer with a copy of it."""
    here, folder = Desk(tmp_path / "bram"), tmp_path / "van bram"
    shutil.copytree(hers[1], folder)
    here.types("me", "Bram", "--in", str(folder))
    return here, folder


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)], ids=str)
def test_both_edits_are_kept_and_the_answer_settles_it_for_both(
    hers: tuple[Desk, Path], his: tuple[Desk, Path], size: tuple[int, int]
) -> None:
    """The same field changed on two computers: asked about once, and settled wherever it comes."""
    for (here, folder), definition in ((hers, HERS), (his, HIS)):
        _defines(here, folder, definition, size)
    _exchange(hers[1], his[1])
    for here, folder in (hers, his):
        assert here.reads("check", str(folder), code=1)["open_questions"] == 1
        _sees_the_question(here, folder, size)
    answered = _answers(*hers, size)
    _exchange(hers[1], his[1])
    for here, folder in (hers, his):
        assert here.reads("check", str(folder))["open_questions"] == 0
        (term,) = here.reads("show", str(folder), "terms")["terms"]
        assert term["definition"] == answered
        with here.opens(str(folder), size=size) as terminal:
            terminal.sees(FOOTER["1"])
            goes_to(terminal, "5")
            terminal.presses("enter")
            terminal.sees("stage", answered)
            leaves(terminal)


def test_the_order_the_names_and_the_number_of_copies_make_no_difference(
    hers: tuple[Desk, Path], his: tuple[Desk, Path], tmp_path: Path
) -> None:
    """Whatever a sync tool calls the files and however often they come, the logbook is the same."""
    for (here, folder), definition in ((hers, HERS), (his, HIS)):
        here.types("add", "note", f"van {here.home.name}", "--in", str(folder))
        _define_by_hand(here, folder, definition)
    written = [path for folder in (hers[1], his[1]) for path in (folder / "journal").iterdir()]
    assert len({path.name for path in written}) > 1
    states = set()
    for number, order in enumerate(permutations(written)):
        folder = tmp_path / f"samen {number}"
        shutil.copytree(hers[1], folder)
        for path in (folder / "journal").iterdir():
            path.unlink()
        for time, path in enumerate((*order, *order)):
            name = path.name if time == 0 else f"{path.stem} (kopie {time} van {number}).jsonl"
            shutil.copy(path, folder / "journal" / name)
        here = Desk(tmp_path / f"computer {number}")
        found = here.reads("check", str(folder), code=1)
        assert found["open_questions"] == 1
        assert found["damaged"] == found["gaps"] == 0
        shown = here.types("show", str(folder), "--json")
        assert "van anja" in shown
        assert "van bram" in shown
        states.add(shown)
    assert len(states) == 1


def test_what_is_added_in_one_window_shows_in_the_other(hers: tuple[Desk, Path]) -> None:
    """Two windows on one logbook: within the poll each shows what the other kept."""
    here, folder = hers
    with here.opens(str(folder)) as one, here.opens(str(folder)) as other:
        for window in (one, other):
            window.sees(FOOTER["1"])
            goes_to(window, "5")
            window.sees("stage")
        captures(one, "f2", "Welk woord verwart?", "uitval")
        one.sees("uitval")
        other.sees("uitval")
        captures(other, "f2", "Welk woord verwart?", "maatwerk")
        one.sees("maatwerk")
        leaves(one)
        leaves(other)
    words = {term["word"] for term in here.reads("show", str(folder), "terms")["terms"]}
    assert words == {"stage", "uitval", "maatwerk"}
    assert here.reads("check", str(folder))["clones"] == 0


def _defines(here: Desk, folder: Path, definition: str, size: tuple[int, int]) -> None:
    """Give the word a working definition, in the app."""
    with here.opens(str(folder), size=size) as terminal:
        terminal.sees(FOOTER["1"])
        goes_to(terminal, "5")
        asks(terminal, "s", "Hoe ver zijn jullie met")
        terminal.presses("down", "down")
        fills_in(terminal, "", definition)
        terminal.presses("ctrl+s")
        terminal.sees_no("Hoe ver zijn jullie met")
        leaves(terminal)


def _define_by_hand(here: Desk, folder: Path, definition: str) -> None:
    """Give the word a working definition, through the program that the app is made of."""
    from msgspec.structs import replace

    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("LOGBOEK_HOME", str(here.home / "logboek"))
        logbook = Logbook.open(folder)
        (term,) = logbook.terms
        logbook.terms.save(replace(term, definition=definition))


def _exchange(hers: Path, his: Path) -> None:
    """Carry every file across both ways, twice, the second time as a conflict copy."""
    for source, target in ((hers, his), (his, hers), (hers, his), (his, hers)):
        for path in list((source / "journal").glob("*.jsonl")):
            there = target / "journal" / path.name
            name = path.name if not there.exists() else f"{path.stem} (conflict).jsonl"
            shutil.copy(path, target / "journal" / name)
        for path in (source / "people").iterdir():
            if not (target / "people" / path.name).exists():
                shutil.copy(path, target / "people" / path.name)


def _sees_the_question(here: Desk, folder: Path, size: tuple[int, int]) -> None:
    """The question stands open on the overview, and opens with both answers in sight."""
    with here.opens(str(folder), size=size) as terminal:
        terminal.sees(FOOTER["1"], "stage", "twee antwoorden: kies samen")
        terminal.presses("enter")
        terminal.sees("versie 1", "versie 2", HERS, HIS, "Anja", "Bram")
        terminal.presses("escape")
        terminal.sees_no("versie 1")
        leaves(terminal)


def _answers(here: Desk, folder: Path, size: tuple[int, int]) -> str:
    """Choose the second version; what was chosen."""
    (term,) = here.reads("show", str(folder), "terms")["terms"]
    with here.opens(str(folder), size=size) as terminal:
        terminal.sees(FOOTER["1"], "twee antwoorden: kies samen")
        terminal.presses("enter")
        terminal.sees("versie 2")
        terminal.presses("down")
        terminal.sees("● versie 1")
        terminal.presses("down")
        terminal.sees("● versie 2")
        terminal.presses("ctrl+s")
        terminal.sees("Alle open vragen zijn beantwoord")
        terminal.sees_no("twee antwoorden: kies samen")
        leaves(terminal)
    return HIS if term["definition"] == HERS else HERS
