"""Write the test vectors anew: ``python -m tests.vectors.make``.

The lines are made by hand below, without the package. The expected values come from the reference
implementation in tests/journal, and were read and found right by a person; README.md says of each
vector what it shows. The files are committed, so that any change of them is seen.
"""

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from shutil import rmtree

from tests.journal import reference
from tests.journal.handmade import ANNE, BRAM, CORA, LOGBOOK, MOMENT, Hand, line, op, seal

HERE = Path(__file__).parent
TABLES = ("agreements", "notes", "terms")
Files = dict[str, bytes]

VECTORS: dict[str, Callable[[], Files]] = {}


def vector(make: Callable[[], Files]) -> Callable[[], Files]:
    """Add a vector, called as its function is."""
    VECTORS[make.__name__.replace("_", "-")] = make
    return make


def of(*hands: Hand) -> Files:
    """Each writer's file under its own name."""
    return {f"{hand.w}.jsonl": hand.data for hand in hands}


def one(hand: Hand, *raws: bytes) -> Files:
    """The lines in the file of one writer."""
    return {f"{hand.w}.jsonl": b"".join(raw + b"\n" for raw in raws)}


@vector
def one_line() -> Files:
    anne = Hand(ANNE)
    anne.writes(op("terms", "t1", word="basisberoeps", variants=["bb"], status="noticed"))
    return of(anne)


@vector
def an_edit_supersedes() -> Files:
    anne = Hand(ANNE)
    first = anne.writes(op("terms", "t1", word="bpv", definition="oud"))
    anne.writes(op("terms", "t1", {"definition": [first]}, definition="nieuw"))
    return of(anne)


@vector
def two_heads_ask() -> Files:
    anne, bram = Hand(ANNE), Hand(BRAM)
    first = anne.writes(op("terms", "t1", word="bpv", definition="oud"))
    anne.writes(op("terms", "t1", {"definition": [first]}, definition="van Anne"), t=5)
    bram.writes(op("terms", "t1", {"definition": [first]}, definition="van Bram"), t=4)
    return of(anne, bram)


@vector
def the_higher_writer_wins_a_tie() -> Files:
    anne, bram = Hand(ANNE), Hand(BRAM)
    anne.writes(op("terms", "t1", word="van Anne"), t=7)
    bram.writes(op("terms", "t1", word="van Bram"), t=7)
    return of(anne, bram)


@vector
def the_higher_hash_wins_a_tie_of_one_writer() -> Files:
    one_, two = Hand(ANNE), Hand(ANNE)
    one_.writes(op("terms", "t1", word="de ene"), t=7)
    two.writes(op("terms", "t1", word="de andere"), t=7)
    return {f"{ANNE}.jsonl": one_.data, "a copy.jsonl": two.data}


@vector
def the_clock_never_decides() -> Files:
    anne, bram = Hand(ANNE), Hand(BRAM)
    anne.writes(op("terms", "t1", word="later op de klok"), t=1, at="2030-01-01T00:00:00Z")
    bram.writes(op("terms", "t1", word="hogere t"), t=2, at="2020-01-01T00:00:00Z")
    return of(anne, bram)


@vector
def equal_values_ask_nothing() -> Files:
    anne, bram = Hand(ANNE), Hand(BRAM)
    anne.writes(op("terms", "t1", word="bpv", count=1, part={"a": 1, "b": [2]}))
    bram.writes(op("terms", "t1", word="bpv", count=1.0, part={"b": [2.0], "a": 1}))
    return of(anne, bram)


@vector
def true_is_not_one() -> Files:
    anne, bram = Hand(ANNE), Hand(BRAM)
    anne.writes(op("terms", "t1", flag=True, zero=0, nothing=None))
    bram.writes(op("terms", "t1", flag=1, zero=False, nothing=""))
    return of(anne, bram)


@vector
def an_answer_settles() -> Files:
    anne, bram = Hand(ANNE), Hand(BRAM)
    one_ = anne.writes(op("terms", "t1", word="van Anne"))
    two = bram.writes(op("terms", "t1", word="van Bram"))
    anne.writes(op("terms", "t1", {"word": sorted([one_, two])}, word="van Bram"), t=2)
    return of(anne, bram)


