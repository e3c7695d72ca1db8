"""Words that sound fine are asked about: what do we see happen then?"""

from pathlib import Path

from logboek.logbook import Logbook
from logboek.partnership import Ambition
from tests.journeys.robot import at_the_screen


async def test_fine_words_are_asked_about_on_the_page_and_while_typing(
    logbook: Logbook, home: Path
) -> None:
    """The word may stay; what one would see happen is asked, once for each word."""
    question = "? “naadloze” Wat merkt een leerling op de eerste dag na de overstap?"
    logbook.ambitions.add(Ambition(statement="Een **naadloze** en nog eens naadloze overstap."))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        robot.sees("Mooie woorden: wat zie je dan gebeuren?", question)
        assert robot.screenful().count("Wat merkt een leerling") == 1
        await robot.presses("e")
        robot.sees(question)
        await robot.fills_in("statement", "Wie slaagt, begint zonder intake.")
        robot.does_not_see("Wat merkt een leerling")
        await robot.fills_in("value_target_group", "Een optimale start.")
        robot.sees("? “optimale” Wanneer is het goed genoeg?")
        await robot.saves()
        robot.sees("“optimale” Wanneer is het goed genoeg?", "Wie slaagt, begint zonder intake.")


async def test_a_text_without_fine_words_is_not_asked_about(logbook: Logbook, home: Path) -> None:
    logbook.ambitions.add(Ambition(statement="In 2029 halen er zestig een diploma."))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        robot.does_not_see("Mooie woorden")
