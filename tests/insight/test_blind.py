"""A blind round: who writes in turn, what the group is asked, and that no text is lost."""

from collections.abc import Callable
from datetime import date
from itertools import count

from logboek.insight.blind import Turn, Written, opened, to_settle, turns
from logboek.partnership import Person, Term
from logboek.partnership.term import Meaning, Remark

TODAY = date(2026, 11, 17)
ANJA = Person(id="anja", name="Anja", partner="linde")
KIM = Person(id="kim", name="Kim", partner="linde")
FREE = Person(id="sam", name="Sam")


def ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"r{next(numbers)}"


def test_partners_write_in_their_own_order() -> None:
    assert turns(["linde", "rijn"], ["rijn", "linde"], []) == [Turn("linde"), Turn("rijn")]


def test_who_takes_part_by_name_writes_for_the_own_partner() -> None:
    """That partner has no turn of its own besides, also when it is ticked."""
    found = turns(["linde", "rijn"], ["linde", "rijn"], [KIM, ANJA])
    assert found == [Turn("linde", "kim"), Turn("linde", "anja"), Turn("rijn")]


def test_somebody_without_a_partner_writes_last() -> None:
    assert turns(["rijn"], ["rijn"], [FREE]) == [Turn("rijn"), Turn("", "sam")]


def test_somebody_of_a_partner_that_is_gone_counts_as_without_one() -> None:
    assert turns(["rijn"], [], [KIM]) == [Turn("", "kim")]


def test_new_meanings_of_two_partners_lie_side_by_side_without_a_question() -> None:
    written = [Written(Turn("linde", "anja"), "kijken"), Written(Turn("rijn"), "werken")]
    assert to_settle(Term(word="stage"), written) == {}
    term = opened(Term(word="stage"), written, {}, TODAY, ids(), str.title)
    assert term.meanings == {
        "linde": Meaning(text="kijken", by="anja", on=TODAY),
        "rijn": Meaning(text="werken", on=TODAY),
    }
    assert term.status == "side_by_side"
    assert term.thread == {}


def test_a_word_on_which_more_was_decided_keeps_its_status() -> None:
    written = [Written(Turn("linde"), "kijken"), Written(Turn("rijn"), "werken")]
    assert opened(Term(status="working"), written, {}, TODAY, ids(), str.title).status == "working"


def test_an_earlier_meaning_stays_unless_the_group_says_otherwise() -> None:
    """What was written then is kept as an explanation."""
    before = Term(meanings={"linde": Meaning(text="meelopen")})
    written = [Written(Turn("linde", "anja"), "kijken")]
    assert to_settle(before, written) == {"linde": [0]}
    kept = opened(before, written, {"linde": None}, TODAY, ids(), str.title)
    assert kept.meanings == before.meanings
    assert kept.thread == {"r1": Remark(kind="explanation", text="kijken", by="anja", on=TODAY)}
    other = opened(before, written, {"linde": 0}, TODAY, ids(), str.title)
    assert other.meanings["linde"].text == "kijken"
    assert other.thread == {}


def test_the_same_words_as_before_ask_nothing_and_change_nothing() -> None:
    before = Term(meanings={"linde": Meaning(text="meelopen", by="kim")})
    written = [Written(Turn("linde", "anja"), "meelopen")]
    assert to_settle(before, written) == {}
    assert opened(before, written, {}, TODAY, ids(), str.title) == before


def test_a_partner_that_wrote_as_a_whole_stands_by_its_name_in_the_thread() -> None:
    before = Term(meanings={"linde": Meaning(text="meelopen")})
    written = [Written(Turn("linde"), "kijken")]
    kept = opened(before, written, {"linde": None}, TODAY, ids(), str.title)
    assert [(each.text, each.by) for each in kept.thread.values()] == [("Linde: kijken", "")]


def test_of_two_who_wrote_for_one_partner_the_group_says_whose_text_counts() -> None:
    written = [Written(Turn("linde", "kim"), "kijken"), Written(Turn("linde", "anja"), "lopen")]
    assert to_settle(Term(), written) == {"linde": [0, 1]}
    term = opened(Term(), written, {"linde": 1}, TODAY, ids(), str.title)
    assert term.meanings == {"linde": Meaning(text="lopen", by="anja", on=TODAY)}
    assert [(each.text, each.by) for each in term.thread.values()] == [("kijken", "kim")]


def test_what_somebody_without_a_partner_wrote_is_an_explanation() -> None:
    term = opened(Term(), [Written(Turn("", "sam"), "leren")], {}, TODAY, ids(), str.title)
    assert term.meanings == {}
    assert [(each.kind, each.by) for each in term.thread.values()] == [("explanation", "sam")]
