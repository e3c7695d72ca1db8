"""A second implementation of the journal's reading, written from its specification.

It is slow and plain, shares no code with the package, and is what the package is held against.
"""

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

LIMIT = 2**53
MOST_BYTES = 262_144
MOST_LEVELS = 8
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)


@dataclass(frozen=True)
class Written:
    """A line whose hash fits; ``content`` is None where it is not understood."""

    h: str
    w: str
    n: int
    p: str
    t: int
    content: dict[str, Any] | None


@dataclass
class State:
    """What follows from the files of a journal."""

    documents: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    removed: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    heads: dict[str, dict[str, dict[str, list[str]]]] = field(default_factory=dict)
    disputes: list[dict[str, Any]] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    gaps: dict[str, int] = field(default_factory=dict)
    clones: dict[str, int] = field(default_factory=dict)
    strangers: list[str] = field(default_factory=list)


def state_of(files: Mapping[str, bytes], identity: str, tables: Iterable[str]) -> State:
    """The state that the line files, by name, say of the logbook ``identity``."""
    known = frozenset(tables)
    found: dict[str, Written] = {}
    counts = {"valid": 0, "incomplete": 0, "damaged": 0, "not_understood": 0}
    for name, data in files.items():
        if name.lower().endswith(".jsonl"):
            for what in _lines_in(data, known):
                if isinstance(what, str):
                    counts[what] += 1
                else:
                    found[what.h] = what
    strangers = _strangers(found.values(), identity)
    ours = [
        line
        for line in found.values()
        if line.w not in strangers and not (line.n == 1 and line.p != identity)
    ]
    valid = [line for line in ours if line.content is not None]
    counts["valid"] = len(valid)
    counts["not_understood"] = len(ours) - len(valid)
    state = folded(valid)
    state.counts = counts
    state.gaps, state.clones = _chains(ours)
    state.strangers = sorted(strangers)
    return state


def read_folder(journal: Path) -> dict[str, bytes]:
    """The line files of a folder by name."""
    return {
        path.name: path.read_bytes()
        for path in sorted(journal.iterdir())
        if path.is_file() and not path.is_symlink()
    }


def lines_of(files: Mapping[str, bytes], tables: Iterable[str]) -> dict[str, Written]:
    """Every line whose hash fits, by its hash."""
    known = frozenset(tables)
    found = {}
    for name, data in files.items():
        if name.lower().endswith(".jsonl"):
            for what in _lines_in(data, known):
                if isinstance(what, Written):
                    found[what.h] = what
    return found


def folded(valid: Iterable[Written]) -> State:
    """The documents, heads and open questions that follow from valid lines."""
    lines = {line.h: line for line in valid}
    values: dict[tuple[str, str, str], dict[str, Any]] = {}
    named: dict[tuple[str, str, str], set[str]] = {}
    saw: dict[str, dict[tuple[str, str], set[str]]] = {}
    for h, line in lines.items():
        assert line.content is not None
        for op in line.content["ops"]:
            for name, value in op["set"].items():
                values.setdefault((op["tab"], op["doc"], name), {})[h] = value
            for name, hashes in op.get("base", {}).items():
                named.setdefault((op["tab"], op["doc"], name), set()).update(hashes)
            if "del" in op["set"]:
                saw.setdefault(h, {})[op["tab"], op["doc"]] = set(op.get("base", {}).get("del", []))
    records: dict[tuple[str, str], dict[str, dict[str, Any]]] = {}
    for (tab, doc, name), by_hash in values.items():
        heads = {h: v for h, v in by_hash.items() if h not in named.get((tab, doc, name), set())}
        if heads:
            records.setdefault((tab, doc), {})[name] = heads
        else:
            records.setdefault((tab, doc), {})
    state = State()
    for (tab, doc), fields in sorted(records.items()):
        _settle(state, lines, saw, tab, doc, fields)
    state.disputes.sort(key=lambda found: (found["tab"], found["doc"], found["field"]))
    return state


def _settle(
    state: State,
    lines: Mapping[str, Written],
    saw: Mapping[str, Mapping[tuple[str, str], set[str]]],
    tab: str,
    doc: str,
    fields: dict[str, dict[str, Any]],
) -> None:
    def rank(h: str) -> tuple[int, str, str]:
        return lines[h].t, lines[h].w, h

    ordered = {name: sorted(heads, key=rank, reverse=True) for name, heads in fields.items()}
    shown = {name: fields[name][hashes[0]] for name, hashes in ordered.items() if name != "del"}
    removals = fields.get("del", {})
    seen = {h for removal in removals for h in {removal, *saw[removal][tab, doc]}}
    others = {h for name, heads in fields.items() if name != "del" for h in heads}
    removed = bool(removals) and all(removals.values()) and others <= seen
    (state.removed if removed else state.documents).setdefault(tab, {})[doc] = shown
    state.heads.setdefault(tab, {})[doc] = {name: sorted(heads) for name, heads in fields.items()}
    if removed:
        return
    for name, hashes in ordered.items():
        answers = [fields[name][h] for h in hashes]
        several = any(_text(answer) != _text(answers[0]) for answer in answers)
        if (name == "del" and any(answers)) or (name != "del" and several):
            state.disputes.append({"tab": tab, "doc": doc, "field": name, "heads": hashes})


