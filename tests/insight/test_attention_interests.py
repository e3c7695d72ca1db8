"""When an interest asks for attention."""

from datetime import date

from msgspec.structs import replace

from logboek.insight.attention import Snapshot, attention
from logboek.partnership import Agreement, Interest, Partner, Person
from logboek.partnership.agreement import Hurt

TODAY = date(2026, 11, 17)
PARTNERS = [Partner(id="v", name="Lindeschool"), Partner(id="m", name="Rijncollege")]
PEOPLE = [
    Person(id="anja", name="Anja", partner="v"),
    Person(id="bram", name="Bram", partner="m"),
]
RULE = Agreement(id="r", title="Met instemming", kind="decision", status="decided")
TRAVEL = Interest(id="reis", partner="v", interest="Niet anderhalf uur reizen")
LINKED = [Agreement(id=str(n), title="Iets", status="decided", serves=["x"]) for n in range(3)]


def _why(*interests: Interest, agreements: list[Agreement] | None = None) -> list[str]:
    now = Snapshot(
        partners=PARTNERS,
        people=PEOPLE,
        interests=interests,
        agreements=[RULE, *(agreements or [])],
    )
    return [item.why for item in attention(now, TODAY)]


def test_an_interest_in_need_asks_in_the_name_of_its_owner() -> None:
    """A person, an organisation, or nobody in particular; a 3 asks for nothing."""
    assert _why(replace(TRAVEL, justice_owner=2)) == [
        "volgens Lindeschool wordt hier nog weinig recht aan gedaan"
    ]
    own = Interest(id="1", level="individual", person="anja", partner="v", justice_owner=1)
    assert _why(own) == ["volgens Anja wordt hier nog weinig recht aan gedaan"]
    seen = Interest(id="1", level="collective", justice_others={"v": 2})
    assert _why(seen) == ["hier wordt nog weinig recht aan gedaan"]
    assert _why(replace(TRAVEL, justice_owner=3)) == []


def test_only_what_everyone_may_see_is_spoken_of() -> None:
    """The overview is read together, also on a big screen."""
    needy = replace(TRAVEL, justice_owner=1)
    assert _why(replace(needy, disclosure="organisation")) == []
    assert _why(replace(needy, disclosure="me")) == []
    assert _why(replace(TRAVEL, disclosure="me"), agreements=LINKED) == []


def test_an_interest_that_is_hurt_asks_until_something_stands_against_it() -> None:
    """The agreement is named, and a lapsed one hurts no more."""
    hurting = Agreement(
        id="a", title="Eén praktijkdag", status="decided", hurts={"reis": Hurt(how="Verder weg")}
    )
    why = "“Eén praktijkdag” gaat hiertegen in, en er staat niets tegenover"
    assert _why(TRAVEL, agreements=[hurting]) == [why]
    paid = {"reis": Hurt(how="Verder weg", compensation="De bus is betaald")}
    assert _why(TRAVEL, agreements=[replace(hurting, hurts=paid)]) == []
    assert _why(TRAVEL, agreements=[replace(hurting, status="lapsed")]) == []


def test_an_interest_asks_once_for_its_heaviest_reason() -> None:
    """Hurt, in need and unserved at once is one line."""
    hurting = Agreement(id="a", title="Eén praktijkdag", hurts={"reis": Hurt()})
    found = _why(replace(TRAVEL, justice_owner=1), agreements=[*LINKED, hurting])
    assert found == ["“Eén praktijkdag” gaat hiertegen in, en er staat niets tegenover"]


def test_an_interest_that_nothing_helps_asks_once_people_link_the_two() -> None:
    """With two agreements that name an interest, a missing link says nothing yet."""
    why = ["nog geen afspraak helpt dit belang"]
    assert _why(TRAVEL, agreements=LINKED[:2]) == []
    assert _why(TRAVEL, agreements=LINKED) == why
    lapsed = replace(LINKED[2], status="lapsed")
    assert _why(TRAVEL, agreements=[*LINKED[:2], lapsed]) == []
    helped = Agreement(id="bus", title="De bus", serves=["reis"])
    assert _why(TRAVEL, agreements=[*LINKED, helped]) == []


def test_an_interest_of_a_content_owner_or_a_loyalty_needs_no_agreement() -> None:
    """A loyalty is to be known, not to be agreed on."""
    assert _why(replace(TRAVEL, justice_owner=4), agreements=LINKED) == []
    assert _why(replace(TRAVEL, loyalty=True), agreements=LINKED) == []
