"""Lines made by hand, without the package: what another program, or a hostile one, might write."""

import json
from hashlib import sha256
from typing import Any

LOGBOOK = "0a" * 16
ANNE, BRAM, CORA = "a" * 32, "b" * 32, "c" * 32
MOMENT = "2026-11-22T10:00:00Z"


def hash_of(raw: bytes) -> str:
    """The id of a line, as it stands at its end."""
    return raw[-42:-2].decode()


def seal(body: bytes) -> bytes:
    """The line of which ``body`` is all but the hash: the bytes up to ``,"h":``."""
    return body + b',"h":"' + sha256(body).hexdigest()[:40].encode() + b'"}'


def op(tab: str, doc: str, base: dict[str, list[str]] | None = None, /, **fields: Any) -> Any:
    """One operation; without ``base`` it says nothing of what was seen."""
    return {"tab": tab, "doc": doc, "set": fields} | ({} if base is None else {"base": base})


def line(
    w: str, n: int, p: str, *ops: Any, t: int = 1, at: str = MOMENT, by: str = "", **other: Any
) -> bytes:
    """A line in the order of the specification; ``other`` overrides or adds keys."""
    said = {"v": 1, "w": w, "n": n, "p": p, "t": t, "at": at, "by": by, "ops": list(ops)} | other
    return seal(json.dumps(said, ensure_ascii=False, separators=(",", ":"))[:-1].encode())


class Hand:
    """A writer whose lines follow each other."""

    def __init__(self, w: str, identity: str = LOGBOOK) -> None:
        self.w = w
        self.n = 0
        self.p = identity
        self.raws: list[bytes] = []

    def writes(self, *ops: Any, t: int | None = None, **other: Any) -> str:
        """Add the next line; its id."""
        self.n += 1
        raw = line(self.w, self.n, self.p, *ops, t=self.n if t is None else t, **other)
        self.raws.append(raw)
        self.p = hash_of(raw)
        return self.p

    @property
    def data(self) -> bytes:
        """The file of this writer."""
        return b"".join(raw + b"\n" for raw in self.raws)
