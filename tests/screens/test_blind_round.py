"""The blind round: nobody reads another before all opens, and then nothing that was said goes."""

from pathlib import Path

from logboek.errors import NotSaved
from logboek.logbook import Logbook
from logboek.partnership import Person, Term
from logboek.partnership.term import Meaning
from logboek.screens.blind_round import Round, Write
from logboek.widgets.text_field import HarmlessArea
from tests.journeys.robot import Robot, at_the_screen

HERS, HIS = "een week kijken", "bij een leerbedrijf"


async def begins(robot: Robot) -> None:
    """Begin a round with both partners."""
    await robot.goes_to("begrippen")
    await robot.presses("b")
    robot.sees("Blinde ronde over “stage”", "Tot dan wordt er niets bewaard.")
    await robot.saves()


async def writes(robot: Robot, text: str) -> None:
    """Take the turn, write, and be done."""
    await robot.presses("enter")
    assert isinstance(robot.screen, Write)
    await robot.types(text)
    await robot.saves()


def everything(logbook: Logbook, home: Path) -> str:
    """Everything that is kept anywhere, of the logbook and of this installation."""
    files = [path for folder in (logbook.folder, home) for path in folder.rglob("*")]
    return " ".join(path.read_text(errors="replace") for path in files if path.is_file())


async def test_all_write_in_turn_and_everything_opens_at_once(logbook: Logbook, home: Path) -> None:
    """Until then no text stands on the screen or in any file; then all is one change."""
    term = logbook.terms.add(Term(word="stage"))
    before = len(logbook.changes)
    linde, rijn = logbook.partners.ids()
    async with at_the_screen(logbook, home) as robot:
        await begins(robot)
        robot.sees("Nu is Lindeschool aan de beurt", "○ Rijncollege")
        await writes(robot, HERS)
        robot.sees("Nu is Rijncollege aan de beurt", "✓ Lindeschool").does_not_see(HERS)
        await robot.presses("enter")
        robot.does_not_see(HERS)
        await robot.types(HIS)
        assert HERS not in robot.screenful()
        await robot.saves()
        robot.sees("Iedereen is geweest").does_not_see(HERS, HIS)
        assert len(logbook.changes) == before
        assert HERS not in everything(logbook, home)
        await robot.presses("enter")
        robot.sees("Lindeschool", HERS, "Rijncollege", HIS, "naast elkaar")
        robot.is_told("Alles ligt open en is bewaard")
    (change,) = logbook.changes[: len(logbook.changes) - before]
    assert [set(op.fields) for op in change.ops] == [
        {"status", f"meanings/{linde}", f"meanings/{rijn}"}
    ]
    assert logbook.terms[term.id].meanings[rijn].text == HIS


async def test_a_sheet_gives_nothing_of_the_one_before(logbook: Logbook, home: Path) -> None:
    """Neither taking back, nor pasting, nor going back shows what another wrote."""
    logbook.terms.add(Term(word="stage", meanings={"x": Meaning(text="meelopen")}))
    async with at_the_screen(logbook, home) as robot:
        await begins(robot)
        await robot.presses("enter")
        robot.does_not_see("meelopen")
        await robot.types(HERS)
        sheet = robot.screen.focused
        assert isinstance(sheet, HarmlessArea)
        sheet.select_all()
        await robot.presses("ctrl+c")
        assert robot.app.clipboard == HERS
        await robot.saves()
        await robot.presses("enter", "ctrl+z", "ctrl+v")
        field = robot.screen.focused
        assert isinstance(field, HarmlessArea)
        assert field.text == ""
        assert robot.app.clipboard == ""
        await robot.presses("escape")
        robot.sees("Nu is Rijncollege aan de beurt").does_not_see(HERS)


async def test_stopping_half_way_asks_first_and_says_what_is_lost(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="stage"))
    before = len(logbook.changes)
    async with at_the_screen(logbook, home) as robot:
        await begins(robot)
        await writes(robot, HERS)
        await robot.presses("escape")
        robot.sees("De blinde ronde stoppen?", "Er is al 1 tekst geschreven. Die is nog nergens")
        await robot.presses("enter")
        robot.sees("Nu is Rijncollege aan de beurt")
        await robot.presses("ctrl+q")
        robot.sees("Het is nog nergens bewaard.")
        await robot.presses("escape", "escape", "down", "enter")
        assert not isinstance(robot.screen, Round)
        robot.sees("Begrippen")
    assert len(logbook.changes) == before


async def test_a_round_in_which_nobody_wrote_yet_stops_at_once(
    logbook: Logbook, home: Path
) -> None:
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        await begins(robot)
        await robot.presses("escape")
        assert not isinstance(robot.screen, Round)


