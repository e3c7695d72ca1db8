"""Who may say yes, and who is waited for."""

from datetime import date

from logboek.insight.mandates import (
    among,
    everybody_may,
    late,
    lights,
    may_be_final,
    none_said,
    not_green,
    since,
    waiting,
)
from logboek.partnership import Agreement
from logboek.partnership.agreement import Mandate

TODAY = date(2026, 11, 17)
YES = Mandate(state="may_decide")


def test_each_party_has_a_light_and_grey_is_not_asked_yet() -> None:
    """Green may decide, amber asks its constituency, red waits for its board, grey is unknown."""
    agreement = Agreement(
        parties=["a", "b", "c", "d"],
        mandates={
            "a": YES,
            "b": Mandate(state="asks_constituency"),
            "c": Mandate(state="awaits_board"),
            "left": Mandate(state="awaits_board"),
        },
    )
    assert lights(agreement) == {"a": "green", "b": "amber", "c": "red", "d": "grey"}


def test_an_agreement_may_be_final_when_every_light_is_green() -> None:
    """A grey light stops it as much as a red one, and so does having no parties at all."""
    assert may_be_final(Agreement(parties=["a", "b"], mandates={"a": YES, "b": YES}))
    assert not may_be_final(Agreement(parties=["a", "b"], mandates={"a": YES}))
    assert not may_be_final(Agreement())


def test_without_parties_those_who_were_asked_have_to_agree() -> None:
    """Whoever has a mandate written down is a party until somebody says otherwise."""
    assert may_be_final(Agreement(mandates={"a": YES}))
    assert lights(Agreement(mandates={"a": Mandate(state="awaits_board")})) == {"a": "red"}


def test_who_is_waited_for_stands_in_the_order_of_the_days() -> None:
    """The first answer comes first, and an answer without a day last."""
    agreement = Agreement(
        parties=["a", "b", "c", "d"],
        mandates={
            "a": Mandate(state="awaits_board"),
            "b": Mandate(state="asks_constituency", until=date(2026, 12, 4)),
            "c": Mandate(state="awaits_board", until=date(2026, 11, 20)),
            "d": YES,
        },
    )
    assert [each.partner for each in waiting(agreement)] == ["c", "b", "a"]


def test_an_answer_is_late_from_the_day_after() -> None:
    """On its own day it may still come; without a day, or given, or of no party, it is not late."""

    def is_late(**given: object) -> bool:
        mandate = Mandate(**{"state": "awaits_board", **given})  # type: ignore[arg-type]
        return bool(late(Agreement(parties=["a"], mandates={"a": mandate}), TODAY))

    assert is_late(until=date(2026, 11, 16))
    assert not is_late(until=TODAY)
    assert not is_late()
    assert not is_late(state="may_decide", until=date(2026, 11, 16))
    gone = {"left": Mandate(state="awaits_board", until=date(2026, 1, 1))}
    assert not late(Agreement(parties=["a"], mandates=gone), TODAY)


def test_nobody_is_waited_for_who_no_longer_takes_part() -> None:
    """A partner that left stands in no light, and stops no decision."""
    agreement = Agreement(parties=["a", "left"], mandates={"a": YES, "left": YES})
    here = among(agreement, {"a", "b"})
    assert lights(here) == {"a": "green"}
    assert may_be_final(here)
    assert may_be_final(among(Agreement(parties=["a", "left"], mandates={"a": YES}), {"a"}))


def test_a_decision_cannot_do_without_those_that_were_not_asked() -> None:
    """Grey stops it as much as amber or red; green does not."""
    waits = Mandate(state="asks_constituency")
    assert not_green(Agreement(parties=["a", "b", "c"], mandates={"a": YES, "b": waits})) == [
        "b",
        "c",
    ]
    assert not_green(Agreement(parties=["a"], mandates={"a": YES})) == []
    assert not_green(Agreement()) == []


def test_saying_that_everybody_may_never_answers_for_who_is_still_asking() -> None:
    """Only a grey light turns green by it."""
    waits = Mandate(state="awaits_board")
    said = everybody_may(Agreement(parties=["a", "b"], mandates={"a": waits}))
    assert lights(said) == {"a": "red", "b": "green"}


def test_where_nobody_was_asked_nothing_is_known() -> None:
    """What was said of somebody who is no party does not count either."""
    assert none_said(Agreement(parties=["a"]))
    assert none_said(Agreement(parties=["a"], mandates={"b": YES}))
    assert not none_said(Agreement(parties=["a"], mandates={"a": YES}))


def test_a_light_stands_since_the_day_it_last_turned() -> None:
    """A new date or another partner's answer does not begin the waiting anew."""

    def state(day: int, **mandates: Mandate) -> tuple[date, Agreement]:
        return date(2026, 11, day), Agreement(parties=["a", "b"], mandates=mandates)

    board = Mandate(state="awaits_board")
    later = Mandate(state="awaits_board", until=TODAY)
    states = [state(1), state(3, a=board), state(5, a=board, b=YES), state(9, a=later, b=YES)]
    assert since("a", states) == date(2026, 11, 3)
    assert since("b", states) == date(2026, 11, 5)
    assert since("a", [*states, state(11, a=YES), state(12, a=board)]) == date(2026, 11, 12)
    assert since("a", states[:1]) == date(2026, 11, 1)
    assert since("nobody", states) is None
