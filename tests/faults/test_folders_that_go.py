"""A logbook whose folder goes, or in whose place something else comes, is not written to."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from logboek.errors import FolderAway, NotALogbook, NothingToUndo, NotSaved, ReadOnly
from logboek.logbook import Logbook
from logboek.partnership import Partnership, Person, Term
from tests.faults.writing import own_file


@pytest.fixture
def kept(quick: Path) -> Logbook:
    """A logbook with one term, that stays open."""
    made = Logbook.create(quick / "route", Partnership(name="Route"), Person(name="Anja"))
    made.terms.add(Term(word="een"))
    return made


def empty(folder: Path) -> None:
    """Leave nothing of the folder but itself, as a drive that is taken away does."""
    folder.rename(folder.with_name("elders"))
    folder.mkdir()


def without_marker(folder: Path) -> None:
    """Take the marker away."""
    (folder / "logboek.json").unlink()


def another(folder: Path) -> None:
    """Put another logbook in the place of this one."""
    folder.rename(folder.with_name("elders"))
    Logbook.create(folder, Partnership(name="Ander"))


def renamed(folder: Path) -> None:
    """Give the folder another name."""
    folder.rename(folder.with_name("elders"))


@pytest.mark.parametrize("goes", [renamed, empty, without_marker, another])
def test_nothing_is_saved_in_a_folder_that_is_not_there_any_more(
    kept: Logbook, quick: Path, goes: Callable[[Path], None]
) -> None:
    """A change and a name are refused in a sentence, and nothing comes where the folder stood."""
    goes(kept.folder)
    before = sorted(quick.rglob("*"))
    for change in (
        lambda: kept.terms.add(Term(word="twee")),
        lambda: kept.people.add(Person(name="Bilal")),
    ):
        with pytest.raises(NotSaved, match=r"is er niet meer zoals .* niets bewaard"):
            change()
    assert sorted(quick.rglob("*")) == before


def test_a_folder_that_comes_back_is_written_to_again(kept: Logbook) -> None:
    """Once it stands where it stood, the same window goes on."""
    away = kept.folder.rename(kept.folder.with_name("elders"))
    with pytest.raises(NotSaved):
        kept.terms.add(Term(word="twee"))
    away.rename(kept.folder)
    kept.terms.add(Term(word="twee"))
    assert [term.word for term in Logbook.open(kept.folder).terms] == ["een", "twee"]


def no_files(folder: Path) -> None:
    """Take the folder of names away, as a program does that keeps no empty folders."""
    shutil.rmtree(folder / "people")


@pytest.mark.parametrize("goes", [renamed, empty])
def test_names_that_were_read_stay_while_the_folder_is_away(
    kept: Logbook, goes: Callable[[Path], None]
) -> None:
    """That nothing can be listed erases nobody, and nothing is counted as missing."""
    goes(kept.folder)
    kept.poll()
    assert [person.name for person in kept.people] == ["Anja"]
    assert [term.word for term in kept.terms] == ["een"]
    assert kept.missing.said() == ("de map is nu niet te lezen",)
    assert kept.read_only.startswith("De map is nu niet bereikbaar")
    assert {change.unread for change in kept.changes} == {"folder"}
    with pytest.raises(FolderAway, match="is nu niet te lezen"):
        kept.as_of(kept.today())
    with pytest.raises(FolderAway, match="is nu niet te lezen"):
        kept.checking()()
    with pytest.raises(NothingToUndo, match="is nu niet te lezen"):
        kept.undo()


def test_a_name_that_was_erased_goes_at_once_where_the_folder_is(kept: Logbook) -> None:
    """Also where its whole folder went, while the logbook stands."""
    no_files(kept.folder)
    kept.poll()
    assert [person.name for person in kept.people] == [""]


@pytest.mark.parametrize("whole", [True, False], ids=["its-folder-too", "its-file"])
def test_a_name_that_was_erased_meanwhile_goes_once_the_folder_is_back(
    kept: Logbook, whole: bool
) -> None:
    """What others erased while the folder was away is erased here too."""
    away = kept.folder.rename(kept.folder.with_name("elders"))
    kept.poll()
    assert [person.name for person in kept.people] == ["Anja"]
    if whole:
        no_files(away)
    else:
        for card in (away / "people").iterdir():
            card.unlink()
    away.rename(kept.folder)
    kept.poll()
    assert [person.name for person in kept.people] == [""]
    assert not any(change.unread for change in kept.changes)


def test_a_file_that_is_gone_is_not_taken_for_a_folder_that_is(kept: Logbook) -> None:
    """A line of which the file went while the folder stands is told as that."""
    own_file(kept.folder / "journal").unlink()
    assert {change.unread for change in kept.changes} == {"file"}
    assert kept.unread("terms", kept.terms.ids()[0]) == "file"
    assert kept.unread("terms", "nergens") == ""


def link(path: Path) -> None:
    """Put a link to a file elsewhere."""
    victim = path.parent.parent / "victim.txt"
    victim.write_text("export X=1\n", encoding="utf-8")
    path.symlink_to(victim)


def pipe(path: Path) -> None:
    """Put a pipe with nobody at its other end."""
    os.mkfifo(path)


@pytest.mark.skipif(os.name != "posix", reason="these are files of POSIX")
@pytest.mark.parametrize("stands", [link, pipe, Path.mkdir])
@pytest.mark.parametrize("anew", [True, False], ids=["opened-anew", "still-open"])
def test_what_stands_in_place_of_the_own_file_is_not_written_to(
    kept: Logbook, stands: Callable[[Path], None], anew: bool
) -> None:
    """A link, a pipe or a folder is refused in a sentence; without it everything comes back."""
    path = own_file(kept.folder / "journal")
    path.unlink()
    stands(path)
    logbook = Logbook.open(kept.folder) if anew else kept
    for _time in range(2):
        with pytest.raises(NotSaved, match=f"{path.name} is geen gewoon bestand"):
            logbook.terms.add(Term(word="twee"))
    if stands is link:
        assert path.read_text(encoding="utf-8") == "export X=1\n"
    path.rmdir() if path.is_dir() else path.unlink()
    logbook.terms.add(Term(word="twee"))
    assert [term.word for term in Logbook.open(kept.folder).terms] == ["een", "twee"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are files of POSIX")
def test_a_pipe_as_marker_makes_nobody_wait(kept: Logbook) -> None:
    """What stands in place of the marker is passed over, and the lines say which logbook it is."""
    marker = kept.folder / "logboek.json"
    marker.unlink()
    os.mkfifo(marker)
    assert Logbook.open(kept.folder).id == kept.id


def test_a_logbook_of_a_newer_version_opens_to_read_only(kept: Logbook) -> None:
    """A marker with a version that is not known yet is a reason to write nothing."""
    marker = kept.folder / "logboek.json"
    newer = json.loads(marker.read_bytes()) | {"v": 99}
    marker.write_text(json.dumps(newer), encoding="utf-8")
    logbook = Logbook.open(kept.folder)
    assert "nieuwere Logboek" in logbook.read_only
    for change in (
        lambda: logbook.terms.add(Term(word="twee")),
        lambda: logbook.people.add(Person(name="Bilal")),
    ):
        with pytest.raises(ReadOnly, match="nieuwere Logboek"):
            change()
    assert [term.word for term in logbook.terms] == ["een"]


@pytest.mark.parametrize("other", ["0" * 32, "f" * 32], ids=["sorts-first", "sorts-last"])
def test_another_logbooks_file_does_not_decide_which_logbook_opens(
    kept: Logbook, quick: Path, monkeypatch: pytest.MonkeyPatch, other: str
) -> None:
    """Without a marker it is the logbook that was used here; where nobody knows, it is refused."""
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("LOGBOEK_HOME", str(quick / "ander"))
        stranger = Logbook.create(quick / "vreemd", Partnership(name="Vreemd"))
    data = own_file(stranger.folder / "journal").read_bytes()
    (kept.folder / "journal" / f"{other}.jsonl").write_bytes(data)
    (kept.folder / "logboek.json").unlink()
    assert Logbook.open(kept.folder).id == kept.id
    monkeypatch.setenv("LOGBOEK_HOME", str(quick / "nergens"))
    with pytest.raises(NotALogbook, match=r"logboek\.json"):
        Logbook.open(kept.folder)
