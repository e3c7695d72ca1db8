"""Erasing a person: what goes, what stays, and what is said about the rest."""

import shutil
from pathlib import Path

from tests.cli.typist import Typist
from tests.terminal import Terminal

NAME, ADDRESS = "Bilal Aydin", "bilal@rijn.example"


def begin(anja: Typist) -> Path:
    """A logbook in which Bilal has a card, under more than one file name, and is named in texts."""
    folder = anja.begins()
    anja.manages("add", "person", NAME, "--partner", "rijn", "--address", ADDRESS)
    anja.manages("add", "note", "Met bilal gebeld.")
    anja.manages("add", "note", "Lunch gehad.")
    anja.manages("add", "interest", "Aydin wil weg.", "--disclosure", "me")
    (card,) = (path for path in (folder / "people").iterdir() if ADDRESS in path.read_text())
    shutil.copy(card, card.with_name("kaart (conflict van laptop).json"))
    shutil.copy(card, card.with_name(f".{card.name}.123.tmp"))
    return folder


def named(folder: Path) -> list[str]:
    """The files below a folder in which the address or the name still stands."""
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and (ADDRESS in path.read_text() or NAME in path.read_text())
    ]


def test_a_name_and_address_are_erased_everywhere_here(anja: Typist) -> None:
    """Every file with the name goes, whatever it is called, and the person shows without one."""
    folder = begin(anja)
    assert len(named(folder)) == 3
    assert "maar een deel van de naam" in anja.fails("forget", "bilal", "--yes")
    out = " ".join(anja.manages("forget", "bilal aydin", "--yes").out.split())
    assert "3 bestanden" in out
    assert named(folder) == []
    people = anja.manages("show", "people", "--json").json["people"]
    assert [(person.get("name"), person.get("erased")) for person in people] == [
        ("Anja de Wit", False),
        ("", True),
    ]
    assert "iemand die er niet meer bij is" in anja.manages("show", "people").out
    assert NAME not in anja.manages("log").out + anja.manages("show", "--json").out
    assert "Er is niemand" in anja.fails("forget", NAME, "--yes")


def test_what_cannot_be_erased_is_said(anja: Typist) -> None:
    """Other computers, backups, versions, and every text in which the name or a part stands."""
    begin(anja)
    anja.manages("add", "term", "x", "--definition", "volgens Bilal Aydin")
    anja.manages("add", "term", "x", "--definition", "volgens ons", "--replace")
    out = " ".join(anja.manages("forget", NAME, "--yes").out.split())
    for words in ("andere computers", "back-ups", "oude versies", "in 3 teksten"):
        assert words in out
    assert "notitie “Met bilal gebeld.”" in out
    assert "belang “Aydin wil weg.”" in out
    assert "in een eerdere versie" in out
    assert "Lunch" not in out


def test_a_card_that_comes_back_is_ignored_and_removed(anja: Typist, bilal: Typist) -> None:
    """A stale copy from another computer shows no name, and goes when anybody reads the logbook."""
    folder = begin(anja)
    card = folder / "people" / "kaart (conflict van laptop).json"
    stale = card.read_bytes()
    anja.manages("forget", NAME, "--yes")
    (folder / "people" / "terug.json").write_bytes(stale)
    assert NAME not in bilal.manages("show", str(folder)).out
    assert named(folder) == []


def test_who_erases_themselves_is_no_longer_remembered(anja: Typist) -> None:
    """This computer forgets what I am called, and says why it has to ask who I am."""
    anja.begins()
    anja.manages("forget", "ik", "--yes")
    said = " ".join(anja.manages("me").out.split())
    assert "Je naam is uit dit logboek gewist" in said
    assert "logboek me NAAM" in said
    assert "weet nog niet wie je bent" in anja.manages("add", "note", "van nu").err
    kept = [path.read_text() for path in anja.home.rglob("*") if path.is_file()]
    assert not any("Anja" in text for text in kept)


def test_who_was_erased_on_another_computer_writes_there_no_more(
    anja: Typist, bilal: Typist
) -> None:
    """The other computer says that the name is gone, asks anew, and signs nothing with it."""
    folder = begin(anja)
    bilal.manages("me", NAME, "--in", str(folder))
    anja.manages("forget", NAME, "--yes")
    out = " ".join(bilal.manages("me", "--in", str(folder)).out.split())
    assert "Je naam is uit dit logboek gewist" in out
    assert "logboek me NAAM" in out
    answer = bilal.manages("add", "note", "van nu", "--in", str(folder))
    assert "weet nog niet wie je bent" in answer.err
    assert anja.manages("log", "--json").json[0]["name"] == "onbekend"
    bilal.manages("me", "Bilal", "--in", str(folder))
    bilal.manages("add", "note", "van straks", "--in", str(folder))
    assert anja.manages("log", "--json").json[0]["name"] == "Bilal"


def test_somebody_taken_out_of_the_list_can_be_erased(anja: Typist) -> None:
    """A person who was taken out stays out, and loses the name."""
    from logboek.logbook import Logbook

    folder = begin(anja)
    logbook = Logbook.open(folder, home=anja.home / "test")
    (person,) = (person for person in logbook.people if person.name == NAME)
    logbook.people.remove(person.id)
    anja.manages("forget", NAME, "--yes")
    assert named(folder) == []
    assert len(anja.manages("show", "people", "--json").json["people"]) == 1
    assert anja.manages("check", "--json").json["open_questions"] == 0


def test_without_somebody_to_ask_it_takes_yes(anja: Typist) -> None:
    """A script has to say --yes; without it nothing is erased."""
    folder = begin(anja)
    assert "--yes" in anja.fails("forget", NAME, code=2)
    assert len(named(folder)) == 3


def test_on_a_terminal_it_asks_first(anja: Typist) -> None:
    """Somebody who says no erases nothing; somebody who says yes does."""
    folder = begin(anja)
    for answer, left in (("n", 3), ("j", 0)):
        home = anja.home
        command = ["forget", NAME, "--in", str(folder)]
        with Terminal.logboek(*command, home=home, columns=100) as terminal:
            terminal.sees("[j/n]")
            terminal.presses(answer, "enter")
            terminal.sees("niets gewist" if left else "zijn gewist")
        assert len(named(folder)) == left
