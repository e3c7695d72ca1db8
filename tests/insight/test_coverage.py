"""Which subjects of a collaboration agreement are covered."""

import pytest

from logboek.i18n import LANGUAGES
from logboek.insight.coverage import Subject, coverage, gaps, of_partnership, read_subjects
from logboek.locations import content_root
from logboek.partnership import Agreement
from logboek.partnership.partnership import OwnSubject

MONEY, STAFF = Subject("money", "Geld"), Subject("staff", "Docenten")


def _shipped(language: str) -> list[Subject]:
    text = (content_root() / language / "subjects.toml").read_text(encoding="utf-8")
    return read_subjects(text)


def test_a_subject_is_covered_once_an_agreement_on_it_holds() -> None:
    """With only a proposal it is on its way, with nothing or only what lapsed it is a gap."""

    def state(*agreements: Agreement) -> str:
        return coverage([MONEY], agreements)[0].state

    proposal = Agreement(id="1", subject="money")
    decided = Agreement(id="2", subject="money", status="decided")
    lapsed = Agreement(id="3", subject="money", status="lapsed")
    assert state(proposal, decided, lapsed) == "covered"
    assert state(proposal) == "proposed"
    assert state(lapsed) == "gap"
    assert state() == "gap"


def test_what_holds_stands_before_what_is_proposed() -> None:
    """So the first agreement on a subject is the one to read."""
    proposal = Agreement(id="1", subject="money")
    reviewed = Agreement(id="2", subject="money", status="reviewed")
    assert coverage([MONEY], [proposal, reviewed])[0].agreements == [reviewed, proposal]


def test_the_gaps_are_the_subjects_on_which_nothing_was_said() -> None:
    """A proposal closes a gap already, and an agreement on no subject closes none."""
    found = coverage([MONEY, STAFF], [Agreement(id="1", subject="money"), Agreement(id="2")])
    assert gaps(found) == [STAFF]


def test_an_agreement_on_a_subject_that_was_taken_out_does_no_harm() -> None:
    """The list may be edited; what no longer stands in it is not asked for."""
    assert gaps(coverage([MONEY], [Agreement(id="1", subject="gone")])) == [MONEY]


def test_a_list_that_people_edited_is_read_as_far_as_it_is_one() -> None:
    """A subject needs no sentence; a file that is no list of subjects is refused."""
    assert read_subjects("[own]\nname = 'Iets van ons'\n[bare]\n") == [
        Subject("own", "Iets van ons"),
        Subject("bare", "bare"),
    ]
    for broken in ("[own", "own = 3", "[own]\nname = 3"):
        with pytest.raises(ValueError, match=r"Expected|own"):
            read_subjects(broken)


def test_the_list_that_comes_along_is_complete_in_each_language() -> None:
    """It has 12 to 18 subjects, with the same ids in the same order, each with all its texts."""
    lists = [_shipped(language) for language in LANGUAGES]
    assert all([each.id for each in found] == [each.id for each in lists[0]] for found in lists)
    assert 12 <= len(lists[0]) <= 18
    for each in (subject for found in lists for subject in found):
        assert each.name != each.id
        assert each.about.endswith(".")
        assert each.ask.endswith("?")
        assert max(len(each.name), len(each.about) // 2, len(each.ask) // 2) <= 50


def test_no_language_repeats_itself() -> None:
    """Each subject has a name, a sentence and a question of its own."""
    for language in LANGUAGES:
        texts = [text for each in _shipped(language) for text in (each.name, each.about, each.ask)]
        assert len(set(texts)) == len(texts)


def test_a_partnership_rewords_leaves_out_and_adds_subjects() -> None:
    """What it does not say otherwise stays as the standard list has it."""
    own = {"money": OwnSubject(name="Kosten"), "staff": OwnSubject(dropped=True)}
    own["bus"] = OwnSubject(name="De bus", ask="Wie rijdt?")
    standard = [Subject("money", "Geld", "Wie betaalt."), STAFF]
    assert of_partnership(standard, own) == [
        Subject("money", "Kosten", "Wie betaalt."),
        Subject("bus", "De bus", ask="Wie rijdt?"),
    ]
    assert of_partnership(standard, {}) == standard


def test_what_was_left_out_is_no_gap() -> None:
    """What plays no part here asks for nothing."""
    mine = of_partnership([MONEY, STAFF], {"staff": OwnSubject(dropped=True)})
    assert gaps(coverage(mine, [])) == [MONEY]
