"""What is missing is known without reading everything again, and is what a check-up finds."""

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from logboek.journal.journal import Journal
from logboek.logbook import Logbook
from logboek.partnership import Note, Partnership, Person
from logboek.torn import torn, torn_as_read
from tests.faults.writing import own_file
from tests.journal.handmade import ANNE, BRAM, Hand, op

Harm = Callable[[Path], None]


@pytest.fixture
def folder(quick: Path) -> Path:
    """A logbook of nine lines by Anja, as anybody may find it."""
    logbook = Logbook.create(quick / "logbook", Partnership(name="Route"), Person(name="Anja"))
    for n in range(8):
        logbook.notes.add(Note(text=f"regel {n}"))
    return logbook.folder


def _lines(folder: Path, change: Callable[[list[bytes]], list[bytes]]) -> None:
    file = own_file(folder / "journal")
    file.write_bytes(b"".join(change(file.read_bytes().splitlines(keepends=True))))


def nothing(folder: Path) -> None:
    """Leave it as it is."""


def a_line_gone(folder: Path) -> None:
    """Take the third line out."""
    _lines(folder, lambda lines: lines[:2] + lines[3:])


def a_byte_damaged(folder: Path) -> None:
    """Change one letter in the sixth line."""
    _lines(folder, lambda lines: [*lines[:5], lines[5].replace(b"regel", b"reget"), *lines[6:]])


def the_last_line_damaged(folder: Path) -> None:
    """Change one letter in the last line."""
    _lines(folder, lambda lines: [*lines[:-1], lines[-1].replace(b"regel", b"reget")])


def the_end_cut_off(folder: Path) -> None:
    """Take the end of the last line."""
    _lines(folder, lambda lines: [*lines[:-1], lines[-1][:40]])


def the_end_unfinished(folder: Path) -> None:
    """Begin one more line, as a computer does that loses its power."""
    _lines(folder, lambda lines: [*lines, b'{"v":1,"w":"'])


def rubbish_between(folder: Path) -> None:
    """Put what is no line between lines of which none is missing."""
    _lines(folder, lambda lines: [*lines[:4], b"xxx\n", b"yyy\n", *lines[4:]])


def a_damaged_line_with_a_copy(folder: Path) -> None:
    """Damage a line of which a copy is here."""
    file = own_file(folder / "journal")
    shutil.copy(file, file.with_name("uit de back-up.jsonl"))
    a_byte_damaged(folder)


def a_file_of_another_logbook(folder: Path) -> None:
    """Put the file of another logbook beside it."""
    other = Hand(BRAM, "0b" * 16)
    other.writes(op("notes", "x", text="hoort elders"))
    (folder / "journal" / f"{BRAM}.jsonl").write_bytes(other.data)


def a_file_in_the_cloud(folder: Path) -> None:
    """Leave only the stand-in of a file that is not fetched."""
    (folder / "journal" / f".{BRAM}.jsonl.icloud").write_bytes(b"bplist")


def a_newer_line(folder: Path) -> None:
    """Add a line about something that this version does not know."""
    identity = json.loads((folder / "logboek.json").read_bytes())["id"]
    newer = Hand(ANNE, identity)
    newer.writes(op("futures", "x", text="later"))
    (folder / "journal" / f"{ANNE}.jsonl").write_bytes(newer.data)


def a_name_gone(folder: Path) -> None:
    """Take somebody's name."""
    for card in (folder / "people").iterdir():
        card.unlink()


def a_name_of_nobody(folder: Path) -> None:
    """Put a name there of somebody who is not listed."""
    card = {"id": "x", "name": "Niemand", "address": "", "saved": "", "v": 1}
    (folder / "people" / "x.json").write_text(json.dumps(card), encoding="utf-8")


SOUND: list[Harm] = [nothing, rubbish_between, a_damaged_line_with_a_copy]
HARMS: list[Harm] = [
    a_line_gone, a_byte_damaged, the_last_line_damaged, the_end_cut_off, a_file_of_another_logbook,
    a_file_in_the_cloud, a_newer_line, a_name_gone, a_name_of_nobody,
]  # fmt: skip

