"""Following others: whatever happens here between looking and taking in, nothing is lost."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from logboek.following import Looked
from logboek.logbook import Changed, Logbook
from logboek.partnership import Note, Partnership, Person, Term

Meanwhile = Callable[[Logbook, Logbook], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A logbook with one term and one person."""
    logbook = Logbook.create(tmp_path / "logbook", Partnership(name="Route"))
    logbook.terms.add(Term(word="begin"))
    logbook.people.add(Person(name="Anja"))
    return logbook.folder


@pytest.fixture
def anja(folder: Path, tmp_path: Path) -> Logbook:
    return Logbook.open(folder, home=tmp_path / "anja")


@pytest.fixture
def bram(folder: Path, tmp_path: Path) -> Logbook:
    return Logbook.open(folder, home=tmp_path / "bram")


def says(logbook: Logbook) -> object:
    """Everything that the logbook says, and every change in it."""
    registers = [logbook.terms.all(), logbook.people.all(), logbook.notes.all()]
    return registers, [change.h for change in logbook.changes], logbook.questions()


def agrees(logbook: Logbook) -> None:
    """The logbook says what it says to whoever opens it now, and nothing is missing in it."""
    assert says(logbook) == says(Logbook.open(logbook.folder))
    found = logbook.check()
    assert (found.gaps, found.clones, found.incomplete, found.damaged) == (0, 0, 0, 0)


def rename(logbook: Logbook, name: str) -> None:
    (person,) = logbook.people
    logbook.people.save(replace(person, name=name))


def lose_cards(logbook: Logbook) -> None:
    for path in (logbook.folder / "people").iterdir():
        path.unlink()


MEANWHILE: dict[str, Meanwhile] = {
    "nothing": lambda anja, bram: None,
    "an own first change": lambda anja, bram: anja.terms.add(Term(word="van Anja")),
    "an own change of the same": lambda anja, bram: anja.terms.save(
        replace(anja.terms.all()[0], word="van Anja")
    ),
    "a change of another": lambda anja, bram: bram.notes.add(Note(text="nog een")),
    "another look": lambda anja, bram: anja.poll(),
    "an own name": lambda anja, bram: rename(anja, "Anja de Wit"),
    "an own erasure": lambda anja, bram: anja.forget(anja.people.ids()[0]),
    "a card that went": lambda anja, bram: lose_cards(anja),
}


@pytest.mark.parametrize("meanwhile", MEANWHILE.values(), ids=MEANWHILE.keys())
@pytest.mark.parametrize("wrote_before", [True, False])
def test_what_happens_between_looking_and_taking_in(
    anja: Logbook, bram: Logbook, meanwhile: Meanwhile, wrote_before: bool
) -> None:
    """What was seen is taken in with what happened here since; the next look sees the rest."""
    if wrote_before:
        anja.terms.add(Term(word="al eerder"))
    bram.poll()
    bram.terms.add(Term(word="van Bram"))
    rename(bram, "Anja Bakker")
    looked = anja.looking()()
    meanwhile(anja, bram)
    anja.take(looked)
    assert "van Bram" in {term.word for term in anja.terms}
    anja.poll()
    agrees(anja)


def test_what_was_seen_before_the_own_change_is_older_than_it(anja: Logbook) -> None:
    """Taking in a look from before an own change never takes that change away, or doubles it."""
    looks = [anja.looking()()]
    for n in range(3):
        anja.terms.add(Term(word=str(n)))
        looks.append(anja.looking()())
    told: list[Changed] = []
    anja.listen(told.append)
    for looked in looks:
        anja.take(looked)
        anja.take(looked)
    assert [term.word for term in anja.terms] == ["begin", "0", "1", "2"]
    assert told == []
    agrees(anja)


def test_a_name_that_was_just_kept_is_not_replaced_by_one_that_was_seen_before(
    anja: Logbook, bram: Logbook
) -> None:
    """Also for a moment nobody sees an older name again."""
    rename(bram, "Anja Bakker")
    looked = anja.looking()()
    rename(anja, "Anja de Wit")
    anja.take(looked)
    assert [person.name for person in anja.people] == ["Anja de Wit"]


@pytest.mark.parametrize("seed", range(30))
def test_looks_that_come_late_in_any_order(anja: Logbook, bram: Logbook, seed: int) -> None:
    """Looks taken in late, twice, in any order, between changes of two writers, lose nothing."""
    chance = Random(seed)
    looks: list[Looked] = []
    for n in range(40):
        match chance.choice(["anja", "bram", "look", "take", "take", "name", "cut", "copy"]):
            case "anja":
                anja.terms.add(Term(word=f"a{n}"))
            case "bram":
                bram.terms.add(Term(word=f"b{n}"))
            case "name":
                bram.poll()
                rename(chance.choice([anja, bram]), f"Anja {n}")
            case "look":
                looks.append(anja.looking()())
            case "take" if looks:
                anja.take(chance.choice(looks))
            case "cut" if bram._shared.journal.writer:
                _rolls_back(bram, chance)
            case "copy":
                _copies(anja.folder / "journal", n, chance)
    bram.notes.add(Note(text="het laatste"))
    anja.poll()
    agrees(anja)


def _rolls_back(logbook: Logbook, chance: Random) -> None:
    """A sync tool puts back an older state of the file, which its writer mends when it writes."""
    file = logbook.folder / "journal" / f"{logbook._shared.journal.writer}.jsonl"
    lines = file.read_bytes().splitlines(keepends=True)
    older = file.with_suffix(".older")
    older.write_bytes(b"".join(lines[: chance.randint(1, len(lines))]))
    older.replace(file)


def _copies(journal: Path, n: int, chance: Random) -> None:
    """A sync tool leaves a conflict copy."""
    file = chance.choice(sorted(journal.glob("*.jsonl")))
    (journal / f"conflict {n}.jsonl").write_bytes(file.read_bytes())


def test_a_day_that_has_been_is_followed_too(
    folder: Path, bram: Logbook, anja: Logbook, tmp_path: Path
) -> None:
    """What another wrote on that day, and arrives later, is on that day; what came after is not."""
    today = anja.as_of(anja.today())
    long_ago = anja.as_of(anja.today().replace(year=2000))
    bram.terms.add(Term(word="van Bram"))
    for then in (today, long_ago):
        then.take(then.looking()())
    assert [term.word for term in today.terms] == ["begin", "van Bram"]
    assert long_ago.terms.all() == []


def test_a_folder_that_cannot_be_listed_says_nothing_and_takes_nothing_away(
    anja: Logbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While nobody knows what is there, what was read stays, and it comes back by itself."""
    before = says(anja)

    def refuses(path: object = ".") -> None:
        raise PermissionError(path)

    with monkeypatch.context() as gone:
        gone.setattr("os.scandir", refuses)
        anja.poll()
        assert anja.check().unknown_files == ("journal", "journal")
    assert says(anja) == before
    anja.poll()
    assert anja.check().unknown_files == ()
    agrees(anja)
