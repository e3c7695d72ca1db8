"""What a vector is: the line files of a journal, made by hand."""

from collections.abc import Callable

from tests.journal.handmade import Hand

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
