"""When tables, their weight and the phases ask for attention."""

from datetime import date, timedelta

from msgspec.structs import replace

from logboek.insight.attention import Attention, Snapshot, attention
from logboek.partnership import Agreement, Body, Meeting, Person, Phase

TODAY = date(2026, 11, 17)
LONG_AGO = TODAY - timedelta(days=400)
PEOPLE = [Person(id=id, name=id.title(), partner="v") for id in ("anja", "bram", "chris")]
RULE = Agreement(id="r", title="Met instemming", kind="decision", status="decided")


def _day(days: int) -> date:
    return TODAY + timedelta(days=days)


def _asked(**given: object) -> list[Attention]:
    now = Snapshot(**{"people": PEOPLE, "agreements": [RULE], **given})  # type: ignore[arg-type]
    return attention(now, TODAY)


def _table(**given: object) -> Body:
    settings = {"id": "1", "name": "Stuurgroep", "since": LONG_AGO, "decides": "Geld", **given}
    return Body(**settings)  # type: ignore[arg-type]


def _ends(days: int, *met: int, **given: object) -> list[str]:
    meetings = [Meeting(id=str(n), on=_day(n), body="1") for n in met]
    return [
        each.why for each in _asked(bodies=[_table(until=_day(days), **given)], meetings=meetings)
    ]


def test_a_table_asks_from_two_weeks_before_its_end() -> None:
    """Fifteen days ahead, or without an end, it does not."""
    assert _ends(14) == ["loopt af: over twee weken; verlengen of stoppen?"]
    assert _ends(0) == ["loopt af: vandaag; verlengen of stoppen?"]
    assert _ends(15) == []
    assert _asked(bodies=[_table()]) == []


def test_a_table_that_ended_asks_for_a_month_and_then_has_ended() -> None:
    """Tables of the past are no reason to worry."""
    assert _ends(-1) == ["liep gisteren af: verlengen of stoppen?"]
    assert _ends(-30) == ["liep zo 18 okt af: verlengen of stoppen?"]
    assert _ends(-31) == []


def test_a_table_that_goes_on_past_its_end_asks_until_somebody_chooses() -> None:
    """It met after its last day, so it did not end."""
    assert _ends(-60, -20) == ["komt nog bijeen, maar liep vr 18 sep af: verlengen of stoppen?"]
    assert _ends(-60, -70) == []


def test_a_table_that_was_decided_to_stop_is_not_asked_about_again() -> None:
    """Neither before its last day nor after it; only when it meets all the same."""
    assert _ends(5, stopped=True) == _ends(0, stopped=True) == _ends(-1, stopped=True) == []
    assert _ends(-60, -20, stopped=True) == _ends(-60, -20)


def test_a_table_that_has_not_begun_does_not_ask() -> None:
    """What is planned is not over."""
    assert _asked(bodies=[_table(since=_day(3), until=_day(9))]) == []


def _tables(count: int, minutes: int = 60, people: str = "anja bram chris") -> list[Body]:
    return [
        _table(
            id=str(n),
            name=f"Tafel {n}",
            frequency="monthly",
            minutes=minutes,
            people=[*people.split(), f"extra{n}"],
        )
        for n in range(count)
    ]


def test_an_organisation_that_outweighs_what_it_carries_asks_whether_it_can_be_lighter() -> None:
    """The numbers stand in a sentence, and it leads to a table about which there is a doubt."""
    first, second, third = _tables(3)
    vague = replace(third, decides="")
    (found,) = _asked(bodies=[first, second, vague])
    assert found.title == "Kan het overleg lichter?"
    assert found.why == ("3 tafels vragen samen 12 uur per maand, voor 1 afspraak of voorstel")
    assert (found.register, found.id) == ("bodies", "2")


def test_a_person_who_sits_at_tables_for_more_than_a_day_a_month_is_named() -> None:
    """The organisation may carry its weight and still be too much for one."""
    tables = _tables(3, minutes=180, people="anja")
    agreements = [RULE, *(replace(RULE, id=str(n)) for n in range(20))]
    (found,) = _asked(bodies=tables, agreements=agreements)
    assert found.why == "3 tafels; Anja zit er 9 uur per maand aan"
    (unnamed,) = _asked(bodies=tables, agreements=agreements, people=[])
    assert unnamed.why == "3 tafels; één persoon zit er 9 uur per maand aan"


def test_two_tables_or_tables_that_carry_enough_ask_for_nothing() -> None:
    """Organising is no fault."""
    assert _asked(bodies=_tables(2, minutes=600)) == []
    agreements = [RULE, *(replace(RULE, id=str(n)) for n in range(3))]
    assert _asked(bodies=_tables(3), agreements=agreements) == []


def _phases(*phases: Phase) -> list[tuple[str, str]]:
    return [(each.title, each.why) for each in _asked(phases=phases)]


def test_a_phase_that_is_over_asks_what_comes_now() -> None:
    """On its last day it is not over yet."""
    trial = Phase(id="1", name="Proefjaar", first=LONG_AGO, last=_day(-15))
    assert _phases(trial) == [
        ("Proefjaar", "zou klaar zijn: twee weken over tijd; wat komt er nu?")
    ]
    assert _phases(replace(trial, last=TODAY)) == []


def test_a_phase_that_was_followed_or_has_no_end_asks_for_nothing() -> None:
    """It is known where people stand, or what comes and when."""
    trial = Phase(id="1", name="Proefjaar", first=LONG_AGO, last=_day(-15))
    assert _phases(trial, Phase(id="2", first=_day(-14), last=_day(200))) == []
    assert _phases(trial, Phase(id="2", first=_day(30))) == []
    assert _phases(trial, Phase(id="2", first=_day(-14))) == []
    assert _phases(Phase(id="1", name="Zonder dagen")) == []


def test_of_several_phases_that_are_over_the_last_one_asks() -> None:
    """The others were followed by it."""
    first = Phase(id="1", name="Kennismaken", first=LONG_AGO, last=_day(-200))
    second = Phase(id="2", name="Proefjaar", first=_day(-190), last=_day(-15))
    assert [title for title, _why in _phases(second, first)] == ["Proefjaar"]
