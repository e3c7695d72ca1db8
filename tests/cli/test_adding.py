"""Everything that can be added, with the names and dates as people type them."""

import re

import pytest

from tests.cli.typist import Typist


def test_every_kind_of_record_can_be_added(anja: Typist) -> None:
    """Each kind keeps what was said about it, with names turned into ids."""
    anja.begins()
    anja.manages(
        "add", "partner", "Gemeente Oldermarke", "--sector", "gemeente", "--brings", "Geld.",
        "--differs", "Denkt in perioden.", "--pace", "Een jaar vooruit.",
    )  # fmt: skip
    anja.manages(
        "add", "person", "Bilal Aydin", "--partner", "rijn", "--role", "docent",
        "--address", "bilal@rijn.example", "--since", "1 september 2025",
    )  # fmt: skip
    anja.manages(
        "add", "ambition", "-", "--target-group", "Zij leren.", "--adopted", "12 maart 2026",
        "--organisation", "Rijncollege: meer studenten", "--people", "Wij leren.",
        "--out-of-bounds", "De rest.", "--recognises", "linde:ja",
        "--recognises", "rijn:deels: te groot", given="Een lange tekst.\n\nMet een witregel.\n",
    )  # fmt: skip
    anja.manages(
        "add", "interest", "Genoeg leerlingen.", "--partner", "rijn", "--position", "Alles.",
        "--justice", "2",
    )  # fmt: skip
    anja.manages(
        "add", "agreement", "De bus", "--text", "Om acht uur.", "--kind", "spelregel proces",
        "--gives", "linde:een lokaal", "--gains", "rijn:ruimte", "--owner", "Bilal",
        "--due", "over drie dagen", "--dissent", "Bilal:te vroeg", "--dissent", "linde:te duur",
        "--mandate", "rijn:asks_constituency",
    )  # fmt: skip
    anja.manages(
        "add", "meeting", "Lunch", "--kind", "informeel", "--on", "gisteren",
        "--with", "anja", "--with", "Bilal Aydin",
    )  # fmt: skip
    anja.manages("add", "note", "Mooie dag.", "--on", "3 januari 2026")

    shown = anja.manages("show", "--json").json
    linde, rijn, gemeente = (partner["id"] for partner in shown["partners"])
    me, bilal = shown["people"]
    assert shown["partners"][2] == {
        "id": gemeente, "name": "Gemeente Oldermarke", "sector": "gemeente", "brings": "Geld.",
        "differs": "Denkt in perioden.", "pace": "Een jaar vooruit.",
    }  # fmt: skip
    assert (bilal["name"], bilal["address"]) == ("Bilal Aydin", "bilal@rijn.example")
    assert (bilal["partner"], bilal["since"]) == (rijn, "2025-09-01")
    (ambition,) = shown["ambition"]
    assert ambition["statement"] == "Een lange tekst.\n\nMet een witregel."
    assert (ambition["status"], ambition["adopted_on"]) == ("adopted", "2026-03-12")
    assert ambition["value_organisations"] == {rijn: "meer studenten"}
    answers = {whose: each["recognises"] for whose, each in ambition["endorsements"].items()}
    assert answers == {linde: "yes", rijn: "partly"}
    assert ambition["endorsements"][rijn]["why"] == "te groot"
    (interest,) = shown["interests"]
    assert (interest["partner"], interest["justice_owner"]) == (rijn, 2)
    (agreement,) = shown["agreements"]
    assert agreement["kind"] == "process"
    assert agreement["status"] == "proposed"
    assert agreement["gives"] == {linde: "een lokaal"}
    assert agreement["owner"] == bilal["id"]
    assert agreement["mandates"] == {rijn: {"state": "asks_constituency", "until": None}}
    voices = {voice["text"]: voice for voice in agreement["dissent"].values()}
    assert voices["te vroeg"]["by"] == bilal["id"]
    assert voices["te duur"]["partner"] == linde
    (meeting,) = shown["meetings"]
    assert meeting["people"] == [me["id"], bilal["id"]]
    assert [note["on"] for note in shown["notes"]] == ["2026-01-03"]


def test_a_date_is_echoed_in_full(anja: Typist) -> None:
    """Whoever types a short date reads the whole one back."""
    anja.begins()
    answer = anja.manages("add", "agreement", "De bus", "--review", "31 januari 2028")
    assert "maandag 31 januari 2028" in answer.out


def test_a_day_without_a_year_that_was_is_the_last_one(anja: Typist) -> None:
    """A meeting on a day without a year is one that was, never one to come."""
    anja.begins()
    for month in range(1, 13):
        anja.manages("add", "meeting", "x", "--on", f"1-{month}")
    shown = anja.manages("show", "meetings", "--json").json["meetings"]
    added = [change["at"][:10] for change in anja.manages("log", "--json").json]
    assert all(meeting["on"] <= added[0] for meeting in shown)


def test_a_word_gets_its_meanings_rather_than_a_second_entry(anja: Typist) -> None:
    """A word that is there, or one of its other forms, is added to."""
    anja.begins()
    anja.manages("add", "term", "basisberoeps", "--variant", "bb")
    anja.manages("add", "term", "BB", "--partner", "linde", "--meaning", "één")
    anja.manages("add", "term", "Basisberoeps", "--question", "Voor wie?")
    anja.manages("add", "term", "basisberoeps", "--explanation", "Voor allen.")
    anja.manages("add", "term", "bb", "--partner", "linde", "--meaning", "twee", "--replace")
    (term,) = anja.manages("show", "terms", "--json").json["terms"]
    assert [meaning["text"] for meaning in term["meanings"].values()] == ["twee"]
    assert sorted(remark["kind"] for remark in term["thread"].values()) == [
        "explanation",
        "question",
    ]
    assert "stond al" in anja.fails("add", "term", "bb")
    log = anja.manages("log").out
    assert "basisberoeps: vraag gesteld" in log
    assert "basisberoeps: uitleg gegeven" in log


