"""When an agreement asks for attention."""

from datetime import date, timedelta

from msgspec.structs import replace

from logboek.insight.attention import Snapshot, attention
from logboek.insight.attention.agreements import broken
from logboek.insight.pins import pin
from logboek.partnership import Agreement, Partner, Person, Term
from logboek.partnership.agreement import Kept, Mandate

TODAY = date(2026, 11, 17)
PARTNERS = [Partner(id="v", name="Lindeschool"), Partner(id="m", name="Rijncollege")]
RULE = Agreement(id="r", title="Met instemming", kind="decision", status="decided")
STAGE = Term(id="t", word="stage", status="agreed", definition="Een week meekijken.")
OTHERWISE = replace(STAGE, definition="Twee weken meewerken.")


def _day(days: int) -> date:
    return TODAY + timedelta(days=days)


def _agreement(**given: object) -> Agreement:
    settings = {"id": "a", "title": "Samen roosteren", "status": "decided", **given}
    return Agreement(**settings)  # type: ignore[arg-type]


def _why(*agreements: Agreement, **given: object) -> list[str]:
    now = Snapshot(agreements=[RULE, *agreements], **given)  # type: ignore[arg-type]
    return [item.why for item in attention(now, TODAY)]


def test_a_review_asks_from_two_weeks_before_its_day() -> None:
    """Fifteen days ahead it is still silent."""
    assert _why(_agreement(review_on=_day(15))) == []
    assert _why(_agreement(review_on=_day(14))) == ["terugkijken: over twee weken"]


def test_an_action_that_was_done_or_overtaken_asks_no_more() -> None:
    """One that was done in part still asks."""
    action = _agreement(kind="action", due=_day(-6))
    assert _why(action) == ["klaar op: zes dagen over tijd"]
    for outcome, asks in (("kept", 0), ("overtaken", 0), ("partly", 1)):
        judged = {"k": Kept(outcome=outcome, on=TODAY)}  # type: ignore[arg-type]
        assert len(_why(replace(action, kept=judged))) == asks


def test_a_broken_agreement_asks_until_it_was_judged_better() -> None:
    """The last judgement counts, and partly kept is no reason for alarm."""
    before, now = Kept(outcome="broken", on=_day(-9)), Kept(outcome="partly", on=TODAY)
    assert _why(_agreement(kept={"1": before})) == ["niet nagekomen, en nog niet besproken"]
    assert _why(_agreement(kept={"1": before, "2": now})) == []


def test_a_broken_agreement_that_is_being_reviewed_is_being_talked_about() -> None:
    """The same holds once it lapsed."""
    judged = {"1": Kept(outcome="broken", on=TODAY)}
    assert _why(_agreement(kept=judged, status="reviewed")) == []
    assert _why(_agreement(kept=judged, status="lapsed")) == []


def test_what_the_receiver_calls_broken_is_not_undone_by_what_another_says() -> None:
    """A judgement for one partner is answered by a later one for it, or for all."""
    receiver = Kept(outcome="broken", on=_day(-9), partner="m")
    giver = Kept(outcome="kept", on=_day(-2), partner="v")
    for_all = Kept(outcome="kept", on=_day(-1))
    assert broken(_agreement(kept={"1": receiver, "2": giver})) == receiver
    assert not broken(_agreement(kept={"1": receiver, "2": giver, "3": for_all}))
    better = replace(receiver, outcome="partly", on=TODAY)
    assert not broken(_agreement(kept={"1": receiver, "2": better}))


def test_an_answer_that_is_late_asks_by_name() -> None:
    """On its day it is not late; what lapsed waits for nobody; a partner may be unknown."""
    late = {"m": Mandate(state="awaits_board", until=_day(-1))}
    proposal = _agreement(status="proposed", mandates=late)
    assert _why(proposal, partners=PARTNERS) == ["antwoord van Rijncollege: één dag over tijd"]
    assert _why(proposal) == ["wacht te lang op achterban of bestuur"]
    today = {"m": Mandate(state="awaits_board", until=TODAY)}
    assert _why(replace(proposal, mandates=today), partners=PARTNERS) == []
    assert _why(replace(proposal, status="lapsed"), partners=PARTNERS) == []


def test_agreements_without_a_way_to_decide_ask_for_one() -> None:
    """A proposal for one is an answer already, one that lapsed is not."""

    def why(*agreements: Agreement) -> list[str]:
        return [each.why for each in attention(Snapshot(agreements=agreements), TODAY)]

    asks = ["nog geen afspraak over besluitvorming"]
    assert why() == []
    assert why(_agreement()) == asks
    assert why(_agreement(), replace(RULE, status="lapsed")) == asks
    assert why(_agreement(), replace(RULE, status="proposed")) == []


def test_an_agreement_is_read_again_when_a_word_in_it_came_to_mean_something_else() -> None:
    """A word that stayed the same, and a proposal or a lapsed agreement, need no reading."""
    pinned = _agreement(pinned={"t": pin(STAGE)})
    assert _why(pinned, terms=[OTHERWISE]) == ["lees opnieuw: “stage” betekent nu iets anders"]
    assert _why(pinned, terms=[STAGE]) == []
    assert _why(replace(pinned, status="lapsed"), terms=[OTHERWISE]) == []
    assert _why(replace(pinned, status="proposed"), terms=[OTHERWISE]) == []


def test_an_agreement_that_was_pinned_again_asks_no_more() -> None:
    """Reading it again ends with the meanings of that day."""
    read = _agreement(pinned={"t": pin(OTHERWISE)})
    assert _why(read, terms=[OTHERWISE]) == []


def test_an_agreement_asks_once_for_the_most_urgent_reason() -> None:
    """What was broken comes before a day that passed, and that before a word that changed."""
    everything = _agreement(
        kept={"1": Kept(outcome="broken", on=TODAY)},
        review_on=_day(-30),
        pinned={"t": pin(STAGE)},
        owner="left",
    )
    people = [Person(id="left", partner="v", until=_day(-1))]
    given = {"terms": [OTHERWISE], "people": people}
    assert _why(everything, **given) == ["niet nagekomen, en nog niet besproken"]
    assert _why(replace(everything, kept={}), **given) == ["terugkijken: vier weken over tijd"]


def test_an_agreement_whose_owner_left_asks_for_somebody_else() -> None:
    """While the owner is there, or where there never was one, it does not."""
    people = [Person(id="here", partner="v"), Person(id="left", partner="v", until=_day(-1))]
    assert _why(_agreement(owner="left"), people=people) == ["wie hierop lette, doet niet meer mee"]
    assert _why(_agreement(owner="here"), people=people) == []
    assert _why(_agreement(), people=people) == []
