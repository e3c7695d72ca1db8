"""Ambitie: from everyone's own words to a text that was adopted, and asked about anew."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from logboek.logbook import Logbook
from logboek.partnership import Ambition, Partnership
from logboek.partnership.ambition import Endorsement, OwnWords
from tests.journeys.robot import at_the_screen

YES = Endorsement(recognises="yes", why="Nu kunnen we het tellen.")


def ids(logbook: Logbook) -> list[str]:
    """The partners, Lindeschool first."""
    return [partner.id for partner in logbook.partners]


def holds(logbook: Logbook, statement: str = "Zestig leerlingen leren op het werk.") -> Ambition:
    """A wording that was adopted, in which Lindeschool recognises itself."""
    return logbook.ambitions.add(
        Ambition(
            statement=statement,
            status="adopted",
            adopted_on=logbook.today() - timedelta(days=200),
            endorsements={ids(logbook)[0]: YES},
        )
    )


async def test_an_empty_logbook_invites_to_begin_with_everyones_own_words(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        robot.sees("Nog geen ambitie", "Laat elke partner het eerst zelf opschrijven.")
        robot.sees("i schrijf op hoe jullie het zelf zouden zeggen", "n er is al een tekst")
        robot.does_not_see("herkennen", "typ om te filteren")
        await robot.presses("b")
        robot.is_told("Kies eerst iets in de lijst.")


async def test_without_partners_nobody_can_write_in_their_own_words(
    home: Path, tmp_path: Path
) -> None:
    alone = Logbook.create(tmp_path / "alleen", Partnership(name="Nog niemand"))
    async with at_the_screen(alone, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("i")
        robot.is_told("Voeg eerst een partner toe")


async def test_own_words_come_first_side_by_side_and_then_one_text(
    logbook: Logbook, home: Path
) -> None:
    linde, rijn = ids(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("i")
        await robot.fills_in("text", "Niet opnieuw beginnen.")
        await robot.saves()
        robot.sees("Ieder in eigen woorden", "Niet opnieuw beginnen.", "nog niets van Rijncollege")
        await robot.presses("r")
        robot.is_told("Er is nog geen gezamenlijke tekst. Met e schrijf je die.")
        await robot.presses("i")
        await robot.chooses("partner", rijn)
        await robot.fills_in("text", "Weten waar je *aan begint*.")
        await robot.saves()
        robot.sees("Weten waar je aan begint.", "e schrijf er samen één tekst van")
        await robot.presses("e")
        robot.sees("Zo zei ieder het zelf", "Niet opnieuw beginnen.")
        await robot.fills_in("statement", "In 2029 begint niemand opnieuw.")
        await robot.saves()
        robot.sees("○ concept", "In 2029 begint niemand opnieuw.", "Niet opnieuw beginnen.")
    (kept,) = logbook.ambitions.all()
    assert {partner: own.text for partner, own in kept.own_words.items()} == {
        linde: "Niet opnieuw beginnen.",
        rijn: "Weten waar je *aan begint*.",
    }
    assert kept.own_words[linde].on == logbook.today()


async def test_a_text_is_needed_and_typed_text_is_thrown_away_only_after_asking(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("n")
        await robot.saves()
        robot.sees("Typ wat jullie samen bereikt willen hebben.")
        await robot.fills_in("statement", "Samen verder.")
        await robot.presses("escape")
        robot.sees("Wat je typte weggooien?")
    assert not len(logbook.ambitions)


async def test_the_text_is_read_as_it_was_meant_with_its_value_and_its_bounds(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("n")
        await robot.fills_in("statement", "Wie begint, **haalt** een diploma.")
        await robot.fills_in("out_of_bounds", "Een nieuwe school bouwen.")
        await robot.fills_in("value_target_group", "Zij weten waar ze heen gaan.")
        await robot.fills_in("value-1", "Studenten die blijven.")
        await robot.saves()
        robot.sees("Wie begint, haalt een diploma.", "Hoort er niet bij")
        robot.sees("Een nieuwe school bouwen.", "de doelgroep Rijncollege")
        robot.sees("Studenten die blijven.", "nog niet opgeschreven voor Lindeschool, wie het werk")


async def test_a_partner_and_a_person_say_whether_they_recognise_themselves(
    logbook: Logbook, home: Path
) -> None:
    logbook.ambitions.add(Ambition(statement="Samen verder."))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        robot.sees("2 zeiden nog niets", "r zeg of je je hierin herkent, en waarom")
        await robot.presses("r")
        await robot.saves()
        robot.sees("Kies ja, deels of nee.")
        await robot.chooses("recognises", "partly")
        await robot.fills_in("why", "Over reistijd staat er niets.")
        await robot.saves()
        robot.sees("1 deels · 1 zei nog niets", "~ deels", "Over reistijd staat er niets.")
        await robot.presses("r")
        await robot.chooses("who", "myself")
        await robot.chooses("recognises", "no")
        await robot.saves()
        robot.sees("En de mensen zelf:", "✗ Anja de Wit nee")
    (kept,) = logbook.ambitions.all()
    assert {each: said.recognises for each, said in kept.endorsements.items()} == {
        ids(logbook)[0]: "partly"
    }
    assert [said.recognises for said in kept.personal.values()] == ["no"]


async def test_choosing_another_partner_shows_what_that_one_answered(
    logbook: Logbook, home: Path
) -> None:
    """Nothing of one partner's answer ends up under the name of another."""
    linde, rijn = ids(logbook)
    logbook.ambitions.add(Ambition(statement="Samen verder.", endorsements={linde: YES}))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("r")
        robot.sees("Nu kunnen we het tellen.")
        await robot.chooses("who", rijn)
        await robot.saves()
        robot.sees("Kies ja, deels of nee.")
        assert rijn not in logbook.ambitions.all()[0].endorsements
        await robot.chooses("recognises", "yes")
        await robot.saves()
    (kept,) = logbook.ambitions.all()
    assert kept.endorsements[rijn].why == ""
    assert kept.endorsements[linde] == YES


