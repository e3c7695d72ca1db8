"""What stands in a logbook already: it is added to, and nothing is replaced unasked."""

from pathlib import Path
from typing import Any

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Person
from tests.cli.typist import Typist, snapshot

FULL = (
    ("partner", "Lindeschool", "--pace", "Eén jaar."),
    ("person", "Bilal", "--partner", "rijn", "--role", "docent", "--since", "1-9-2025"),
    ("person", "Bilal", "--address", "bilal@rijn.example"),
    ("term", "bb", "--partner", "linde", "--meaning", "Een\nleerweg.", "--definition", "De klas."),
    ("term", "bb", "--usage-rule", "Zeg erbij wie.", "--question", "Voor wie?"),
    ("ambition", "Elk kind leert techniek.", "--recognises", "linde:ja: ons werk"),
    ("ambition", "--people", "Wij leren.", "--organisation", "rijn:meer studenten"),
    ("ambition", "--target-group", "Zij leren.", "--out-of-bounds", "De rest."),
    ("ambition", "--adopted", "12 maart 2026"),
)  # fmt: skip
"""What is added first: after it, every field that can be filled says something."""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Typist:
    """Somebody with a logbook in which all of that stands, and in which nothing more is written."""
    place = tmp_path_factory.mktemp("standing")
    somebody = Typist(place / "home", place / "desk")
    somebody.begins()
    for typed in FULL:
        somebody.manages("add", *typed)
    return somebody


def standing(somebody: Typist, register: str) -> Any:
    """The first record of a register, as programs read it."""
    return somebody.manages("show", register, "--json").json[register][0]


@pytest.mark.parametrize(
    ("typed", "stood"),
    [
        (["term", "bb", "--partner", "Lindeschool", "--meaning", "twee"], "“Een leerweg.”"),
        (["term", "BB", "--definition", "Het jaar."], "“De klas.”"),
        (["term", "bb", "--usage-rule", "Zeg niets."], "“Zeg erbij wie.”"),
        (["term", "bb", "--question", "Echt?", "--definition", "Het jaar."], "“De klas.”"),
        (["partner", "lindeschool", "--sector", "vo"], "sector “vmbo”"),
        (["partner", "lindeschool", "--brings", "Geld.", "--pace", "Snel."], "tempo “Eén jaar.”"),
        (["person", "Bilal", "--role", "leider"], "rol “docent”"),
        (["person", "Bilal", "--address", "x"], "bilal@rijn.example"),
        (["person", "Bilal", "--since", "2-9-2025"], "maandag 1 september 2025"),
        (["ambition", "--recognises", "linde:nee"], "“ja: ons werk”"),
        (["ambition", "Elk kind  leert techniek.", "--recognises", "linde:ja"], "“ja: ons werk”"),
        (["ambition", "--adopted", "13 maart 2026"], "donderdag 12 maart 2026"),
        (["ambition", "--people", "x"], "“Wij leren.”"),
        (["ambition", "--organisation", "rijn:x"], "“meer studenten”"),
        (["ambition", "--target-group", "x"], "“Zij leren.”"),
        (["ambition", "--out-of-bounds", "x"], "“De rest.”"),
    ],
)
def test_what_stands_is_shown_rather_than_replaced(
    reader: Typist, typed: list[str], stood: str
) -> None:
    """Somebody else’s words stay, are shown with how to replace them, and nothing is written."""
    before = snapshot(reader.where), snapshot(reader.home)
    sentence = reader.fails("add", *typed)
    assert stood in sentence
    assert "niets veranderd" in sentence
    assert "--replace" in sentence
    assert (snapshot(reader.where), snapshot(reader.home)) == before


def test_what_stands_is_replaced_where_somebody_says_so(anja: Typist) -> None:
    """With --replace the new words take the place of the old, which are said once more."""
    anja.begins()
    for typed, was in (
        (["partner", "lindeschool", "--sector", "vo"], "vmbo"),
        (["term", "bb", "--partner", "linde", "--meaning", "twee"], "één"),
        (["person", "Bilal", "--role", "leider"], "docent"),
        (["ambition", "--recognises", "linde:nee: te groot"], "ja"),
    ):
        kind, *rest = typed
        first = {"term": ["bb", "--partner", "linde", "--meaning", "één"],
                 "person": ["Bilal", "--role", "docent"],
                 "ambition": ["Leren.", "--recognises", "linde:ja"]}.get(kind)  # fmt: skip
        if first:
            anja.manages("add", kind, *first)
        assert f"(was: {was})" in anja.manages("add", kind, *rest, "--replace").out
    shown = anja.manages("show", "--json").json
    assert shown["partners"][0]["sector"] == "vo"
    assert [each["text"] for each in shown["terms"][0]["meanings"].values()] == ["twee"]
    assert shown["people"][1]["role"] == "leider"
    (answer,) = shown["ambition"][0]["endorsements"].values()
    assert (answer["recognises"], answer["why"]) == ("no", "te groot")


