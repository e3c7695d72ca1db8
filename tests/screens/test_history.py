"""The history of a record: what each change did, readable at a glance."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace
from textual.content import Content

from logboek.history import FieldChange
from logboek.logbook import Logbook
from logboek.partnership import Agreement, Person, Term
from logboek.partnership.agreement import Mandate
from logboek.partnership.term import Meaning
from logboek.screens.history import shift
from tests.journeys.robot import at_the_screen


def _looks(shown: Content) -> tuple[str, str]:
    """What is struck through and what is underlined."""
    parts = {"strike": "", "underline": ""}
    for span in shown.spans:
        for look in parts:
            if look in str(span.style):
                parts[look] += shown.plain[span.start : span.end]
    return parts["strike"], parts["underline"]


async def test_dates_and_choices_are_read_whole(logbook: Logbook, home: Path) -> None:
    """The old one, then the new one, and nothing of them mixed."""
    kept = logbook.agreements.add(
        Agreement(title="Samen roosteren", kind="conduct", review_on=date(2025, 12, 26))
    )
    logbook.agreements.save(replace(kept, review_on=date(2026, 12, 28), kind="process"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("h")
        robot.sees(
            "vrijdag 26 december 2025 → maandag 28 december 2026",
            "spelregel gedrag → spelregel proces",
        )


def test_a_date_a_number_and_a_choice_change_as_a_whole(logbook: Logbook) -> None:
    """What went is struck through whole, and what came is underlined whole."""
    for field, before, after, gone, came in (
        ("due", "2025-12-26", "2025-12-28", "vrijdag 26 december 2025", "zondag 28 december 2025"),
        ("minutes", 90, 95, "90", "95"),
        ("status", "proposed", "decided", "voorstel", "besloten"),
        ("due", None, "2025-12-28", "", "zondag 28 december 2025"),
        ("due", "2025-12-26", None, "vrijdag 26 december 2025", ""),
    ):
        assert _looks(shift(logbook, field, FieldChange(before, after))) == (gone, came)


def test_a_text_changes_word_by_word(logbook: Logbook) -> None:
    before, after = "leren op het werk", "leren op de werkplek"
    shown = shift(logbook, "definition", FieldChange(before, after))
    assert _looks(shown) == ("het werk", "de werkplek")


def test_a_list_changes_one_by_one(logbook: Logbook) -> None:
    """Who stays is not struck through, and no name is torn apart."""
    linde, rijn = (partner.id for partner in logbook.partners.all())
    shown = shift(logbook, "parties", FieldChange([linde], [linde, rijn]))
    assert (shown.plain, _looks(shown)) == ("Lindeschool, Rijncollege", ("", "Rijncollege"))


def test_a_judgement_that_turned_is_read_whole(logbook: Logbook) -> None:
    """A choice with words beside it; where only the words changed, those are compared."""
    before = {"outcome": "kept", "on": "2026-11-01", "note": "Ging goed."}
    turned, worded = {**before, "outcome": "broken"}, {**before, "note": "Ging heel goed."}
    assert _looks(shift(logbook, "kept/1", FieldChange(before, turned))) == (
        "nagekomen: Ging goed.",
        "niet nagekomen: Ging goed.",
    )
    assert _looks(shift(logbook, "kept/1", FieldChange(before, worded)))[0] == ""


def test_until_when_somebody_has_to_ask_is_part_of_what_changed(
    logbook: Logbook,
) -> None:
    """A mandate that waits longer."""
    waits = Mandate(state="awaits_board", until=date(2026, 12, 1))
    kept = logbook.agreements.add(Agreement(title="Samen", mandates={"x": waits}))
    later = replace(waits, until=date(2026, 12, 14))
    logbook.agreements.save(replace(kept, mandates={"x": later}))
    (change,) = logbook.history("agreements", kept.id)[-1].fields.values()
    gone, came = _looks(shift(logbook, "mandates/x", change))
    assert ("1 december 2026" in gone, "14 december 2026" in came) == (True, True)


async def test_help_says_how_to_read_it(logbook: Logbook, home: Path) -> None:
    """Of the history itself, not of a form."""
    logbook.agreements.add(Agreement(title="Samen roosteren"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("afspraken")
        await robot.presses("h", "f1")
        robot.sees("doorgestreept", "onderstreept").does_not_see("Zo werkt een formulier")


async def test_what_stood_first_is_put_back_although_somebody_else_changed_it(
    logbook: Logbook, home: Path
) -> None:
    """Only the fields of that change; what was changed in others since stays, and undo works."""
    kept = logbook.terms.add(Term(word="niveau", definition="van de opleiding"))
    kept = logbook.terms.save(replace(kept, definition="van de leerling"))
    logbook.terms.save(replace(kept, usage_rule="zeg altijd welk niveau"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("h", "down", "t")
        robot.is_told("Teruggezet.")
        now = logbook.terms[kept.id]
        assert (now.definition, now.usage_rule) == ("van de opleiding", "zeg altijd welk niveau")
        await robot.presses("home", "t")
        assert logbook.terms[kept.id].definition == "van de leerling"
        await robot.presses("escape", "ctrl+z")
        assert logbook.terms[kept.id].definition == "van de opleiding"


async def test_one_meaning_is_put_back_and_those_of_others_stay(
    logbook: Logbook, home: Path
) -> None:
    meant = {"een": Meaning(text="een leerweg"), "twee": Meaning(text="een schooltype")}
    kept = logbook.terms.add(Term(word="basisberoeps", meanings=meant))
    kept = logbook.terms.save(replace(kept, meanings=meant | {"een": Meaning(text="iets anders")}))
    logbook.terms.save(replace(kept, meanings=kept.meanings | {"twee": Meaning(text="een klas")}))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("h", "down", "t")
        now = {of: meaning.text for of, meaning in logbook.terms[kept.id].meanings.items()}
        assert now == {"een": "een leerweg", "twee": "een klas"}


async def test_nothing_is_put_back_that_does_not_belong_to_a_change(
    logbook: Logbook, home: Path
) -> None:
    """The beginning of a record has nothing before it, and what stands already stays as it is."""
    kept = logbook.terms.add(Term(word="niveau", definition="van de opleiding"))
    kept = logbook.terms.save(replace(kept, definition="van de leerling"))
    logbook.terms.save(replace(kept, definition="van de opleiding"))
    changes = len(logbook.changes)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("h", "down", "t")
        robot.is_told("Zo staat het nu al.")
        await robot.presses("end", "t")
        robot.is_told("Voor deze wijziging stond hier nog niets.")
        robot.does_not_see("t terugzetten")
        assert len(logbook.changes) == changes


async def test_an_open_history_follows_what_somebody_else_changes(
    logbook: Logbook, home: Path
) -> None:
    """The new change stands at the top, and the same one as before is highlighted."""
    kept = logbook.terms.add(Term(word="niveau", definition="een"))
    logbook.terms.save(replace(kept, definition="twee"))
    bea = Logbook.open(logbook.folder, home=home / "bea")
    bea.introduce(bea.people.all()[0].id)
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("h")
        assert robot.rows().count == 2
        bea.terms.save(replace(bea.terms[kept.id], definition="van de collega"))
        logbook.poll()
        await robot.settles()
        assert (robot.rows().count, robot.rows().chosen) == (3, 1)


async def test_an_erased_name_is_not_put_back(logbook: Logbook, home: Path) -> None:
    kim = logbook.people.add(Person(name="Kim", role="docent"))
    logbook.forget(kim.id)
    async with at_the_screen(logbook, home) as robot:
        robot.app.visit("people", kim.id)
        await robot.settles()
        await robot.presses("h", "t")
        robot.is_told("Voor deze wijziging stond hier nog niets.")
        robot.does_not_see("t terugzetten")
    assert logbook.people[kim.id].erased


async def test_what_somebody_only_added_is_never_taken_away_by_putting_back(
    logbook: Logbook, home: Path
) -> None:
    """A meaning that came with the change stays; what the change replaced comes back."""
    kept = logbook.terms.add(Term(word="niveau", definition="een"))
    said = {"linde": Meaning(text="een schooltype")}
    kept = logbook.terms.save(replace(kept, definition="twee", meanings=said))
    logbook.terms.save(replace(kept, usage_rule="zeg altijd welk"))
    async with at_the_screen(logbook, home) as robot:
        await robot.goes_to("begrippen")
        await robot.presses("h", "t")
        robot.is_told("Voor deze wijziging stond hier nog niets.")
        robot.does_not_see("t terugzetten")
        await robot.presses("down", "t")
    now = logbook.terms[kept.id]
    assert (now.definition, now.usage_rule) == ("een", "zeg altijd welk")
    assert now.meanings["linde"].text == "een schooltype"