def _text(value: object) -> str:
    """The value as JSON in one way only: numbers by value, keys in order."""
    return json.dumps(_numbers_by_value(value), sort_keys=True)


def _numbers_by_value(value: object) -> object:
    if isinstance(value, dict):
        return {key: _numbers_by_value(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_numbers_by_value(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _strangers(lines: Iterable[Written], identity: str) -> set[str]:
    firsts = [line for line in lines if line.n == 1]
    ours = {line.w for line in firsts if line.p == identity}
    return {line.w for line in firsts if line.p != identity} - ours


def _chains(lines: Iterable[Written]) -> tuple[dict[str, int], dict[str, int]]:
    chains: dict[str, dict[int, set[str]]] = {}
    links: dict[str, set[tuple[int, str]]] = {}
    for line in lines:
        if line.n:
            chains.setdefault(line.w, {}).setdefault(line.n, set()).add(line.h)
            if line.n > 1:
                links.setdefault(line.w, set()).add((line.n - 1, line.p))
    gaps, clones = {}, {}
    for w, chain in chains.items():
        holes = max(chain) - len(chain)
        loose = sum(n in chain and p not in chain[n] for n, p in links.get(w, ()))
        twins = sum(len(hashes) - 1 for hashes in chain.values())
        if holes + loose:
            gaps[w] = holes + loose
        if twins:
            clones[w] = twins
    return gaps, clones


def _lines_in(data: bytes, tables: frozenset[str]) -> Iterable[Written | str]:
    *whole, last = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    for raw in whole:
        if bare := raw.removesuffix(b"\r"):
            yield _line(bare, tables) or "damaged"
    if bare := last.removesuffix(b"\r"):
        yield _line(bare, tables) or "incomplete"


def _line(raw: bytes, tables: frozenset[str]) -> Written | None:
    body, tail = raw[:-48], raw[-48:]
    h = sha256(body).hexdigest()[:40]
    if tail != f',"h":"{h}"}}'.encode():
        return None
    try:
        said = json.loads(raw.decode(), object_pairs_hook=_once, parse_constant=_refuse)
        _encodable(said)
    except (ValueError, RecursionError):
        return Written(h, "", 0, "", 0, None)
    understood = len(raw) <= MOST_BYTES and _finite(said) and _fits(said, tables)
    return Written(h, *_envelope(said, h), said if understood else None)


def _envelope(said: object, h: str) -> tuple[str, int, str, int]:
    if not isinstance(said, dict) or said.get("h") != h:
        return "", 0, "", 0
    w, n, p, t = said.get("w", ""), said.get("n", 0), said.get("p", ""), said.get("t", 0)
    if not (isinstance(w, str) and w and _whole(n) and isinstance(p, str) and _whole(t)):
        return "", 0, "", 0
    if not (1 <= n < LIMIT and 0 <= t < LIMIT):
        return "", 0, "", 0
    return w, n, p, t


def _fits(said: object, tables: frozenset[str]) -> bool:
    if not isinstance(said, dict) or set(said) != {"v", "w", "n", "p", "t", "at", "by", "ops", "h"}:
        return False
    if not (_whole(said["v"]) and said["v"] == 1):
        return False
    if not all(isinstance(said[key], str) for key in ("w", "p", "at", "by")) or not said["w"]:
        return False
    if not (_whole(said["n"]) and 1 <= said["n"] < LIMIT):
        return False
    if not (_whole(said["t"]) and 0 <= said["t"] < LIMIT):
        return False
    if not MOMENT.fullmatch(said["at"]) or _levels(said) > MOST_LEVELS:
        return False
    ops = said["ops"]
    if not isinstance(ops, list) or not ops or not all(_op_fits(op, tables) for op in ops):
        return False
    return len({(op["tab"], op["doc"]) for op in ops}) == len(ops)


def _op_fits(op: object, tables: frozenset[str]) -> bool:
    if not isinstance(op, dict) or not {"tab", "doc", "set"} <= set(op) <= {
        "tab", "doc", "set", "base",
    }:  # fmt: skip
        return False
    base = op.get("base", {})
    if not (isinstance(op["tab"], str) and isinstance(op["doc"], str) and op["tab"] in tables):
        return False
    if not (isinstance(op["set"], dict) and op["set"] and isinstance(base, dict)):
        return False
    if not set(base) <= set(op["set"]) or not isinstance(op["set"].get("del", True), bool):
        return False
    return all(
        isinstance(hashes, list) and all(isinstance(h, str) for h in hashes)
        for hashes in base.values()
    )


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _encodable(said: object) -> None:
    """Raise ValueError where some text holds a lone surrogate."""
    json.dumps(said, ensure_ascii=False).encode()


def _finite(value: object) -> bool:
    return all(math.isfinite(each) for each, _level in _within(value) if isinstance(each, float))


def _levels(value: object) -> int:
    return max(level for _each, level in _within(value))


def _within(value: object) -> Iterator[tuple[object, int]]:
    """Every value in a value, with in how many lists and maps it stands, itself included."""
    waiting = [(value, 0)]
    while waiting:
        each, level = waiting.pop()
        within = isinstance(each, dict | list)
        yield each, level + within
        if isinstance(each, dict | list):
            inner = each.values() if isinstance(each, dict) else each
            waiting += [(item, level + 1) for item in inner]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key twice")
    return dict(pairs)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
