"""Whether everything is here: what is counted, what it means, and what to do."""

import json
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from logboek.cli.programs import Checked
from logboek.journal.change import Op, build
from tests.cli.typist import Typist, snapshot


def checks(somebody: Typist, code: int, *more: str) -> Any:
    """The check-up as programs read it, with the exit code that it has to end with."""
    answer = somebody.types("check", *more, "--json")
    assert answer.code == code, answer.out
    msgspec.json.decode(answer.out, type=Checked, strict=True)
    return answer.json


def journal_file(folder: Path) -> Path:
    """The one file that was written so far."""
    (file,) = (folder / "journal").glob("*.jsonl")
    return file


def test_a_sound_logbook_has_nothing_to_do(anja: Typist) -> None:
    """Everything here and whole: exit 0, and a sentence that says so."""
    anja.begins()
    anja.manages("add", "note", "x")
    assert checks(anja, 0)["valid"] == 2
    assert "er is niets te doen" in anja.manages("check").out


def test_checking_writes_nothing(anja: Typist) -> None:
    """A check of a damaged logbook leaves every byte as it was."""
    folder = anja.begins()
    with journal_file(folder).open("ab") as file:
        file.write(b'{"v":1,"w":"torn')
    before = snapshot(anja.where), snapshot(anja.home)
    anja.types("check")
    assert (snapshot(anja.where), snapshot(anja.home)) == before


def test_an_own_line_that_was_cut_off_costs_nothing(anja: Typist) -> None:
    """A change that never was reported as saved needs nothing, now or after the next one."""
    folder = anja.begins()
    with journal_file(folder).open("ab") as file:
        file.write(b'{"v":1,"w":"torn')
    assert checks(anja, 0)["incomplete"] == 1
    anja.manages("add", "note", "daarna")
    found = checks(anja, 0)
    assert (found["incomplete"], found["damaged"]) == (1, 0)
    assert "nooit als bewaard" in found["findings"][0]["what"]


def test_a_line_that_was_damaged_is_to_be_mended(anja: Typist, bilal: Typist) -> None:
    """A flipped bit loses one line, which is said, and a copy from elsewhere mends it."""
    folder = anja.begins()
    for n in range(3):
        anja.manages("add", "note", f"regel {n}")
    shutil.copytree(folder, anja.where / "kopie")
    file = journal_file(folder)
    lines = file.read_bytes().split(b"\n")
    lines[2] = lines[2].replace(b"regel 1", b"regel 9")
    file.write_bytes(b"\n".join(lines))
    found = checks(bilal, 1, str(folder))
    assert (found["damaged"], found["gaps"]) == (1, 1)
    assert {finding["what"] for finding in found["findings"] if "Anja de Wit" in finding["what"]}
    assert "naar de map journal hier" in found["findings"][0]["todo"]
    backup = journal_file(anja.where / "kopie")
    shutil.copy(backup, file.with_name("uit de back-up.jsonl"))
    found = checks(bilal, 0, str(folder))
    assert (found["damaged"], found["gaps"]) == (1, 0)
    assert "heel in een ander bestand" in found["findings"][0]["what"]
    notes = bilal.manages("show", str(folder), "notes", "--json").json["notes"]
    assert [note["text"] for note in notes] == ["regel 0", "regel 1", "regel 2"]


def test_lines_that_are_missing_are_counted(anja: Typist, bilal: Typist) -> None:
    """A hole in somebody's lines names that person and says to wait."""
    folder = anja.begins()
    anja.manages("add", "note", "een")
    anja.manages("add", "note", "twee")
    file = journal_file(folder)
    lines = file.read_bytes().split(b"\n")
    file.write_bytes(b"\n".join(lines[:1] + lines[2:]))
    found = checks(bilal, 1, str(folder))
    assert found["gaps"] == 1
    (finding,) = found["findings"]
    assert "Anja de Wit" in finding["what"]
    assert "synchroniseren" in finding["todo"]
    (mine,) = checks(anja, 1)["findings"]
    assert "bewaar iets" in mine["todo"].lower()
    anja.manages("add", "note", "drie")
    assert checks(anja, 0)["gaps"] == 0


def test_a_folder_without_lines_is_not_called_whole(anja: Typist, bilal: Typist) -> None:
    """Where the lines did not arrive, that is said, and nobody is told to throw a name away."""
    folder = anja.begins()
    journal_file(folder).unlink()
    (finding,) = checks(bilal, 1, str(folder))["findings"]
    assert "nog geen regel" in finding["what"]
    assert "synchroniseren" in finding["todo"]


@pytest.mark.parametrize("spoiled", [True, False])
def test_a_folder_that_does_not_say_which_logbook_it_is(anja: Typist, spoiled: bool) -> None:
    """Without its marker a logbook is known by its lines, and a check-up says what to put back."""
    folder = anja.begins()
    shutil.copy(folder / "logboek.json", anja.where)
    (folder / "logboek.json").unlink()
    if spoiled:
        (folder / "logboek.json").write_bytes(b"\0" * 40)
    (finding,) = checks(anja, 1)["findings"]
    assert "logboek.json" in finding["what"]
    shutil.copy(anja.where / "logboek.json", folder)
    checks(anja, 0)


