"""Forms about one partner at a time: whatever is typed for one never touches another."""

from pathlib import Path

from logboek.errors import NotSaved
from logboek.logbook import Logbook
from logboek.partnership import Agreement, Ambition, Term
from logboek.partnership.agreement import Mandate
from logboek.partnership.term import Meaning
from logboek.widgets.text_field import HarmlessArea
from tests.journeys.robot import at_the_screen

HERS, HIS = "een week kijken", "een jaar bij een leerbedrijf"


def explained(logbook: Logbook) -> tuple[str, str]:
    """Let both partners explain a word; the ids of the partners."""
    linde, rijn = (partner.id for partner in logbook.partners)
    meanings = {linde: Meaning(text=HERS), rijn: Meaning(text=HIS)}
    logbook.terms.add(Term(word="stage", meanings=meanings, status="side_by_side"))
    return linde, rijn


def meanings(logbook: Logbook) -> dict[str, str]:
    """What each partner means by the only word."""
    (term,) = logbook.terms
    return {partner: meaning.text for partner, meaning in term.meanings.items()}


async def test_another_partner_shows_what_that_one_said_and_is_not_written_over(
    logbook: Logbook, home: Path
) -> None:
    """Typed for one partner, looked at the other, saved: the other's words stand as they were."""
    linde, rijn = explained(logbook)
    before = len(logbook.changes)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("m", *", zonder cijfer", "shift+tab", "down")
        robot.sees("Wat bedoelt Rijncollege ermee", HIS, "wordt ook bewaard")
        robot.does_not_see("zonder cijfer")
        await robot.saves()
    assert meanings(logbook) == {linde: f"{HERS}, zonder cijfer", rijn: HIS}
    (change,) = logbook.changes[: len(logbook.changes) - before]
    assert [set(op.fields) for op in change.ops] == [{f"meanings/{linde}"}]


async def test_what_was_typed_for_each_partner_is_there_again_and_is_saved_for_all(
    logbook: Logbook, home: Path
) -> None:
    linde, rijn = explained(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("m", *" of twee", "shift+tab", "down", "tab", *" of meer")
        robot.sees("of meer").does_not_see("of twee")
        await robot.presses("shift+tab", "up")
        robot.sees("of twee").does_not_see("of meer")
        await robot.saves()
    assert meanings(logbook) == {linde: f"{HERS} of twee", rijn: f"{HIS} of meer"}


async def test_whoever_opens_the_form_of_a_meaning_can_type_at_once(
    logbook: Logbook, home: Path
) -> None:
    """A partner is chosen already, so what is typed goes into the text."""
    logbook.terms.add(Term(word="stage"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("m", *"Kijken", "ctrl+s")
    assert list(meanings(logbook).values()) == ["Kijken"]


async def test_a_meaning_that_was_emptied_comes_in_sight_with_what_is_wrong(
    logbook: Logbook, home: Path
) -> None:
    """Also when another partner is in sight; nothing is saved."""
    explained(logbook)
    before = len(logbook.changes)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("m")
        await robot.fills_in("text-0", "")
        await robot.presses("shift+tab", "down")
        await robot.saves()
        robot.sees("Wat bedoelt Lindeschool ermee", "Typ wat het woord betekent.")
        field = robot.screen.focused
        assert isinstance(field, HarmlessArea)
        assert field.parent is robot.screen.query_one("#field-text-0")
    assert len(logbook.changes) == before


async def test_a_meaning_that_could_not_be_saved_is_in_sight_again(
    logbook: Logbook, home: Path
) -> None:
    """The partner for which was typed, whoever fills in the form."""
    linde, rijn = explained(logbook)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("m", "shift+tab", "down")
        await robot.fills_in("text-1", "iets anders")
        save = logbook.terms.save
        logbook.terms.save = _full_disk  # type: ignore[assignment, method-assign]
        await robot.saves()
        robot.sees("De schijf is vol.", "Wat bedoelt Rijncollege ermee", "iets anders")
        logbook.terms.save = save  # type: ignore[method-assign]
        await robot.saves()
    assert meanings(logbook) == {linde: HERS, rijn: "iets anders"}


async def test_a_mandate_of_another_partner_is_shown_and_not_written_over(
    logbook: Logbook, home: Path
) -> None:
    linde, rijn = (partner.id for partner in logbook.partners)
    waits = Mandate(state="awaits_board")
    logbook.agreements.add(Agreement(title="Samen roosteren", mandates={rijn: waits}))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("d")
        await robot.chooses("state-0", "may_decide")
        await robot.chooses("partner", rijn)
        robot.sees("Mag Rijncollege hierover beslissen?", "● wacht op het bestuur")
        await robot.saves()
    (agreement,) = logbook.agreements
    assert agreement.mandates == {linde: Mandate(state="may_decide"), rijn: waits}


async def test_a_mandate_is_only_kept_when_it_was_chosen(logbook: Logbook, home: Path) -> None:
    """Nothing is chosen beforehand, so nobody says unseen that a partner may decide."""
    logbook.agreements.add(Agreement(title="Samen roosteren"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("d")
        await robot.saves()
        robot.sees("Kies of die hierover mag beslissen.")
    assert not logbook.agreements.all()[0].mandates


async def test_own_words_for_the_ambition_stay_with_the_partner_that_they_are_of(
    logbook: Logbook, home: Path
) -> None:
    """Typed for both, looked at either, saved: each has its own."""
    linde, rijn = (partner.id for partner in logbook.partners)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("i")
        await robot.fills_in("text-0", HERS)
        await robot.chooses("partner", rijn)
        robot.sees("wordt ook bewaard").does_not_see(HERS)
        await robot.fills_in("text-1", HIS)
        await robot.chooses("partner", linde)
        robot.sees(HERS).does_not_see(HIS)
        await robot.saves()
    (kept,) = logbook.ambitions
    assert {each: own.text for each, own in kept.own_words.items()} == {linde: HERS, rijn: HIS}


async def test_an_answer_to_the_ambition_is_kept_for_each_and_for_myself(
    logbook: Logbook, home: Path
) -> None:
    """One form keeps what two partners and I answered; who said nothing stays silent."""
    linde, rijn = (partner.id for partner in logbook.partners)
    logbook.ambitions.add(Ambition(statement="Samen verder."))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("ambitie")
        await robot.presses("r")
        await robot.chooses("recognises-0", "yes")
        await robot.chooses("partner", "myself")
        await robot.chooses("recognises-2", "partly")
        await robot.fills_in("why-2", HERS)
        await robot.chooses("partner", rijn)
        robot.does_not_see(HERS)
        await robot.saves()
    (kept,) = logbook.ambitions
    assert {each: said.recognises for each, said in kept.endorsements.items()} == {linde: "yes"}
    assert [(said.recognises, said.why) for said in kept.personal.values()] == [("partly", HERS)]


def _full_disk(*_given: object) -> None:
    raise NotSaved("De schijf is vol.")
