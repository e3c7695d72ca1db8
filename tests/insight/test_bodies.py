"""Which tables hang together, who sits at them, and what speaks of them."""

from datetime import date

from logboek.insight.bodies import met, naming, seats, tree
from logboek.partnership import Agreement, Body, Meeting, Person


def _tree(*bodies: Body) -> list[tuple[str, int]]:
    return [(body.id, depth) for body, depth in tree(bodies)]


def test_a_table_stands_under_the_one_it_answers_to() -> None:
    """Beside each other they stand by name."""
    top, other = Body(id="t", name="Stuurgroep"), Body(id="o", name="Adviesraad")
    low, lower = Body(id="l", name="Team", under="t"), Body(id="w", name="Les", under="l")
    assert _tree(low, top, lower, other) == [("o", 0), ("t", 0), ("l", 1), ("w", 2)]


def test_a_table_under_an_unknown_one_or_in_a_circle_is_still_shown_once() -> None:
    """No table disappears by what somebody filled in."""
    assert _tree(Body(id="a", under="gone")) == [("a", 0)]
    assert _tree(Body(id="a", under="a")) == [("a", 0)]
    circle = Body(id="a", name="A", under="b"), Body(id="b", name="B", under="a")
    assert _tree(*circle) == [("a", 0), ("b", 1)]


def test_people_sit_where_they_are_named_with_the_partner_they_come_from() -> None:
    """Somebody named twice has one seat, and somebody unknown has none."""
    anja, bram = Person(id="a", partner="x"), Person(id="b", partner="y")
    body = Body(id="1", people=["a", "b", "a", "gone"])
    assert seats([body], [anja, bram]) == {("1", "x"): [anja], ("1", "y"): [bram]}


def test_meetings_stand_with_their_table_the_latest_first() -> None:
    """A meeting of no table stands with none."""
    old, new = Meeting(body="1", on=date(2026, 1, 1)), Meeting(body="1", on=date(2026, 2, 1))
    assert met([old, Meeting(on=date(2026, 3, 1)), new]) == {"1": [new, old]}


def test_an_agreement_that_names_a_table_stands_with_it() -> None:
    """In its title or text, as a whole word, in whatever case; what lapsed comes last."""
    table = Body(id="1", name="Kwartaaltafel")
    gone = Agreement(id="g", title="De kwartaaltafel beslist", status="lapsed")
    named = Agreement(id="n", text="Geld gaat\nnaar de KWARTAALTAFEL.")
    other = Agreement(id="o", title="Kwartaaltafels afschaffen")
    assert naming([table], [gone, named, other]) == {"1": [named, gone]}


def test_the_longer_name_is_meant_where_one_name_begins_another() -> None:
    """An agreement about the project group for placement is not about the project group."""
    short, long = Body(id="s", name="Projectgroep"), Body(id="l", name="Projectgroep plaatsing")
    said = Agreement(id="a", title="Projectgroep plaatsing belt de ouders")
    assert naming([short, long], [said]) == {"l": [said]}


def test_a_name_that_is_hardly_a_word_names_nothing() -> None:
    """Else every text with "ons" in it would be about a table."""
    assert naming([Body(id="1", name="Ons")], [Agreement(title="Bij ons")]) == {}
    assert naming([Body(id="1", name="  ")], [Agreement(title="Bij ons")]) == {}