def test_a_name_of_nobody_is_kept_until_people_know_better(anja: Typist) -> None:
    """The name is said, and it may only go when nobody knows the person."""
    folder = anja.begins()
    card = {"id": "kees", "name": "Kees\x1b[31m", "address": "", "saved": "", "v": 1}
    (folder / "people" / "kees.json").write_text(json.dumps(card), encoding="utf-8")
    (finding,) = checks(anja, 1)["findings"]
    assert "Kees" in finding["what"]
    assert "people/kees.json" in finding["what"]
    assert "\x1b" not in finding["what"]
    assert "volgens niemand" in finding["todo"]


def test_lines_of_another_logbook_do_not_count(anja: Typist) -> None:
    """A file of another logbook is named, and none of its lines is shown."""
    folder = anja.begins()
    anja.manages("new", "ander", "--name", "Ander", "--me", "Anja")
    anja.manages("add", "note", "hoort elders")
    stranger = journal_file(anja.where / "ander")
    shutil.copy(stranger, folder / "journal")
    found = checks(anja, 1, "leerroute")
    assert found["strangers"] == [stranger.name]
    assert stranger.name in anja.types("check", "leerroute").out
    assert "hoort elders" not in anja.manages("show", "leerroute").out
    anja.manages("add", "note", "hoort hier", "--in", "leerroute")


def test_a_line_of_a_newer_version_asks_for_it(anja: Typist) -> None:
    """A whole line that is not understood is kept, counted, and no reason to lose anything."""
    folder = anja.begins()
    file = journal_file(folder)
    lines = file.read_bytes().splitlines()
    last = json.loads(lines[-1])
    at = msgspec.convert(last["at"], type=datetime)
    raw, _line = build(
        w=last["w"], n=last["n"] + 1, p=last["h"], t=last["t"] + 1, at=at, by="",
        ops=[Op("futures", "x", {"text": "later"}, {})],
    )  # fmt: skip
    with file.open("ab") as stream:
        stream.write(raw + b"\n")
    found = checks(anja, 1)
    assert (found["not_understood"], found["valid"], found["gaps"]) == (1, 1, 0)
    assert raw in file.read_bytes()


@pytest.mark.parametrize("again", [1, 2])
def test_two_copies_put_together_ask_and_an_answer_settles_it(
    anja: Typist, bilal: Typist, again: int
) -> None:
    """Two edits of one field stand open after any way of copying; answering settles both sides."""
    folder = anja.begins()
    anja.manages("add", "term", "basisberoeps", "--definition", "begin")
    other = bilal.where / "kopie"
    shutil.copytree(folder, other)
    bilal.manages("me", "Bilal", "--in", "kopie")
    bilal.manages("add", "term", "basisberoeps", "--definition", "van Bilal", "--replace")
    anja.manages("add", "term", "basisberoeps", "--definition", "van Anja", "--replace")
    for card in (other / "people").iterdir():
        shutil.copy(card, folder / "people")
    for _time in range(again):
        for n, file in enumerate(sorted((other / "journal").iterdir())):
            shutil.copy(file, folder / "journal" / f"conflict {n} ({again}).jsonl")
        for file in sorted((folder / "journal").iterdir(), reverse=True):
            shutil.copy(file, other / "journal" / f"x{file.name}")
    for somebody, place in ((anja, "leerroute"), (bilal, "kopie")):
        found = checks(somebody, 1, place)
        assert found["open_questions"] == 1
        assert "kies samen" in found["findings"][-1]["todo"]
    anja.manages("add", "term", "basisberoeps", "--definition", "samen", "--replace")
    assert checks(anja, 0)["open_questions"] == 0
    for file in (folder / "journal").iterdir():
        shutil.copy(file, other / "journal" / f"later {file.name}")
    assert checks(bilal, 0, "kopie")["open_questions"] == 0
    for somebody, place in ((anja, "leerroute"), (bilal, "kopie")):
        (term,) = somebody.manages("show", place, "terms", "--json").json["terms"]
        assert term["definition"] == "samen"
        log = somebody.manages("log", place).out
        assert "Bilal" in log
        assert "Anja de Wit" in log


def test_a_copied_computer_is_noticed(anja: Typist) -> None:
    """Two computers that wrote under one name both count, and nothing is asked of anybody."""
    folder = anja.begins()
    twin = Typist(anja.home, anja.where / "tweeling")
    state = anja.home / "installation"
    shutil.copytree(state, anja.home / "bewaard")
    before = journal_file(folder).read_bytes()
    anja.manages("add", "note", "op de ene")
    after = journal_file(folder).read_bytes()
    shutil.rmtree(state)
    (anja.home / "bewaard").rename(state)
    journal_file(folder).write_bytes(before)
    twin.manages("add", "note", "op de andere", "--in", str(folder))
    (folder / "journal" / "van de ene.jsonl").write_bytes(after)
    found = checks(anja, 0, str(folder))
    assert found["clones"] == 1
    assert "gekopieerd" in found["findings"][0]["what"]
    notes = anja.manages("show", str(folder), "notes", "--json").json["notes"]
    assert {note["text"] for note in notes} == {"op de ene", "op de andere"}
