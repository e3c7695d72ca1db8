"""The history of a record: what each change did, readable at a glance."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace
from textual.content import Content

from logboek.history import FieldChange
from logboek.logbook import Logbook
from logboek.partnership import Agreement
from logboek.partnership.agreement import Mandate
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
