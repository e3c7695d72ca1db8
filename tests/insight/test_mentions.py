"""Which words of the glossary a text uses, and where."""

import sys
import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from logboek.insight.mentions import Matcher, Mention, where_used
from logboek.partnership import Term

JOINING = "\xad\u200b\u200c\u200d\u2060\ufeff"
QUOTES = str.maketrans("’‘ʼ“”„‐‑–—…•", "'''\"\"\"----.*")


def _found(text: str, *forms: str) -> list[str]:
    """What of the text lights up, given one term per form."""
    terms = [Term(id=form, word=form) for form in forms]
    return [text[each.start : each.end] for each in Matcher(terms).find(text)]


def test_a_mention_says_where_and_which() -> None:
    term = Term(id="b", word="basisberoeps", variants=["BB", "basisberoepsgericht"])
    assert Matcher([term]).find("Wie bb doet, kiest Basisberoeps.") == [
        Mention(4, 6, "b"),
        Mention(19, 31, "b"),
    ]


def test_only_whole_words_count() -> None:
    assert _found("stages, stageplek, bedrijfsstage en stage2", "stage") == []
    assert _found("(stage) stage. _stage_ **stage**/stage", "stage") == ["stage"] * 5


def test_a_word_on_either_side_of_a_hyphen_is_whole() -> None:
    assert _found("een vmbo-docent en een mbo-vmbo-route", "vmbo") == ["vmbo", "vmbo"]
    assert _found("een vmbodocent", "vmbo", "docent") == []
    assert _found("een vmbo-docent", "vmbo", "vmbo-docent") == ["vmbo-docent"]


def test_an_apostrophe_stands_inside_a_word() -> None:
    assert _found("de agenda's en het team’s plan", "agenda", "team", "s") == []
    assert _found("de agenda's en ‘agenda’ en 'agenda'", "agenda") == ["agenda", "agenda"]
    assert _found("de agenda’s", "agenda's") == ["agenda’s"]
    assert _found("’s Avonds, team's, 's avonds", "'s") == ["’s", "'s"]


def test_no_plural_and_no_other_spelling_is_guessed() -> None:
    assert _found("niveaus coordinatie", "niveau", "coördinatie") == []


def test_letters_count_by_what_they_are_not_by_how_they_are_written() -> None:
    decomposed = unicodedata.normalize("NFD", "coördinatie")
    assert _found(f"De {decomposed}!", "Coördinatie") == [decomposed]
    assert _found("De coördinatie!", decomposed) == ["coördinatie"]
    assert _found(decomposed, "coo", "rdinatie", "coordinatie") == []


def test_folding_that_changes_the_length_leaves_the_places_right() -> None:
    assert _found("İİ in de STRASSE, Straße, ŉ vmbo ß", "straße", "vmbo") == [
        "STRASSE",
        "Straße",
        "vmbo",
    ]
    assert _found("ﬁets in İzmir, vmbo", "fiets", "İZMİR", "i̇zmir", "vmbo") == [
        "ﬁets",
        "İzmir",
        "vmbo",
    ]


def test_what_cannot_be_seen_does_not_break_a_word() -> None:
    assert _found("samen\xadwerking \u200bsamen\u200b", "samen") == ["samen"]
    assert _found("samen\xadwerking", "samenwerking") == ["samen\xadwerking"]


def test_a_term_of_several_words_may_stand_on_several_lines() -> None:
    assert _found("werken met de hand\nen met  de\r\n handen", "met de hand", "met de handen") == [
        "met de hand",
        "met  de\r\n handen",
    ]
    assert _found("met de, hand", "met de hand") == []


def test_where_terms_overlap_the_first_and_then_the_longest_counts() -> None:
    assert _found("de doorlopende leerlijn", "leerlijn", "doorlopende leerlijn", "doorlopende") == [
        "doorlopende leerlijn"
    ]
    assert _found("een twee drie", "twee drie", "een twee") == ["een twee"]


def test_signs_around_a_word_belong_to_the_form_they_were_given_with() -> None:
    assert _found("C++ en m.b.o., en C", "C++", "m.b.o.", "c") == ["C++", "m.b.o.", "C"]
    assert _found("info@school @school", "@school") == ["@school"]
    assert _found("vmbo &\n mbo en mbo", "& mbo") == ["&\n mbo"]


@pytest.mark.parametrize("form", ["", "  ", "-", "***", "\0", "stage\0", "\0stage", "🚀"])
def test_a_form_without_a_word_lights_nothing_up(form: str) -> None:
    assert _found("- *** \0 stage\0 \0stage 🚀  ", form) == []


def test_a_form_that_two_terms_share_is_of_the_first() -> None:
    terms = [Term(id="1", word="Stage"), Term(id="2", word="stage")]
    assert [each.term_id for each in Matcher(terms).find("stage")] == ["1"]


def test_letters_of_any_alphabet_are_letters() -> None:
    assert _found("Школа mbo, Łódź, ód, школа", "школа", "łódź", "школа mbo", "ód") == [
        "Школа mbo",
        "Łódź",
        "ód",
        "школа",
    ]


