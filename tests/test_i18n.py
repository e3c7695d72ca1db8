"""The language of the interface: chosen once, looked up late, never in the way."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from logboek import i18n, locations
from logboek.errors import Unclear
from logboek.i18n import N_, _, ngettext


@pytest.fixture(autouse=True)
def _dutch_afterwards() -> Iterator[None]:
    yield
    i18n.use("nl")


def test_dutch_is_the_source() -> None:
    """Without a choice the texts stay as they are written."""
    assert i18n.language() == "nl"
    assert _("vandaag") == "vandaag"
    assert ngettext("{n} dag", "{n} dagen", 2) == "{n} dagen"


def test_english_is_spoken_when_chosen() -> None:
    """After the choice every text, plurals too, comes in English."""
    i18n.use("en")
    assert i18n.language() == "en"
    assert _("vandaag") == "today"
    assert ngettext("{n} dag", "{n} dagen", 1) == "{n} day"
    assert ngettext("{n} dag", "{n} dagen", 2) == "{n} days"


def test_a_text_is_looked_up_when_it_is_asked_for() -> None:
    """A text marked in a table follows the language that is chosen later."""
    marked = N_("gisteren")
    assert marked == "gisteren"
    i18n.use("en")
    assert _(marked) == "yesterday"


@pytest.mark.parametrize("name", ["en", "EN", "en_GB.UTF-8", "en-US", "en.utf8", " en "])
def test_the_names_that_systems_give_a_language_are_understood(name: str) -> None:
    """What stands in an environment variable works as a choice."""
    i18n.use(name)
    assert i18n.language() == "en"


@pytest.mark.parametrize("name", ["fr", "", "nederlands", "\x1b[31m", "e" * 10_000])
def test_an_unknown_language_is_refused_in_one_harmless_sentence(name: str) -> None:
    """The sentence says which languages there are, and the language stays what it was."""
    with pytest.raises(Unclear, match="nl voor Nederlands") as refusal:
        i18n.use(name)
    assert str(refusal.value).isprintable()
    assert len(str(refusal.value)) < 120
    assert i18n.language() == "nl"


def test_an_unknown_language_is_refused_in_the_current_language() -> None:
    """Who reads English is told in English."""
    i18n.use("en")
    with pytest.raises(Unclear, match="choose nl for Dutch"):
        i18n.use("fr")
    assert i18n.language() == "en"


def test_the_choice_holds_in_every_thread() -> None:
    """A thread that saves in the background speaks as the screen does."""
    i18n.use("en")
    heard: list[str] = []
    thread = Thread(target=lambda: heard.append(_("vandaag")))
    thread.start()
    thread.join()
    assert heard == ["today"]


@pytest.mark.parametrize("compiled", ["missing", "older", "newer"])
def test_a_catalogue_that_was_edited_shows_without_building_again(
    compiled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a checkout no missing or stale compiled catalogue hides what was translated."""
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    if compiled != "missing":
        (folder / "logboek.mo").write_bytes(b"of long ago")
    source = folder / "logboek.po"
    source.write_text('msgid "vandaag"\nmsgstr "this very day"\n', encoding="utf-8")
    if compiled != "missing":
        when = 1 if compiled == "older" else source.stat().st_mtime + 60
        os.utime(folder / "logboek.mo", (when, when))
    monkeypatch.setattr(i18n, "_CATALOGUES", tmp_path)
    i18n.use("en")
    assert _("vandaag") == "this very day"


def test_content_comes_in_the_current_language_and_else_in_dutch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that nobody translated is still there to read."""
    for name, text in (("nl/a.md", "hallo"), ("nl/b.md", "België"), ("en/a.md", "hello")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(i18n, "content_root", lambda: tmp_path)
    assert i18n.content("a.md") == "hallo"
    i18n.use("en")
    assert i18n.content("a.md") == "hello"
    assert i18n.content("b.md") == "België"
    assert i18n.content_path("b.md") == tmp_path / "nl" / "b.md"


def test_speaking_loads_no_babel_and_no_screen() -> None:
    """Every command pays for this module, so it stays small."""
    code = (
        "import sys, logboek.dates, logboek.i18n, logboek.locations\n"
        "heavy = {'babel', 'dateutil', 'textual', 'rich', 'platformdirs', 'calendar'}\n"
        "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_folder_of_the_installation_can_be_chosen_and_is_not_made_by_looking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asking where things live leaves no trace."""
    monkeypatch.setenv("LOGBOEK_HOME", str(tmp_path / "elsewhere"))
    assert locations.data_home() == tmp_path / "elsewhere"
    assert not (tmp_path / "elsewhere").exists()


def test_the_folder_of_the_installation_belongs_to_the_person(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without a choice it is where this system keeps a program's data."""
    monkeypatch.delenv("LOGBOEK_HOME", raising=False)
    assert locations.data_home().is_absolute()
    assert "logboek" in locations.data_home().parts


def test_what_people_read_is_found() -> None:
    """The content folder is there, in a checkout as in a wheel."""
    assert (locations.content_root() / "nl").is_dir()
