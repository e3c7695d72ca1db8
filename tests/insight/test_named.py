"""Who is meant by a line of names that is typed in ten seconds."""

from datetime import date

from logboek.insight.named import Present, present
from logboek.partnership import Body, Partner, Person

PARTNERS = [Partner(id="v", name="Het Esveld"), Partner(id="m", name="ROC en Marslinge")]
HERE = [
    Person(id="jan", name="Jan de Vries", partner="v"),
    Person(id="piet", name="Piet Smit", partner="m"),
    Person(id="a1", name="Ans Kok", partner="v"),
    Person(id="ansk", name="Ans Kuiper", partner="m"),
]
GONE = [Person(id="jan2", name="Jan Oud", until=date(2020, 1, 1)), Person(id="bert", name="Bert")]
BODIES = [Body(id="stuur", name="Stuurgroep", people=["jan", "piet"])]


def _present(line: str) -> Present:
    return present(line, here=HERE, gone=GONE, partners=PARTNERS, bodies=BODIES, me="ansk")


def test_first_names_and_beginnings_are_enough_however_they_stand_apart() -> None:
    """Commas, "en", "&" and even a space alone."""
    for line in ("jan, piet", "Jan en Piet", "jan & pie", "jan piet", " JAN ;piet,", "jan+piet"):
        assert _present(line) == Present(["jan", "piet"]), line


def test_whoever_types_is_me_and_everybody_is_all_who_take_part() -> None:
    assert _present("ik, jan").people == ["ansk", "jan"]
    assert _present("iedereen").people == ["jan", "piet", "a1", "ansk"]


def test_a_partner_is_its_people_and_a_body_is_who_is_in_it() -> None:
    """A name with "en" in it stays one name; somebody who is meant twice stands there once."""
    assert _present("esveld").people == ["jan", "a1"]
    assert _present("roc en marslinge, piet").people == ["piet", "ansk"]
    assert _present("stuurgroep, ans kok") == Present(["jan", "piet", "a1"], body="stuur")


def test_behind_the_colon_stands_what_was_done() -> None:
    assert _present("jan, piet: koffie: zwart").what == "koffie: zwart"


def test_who_takes_part_goes_before_who_left_and_who_left_can_be_meant() -> None:
    assert _present("jan").people == ["jan"]
    assert _present("bert, jan oud").people == ["bert", "jan2"]


def test_a_name_of_two_people_or_of_nobody_is_not_guessed() -> None:
    """The others on the line are kept."""
    found = _present("ans, piet, zus")
    assert found.people == ["piet"]
    assert [person.id for person in found.several["ans"]] == ["a1", "ansk"]
    assert found.unknown == ["zus"]


def test_an_empty_line_means_nobody() -> None:
    assert _present(" , ;: ") == Present([])
