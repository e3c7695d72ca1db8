"""Where a word is used: each record once, with the place, in any of its given forms."""

from logboek.insight.uses import MOST, Uses
from logboek.partnership import Agreement, Note, Record, Term

STAGE = Term(id="s", word="stage", variants=["stages"])


def found(*records: tuple[str, Record]) -> Uses:
    uses = Uses([STAGE], records)
    uses.read_on(1000)
    assert uses.complete
    return uses


def test_a_record_is_named_once_with_its_first_mention() -> None:
    uses = found(("agreements", Agreement(id="a", title="Dagen", text="Twee Stages, één stage.")))
    (use,) = uses.of("s")
    assert (use.register, use.id, use.title, use.said) == ("agreements", "a", "Dagen", "Stages")
    assert uses.count("s") == 1


def test_what_people_give_gain_and_object_counts_as_well() -> None:
    uses = found(("agreements", Agreement(id="a", title="Dagen", gives={"p": "een stageplek"})))
    assert uses.of("s") == []
    uses = found(("agreements", Agreement(id="a", title="Dagen", gives={"p": "een stage"})))
    assert [use.id for use in uses.of("s")] == ["a"]


def test_of_a_long_text_the_words_around_the_mention_are_kept() -> None:
    text = "x " * 5000 + "een stage " + "y " * 5000
    (use,) = found(("notes", Note(id="n", text=text))).of("s")
    assert use.said == "stage"
    assert "een stage y" in use.text
    assert len(use.text) < 600


def test_many_records_are_counted_beyond_those_that_are_named() -> None:
    notes = [("notes", Note(id=str(number), text="stage")) for number in range(MOST + 5)]
    uses = found(*notes)
    assert len(uses.of("s")) == MOST
    assert uses.count("s") == MOST + 5


def test_looking_goes_in_steps() -> None:
    uses = Uses([STAGE], [("notes", Note(id="a", text="stage")), ("notes", Note(id="b"))])
    uses.read_on(1)
    assert not uses.complete
    assert uses.count("s") == 1
    uses.read_on(2)
    assert uses.complete


def test_a_word_that_is_used_nowhere_has_no_places() -> None:
    assert found(("notes", Note(id="n", text="niets"))).of("s") == []
