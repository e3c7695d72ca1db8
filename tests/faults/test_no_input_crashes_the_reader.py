"""J9: no input crashes the reader: neither bytes nor structures that stand behind a right hash."""

import json
import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from logboek.logbook import Logbook
from logboek.partnership import REGISTERS, Partnership, Term
from tests.faults import writing
from tests.faults.conftest import Reached
from tests.faults.test_damage_stays_local import look_at_everything
from tests.journal import reference
from tests.journal.compared import opened, state_of
from tests.journal.handmade import ANNE, LOGBOOK, MOMENT, Hand, line, op, seal

ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2**53, 2**53 - 1, 2**60, 2**64, 10**40, 1.0, 0.5, -0.0, 1e308,
    "", "x", "a" * 40, "\u0000", "\u2028", "é", "e\u0301", "../../x", "[/b]", "del", "id",
    [], ["x"], [[]], {}, {"x": {}}, {"": ""}, [None, True, {"y": [1]}],
    "2026-11-22", "2026-13-45", "2026-11-22T10:00:00Z", "0000-00-00T00:00:00Z",
    "9999-12-31T23:59:59Z", "2026-02-31T10:00:00Z",
)  # fmt: skip
RAW = (
    b'"NaN"', b"NaN", b"Infinity", b"-Infinity", b"1e400", b"-0", b"1.0", b"1E2", b"01", b"1.",
    b'"\\ud800"', b'"\\udc00\\ud800"', b'"\\u0000"', b'"\\u0064el"', b'"\xff"', b'"\xed\xa0\x80"',
    b"9" * 5000, b"[" * 5000 + b"]" * 5000, b'{"a":1,"a":2}', b"/**/1", b"'x'", b'"\t"', b" 1 ",
    b'{"a":' * 4 + b"1" + b"}" * 4, b'{"a":' * 5 + b"1" + b"}" * 5, b"[" * 4 + b"]" * 4,
    b"[" * 5 + b"]" * 5, b'[{"a":' * 2 + b"1" + b"}]" * 2, b'[{"a":' * 3 + b"1" + b"}]" * 3,
)  # fmt: skip
KEYS = ("v", "w", "n", "p", "t", "at", "by", "ops")


def random_value(rng: random.Random, depth: int = 0) -> Any:
    if depth < 4 and rng.random() < 0.3:
        if rng.random() < 0.5:
            return [random_value(rng, depth + 1) for _ in range(rng.randint(0, 3))]
        return {
            str(rng.choice(("tab", "doc", "set", "base", "del", "", "x"))): random_value(
                rng, depth + 1
            )
            for _ in range(rng.randint(0, 3))
        }
    return rng.choice(ODD)


def odd_line(rng: random.Random, hand: Hand) -> bytes:
    """A line with a right hash in which something is not as it should be."""
    register = rng.choice(tuple(REGISTERS))
    names = [*REGISTERS[register].__struct_fields__, "del", "", "id", "unheard", "meanings/", "/x"]
    fields = {rng.choice(names): random_value(rng) for _ in range(rng.randint(1, 4))}
    one = {"tab": register, "doc": rng.choice(("d1", "d2", "", "../x", "é\"'")), "set": fields}
    if rng.random() < 0.5:
        one["base"] = {name: [rng.choice((hand.p, "f" * 40))] for name in fields}
    said: dict[str, Any] = {
        "v": 1, "w": hand.w, "n": hand.n + 1, "p": hand.p, "t": rng.randint(0, 9), "at": MOMENT,
        "by": "", "ops": [one],
    }  # fmt: skip
    how = rng.randrange(8)
    if how == 0:
        said[rng.choice(KEYS)] = random_value(rng)
    elif how == 1:
        del said[rng.choice(KEYS)]
    elif how == 2:
        one[rng.choice(("tab", "doc", "set", "base", "extra"))] = random_value(rng)
    elif how == 3:
        said["ops"] = [one, dict(one)]
    elif how == 4:
        said[rng.choice(("extra", "h"))] = random_value(rng)
    body = json.dumps(said, ensure_ascii=rng.random() < 0.5, separators=(",", ":"))[:-1].encode()
    if how == 5:
        raw = rng.choice(RAW)
        mark = rng.choice((b'"v":1', b'"by":""', b'"at":"' + MOMENT.encode() + b'"'))
        body = body.replace(mark, mark.split(b":")[0] + b":" + raw, 1)
    elif how == 6:
        body = body.replace(b'"set":{', b'"set":{"word":' + rng.choice(RAW) + b",", 1)
    elif how == 7:
        body = body.replace(b'"by"', b'"by":"x","by"', 1)
    raw = seal(body)
    hand.n, hand.p = hand.n + 1, raw[-42:-2].decode()
    return raw