def test_hostile_characters_are_no_letters() -> None:
    assert _found("vm\x00bo \x1bvmbo\x1b \ud800vmbo\udfff \u202evmbo", "vmbo") == ["vmbo"] * 3


def test_an_empty_glossary_finds_nothing() -> None:
    assert Matcher([]).find("stage") == []


def test_where_a_term_is_used_each_place_once_in_order() -> None:
    terms = [Term(id="s", word="stage"), Term(id="n", word="niveau"), Term(id="x", word="les plan")]
    texts = [("a", "Stage, en nog een stage"), ("b", "les"), ("c", "plan niveau"), ("d", "stage")]
    assert where_used(terms, texts) == {"s": ["a", "d"], "n": ["c"]}
    assert where_used(terms, []) == {}


def test_where_a_term_is_used_in_more_than_fits_at_once() -> None:
    texts = [(n, "woorden " * 40 + ("stage" if n % 1000 == 7 else "")) for n in range(5000)]
    assert where_used([Term(id="s", word="stage")], texts)["s"] == [7, 1007, 2007, 3007, 4007]


def _in_word(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign)[0] == "M"


def _plain(text: str) -> str:
    """What is compared, without regard for places."""
    plain = unicodedata.normalize("NFC", text.translate(QUOTES))
    for sign in JOINING:
        plain = plain.replace(sign, "")
    return plain.casefold()


def _whole(text: str, start: int, end: int) -> bool:
    """Whether the stretch is whole in the text; both without signs that are not seen."""
    before, after = f"\0\0{text[:start]}", f"{text[end:]}\0\0"
    stretch = text[start:end]
    if _in_word(before[-1]) or _in_word(after[0]):
        return False
    if before[-1] == "'" and _in_word(before[-2]) and _in_word(stretch[0]):
        return False
    return not (after[0] == "'" and _in_word(after[1]) and _in_word(stretch[-1]))


def _slowly(forms: Sequence[str], text: str) -> list[tuple[int, int]]:
    """The same by trying every form at every place of a text that folds sign by sign."""
    plain = _plain(text)
    assert len(plain) == len(text)
    sought = {" ".join(_plain(form).split()) for form in forms}
    sought = {form for form in sought if any(sign.isalnum() for sign in form)}
    found, start = [], 0
    while start < len(plain):
        ends = [
            end
            for end in range(start + 1, len(plain) + 1)
            if not plain[start].isspace()
            and not plain[end - 1].isspace()
            and " ".join(plain[start:end].split()) in sought
            and _whole(plain, start, end)
        ]
        if ends:
            found.append((start, max(ends)))
        start = max(ends, default=start + 1)
    return found


LETTERS = st.text("abAé'- ’_1", max_size=3)
WORDS = st.lists(LETTERS, max_size=3).map(" ".join)


@given(st.lists(WORDS, max_size=14), st.text("abBéÉ'’- \n_1.ж", max_size=30))
@example(["a", "a b", "b"], "a b a  b")
def test_finds_what_trying_everything_finds(forms: list[str], text: str) -> None:
    found = Matcher.of((form, "") for form in forms).find(text)
    assert [(each.start, each.end) for each in found] == _slowly(forms, text)


@given(
    st.lists(st.text("aßsİiı\u0307\u0301eé ж\xad'", max_size=4), max_size=12),
    st.text("aßsİiı\u0307\u0301eé ж\xad\u200b'-", max_size=20),
)
def test_whatever_is_found_is_a_form_and_is_whole(forms: list[str], text: str) -> None:
    sought = {" ".join(_plain(form).split()) for form in forms}
    done = 0
    for each in Matcher.of((form, "") for form in forms).find(text):
        assert done <= each.start < each.end <= len(text)
        done = each.end
        assert " ".join(_plain(text[each.start : each.end]).split()) in sought
        assert text[each.start] not in JOINING
        assert text[each.end - 1] not in JOINING


@given(
    st.lists(st.sampled_from(["Straße", "vmbo", "İz", "e\u0301e\u0301n", "sa\xadmen", "met de"]))
)
def test_every_word_is_found_between_spaces(words: list[str]) -> None:
    text = " ".join(words)
    assert _found(text, "Straße", "vmbo", "İz", "één", "samen", "met de") == words


@given(st.text(), st.lists(st.text(max_size=5), max_size=10))
def test_no_text_is_too_strange(text: str, forms: list[str]) -> None:
    for each in Matcher.of((form, "") for form in forms).find(text):
        assert 0 <= each.start < each.end <= len(text)


def test_what_is_folded_at_once_keeps_its_length() -> None:
    from logboek.insight.mentions import _UNEVEN

    for code in range(sys.maxunicode + 1):
        sign = chr(code)
        if not _UNEVEN.match(sign):
            assert len(sign.casefold()) == 1
            assert unicodedata.normalize("NFC", sign) == sign
            assert sign not in JOINING
            assert unicodedata.category(sign)[0] != "M"
