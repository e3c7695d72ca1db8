"""Vectors of the fold: what follows from lines that are all valid."""

from tests.journal.handmade import ANNE, BRAM, CORA, Hand, op
from tests.vectors.vector import Files, of, vector


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