def test_structures_behind_a_right_hash(quick: Path, full: bool, reached: Reached) -> None:
    """Odd lines are taken exactly as the reference takes them."""
    rounds = 20_000 if full else 400
    tables = frozenset({"terms", "notes", "agreements", "people", "interests"})
    for seed in range(rounds):
        rng = random.Random(seed)
        hand = Hand(ANNE)
        raws = [odd_line(rng, hand) for _ in range(rng.randint(1, 6))]
        folder = quick / "journal"
        folder.mkdir(exist_ok=True)
        path = folder / f"{ANNE}.jsonl"
        path.write_bytes(b"".join(raw + b"\n" for raw in raws))
        expected = reference.state_of({path.name: path.read_bytes()}, LOGBOOK, tables)
        assert state_of(opened(folder, LOGBOOK)) == expected, f"seed {seed}"
        reached("J9 odd lines behind a right hash", len(raws))


def test_a_whole_logbook_with_odd_lines(quick: Path, full: bool, reached: Reached) -> None:
    """A logbook with odd lines is read in every way, and written on, without an exception."""
    rounds = 300 if full else 25
    folder = quick / "logbook"
    logbook = Logbook.create(folder, Partnership(name="Route"))
    for seed in range(rounds):
        rng = random.Random(seed)
        hand = Hand(ANNE, logbook.id)
        data = b"".join(odd_line(rng, hand) + b"\n" for _ in range(12))
        (folder / "journal" / f"{ANNE}.jsonl").write_bytes(data)
        again = Logbook.open(folder)
        look_at_everything(again)
        for name in REGISTERS:
            for id in ("", "d1", "d2", "../x", "é\"'"):
                again.history(name, id)
        again.as_of(date.min).terms.all()
        again.as_of(date.max).terms.all()
        for question in again.questions():
            again.answer(question, question.answers[0].value)
        assert not again.questions()
        term = again.terms.add(Term(word="daarna"))
        assert again.undo().h
        assert term.id not in Logbook.open(folder).terms
        reached("J9 logbooks with odd lines", 1)


def test_bytes(quick: Path, full: bool, reached: Reached) -> None:
    """Random bytes, and random changes to real lines, are counted and never raised."""
    rounds = 20_000 if full else 400
    hand = Hand(ANNE)
    for i in range(4):
        hand.writes(op("terms", f"t{i}", word="woord"))
    folder = quick / "journal"
    folder.mkdir()
    for seed in range(rounds):
        rng = random.Random(seed)
        data = bytearray(hand.data if seed % 2 else rng.randbytes(rng.randint(0, 3000)))
        for _ in range(rng.randint(0, 9)):
            at = rng.randrange(len(data) + 1)
            data[at : at + rng.randint(0, 9)] = rng.choice(
                (b"", b"\n", b"\r", b"\0", b"\xff", b'"')
            )
        (folder / f"{ANNE}.jsonl").write_bytes(data)
        expected = reference.state_of({f"{ANNE}.jsonl": bytes(data)}, LOGBOOK, {"terms"})
        assert state_of(opened(folder, LOGBOOK)) == expected, f"seed {seed}"
        reached("J9 files of random bytes", 1)


@pytest.mark.parametrize("name", ["logboek.json", "people/x.json", "journal/x.jsonl"])
def test_every_other_file(quick: Path, name: str) -> None:
    """Whatever stands in the marker's copies, the cards and the copies, the logbook opens."""
    folder = quick / "logbook"
    Logbook.create(folder, Partnership(name="Route"))
    path = folder / name
    if name == "logboek.json":
        path = folder / "logboek (conflict).json"
    for data in (
        b"",
        b"\0" * 99,
        b"[]",
        b"{}",
        b'{"id":5}',
        b'"\\ud800"',
        b"[" * 9000,
        b"\xff\xfe",
    ):
        path.write_bytes(data)
        look_at_everything(Logbook.open(folder))


def test_numbers_at_their_limits(quick: Path, home: Path) -> None:
    """Somebody who writes with my id and the highest number cannot keep me from writing."""
    folder = quick / "journal"
    folder.mkdir()
    mine = writing.opened(folder, home)
    writing.add(mine, one="een")
    (path,) = folder.glob("*.jsonl")
    forged = line(path.stem, 2**53 - 1, "f" * 40, op("terms", "x", word="vals"), t=2**53 - 1)
    with path.open("ab") as file:
        file.write(forged + b"\n")
    writing.add(mine, two="twee")
    writing.add(writing.opened(folder, home), three="drie")
    assert {"one", "two", "three"} <= writing.opened(folder, home).fold.tables["terms"].keys()
