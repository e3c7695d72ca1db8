"""Where two people filled in something else, in what is shown for people and for programs."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.typist import Typist


@pytest.fixture
def disputed(anja: Typist, bilal: Typist) -> Typist:
    """Anja, after she and Bilal each gave a word another definition."""
    folder = anja.begins()
    anja.manages("add", "term", "stage", "--definition", "een week kijken")
    apart = bilal.where / "apart"
    shutil.copytree(folder, apart)
    bilal.manages("me", "Bilal", "--partner", "rijn", "--in", str(apart))
    anja.manages("add", "term", "stage", "--definition", "leren op de werkplek", "--replace")
    bilal.manages(
        "add", "term", "stage", "--definition", "bij een baas", "--replace", "--in", str(apart)
    )
    for file in [path for path in apart.rglob("*") if path.is_file()]:
        there: Path = folder / file.relative_to(apart)
        there.parent.mkdir(exist_ok=True)
        if not there.exists():
            shutil.copy(file, there)
    return anja


def test_an_open_question_is_marked_with_every_answer(disputed: Typist) -> None:
    """Both values stand in the list, each with who gave it and when."""
    text = " ".join(disputed.manages("show", "terms").out.split())
    assert "⇄ werkdefinitie" in text
    assert "leren op de werkplek (Anja de Wit, " in text
    assert "bij een baas (Bilal, " in text


def test_a_program_reads_every_answer(disputed: Typist) -> None:
    """The questions about what is shown stand in the document."""
    shown: Any = disputed.manages("show", "terms", "--json").json
    (question,) = shown["questions"]
    (term,) = shown["terms"]
    assert (question["register"], question["id"]) == ("terms", term["id"])
    assert question["field"] == "definition"
    values = [answer["value"] for answer in question["answers"]]
    assert values[0] == term["definition"]
    assert set(values) == {"leren op de werkplek", "bij een baas"}
    assert all(answer["by"] and answer["at"] for answer in question["answers"])
    assert disputed.manages("show", "agreements", "--json").json["questions"] == []
