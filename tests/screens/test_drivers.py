"""What a terminal sends: pasted texts come through whole, typed ones as keys."""

from hypothesis import given
from hypothesis import strategies as st

from logboek.widgets.drivers import Pastes


@given(st.lists(st.integers(1, 9), max_size=30))
def test_a_paste_comes_through_whole_wherever_the_reading_cuts_it(cuts: list[int]) -> None:
    sent = "a\x1b[200~tekst \x1b[31mrood\x1b[201~b\x1b[200~\x1b[201~c"
    begin = sent.index("t")
    pastes, found, at = Pastes(), list[tuple[bool, str]](), 0
    for cut in [begin, *cuts, len(sent)]:
        found += pastes.split(sent[at : at + cut])
        at += cut
    whole = [text for pasted, text in found if pasted]
    assert whole[0] == "tekst \x1b[31mrood"
    assert "".join(text for pasted, text in found if not pasted).startswith("ab")


def test_a_million_characters_are_one_paste() -> None:
    pastes, found = Pastes(), list[tuple[bool, str]]()
    sent = "\x1b[200~" + "x" * 1_000_000 + "\x1b[201~"
    for at in range(0, len(sent), 4096):
        found += pastes.split(sent[at : at + 4096])
    assert found == [(True, "x" * 1_000_000)]
