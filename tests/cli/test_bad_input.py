"""Whatever is typed or found on the disk: one clear sentence, nothing lost, no traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from logboek.i18n import LANGUAGES
from tests.cli.typist import Typist, snapshot, without_rights

POSIX = pytest.mark.skipif(os.name != "posix", reason="only where names are bytes")
HOSTILE = "\x1b[31mrood\x07 \x9b31m \u202egro \u2066x\u200b [/b] [@click=app.quit]x[/] =1+1"


def test_a_folder_that_is_no_logbook(anja: Typist) -> None:
    """An empty folder, a missing one, a file and a name that is too long each get a sentence."""
    (anja.where / "leeg").mkdir()
    (anja.where / "bestand").write_text("x", encoding="utf-8")
    for folder, said in (
        ("leeg", "staat geen logboek"),
        ("./weg", "bestaat niet"),
        ("bestand", "geen map"),
        ("y" * 300, "y" * 30),
    ):
        for command in ([], ["show"], ["log"], ["check"]):
            assert said in anja.fails(*command, folder)
    assert "staat geen logboek" in anja.fails("add", "note", "x", "--in", "leeg")
    assert "nog geen logboek gebruikt" in anja.fails("show")
    assert "logboek demo" in anja.manages().out
    assert list((anja.where / "leeg").iterdir()) == []


def test_a_logbook_that_was_used_last_and_is_gone(anja: Typist) -> None:
    """Nothing is written into another logbook when the last one has gone."""
    anja.begins()
    anja.manages("new", "ander", "--name", "Ander")
    (anja.where / "ander").rename(anja.where / "verplaatst")
    assert "bestaat niet" in anja.fails("add", "note", "x")
    assert anja.manages("show", "leerroute", "notes", "--json").json["notes"] == []


def test_an_unknown_language_is_refused_in_both(anja: Typist) -> None:
    """Whoever does not read Dutch can read what went wrong too."""
    for typed, environment in ((["--lang", "fr"], {}), ([], {"LOGBOEK_LANG": "xx"})):
        answer = anja.types(*typed, "show", environment=environment)
        assert answer.code == 2
        assert len(answer.err.splitlines()) == len(LANGUAGES)
        assert "kies nl" in answer.err
        assert "choose nl" in answer.err


@POSIX
def test_bytes_that_are_no_text(anja: Typist) -> None:
    """They are refused as text, and taken as the name of a folder."""
    anja.begins()
    assert "geen geldige tekst" in anja.fails("add", "note", b"a\xffb", code=2)
    assert "geen geldige tekst" in anja.fails("add", "note", "-", given=b"a\xffb", code=2)
    anja.manages("new", b"m\xffap", "--name", "X", "--me", "Anja")
    anja.manages("add", "note", "erin", "--in", b"m\xffap")
    shown = anja.manages("show", b"m\xffap", "notes", "--json").json
    assert [note["text"] for note in shown["notes"]] == ["erin"]
    assert "X" in anja.manages("check", b"m\xffap").out


@POSIX
def test_file_names_that_are_no_text(anja: Typist) -> None:
    """A check-up names files whose names are not text, to people and to programs."""
    folder = anja.begins()
    anja.manages("new", "ander", "--name", "Ander", "--me", "Bilal")
    (other,) = (anja.where / "ander" / "journal").iterdir()
    stray = folder / "journal" / os.fsdecode(b"kopie van Ren\xe9.jsonl")
    stray.write_bytes(other.read_bytes())
    (folder / "people" / os.fsdecode(b"\xff.json")).write_bytes(b"x")
    answer = anja.types("check", "leerroute", "--json")
    assert answer.code == 1
    assert answer.json["strangers"] == ["kopie van Ren\ufffd.jsonl"]
    assert any("people/\ufffd.json" in finding["what"] for finding in answer.json["findings"])
    assert "kopie van Ren\ufffd.jsonl" in anja.types("check", "leerroute").out


@POSIX
def test_a_folder_with_a_name_that_is_no_text_is_the_one_used_last(anja: Typist) -> None:
    """What is added without a folder goes where somebody wrote last, whatever that is called."""
    anja.begins()
    anja.manages("new", b"m\xffap", "--name", "X", "--me", "Anja")
    anja.manages("add", "note", "erin")
    shown = anja.manages("show", b"m\xffap", "notes", "--json").json
    assert [note["text"] for note in shown["notes"]] == ["erin"]
    assert anja.manages("show", "leerroute", "notes", "--json").json["notes"] == []


def test_what_this_computer_keeps_can_be_damaged(anja: Typist) -> None:
    """Rubbish in the small files of this installation stops no command, and loses nothing."""
    anja.begins()
    own = anja.home / "installation"
    (me,) = own.glob("logbooks/*/me.json")
    deep = b"[" * 3000
    for path in (me, me.with_name("undo.json"), own / "screens.json"):
        before = path.read_bytes() if path.exists() else b""
        for rubbish in (b'{"person":"\xff"}', b"[1]", deep, b'{"after":' + deep, b'{"x":' + deep):
            path.write_bytes(rubbish)
            anja.manages("show", "leerroute")
            anja.manages("me")
            anja.manages("check")
            anja.manages("add", "note", "x")
        path.write_bytes(before)
    assert "Anja de Wit" in anja.manages("me").out


def test_a_text_of_a_megabyte(anja: Typist) -> None:
    """It is refused with how much fits, and the logbook stays as it was."""
    folder = anja.begins()
    before = snapshot(folder)
    assert "te lang" in anja.fails("add", "note", "-", given="x" * 1_000_000, code=2)
    assert "te lang" in anja.fails("add", "term", "-", given="x" * 1_000_000, code=2)
    assert "te lang" in anja.fails("me", "n" * 5000, code=2)
    assert snapshot(folder) == before


def test_hostile_words_stay_words(anja: Typist) -> None:
    """No sequence of the stored text reaches the output, and JSON gives it back unchanged."""
    anja.begins()
    answers = [
        anja.manages("add", "term", HOSTILE, "--partner", "linde", "--meaning", HOSTILE),
        anja.manages("add", "person", HOSTILE),
        anja.manages("me", HOSTILE),
        anja.manages("add", "note", HOSTILE),
        anja.manages("show"),
        anja.manages("show", "--json"),
        anja.manages("log"),
        anja.manages("log", "--json"),
        anja.manages("check"),
        anja.manages(),
        anja.types(HOSTILE),
        anja.types("add", "agreement", "x", "--owner", HOSTILE),
        anja.types("show", HOSTILE),
        anja.types("add", "note", "x", "--on", HOSTILE),
        anja.types("--" + HOSTILE),
        anja.types("forget", HOSTILE, "--yes"),
    ]
    for answer in answers:
        for character in "\x1b\x07\x9b\u202e\u2066\u200b":
            assert character not in answer.out + answer.err
    (term,) = anja.manages("show", "terms", "--json").json["terms"]
    assert term["word"] == HOSTILE


@POSIX
def test_a_read_only_folder(anja: Typist) -> None:
    """Everything can be read; writing says why not, and leaves every file as it was."""
    folder = anja.begins()
    anja.manages("add", "note", "bewaard")
    reader = without_rights(folder)
    before = snapshot(folder)
    assert "bewaard" in anja.manages("show", "leerroute", **reader).out
    assert "niet schrijven" in anja.manages("check", "leerroute", **reader).out
    for command in (["add", "note", "x"], ["forget", "anja", "--yes"], ["me", "Bilal"]):
        sentence = anja.fails(*command, "--in", "leerroute", **reader)
        assert "niet schrijven" in sentence
        assert "Er is niets veranderd. Geef de opdracht daarna opnieuw" in sentence
    assert snapshot(folder) == before


@POSIX
def test_a_disk_that_fills_up(anja: Typist) -> None:
    """A change that does not fit is said not to be saved, and what was there can be read."""
    folder = anja.begins()
    anja.manages("add", "note", "past nog")
    (file,) = (folder / "journal").iterdir()
    limit = file.stat().st_size + 40

    def fill() -> None:
        import resource
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    for command in (["note", "past niet meer"], ["person", "Bilal " * 40]):
        sentence = anja.fails("add", *command, preexec_fn=fill)
        assert "bewaard" in sentence
        assert "scherm" not in sentence
        assert "Geef de opdracht daarna opnieuw" in sentence
    notes = anja.manages("show", "notes", "--json").json["notes"]
    assert [note["text"] for note in notes] == ["past nog"]
    anja.manages("add", "note", "nu wel")
    assert len(anja.manages("show", "notes", "--json").json["notes"]) == 2
    assert "niets mee verloren" in " ".join(anja.manages("check").out.split())


@POSIX
def test_a_disk_that_is_full_from_the_start(anja: Typist) -> None:
    """A logbook that cannot be begun leaves nothing behind."""

    def full() -> None:
        import resource
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    assert anja.fails("new", "vol", "--name", "X" * 200, "--me", "Anja", preexec_fn=full)
    assert not (anja.where / "vol").exists()
    anja.manages("new", "vol", "--name", "X")


def test_a_file_that_is_still_in_the_cloud(anja: Typist) -> None:
    """What is not here is said to be missing, never taken for empty."""
    folder = anja.begins()
    (file,) = (folder / "journal").iterdir()
    file.rename(folder / "journal" / f".{file.name}.icloud")
    answer = anja.types("check")
    assert answer.code == 1
    assert "nog niet" in answer.out
    assert answer.out.count(file.name) == 1


def test_a_reader_that_stops_early(anja: Typist) -> None:
    """Output that nobody reads to its end is no error."""
    anja.begins()
    for n in range(3):
        anja.manages("add", "note", f"regel {n}")
    command = f'"{sys.executable}" -m logboek log --json'
    reading = subprocess.Popen(
        command,
        shell=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=anja.environment,
        cwd=anja.where,
    )
    assert reading.stdout is not None
    assert reading.stderr is not None
    reading.stdout.close()
    complaint = reading.stderr.read()
    reading.stderr.close()
    reading.wait()
    assert complaint == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where a full device exists")
def test_output_that_cannot_be_written(anja: Typist) -> None:
    """A report that could not be written is not called written."""
    anja.begins()
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "logboek", "show"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=anja.environment,
            cwd=anja.where,
            check=False,
        )
    assert done.returncode == 1
    assert len(done.stderr.decode().splitlines()) == 1


def test_a_locale_that_knows_no_accents(anja: Typist) -> None:
    """What is said is UTF-8 whatever the locale says."""
    anja.begins()
    poor = {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "ascii",
        "PYTHONCOERCECLOCALE": "0",
    }
    anja.manages("add", "note", "-", given="één café", environment=poor)
    assert "één café" in anja.manages("show", environment=poor).out
