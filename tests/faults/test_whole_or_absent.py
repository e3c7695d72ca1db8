"""J2: one action is whole or absent, wherever the last line was cut and whatever came after."""

from pathlib import Path
from shutil import rmtree

import pytest

from tests.faults.conftest import Reached
from tests.faults.writing import add, opened, words

AFTER = {
    "nothing": b"",
    "NULs": b"\0" * 512,
    "garbage": bytes(range(128, 256)),
    "blank lines": b"\n\n \n",
    "a carriage return": b"\r\n",
    "a byte order mark": b"\xef\xbb\xbf",
    "half a line": b'{"v":1,"w":"',
}


@pytest.mark.parametrize("after", AFTER, ids=lambda name: str(name).replace(" ", "-"))
def test_cut_anywhere(quick: Path, home: Path, after: str, full: bool, reached: Reached) -> None:
    """A last line cut at any byte is there or not there, and the next change is whole."""
    folder = quick / "journal"
    journal = opened(folder, home)
    add(journal, one="eerste", two="tweede")
    add(journal, three="derde — ‘met’ tekens van meer bytes", four="vierde")
    (path,) = folder.glob("*.jsonl")
    data = path.read_bytes()
    begin = data.index(b"\n") + 1
    cuts = 0
    step = 1 if full or after == "nothing" else 17
    for cut in (*range(begin, len(data), step), len(data)):
        path.write_bytes(data[:cut] + AFTER[after])
        rmtree(home / "cut", ignore_errors=True)
        again = opened(folder, home / "cut")
        whole = set(words(again))
        assert whole in ({"one", "two"}, {"one", "two", "three", "four"}), f"cut at {cut}"
        if cut == len(data):
            assert "four" in whole
        add(again, five="vijfde")
        fresh = opened(folder, home / "cut")
        assert set(words(fresh)) == whole | {"five"}, f"cut at {cut}"
        for other in folder.glob("*.jsonl"):
            if other != path:
                other.unlink()
        cuts += 1
    reached("J2 cuts of a last line", cuts)


@pytest.mark.parametrize("after", AFTER, ids=lambda name: str(name).replace(" ", "-"))
def test_the_writer_itself_goes_on_after_the_cut(
    quick: Path, home: Path, after: str, reached: Reached
) -> None:
    """The writer whose line was cut puts it back from its mirror, and its chain is whole."""
    folder = quick / "journal"
    add(opened(folder, home), one="eerste")
    add(opened(folder, home), two="tweede")
    (path,) = folder.glob("*.jsonl")
    data = path.read_bytes()
    begin = data.index(b"\n") + 1
    for cut in range(begin, len(data), 7):
        path.write_bytes(data[:cut] + AFTER[after])
        add(opened(folder, home), three="derde")
        fresh = opened(folder, home)
        assert words(fresh)["one"] == ["eerste"]
        assert words(fresh)["two"] == ["tweede"]
        assert words(fresh)["three"] == ["derde"]
        assert not fresh.gaps()
        assert not fresh.clones()
        reached("J2 cuts mended by their writer", 1)
