"""What asks for attention, in which order, and how calm the list stays."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from logboek.insight.attention import Attention, Snapshot, Urgency, attention
from logboek.insight.attention.wording import SEPARATE
from logboek.partnership import (
    Agreement,
    Ambition,
    Body,
    Interest,
    Meeting,
    Partner,
    Person,
    Phase,
    Term,
)
from logboek.partnership.agreement import Hurt, Kept, Mandate, Pinned
from logboek.partnership.ambition import Endorsement
from logboek.partnership.term import Meaning, Remark

TODAY = date(2026, 11, 17)
AGO = TODAY - timedelta(days=400)
PARTNERS = [Partner(id="v", name="Lindeschool"), Partner(id="m", name="Rijncollege")]
PEOPLE = [
    Person(id="anja", name="Anja", partner="v"),
    Person(id="bram", name="Bram", partner="m"),
]
RULE = Agreement(id="r", title="Met instemming", kind="decision", status="decided")


def _asked(**given: object) -> list[Attention]:
    return attention(Snapshot(**given), TODAY)  # type: ignore[arg-type]


def _why(**given: object) -> list[str]:
    return [item.why for item in _asked(**given)]


def test_a_brand_new_logbook_asks_for_nothing() -> None:
    """Where nothing was recorded yet nothing is missed."""
    assert _asked() == []
    assert _asked(partners=PARTNERS, people=PEOPLE[:1]) == []
    first = Meeting(id="1", on=TODAY, people=["anja", "bram"])
    assert _asked(partners=PARTNERS, people=PEOPLE, meetings=[first]) == []
    assert _asked(partners=PARTNERS, people=PEOPLE, interests=[Interest(id="1")]) == []


def test_a_first_agreement_asks_one_thing() -> None:
    """Only how people come to decisions, as every partnership is asked that."""
    first = Agreement(id="1", title="Samen roosteren", status="decided", parties=["v", "m"])
    assert _why(partners=PARTNERS, people=PEOPLE, agreements=[first]) == [
        "nog geen afspraak over besluitvorming"
    ]


def test_a_small_logbook_in_good_health_asks_for_nothing() -> None:
    """Two people who meet, agree, keep to it and know where they stand are left alone."""
    yes = {partner.id: Endorsement(recognises="yes") for partner in PARTNERS}
    agreements = [
        RULE,
        *(
            Agreement(
                id=str(n),
                title=f"Afspraak {n}",
                status="decided",
                parties=["v", "m"],
                owner="anja",
                gives={"v": "Uren"},
                serves=["reis"],
                mandates={"v": Mandate(state="may_decide")},
                review_on=TODAY + timedelta(days=100),
            )
            for n in range(5)
        ),
    ]
    assert (
        _asked(
            partners=PARTNERS,
            people=PEOPLE,
            ambitions=[Ambition(id="a", statement="Samen", status="adopted", endorsements=yes)],
            interests=[
                Interest(id="reis", partner="v", justice_owner=3, justice_others={"m": 4}),
                Interest(id="rust", partner="m", justice_owner=4),
            ],
            agreements=agreements,
            terms=[Term(id="t", word="stage", status="agreed", definition="Leren op het werk.")],
            meetings=[
                Meeting(id="1", on=AGO, people=["anja", "bram"]),
                Meeting(id="2", on=TODAY - timedelta(days=30), people=["anja", "bram"]),
            ],
            bodies=[Body(id="1", name="Tafel", frequency="weekly", people=["anja", "bram"])],
            phases=[Phase(id="1", name="Beginnen", first=AGO)],
        )
        == []
    )


def test_a_neglected_logbook_gets_at_most_three_lines_of_a_kind() -> None:
    """What one rule finds many of is said once, with how many there are."""
    partners = [Partner(id=str(n), name=f"School {n}") for n in range(8)]
    names = [str(n) for n in range(8)]
    people = [Person(id=f"p{n}{m}", partner=str(n), name="Kim") for n in range(8) for m in "ab"]
    people += [Person(id=f"left{n}", partner="0", until=AGO) for n in range(8)]
    terms = [
        Term(id=str(n), word=f"woord {n}", status="agreed", meanings={"1": Meaning(text="zo")})
        for n in range(8)
    ]
    agreements = [
        Agreement(id=f"a{n}", title="Taak", status="decided", owner=f"left{n}", parties=names)
        for n in range(8)
    ]
    agreements += [
        Agreement(id=f"b{n}", title="Hulp", status="decided", serves=["x"]) for n in range(8)
    ]
    found = _asked(
        partners=partners,
        people=people,
        ambitions=[Ambition(id="a", statement="Samen", status="adopted")],
        interests=[
            Interest(id=f"{score}{n}", justice_owner=score) for score in (1, 3) for n in range(8)
        ],
        agreements=[RULE, *agreements],
        terms=terms,
        meetings=[
            Meeting(id="1", on=AGO, people=[person.id for person in people]),
            Meeting(id="2", on=TODAY, people=["p0a"]),
        ],
        bodies=[Body(id=str(n), name="Tafel", until=TODAY - timedelta(days=9)) for n in range(8)],
    )
    assert len(found) <= 10
    assert len([each for each in found if each.why.endswith("(zo zijn er nog 7)")]) == 6


def test_three_of_a_kind_are_still_named_one_by_one() -> None:
    """A group can talk about three things in one sitting."""
    needy = [Interest(id=str(n), interest=f"Belang {n}", justice_owner=1) for n in range(4)]
    assert [each.title for each in _asked(interests=needy[:SEPARATE])] == [
        "Belang 0",
        "Belang 1",
        "Belang 2",
    ]
    assert _why(interests=needy) == ["hier wordt nog weinig recht aan gedaan (zo zijn er nog 3)"]


def test_each_thing_leads_somewhere() -> None:
    """Only a rule that is still to be made has no record of its own to go to."""
    found = _asked(
        partners=PARTNERS,
        agreements=[Agreement(id="1", title="Samen", review_on=AGO - timedelta(days=1))],
        meetings=[Meeting(id="1", on=AGO)],
        phases=[Phase(id="1", name="Proef", last=AGO)],
    )
    assert [(each.register, each.id) for each in found] == [
        ("agreements", "1"),
        ("phases", "1"),
        ("meetings", "1"),
        ("agreements", ""),
    ]
    assert {each.urgency for each in found} <= set(Urgency)


@pytest.mark.parametrize("day", [date.min, date.max, TODAY, None])
@pytest.mark.parametrize("today", [date(1971, 1, 1), TODAY, date(2999, 12, 31)])
def test_whatever_was_written_the_rules_have_an_answer(day: date | None, today: date) -> None:
    """Days before and after all calendars, and people and words that are not there, do no harm."""
    ids = ["anja", "nobody", ""]
    kept = Kept(outcome="broken", on=day or TODAY, partner="nobody")
    agreement = Agreement(
        id="1",
        status="decided",
        kind="action",
        parties=ids,
        decided_on=day,
        review_on=day,
        due=day,
        owner="nobody",
        kept={"k": kept},
        mandates={id: Mandate(state="awaits_board", until=day) for id in ids},
        serves=ids,
        hurts={"nobody": Hurt(), "i": Hurt()},
        pinned={"nobody": Pinned(), "t": Pinned(meanings={"nobody": "iets"})},
    )
    now = Snapshot(
        partners=PARTNERS,
        people=[Person(id=id, partner="nobody", since=day, until=day) for id in ids],
        ambitions=[Ambition(id="1", adopted_on=day)],
        interests=[Interest(id="i", person="nobody", level="individual", justice_owner=1)],
        agreements=[agreement, replace(agreement, id="2", kind="decision", status="proposed")],
        terms=[Term(id="t", meanings={"nobody": Meaning(text="iets", by="nobody", on=day)})],
        meetings=[Meeting(id=str(n), on=day, people=ids, body="nobody") for n in range(9)],
        bodies=[Body(id=id, people=ids, since=day, until=day, minutes=-5) for id in ids],
        phases=[Phase(id=id, first=day, last=day, lead="nobody") for id in ids],
        questions=[("unknown", "nobody", "del"), ("interests", "i", "position")],
    )
    assert attention(now, today)


def test_an_open_question_comes_first() -> None:
    """Until one of two answers is chosen nobody knows which holds."""
    late = Agreement(id="a", title="Samen", review_on=TODAY - timedelta(days=90))
    term = Term(id="t", word="stage", status="agreed")
    found = _asked(agreements=[RULE, late], terms=[term], questions=[("terms", "t", "definition")])
    assert [(item.register, item.id) for item in found] == [("terms", "t"), ("agreements", "a")]
    assert found[0].question


def test_an_open_question_about_an_interest_of_others_is_not_read_aloud() -> None:
    """The list is read at the table, so it shows only words that everyone may see."""
    interests = [
        Interest(id="ours", interest="Geheim", disclosure="organisation"),
        Interest(id="all", interest="Reizen"),
    ]
    questions = [("interests", "ours", "position"), ("interests", "all", "position")]
    found = _asked(interests=interests, questions=questions)
    assert [each.title for each in found] == ["", "Reizen"]


def test_a_contested_word_says_who_is_silent_or_what_waits() -> None:
    """A question and a word without meaning come before a partner that is silent."""
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
    """A no waits for a conversation, silence for an occasion."""
    no = Endorsement(recognises="no", on=TODAY)
    ambition = Ambition(id="a", statement="Samen", status="adopted", endorsements={"m": no})
    assert _why(partners=PARTNERS, ambitions=[ambition]) == [
        "herkent zich niet in de ambitie",
        "zei nog niets over de ambitie",
    ]


def test_a_draft_asks_to_be_adopted_and_no_more() -> None:
    """Who said nothing yet about a text that is still being written is not late with it."""
    draft = Ambition(id="a", statement="Samen verder.")
    found = _asked(partners=PARTNERS, ambitions=[draft])
    assert [(each.title, each.why) for each in found] == [
        ("Samen verder", "nog een concept: neem haar samen aan")
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
