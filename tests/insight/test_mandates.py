"""Who may say yes, and who is waited for."""

from datetime import date

from logboek.insight.mandates import late, lights, may_be_final, waiting
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