@vector
def an_answer_that_missed_one() -> Files:
    anne, bram, cora = Hand(ANNE), Hand(BRAM), Hand(CORA)
    one_ = anne.writes(op("terms", "t1", word="van Anne"))
    two = bram.writes(op("terms", "t1", word="van Bram"))
    cora.writes(op("terms", "t1", word="van Cora"))
    anne.writes(op("terms", "t1", {"word": [one_, two]}, word="antwoord"), t=2)
    return of(anne, bram, cora)


@vector
def entries_of_a_map_apart() -> Files:
    anne, bram = Hand(ANNE), Hand(BRAM)
    first = anne.writes(op("terms", "t1", {}, word="bpv", **{"meanings/p1": {"text": "praktijk"}}))
    bram.writes(op("terms", "t1", {}, **{"meanings/p2": {"text": "stage"}}), t=2)
    anne.writes(op("terms", "t1", {"meanings/p1": [first]}, **{"meanings/p1": None}), t=3)
    return of(anne, bram)


@vector
def removed() -> Files:
    anne = Hand(ANNE)
    first = anne.writes(op("terms", "t1", word="bpv"))
    anne.writes(op("terms", "t1", {"del": [first]}, **{"del": True}))
    return of(anne)


@vector
def removed_against_an_edit() -> Files:
    anne, bram = Hand(ANNE), Hand(BRAM)
    first = anne.writes(op("terms", "t1", word="bpv"))
    anne.writes(op("terms", "t1", {"del": [first]}, **{"del": True}))
    bram.writes(op("terms", "t1", {"word": [first]}, word="BPV"), t=2)
    return of(anne, bram)


@vector
def removed_by_two_who_saw_different_things() -> Files:
    anne, bram = Hand(ANNE), Hand(BRAM)
    first = anne.writes(op("terms", "t1", word="bpv"))
    second = bram.writes(op("terms", "t1", {}, definition="praktijk"), t=2)
    anne.writes(op("terms", "t1", {"del": [first]}, **{"del": True}), t=3)
    bram.writes(op("terms", "t1", {"del": [second]}, **{"del": True}), t=3)
    return of(anne, bram)


@vector
def restored() -> Files:
    anne = Hand(ANNE)
    first = anne.writes(op("terms", "t1", word="bpv"))
    gone = anne.writes(op("terms", "t1", {"del": [first]}, **{"del": True}))
    anne.writes(op("terms", "t1", {"del": [first, gone]}, **{"del": False}))
    return of(anne)


@vector
def removed_against_restored() -> Files:
    anne, bram = Hand(ANNE), Hand(BRAM)
    first = anne.writes(op("terms", "t1", word="bpv"))
    gone = anne.writes(op("terms", "t1", {"del": [first]}, **{"del": True}))
    anne.writes(op("terms", "t1", {"del": [gone]}, **{"del": False}))
    bram.writes(op("terms", "t1", {"del": [first, gone]}, **{"del": True}), t=3)
    return of(anne, bram)


@vector
def edited_and_removed_in_one_line() -> Files:
    anne = Hand(ANNE)
    first = anne.writes(op("terms", "t1", word="bpv"))
    base = {"word": [first], "del": [first]}
    anne.writes(op("terms", "t1", base, word="BPV", **{"del": True}))
    return of(anne)


@vector
def several_records_in_one_line() -> Files:
    anne = Hand(ANNE)
    anne.writes(
        op("terms", "t1", word="bpv"), op("terms", "t2", word="bbl"), op("notes", "t1", x=1)
    )
    return of(anne)


@vector
def what_supersedes_arrives_first() -> Files:
    anne, bram = Hand(ANNE), Hand(BRAM)
    first = bram.writes(op("terms", "t1", word="oud", status="noticed"), t=1)
    anne.writes(op("terms", "t1", {"word": [first]}, word="nieuw"), t=2)
    return of(anne, bram)


@vector
def a_base_that_nobody_has() -> Files:
    anne = Hand(ANNE)
    anne.writes(op("terms", "t1", {"word": ["f" * 40]}, word="op iets dat hier niet is"))
    return of(anne)


@vector
def a_base_of_another_field() -> Files:
    anne = Hand(ANNE)
    first = anne.writes(op("terms", "t1", word="bpv"))
    anne.writes(op("terms", "t1", {"definition": [first]}, definition="laat het woord staan"))
    return of(anne)


