"""The catalogues: whatever is said on screen is translated, whole and with the same values."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import logboek
from logboek import i18n

PACKAGE = Path(logboek.__file__).parent
CATALOGUES = sorted((PACKAGE / "locale").rglob("*.po"))
LOOKUPS = {"_", "N_", "ngettext"}
UPDATE = r"""
Bring the catalogue up to date, then translate what is empty or fuzzy in it:
    uv run pybabel extract --omit-header --no-location --no-wrap --sort-output \
        -o logboek.pot logboek
    uv run pybabel update -N --ignore-obsolete --no-wrap --ignore-pot-creation-date \
        -D logboek -d logboek/locale -i logboek.pot
"""

Identity = tuple[str, ...]


def identity(message: Message) -> Identity:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def translations(message: Message) -> Identity:
    text = message.string
    return (text,) if isinstance(text, str) else tuple(text or ())


def values(text: str) -> set[str]:
    return {name for _literal, name, _spec, _conversion in Formatter().parse(text) if name}


@pytest.fixture(scope="module")
def said() -> set[Identity]:
    """Every text that the program looks up."""
    texts: set[Identity] = set()
    for _file, _line, text, _comments, _context in extract_from_dir(PACKAGE):
        texts.add((text,) if isinstance(text, str) else tuple(text))
    return texts


@pytest.fixture(scope="module", params=CATALOGUES, ids=lambda path: path.parts[-3])
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    """One catalogue, as the translator left it."""
    path: Path = request.param
    with path.open("rb") as text:
        return read_po(text)


def entries(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def test_every_language_but_the_source_has_a_catalogue() -> None:
    """A language that can be chosen can be spoken."""
    assert {path.parts[-3] for path in CATALOGUES} == set(i18n.LANGUAGES) - {"nl"}


def test_everything_said_is_translated(said: set[Identity], catalogue: Catalog) -> None:
    """No text of the program is missing, empty or uncertain in a catalogue."""
    sure = {
        identity(message)
        for message in entries(catalogue)
        if not message.fuzzy and all(text.strip() for text in translations(message) or ("",))
    }
    assert not sorted(said - sure), UPDATE


def test_nothing_is_translated_that_is_no_longer_said(
    said: set[Identity], catalogue: Catalog
) -> None:
    """A catalogue holds no texts that were taken out of the program."""
    assert not sorted({identity(message) for message in entries(catalogue)} - said), UPDATE
    assert not catalogue.obsolete, UPDATE


def test_a_translation_takes_the_same_values(catalogue: Catalog) -> None:
    """The names between braces are the same in both languages."""
    wrong = [
        identity(message)
        for message in entries(catalogue)
        for form, text in enumerate(translations(message))
        if text and values(text) != values(identity(message)[min(form, len(identity(message)) - 1)])
    ]
    assert not wrong


def test_a_text_is_looked_up_before_values_are_put_in() -> None:
    """A text that is built first could never be found in a catalogue."""
    wrong = [
        f"{path.relative_to(PACKAGE)}:{call.lineno}"
        for path in PACKAGE.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in LOOKUPS
        and any(isinstance(text, ast.JoinedStr | ast.BinOp | ast.Call) for text in call.args[:1])
    ]
    assert not wrong


def test_plurals_have_the_forms_of_the_language(catalogue: Catalog) -> None:
    """Every text that counts has as many forms as its language needs."""
    for message in entries(catalogue):
        if message.pluralizable:
            assert len(translations(message)) == catalogue.num_plurals


def test_a_space_or_full_stop_at_the_end_is_kept(catalogue: Catalog) -> None:
    """A translation ends as its source does, so that sentences stay sentences."""
    ending = re.compile(r"[.?!…:\s]*$")
    for message in entries(catalogue):
        for text in translations(message):
            assert ending.search(text).group() == ending.search(identity(message)[-1]).group(), text  # type: ignore[union-attr]
