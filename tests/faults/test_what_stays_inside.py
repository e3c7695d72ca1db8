"""What is private never reaches the folder, and what is in the folder never reaches outside it."""

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Interest, Partnership, Term
from tests.journal.handmade import ANNE, Hand, op


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


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_nobody_else_on_the_computer_reads_what_is_private(quick: Path, home: Path) -> None:
    """What is only for its owner is closed to others, also where it stood open before."""
    logbook = Logbook.create(quick / "logbook", Partnership(name="Route"))
    secret = logbook.interests.add(Interest(interest="GEHEIM", disclosure="me"))
    (folder,) = home.rglob("private/journal")
    holding = [
        each for each in home.rglob("*") if each.is_file() and b"GEHEIM" in each.read_bytes()
    ]
    assert folder in {each.parent for each in holding}
    for path in holding:
        assert path.stat().st_mode & 0o077 == 0, path
    folder.chmod(0o755)
    again = Logbook.open(logbook.folder)
    again.interests.save(replace(secret, interest="GEHEIM2"))
    assert folder.stat().st_mode & 0o077 == 0
    (shared,) = (logbook.folder / "journal").iterdir()
    assert shared.stat().st_mode & 0o044, "what is shared can be read by who shares the folder"


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
