"""When people and the relations between them ask for attention."""

from datetime import date, timedelta

from msgspec.structs import replace

from logboek.insight.attention import Attention, Snapshot, Urgency, attention
from logboek.partnership import Agreement, Meeting, Partner, Person, Phase, Term
from logboek.partnership.meeting import MeetingKind
from logboek.partnership.term import Meaning

TODAY = date(2026, 11, 17)
PARTNERS = [Partner(id="v", name="Lindeschool"), Partner(id="m", name="Rijncollege")]
ANJA = Person(id="anja", name="Anja", partner="v")
BRAM = Person(id="bram", name="Bram", partner="m")
DIRK = Person(id="dirk", name="Dirk", partner="m")
RULE = Agreement(id="r", title="Met instemming", kind="decision", status="decided")


def _day(days: int) -> date:
    return TODAY + timedelta(days=days)


def _met(days_ago: int, *people: Person, kind: MeetingKind = "formal") -> Meeting:
    ids = [person.id for person in people]
    return Meeting(id=f"{days_ago:05}", on=_day(-days_ago), kind=kind, people=ids)


def _asked(*people: Person, **given: object) -> list[Attention]:
    settings = {"partners": PARTNERS, "people": people, "agreements": [RULE], **given}
    return attention(Snapshot(**settings), TODAY)  # type: ignore[arg-type]


def _said(*people: Person, **given: object) -> list[tuple[str, str]]:
    return [(each.title, each.why) for each in _asked(*people, **given)]


def test_two_partners_that_did_not_meet_for_half_a_year_are_named() -> None:
    """With the day they last met; a day less than half a year is not long."""
    both = [_met(400, ANJA, BRAM), _met(200, ANJA, BRAM), _met(3, ANJA), _met(2, BRAM)]
    assert _said(ANJA, BRAM, meetings=both) == [
        ("Lindeschool en Rijncollege", "zagen elkaar het laatst op 1 mei 2026")
    ]
    assert _said(ANJA, BRAM, meetings=[_met(400, ANJA), _met(182, ANJA, BRAM)]) == []


def test_two_partners_that_never_met_are_named_without_blame() -> None:
    """The logbook may not know of every meeting."""
    apart = [_met(400, ANJA), _met(3, ANJA), _met(2, BRAM)]
    assert _said(ANJA, BRAM, meetings=apart) == [
        ("Lindeschool en Rijncollege", "zagen elkaar nog niet, voor zover hier staat")
    ]


def test_when_no_meeting_was_recorded_for_long_that_is_the_one_thing_said() -> None:
    """Every pair and every person would be true as well, and would help nobody."""
    meetings = [_met(400, ANJA), _met(200, ANJA, BRAM)]
    assert _said(ANJA, BRAM, DIRK, meetings=meetings) == [
        ("Zien jullie elkaar nog?", "de laatste ontmoeting die hier staat, was op 1 mei 2026")
    ]


def test_somebody_who_was_nowhere_for_long_is_named_unless_the_partner_was() -> None:
    """One colleague who stays away is another thing than a partner that does."""
    meetings = [_met(400, DIRK), _met(3, ANJA, BRAM)]
    assert _said(ANJA, BRAM, DIRK, meetings=meetings) == [
        ("Dirk", "was er het laatst bij op 13 okt 2025")
    ]
    assert len(_said(ANJA, BRAM, meetings=[_met(400, ANJA, BRAM), _met(3, ANJA)])) == 1


def test_partners_that_meet_only_with_an_agenda_are_asked_to_do_otherwise() -> None:
    """One lunch in a year is enough, and a few meetings are no habit yet."""
    formal = [_met(days, ANJA, BRAM) for days in (5, 40, 80, 120)]
    assert _said(ANJA, BRAM, meetings=formal) == [
        ("Lindeschool en Rijncollege", "zien elkaar alleen met een agenda op tafel")
    ]
    assert _said(ANJA, BRAM, meetings=[*formal, _met(300, ANJA, BRAM, kind="informal")]) == []
    assert _said(ANJA, BRAM, meetings=formal[:3]) == []


def test_who_leaves_within_six_weeks_and_carries_something_is_asked_to_hand_it_over() -> None:
    """Agreements, actions and phases count; six weeks and a day ahead it can wait."""
    carried = {
        "agreements": [RULE, Agreement(id="1", title="Iets", owner="anja", status="decided")],
        "phases": [Phase(id="1", name="Proef", first=_day(-9), lead="anja")],
    }
    leaving = replace(ANJA, until=_day(42), passed_on="Bel Bram.")
    (found,) = _asked(leaving, BRAM, **carried)
    assert found.why == "vertrekt over zes weken; 2 dingen zoeken iemand die erop let"
    assert (found.register, found.id, found.urgency) == ("people", "anja", Urgency.TALK)
    assert _asked(replace(leaving, until=_day(43)), BRAM, **carried) == []
    (soon,) = _asked(replace(leaving, until=_day(14)), BRAM, **carried)
    assert soon.urgency == Urgency.SOON


def test_who_leaves_without_a_word_for_who_comes_next_is_asked_for_one() -> None:
    """Who handed over and wrote it down is left in peace, and so is who left already."""
    leaving = replace(ANJA, until=_day(1))
    assert _said(leaving, BRAM) == [("Anja", "vertrekt morgen; wat moet een opvolger weten?")]
    assert _said(replace(leaving, passed_on="Bel Bram vroeg."), BRAM) == []
    assert _said(replace(leaving, until=_day(-1)), BRAM) == []
    assert _said(replace(leaving, erased=True, name=""), BRAM) == []


def test_a_partner_that_hangs_on_one_person_is_asked_who_can_stand_in() -> None:
    """Once three agreements bind it, and others do have a colleague at the table."""
    bound = [
        Agreement(id=str(n), title="Iets", status="decided", parties=["v", "m"]) for n in range(3)
    ]
    assert _said(ANJA, BRAM, DIRK, agreements=[RULE, *bound]) == [
        ("Lindeschool", "hier doet alleen Anja mee: wie kan invallen?")
    ]
    assert _said(ANJA, BRAM, DIRK, agreements=[RULE, *bound[:2]]) == []
    assert _said(ANJA, BRAM, agreements=[RULE, *bound]) == []


def test_who_sees_to_most_agreements_is_asked_to_share_them() -> None:
    """With as many in other hands it is fair."""
    hers = [Agreement(id=f"a{n}", title="Iets", status="decided", owner="anja") for n in range(4)]
    his = [Agreement(id=f"b{n}", title="Iets", status="decided", owner="bram") for n in range(4)]
    assert _said(ANJA, BRAM, DIRK, agreements=[RULE, *hers, *his[:3]]) == [
        ("Anja", "let op 4 van de 7 afspraken: wie neemt er een paar over?")
    ]
    assert _said(ANJA, BRAM, DIRK, agreements=[RULE, *hers, *his]) == []


def test_a_settled_word_that_one_partner_explained_asks_for_the_others() -> None:
    """It can wait, and comes after everything else."""
    term = Term(id="t", word="stage", status="agreed", meanings={"v": Meaning(text="kijken")})
    (found,) = _asked(ANJA, BRAM, terms=[term])
    assert found.why == "alleen Lindeschool vertelde wat dit woord betekent"
    assert found.urgency == Urgency.SOMETIME
