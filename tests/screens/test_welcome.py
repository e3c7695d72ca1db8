"""The welcome, and the first steps of a new logbook."""

from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.screens.first_steps import as_partner
from logboek.widgets.fields import Field
from tests.journeys.robot import at_the_screen


async def test_from_nothing_to_a_first_word(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "ik"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "ik"))
    (tmp_path / "ik").mkdir()
    async with at_the_screen(None, home) as robot:
        robot.sees("Een nieuw logboek", "Een logboek openen", "Eerst rondkijken")
        await robot.presses("enter")
        await robot.fills_in("name", "Leerroute Techniek")
        await robot.fills_in("partners", "Lindeschool (vmbo)\nRijncollege, mbo\n\n")
        await robot.fills_in("me", "Anja de Wit")
        await robot.fills_in("mine", "lindeschool")
        await robot.saves()
        robot.sees("Leerroute Techniek", "2 partners · 1 persoon")
        robot.sees("Leerroute Techniek: samenwerking toe", "vandaag · Anja de Wit")
        robot.does_not_see("gewijzigd", "onbekend")
        await robot.adds_term("basisberoeps")
        robot.sees("? basisberoeps")
    logbook = Logbook.open(tmp_path / "ik" / "leerroute-techniek")
    assert [(each.name, each.sector) for each in logbook.partners] == [
        ("Lindeschool", "vmbo"),
        ("Rijncollege", "mbo"),
    ]
    assert [term.word for term in logbook.terms] == ["basisberoeps"]
    assert [logbook.partner_name(each.partner) for each in logbook.people] == ["Lindeschool"]


async def test_a_folder_without_a_logbook_is_told_and_the_text_stays(
    home: Path, tmp_path: Path
) -> None:
    async with at_the_screen(None, home) as robot:
        await robot.presses("o")
        await robot.types(str(tmp_path))
        await robot.presses("enter")
        robot.sees("In welke map staat het?", "enter openen", "of begin hier een nieuw logboek.")
        robot.does_not_see("logboek new", "bewaren")
        assert robot.app.logbook is None


async def test_a_folder_of_a_logbook_opens_that_logbook(logbook: Logbook, home: Path) -> None:
    """Whoever pastes a part of it means the whole, which is what is offered the next time."""
    from logboek.last_used import recent

    for part in ("journal", "logboek.json"):
        async with at_the_screen(None, home) as robot:
            await robot.presses("o")
            await robot.types(str(logbook.folder / part))
            await robot.presses("enter")
            robot.sees("Leerroute Techniek", "Vraagt aandacht")
        assert recent() == [logbook.folder]


async def test_within_a_logbook_no_other_is_begun(logbook: Logbook, home: Path) -> None:
    within = logbook.folder / "journal" / "zorg"
    async with at_the_screen(None, home) as robot:
        await robot.presses("n")
        await robot.fills_in("name", "Leerroute Zorg")
        await robot.fills_in("me", "Anja de Wit")
        await robot.fills_in("folder", str(within))
        await robot.saves()
        robot.sees("daarin past geen tweede. Kies een map daarbuiten, of open dat logboek.")
        assert robot.app.logbook is None
    assert not within.exists()


async def test_a_logbook_that_was_used_before_is_opened_with_enter(
    logbook: Logbook, home: Path
) -> None:
    from logboek.last_used import remember

    remember(logbook.folder)
    async with at_the_screen(None, home) as robot:
        robot.sees("↩ logboek")
        await robot.presses("enter")
        robot.sees("Leerroute Techniek", "Vraagt aandacht")


async def test_the_example_can_be_looked_around_in(home: Path) -> None:
    async with at_the_screen(None, home) as robot:
        await robot.presses("v")
        robot.sees("5 partners", "Vraagt aandacht", "Onlangs")


async def test_another_logbook_is_begun_while_one_is_open(
    logbook: Logbook, home: Path, tmp_path: Path
) -> None:
    """From the palette to the welcome, back, there again, and begin; the first stays as it was."""
    async with at_the_screen(logbook, home) as robot:
        await robot.asks_for("Een ander logboek")
        robot.sees("Een nieuw logboek", "esc terug")
        await robot.presses("escape")
        robot.sees("Leerroute Techniek", "Vraagt aandacht")
        await robot.asks_for("Een ander logboek")
        await robot.presses("n")
        await robot.fills_in("name", "Route Zorg")
        await robot.fills_in("me", "Anja de Wit")
        await robot.fills_in("folder", str(tmp_path / "zorg"))
        await robot.saves()
        robot.sees("Route Zorg")
        await robot.adds_term("handeling")
        await robot.presses("5")
        robot.sees("handeling")
        robot.does_not_see("basisberoeps")
    assert [term.word for term in Logbook.open(tmp_path / "zorg").terms] == ["handeling"]
    assert "handeling" not in {term.word for term in Logbook.open(logbook.folder).terms}


async def test_a_logbook_that_is_not_there_is_missed_aloud(
    logbook: Logbook, home: Path, tmp_path: Path
) -> None:
    """Where the folder used last is gone, the welcome says where it stood and what to look at."""
    from logboek.last_used import remember

    remember(logbook.folder)
    logbook.folder.rename(tmp_path / "elders")
    async with at_the_screen(None, home) as robot:
        robot.sees("Je laatste logboek stond in", "Die map is er nu niet", "OneDrive")
        await robot.presses("o")
        await robot.types(str(tmp_path / "elders"))
        await robot.presses("enter")
        robot.sees("Leerroute Techniek", "Vraagt aandacht")


async def test_a_folder_that_holds_a_logbook_is_told_at_its_own_field(
    logbook: Logbook, home: Path
) -> None:
    """There the focus is too, so that typing on changes the folder and nothing else."""
    async with at_the_screen(None, home, size=(80, 24)) as robot:
        await robot.presses("n")
        await robot.fills_in("name", "Leerroute Zorg")
        await robot.fills_in("me", "Anja de Wit")
        await robot.fills_in("folder", str(logbook.folder))
        await robot.saves()
        robot.sees("staat al een logboek; dat blijft zoals het is.")
        assert robot.screen.query_one("#field-folder", Field).has_class("-wrong")
        await robot.presses("escape")
        robot.sees("Wat je typte weggooien?")
        await robot.presses("escape", *"-zorg", "ctrl+s")
        assert robot.logbook.folder == logbook.folder.with_name("logboek-zorg")
        assert robot.logbook.partnership.name == "Leerroute Zorg"


@pytest.mark.parametrize(
    ("line", "name", "sector"),
    [
        ("Lindeschool (vmbo)", "Lindeschool", "vmbo"),
        ("Lindeschool, vmbo", "Lindeschool", "vmbo"),
        ("Lindeschool: vmbo", "Lindeschool", "vmbo"),
        ("ROC B, campus Oost (mbo)", "ROC B, campus Oost", "mbo"),
        ("ROC A, locatie Zwolle", "ROC A, locatie Zwolle", ""),
        ("Lindeschool", "Lindeschool", ""),
    ],
)  # fmt: skip
def test_a_partner_is_read_from_one_line(line: str, name: str, sector: str) -> None:
    """The sector stands in brackets or is one word after a comma; more words are of the name."""
    partner = as_partner(line)
    assert (partner.name, partner.sector) == (name, sector)
