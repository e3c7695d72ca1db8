"""How an owner and those who gain by an agreement look back at it."""

from datetime import date, timedelta

from msgspec.structs import replace

from logboek.insight.attention import Snapshot, attention
from logboek.insight.looking_back import difference, looked_back, receivers, seen_worse
from logboek.partnership import Agreement, Partner
from logboek.partnership.agreement import Kept, KeptOutcome

TODAY = date(2026, 11, 17)
PARTNERS = [Partner(id="v", name="Lindeschool"), Partner(id="m", name="Rijncollege")]


def _said(outcome: KeptOutcome, days: int = 0, partner: str = "") -> Kept:
    return Kept(outcome=outcome, on=TODAY + timedelta(days=days), partner=partner)


def _agreement(*said: Kept) -> Agreement:
    kept = {str(number): each for number, each in enumerate(said)}
    gains = {"v": "Les", "m": " "}
    return Agreement(id="a", title="Roosteren", status="decided", gains=gains, kept=kept)


def test_who_gains_by_it_receives() -> None:
    """An empty line is no gain."""
    assert receivers(_agreement()) == ["v"]


def test_the_latest_answer_of_each_side_stands_beside_the_other() -> None:
    """And whoever gains by it and said nothing is still to be asked."""
    found = looked_back(_agreement(_said("partly", -30), _said("kept"), _said("broken", -2, "m")))
    assert found.owner == _said("kept")
    assert found.receivers == {"m": _said("broken", -2, "m")}
    assert found.silent == ["v"]
    assert looked_back(_agreement(_said("kept", 0, "v"))).owner is None


def test_an_answer_of_an_earlier_time_is_asked_anew() -> None:
    """Eight weeks apart is still the same stretch of time, a day more is not."""
    near = looked_back(_agreement(_said("kept"), _said("kept", -56, "v")))
    far = looked_back(_agreement(_said("kept"), _said("kept", -57, "v")))
    assert (near.silent, far.silent) == ([], ["v"])
    assert far.receivers == {}


def test_a_difference_is_better_worse_or_of_another_kind() -> None:
    """What events overtook is neither better nor worse than kept or broken."""
    assert difference(_said("kept"), _said("kept")) == "none"
    assert difference(_said("kept"), _said("partly")) == "worse"
    assert difference(_said("broken"), _said("partly")) == "better"
    assert difference(_said("kept"), _said("overtaken")) == "other"


def test_a_receiver_that_sees_less_of_it_is_worth_a_conversation() -> None:
    """Not when it sees as much or more, and not before the owner was asked."""
    assert seen_worse(_agreement(_said("kept"), _said("partly", -3, "v"))) is not None
    assert seen_worse(_agreement(_said("partly"), _said("kept", -3, "v"))) is None
    assert seen_worse(_agreement(_said("partly"), _said("partly", -3, "v"))) is None
    assert seen_worse(_agreement(_said("kept"), _said("overtaken", 0, "v"))) is None
    assert seen_worse(_agreement(_said("partly", 0, "v"))) is None


def test_an_owner_who_answered_long_before_is_not_held_against_a_receiver() -> None:
    """They then speak of different times."""
    assert seen_worse(_agreement(_said("kept", -90), _said("partly", 0, "v"))) is None


def test_such_a_difference_asks_for_attention_until_it_is_looked_at_again() -> None:
    """A partner that is gone is not named, and while it is being reviewed it is talked about."""
    differs = _agreement(_said("kept"), _said("partly", -3, "v"))
    rule = Agreement(id="r", kind="decision", status="decided")

    def why(status: str = "decided", partners: list[Partner] = PARTNERS) -> list[str]:
        here = replace(differs, status=status)
        now = Snapshot(agreements=[rule, here], partners=partners[:1])
        return [each.why for each in attention(now, TODAY) if each.register == "agreements"]

    assert why() == ["Lindeschool ziet er minder van terecht dan wie erop let"]
    assert why("reviewed") == why("lapsed") == []
    assert why(partners=PARTNERS[1:]) == []
