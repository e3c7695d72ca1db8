"""Histories that nobody would plan: random lines, by several writers, in any order of arrival."""

import random
from typing import Any

from tests.journal.handmade import ANNE, BRAM, CORA, LOGBOOK, Hand, line, op

DOCS = ("d1", "d2")
FIELDS = ("word", "text", "meanings/x")
VALUES: tuple[Any, ...] = ("a", "b", 1, True, None, 1.0, ["x"], {"y": 1})


def random_lines(rng: random.Random, length: int) -> list[bytes]:
    """Lines of which each saw some of those before it, and a few that are odd."""
    hands = [Hand(ANNE), Hand(BRAM), Hand(CORA, LOGBOOK if rng.random() < 0.8 else "elsewhere")]
    raws: list[bytes] = []
    written: dict[tuple[str, str], list[str]] = {}
    for _ in range(length):
        hand = rng.choice(hands)
        ops = [_random_op(rng, doc, written) for doc in rng.sample(DOCS, rng.choice((1, 1, 1, 2)))]
        other: dict[str, Any] = {}
        if rng.random() < 0.05:
            other = rng.choice(({"v": 2}, {"extra": 1}, {"t": -1}, {"by": 5}))
        if rng.random() < 0.05:
            ops[0]["tab"] = "unheard"
        if rng.random() < 0.1 and hand.raws:
            raw = line(hand.w, hand.n, hand.p, *ops, **({"t": rng.randint(1, 9)} | other))
        else:
            hand.writes(*ops, **({"t": rng.randint(1, 9)} | other))
            raw = hand.raws[-1]
        raws.append(raw)
        h = raw[-42:-2].decode()
        for each in ops:
            for field in each["set"]:
                written.setdefault((each["doc"], field), []).append(h)
    return raws


def _random_op(
    rng: random.Random, doc: str, written: dict[tuple[str, str], list[str]]
) -> dict[str, Any]:
    fields: dict[str, Any]
    if rng.random() < 0.2:
        fields = {"del": rng.random() < 0.7}
        if rng.random() < 0.2:
            fields["word"] = rng.choice(VALUES)
    else:
        fields = {name: rng.choice(VALUES) for name in rng.sample(FIELDS, rng.randint(1, 3))}
    base: dict[str, list[str]] = {}
    for field in fields:
        seen = written.get((doc, field), [])
        if field == "del":
            seen = [h for (d, _), hashes in written.items() if d == doc for h in hashes]
        if seen and rng.random() < 0.75:
            base[field] = rng.sample(seen, min(len(seen), rng.choice((1, 1, 2, len(seen)))))
        if rng.random() < 0.03:
            base.setdefault(field, []).append("f" * 40)
    said: dict[str, Any] = op("terms", doc, base if base or rng.random() < 0.5 else None, **fields)
    return said
