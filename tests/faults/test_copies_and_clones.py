"""Copies, clones, moves, rollbacks and strangers: what sync tools and people do to a folder."""

import os
from pathlib import Path
from shutil import copytree

import pytest
from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Interest, Partnership, Term
from tests.faults.writing import add, edit, opened, words
from tests.journal import compared
from tests.journal.handmade import ANNE, BRAM, Hand, op


def own_file(folder: Path) -> Path:
    (path,) = folder.glob("[0-9a-f]*.jsonl")
    return path


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


def test_a_file_still_in_the_cloud_is_unknown(quick: Path, home: Path) -> None:
    """A placeholder is named as unknown, and becomes known when the file arrives."""
    folder = quick / "journal"
    folder.mkdir()
    hand = Hand(ANNE)
    hand.writes(op("terms", "one", word="een"))
    placeholder = folder / f".{ANNE}.jsonl.icloud"
    placeholder.write_bytes(b"bplist00")
    journal = opened(folder, home)
    assert journal.unknown_files() == [placeholder.name]
    assert not words(journal)
    placeholder.unlink()
    (folder / f"{ANNE}.jsonl").write_bytes(hand.data)
    journal.poll()
    assert journal.unknown_files() == []
    assert set(words(journal)) == {"one"}


def test_a_file_that_is_no_file_is_passed_over(quick: Path, home: Path) -> None:
    """Folders, links and pipes with the name of a line file are not read."""
    folder = quick / "journal"
    folder.mkdir()
    hand = Hand(ANNE)
    hand.writes(op("terms", "one", word="een"))
    (quick / "elsewhere.jsonl").write_bytes(hand.data)
    (folder / "folder.jsonl").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.jsonl")
    (folder / "link.jsonl").symlink_to(quick / "elsewhere.jsonl")
    journal = opened(folder, home)
    assert not words(journal)
    add(journal, two="twee")
    assert set(words(journal)) == {"two"}


@pytest.mark.parametrize("grown", [True, False], ids=["and-grown", "only-mended"])
def test_a_file_mended_in_place_is_read_again(quick: Path, home: Path, grown: bool) -> None:
    """A stretch that was damaged and is mended in place is taken in by who is following."""
    folder = quick / "journal"
    folder.mkdir()
    hand = Hand(ANNE)
    for word in ("een", "twee", "drie"):
        hand.writes(op("terms", word, word=word))
    path = folder / f"{ANNE}.jsonl"
    path.write_bytes(hand.raws[0] + b"\n" + b"\0" * (len(hand.raws[1]) + 1) + hand.raws[2] + b"\n")
    journal = opened(folder, home)
    assert len(words(journal)) < 3
    if grown:
        hand.writes(op("terms", "vier", word="vier"))
    with path.open("r+b") as file:
        file.write(hand.data)
    os.utime(path, ns=(1, 1))
    journal.poll()
    assert len(words(journal)) == len(hand.raws)
    assert not sum(journal.faults().values())


def test_the_timeline_survives_a_reordered_file(quick: Path) -> None:
    """When sync reorders or moves lines, a row of the timeline still says what it said."""
    folder = quick / "logbook"
    logbook = Logbook.create(folder, Partnership(name="Route"))
    for i in range(5):
        logbook.terms.add(Term(word=f"w{i}"))
    before = list(logbook.changes)
    path = own_file(folder / "journal")
    raws = path.read_bytes().splitlines()
    path.write_bytes(b"".join(raw + b"\n" for raw in reversed(raws)))
    assert list(logbook.changes) == before
    (folder / "journal" / "moved (copy).jsonl").write_bytes(path.read_bytes())
    path.unlink()
    logbook.poll()
    assert list(logbook.changes) == before
    assert list(Logbook.open(folder).changes) == before


def test_the_timeline_is_the_same_for_everybody(quick: Path) -> None:
    """Changes of one moment stand in one order, whichever of them arrived first."""
    hands = [Hand(ANNE), Hand(BRAM)]
    for hand in hands:
        for i in range(4):
            hand.writes(op("terms", f"{hand.w}{i}", word="woord"), t=1)
    orders = []
    for names in (("1", "2"), ("2", "1")):
        folder = quick / names[0]
        folder.mkdir()
        for name, hand in zip(names, hands, strict=True):
            (folder / f"{name}.jsonl").write_bytes(hand.data)
        journal = opened(folder, quick / "home")
        hashes = list(journal.ledger.index)
        orders.append([hashes[i] for i in journal.ledger.newest_first()])
    assert orders[0] == orders[1]


def test_private_interests_never_reach_the_folder(
    quick: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is only for its owner is in no byte of the folder or of the shared journal's mirror."""
    folder = quick / "logbook"
    logbook = Logbook.create(folder, Partnership(name="Route"))
    secret = logbook.interests.add(Interest(interest="GEHEIM", position="STIL", disclosure="me"))
    logbook.interests.save(replace(secret, interest="GEHEIM2"))
    logbook.interests.remove(secret.id)
    assert [each.interest for each in logbook.interests.removed()] == ["GEHEIM2"]
    assert logbook.interests.restore(secret.id).interest == "GEHEIM2"
    logbook.terms.add(Term(word="gedeeld"))
    logbook.undo()
    logbook.undo()
    again = Logbook.open(folder)
    again.interests.add(Interest(interest="GEHEIM3", disclosure="me"))
    shared_mirrors = [
        path for path in home.rglob("mirror*.jsonl") if b"gedeeld" in path.read_bytes()
    ]
    assert shared_mirrors
    for path in [*folder.rglob("*"), *shared_mirrors]:
        data = path.read_bytes() if path.is_file() else b""
        assert b"GEHEIM" not in data
        assert b"STIL" not in data
        assert secret.id.encode() not in data, f"even the id of it is not for others: {path}"
    monkeypatch.setenv("LOGBOEK_HOME", str(home.parent / "elsewhere"))
    assert not Logbook.open(folder).interests.all()


def test_an_id_never_chooses_a_path(quick: Path) -> None:
    """A person with an id like a path gets a card inside the folder."""
    folder = quick / "logbook"
    logbook = Logbook.create(folder, Partnership(name="Route"))
    hand = Hand(ANNE, logbook.id)
    hand.writes(op("people", "../../evil", role="x"))
    (folder / "journal" / f"{ANNE}.jsonl").write_bytes(hand.data)
    again = Logbook.open(folder)
    again.people.save(replace(again.people["../../evil"], name="Eva"))
    assert Logbook.open(folder).people["../../evil"].name == "Eva"
    assert not list(quick.glob("evil*"))
    (folder / "logboek.json").write_text('{"v":1,"kind":"logboek","id":"../../../evil"}')
    assert Logbook.open(folder).terms.all() == []
    assert not list(quick.glob("**/evil*"))


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