async def test_a_draft_stands_beside_the_text_that_holds_and_is_adopted_on_a_day(
    logbook: Logbook, home: Path
) -> None:
    before = holds(logbook)
    logbook.ambitions.add(Ambition(statement="Tachtig leerlingen leren op het werk."))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        robot.sees("● geldt nu")
        await robot.presses("up")
        robot.sees("○ concept", "de tekst die nu geldt", "dit concept", "Wat er verandert")
        robot.sees("Zestig Tachtig leerlingen leren op het werk.", "bij de vorige tekst: ja")
        await robot.presses("b")
        await robot.fills_in("adopted_on", "1 jan 2020")
        await robot.saves()
        robot.sees("De tekst die nu geldt, is van later")
        await robot.fills_in("adopted_on", "gisteren")
        await robot.saves()
        robot.sees("● geldt nu · aangenomen op maandag 16 november 2026", "gold eerder")
        await robot.presses("b")
        robot.is_told("Deze tekst is al aangenomen.")
        await robot.presses("down", "r")
        robot.is_told("Deze tekst geldt niet meer.")
    new = logbook.ambitions.all()[1]
    assert (new.status, new.adopted_on) == ("adopted", date(2026, 11, 16))
    assert logbook.ambitions[before.id].status == "adopted"


async def test_a_changed_text_is_a_new_version_in_which_nobody_said_yes_yet(
    logbook: Logbook, home: Path
) -> None:
    before = holds(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("e")
        robot.sees("Verandert deze tekst, dan wordt het een nieuwe versie")
        await robot.fills_in("statement", "Tachtig leerlingen leren op het werk.")
        await robot.saves()
        robot.is_told("Dit is een nieuwe versie.")
        robot.sees("○ concept", "2 zeiden nog niets", "bij de vorige tekst: ja")
    assert logbook.ambitions[before.id] == before
    new = logbook.ambitions.all()[1]
    assert (new.status, new.adopted_on, new.endorsements) == ("draft", None, {})


async def test_what_leaves_the_text_as_it_is_makes_no_new_version(
    logbook: Logbook, home: Path
) -> None:
    before = holds(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("e")
        await robot.fills_in("value_people", "Zij geven samen les.")
        await robot.saves()
        robot.sees("Zij geven samen les.", "● geldt nu", "✓ ja")
    (kept,) = logbook.ambitions.all()
    assert kept.value_people == "Zij geven samen les."
    assert kept.endorsements == before.endorsements


async def test_own_words_for_a_next_text_leave_the_one_that_holds_alone(
    logbook: Logbook, home: Path
) -> None:
    before = holds(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("i")
        await robot.fills_in("text", "Ook dicht bij huis.")
        await robot.saves()
        robot.sees("ieder in eigen woorden: 1 van 2", "Ook dicht bij huis.", "geldt nu")
    assert logbook.ambitions[before.id] == before
    assert len(logbook.ambitions) == 2


async def test_undo_takes_a_new_version_back(logbook: Logbook, home: Path) -> None:
    holds(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("n")
        await robot.fills_in("statement", "Iets heel anders.")
        await robot.saves()
        robot.sees("Iets heel anders.")
        await robot.presses("ctrl+z")
        robot.sees("Zestig leerlingen", "● geldt nu").does_not_see("dit concept")


async def test_overview_leads_to_the_ambition_also_where_there_is_none(
    logbook: Logbook, home: Path
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.presses("a")
        robot.sees("Nog geen ambitie")
        holds(logbook)
        await robot.settles()
        await robot.presses("1", "a")
        robot.sees("● geldt nu", "Zestig leerlingen leren op het werk.")
        await robot.presses("escape")
        robot.sees("Vraagt aandacht")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_the_text_that_holds_is_read_at_once_in_a_window_of_any_size(
    logbook: Logbook, home: Path, size: tuple[int, int]
) -> None:
    holds(logbook, "Elke leerling een plek.")
    holds(logbook, "Van elke tien halen **er acht** een diploma.")
    async with at_the_screen(logbook, home, size=size) as robot:
        await robot.goes_to("ambitie")
        robot.sees("Van elke tien halen er acht een diploma.")
        robot.sees("Herkennen we ons hierin?", "Lindeschool", "Rijncollege")
        await robot.presses("enter")
        robot.sees("esc terug")
        await robot.presses("end")
        robot.sees("Wat er veranderde sinds de vorige tekst")
        await robot.presses("escape", "down")
        robot.sees("gold eerder", "Elke leerling een plek.")


async def test_who_left_and_what_they_wrote_stays_on_the_page(logbook: Logbook, home: Path) -> None:
    logbook.ambitions.add(
        Ambition(
            statement="Samen verder.",
            endorsements={"weg": YES},
            own_words={"weg": OwnWords(text="Elk kind een vak.")},
            value_organisations={"weg": "Meer leerlingen."},
        )
    )
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        robot.sees("onbekende partner", "Elk kind een vak.", "Meer leerlingen.", "1 ja")
