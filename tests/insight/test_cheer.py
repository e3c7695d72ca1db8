"""Cheer words, and what is asked at them."""

from pathlib import Path

import pytest

from logboek.insight.cheer import Cheer, CheerWord, CheerWords, read_cheer_words

CONTENT = Path(__file__).parents[2] / "content"
LIST = """
question = "Wat zie je dan gebeuren?"
[words]
optimaal = { forms = ["optimale"], question = "Wanneer is het goed genoeg?" }
bruisend = {}
"breed gedragen" = {}
"""


def test_a_cheer_word_is_found_in_the_forms_that_are_listed_and_no_others() -> None:
    words = read_cheer_words(LIST)
    optimal = CheerWord("optimaal", ["optimale"], "Wanneer is het goed genoeg?")
    assert words[0] == optimal
    assert CheerWords(words).find("Een Optimale start, suboptimaal, optimaler") == [
        Cheer(4, 12, optimal)
    ]


def test_a_word_without_a_question_of_its_own_gets_the_one_of_the_list() -> None:
    [found] = CheerWords(read_cheer_words(LIST)).find("een bruisend plein")
    assert found.word.question == "Wat zie je dan gebeuren?"


def test_each_word_is_asked_at_once() -> None:
    text = "Breed\ngedragen, optimaal en optimale, en breed gedragen"
    asked = CheerWords(read_cheer_words(LIST)).asked(text)
    assert [word.word for word in asked] == ["breed gedragen", "optimaal"]


def test_a_plain_text_asks_nothing() -> None:
    assert (
        CheerWords(read_cheer_words(LIST)).find("Elke dinsdag werken zes leerlingen in het lab.")
        == []
    )
    assert CheerWords([]).find("optimaal") == []


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "question = 'Wat?'",
        "question = 'Wat?'\n[words]\noptimaal = 'optimale'",
        "question = 'Wat?'\n[words]\noptimaal = { form = ['optimale'] }",
        "question = 'Wat?'\n[words\n",
    ],
)
def test_a_list_that_was_broken_by_hand_says_so(broken: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_cheer_words(broken)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_list_finds_each_of_its_forms_for_one_word(language: str) -> None:
    words = read_cheer_words((CONTENT / language / "cheer-words.toml").read_text(encoding="utf-8"))
    assert 25 <= len(words) <= 40
    finder = CheerWords(words)
    for word in words:
        assert word.question.endswith("?")
        for form in (word.word, *word.forms):
            [found] = finder.find(f"({form})")
            assert (found.word, found.start, found.end) == (word, 1, 1 + len(form))


def test_the_words_that_people_know_are_listed() -> None:
    words = read_cheer_words((CONTENT / "nl/cheer-words.toml").read_text(encoding="utf-8"))
    text = "Een optimale, naadloze en excellente route die innovatief is."
    assert [word.word for word in CheerWords(words).asked(text)] == [
        "optimaal",
        "naadloos",
        "excellent",
        "innovatief",
    ]
