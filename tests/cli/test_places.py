"""Where a logbook and the own side of an installation can stand, and what is said of who writes."""

import os
import shutil

import pytest

from tests.cli.typist import Typist, snapshot


def test_what_is_only_mine_never_lies_in_the_folder_that_is_shared(anja: Typist) -> None:
    """With the own side inside it, a logbook is neither opened nor begun."""
    folder = anja.begins()
    for within in (folder, folder / "journal" / "mijn"):
        where = {"LOGBOEK_HOME": str(within)}
        before = snapshot(folder)
        for command in (["show", "leerroute"], ["add", "note", "x", "--in", "leerroute"]):
            assert "alleen van jou" in anja.fails(*command, environment=where)
        assert snapshot(folder) == before
    where = {"LOGBOEK_HOME": str(anja.where / "nieuw" / "thuis")}
    assert "alleen van jou" in anja.fails("new", "nieuw", "--name", "x", environment=where)
    assert not (anja.where / "nieuw").exists()


def test_a_beginning_that_was_broken_off_can_be_finished(anja: Typist) -> None:
    """Where a new logbook was ended halfway, it says so, and new makes it whole."""
    for name in ("journal", "people"):
        (anja.where / "leerroute" / name).mkdir(parents=True)
    assert "begin van een logboek" in anja.fails("show", "leerroute")
    anja.begins()
    assert "Anja de Wit" in anja.manages("show", "leerroute", "people").out
    (anja.where / "leerroute" / "logboek.json").unlink()
    assert "al een logboek" in anja.fails("new", "leerroute", "--name", "x")


def test_within_a_logbook_stands_no_other(anja: Typist) -> None:
    """A part of a logbook is told from a folder without one, and nothing is begun in it."""
    folder = anja.begins()
    before = snapshot(folder)
    for command in (["leerroute/journal"], ["show", "leerroute/journal"]):
        assert f"Het logboek zelf staat hoger, in {folder}." in anja.fails(*command)
    for within in ("leerroute/journal", "leerroute/zorg/nieuw"):
        for command in (["new", within, "--name", "x"], ["demo", "--to", within]):
            assert "daarin past geen tweede" in anja.fails(*command)
    assert snapshot(folder) == before


@pytest.mark.parametrize("folder", ["", " "])
def test_a_folder_without_a_name_is_none(anja: Typist, folder: str) -> None:
    """Nothing is begun where nobody said."""
    assert "hier hoort een map bij" in anja.fails("new", folder, "--name", "x", code=2)
    assert not list(anja.where.iterdir())


def test_a_list_and_a_folder_may_stand_either_way_round(anja: Typist) -> None:
    """The list before the folder is understood, and a folder is never called none."""
    anja.begins()
    there = anja.manages("show", "leerroute", "partners").out
    assert anja.manages("show", "partners", "leerroute").out == there
    assert "“leerroute” is geen lijst." in anja.fails("show", "leerroute", "leerroute")


def test_thousands_are_marked_as_the_language_has_it(anja: Typist) -> None:
    """The limit of a text has a full stop in Dutch and a comma in English."""
    anja.begins()
    said = {
        language: anja.types("--lang", language, "add", "note", "-", given="x" * 40_000).err
        for language in ("nl", "en")
    }
    assert "40.000" in said["nl"]
    assert "40,000" in said["en"]


def test_a_home_that_cannot_be_written_is_named(anja: Typist) -> None:
    """Where this computer can keep nothing, the sentence says where, and what to do."""
    (anja.where / "bestand").write_text("x", encoding="utf-8")
    home = anja.where / "bestand" / "thuis"
    given = {"LOGBOEK_HOME": str(home)}
    said = anja.fails("new", "x", "--name", "X", "--me", "Anja", environment=given)
    assert str(home) in said
    assert "LOGBOEK_HOME" in said
    assert "scherm" not in said
    assert not (anja.where / "x").exists()


def test_a_folder_that_was_copied_is_told_once(anja: Typist) -> None:
    """Who goes on under a new name hears why, beside the output, after the first change only."""
    folder = anja.begins()
    shutil.copytree(folder, anja.where / "kopie")
    said = [anja.manages("add", "note", text, "--in", "kopie").err for text in ("een", "twee")]
    assert "onder een nieuwe naam" in said[0]
    assert said[1] == ""


@pytest.mark.skipif(os.name != "posix", reason="this is how a shell of POSIX closes a stream")
@pytest.mark.parametrize("closed", [1, 2])
def test_a_command_without_anywhere_to_write_to_is_done(anja: Typist, closed: int) -> None:
    """With the output closed a note is saved, the exit code is 0 and nothing is complained of."""
    anja.begins()
    done = anja.types("add", "note", "bewaard", preexec_fn=lambda: os.close(closed))
    assert done.code == 0
    assert "bewaard" in anja.manages("show", "notes").out
    assert anja.types("show", preexec_fn=lambda: os.close(closed)).code == 0
