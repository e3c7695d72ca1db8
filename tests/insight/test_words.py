"""Differences between two texts, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from logboek.insight.words import differences


def test_a_word_that_changed_is_the_only_difference() -> None:
    assert differences("leren op het werk", "leren op de werkplek") == [
        ("same", "leren op "),
        ("removed", "het"),
        ("added", "de"),
        ("same", " "),
        ("removed", "werk"),
        ("added", "werkplek"),
    ]


def test_texts_too_long_to_compare_differ_in_the_middle() -> None:
    before, after = "a b " * 3000, "a b " * 1000 + "nieuw " + "a b " * 2000
    pieces = differences(before, after)
    assert len(pieces) <= 4
    assert any(piece.what == "added" and "nieuw" in piece.text for piece in pieces)


@given(st.text(max_size=80), st.text(max_size=80))
def test_nothing_of_either_text_is_lost(before: str, after: str) -> None:
    pieces = differences(before, after)
    assert "".join(piece.text for piece in pieces if piece.what != "added") == before
    assert "".join(piece.text for piece in pieces if piece.what != "removed") == after
