"""What asks for attention, and in which order."""

from datetime import date, timedelta

from logboek.insight.attention import Snapshot, attention
from logboek.partnership import Agreement, Ambition, Partner, Term
from logboek.partnership.agreement import Kept, Mandate
from logboek.partnership.ambition import Endorsement
from logboek.partnership.term import Meaning, Remark

TODAY = date(2026, 11, 17)
PARTNERS = [Partner(id="v", name="Lindeschool"), Partner(id="m", name="Rijncollege")]
RULE = Agreement(id="r", title="Met instemming", kind="decision", status="decided")


def _agreement(**given: object) -> Agreement:
    return Agreement(id="a", title="Samen roosteren", status="decided", **given)  # type: ignore[arg-type]


def _why(**given: object) -> list[str]:
    return [item.why for item in attention(Snapshot(**given), TODAY)]  # type: ignore[arg-type]


def test_a_quiet_partnership_asks_for_nothing() -> None:
    assert _why(partners=PARTNERS, agreements=[RULE]) == []


def test_an_open_question_comes_first() -> None:
    late = _agreement(review_on=TODAY - timedelta(days=90))
    term = Term(id="t", word="stage", status="agreed")
    found = attention(
        Snapshot(agreements=[RULE, late], terms=[term], questions=[("terms", "t", "definition")]),
        TODAY,
    )
    assert [(item.register, item.id) for item in found] == [("terms", "t"), ("agreements", "a")]
    assert found[0].question


def test_a_review_asks_from_two_weeks_before_its_day() -> None:
    assert _why(agreements=[RULE, _agreement(review_on=TODAY + timedelta(days=15))]) == []
    assert _why(agreements=[RULE, _agreement(review_on=TODAY + timedelta(days=14))]) == [
        "terugkijken: over twee weken"
    ]


def test_an_action_that_was_done_asks_no_more() -> None:
    done = {"k": Kept(outcome="kept", on=TODAY)}
    late = TODAY - timedelta(days=6)
    assert _why(agreements=[RULE, _agreement(kind="action", due=late, kept=done)]) == []
    assert _why(agreements=[RULE, _agreement(kind="action", due=late)]) == [
        "klaar op: zes dagen over tijd"
    ]


def test_a_broken_agreement_asks_until_it_was_judged_better() -> None:
    broken = Kept(outcome="broken", on=TODAY - timedelta(days=9))
    kept = Kept(outcome="kept", on=TODAY)
    assert len(_why(agreements=[RULE, _agreement(kept={"1": broken})])) == 1
    assert _why(agreements=[RULE, _agreement(kept={"1": broken, "2": kept})]) == []


def test_an_answer_of_a_board_that_is_late_asks() -> None:
    waiting = {"m": Mandate(state="awaits_board", until=TODAY - timedelta(days=1))}
    proposal = Agreement(id="a", title="Samen roosteren", mandates=waiting)
    assert _why(agreements=[RULE, proposal]) == ["wacht te lang op achterban of bestuur"]


def test_agreements_without_a_way_to_decide_ask_for_one() -> None:
    assert _why(agreements=[_agreement()]) == ["nog geen afspraak over besluitvorming"]


def test_a_contested_word_says_who_is_silent_or_what_waits() -> None:
    meanings = {"v": Meaning(text="een leerweg", on=TODAY)}
    question = {"1": Remark(kind="question", text="Welk niveau?", on=TODAY)}
    terms = [
        Term(id="1", word="basisberoeps", meanings=meanings),
        Term(id="2", word="niveau", thread=question),
        Term(id="3", word="stage"),
        Term(id="4", word="klaar", status="agreed"),
    ]
    assert _why(partners=PARTNERS, terms=terms) == [
        "een vraag wacht op uitleg",
        "nog niemand legde het uit",
        "nog niets van Rijncollege",
    ]


def test_a_partner_that_does_not_recognise_itself_weighs_more_than_a_silent_one() -> None:
    no = Endorsement(recognises="no", on=TODAY)
    ambition = Ambition(id="a", statement="Samen", status="adopted", endorsements={"m": no})
    assert _why(partners=PARTNERS, ambitions=[ambition]) == [
        "herkent zich niet in de ambitie",
        "zei nog niets over de ambitie",
    ]


def test_one_meaning_alone_does_not_run_apart() -> None:
    """Where one partner explained the word and many did not, that is what is said."""
    many = [Partner(id=str(number), name=str(number)) for number in range(5)]
    said = {str(number): Meaning(text=str(number)) for number in range(2)}
    alone = Term(id="t", word="stage", status="noticed", meanings={"0": said["0"]})
    assert _why(partners=many, terms=[alone]) == ["nog maar één partner legde het uit"]
    assert _why(partners=many[:1], terms=[alone]) == ["nog maar één partner legde het uit"]
    both = Term(id="t", word="stage", status="noticed", meanings=said)
    assert _why(partners=many, terms=[both]) == ["betekenissen lopen uiteen: praat door"]
