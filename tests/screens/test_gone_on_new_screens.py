"""What somebody else takes out of Ambitie, Belangen, Mensen or Organisatie while it is in hand."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.partnership import (
    Agreement,
    Ambition,
    Body,
    Interest,
    Meeting,
    Partner,
    Person,
    Phase,
    Record,
)
from tests.journeys.robot import at_the_screen
from tests.screens.test_gone_meanwhile import takes_out

TODAY = date(2026, 11, 17)
EARLIER = TODAY - timedelta(days=60)
LATER = TODAY + timedelta(days=60)


def made(register: str, logbook: Logbook) -> Record:
    """A record on which every key of its screen works."""
    linde = logbook.partners.ids()[0]
    records: dict[str, Record] = {
        "ambition": Ambition(statement="Samen verder."),
        "interests": Interest(position="Reistijd", partner=linde),
        "partners": Partner(name="Oostveld"),
        "people": Person(name="Kim Bos", partner=linde),
        "meetings": Meeting(on=TODAY, what="Koffie", people=logbook.people.ids()),
        "bodies": Body(name="Kerngroep", since=TODAY, until=LATER),
        "phases": Phase(name="Ontwerp", first=EARLIER, last=LATER),
    }
    record: Record = logbook.register(register).add(records[register])
    return record


@pytest.mark.parametrize(
    ("register", "keys"),
    [
        ("ambition", "erb"),
        ("interests", "ertk"),
        ("partners", "e"),
        ("people", "el"),
        ("meetings", "e"),
        ("bodies", "evs"),
        ("phases", "eg"),
    ],
)
async def test_what_went_while_it_was_asked_who_i_am_is_told_or_leaves_nothing_to_do(
    tmp_path: Path, logbook: Logbook, home: Path, register: str, keys: str
) -> None:
    """Whatever key was pressed: no form about what is gone, no crash, and the screen goes on."""
    for key in keys:
        record = made(register, logbook)
        logbook.agreements.add(Agreement(title="Samen"))
        here = Logbook.open(logbook.folder, home=tmp_path / f"new-{key}")
        async with at_the_screen(here, home) as robot:
            robot.app.visit(register, record.id)
            await robot.settles()
            await robot.presses(key)
            robot.sees("Wie ben je?")
            await takes_out(robot, register, record.id, home)
            await robot.presses("enter")
            if key != "g":
                robot.does_not_see("ctrl+s")
                robot.is_told("uit de lijst gehaald")
            await robot.presses("escape", "escape", "5")
            robot.sees("Begrippen")


@pytest.mark.parametrize(
    ("register", "key", "field"),
    [
        ("ambition", "e", "statement"),
        ("interests", "e", "position"),
        ("partners", "e", "brings"),
        ("people", "e", "role"),
        ("meetings", "e", "what"),
        ("bodies", "e", "decides"),
        ("phases", "e", "purpose"),
    ],
)
async def test_what_was_typed_about_what_goes_then_is_kept(
    logbook: Logbook, home: Path, register: str, key: str, field: str
) -> None:
    """Saving keeps the record, and the group is asked whether it stays."""
    record = made(register, logbook)
    async with at_the_screen(logbook, home) as robot:
        robot.app.visit(register, record.id)
        await robot.settles()
        await robot.presses(key)
        await robot.fills_in(field, "iets nieuws")
        await takes_out(robot, register, record.id, home)
        robot.sees("ctrl+s bewaren")
        await robot.saves()
        robot.does_not_see("ctrl+s bewaren")
    assert getattr(logbook.register(register)[record.id], field) == "iets nieuws"
    assert [question.field for question in logbook.questions()] == ["del"]


async def test_an_answer_to_a_text_that_goes_is_kept(logbook: Logbook, home: Path) -> None:
    record = made("ambition", logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("r")
        await robot.chooses("recognises-0", "partly")
        await robot.fills_in("why-0", "Over reistijd staat er niets.")
        await takes_out(robot, "ambition", record.id, home)
        await robot.saves()
    (said,) = logbook.ambitions[record.id].endorsements.values()
    assert said.why == "Over reistijd staat er niets."


@pytest.mark.parametrize(("key", "saves"), [("t", "rank"), ("d", "disclosure")])
async def test_a_step_of_an_interest_that_goes_ends_in_a_sentence_or_is_kept(
    logbook: Logbook, home: Path, key: str, saves: str
) -> None:
    assert logbook.me
    draft = Interest(position="Reistijd", partner=logbook.me.partner, disclosure="organisation")
    record = logbook.interests.add(draft)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("belangen")
        await robot.presses(key)
        robot.sees("ctrl+s bewaren")
        await takes_out(robot, "interests", record.id, home)
        await robot.saves()
        await robot.presses("escape", "escape", "escape", "5")
        robot.sees("Begrippen")


async def test_a_phase_that_goes_while_the_next_is_begun_is_told_or_asked(
    logbook: Logbook, home: Path
) -> None:
    """The step is kept as far as it can be, and nothing that was typed goes."""
    record = made("phases", logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("organisatie")
        robot.app.visit("phases", record.id)
        await robot.settles()
        await robot.presses("g")
        robot.sees("ctrl+s bewaren")
        await robot.fills_in("name", "Uitvoering")
        await takes_out(robot, "phases", record.id, home)
        await robot.saves()
        robot.does_not_see("ctrl+s bewaren")
    assert "Uitvoering" in {phase.name for phase in logbook.phases}


async def test_the_last_partner_goes_while_own_words_are_asked(
    tmp_path: Path, logbook: Logbook, home: Path
) -> None:
    """The form says what to do first."""
    here = Logbook.open(logbook.folder, home=tmp_path / "new")
    async with at_the_screen(here, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("i")
        robot.sees("Wie ben je?")
        for partner in logbook.partners.all():
            await takes_out(robot, "partners", partner.id, home)
        await robot.presses("enter")
        await robot.saves()
        robot.sees("Er zijn nog geen partners. Voeg ze toe met ctrl+p.")


async def test_no_key_to_add_a_partner_where_nothing_can_be_written(
    logbook: Logbook, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a logbook that can only be read, and on a day in the past."""
    partner = logbook.partners.ids()[0]
    async with at_the_screen(logbook, home) as robot:
        robot.app.visit("partners", partner)
        await robot.settles()
        robot.sees("p partner")
        assert robot.app._desk is not None
        monkeypatch.setattr(type(robot.app._desk), "read_only", lambda desk: "Alleen lezen.")
        robot.app.screen.refresh_all()  # type: ignore[attr-defined]
        await robot.settles()
        robot.does_not_see("p partner")
