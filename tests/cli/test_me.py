"""Who I am: asked once, kept on this computer, changed when I say so."""

import os
from pathlib import Path

import pytest

from logboek.last_used import recent, remember
from tests.cli.typist import Typist, without_rights
from tests.terminal import Terminal


def test_who_i_am_is_kept_outside_the_folder(anja: Typist, bilal: Typist) -> None:
    """Each computer has its own answer for the same folder."""
    folder = anja.begins()
    bilal.manages("me", "Bilal Aydin", "--partner", "rijn", "--in", str(folder))
    assert "Bilal Aydin (Rijncollege)" in bilal.manages("me").out
    assert "Anja de Wit" in anja.manages("me").out
    bilal.manages("add", "note", "van mij")
    assert anja.manages("log", "--json").json[0]["name"] == "Bilal Aydin"


def test_i_can_be_somebody_who_is_known(anja: Typist) -> None:
    """A known name, whole or in part, adds nobody."""
    anja.begins()
    anja.manages("add", "person", "Bilal Aydin", "--partner", "rijn")
    assert "Je bent Bilal Aydin" in anja.manages("me", "bilal").out
    anja.manages("me", "Anja de Wit", "--partner", "linde")
    people = anja.manages("show", "people", "--json").json["people"]
    assert [person["name"] for person in people] == ["Anja de Wit", "Bilal Aydin"]
    assert all(person["partner"] for person in people)


def test_i_am_who_added_me(anja: Typist) -> None:
    """Whoever introduces themselves did that, in a logbook that somebody else began too."""
    anja.manages("new", "leerroute", "--name", "X")
    anja.manages("me", "Bart")
    newest = anja.manages("log", "--json").json[0]
    assert (newest["name"], newest["records"][0]["title"]) == ("Bart", "Bart")
    anja.manages("me", "Kim")
    assert anja.manages("log", "--json").json[0]["name"] == "Kim"


def test_two_of_one_name_are_told_apart_by_partner(anja: Typist) -> None:
    """The same name at another partner is another person."""
    anja.begins()
    anja.manages("me", "Kim", "--partner", "linde")
    anja.manages("me", "Kim", "--partner", "rijn")
    assert "Kim (Rijncollege)" in anja.manages("me").out
    assert "Kim (Lindeschool)" in anja.manages("me", "Kim", "--partner", "linde").out
    assert len(anja.manages("show", "people", "--json").json["people"]) == 3
    assert "kan van alles zijn" in anja.fails("me", "Kim")


def test_a_program_that_writes_unknown_is_told_how_to_say_who(anja: Typist) -> None:
    """Without a terminal nobody is asked; the change counts, by somebody unknown."""
    anja.manages("new", "leerroute", "--name", "X")
    answer = anja.manages("add", "note", "x")
    assert "logboek me NAAM" in answer.err
    assert {change["name"] for change in anja.manages("log", "--json").json} == {"onbekend"}


def test_on_a_terminal_it_is_asked_once(anja: Typist) -> None:
    """A new logbook asks who begins it; what follows does not ask again."""
    folder = anja.where / "leerroute"
    with Terminal.logboek("new", str(folder), "--name", "X", home=anja.home) as terminal:
        terminal.sees("Wie ben je?")
        terminal.presses(*"Anja", "enter")
        terminal.sees("staat klaar", "Je bent Anja")
    with Terminal.logboek("add", "note", "x", "--in", str(folder), home=anja.home) as terminal:
        terminal.sees("staat erin")
    anja.home.joinpath("logboek").rename(anja.home / "installation")
    names = [change["name"] for change in anja.manages("log", str(folder), "--json").json]
    assert names == ["Anja"] * len(names)


@pytest.mark.skipif(os.name != "posix", reason="only where a folder has rights")
def test_what_is_only_remembered_here_is_not_called_saved_in_the_logbook(
    anja: Typist, bilal: Typist
) -> None:
    """Being somebody who is known changes this computer, and not the folder."""
    folder = anja.begins()
    out = " ".join(anja.manages("me", "Anja").out.split())
    assert "op deze computer" in out
    assert "Bewaard" not in out
    reader = without_rights(folder)
    out = " ".join(bilal.manages("me", "Anja", "--in", str(folder), **reader).out.split())
    assert "Je bent Anja de Wit" in out
    assert "op deze computer" in out
    assert "Bewaard" not in out


def test_the_logbooks_used_last_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each logbook is remembered once, the last one first."""
    monkeypatch.setenv("LOGBOEK_HOME", str(tmp_path / "home"))
    assert recent() == []
    for name in ("a", "b", "a"):
        remember(tmp_path / name)
    assert recent() == [tmp_path / "a", tmp_path / "b"]


def test_a_list_of_logbooks_that_cannot_be_read_or_written_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rubbish in its place counts as nothing, and a home that is a file is no trouble."""
    monkeypatch.setenv("LOGBOEK_HOME", str(tmp_path))
    unreadable = (b"", b"{", b'{"a":1}', b"[" * 3000, b"\xff")
    no_folders = (b"[1]", b'["\\u0000"]', b'["\\ud800"]')
    for rubbish in unreadable + no_folders:
        (tmp_path / "recent.json").write_bytes(rubbish)
        assert recent() == []
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("LOGBOEK_HOME", str(tmp_path / "file"))
    remember(tmp_path)
    assert recent() == []
