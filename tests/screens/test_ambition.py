"""Ambitie: from everyone's own words to a text in which everyone recognises themselves."""

from datetime import timedelta
from pathlib import Path

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
        await robot.fills_in("text-0", "Niet opnieuw beginnen.")
        await robot.saves()
        robot.sees("Ieder in eigen woorden", "Niet opnieuw beginnen.", "nog niets van Rijncollege")
        await robot.presses("r")
        robot.is_told("Er is nog geen gezamenlijke tekst. Met e schrijf je die.")
        await robot.presses("i")
        await robot.chooses("partner", rijn)
        await robot.fills_in("text-1", "Weten waar je *aan begint*.")
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
        await robot.chooses("recognises-0", "partly")
        await robot.fills_in("why-0", "Over reistijd staat er niets.")
        await robot.saves()
        robot.sees("1 deels · 1 zei nog niets", "~ deels", "Over reistijd staat er niets.")
        await robot.presses("r")
        await robot.chooses("partner", "myself")
        await robot.chooses("recognises-2", "no")
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
        await robot.chooses("partner", rijn)
        await robot.saves()
        robot.sees("Kies ja, deels of nee.")
        assert rijn not in logbook.ambitions.all()[0].endorsements
        await robot.chooses("recognises-1", "yes")
        await robot.saves()
    (kept,) = logbook.ambitions.all()
    assert kept.endorsements[rijn].why == ""
    assert kept.endorsements[linde] == YES


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
