"""Whether words still mean what they meant when an agreement was decided."""

from datetime import date

from msgspec.structs import replace

from logboek.insight.pins import kept_up, pin, shifts, to_read_again
from logboek.partnership import Agreement, Term
from logboek.partnership.agreement import Kept, Pinned
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


NIVEAU = Term(id="n", word="niveau", variants=["niveaus"])
OVERDRACHT = Term(id="o", word="overdracht")


def test_who_decides_pins_every_word_that_the_agreement_uses() -> None:
    """In its title, its text, and in what is given and gained; other words are left alone."""
    draft = Agreement(status="decided", title="De stage", gives={"m": "Andere niveaus."})
    decided = kept_up(None, draft, [STAGE, NIVEAU, OVERDRACHT])
    assert decided.pinned == {"t": pin(STAGE), "n": pin(NIVEAU)}


def test_a_proposal_pins_nothing() -> None:
    """What it says may still change; only deciding fixes what was meant."""
    draft = Agreement(title="De stage")
    assert kept_up(None, draft, [STAGE]) == draft


def test_deciding_anew_pins_what_the_words_mean_by_then() -> None:
    """Whoever looks at it again and goes on with it has read the words again."""
    before = Agreement(status="reviewed", title="De stage", pinned={"t": Pinned()})
    after = kept_up(before, replace(before, status="decided"), [STAGE])
    assert after.pinned == {"t": pin(STAGE)}


def test_a_change_that_leaves_the_words_alone_leaves_the_pins_alone() -> None:
    """Another day to look back, or a judgement, is no reading of the words."""
    before = Agreement(status="decided", title="De stage", pinned={"t": Pinned()})
    assert kept_up(before, replace(before, owner="o"), [STAGE]).pinned == before.pinned


def test_words_that_come_into_a_decided_agreement_are_pinned_and_those_that_go_are_not() -> None:
    """The word that stayed keeps what it meant on the day of the decision."""
    old = Pinned(definition="Drie dagen meekijken.")
    before = Agreement(
        status="decided", title="De stage", text="Per overdracht.", pinned={"t": old, "o": Pinned()}
    )
    after = kept_up(before, replace(before, text="Per niveau."), [STAGE, NIVEAU, OVERDRACHT])
    assert after.pinned == {"t": old, "n": pin(NIVEAU)}


def test_only_an_agreement_that_binds_asks_to_be_read_again() -> None:
    """One that lapsed or is only proposed asks nothing, nor does an action that is done."""
    now = {"t": replace(STAGE, definition="Twee weken.")}
    assert to_read_again(AGREED, now)
    assert to_read_again(replace(AGREED, status="reviewed"), now)
    assert not to_read_again(replace(AGREED, status="lapsed"), now)
    assert not to_read_again(replace(AGREED, status="proposed"), now)
    done = {"k": Kept(outcome="kept", on=date(2026, 11, 17))}
    assert not to_read_again(replace(AGREED, kind="action", kept=done), now)
    assert not to_read_again(AGREED, {"t": STAGE})
