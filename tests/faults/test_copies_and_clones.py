"""Copies, clones, moves, rollbacks and strangers: what sync tools and people do to a folder."""

from pathlib import Path
from shutil import copytree

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Interest, Partnership, Term
from tests.faults.writing import add, edit, opened, own_file, words
from tests.journal import compared
from tests.journal.handmade import ANNE, BRAM, Hand, op


@pytest.mark.parametrize("name", ["x (conflicted copy).jsonl", "Kopie van X.JSONL", "ü.jsonl"])
def test_a_line_in_a_conflict_copy_only_is_adopted(quick: Path, home: Path, name: str) -> None:
    """What only a conflict copy has is shown at once, and with the next change also kept."""
    folder = quick / "journal"
    add(opened(folder, home), one="een")
    hand = Hand(BRAM)
    hand.writes(op("terms", "two", word="twee"))
    (folder / name).write_bytes(hand.data)
    journal = opened(folder, home)
    assert set(words(journal)) == {"one", "two"}
    add(journal, three="drie")
    (folder / name).unlink()
    assert set(words(opened(folder, home))) == {"one", "two", "three"}
    assert own_file(folder).read_bytes().count(hand.raws[0]) == 1
    add(journal, four="vier")
    assert own_file(folder).read_bytes().count(hand.raws[0]) == 1


@pytest.mark.parametrize("while_open", [True, False], ids=["while-open", "while-closed"])
@pytest.mark.parametrize("how", ["rolled-back", "emptied", "deleted", "damaged"])
def test_an_own_file_that_lost_lines_is_healed(
    quick: Path, home: Path, how: str, while_open: bool
) -> None:
    """Own lines that sync took away come back from the mirror, word for word, with a change."""
    folder = quick / "journal"
    journal = opened(folder, home)
    for word in ("een", "twee", "drie"):
        add(journal, **{word: word})
    path = own_file(folder)
    data = path.read_bytes()
    raws = data.splitlines()
    if how == "rolled-back":
        path.write_bytes(raws[0] + b"\n")
    elif how == "emptied":
        path.write_bytes(b"")
    elif how == "deleted":
        path.unlink()
    else:
        path.write_bytes(data.replace(b"twee", b"xxxx"))
    if not while_open:
        journal = opened(folder, home)
    add(journal, vier="vier")
    fresh = opened(folder, quick / "somebody else")
    assert set(words(fresh)) == {"een", "twee", "drie", "vier"}
    assert set(raws) <= set(path.read_bytes().splitlines())
    assert not fresh.gaps()
    assert not fresh.clones()
    assert not journal.notices


@pytest.mark.parametrize("which", ["moved", "copied"])
def test_a_moved_or_copied_folder_gets_another_writer(quick: Path, home: Path, which: str) -> None:
    """At another path the installation writes under a new id, and says so."""
    first, second = quick / "first", quick / "second"
    add(opened(first, home), one="een")
    if which == "moved":
        first.rename(second)
    else:
        copytree(first, second)
    journal = opened(second, home)
    add(journal, two="twee")
    assert len(list(second.glob("*.jsonl"))) == 2
    assert len(journal.notices) == 1
    again = opened(second, home)
    add(again, three="drie")
    assert not again.notices
    assert not again.clones()
    assert set(words(again)) == {"one", "two", "three"}


def test_a_first_change_needs_no_notice(quick: Path, home: Path) -> None:
    """Who never wrote here is told nothing about other names."""
    Logbook.create(quick / "a", Partnership(name="a")).interests.add(
        Interest(interest="x", disclosure="me")
    )
    journal = opened(quick / "journal", home)
    add(journal, one="een")
    assert not journal.notices