def test_a_name_that_fits_several_lists_them(anja: Typist) -> None:
    """An ambiguous name is never guessed."""
    anja.begins()
    anja.manages("add", "person", "Kim de Boer", "--partner", "linde")
    anja.manages("add", "person", "Kim Jansen", "--partner", "rijn")
    sentence = anja.fails("add", "agreement", "x", "--owner", "kim")
    assert "Kim de Boer (Lindeschool)" in sentence
    assert "Kim Jansen (Rijncollege)" in sentence
    assert anja.manages("show", "agreements", "--json").json["agreements"] == []
    anja.manages("add", "agreement", "x", "--owner", "kim jansen")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["term", "x", "--partner", "linde"], "--meaning"),
        (["term", "x", "--status", "agreed"], "--definition"),
        (["term", "x", "--status", "different"], "--usage-rule"),
        (["term", "x", "--status", "klaar"], "gesignaleerd"),
        (["interest", "x", "--justice", "9"], "1, 2, 3, 4, 5"),
        (["agreement", "x", "--gives", "linde"], "dubbele punt"),
        (["term", "  "], "tekst"),
        (["note", "x", "--on", "31 februari"], "31 februari"),
        (["note", "x", "--on", "5"], "alleen een getal"),
    ],
)
def test_what_cannot_be_added_is_said_in_a_sentence(
    anja: Typist, typed: list[str], said: str
) -> None:
    """A wrong use says what to type instead, and writes nothing."""
    anja.begins()
    assert said in anja.fails("add", *typed, code=2)
    assert len(anja.manages("log", "--json").json) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["term", "x", "--partner", "Lindschool", "--meaning", "y"], "Bedoelde je Lindeschool?"),
        (["agreement", "x", "--owner", "Zzz"], "Wel bekend: Anja de Wit."),
        (["partner", "LINDESCHOOL"], "staat al"),
        (["person", "anja DE wit"], "staat al"),
    ],
)
def test_who_is_not_known_is_said_with_who_is(anja: Typist, typed: list[str], said: str) -> None:
    """An unknown or double name says what is known, and writes nothing."""
    anja.begins()
    assert said in anja.fails("add", *typed)
    assert len(anja.manages("log", "--json").json) == 1


def test_decided_without_a_day_is_decided_today(anja: Typist) -> None:
    """The day and the kind that nobody typed are read back, and both languages are understood."""
    anja.begins()
    out = anja.manages("add", "agreement", "De bus", "--status", "besloten").out
    assert "besloten op" in out
    assert "inhoud" in out
    anja.manages("--lang", "en", "add", "agreement", "De trein", "--status", "besloten")
    for agreement in anja.manages("show", "agreements", "--json").json["agreements"]:
        assert agreement["status"] == "decided"
        assert agreement["decided_on"]


def test_choices_are_shown_in_the_language_of_the_help(anja: Typist) -> None:
    """Whoever reads Dutch sees the Dutch choices, and half a choice is answered with both."""
    anja.begins()
    dutch = " ".join(anja.manages("add", "agreement", "--help").out.split())
    assert "voorstel|besloten" in dutch
    assert "may_decide" not in dutch
    english = " ".join(anja.manages("--lang", "en", "add", "agreement", "--help").out.split())
    assert "proposal|decided" in english
    for command, words in (
        ("agreement", ("may_decide", "may decide")),
        ("term", ("side_by_side", "side by side")),
        ("interest", ("|organisation|", '"only me"')),
    ):
        out = anja.manages("--lang", "en", "add", command, "--help").out
        told = re.sub(r"\s+", "", out)
        old, new = (re.sub(r"\s+", "", word) for word in words)
        assert old not in told, told
        assert new in told, told
    refused = anja.fails("--lang", "en", "add", "term", "x", "--status", "?", code=2)
    assert '"side by side"' in refused
    for typed in ("side_by_side", "side by side", "naast elkaar"):
        anja.manages("--lang", "en", "add", "term", f"woord {typed}", "--status", typed)
    terms = anja.manages("show", "terms", "--json").json["terms"]
    assert {term["status"] for term in terms} == {"side_by_side"}
    sentence = anja.fails("add", "agreement", "x", "--kind", "spelregel", code=2)
    assert "kan van alles zijn" in sentence
    assert 'Kies uit: "spelregel proces", "spelregel gedrag".' in sentence


def test_who_is_there_is_added_to_rather_than_added_twice(anja: Typist) -> None:
    """Only what is typed changes; somebody of another partner with that name is somebody else."""
    anja.begins()
    anja.manages("add", "partner", "lindeschool", "--pace", "Eén jaar.")
    anja.manages("add", "person", "Bilal", "--partner", "rijn", "--role", "docent")
    anja.manages(
        "add", "person", "bilal", "--role", "leider",
        "--since", "1-9-2025", "--until", "31-7-2027", "--replace",
    )  # fmt: skip
    anja.manages("add", "person", "Bilal", "--partner", "linde")
    shown = anja.manages("show", "--json").json
    linde, rijn = shown["partners"]
    assert (linde["name"], linde["sector"], linde["pace"]) == ("Lindeschool", "vmbo", "Eén jaar.")
    _anja, bilal, namesake = shown["people"]
    assert (bilal["partner"], bilal["role"], bilal["until"]) == (rijn["id"], "leider", "2027-07-31")
    assert namesake["partner"] == linde["id"]
    anja.fails("add", "person", "Bilal", "--role", "x")
    anja.fails("add", "person", "Kim", "--since", "2-1-2026", "--until", "1-1-2026", code=2)
