"""Rules of the house that a machine can see."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted(
    path for folder in ("logboek", "tests", ".ci") for path in (ROOT / folder).rglob("*.py")
)
LONGEST = 300


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_has_one_subject_and_stays_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_nothing_names_a_machine_or_where_packages_come_from() -> None:
    telling = re.compile(r"/root/|/home/[a-z]+/|/work/|pypi\.org|files\.pythonhosted|index-url")
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in [*SOURCES, ROOT / "pyproject.toml", ROOT / "README.md", ROOT / ".ci" / "run"]
        if path != Path(__file__)
        for line in path.read_text(encoding="utf-8").splitlines()
        if telling.search(line)
    ]
    assert found == []


def test_the_readme_names_the_two_commands_as_they_are_run() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    for command in ("uv run logboek demo", "uv run pytest"):
        wanted = f"python -m pip install -q uv && python -m {command}"
        assert [line.strip() for line in readme].count(wanted) == 1


def test_the_journal_never_loads_what_draws_the_screen() -> None:
    program = (
        "import sys, logboek.logbook, logboek.demo_folder\n"
        "print([name for name in sys.modules if name.partition('.')[0] in ('textual', 'rich')])"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=ROOT
    )
    assert said.stdout.strip() == "[]"
