"""Showing a logbook: for people, for programs, and as it stood."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from logboek.cli.programs import SHAPES, LogEntry, Shown
from logboek.cli.whole import whole
from logboek.locations import content_root
from logboek.logbook import Logbook
from logboek.partnership import REGISTERS
from tests.cli import schemas
from tests.cli.typist import Typist
from tests.journal.handmade import ANNE, Hand, op


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Typist:
    """Somebody with the demo partnership at hand."""
    folder = tmp_path_factory.mktemp("demo")
    somebody = Typist(folder / "home", folder / "desk")
    somebody.manages("demo", "--to", "voorbeeld")
    return somebody


@pytest.mark.parametrize("name", SHAPES)
def test_the_published_schema_is_that_of_the_types(anja: Typist, name: str) -> None:
    """The schema in content/ follows from the types; `python -m tests.cli.schemas` writes it."""
    published = (content_root() / "schema" / f"{name}.json").read_text(encoding="utf-8")
    assert published == schemas.build(name)
    assert anja.manages(name, "--schema").out == published


def test_every_register_is_shown_for_people_and_for_programs(visitor: Typist) -> None:
    """Each register can be asked for by its name, alone or behind a folder."""
    whole = visitor.manages("show", "--json").json
    for register in REGISTERS:
        alone = visitor.manages("show", register, "--json").json
        assert alone[register] == whole[register]
        assert set(alone) <= {
            "format",
            "logbook",
            "as_of",
            "withheld_interests",
            "questions",
            register,
        }
    assert visitor.manages("show", "voorbeeld", "afspraken").out.startswith("Afspraken (30)")


def test_everything_in_the_text_is_in_words(visitor: Typist) -> None:
    """No code, rule, id or number without a measure is left for people to guess at."""
    text = visitor.manages("show").out
    assert "ritme        elke 4 maanden" in text
    assert "FREQ" not in text
    flat = " ".join(text.split())
    assert "recht gedaan volgens ROC Marslinge 3 van 5" in flat
    assert not re.search(r"\b[0-9a-f]{32}\b|\b[a-z]+_[a-z]+\b|\bNone\b", text)


def test_json_fits_the_documented_shape(visitor: Typist) -> None:
    """What programs get is what the schema promises, strictly."""
    text = visitor.manages("show", "--json").out
    msgspec.json.decode(text, type=Shown, strict=True)
    assert msgspec.json.decode(visitor.manages("log", "--json").out, type=list[LogEntry])


def test_text_stays_within_the_terminal(visitor: Typist) -> None:
    """At any width, no line of people's words runs past the edge."""
    for columns in (24, 40, 80):
        narrow = {"COLUMNS": str(columns)}
        for command in (["show"], ["log"]):
            lines = visitor.manages(*command, environment=narrow).out.splitlines()
            too_wide = [line for line in lines if len(line) > columns and " " in line.strip()]
            assert not too_wide


def test_an_empty_register_says_what_belongs_there(anja: Typist) -> None:
    """Somebody who sees an empty list reads how to begin."""
    anja.manages("new", "leeg", "--name", "Leeg")
    text = anja.manages("show").out
    for kind in ("partner", "ambition", "interest", "agreement", "term", "meeting", "note"):
        assert f"logboek add {kind}" in " ".join(text.split())


def test_a_wrong_register_lists_the_right_ones(anja: Typist) -> None:
    """A word that is neither a folder nor a register says which registers there are."""
    anja.begins()
    for typed in (["termz"], ["leerroute", "termz"]):
        assert "afspraken" in anja.fails("show", *typed)
        assert "agreements" in anja.fails("--lang", "en", "show", *typed)
    assert "“termz” is geen lijst." in anja.fails("show", "termz", "leerroute")


