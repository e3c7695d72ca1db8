"""Every screen speaks one language: nothing Dutch in English, and nothing English in Dutch."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import logboek
from logboek.locations import content_root
from tests.hostile.dialogs import every_class

ROOT = Path(__file__).parents[2]
CATALOGUE = Path(logboek.__file__).parent / "locale" / "en" / "LC_MESSAGES" / "logboek.po"
OTHER = {"nl": "en", "en": "nl"}
PATIENCE = 300
"""After how many seconds a reader has lost its way."""

TELLING = 4
"""From how many letters a text of the catalogue tells which language it is."""

FUNCTION_WORDS = {
    "nl": "aan als bij dan dat de deze dit dus een eerst elke en er geen heeft het hun iemand iets "
    "jij jouw jullie je kun kunt maar naar niemand niet niets nog nu om ook op samen te toen "
    "uit van vanaf voor waar wanneer wat wie wordt zij zijn zoals zonder",
    "en": "about and are because but by does each everyone everything for from has have how it "
    "its nobody not nothing only since somebody than that the their then there they this what "
    "when where which who whose with without yet you your",
}
"""Short words that hardly any sentence can do without, and that are no words in the other."""

NAMES = re.compile(
    r"Anja de Wit|Common Eye|English|Nederlands|"
    r"\blogboek (?:add|check|demo|forget|log|me|new|show)\b(?: --[a-z-]+)?"
)
"""Names of people and languages, and commands, which are the same in both."""

LISTS = ("januari", "maandag", "één twee")
"""How the texts begin that are lists of words; each word stands by itself on a screen."""

MAIN = {
    "nl": (
        "Overzicht",
        "Ambitie",
        "Belangen",
        "Afspraken",
        "Begrippen",
        "Mensen",
        "Organisatie",
        "Tijdlijn",
        "wordt herzien",
    ),
    "en": (
        "Overview",
        "Ambition",
        "Interests",
        "Agreements",
        "Terms",
        "People",
        "Organisation",
        "Timeline",
        "under review",
    ),
}
"""Words that surely stand on a screen."""

ALSO_SAID = {
    "nl": {"begin", "open", "over"},
    "en": {"open", "past", "people", "start"},
}
"""Texts of one language that are words of the other as well, or the name of a folder."""

Said = dict[str, list[str]]


def read_aloud(language: str, home: Path) -> tuple[Said, set[str]]:
    """Everything that stands on the screens in that language, per place; and what stood there."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.screens.read_aloud", language, str(home)],
        cwd=ROOT, capture_output=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert not done.returncode, done.stderr.decode()
    read = json.loads(done.stdout)
    return read["said"], set(read["stood"])


def telling(language: str) -> dict[str, str]:
    """Every text of a language by how it is looked for, with what the other language says."""
    with CATALOGUE.open("rb") as text:
        messages = [message for message in read_po(text) if message.id]
    found: dict[str, str] = {}
    for message in messages:
        dutch, english = _forms(message.id), _forms(message.string)
        for pair in zip(dutch, english, strict=True):
            ours, theirs = pair if language == "nl" else pair[::-1]
            pieces = re.split(r"\{[^{}]*\}|\n\n|\n\t", ours)
            if dutch[0].startswith(LISTS):
                pieces = ours.split()
            for piece in (_flat(piece) for piece in pieces):
                if sum(map(str.isalpha, piece)) >= TELLING and piece not in _flat(theirs):
                    found[piece] = theirs
    return {piece: theirs for piece, theirs in found.items() if piece not in ALSO_SAID[language]}


def _forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    """The singular and the plural of a text, or the one form that it has."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def _flat(text: str) -> str:
    """A text without the marks around it, in one case, for comparing."""
    return " ".join(text.split()).strip(' .,:;?!…()[]“”"·').casefold()


def _any_of(texts: list[str]) -> re.Pattern[str]:
    """Finds any of these texts as whole words, the longest first."""
    longest = sorted(texts, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])")


def foreign(said: Said, language: str) -> Iterator[tuple[str, str, str]]:
    """What on the screens is of the other language: the place, what it is, and where it stands."""
    function_words = _any_of(FUNCTION_WORDS[OTHER[language]].split())
    texts = _any_of(list(telling(OTHER[language])))
    for place, lines in said.items():
        for line in lines:
            flat = " ".join(NAMES.sub("", line).split()).casefold()
            for pattern in (function_words, texts):
                for hit in pattern.finditer(flat):
                    around = flat[max(0, hit.start() - 40) : hit.end() + 40]
                    yield place, hit.group(), around


@pytest.mark.parametrize("language", sorted(OTHER))
def test_nothing_on_any_screen_is_in_the_other_language(language: str, tmp_path: Path) -> None:
    """No short word of the other language, and no text that the catalogue translates.

    That is read on every screen and in every dialog that there is.
    """
    said, stood = read_aloud(language, tmp_path)
    assert not {kind.__name__ for kind in every_class()} - stood
    found = list(dict.fromkeys(foreign(said, language)))
    assert not found, "\n".join(map(str, found[:40]))
    _is_everything(said, language)
    # Had it been the other language, each place would have given itself away.
    given_away = {place for place, _word, _around in foreign(said, OTHER[language])}
    assert not said.keys() - given_away


def _is_everything(said: Said, language: str) -> None:
    """The main screens, more than a hundred places, and every page of help from top to bottom."""
    assert len(said) > 100
    names = " ".join(" ".join(lines) for place, lines in said.items() if "screen: " in place)
    assert not [name for name in MAIN[language] if name not in names]
    for page in (content_root() / language / "help").glob("*.md"):
        shown = " ".join(said[f"dialog: help {page.stem}"])
        last = page.read_text(encoding="utf-8").split()[-1]
        assert last.strip("*`.") in shown, page
