"""An agreement keeps what its words meant, and asks to be read again when one changed."""

from pathlib import Path

from msgspec.structs import replace

from logboek.logbook import Logbook
from logboek.partnership import Agreement, Term
from logboek.partnership.term import Meaning
from tests.journeys.robot import at_the_screen


def _changed(logbook: Logbook) -> tuple[Agreement, Term]:
    """An agreement that was decided before Lindeschool said something else of its word."""
    linde, rijn = logbook.partners.ids()
    before = {linde: Meaning(text="Een week meekijken."), rijn: Meaning(text="Leren op de zaak.")}
    term = logbook.terms.add(Term(word="stage", meanings=before))
    agreement = logbook.agreements.add(
        Agreement(title="Elke leerling op stage", status="decided", parties=[linde, rijn])
    )
    after = {**before, linde: Meaning(text="Twee weken meedoen.")}
    return agreement, logbook.terms.save(replace(term, meanings=after))


async def test_deciding_keeps_what_the_words_mean_in_the_same_change(
    logbook: Logbook, home: Path
) -> None:
    linde = logbook.partners.ids()[0]
    term = logbook.terms.add(Term(word="stage", meanings={linde: Meaning(text="Meekijken.")}))
    logbook.agreements.add(Agreement(title="Elke leerling op stage"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        before = len(logbook.changes)
        await robot.presses("b")
        await robot.saves()
        assert len(logbook.changes) == before + 1
        [agreement] = logbook.agreements
        assert agreement.pinned[term.id].meanings == {linde: "Meekijken."}
        robot.does_not_see("lees opnieuw")
        await robot.presses("ctrl+z")
        assert not logbook.agreements[agreement.id].pinned


async def test_a_changed_word_flags_the_agreement_with_then_and_now(
    logbook: Logbook, home: Path
) -> None:
    """In the list, on its page, and on the overview; who did not change is left out."""
    _changed(logbook)
    async with at_the_screen(logbook, home) as robot:
        robot.sees("lees opnieuw: “stage” betekent nu")
        await robot.goes_to("afspraken")
        robot.sees("↻ lees opnieuw", "Lees opnieuw", "Een week meekijken Twee weken meedoen.")
        robot.does_not_see("Leren op de zaak")


async def test_who_read_it_again_says_that_it_still_holds(logbook: Logbook, home: Path) -> None:
    """The words are kept as they are meant now, and nothing asks any more; it can be undone."""
    agreement, term = _changed(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        robot.sees("o klopt nog")
        await robot.presses("o")
        robot.is_told("opnieuw gelezen, het klopt nog").does_not_see("lees opnieuw", "o klopt nog")
        pinned = logbook.agreements[agreement.id].pinned[term.id]
        assert "Twee weken meedoen." in pinned.meanings.values()
        await robot.presses("o")
        robot.is_told("De woorden in deze afspraak betekenen nog hetzelfde.")
        await robot.goes_to("tijdlijn")
        robot.sees("Elke leerling op stage: opnieuw gelezen, het klopt nog")
        await robot.presses("ctrl+z")
        await robot.goes_to("afspraken")
        robot.sees("↻ lees opnieuw")


async def test_the_timeline_tells_a_decision_without_its_pins(logbook: Logbook, home: Path) -> None:
    logbook.terms.add(Term(word="stage"))
    agreement = logbook.agreements.add(Agreement(title="Op stage"))
    logbook.agreements.save(replace(agreement, status="decided"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("tijdlijn")
        robot.sees("Op stage: status (besloten) gewijzigd").does_not_see("betekende")


async def test_the_past_shows_no_key_that_writes(logbook: Logbook, home: Path) -> None:
    _changed(logbook)
    async with at_the_screen(logbook, home) as robot:
        robot.app.travel(logbook.today())
        await robot.settles()
        await robot.goes_to("afspraken")
        robot.sees("↻ lees opnieuw").does_not_see("o klopt nog")


async def test_the_history_of_an_agreement_names_the_word(logbook: Logbook, home: Path) -> None:
    _changed(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("o", "h")
        robot.sees("wat “stage” betekende bij het besluit")
