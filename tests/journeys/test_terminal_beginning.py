"""A new user begins a logbook, closes it, and finds everything back."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.journeys.desk import Desk, asks, fills_in, goes_to, leaves

AMBITION = "Elke leerling die techniek kiest, leert op echt werk."


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)], ids=str)
def test_a_new_logbook_is_there_again_with_everything_in_it(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """From the welcome: two partners, a word with two meanings, an agreement, an ambition."""
    here, today = Desk(tmp_path / "home"), datetime.now().astimezone().date()
    with here.opens(size=size) as terminal:
        terminal.sees("Een nieuw logboek", "Eerst rondkijken")
        asks(terminal, "n", "Hoe heet de samenwerking?")
        fills_in(
            terminal, "Leerroute Techniek", "Lindeschool (vmbo)\rRijncollege (mbo)", "Anja de Wit",
            "Lindeschool",
        )  # fmt: skip
        terminal.presses("ctrl+s")
        terminal.sees("enter erheen", "Er staat nog geen ambitie")
        goes_to(terminal, "5")
        asks(terminal, "n", "Nieuw begrip")
        fills_in(terminal, "niveau", "niveaus", "een leerweg", "een opleidingsduur")
        terminal.presses("ctrl+s")
        terminal.sees("naast elkaar", "een leerweg", "een opleidingsduur")
        goes_to(terminal, "4")
        asks(terminal, "n", "Nieuwe afspraak")
        fills_in(terminal, "Samen roosteren", "Elke donderdag.", "", "", "", "over drie weken")
        terminal.presses("ctrl+s")
        terminal.sees("Elke donderdag.", "over drie weken")
        leaves(terminal)
    assert "als concept" in here.types("add", "ambition", AMBITION)
    with here.opens(size=size) as terminal:
        terminal.sees("enter erheen", "Elke leerling die techniek kiest")
        goes_to(terminal, "5")
        terminal.presses("enter")
        terminal.sees("niveau", "een leerweg", "een opleidingsduur", "Anja de Wit")
        goes_to(terminal, "4")
        terminal.presses("enter")
        terminal.sees("Samen roosteren", "Elke donderdag.", "over drie weken")
        goes_to(terminal, "0")
        terminal.sees("Elke leerling die", "niveau: begrip", "Samen roosteren: afspraak")
        leaves(terminal)
    _is_all_there(here, today)
    _says_who_and_when(here)


def _is_all_there(here: Desk, today: date) -> None:
    """What programs read holds everything that was typed."""
    shown = here.reads("show")
    assert shown["partnership"]["name"] == "Leerroute Techniek"
    partners = {each["name"]: each["id"] for each in shown["partners"]}
    assert {each["name"]: each["sector"] for each in shown["partners"]} == {
        "Lindeschool": "vmbo",
        "Rijncollege": "mbo",
    }
    (me,) = shown["people"]
    assert (me["name"], me["partner"]) == ("Anja de Wit", partners["Lindeschool"])
    (term,) = shown["terms"]
    assert (term["word"], term["variants"], term["status"]) == (
        "niveau",
        ["niveaus"],
        "side_by_side",
    )
    assert {whose: meaning["text"] for whose, meaning in term["meanings"].items()} == {
        partners["Lindeschool"]: "een leerweg",
        partners["Rijncollege"]: "een opleidingsduur",
    }
    (agreement,) = shown["agreements"]
    assert (agreement["title"], agreement["text"]) == ("Samen roosteren", "Elke donderdag.")
    assert date.fromisoformat(agreement["review_on"]) == today + timedelta(weeks=3)
    assert [each["statement"] for each in shown["ambition"]] == [AMBITION]


def _says_who_and_when(here: Desk) -> None:
    """The log names who did what, newest first, all of it today."""
    told = here.reads("log")
    assert {entry["name"] for entry in told} == {"Anja de Wit"}
    assert [entry["at"] for entry in told] == sorted((e["at"] for e in told), reverse=True)
    newest = [record["register"] for entry in told for record in entry["records"]][:3]
    assert newest == ["ambition", "agreements", "terms"]
    said = here.types("log")
    assert "Anja de Wit" in said
    assert "niveau: begrip toegevoegd" in said
