"""What people read in ``content/``: complete in Dutch and in English, short, and plain."""

import re
import tomllib
from pathlib import Path

import pytest

from logboek.i18n import LANGUAGES

CONTENT = Path(__file__).parent.parent / "content"
LONGEST = 60
SCREENS = {
    "overview",
    "interests",
    "ambition",
    "agreements",
    "terms",
    "people",
    "timeline",
    "organisation",
}
METHOD = ("Kaats & Opheij", "2011", "Common Eye")

TEXTS = sorted(
    path
    for language in LANGUAGES
    for path in (CONTENT / language).rglob("*")
    if path.suffix in {".md", ".txt", ".toml"}
)
PAGES = [path for path in TEXTS if path.suffix == ".md"]
METHOD_PAGES = [
    path
    for path in PAGES
    if path.parent.name in {"conditions", "complications"} or path.stem in SCREENS
]


def words(text: str) -> set[str]:
    """The words of a text in small letters, without what stands in code."""
    return set(re.findall(r"[^\W\d_]+", re.sub(r"`[^`]*`", " ", text).lower()))


# Left out are those that the other language has as well, such as "of", "met" and "was".
FUNCTION_WORDS = {
    "nl": words(
        "aan als bij dat de deze dit door een geen het ik je jullie maar naar niet nog ook"
        " ons onze uit voor waar wat wij zijn zo"
    ),
    "en": words(
        "and are because but by does from has have he how if its not or our she than that the their"
        " them there these they this to were what when which who why will with you your"
    ),
}
TECHNICAL = words(
    "commit conflictkopie hash journaal journal json log merge metadata repository server"
    " synchronisatie synchroniseren synchroniseert"
)


def name(path: Path) -> str:
    """A short name for a text in the test report."""
    return path.relative_to(CONTENT).as_posix()


def other(language: str) -> str:
    """The other one of the two languages."""
    return next(code for code in LANGUAGES if code != language)


def spoken(path: Path) -> str:
    """The language that a text should be in."""
    return path.relative_to(CONTENT).parts[0]


def test_every_text_has_its_counterpart() -> None:
    """Every Dutch text has its English one under the same name, and the reverse."""
    names = {
        language: {
            path.relative_to(CONTENT / language) for path in TEXTS if spoken(path) == language
        }
        for language in LANGUAGES
    }
    assert names["nl"]
    assert names["nl"] == names["en"]


@pytest.mark.parametrize("path", TEXTS, ids=name)
def test_a_text_is_short(path: Path) -> None:
    """No text is empty, or too long to read at a table."""
    lines = path.read_text(encoding="utf-8").strip().splitlines()
    assert 1 <= len(lines) <= LONGEST


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_a_page_is_headings_paragraphs_and_lists(path: Path) -> None:
    """A page has a title and nothing that a terminal cannot show: no HTML, tables or pictures."""
    text = path.read_text(encoding="utf-8")
    assert re.match(r"# \S", text)
    assert not re.search(r"</?[a-zA-Z!]|&[a-z]+;|!\[", text)
    assert not re.search(r"^\s*\|", text, re.MULTILINE)


def test_pages_have_the_same_parts_in_both_languages() -> None:
    """A page has as many headings and names the same keys and commands in Dutch and in English."""
    for path in PAGES:
        if spoken(path) == "nl":
            dutch = path.read_text(encoding="utf-8")
            english = (CONTENT / "en" / path.relative_to(CONTENT / "nl")).read_text(
                encoding="utf-8"
            )
            assert _headings(dutch) == _headings(english), name(path)
            assert _keys(dutch) == _keys(english), name(path)


@pytest.mark.parametrize("path", METHOD_PAGES, ids=name)
def test_a_method_page_names_its_source(path: Path) -> None:
    """A page about the method says at its foot where the method comes from."""
    foot = path.read_text(encoding="utf-8").strip().rpartition("\n\n")[2]
    assert all(part in foot for part in METHOD)


@pytest.mark.parametrize("path", TEXTS, ids=name)
def test_a_text_is_in_its_own_language_only(path: Path) -> None:
    """No Dutch function words stand in an English text, and no English ones in a Dutch text."""
    found = words(path.read_text(encoding="utf-8"))
    assert not found & FUNCTION_WORDS[other(spoken(path))]
    assert found & FUNCTION_WORDS[spoken(path)]


@pytest.mark.parametrize("path", [path for path in PAGES if spoken(path) == "nl"], ids=name)
def test_dutch_pages_speak_plainly(path: Path) -> None:
    """A Dutch page says "je" to its reader and uses no technical words."""
    found = words(path.read_text(encoding="utf-8"))
    assert not found & ({"u", "uw"} | TECHNICAL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_screen_is_introduced_in_one_line(language: str) -> None:
    """Each screen has one line for the first visit, in both languages, and no screen has more."""
    lines = tomllib.loads((CONTENT / language / "first-time.toml").read_text(encoding="utf-8"))
    assert set(lines) == SCREENS
    for line in lines.values():
        assert isinstance(line, str)
        assert 20 <= len(line) <= 90
        assert "\n" not in line


def _headings(text: str) -> list[str]:
    """The levels of the headings, in their order."""
    return re.findall(r"^(#+) ", text, re.MULTILINE)


def _keys(text: str) -> set[str]:
    """The keys and commands that a page names, without the words people would type in quotes."""
    return {re.sub(r'"[^"]*"', '""', code) for code in re.findall(r"`([^`]*)`", text)}