@vector
def a_field_without_a_name() -> Files:
    anne = Hand(ANNE)
    first = anne.writes(op("terms", "t1", **{"": "leeg", "word": "bpv", "text": "x"}))
    anne.writes(op("terms", "t1", {"": [first]}, **{"": "nog steeds leeg"}))
    return of(anne)


@vector
def no_newline_at_the_end() -> Files:
    anne = Hand(ANNE)
    anne.writes(op("terms", "t1", word="een"))
    anne.writes(op("terms", "t2", word="twee"))
    return {f"{ANNE}.jsonl": anne.data[:-1]}


@vector
def a_torn_last_line() -> Files:
    anne = Hand(ANNE)
    anne.writes(op("terms", "t1", word="een"))
    anne.writes(op("terms", "t2", word="twee"))
    return {f"{ANNE}.jsonl": anne.data[:-30]}


@vector
def a_torn_line_and_on() -> Files:
    anne = Hand(ANNE)
    anne.writes(op("terms", "t1", word="een"))
    torn = line(ANNE, 2, anne.p, op("terms", "t2", word="twee"), t=2)[:-9]
    anne.writes(op("terms", "t3", word="drie"))
    return one(anne, anne.raws[0], torn, anne.raws[1])


@vector
def damaged_in_the_middle() -> Files:
    anne = Hand(ANNE)
    anne.writes(op("terms", "t1", word="een"))
    anne.writes(op("terms", "t2", word="twee"))
    anne.writes(op("terms", "t3", word="drie"))
    return {f"{ANNE}.jsonl": anne.data.replace(b"twee", b"Twee")}


@vector
def nuls_and_garbage() -> Files:
    anne = Hand(ANNE)
    anne.writes(op("terms", "t1", word="een"))
    anne.writes(op("terms", "t2", word="twee"))
    return one(anne, anne.raws[0], b"\0" * 16, b"\xff\xfe{}", b" ", anne.raws[1])


@vector
def line_ends_and_marks() -> Files:
    anne = Hand(ANNE)
    anne.writes(op("terms", "t1", word="een\u2028nog steeds een\u0085en nog\u000bsteeds"))
    anne.writes(op("terms", "t2", word="twee"))
    data = b"\xef\xbb\xbf" + anne.raws[0] + b"\r\n\r\n\n" + anne.raws[1] + b"\r\n"
    return {f"{ANNE}.jsonl": data}


@vector
def written_in_another_way() -> Files:
    body = (
        b'{ "by":"\\u0041nne", "v":1 ,"t":4,"n":1,"w":"' + ANNE.encode() + b'","ops": [ {"set" : '
        b'{"word":"\\u00e9\\n\\/"},"doc":"t1","tab":"terms"}],"p":"' + LOGBOOK.encode() + b'","at":'
        b'"' + MOMENT.encode() + b'"'
    )
    return {f"{ANNE}.jsonl": seal(body) + b"\n"}


@vector
def not_understood() -> Files:
    anne = Hand(ANNE)
    anne.writes(op("terms", "t1", word="een"))
    term = op("terms", "t1", word="x")

    def odd(**other: object) -> bytes:
        raw = line(anne.w, anne.n + 1, anne.p, term, t=anne.n + 1, **other)  # type: ignore[arg-type]
        anne.n, anne.p = anne.n + 1, raw[-42:-2].decode()
        anne.raws.append(raw)
        return raw

    odd(v=2)
    odd(v=True)
    odd(signed="yes")
    odd(at="2026-11-22 10:00:00Z")
    odd(at="2026-11-22T10:00:00+01:00")
    odd(by=7)
    odd(ops=[])
    odd(ops=[term, term])
    odd(ops=[op("terms", "t1")])
    odd(ops=[op("scores", "s1", value=1)])
    odd(ops=[op("scores", "s1", value=1), op("terms", "t9", word="ook niet")])
    odd(ops=[op("terms", "t1", {"text": []}, word="x")])
    odd(ops=[op("terms", "t1", **{"del": 1})])
    odd(ops=[op("terms", "t1", word={"a": {"b": {"c": {"d": {"e": 1}}}}})])
    odd(ops=[{**term, "kind": "move"}])
    anne.writes(op("terms", "t2", word="twee"))
    return of(anne)