@pytest.mark.parametrize("typed", [typed for typed in FULL if typed[1] != "--address"])
def test_what_stands_already_is_no_news(reader: Typist, typed: list[str]) -> None:
    """The same again is said to stand there, ends well and writes nothing."""
    before = snapshot(reader.where), snapshot(reader.home)
    said = reader.manages("add", *typed).out
    assert "stond dit al zo; er is niets veranderd" in said
    assert "Bewaard" not in said
    assert (snapshot(reader.where), snapshot(reader.home)) == before


def test_an_endorsement_comes_with_the_ambition_that_counts(anja: Typist) -> None:
    """Without a text, or with the same one, no second ambition is made."""
    anja.begins()
    anja.manages("add", "ambition", "Elk kind leert techniek.", "--adopted", "12 maart 2026")
    anja.manages("add", "ambition", "Elk kind  leert\ntechniek.", "--recognises", "linde:ja:goed")
    said = anja.manages("add", "ambition", "--recognises", "rijn:deels: te groot").out
    assert "bij de ambitie die is aangenomen op donderdag 12 maart 2026" in " ".join(said.split())
    assert "herkenning van Rijncollege" in said
    (ambition,) = anja.manages("show", "ambition", "--json").json["ambition"]
    answers = [(each["recognises"], each["why"]) for each in ambition["endorsements"].values()]
    assert answers == [("yes", "goed"), ("partly", "te groot")]
    anja.manages("add", "ambition", "Elk kind en elke ouder leert techniek.")
    assert len(anja.manages("show", "ambition", "--json").json["ambition"]) == 2


def test_a_draft_with_this_text_is_adopted_rather_than_doubled(anja: Typist) -> None:
    """A draft beside the ambition that counts is the one that is meant by its own words."""
    anja.begins()
    anja.manages("add", "ambition", "Elk kind leert techniek.", "--adopted", "12 maart 2026")
    anja.manages("add", "ambition", "Iets anders.")
    anja.manages("add", "ambition", "Iets anders.", "--recognises", "rijn:ja")
    anja.manages("add", "ambition", "Iets anders.", "--adopted", "vandaag")
    _first, second = anja.manages("show", "ambition", "--json").json["ambition"]
    assert (second["status"], len(second["endorsements"])) == ("adopted", 1)


def test_without_an_ambition_there_is_nothing_to_recognise(anja: Typist) -> None:
    """An endorsement of nothing is refused, with what to type; so is nothing at all."""
    anja.begins()
    sentence = anja.fails("add", "ambition", "--recognises", "linde:ja")
    assert "nog geen ambitie" in sentence
    assert "logboek add ambition TEKST" in sentence
    assert "Typ de tekst" in anja.fails("add", "ambition", code=2)
    assert anja.manages("show", "ambition", "--json").json["ambition"] == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["agreement", "x", "--gives", "linde:a", "--gives", "Lindeschool:b"], "twee keer"),
        (["agreement", "x", "--gains", "linde:a", "--gains", "linde:b"], "twee keer"),
        (["agreement", "x", "--mandate", "rijn:may decide", "--mandate", "rijn:awaits_board"],
         "twee keer"),
        (["ambition", "x", "--organisation", "linde:a", "--organisation", "linde:b"], "twee keer"),
        (["ambition", "x", "--recognises", "linde:ja", "--recognises", "linde:nee"], "twee keer"),
        (["agreement", "x", "--text", "een", "--text", "twee"], "twee keer"),
        (["note", "x", "--on", "gisteren", "--on", "eergisteren"], "twee keer"),
    ],
)  # fmt: skip
def test_nothing_that_was_typed_is_dropped(reader: Typist, typed: list[str], said: str) -> None:
    """What can be said once is refused when it is said twice, rather than the first forgotten."""
    before = snapshot(reader.where)
    assert said in reader.fails("add", *typed, code=2)
    assert snapshot(reader.where) == before


def test_two_of_one_name_can_be_named(anja: Typist) -> None:
    """Whom the list of candidates names can be typed as it stands there."""
    anja.begins()
    for partner in ("linde", "rijn"):
        anja.manages("add", "person", "Kim", "--partner", partner)
    assert "Kim (Lindeschool), Kim (Rijncollege). Typ de hele naam." in anja.fails(
        "add", "agreement", "x", "--owner", "Kim"
    )
    anja.manages("add", "agreement", "x", "--owner", "Kim (Rijncollege)")
    _linde, rijn = anja.manages("show", "partners", "--json").json["partners"]
    _anja, _first, second = anja.manages("show", "people", "--json").json["people"]
    assert second["partner"] == rijn["id"]
    assert standing(anja, "agreements")["owner"] == second["id"]
    anja.manages("add", "person", "Kim (Rijncollege)", "--role", "docent")
    assert "Je bent Kim (Rijncollege)." in anja.manages("me", "Kim (Rijncollege)").out
    anja.manages("forget", "kim (lindeschool)", "--yes")
    assert [person["name"] for person in anja.manages("show", "people", "--json").json["people"]
            ] == ["Anja de Wit", "", "Kim"]  # fmt: skip


