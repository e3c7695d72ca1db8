"""J6: the same lines give the same records and the same open questions, however they arrived."""

import random
from pathlib import Path

from tests.faults.conftest import Reached
from tests.faults.histories import random_lines
from tests.journal import reference
from tests.journal.compared import TABLES, opened, state_of
from tests.journal.handmade import LOGBOOK

BOM = b"\xef\xbb\xbf"


def test_whatever_the_order_of_arrival(quick: Path, full: bool, reached: Reached) -> None:
    """Lines that come in pieces, twice, reordered and in copies say what the reference says."""
    histories = 20_000 if full else 400
    for seed in range(histories):
        rng = random.Random(seed)
        folder = quick / str(seed)
        folder.mkdir()
        raws = random_lines(rng, rng.randint(2, 14))
        polled = opened(folder, LOGBOOK)
        for _ in range(rng.randint(1, 4)):
            _let_some_arrive(rng, folder, raws)
            polled.poll()
        _let_the_rest_arrive(rng, folder, raws)
        polled.poll()
        files = reference.read_folder(folder)
        expected = reference.state_of(files, LOGBOOK, TABLES)
        assert state_of(opened(folder, LOGBOOK)) == expected, f"seed {seed}, opened afresh"
        assert state_of(polled) == expected, f"seed {seed}, followed"
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
    reached("J6 histories of random lines", histories)


def _let_some_arrive(rng: random.Random, folder: Path, raws: list[bytes]) -> None:
    name = rng.choice(("a" * 32, "b" * 32, "Copy of x (1)", "conflict-ANNE"))
    path = folder / f"{name}.jsonl"
    some = rng.sample(raws, rng.randint(1, len(raws)))
    if path.exists() and rng.random() < 0.6:
        with path.open("ab") as file:
            file.write(_joined(rng, some, path.read_bytes()))
    elif rng.random() < 0.2:
        path.write_bytes(BOM + _joined(rng, some, b""))
    else:
        path.write_bytes(_joined(rng, some, b""))


def _let_the_rest_arrive(rng: random.Random, folder: Path, raws: list[bytes]) -> None:
    present = set().union(
        *(
            {part.removeprefix(BOM).removesuffix(b"\r") for part in data.split(b"\n")}
            for data in reference.read_folder(folder).values()
        )
    )
    rest = [raw for raw in raws if raw not in present]
    rng.shuffle(rest)
    (folder / f"{'c' * 32}.jsonl").write_bytes(b"".join(raw + b"\n" for raw in rest))


def _joined(rng: random.Random, raws: list[bytes], before: bytes) -> bytes:
    end = b"\r\n" if rng.random() < 0.2 else b"\n"
    data = b"" if not before or before.endswith(b"\n") else b"\n"
    for raw in raws:
        data += raw + end
    if rng.random() < 0.2:
        data = data[: -rng.randint(1, 60)]
    return data