def test_an_interest_for_oneself_is_shown_here_and_nowhere_else(
    anja: Typist, bilal: Typist
) -> None:
    """It is flagged for programs, and no file in the shared folder holds its words."""
    folder = anja.begins()
    anja.manages("add", "interest", "Ik twijfel zeer", "--disclosure", "me")
    (interest,) = anja.manages("show", "interests", "--json").json["interests"]
    assert interest["private"] is True
    assert "Ik twijfel zeer" in anja.manages("show").out
    assert bilal.manages("show", str(folder), "interests", "--json").json["interests"] == []
    assert "twijfel" not in anja.manages("log").out
    assert all(b"twijfel" not in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_an_interest_for_an_organisation_is_shown_to_its_people_only(
    anja: Typist, bilal: Typist
) -> None:
    """Others read that there is one, and neither its words nor its changes."""
    folder = anja.begins()
    anja.manages("me", "--partner", "linde")
    anja.manages("add", "interest", "Wij zijn bang", "--disclosure", "organisation")
    assert "Wij zijn bang" in anja.manages("show", "interests").out
    assert "Wij zijn bang" in anja.manages("log").out
    bilal.manages("me", "Bilal", "--partner", "rijn", "--in", str(folder))
    for command in (["show"], ["show", "--json"], ["log"], ["log", "--json"]):
        assert "bang" not in bilal.manages(*command).out
    shown = bilal.manages("show", "interests", "--json").json
    assert (shown["interests"], shown["withheld_interests"]) == ([], 1)
    assert "andere organisatie" in bilal.manages("show", "interests").out


def test_as_of_agrees_with_the_history(visitor: Typist) -> None:
    """On any day each record stands as its history says that it stood that day."""
    logbook = Logbook.open(visitor.where / "voorbeeld")
    today = date.today()  # noqa: DTZ011
    for ago in (0, 40, 200, 400, 800):
        day = today - timedelta(days=ago)
        shown = visitor.manages("show", "--json", "--as-of", day.isoformat()).json
        assert shown["as_of"] == day.isoformat()
        for register in ("terms", "agreements", "ambition", "bodies"):
            assert shown[register] == _told_by_history(logbook, register, day)
    assert visitor.manages("show", "--json").json["terms"] == shown_now(visitor)


def shown_now(visitor: Typist) -> Any:
    """The terms as they stand at the end of today."""
    return visitor.manages("show", "terms", "--json", "--as-of", "vandaag").json["terms"]


def _told_by_history(logbook: Logbook, register: str, day: date) -> list[Any]:
    known = logbook.register(register)
    found = []
    for id in sorted({record.id for record in (*known.all(), *known.removed())}):
        states = [
            revision
            for revision in logbook.history(register, id)
            if revision.at.astimezone().date() <= day
        ]
        if states and states[-1].verb != "removed":
            found.append(msgspec.to_builtins(whole(states[-1].record)))
    return found


def test_a_day_that_cannot_be_looked_back_at_is_refused(anja: Typist) -> None:
    """A day to come, an impossible day and a bare number each say what to type."""
    anja.begins()
    for typed, said in (
        ("morgen", "moet nog komen"),
        ("over 3 weken", "moet nog komen"),
        ("31 februari", "bestaat niet"),
        ("5", "zoals 5 dagen geleden"),
    ):
        assert said in anja.fails("show", "--as-of", typed, code=2)
        assert said in anja.fails("log", "--since", typed, code=2)
    assert "bestond toen nog niet" in anja.manages("show", "--as-of", "12 maart 1999").out


def test_the_demo_leaves_nothing_behind(anja: Typist, tmp_path: Path) -> None:
    """A look around writes nothing that stays, and a kept copy is one's own."""
    (tmp_path / "tmp").mkdir()
    out = anja.manages("demo", environment={"TMPDIR": str(tmp_path / "tmp")}).out
    assert "Leerroute Techniek" in out
    assert list((tmp_path / "tmp").iterdir()) == []
    assert not (anja.home / "installation").exists()
    anja.manages("demo", "--to", "kopie", "--me", "joost")
    assert "Joost" in anja.manages("me").out
    assert "al een logboek" in anja.fails("demo", "--to", "kopie")
    assert "en nog" in anja.fails("demo", "--to", "weg", "--me", "niemand hier")
    assert not (anja.where / "weg").exists()


def test_a_program_reads_fields_at_their_default_too(anja: Typist) -> None:
    """Nothing is left out of a record, and nothing stands in its change that says nothing."""
    anja.begins()
    anja.manages("add", "term", "stage")
    anja.manages("add", "agreement", "De bus")
    shown = anja.manages("show", "--json").json
    assert (shown["terms"][0]["status"], shown["terms"][0]["meanings"]) == ("noticed", {})
    assert (shown["agreements"][0]["kind"], shown["agreements"][0]["due"]) == ("content", None)
    touched = [each for change in anja.manages("log", "--json").json for each in change["records"]]
    assert all("id" not in each["fields"] for each in touched)
    assert touched[0]["fields"]["status"] == "proposed"
    assert touched[1]["fields"]["status"] == "noticed"


def test_lists_show_the_words_without_the_marks(anja: Typist) -> None:
    """Markdown is read in the record itself, and only its words in a title or an overview."""
    anja.begins()
    anja.manages("add", "ambition", "Leren, **ook dicht bij huis**, in 2*3 jaar.")
    for command in ([], ["show"], ["log"]):
        out = " ".join(anja.manages(*command).out.split())
        assert "Leren, ook dicht bij huis, in 2*3 jaar." in out or command == ["log"]
        assert "**" not in out


def test_a_long_name_is_said_whole(anja: Typist) -> None:
    """Who did something is never cut off in the log: a long name has a line of its own."""
    anja.begins()
    anja.manages("me", "Anna-Magdalena van der Leeuwen")
    anja.manages("add", "note", "x")
    for columns in ("100", "40"):
        out = anja.manages("log", environment={"COLUMNS": columns}).out
        assert "Anna-Magdalena van der Leeuwen\n" in out


def test_a_long_text_is_shown_whole(anja: Typist) -> None:
    """What does not fit in the heading of a record stands below it, to its last word."""
    anja.begins()
    anja.manages("add", "note", "kort")
    for kind in ("note", "meeting", "interest", "ambition"):
        anja.manages("add", kind, f"{kind} {'lang en ' * 40} einde van {kind}")
        anja.manages("add", kind, f"kop\n\nslot van {kind}")
    shown = " ".join(anja.manages("show").out.split())
    for kind in ("note", "meeting", "interest", "ambition"):
        assert f"einde van {kind}" in shown
        assert f"kop slot van {kind}" in shown
    assert shown.count("kort") == 1


@pytest.mark.parametrize(
    ("zone", "that_day", "the_day_after"), [("UTC", 1, 1), ("Europe/Amsterdam", 0, 1)]
)
def test_a_day_ends_where_the_reader_lives(
    anja: Typist, zone: str, that_day: int, the_day_after: int
) -> None:
    """What was written at half past twelve at night in Amsterdam is of that day, not of UTC's."""
    anja.manages("new", "leerroute", "--name", "X")
    hand = Hand(
        ANNE, json.loads((anja.where / "leerroute" / "logboek.json").read_text("utf-8"))["id"]
    )
    hand.writes(op("terms", "t", word="stage"), at="2026-03-01T23:30:00Z")
    (anja.where / "leerroute" / "journal" / f"{ANNE}.jsonl").write_bytes(hand.data)

    def terms(day: str) -> int:
        shown = anja.manages(
            "show", "leerroute", "terms", "--json", "--as-of", day, environment={"TZ": zone}
        )
        return len(shown.json["terms"])

    assert (terms("2026-03-01"), terms("2026-03-02")) == (that_day, the_day_after)


def test_the_wording_that_counts_is_told_from_the_others(anja: Typist) -> None:
    """The ambition that was adopted last comes first and says so; the ones before it say so too."""
    anja.begins()
    anja.manages("add", "ambition", "Eerst.", "--adopted", "1 maart 2025")
    assert "geldt nu" not in anja.manages("show", "ambitie").out, "one wording needs no telling"
    anja.manages("add", "ambition", "Daarna.", "--adopted", "1 maart 2026")
    anja.manages("add", "ambition", "Nog in de maak.")
    out = anja.manages("show", "ambitie").out
    assert out.index("Daarna.") < out.index("deze geldt nu") < out.index("Nog in de maak.")
    assert out.index("Nog in de maak.") < out.index("Eerst.") < out.index("later kwam er een")
    stored = anja.manages("show", "ambitie", "--json").json["ambition"]
    assert [each["statement"] for each in stored] == ["Eerst.", "Daarna.", "Nog in de maak."]


def test_the_last_day_of_somebody_is_called_that(anja: Typist) -> None:
    """In both languages the field is a noun, as in the sentences in which it is used."""
    anja.begins()
    anja.manages("add", "person", "Bilal", "--until", "31-7-2027")
    assert "laatste dag" in anja.manages("show", "mensen").out
    assert "last day" in anja.manages("--lang", "en", "show", "people").out