def test_a_name_that_is_only_told_apart_by_its_id_shows_it(anja: Typist, tmp_path: Path) -> None:
    """Where the whole name is what was typed, what stands between brackets can be typed."""
    folder = anja.begins()
    logbook = Logbook.open(folder, home=tmp_path / "elsewhere")
    ids = [logbook.people.add(Person(name="Kim")).id for _time in range(2)]
    sentence = anja.fails("add", "agreement", "x", "--owner", "Kim")
    assert f"Kim [{ids[0]}], Kim [{ids[1]}]. Typ wat tussen [ ] staat." in sentence
    anja.manages("add", "agreement", "x", "--owner", ids[1])
    assert standing(anja, "agreements")["owner"] == ids[1]


def test_a_form_of_a_word_belongs_to_one_word(anja: Typist) -> None:
    """Another form is kept once, and not at a second word; an empty one is none."""
    anja.begins()
    anja.manages("add", "term", "bb")
    anja.manages("add", "term", "bb", "--variant", "b-b", "--variant", "BB")
    assert "stond dit al zo" in anja.manages("add", "term", "bb", "--variant", "B-B").out
    assert standing(anja, "terms")["variants"] == ["b-b"]
    assert "hoort al bij het begrip “bb”" in anja.fails("add", "term", "cc", "--variant", "b-b")
    assert "hoort een tekst" in anja.fails("add", "term", "cc", "--variant", " ", code=2)
    assert len(anja.manages("show", "terms", "--json").json["terms"]) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["interest", "x", "--level", "gezamenlijk", "--partner", "linde"], "laat --partner"),
        (["interest", "x", "--level", "persoonlijk"], "--person"),
        (["interest", "x", "--level", "van de organisatie"], "--partner"),
        (["interest", "x", "--level", "organisational", "--partner", "linde", "--person", "ik"],
         "laat --person weg"),
        (["agreement", "x", "--status", "voorstel", "--decided", "gisteren"], "laat --decided weg"),
        (["agreement", "x", "--decided", "gisteren", "--mandate", "rijn:awaits_board"],
         "Besluiten kan pas als ieder mag beslissen."),
        (["agreement", "x", "--status", "besloten", "--mandate", "rijn:awaits_board"],
         "wacht op het bestuur"),
        (["agreement", "x", "--decided", "12 maart 2099"], "moet nog komen"),
        (["ambition", "x", "--adopted", "12 maart 2099"], "moet nog komen"),
        (["agreement", "x", "--mandate", "linde:misschien"], "'--mandate'"),
        (["ambition", "x", "--recognises", "linde:misschien"], "Kies uit: ja, deels, nee."),
        (["person", "Jan", "--address", ""], "hoort een tekst"),
        (["meeting", "x", "--with", ""], "hoort een tekst"),
        (["person", "Bilal", "--until", "1-8-2025"], "eerder dan de eerste, maandag 1 september"),
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_refused(reader: Typist, typed: list[str], said: str) -> None:
    """Whose an interest is, when something was decided, what a choice can be: nothing is bent."""
    before = snapshot(reader.where)
    assert said in reader.fails("add", *typed, code=2)
    assert snapshot(reader.where) == before


def test_a_second_agreement_of_one_title_is_told(anja: Typist) -> None:
    """Whoever wanted to change an agreement reads that a new one was made."""
    anja.begins()
    assert "stond al" not in anja.manages("add", "agreement", "De bus").out
    assert "stond al een afspraak" in anja.manages("add", "agreement", "de  bus").out


def test_a_dissent_of_nobody_names_people_and_partners(anja: Typist) -> None:
    """Whoever can have a voice is named, and nothing is kept."""
    anja.begins()
    sentence = anja.fails("add", "agreement", "x", "--dissent", "zzz:nee")
    assert "Anja de Wit" in sentence
    assert "Lindeschool, Rijncollege" in sentence
    assert anja.manages("show", "agreements", "--json").json["agreements"] == []


def test_a_status_goes_on_by_itself_and_back_only_when_asked(anja: Typist) -> None:
    """What was settled about a word is not unsettled by the way, as the help says."""
    anja.begins()
    anja.manages("add", "term", "bb", "--status", "naast elkaar")
    working = ("--status", "werkdefinitie", "--definition", "De klas.")
    assert "is aangevuld" in anja.manages("add", "term", "bb", *working).out
    assert "is aangevuld" in anja.manages("add", "term", "bb", "--status", "afgesproken").out
    different = ("--status", "different", "--usage-rule", "Zeg erbij wie.")
    for typed in (("--status", "werkdefinitie"), ("--status", "gesignaleerd"), different):
        assert "status “afgesproken”" in anja.fails("add", "term", "bb", *typed)
        assert standing(anja, "terms")["status"] == "agreed"
    out = anja.manages("add", "term", "bb", "--status", "werkdefinitie", "--replace").out
    assert "“bb” is gewijzigd." in out
    assert "(was: afgesproken)" in out
    assert standing(anja, "terms")["status"] == "working"
