"""Who may read an interest, and how far its owner can share it still."""

from logboek.insight.disclosure import further, may_share, readable
from logboek.partnership import Interest, Person

ANJA, BRAM, CARO = (
    Person(id="anja", partner="v"),
    Person(id="bram", partner="v"),
    Person(id="caro", partner="m"),
)


def test_what_is_for_one_organisation_is_read_there_only() -> None:
    """A person brings an organisation along, and who is not known reads what is for everyone."""
    people = [ANJA, BRAM, CARO]
    ours = Interest(id="1", person="anja", disclosure="organisation")
    open_one = Interest(id="2", partner="m")
    assert readable([ours, open_one], BRAM, people) == [ours, open_one]
    assert readable([ours, open_one], CARO, people) == [open_one]
    assert readable([ours, open_one], None, people) == [open_one]


def test_sharing_goes_forward_only() -> None:
    """From only me to my organisation to everyone, and never back."""
    assert further(Interest(disclosure="me")) == ("organisation", "everyone")
    assert further(Interest(disclosure="organisation")) == ("everyone",)
    assert further(Interest(disclosure="everyone")) == ()


def test_only_its_owner_shares_an_interest() -> None:
    """A person's is shared by that person, an organisation's by its people, ours by anyone."""
    assert may_share(Interest(person="anja", partner="v"), ANJA)
    assert not may_share(Interest(person="anja", partner="v"), BRAM)
    assert may_share(Interest(partner="v"), BRAM)
    assert not may_share(Interest(partner="v"), CARO)
    assert not may_share(Interest(partner="v"), None)
    assert may_share(Interest(level="collective"), CARO)
