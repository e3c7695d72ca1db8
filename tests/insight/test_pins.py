"""Whether words still mean what they meant when an agreement was decided."""

from msgspec.structs import replace

from logboek.insight.pins import pin, shifts
from logboek.partnership import Agreement, Term
from logboek.partnership.agreement import Pinned
from logboek.partnership.term import Meaning

STAGE = Term(
    id="t",
    word="stage",
    definition="Een week meekijken.",
    meanings={"v": Meaning(text="kijken"), "m": Meaning(text="leren op de werkplek")},
)
AGREED = Agreement(id="a", status="decided", parties=["v", "m"], pinned={"t": pin(STAGE)})


def _changed(**given: object) -> bool:
    return bool(shifts(AGREED, [replace(STAGE, **given)]))


def test_a_word_that_means_the_same_asks_for_nothing() -> None:
    """Its status, its variants, its thread and how the text is laid out are not its meaning."""
    assert not _changed()
    assert not _changed(status="agreed", variants=["stages"])
    assert not _changed(definition="Een  week\nmeekijken. ")


def test_another_definition_usage_rule_or_meaning_is_a_change() -> None:
    """What all share counts as much as what one of the parties means."""
    assert _changed(definition="Twee weken meekijken.")
    assert _changed(usage_rule="Zeg erbij welke stage je bedoelt.")
    meanings = {**STAGE.meanings, "m": Meaning(text="werken bij een baas")}
    (found,) = shifts(AGREED, [replace(STAGE, meanings=meanings)])
    assert found.partners == ["m"]
    assert found.pinned == pin(STAGE)


def test_a_party_that_explains_the_word_for_the_first_time_changes_it() -> None:
    """It agreed without having said what it understood, which may be something else."""
    early = replace(AGREED, pinned={"t": Pinned(definition=STAGE.definition)})
    (found,) = shifts(early, [STAGE])
    assert found.partners == ["v", "m"]


def test_what_somebody_means_whom_the_agreement_does_not_bind_changes_nothing() -> None:
    """Only the parties have to read it alike; without parties everybody does."""
    meanings = {**STAGE.meanings, "gemeente": Meaning(text="kennismaken")}
    other = replace(STAGE, meanings=meanings)
    assert not shifts(AGREED, [other])
    assert shifts(replace(AGREED, parties=[]), [other])


def test_a_word_that_is_gone_or_was_never_pinned_asks_for_nothing() -> None:
    """There is nothing to compare with."""
    assert not shifts(AGREED, [])
    assert not shifts(replace(AGREED, pinned={}), [STAGE])
    assert not shifts(AGREED, [Term(id="other", word="niveau")])
