"""What somebody else takes out of a list while it is in hand is told, and nothing typed is lost."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from logboek.errors import NothingToUndo
from logboek.logbook import Logbook
from logboek.partnership import Agreement, Person, Term
from logboek.partnership.agreement import Dissent
from logboek.partnership.term import Meaning
from logboek.screens.keeping import keep_changes
from logboek.widgets.fields import Field
from tests.journeys.robot import Robot, at_the_screen

GONE = "is intussen uit de lijst gehaald."


async def takes_out(robot: Robot, register: str, id: str, home: Path, *, seen: bool = True) -> None:
    """Take a record out in another window, and let this one see it."""
    other = Logbook.open(robot.logbook.folder, home=home / "other")
    other.register(register).remove(id)
    if seen:
        robot.logbook.poll()
    await robot.settles()


@pytest.mark.parametrize("register", ["partners", "people"])
async def test_the_list_of_mensen_follows_what_another_takes_out(
    logbook: Logbook, home: Path, register: str
) -> None:
    """The row goes, and the highlighted one stays so when another before it goes."""
    kim = logbook.people.add(Person(name="Kim", partner=logbook.partners.ids()[1]))
    sam = logbook.people.add(Person(name="Sam", partner=logbook.partners.ids()[0]))
    other = logbook.partners.ids()[0] if register == "partners" else sam.id
    async with at_the_screen(logbook, home) as robot:
        robot.app.visit("people", kim.id)
        await robot.settles()
        count = robot.rows().count
        await takes_out(robot, register, other, home)
        assert robot.rows().count == count - 1
        await robot.presses("e")
        assert robot.screen.query_one("#field-name", Field).read() == "Kim"


async def test_what_went_in_the_same_moment_is_told_in_a_sentence(
    logbook: Logbook, home: Path
) -> None:
    """Choosing what went just then changes nothing and says so, in every list."""
    partner = logbook.partners.all()[-1]
    async with at_the_screen(logbook, home) as robot:
        await takes_out(robot, "partners", partner.id, home)
        robot.app.run_worker(
            keep_changes(robot.app, logbook.partners, partner.id, lambda draft, problem: None)  # type: ignore[arg-type,return-value]
        )
        await robot.settles()
        robot.is_told(f"“Rijncollege” {GONE} Er is niets veranderd")


async def test_what_went_while_the_question_who_i_am_stood_open_is_told(
    tmp_path: Path, logbook: Logbook, home: Path
) -> None:
    """The form does not open, and the program goes on."""
    term = logbook.terms.add(Term(word="stage"))
    here = Logbook.open(logbook.folder, home=tmp_path / "new")
    async with at_the_screen(here, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("e")
        robot.sees("Wie ben je?")
        await takes_out(robot, "terms", term.id, home)
        await robot.presses("enter")
        robot.is_told(f"“stage” {GONE}")
        robot.does_not_see("Begrip wijzigen")


@pytest.mark.parametrize(("place", "key"), [("begrippen", "m"), ("afspraken", "d")])
async def test_no_partner_is_left_to_speak_for(
    tmp_path: Path, logbook: Logbook, home: Path, place: str, key: str
) -> None:
    """The last partner goes while it is asked who I am: the form says what to do."""
    logbook.terms.add(Term(word="stage"))
    logbook.agreements.add(Agreement(title="Samen", text="Samen"))
    here = Logbook.open(logbook.folder, home=tmp_path / "new")
    async with at_the_screen(here, home) as robot:
        await robot.goes_to(place)
        await robot.presses(key)
        robot.sees("Wie ben je?")
        for partner in logbook.partners.all():
            await takes_out(robot, "partners", partner.id, home)
        await robot.presses("enter")
        robot.sees("Er zijn nog geen partners. Voeg ze toe met ctrl+p.", "ctrl+s bewaren")
        await robot.saves()
        robot.sees("Er zijn nog geen partners. Voeg ze toe met ctrl+p.", "ctrl+s bewaren")


async def test_an_explanation_stays_when_its_word_goes(logbook: Logbook, home: Path) -> None:
    """On the way to the word that stood already, the form stays and keeps it as a new word."""
    term = logbook.terms.add(Term(word="niveau"))
    rijn = logbook.partners.all()[1].id
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("n", *"niveau")
        await robot.fills_in("meaning-1", "een opleidingsduur")
        await takes_out(robot, "terms", term.id, home)
        await robot.presses("ctrl+o")
        robot.sees("Nieuw begrip", f"“niveau” {GONE} Wat je typte, staat er nog")
        await robot.saves()
    (kept,) = logbook.terms
    assert kept.id != term.id
    assert kept.meanings[rijn].text == "een opleidingsduur"


async def test_what_is_added_to_a_word_that_goes_then_is_asked_about(
    logbook: Logbook, home: Path
) -> None:
    """Saving what was typed keeps the word, and the group is asked whether it stays."""
    linde = logbook.partners.all()[0].id
    term = logbook.terms.add(Term(word="niveau", meanings={linde: Meaning(text="een leerweg")}))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("n", *"niveau")
        await robot.fills_in("meaning-1", "een opleidingsduur")
        await robot.presses("ctrl+o")
        await takes_out(robot, "terms", term.id, home)
        robot.sees("Begrip wijzigen", "een opleidingsduur")
        await robot.saves()
    assert len(logbook.terms[term.id].meanings) == 2
    assert [question.field for question in logbook.questions()] == ["del"]


async def test_my_own_words_on_an_agreement_that_goes_are_closed(
    logbook: Logbook, home: Path
) -> None:
    """The list of what I added is of that agreement, not of the one that takes its place."""
    assert logbook.me
    voice = Dissent(text="te duur", by=logbook.me.id)
    first = logbook.agreements.add(Agreement(title="Aaa", text="Aaa", dissent={"k": voice}))
    logbook.agreements.add(replace(first, id="", title="Bbb", dissent={}))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        robot.app.screen.show_record(first.id)  # type: ignore[attr-defined]
        await robot.asks_for("wat jij")
        robot.sees("te duur")
        await takes_out(robot, "agreements", first.id, home)
        robot.does_not_see("te duur").sees("Je zette er nog geen tegenstem of oordeel bij.")
        await robot.presses("enter")


async def test_what_the_work_of_a_screen_cannot_do_never_ends_the_program(
    logbook: Logbook, home: Path
) -> None:
    """A sentence that comes out of any work is told."""

    async def work() -> None:
        raise NothingToUndo("Er is niets terug te draaien.")

    async with at_the_screen(logbook, home) as robot:
        robot.app.screen.run_worker(work())
        await robot.settles()
        robot.is_told("Er is niets terug te draaien.")
        await robot.goes_to("begrippen")
        robot.sees("Begrippen")