ARRIVES: list[Harm] = [
    a_file_of_another_logbook,
    a_file_in_the_cloud,
    a_newer_line,
    a_name_gone,
    a_name_of_nobody,
]
MENDED = [harm for harm in HARMS if harm is not a_newer_line]


@pytest.mark.parametrize("harm", [*SOUND, *HARMS, the_end_unfinished], ids=lambda f: f.__name__)
@pytest.mark.parametrize("whose", ["who wrote it", "somebody else"])
def test_it_is_missing_exactly_where_a_check_up_finds_something_to_do(
    folder: Path, harm: Harm, whose: str, quick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For who wrote it, who knows what was finished, and for others, who have to wait."""
    if whose == "somebody else":
        monkeypatch.setenv("LOGBOEK_HOME", str(quick / "bram"))
    harm(folder)
    logbook = Logbook.open(folder)
    assert bool(logbook.missing.said()) is not logbook.check().sound
    if harm in HARMS:
        assert logbook.missing.said()
    if harm in SOUND or (harm is the_end_unfinished and whose == "who wrote it"):
        assert not logbook.missing.said()


@pytest.mark.parametrize("harm", ARRIVES, ids=lambda f: f.__name__)
def test_who_has_it_open_is_told_once_that_something_is_missing(
    folder: Path, harm: Harm, quick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where no record changes by it, and not again for what was told."""
    monkeypatch.setenv("LOGBOEK_HOME", str(quick / "bram"))
    logbook = Logbook.open(folder)
    told: list[object] = []
    logbook.listen(told.append)
    logbook.poll()
    assert not told
    harm(folder)
    logbook.poll()
    assert logbook.missing.said()
    logbook.poll()
    assert len(told) == 1


@pytest.mark.parametrize("harm", MENDED, ids=lambda f: f.__name__)
def test_what_is_here_again_is_no_longer_missing(
    folder: Path, harm: Harm, quick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever has it open is told when everything arrived after all."""
    monkeypatch.setenv("LOGBOEK_HOME", str(quick / "bram"))
    kept = quick / "kept"
    shutil.copytree(folder, kept)
    harm(folder)
    logbook = Logbook.open(folder)
    assert logbook.missing.said()
    told: list[object] = []
    logbook.listen(told.append)
    for path in folder.glob("*/*"):
        path.unlink()
    shutil.copytree(kept, folder, dirs_exist_ok=True)
    logbook.poll()
    assert not logbook.missing.said()
    assert len(told) == 1


def test_looking_around_the_faults_counts_what_reading_everything_counts(
    folder: Path, quick: Path, home: Path
) -> None:
    """Whatever is done to a few lines: cut, damaged, doubled, put elsewhere, or torn off."""
    rng = random.Random(7)
    identity = json.loads((folder / "logboek.json").read_bytes())["id"]
    whole = own_file(folder / "journal").read_bytes()
    other = Hand(BRAM, identity)
    for n in range(6):
        other.writes(op("notes", f"b{n}", text=f"van Bram {n}"))
    names = [own_file(folder / "journal").name, f"{BRAM}.jsonl", "kopie (1).jsonl"]
    state = next((home / "logbooks").iterdir())
    seen = set()
    for _time in range(60):
        for name in names:
            lines = (
                (whole + other.data).splitlines()
                if rng.random() < 0.3
                else (other.data if name.startswith("b") else whole).splitlines()
            )
            for _harm in range(rng.randint(0, 4)):
                at = rng.randrange(len(lines) or 1)
                lines[at : at + 1] = rng.choice(
                    [[], [b"kapot"], [b"kapot", b"kapot"], [lines[at][:30]] if lines else [], [b""]]
                )
            end = rng.choice([b"\n", b"", b'\n{"v":1'])
            (folder / "journal" / name).write_bytes(b"\n".join(lines) + end)
        journal = Journal(folder / "journal", identity, state)
        found = torn(journal, state)
        assert torn_as_read(journal, state) == found
        seen.add(found)
    assert len(seen) > 20
