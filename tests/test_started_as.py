"""Commands that are named can be typed as they stand, however Logboek was started."""

import os
import sys
from pathlib import Path

import pytest

from logboek.locations import started_as
from tests.cli.typist import Typist


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A computer with Python on it and nothing else, on which uv started nothing."""
    for name in ("UV_RUN_RECURSION_DEPTH", "UV_INTERNAL__PARENT_INTERPRETER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(_with(tmp_path / "bin", "python")))
    monkeypatch.setattr(sys, "argv", ["/clone/logboek/__main__.py"])


def _with(folder: Path, *programs: str) -> Path:
    folder.mkdir(exist_ok=True)
    for program in programs:
        made = folder / (program + (".exe" if os.name == "nt" else ""))
        made.touch()
        made.chmod(0o755)
    return folder


def test_where_it_is_installed_its_name_is_enough(tmp_path: Path) -> None:
    _with(tmp_path / "bin", "logboek")
    assert started_as() == "logboek"


def test_as_a_module_of_the_python_that_is_there(tmp_path: Path) -> None:
    assert started_as() == "python -m logboek"
    (tmp_path / "bin" / "python").rename(tmp_path / "bin" / "python3")
    assert started_as() == "python3 -m logboek"


def test_through_uv_its_own_folder_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What only uv can find is gone from the path when the program ends."""
    inside = _with(tmp_path / "venv", "logboek", "python")
    monkeypatch.setenv("PATH", os.pathsep.join([str(inside), os.environ["PATH"]]))
    monkeypatch.setenv("UV_RUN_RECURSION_DEPTH", "1")
    assert started_as() == "uv run logboek"
    monkeypatch.setenv("UV_INTERNAL__PARENT_INTERPRETER", "/usr/bin/python")
    assert started_as() == "python -m uv run logboek"
    _with(tmp_path / "bin", "logboek")
    assert started_as() == "logboek"


def test_a_script_that_is_not_on_the_path_is_named_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["/clone/.venv/bin/logboek"])
    assert started_as() == str(Path("/clone/.venv/bin/logboek"))


def test_what_the_program_says_to_type_begins_that_way(anja: Typist) -> None:
    """The welcome, an error, an empty list, a usage and the examples of the help."""
    through_uv = {
        "PATH": os.pathsep.join(["/nowhere", os.environ["PATH"]]),
        "UV_RUN_RECURSION_DEPTH": "1",
        "UV_INTERNAL__PARENT_INTERPRETER": sys.executable,
    }
    how = "python -m uv run logboek"
    assert f"  {how} demo" in anja.manages(environment=through_uv).out
    assert f"{how} new MAP" in anja.fails("nergens", environment=through_uv)
    anja.begins()
    assert f"{how} add term" in anja.manages("show", "terms", environment=through_uv).out
    said = anja.manages("check", "--help", environment=through_uv).out
    assert f"{how} check [" in said
    assert f"  {how} check voorbeeld" in said


@pytest.fixture
def anja(tmp_path: Path) -> Typist:
    """Somebody on a computer on which Logboek was never used."""
    return Typist(tmp_path / "anja", tmp_path / "desk")