@vector
def not_strict_json() -> Files:
    def raw(n: int, fields: bytes) -> bytes:
        return seal(
            b'{"v":1,"w":"%s","n":%d,"p":"%s","t":1,"at":"%s","by":"","ops":[{"tab":"terms","doc":'
            b'"t%d","set":{%s}}]' % (ANNE.encode(), n, LOGBOOK.encode(), MOMENT.encode(), n, fields)
        )

    odd = (
        b'"word":NaN', b'"word":-Infinity', b'"word":1e400', b'"word":01', b'"word":"a","word":"b"',
        b'"word":"\\ud800"', b'"word":"\xff"', b'"word":"\t"',
    )  # fmt: skip
    return one(Hand(ANNE), *(raw(1, fields) for fields in odd))


@vector
def unknown_fields_are_kept() -> Files:
    anne = Hand(ANNE)
    anne.writes(op("terms", "t1", word="bpv", colour={"r": 255}, **{"weights/p1": 0.5}))
    return of(anne)


@vector
def copies_count_once() -> Files:
    anne = Hand(ANNE)
    anne.writes(op("terms", "t1", word="een"))
    anne.writes(op("terms", "t2", word="twee"))
    return {
        f"{ANNE}.jsonl": anne.data,
        f"{ANNE} (conflicted copy).jsonl": anne.raws[1] + b"\r\n" + anne.raws[0],
        "KOPIE.JSONL": anne.data + anne.data,
        "notes.txt": b"no line file\n",
        "old.jsonl.bak": b"nor this\n",
    }


@vector
def only_in_a_copy() -> Files:
    anne, bram = Hand(ANNE), Hand(BRAM)
    anne.writes(op("terms", "t1", word="een"))
    bram.writes(op("terms", "t2", word="twee"))
    return {f"{ANNE}.jsonl": anne.data, "zomaar een naam.jsonl": bram.data}


@vector
def a_cloned_writer() -> Files:
    one_, two = Hand(ANNE), Hand(ANNE)
    for hand in (one_, two):
        hand.writes(op("terms", "t1", word="een"))
    one_.writes(op("terms", "t2", word="van de ene"))
    two.writes(op("terms", "t3", word="van de andere"))
    two.writes(op("terms", "t4", word="en verder"))
    return {f"{ANNE}.jsonl": one_.data, "copy.jsonl": two.data}


@vector
def a_gap() -> Files:
    anne = Hand(ANNE)
    for i in range(1, 6):
        anne.writes(op("terms", f"t{i}", word=str(i)))
    return one(anne, anne.raws[0], anne.raws[3], anne.raws[4])


@vector
def a_gap_that_is_a_fork() -> Files:
    one_, two = Hand(ANNE), Hand(ANNE)
    one_.writes(op("terms", "t1", word="de ene"))
    two.writes(op("terms", "t1", word="de andere, die hier niet is"))
    two.writes(op("terms", "t2", word="twee"))
    return one(one_, one_.raws[0], two.raws[1])


@vector
def another_logbook() -> Files:
    anne, bram = Hand(ANNE), Hand(BRAM, "f" * 32)
    anne.writes(op("terms", "t1", word="een"))
    bram.writes(op("terms", "t1", word="vreemd"))
    bram.writes(op("terms", "t2", word="vreemd"))
    return of(anne, bram)


@vector
def a_forged_first_line() -> Files:
    anne, forged = Hand(ANNE), Hand(ANNE, "f" * 32)
    anne.writes(op("terms", "t1", word="een"))
    forged.writes(op("terms", "t2", word="vals"))
    return {f"{ANNE}.jsonl": anne.data, "0.jsonl": forged.data}


def expected(files: Files) -> dict[str, object]:
    """What the reference says of the files."""
    return {
        "logbook": LOGBOOK,
        "tables": list(TABLES),
        **asdict(reference.state_of(files, LOGBOOK, TABLES)),
    }


def main() -> None:
    """Write every vector anew."""
    for old in HERE.iterdir():
        if old.is_dir() and old.name != "__pycache__":
            rmtree(old)
    for name, make in VECTORS.items():
        files = make()
        journal = HERE / name / "journal"
        journal.mkdir(parents=True)
        for file, data in files.items():
            (journal / file).write_bytes(data)
        said = json.dumps(expected(files), indent=1, ensure_ascii=True, sort_keys=True)
        (HERE / name / "expected.json").write_text(said + "\n", encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
