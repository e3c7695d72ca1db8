"""Which subjects of a collaboration agreement are covered, and where the gaps are."""

import tomllib
from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from logboek.insight.in_force import holds
from logboek.partnership import Agreement
from logboek.partnership.partnership import OwnSubject

State = Literal["covered", "proposed", "gap"]


class Subject(msgspec.Struct, frozen=True):
    """Something that a collaboration agreement should say something about."""

    id: str
    """What agreements are tied to it by; the same in every language."""
    name: str
    """What it is called."""
    about: str = ""
    """In one sentence, what it is about."""
    ask: str = ""
    """A question to begin the conversation with."""


class Coverage(msgspec.Struct, frozen=True):
    """One subject, with what was agreed on it."""

    subject: Subject
    """The subject."""
    agreements: list[Agreement]
    """The agreements and proposals on it, those that hold first."""

    @property
    def state(self) -> State:
        """Covered when an agreement holds, proposed when there is only a proposal, else a gap."""
        if not self.agreements:
            return "gap"
        return "covered" if holds(self.agreements[0]) else "proposed"


def read_subjects(text: str) -> list[Subject]:
    """The subjects in the text of ``subjects.toml``, in its order; raises ValueError."""
    return [
        msgspec.convert({"name": id, **_fields(id, said), "id": id}, Subject)
        for id, said in tomllib.loads(text).items()
    ]


def of_partnership(standard: Iterable[Subject], own: Mapping[str, OwnSubject]) -> list[Subject]:
    """The standard list as a partnership made it its own: reworded, left out, added at the end."""
    found = {subject.id: subject for subject in standard}
    for id, mine in own.items():
        before = found.get(id, Subject(id, id))
        found[id] = Subject(
            id, mine.name or before.name, mine.about or before.about, mine.ask or before.ask
        )
    return [subject for id, subject in found.items() if not (id in own and own[id].dropped)]


def coverage(subjects: Iterable[Subject], agreements: Iterable[Agreement]) -> list[Coverage]:
    """Each subject with the agreements on it; what lapsed or is on no known subject is left out."""
    on: dict[str, list[Agreement]] = {}
    for each in agreements:
        if each.subject and each.status != "lapsed":
            on.setdefault(each.subject, []).append(each)
    return [
        Coverage(subject, sorted(on.get(subject.id, []), key=lambda each: not holds(each)))
        for subject in subjects
    ]


def gaps(found: Iterable[Coverage]) -> list[Subject]:
    """The subjects on which nothing holds and nothing was proposed."""
    return [each.subject for each in found if each.state == "gap"]


def _fields(id: str, said: object) -> dict[str, object]:
    """What is said of one subject."""
    if not isinstance(said, dict):
        raise ValueError(id)
    return said
