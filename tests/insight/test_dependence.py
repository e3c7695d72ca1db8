"""What each partner gives up and gains over everything that holds."""

from logboek.insight.dependence import exchanges, exchanging, only_gaining, only_giving
from logboek.partnership import Agreement, Partner

PARTNERS = [Partner(id="v", name="Lindeschool"), Partner(id="m", name="Rijncollege")]


def _decided(**given: object) -> Agreement:
    return Agreement(status="decided", **given)  # type: ignore[arg-type]


def test_each_partner_gets_what_it_gives_and_gains_in_what_holds() -> None:
    """A proposal, a lapsed agreement, a done action and an empty line are left out."""
    holds = _decided(id="1", gives={"v": "Een middag", "m": " "}, gains={"m": "Studenten"})
    agreements = [
        holds,
        Agreement(id="2", gives={"v": "Geld"}),
        Agreement(id="3", gives={"v": "Uren"}, status="lapsed"),
    ]
    linde, rijn = exchanges(PARTNERS, agreements)
    assert [(each.agreement, each.what) for each in linde.gives] == [(holds, "Een middag")]
    assert linde.gains == []
    assert rijn.gives == []
    assert [each.what for each in rijn.gains] == ["Studenten"]


def test_who_only_gives_or_only_gains_time_and_again_is_named() -> None:
    """From the second agreement on it is no longer a matter of turns."""
    pair = [_decided(id=str(n), gives={"v": "Uren"}, gains={"m": "Les"}) for n in (1, 2)]
    found = exchanges(PARTNERS, pair)
    assert only_giving(found) == ["v"]
    assert only_gaining(found) == ["m"]


def test_one_agreement_makes_nobody_the_one_who_always_gives() -> None:
    """In a single agreement it is somebody's turn."""
    found = exchanges(PARTNERS, [_decided(id="1", gives={"v": "Uren"}, gains={"m": "Les"})])
    assert only_giving(found) == only_gaining(found) == []


def test_who_gets_something_back_does_not_only_give() -> None:
    """One gain beside several gifts is exchange, and nothing at all is neither."""
    pair = [_decided(id=str(n), gives={"v": "Uren"}) for n in (1, 2)]
    found = exchanges(PARTNERS, [*pair, _decided(id="3", gains={"v": "Een lokaal"})])
    assert only_giving(found) == only_gaining(found) == []


def test_the_table_has_each_agreement_once_in_which_anybody_gives_or_gains() -> None:
    """However many partners it touches; one that touches none stays out."""
    touched = _decided(id="2", gives={"v": "Uren", "m": "Geld"}, gains={"m": "Les"})
    first = _decided(id="1", gains={"m": "Les"})
    assert exchanging(exchanges(PARTNERS, [_decided(id="3"), touched, first])) == [first, touched]
