"""Vectors of reading: which lines are there, and of whom some are missing."""

from tests.journal.handmade import ANNE, BRAM, LOGBOOK, MOMENT, Hand, line, op, seal
from tests.vectors.vector import Files, of, one, vector


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