async def test_a_turn_may_be_skipped(logbook: Logbook, home: Path) -> None:
    """Nobody has to write; what the others wrote opens all the same."""
    term = logbook.terms.add(Term(word="stage"))
    linde = logbook.partners.ids()[0]
    async with at_the_screen(logbook, home) as robot:
        await begins(robot)
        await writes(robot, HERS)
        await robot.presses("s")
        robot.sees("Iedereen is geweest", "– Rijncollege overgeslagen")
        await robot.presses("enter")
        robot.sees(HERS, "nog niets van Rijncollege")
    assert list(logbook.terms[term.id].meanings) == [linde]


async def test_when_all_skip_nothing_changes(logbook: Logbook, home: Path) -> None:
    logbook.terms.add(Term(word="stage"))
    before = len(logbook.changes)
    async with at_the_screen(logbook, home) as robot:
        await begins(robot)
        await robot.presses("s", "s", "enter")
        robot.is_told("Niemand schreef iets op. Er is niets veranderd.")
    assert len(logbook.changes) == before


async def test_an_earlier_meaning_goes_only_where_the_group_says_so(
    logbook: Logbook, home: Path
) -> None:
    """The text that does not count stands in the thread, with who wrote it."""
    linde, rijn = logbook.partners.ids()
    earlier = {linde: Meaning(text="meelopen"), rijn: Meaning(text="werken")}
    term = logbook.terms.add(Term(word="stage", meanings=earlier))
    async with at_the_screen(logbook, home) as robot:
        await begins(robot)
        await writes(robot, HERS)
        await writes(robot, HIS)
        await robot.presses("enter")
        robot.sees("Dit bedoelt ieder met “stage”", "meelopen", "wat er al stond", HERS)
        await robot.saves()
        robot.sees("Kies samen welke tekst geldt.")
        await robot.chooses("counts-0", "earlier")
        await robot.chooses("counts-1", "1")
        await robot.saves()
        robot.reads("meelopen", HIS, f"→ Lindeschool: {HERS}")
    kept = logbook.terms[term.id]
    assert {partner: each.text for partner, each in kept.meanings.items()} == {
        linde: "meelopen",
        rijn: HIS,
    }
    assert [each.record.meanings[rijn].text for each in logbook.history("terms", term.id)] == [
        "werken",
        HIS,
    ]


async def test_somebody_writes_under_the_own_name(logbook: Logbook, home: Path) -> None:
    """The partner of that person has no other turn, and the meaning carries the name."""
    rijn = logbook.partners.ids()[1]
    kim = logbook.people.add(Person(name="Kim Bos", partner=rijn))
    term = logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("b")
        await robot.fills_in("people", "kim")
        robot.sees("Kim Bos")
        await robot.saves()
        await robot.presses("s")
        robot.sees("Nu is Kim Bos aan de beurt", "→ Kim Bos Rijncollege")
        await writes(robot, HIS)
        await robot.presses("enter")
    assert logbook.terms[term.id].meanings[rijn].by == kim.id


async def test_one_alone_does_not_begin(logbook: Logbook, home: Path) -> None:
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("b", "space")
        await robot.saves()
        robot.sees("Kies er minstens twee, anders valt er niets te openen.")
        await robot.fills_in("people", "wim")
        await robot.saves()
        robot.sees("Niemand heet hier “wim”.")


async def test_what_was_written_stays_when_it_cannot_be_kept(logbook: Logbook, home: Path) -> None:
    """The disk is full: all lies open, and saving again keeps it."""
    term = logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        await begins(robot)
        await writes(robot, HERS)
        await writes(robot, HIS)
        save = logbook.terms.save
        logbook.terms.save = _full_disk  # type: ignore[assignment, method-assign]
        await robot.presses("enter")
        robot.sees("De schijf is vol.", HERS, HIS)
        logbook.terms.save = save  # type: ignore[method-assign]
        await robot.saves()
        robot.sees(HERS, HIS, "Doorvragen en uitleggen")
    assert len(logbook.terms[term.id].meanings) == 2


async def test_a_word_that_goes_meanwhile_keeps_what_was_written(
    logbook: Logbook, home: Path
) -> None:
    """Somebody takes the word out during the round: the group is asked whether it stays."""
    term = logbook.terms.add(Term(word="stage"))
    other = Logbook.open(logbook.folder, home=home / "other")
    async with at_the_screen(logbook, home) as robot:
        await begins(robot)
        await writes(robot, HERS)
        other.terms.remove(term.id)
        logbook.poll()
        await writes(robot, HIS)
        await robot.presses("enter")
        robot.sees(HERS, HIS)
    assert [question.field for question in logbook.questions()] == ["del"]
    assert len(logbook.terms[term.id].meanings) == 2


async def test_without_a_word_the_key_says_so(logbook: Logbook, home: Path) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("b")
        robot.is_told("Kies eerst iets in de lijst.")


def _full_disk(*_given: object) -> None:
    raise NotSaved("De schijf is vol.")
