"""From nothing to a logbook, and back again the next day."""

from datetime import date, timedelta

from logboek.dates import full
from tests.cli.typist import Typist


def test_a_new_user_finds_everything_back(anja: Typist) -> None:
    """What somebody puts in is there after reopening, for people and for programs."""
    anja.begins()
    anja.manages(
        "add", "term", "basisberoeps", "--partner", "Lindeschool", "--meaning", "Een leerweg."
    )
    anja.manages(
        "add", "term", "Basisberoeps", "--partner", "rijn", "--meaning", "Niveau 2 van het mbo."
    )
    anja.manages(
        "add", "agreement", "Besluiten als niemand bezwaar heeft", "--kind", "decision",
        "--party", "Lindeschool", "--decided", "vandaag", "--review", "over drie weken",
    )  # fmt: skip
    anja.manages("add", "ambition", "In 2029 leert elk kind techniek.")

    shown = anja.manages("show", "--json").json
    linde, rijn = (partner["id"] for partner in shown["partners"])
    (term,) = shown["terms"]
    assert {whose: meaning["text"] for whose, meaning in term["meanings"].items()} == {
        linde: "Een leerweg.",
        rijn: "Niveau 2 van het mbo.",
    }
    assert term["status"] == "side_by_side"
    (agreement,) = shown["agreements"]
    assert agreement["review_on"] == (date.today() + timedelta(weeks=3)).isoformat()  # noqa: DTZ011
    assert agreement["parties"] == [linde]
    assert [each["statement"] for each in shown["ambition"]] == ["In 2029 leert elk kind techniek."]

    text = anja.manages("show").out
    for words in ("Een leerweg.", "Niveau 2 van het mbo.", "Besluiten als niemand bezwaar heeft"):
        assert words in text
    overview = anja.manages().out
    assert "Leerroute Techniek" in overview
    assert 'logboek "' in overview


def test_the_log_tells_who_and_when(anja: Typist) -> None:
    """Every change names its author and its day, newest first."""
    anja.begins()
    anja.manages("add", "term", "basisberoeps")
    anja.manages("add", "term", "basisberoeps", "--definition", "De leerling.")
    log = anja.manages("log").out
    today = full(date.today())  # noqa: DTZ011
    assert log.splitlines()[0] == today
    newest, *_older = [line for line in log.splitlines() if "Anja de Wit" in line]
    assert newest.endswith("basisberoeps: werkdefinitie gewijzigd")

    changes = anja.manages("log", "--json").json
    (me,) = anja.manages("show", "people", "--json").json["people"]
    assert {change["by"] for change in changes} == {me["id"]}
    assert [change["name"] for change in changes] == ["Anja de Wit"] * len(changes)
    assert changes[0]["records"][0]["fields"] == {"definition": "De leerling."}
    assert sorted(changes, key=lambda change: str(change["at"]), reverse=True) == changes


def test_the_last_used_logbook_is_the_one_written_to(anja: Typist) -> None:
    """Without --in a command writes to the logbook used last, and says which that was."""
    anja.begins()
    anja.manages("new", "ander", "--name", "Ander", "--me", "Anja")
    answer = anja.manages("add", "note", "in de tweede")
    assert "Ander" in answer.out
    assert str(anja.where / "ander") in answer.out.replace("\n", "")
    anja.manages("add", "note", "in de eerste", "--in", "leerroute")
    assert "Leerroute Techniek" in anja.manages("add", "note", "weer in de eerste").out
    notes = anja.manages("show", "leerroute", "notes", "--json").json["notes"]
    assert [note["text"] for note in notes] == ["in de eerste", "weer in de eerste"]


def test_only_reading_changes_nothing(anja: Typist) -> None:
    """Show, log and check write nothing, not even which logbook was used."""
    anja.begins()
    anja.manages("new", "ander", "--name", "Ander")
    for command in (["show"], ["log"], ["check"], []):
        anja.manages(*command, "leerroute")
    assert "Ander" in anja.manages("show", "partnership").out


def test_a_new_logbook_speaks_the_language_of_who_began_it(anja: Typist) -> None:
    """A logbook's own language counts unless somebody asks for another."""
    anja.manages("--lang", "en", "new", "route", "--name", "Route", "--me", "Ann")
    assert "Partnership" in anja.manages("show").out
    assert "Samenwerking" in anja.manages("show", environment={"LOGBOEK_LANG": "nl"}).out
    assert "Samenwerking" in anja.manages("show", "--lang", "nl").out
    assert "There is a logbook" in anja.fails(
        "new", "route", "--name", "Again", environment={"LOGBOEK_LANG": "en"}
    )


def test_a_logbook_that_cannot_be_begun_leaves_nothing(anja: Typist) -> None:
    """A wrong option or a folder in use leaves what stood there as it was."""
    (anja.where / "vol").mkdir()
    (anja.where / "vol" / ".gitattributes").write_text("mine", encoding="utf-8")
    anja.fails("new", "vol", "--name", "X", "--partner", ":vmbo", code=2)
    assert "hoort een tekst" in anja.fails("new", "vol", "--name", "X", "--partner", "", code=2)
    twice = ["--partner", "Lindeschool:vmbo", "--partner", "lindeschool"]
    assert "twee keer" in anja.fails("new", "vol", "--name", "X", *twice, code=2)
    assert [path.name for path in (anja.where / "vol").iterdir()] == [".gitattributes"]
    anja.manages("new", "vol", "--name", "X")
    assert (anja.where / "vol" / ".gitattributes").read_text(encoding="utf-8") == "mine"
    assert "al een logboek" in anja.fails("new", "vol", "--name", "Y")
    assert anja.manages("show", "--json").json["partnership"]["name"] == "X"
