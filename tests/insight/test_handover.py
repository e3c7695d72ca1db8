"""What somebody who leaves carries."""

from datetime import date, timedelta

from logboek.insight.handover import HandOver, hand_over, seen_to
from logboek.insight.relations import Bond
from logboek.partnership import Agreement, Body, Interest, Meeting, Person, Phase, Term
from logboek.partnership.agreement import Dissent, Kept
from logboek.partnership.term import Meaning, Remark

TODAY = date(2026, 11, 17)
YESTERDAY = TODAY - timedelta(days=1)
ANJA = Person(id="anja", partner="v", passed_on="Bel Bram vroeg op de dag.")
BRAM, CHRIS = Person(id="bram", partner="m"), Person(id="chris", partner="v")


def _carried(**given: object) -> HandOver:
    return hand_over(ANJA, TODAY, people=[ANJA, BRAM, CHRIS], **given)  # type: ignore[arg-type]


def _own(id: str, **given: object) -> Agreement:
    return Agreement(**{"id": id, "owner": "anja", "status": "decided", **given})  # type: ignore[arg-type]


def test_promises_are_the_actions_still_to_do_with_the_first_due_first() -> None:
    """A done action and somebody else's are no promise of this person."""
    done = {"k": Kept(outcome="kept", on=TODAY)}
    agreements = [
        _own("later", kind="action", due=TODAY + timedelta(days=30)),
        _own("sooner", kind="action", due=TODAY),
        _own("undated", kind="action"),
        _own("done", kind="action", kept=done),
        _own("other", kind="action", owner="bram"),
    ]
    found = _carried(agreements=agreements)
    assert [each.id for each in found.promises] == ["sooner", "later", "undated"]
    assert found.agreements == []


def test_open_agreements_are_those_in_force_and_the_proposals() -> None:
    """What lapsed needs nobody."""
    agreements = [_own("1"), _own("2", status="proposed"), _own("3", status="lapsed")]
    assert [each.id for each in _carried(agreements=agreements).agreements] == ["1", "2"]
    assert [each.id for each in seen_to("anja", agreements)] == ["1", "2"]


def test_the_words_are_those_that_this_person_explained() -> None:
    """A meaning or an explanation counts; a question does not."""
    terms = [
        Term(id="1", meanings={"v": Meaning(text="kijken", by="anja")}),
        Term(id="2", thread={"1": Remark(kind="explanation", text="Zo.", by="anja")}),
        Term(id="3", thread={"1": Remark(kind="question", text="Hoe?", by="anja")}),
        Term(id="4", meanings={"v": Meaning(text="kijken", by="bram")}),
    ]
    assert [each.id for each in _carried(terms=terms).terms] == ["1", "2"]


def test_interests_come_along_as_far_as_they_were_shared() -> None:
    """What is for the organisation only its people read, and what is for the owner nobody."""
    interests = [
        Interest(id="all", person="anja"),
        Interest(id="ours", person="anja", disclosure="organisation"),
        Interest(id="mine", person="anja", disclosure="me"),
        Interest(id="other", person="bram"),
    ]
    assert [each.id for each in _carried(interests=interests).interests] == ["all"]
    assert [each.id for each in _carried(interests=interests, reader=BRAM).interests] == ["all"]
    ours = _carried(interests=interests, reader=CHRIS).interests
    assert [each.id for each in ours] == ["all", "ours"]


def test_relations_begin_with_whom_this_person_met_most() -> None:
    """Those who left and meetings without this person are not among them."""
    gone = Person(id="gone", until=YESTERDAY)
    meetings = [
        Meeting(on=YESTERDAY, people=["anja", "bram", "gone"]),
        Meeting(on=TODAY, kind="informal", people=["anja", "bram", "chris"]),
        Meeting(on=TODAY, people=["bram", "chris"]),
    ]
    found = hand_over(ANJA, TODAY, people=[ANJA, BRAM, CHRIS, gone], meetings=meetings)
    assert found.relations == [
        Bond("anja", "bram", TODAY, 1, 1),
        Bond("anja", "chris", TODAY, 0, 1),
    ]


def test_tables_phases_and_objections_that_are_still_there_come_along() -> None:
    """What is over is history and stays in the timeline."""
    bodies = [Body(id="1", people=["anja"]), Body(id="2", people=["anja"], until=YESTERDAY)]
    phases = [Phase(id="1", lead="anja", last=TODAY), Phase(id="2", lead="anja", last=YESTERDAY)]
    voice = {"d": Dissent(text="Dit kost ons een lokaal.", by="anja")}
    agreements = [
        Agreement(id="1", dissent=voice),
        Agreement(id="2", dissent=voice, status="lapsed"),
    ]
    found = _carried(bodies=bodies, phases=phases, agreements=agreements)
    assert [each.id for each in found.bodies] == ["1"]
    assert [each.id for each in found.phases] == ["1"]
    assert [each.agreement.id for each in found.voices] == ["1"]


def test_it_can_be_made_after_somebody_left() -> None:
    """What the person carried does not change by leaving."""
    left = Person(id="anja", partner="v", until=YESTERDAY)
    meetings = [Meeting(on=YESTERDAY, people=["anja", "bram"])]
    found = hand_over(left, TODAY, people=[left, BRAM], meetings=meetings, agreements=[_own("1")])
    assert found.agreements
    assert found.relations


def test_who_only_came_along_has_nothing_to_hand_over() -> None:
    """A seat at a table and people one met are no burden to pass on."""
    found = _carried(
        bodies=[Body(id="1", people=["anja"])],
        meetings=[Meeting(on=TODAY, people=["anja", "bram"])],
    )
    assert found.empty
    assert found.person.passed_on
    assert not _carried(agreements=[_own("1")]).empty
