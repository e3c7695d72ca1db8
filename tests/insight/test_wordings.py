"""Which wording of the ambition counts, what came before it, and whose yes still counts."""

from datetime import date

from logboek.insight.wordings import (
    anew,
    answers,
    before,
    being_written,
    reads_the_same,
    spoken_for,
    wordings,
)
from logboek.partnership import Ambition
from logboek.partnership.ambition import Endorsement, OwnWords

YES = Endorsement(recognises="yes")
OLD = Ambition(id="a", statement="Een", status="adopted", adopted_on=date(2024, 1, 1))
NOW = Ambition(
    id="c",
    statement="Drie",
    status="adopted",
    adopted_on=date(2025, 1, 1),
    endorsements={"linde": YES},
)
PASSED_BY = Ambition(id="b", statement="Twee")
DRAFT = Ambition(id="d", statement="Vier", own_words={"linde": OwnWords(text="Ik")})
ALL = [PASSED_BY, NOW, DRAFT, OLD]


def test_what_is_written_comes_first_then_what_holds_then_newest_first() -> None:
    assert [(each.ambition.id, each.standing) for each in wordings(ALL)] == [
        ("d", "draft"),
        ("c", "holds"),
        ("b", "left"),
        ("a", "earlier"),
    ]


def test_a_draft_that_was_begun_before_the_text_that_holds_was_passed_by() -> None:
    assert being_written([OLD, PASSED_BY, NOW]) is None
    assert being_written([OLD, PASSED_BY]) == PASSED_BY
    assert being_written([]) is None


def test_only_a_draft_is_being_written_and_holds_nothing() -> None:
    assert [(each.standing, each.before) for each in wordings([DRAFT])] == [("draft", None)]


def test_an_adopted_text_is_compared_with_the_one_adopted_before_it() -> None:
    assert before(NOW, ALL) == OLD
    assert before(OLD, ALL) is None


def test_a_draft_is_compared_with_the_text_that_held_when_it_was_begun() -> None:
    assert before(DRAFT, ALL) == NOW
    assert before(PASSED_BY, ALL) == OLD
    assert before(DRAFT, [PASSED_BY, DRAFT]) == PASSED_BY


def test_own_words_without_a_text_are_nothing_to_compare_with() -> None:
    assert before(DRAFT, [Ambition(id="c", own_words=DRAFT.own_words), DRAFT]) is None


def test_a_yes_to_the_text_before_is_told_but_does_not_count() -> None:
    (draft, *_rest) = wordings(ALL)
    linde, rijn = answers(draft, ["linde", "rijn"])
    assert (linde.said, linde.earlier) == (None, YES)
    assert (rijn.said, rijn.earlier) == (None, None)


def test_the_answer_of_a_partner_that_left_is_still_there() -> None:
    (holds,) = wordings([NOW])
    assert [each.partner for each in answers(holds, ["rijn"])] == ["rijn", "linde"]


def test_white_space_changes_no_text_but_every_word_and_every_bound_does() -> None:
    one = Ambition(statement="Samen  verder.\n", out_of_bounds="bouwen")
    assert reads_the_same(one, Ambition(statement="Samen verder.", out_of_bounds=" bouwen"))
    assert not reads_the_same(one, Ambition(statement="Samen verder!", out_of_bounds="bouwen"))
    assert not reads_the_same(one, Ambition(statement="Samen verder."))


def test_a_next_text_begins_with_the_same_words_and_nobodys_yes() -> None:
    assert spoken_for(NOW)
    assert not spoken_for(DRAFT)
    assert spoken_for(Ambition(personal={"anja": YES}))
    next_one = anew(NOW)
    assert (next_one.id, next_one.statement, next_one.status) == ("", "Drie", "draft")
    assert not spoken_for(next_one)
    assert next_one.adopted_on is None


def test_own_words_go_along_with_a_draft_and_stay_with_what_was_adopted() -> None:
    assert anew(DRAFT).own_words == DRAFT.own_words
    adopted = Ambition(status="adopted", own_words=DRAFT.own_words)
    assert anew(adopted).own_words == {}