def test_another_machine_gets_another_writer(
    quick: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A home that was carried to another machine writes under a new id, and says so."""
    folder = quick / "journal"
    add(opened(folder, home), one="een")
    monkeypatch.setattr("logboek.journal.installation.machine", lambda: "another")
    journal = opened(folder, home)
    add(journal, two="twee")
    assert len(list(folder.glob("*.jsonl"))) == 2
    assert len(journal.notices) == 1


def test_a_clone_of_the_whole_machine(quick: Path) -> None:
    """Two machines that are the same in everything keep both changes, and part ways."""
    live, twin = quick / "live", quick / "twin"
    add(opened(live / "journal", live / "home"), one="een")
    copytree(live, twin)
    mine = opened(live / "journal", live / "home")
    add(mine, two="mijn")
    live.rename(quick / "mine")
    twin.rename(live)
    add(opened(live / "journal", live / "home"), two="jouw")
    theirs = own_file(live / "journal").read_bytes()
    live.rename(twin)
    (quick / "mine").rename(live)
    (live / "journal" / "copy.jsonl").write_bytes(theirs)
    again = opened(live / "journal", live / "home")
    assert sum(again.clones().values()) == 1
    assert sorted(words(again)["two"], key=str) == ["jouw", "mijn"]
    add(again, three="drie")
    assert len(again.notices) == 1
    assert len(list((live / "journal").glob("*.jsonl"))) == 3
    assert set(words(opened(live / "journal", live / "home"))) == {"one", "two", "three"}


def test_gaps_are_counted_and_closed(quick: Path, home: Path) -> None:
    """A line that has not arrived is counted, what is there applies, and arrival closes the gap."""
    folder = quick / "journal"
    folder.mkdir()
    hand = Hand(ANNE)
    for word in ("een", "twee", "drie", "vier", "vijf"):
        hand.writes(op("terms", word, word=word))
    path = folder / f"{ANNE}.jsonl"
    journal = opened(folder, home)
    for here, missing in (((1, 4), 3), ((1, 2, 4), 2), ((0, 1, 2, 4), 1), ((0, 1, 2, 3, 4), 0)):
        path.write_bytes(b"".join(hand.raws[i] + b"\n" for i in here))
        journal.poll()
        for each in (journal, opened(folder, home)):
            assert sum(each.gaps().values()) == missing
            assert len(words(each)) == len(here)


@pytest.mark.parametrize("late", [True, False], ids=["first-line-late", "first-line-first"])
def test_another_logbooks_lines_are_refused_and_counted(
    quick: Path, home: Path, late: bool
) -> None:
    """Lines of another logbook count for nothing, also when that shows only afterwards."""
    folder = quick / "journal"
    add(opened(folder, home), one="een")
    hand = Hand(BRAM, "another logbook")
    hand.writes(op("terms", "x", word="vreemd"))
    hand.writes(op("terms", "one", word="vreemd"))
    path = folder / f"{BRAM}.jsonl"
    journal = opened(folder, home)
    journal.drain()
    if late:
        path.write_bytes(hand.raws[1] + b"\n")
        journal.poll()
    path.write_bytes(hand.data)
    journal.poll()
    for each in (journal, opened(folder, home)):
        assert each.strangers == {BRAM}
        assert words(each) == {"one": ["een"]}
        assert not each.gaps()
    if late:
        assert ("terms", "one") in journal.drain()


def test_a_forged_first_line_hides_nobody(quick: Path, home: Path) -> None:
    """A line 1 under my id that names another logbook is refused by itself; my lines stay."""
    folder = quick / "journal"
    add(opened(folder, home), one="een")
    forged = Hand(own_file(folder).stem, "another logbook")
    forged.writes(op("terms", "x", word="vals"))
    for name in ("0.jsonl", "z.jsonl"):
        (folder / name).write_bytes(forged.data)
        journal = opened(folder, home)
        assert words(journal) == {"one": ["een"]}
        assert not journal.strangers
        (folder / name).unlink()


def test_both_copies_of_a_logbook_edited_apart(quick: Path, home: Path) -> None:
    """Put together in any order, twice: both edits stand, and one answer settles both sides."""
    one, two = quick / "one", quick / "two"
    add(opened(one, home), term="oud")
    copytree(one, two)
    edit(opened(one, home / "1"), "term", "van een")
    edit(opened(two, home / "2"), "term", "van twee")
    for path in list(one.glob("*.jsonl")):
        (two / f"{path.stem} (1).jsonl").write_bytes(path.read_bytes())
        (two / f"{path.stem} (2).jsonl").write_bytes(path.read_bytes())
    for path in list(two.glob("*.jsonl")):
        (one / path.name).write_bytes(path.read_bytes())
    first, second = opened(one, home / "1"), opened(two, home / "2")
    assert words(first) == words(second)
    assert sorted(words(first)["term"], key=str) == ["van een", "van twee"]
    edit(first, "term", "samen")
    for path in one.glob("*.jsonl"):
        (two / path.name).write_bytes(path.read_bytes())
    second.poll()
    assert words(second) == words(first) == {"term": ["samen"]}
    assert compared.state_of(opened(one, home)).documents == {"terms": {"term": {"word": "samen"}}}


def test_lines_of_a_writer_who_may_be_of_another_logbook_are_not_adopted(
    quick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy of another logbook's file that arrives in parts leaves nothing in the own file."""
    stranger = Logbook.create(quick / "vreemd", Partnership(name="Vreemd"))
    stranger.terms.add(Term(word="hoort elders"))
    data = own_file(stranger.folder / "journal").read_bytes()
    monkeypatch.setenv("LOGBOEK_HOME", str(quick / "anja"))
    logbook = Logbook.create(quick / "route", Partnership(name="Route"))
    own = own_file(logbook.folder / "journal")
    copy = own.with_name("kopie (1).jsonl")
    copy.write_bytes(data.partition(b"\n")[2])
    logbook.poll()
    logbook.terms.add(Term(word="hoort hier"))
    copy.write_bytes(data)
    for seen in (logbook, Logbook.open(logbook.folder)):
        seen.poll()
        assert [term.word for term in seen.terms] == ["hoort hier"]
        assert seen.check().strangers == (copy.name,)
    own.write_bytes(own.read_bytes() + data)
    assert Logbook.open(logbook.folder).check().strangers == (copy.name,), "never the own file"
    copy.write_bytes(b"\xef\xbb\xbf" + copy.read_bytes().splitlines()[0])
    assert Logbook.open(logbook.folder).check().strangers == (copy.name,), "with a mark before it"
    assert own.read_bytes().count(b"hoort elders") == 1
