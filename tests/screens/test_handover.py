"""When somebody leaves: what they carry, to read and to take along as a file."""

from datetime import timedelta
from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Agreement, Interest, Meeting, Person, Term
from logboek.partnership.term import Meaning
from logboek.reports.handover import pack
from logboek.reports.markdown import handover_as_markdown
from logboek.widgets.fields import HarmlessInput
from tests.journeys.robot import Robot, at_the_screen


@pytest.fixture
def bram(logbook: Logbook) -> Person:
    """Bram of my own school, who carries a bit of everything."""
    me = logbook.me
    assert me
    linde, rijn = logbook.partners.ids()
    bram = logbook.people.add(Person(name="Bram Jansen", partner=linde, role="docent"))
    logbook.agreements.add(
        Agreement(title="Rooster maken", kind="action", status="decided", owner=bram.id,
                  due=logbook.today() + timedelta(days=9), parties=[linde, rijn])
    )  # fmt: skip
    logbook.agreements.add(
        Agreement(
            title="Samen inkopen", text="<b>Alles</b> samen.", status="decided", owner=bram.id
        )
    )
    meaning = {linde: Meaning(text="Vier dagen les.", by=bram.id)}
    logbook.terms.add(Term(word="basisberoeps", meanings=meaning))
    for words, disclosure in (("Minder reizen", "everyone"), ("Ruzie thuis", "organisation")):
        logbook.interests.add(
            Interest(level="individual", person=bram.id, partner=linde, position=words,
                     disclosure=disclosure)  # type: ignore[arg-type]
        )  # fmt: skip
    logbook.meetings.add(Meeting(on=logbook.today(), people=[me.id, bram.id]))
    return bram


async def finds_bram(robot: Robot) -> Robot:
    """Highlight Bram."""
    await robot.goes_to("mensen")
    await robot.looks_for("bram jansen docent")
    return await robot.presses("enter")


async def test_somebody_leaves_and_what_they_know_stays(
    logbook: Logbook, home: Path, bram: Person
) -> None:
    """The day is needed; what one would have liked to know stands on top of the hand-over."""
    async with at_the_screen(logbook, home) as robot:
        await finds_bram(robot)
        await robot.presses("l")
        await robot.saves()
        robot.sees("Typ de laatste dag")
        await robot.fills_in("until", "over 3 weken")
        await robot.fills_in("passed_on", "Vraag eerst de conciërge.")
        await robot.saves()
        robot.is_told("Met v lees je de overdracht.")
        await robot.presses("v")
        robot.sees(
            "Overdracht van Bram Jansen", "Vraag eerst de conciërge.", "Beloofd", "Rooster maken",
            "Samen inkopen", "basisberoeps", "Minder reizen",
        )  # fmt: skip
    kept = logbook.people[bram.id]
    assert kept.until == logbook.today() + timedelta(days=21)
    assert kept.passed_on == "Vraag eerst de conciërge."


def test_the_file_holds_what_the_page_holds_but_what_may_not_leave_the_organisation(
    logbook: Logbook, bram: Person
) -> None:
    """What was left out is counted, and nobody's words become HTML."""
    given = pack(logbook, bram.id)
    written = handover_as_markdown(given)
    for words in ("# Overdracht van Bram Jansen", "Rooster maken", "Vier dagen les.",
                  "Minder reizen", "Anja de Wit"):  # fmt: skip
        assert words in written
    assert "Ruzie thuis" in {item.title for each in given.sections for item in each.items}
    assert "Ruzie thuis" not in written
    assert "Eén belang is alleen voor de eigen organisatie" in written
    assert "&lt;b>Alles" in written


def test_whoever_is_of_another_organisation_reads_no_more_than_was_shared(
    logbook: Logbook, bram: Person
) -> None:
    other = logbook.people.add(Person(name="Rijk", partner=logbook.partners.ids()[1]))
    logbook.introduce(other.id)
    titles = {item.title for each in pack(logbook, bram.id).sections for item in each.items}
    assert "Minder reizen" in titles
    assert "Ruzie thuis" not in titles


def test_somebody_who_carries_nothing_hands_over_no_empty_headings(logbook: Logbook) -> None:
    nobody = logbook.people.add(Person(name="Nieuw"))
    assert pack(logbook, nobody.id).sections == []


async def test_it_is_written_where_one_says_and_told_where_it_went(
    logbook: Logbook, home: Path, bram: Person, tmp_path: Path
) -> None:
    """In a folder it gets a name of its own."""
    async with at_the_screen(logbook, home) as robot:
        await finds_bram(robot)
        await robot.presses("v", "b")
        await robot.types(str(tmp_path))
        await robot.presses("enter")
        robot.is_told("overdracht-bram-jansen.md")
    written = tmp_path / "overdracht-bram-jansen.md"
    assert written.read_text(encoding="utf-8") == handover_as_markdown(pack(logbook, bram.id))


async def test_a_file_that_is_there_is_only_replaced_after_asking(
    logbook: Logbook, home: Path, bram: Person, tmp_path: Path
) -> None:
    """The safe answer comes first, and brings back what was typed."""
    there = tmp_path / "brief.md"
    there.write_text("van mij", encoding="utf-8")
    async with at_the_screen(logbook, home) as robot:
        await finds_bram(robot)
        await robot.presses("v", "b")
        await robot.types(str(there))
        await robot.presses("enter")
        robot.sees("Het bestand vervangen?")
        await robot.presses("enter")
        robot.sees("niet aangeraakt.", "De overdracht als bestand")
        assert robot.screen.query_one(HarmlessInput).value == str(there)
        assert there.read_text(encoding="utf-8") == "van mij"
        await robot.presses("enter", "down", "enter")
    assert "Bram Jansen" in there.read_text(encoding="utf-8")


async def test_a_refused_write_keeps_what_was_typed_and_says_what_to_do(
    logbook: Logbook, home: Path, bram: Person, tmp_path: Path
) -> None:
    """A folder that does not exist is not made by mistake."""
    wanted = tmp_path / "weg" / "brief.md"
    async with at_the_screen(logbook, home) as robot:
        await finds_bram(robot)
        await robot.presses("v", "b")
        await robot.types(str(wanted))
        await robot.presses("enter")
        robot.sees("Er is geen bestand gemaakt", "bestaat niet", "Kies een andere map")
        assert robot.screen.query_one(HarmlessInput).value == str(wanted)
        assert not wanted.parent.exists()
        await robot.types(str(tmp_path / "brief.md"))
        await robot.presses("enter")
    assert (tmp_path / "brief.md").exists()
