"""Two windows on one computer, one of which shares what was only for its owner."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from logboek.errors import AlreadyShared, NothingToUndo, NotSaved
from logboek.journal import durable, installation, journal
from logboek.logbook import Logbook
from logboek.partnership import Interest

Windows = tuple[Logbook, Logbook, Interest]


@pytest.fixture
def windows(logbook: Logbook) -> Windows:
    """Two windows that show the same private interest."""
    own = logbook.interests.add(Interest(interest="rust", position="nee", disclosure="me"))
    return logbook, Logbook.open(logbook.folder), own


def shares(window: Logbook, own: Interest, **more: Any) -> None:
    """Share the interest with everyone, as it stands or with other words."""
    window.interests.save(replace(own, disclosure="everyone", **more))


def test_what_is_saved_after_it_was_shared_elsewhere_is_not_called_saved(windows: Windows) -> None:
    """The other window says that it was shared, as it would have after looking."""
    one, other, own = windows
    seen = other.interests.look(own.id)
    shares(one, own)
    with pytest.raises(AlreadyShared):
        other.interests.save(replace(own, interest="ruimte"), seen)
    assert other.interests[own.id].disclosure == "everyone"
    assert other.interests[own.id].interest == "rust"


def test_what_is_shared_from_two_windows_is_asked(windows: Windows) -> None:
    """Other words, shared a moment later on what was seen before, stand beside the first."""
    one, other, own = windows
    seen = other.interests.look(own.id)
    shares(one, own)
    other.interests.save(replace(own, interest="ruimte", disclosure="everyone"), seen)
    (asked,) = other.questions()
    assert {answer.value for answer in asked.answers} == {"rust", "ruimte"}
    one.poll()
    assert one.questions() == [asked]
    private = {h for journal_file in _private_files(one) for h in _hashes(journal_file)}
    for path in (one.folder / "journal").iterdir():
        assert not [h for h in private if h in path.read_text()], "no trace of what was private"


def test_what_another_window_wrote_comes_along(windows: Windows) -> None:
    """Who shares an interest loses nothing that another window just added to it."""
    one, other, own = windows
    other.interests.save(replace(own, interest="ruimte"))
    shares(one, own)
    (shared,) = Logbook.open(one.folder).interests
    assert (shared.interest, shared.disclosure) == ("ruimte", "everyone")


def test_what_another_window_wrote_is_not_shared_over(windows: Windows) -> None:
    """Who shares other words in the same place is told to look; nothing is shared or lost."""
    one, other, own = windows
    seen = one.interests.look(own.id)
    other.interests.save(replace(own, interest="ruimte"))
    with pytest.raises(NotSaved, match="niets gedeeld"):
        one.interests.save(replace(own, interest="stilte", disclosure="everyone"), seen)
    assert one.interests.is_private(own.id)
    assert one.interests[own.id].interest == "ruimte"
    shares(one, one.interests[own.id])
    assert Logbook.open(one.folder).interests[own.id].interest == "ruimte"


def test_an_edit_of_what_another_window_took_out_is_asked(windows: Windows) -> None:
    """It stays private, and both stand."""
    one, other, own = windows
    seen = other.interests.look(own.id)
    one.interests.remove(own.id)
    other.interests.save(replace(own, interest="ruimte"), seen)
    assert other.interests.is_private(own.id)
    assert [asked.field for asked in other.questions()] == ["del"]


def test_what_is_taken_out_after_it_was_shared_elsewhere(windows: Windows) -> None:
    """Without a look it goes; on what was seen while it was private, it is asked."""
    one, other, own = windows
    seen = other.interests.look(own.id)
    shares(one, own)
    other.interests.remove(own.id, seen)
    assert [asked.field for asked in other.questions()] == ["del"]
    other.interests.remove(own.id)
    assert not other.interests.all()
    one.poll()
    assert not one.interests.all()


def test_what_is_put_back_after_it_was_shared_elsewhere(windows: Windows) -> None:
    """What was taken out, put back, shared and taken out elsewhere comes back for everyone."""
    one, other, own = windows
    one.interests.remove(own.id)
    other.poll()
    one.interests.restore(own.id)
    shares(one, own)
    one.interests.remove(own.id)
    other.interests.restore(own.id)
    one.poll()
    assert one.interests[own.id].disclosure == "everyone"


def test_an_answer_after_it_was_shared_elsewhere_is_not_called_saved(windows: Windows) -> None:
    """What both windows wrote is asked privately; once one shared it, that is over."""
    one, other, own = windows
    seen = [window.interests.look(own.id) for window in (one, other)]
    one.interests.save(replace(own, interest="ruimte"), seen[0])
    other.interests.save(replace(own, interest="stilte"), seen[1])
    one.poll()
    (asked,) = other.questions()
    shares(one, one.interests[own.id])
    with pytest.raises(AlreadyShared):
        other.answer(asked, "stilte")


def test_undo_after_it_was_shared_elsewhere_says_so(windows: Windows) -> None:
    """Nothing private is taken back of what everyone reads by now."""
    one, other, own = windows
    other.interests.save(replace(own, interest="ruimte"))
    one.poll()
    shares(one, one.interests[own.id])
    with pytest.raises(NothingToUndo, match="delen is niet terug te draaien"):
        other.undo()
    assert other.interests[own.id].interest == "ruimte"


@pytest.mark.parametrize("what", ["save", "remove"])
def test_nothing_private_is_written_while_it_is_being_shared(
    windows: Windows, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """Between looking and writing the other window has to wait its turn."""
    one, other, own = windows
    writes: dict[str, Callable[[], object]] = {
        "save": lambda: other.interests.save(replace(own, interest="ruimte")),
        "remove": lambda: other.interests.remove(own.id),
    }
    monkeypatch.setattr(installation, "LOCK_SECONDS", 0)
    refused: list[str] = []
    append = durable.append

    def meanwhile(path: Path, data: bytes, *more: Any) -> Any:
        if not refused and path.parent == one.folder / "journal":
            with pytest.raises(NotSaved) as error:
                writes[what]()
            refused.append(str(error.value))
        return append(path, data, *more)

    monkeypatch.setattr(journal, "append", meanwhile)
    shares(one, own)
    assert "ander venster" in refused[0]
    other.poll()
    assert other.interests[own.id].interest == "rust"


def _private_files(logbook: Logbook) -> list[Path]:
    return list(logbook._own.journal.path.iterdir())


def _hashes(path: Path) -> list[str]:
    return [raw[-42:-2].decode() for raw in path.read_bytes().splitlines()]
