"""Words that confuse light up where people use them, with what each partner means by them."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.content import Content

from logboek.logbook import Logbook
from logboek.partnership import (
    Agreement,
    Ambition,
    Body,
    Interest,
    Meeting,
    Note,
    Phase,
    Term,
)
from logboek.partnership.term import Meaning
from logboek.presentation.glossary import Glossary, terms_in
from logboek.screens.contested import Words
from logboek.widgets.page import PageView, Paper
from tests.journeys.robot import Robot, at_the_screen


@pytest.fixture
def stage(logbook: Logbook) -> Term:
    """A word to which both schools give a meaning of their own."""
    linde, rijn = logbook.partners.ids()
    meanings = {linde: Meaning(text="Een week meekijken."), rijn: Meaning(text="Leren op de zaak.")}
    return logbook.terms.add(Term(word="stage", variants=["stages"], meanings=meanings))


def _lit(robot: Robot) -> list[str]:
    """What is underlined in what stands on the screen."""
    return [
        segment.text
        for strip in robot.screen._compositor.render_strips()
        for segment in strip
        if segment.style and "term" in segment.style.meta
    ]


def _glossary(*terms: Term) -> Glossary:
    return Glossary(terms, lambda partner: f"partner {partner}")


def test_a_word_is_marked_by_more_than_colour_and_loses_nothing() -> None:
    """It is underlined, as it was written; emphasis of its writer stays."""
    shown = _glossary(Term(id="s", word="stage")).paragraphs("Een **Stage** in [b]mei[/b].")
    [(_lead, body)] = shown
    assert body.plain == "Een Stage in [b]mei[/b]."
    styles = [span.style for span in body.spans if body.plain[span.start : span.end] == "Stage"]
    assert "bold" in styles
    assert any(getattr(style, "underline", False) for style in styles)
    assert list(terms_in(body)) == ["s"]


def test_a_word_on_which_all_agree_or_that_nobody_gave_stays_as_it_is() -> None:
    """Plurals are given, never guessed."""
    glossary = _glossary(Term(id="s", word="stage", status="agreed"), Term(id="n", word="niveau"))
    assert list(terms_in(glossary.words("stage en niveaus"))) == []
    assert glossary.told("s") is None


def test_a_hostile_word_is_only_a_word() -> None:
    told = _glossary(
        Term(id="s", word="[b]x\x1b[0m", meanings={"[i]": Meaning(text="[@click=app.bell]y[/]")})
    ).told("s")
    assert isinstance(told, Content)
    assert told.plain == "[b]x␛[0m\npartner [i]: [@click=app.bell]y[/]"
    assert not any("@click" in str(span.style) for span in told.spans)


async def test_it_lights_up_in_every_text_that_people_wrote(
    logbook: Logbook, home: Path, stage: Term
) -> None:
    """In the ambition, an interest, an agreement and a note, and on the overview."""
    logbook.ambitions.add(
        Ambition(statement="Goede stages.", status="adopted", adopted_on=logbook.today())
    )
    logbook.interests.add(Interest(position="Een stage dichtbij."))
    logbook.agreements.add(Agreement(title="Plekken", text="Elke stage duurt een week."))
    logbook.notes.add(Note(text="Over stage gepraat."))
    async with at_the_screen(logbook, home) as robot:
        for place, word in (
            ("overzicht", "stages"),
            ("ambitie", "stages"),
            ("belangen", "stage"),
            ("afspraken", "stage"),
        ):
            await robot.goes_to(place)
            assert word in _lit(robot), place
        await robot.goes_to("tijdlijn")
        await robot.presses("down")
        assert _lit(robot) == ["stage"]


async def test_it_lights_up_in_what_partners_people_tables_and_phases_say(
    logbook: Logbook, home: Path, stage: Term
) -> None:
    """On Mensen and on Organisatie & proces, where the key shows the meanings too."""
    linde, kim = logbook.partners.all()[0], logbook.people.all()[0]
    linde = logbook.partners.save(replace(linde, brings="Stages in de buurt."))
    logbook.people.save(replace(kim, passed_on="Bel vroeg over de stage."))
    body = logbook.bodies.add(Body(name="Kerngroep", decides="Wie een stage krijgt."))
    phase = logbook.phases.add(Phase(name="Ontwerp", purpose="Elke stage staat.", carried="stages"))
    meeting = logbook.meetings.add(Meeting(on=logbook.today(), what="stage", people=[kim.id]))
    async with at_the_screen(logbook, home) as robot:
        for register, id, words in (
            ("partners", linde.id, ["Stages"]),
            ("people", kim.id, ["stage"]),
            ("meetings", meeting.id, ["stage"]),
            ("bodies", body.id, ["stage"]),
            ("phases", phase.id, ["stage", "stages"]),
        ):
            robot.app.visit(register, id)
            await robot.settles()
            assert _lit(robot) == words, register
            await robot.presses("w")
            robot.sees("Dit woord verwart", "Een week meekijken.")
            await robot.presses("escape")


async def test_the_page_of_a_word_lights_up_other_words_and_not_itself(
    logbook: Logbook, home: Path, stage: Term
) -> None:
    rijn = logbook.partners.ids()[1]
    meaning = {rijn: Meaning(text="een stage op niveau 2")}
    logbook.terms.add(Term(word="zaak", meanings=meaning, usage_rule="stage zonder zaak"))
    logbook.terms.save(replace(stage, definition="een stage op de zaak"))
    async with at_the_screen(logbook, home) as robot:
        robot.app.visit("terms", stage.id)
        await robot.settles()
        assert set(_lit(robot)) == {"zaak"}
        robot.app.visit("terms", logbook.terms.ids()[1])
        await robot.settles()
        assert _lit(robot) == ["stage", "stage"]
        await robot.presses("w")
        robot.sees("Dit woord verwart", "Een week meekijken.")


async def test_a_key_shows_the_meanings_and_enter_goes_to_the_word(
    logbook: Logbook, home: Path, stage: Term
) -> None:
    logbook.terms.add(Term(word="niveau"))
    logbook.agreements.add(Agreement(title="Plekken", text="Een niveau per stage."))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        robot.sees("w woorden")
        await robot.presses("w")
        robot.sees("Deze woorden verwarren", "niveau", "stage", "nog geen betekenis opgeschreven")
        await robot.presses("down")
        robot.sees("Lindeschool", "Een week meekijken.", "Rijncollege", "Leren op de zaak.")
        await robot.presses("enter")
        assert robot.app.current_mode == "terms"
        robot.sees("Doorvragen en uitleggen", "Een week meekijken.")


async def test_where_no_word_confuses_the_key_says_so(logbook: Logbook, home: Path) -> None:
    logbook.agreements.add(Agreement(title="Plekken"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        robot.does_not_see("w woorden")
        await robot.presses("w")
        robot.is_told("In deze tekst staat geen woord dat verwart.")


async def test_under_the_mouse_stands_what_each_partner_means(
    logbook: Logbook, home: Path, stage: Term
) -> None:
    logbook.agreements.add(Agreement(title="Plekken", text="stage of werk"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        paper = robot.screen.query_one(Paper)
        line = next(y for y, text in enumerate(_lines(paper)) if text.startswith("stage of werk"))
        await robot.pilot.hover(paper, offset=(2, line))
        await robot.settles()
        told = paper.tooltip
        assert isinstance(told, Content)
        assert "Lindeschool: Een week meekijken." in told.plain
        await robot.pilot.hover(paper, offset=(10, line))
        await robot.settles()
        assert paper.tooltip is None
        await robot.pilot.click(paper, offset=(2, line))
        await robot.settles()
        assert isinstance(robot.screen, Words)


def _lines(paper: Paper) -> list[str]:
    view = paper.parent
    assert isinstance(view, PageView)
    return [line.plain for line in view.page.lines(paper.size.width)]


async def test_a_word_that_is_new_or_becomes_agreed_shows_at_once(
    logbook: Logbook, home: Path, stage: Term
) -> None:
    logbook.agreements.add(Agreement(title="Plekken", text="Een niveau per stage."))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.adds_term("niveau")
        assert _lit(robot) == ["niveau", "stage"]
        logbook.terms.save(replace(stage, status="agreed"))
        await robot.settles()
        assert _lit(robot) == ["niveau"]


async def test_while_typing_a_quiet_line_names_the_words_that_confuse(
    logbook: Logbook, home: Path, stage: Term
) -> None:
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("n")
        await robot.fills_in("text", "Elke leerling doet een stage.")
        robot.sees("Verwarrend woord: stage (2 betekenissen)")
        await robot.types("Elke leerling doet mee.")
        robot.does_not_see("Verwarrend woord")
        await robot.presses("escape", "escape")


async def test_a_form_about_a_word_does_not_warn_for_that_word(
    logbook: Logbook, home: Path, stage: Term
) -> None:
    logbook.terms.add(Term(word="zaak"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("m")
        await robot.fills_in("text-0", "Een stage op de zaak.")
        robot.sees("Verwarrend woord: zaak").does_not_see("stage (2")
