"""J5: damage is seen and stays local: no flipped bit changes a line, or costs more than two."""

from pathlib import Path

from logboek.logbook import Logbook
from logboek.partnership import Agreement, Partnership, Term
from logboek.partnership.term import Meaning
from tests.faults.conftest import Reached
from tests.faults.writing import opened, words
from tests.journal.handmade import ANNE, LOGBOOK, Hand, op


def test_every_bit_flipped(quick: Path, home: Path, full: bool, reached: Reached) -> None:
    """Whichever bit is flipped: what is accepted was written, and two lines are lost at most."""
    hand = Hand(ANNE)
    first = hand.writes(op("terms", "t1", word="basisberoeps", usage_rule="“zo” — en niet anders"))
    hand.writes(op("terms", "t1", {"word": [first]}, word="basis"))
    hand.writes(
        op("terms", "t2", word="leerroute", definition="één regel\nnog een\u2028en nog een")
    )
    hand.writes(op("notes", "n1", text="1" * (300 if full else 30)), op("terms", "t3", word="bpv"))
    hand.writes(op("terms", "t3", {"del": []}, **{"del": True}))
    folder = quick / "journal"
    folder.mkdir()
    path = folder / f"{ANNE}.jsonl"
    data = hand.data
    path.write_bytes(data)
    whole = set(opened(folder, home).ledger.hashes())
    assert len(whole) == 5
    step = 1 if full else 3
    for bit in range(0, len(data) * 8, step):
        damaged = bytearray(data)
        damaged[bit // 8] ^= 1 << bit % 8
        path.write_bytes(damaged)
        journal = opened(folder, home)
        accepted = set(journal.ledger.hashes())
        assert accepted <= whole, f"bit {bit} made another change"
        assert len(accepted) >= len(whole) - 2, f"bit {bit} cost more than two lines"
        if len(accepted) < len(whole):
            assert sum(journal.faults().values()) + journal.not_understood > 0, f"bit {bit} unseen"
    reached("J5 bits flipped", len(data) * 8 // step)


def test_everything_still_opens(quick: Path, full: bool, reached: Reached) -> None:
    """A whole logbook with a flipped bit opens, is read in every way, and is written on."""
    folder = quick / "logbook"
    logbook = Logbook.create(folder, Partnership(name="Route"))
    term = logbook.terms.add(Term(word="bpv", meanings={"p1": Meaning(text="praktijk")}))
    logbook.agreements.add(Agreement(title="Samen", text="Wij doen het samen."))
    logbook.terms.remove(term.id)
    (path,) = (folder / "journal").glob("*.jsonl")
    data = path.read_bytes()
    step = 41 if full else 211
    for bit in range(0, len(data) * 8, step):
        damaged = bytearray(data)
        damaged[bit // 8] ^= 1 << bit % 8
        path.write_bytes(damaged)
        opened_again = Logbook.open(folder)
        look_at_everything(opened_again)
        note = opened_again.terms.add(Term(word="daarna"))
        assert Logbook.open(folder).terms[note.id].word == "daarna"
        reached("J5 logbooks opened with a flipped bit", 1)


def look_at_everything(logbook: Logbook) -> None:
    """Read all that a logbook can say."""
    for name in ("partnership", "partners", "people", "ambition", "interests", "agreements",
                 "terms", "meetings", "bodies", "phases", "notes"):  # fmt: skip
        register = logbook.register(name)
        for record in register.all():
            logbook.history(name, record.id)
        register.removed()
        len(register)
    for change in logbook.changes:
        str(change)
    logbook.questions()
    logbook.check()
    logbook.as_of(logbook.today()).terms.all()
    logbook.poll()


def test_a_damaged_stretch_between_whole_lines(quick: Path, home: Path, reached: Reached) -> None:
    """Garbage of any length between two lines costs neither of them."""
    hand = Hand(ANNE, LOGBOOK)
    hand.writes(op("terms", "t1", word="een"))
    hand.writes(op("terms", "t2", word="twee"))
    folder = quick / "journal"
    folder.mkdir()
    for size in (1, 63, 1 << 20, (1 << 20) + 7):
        for filler in (b"\0", b"x", b"\xff", b"{"):
            data = hand.raws[0] + b"\n" + filler * size + b"\n" + hand.raws[1] + b"\n"
            (folder / f"{ANNE}.jsonl").write_bytes(data)
            journal = opened(folder, home)
            assert set(words(journal)) == {"t1", "t2"}
            assert sum(journal.faults().values()) == 1
            reached("J5 stretches of garbage", 1)
