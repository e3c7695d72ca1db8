"""Who or what somebody means by a name that is typed, and who is meant by a whole line of them."""

import re
from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

import msgspec

from logboek.insight.same_word import plain
from logboek.partnership import Body, Partner, Person, Record

R = TypeVar("R", bound=Record)

_APART = re.compile(r"[,;]")
_TOGETHER = re.compile(r"\s+(?:en|and)\s+|\s*[&+/]\s*")
MYSELF = frozenset({"ik", "mij", "me", "myself"})
"""What people type for themselves."""
EVERYBODY = frozenset({"iedereen", "allemaal", "allen", "everybody", "everyone", "all"})
"""What people type for all who take part."""


class Present(msgspec.Struct, frozen=True):
    """Who were there, as it was typed on one line."""

    people: list[str]
    """The ids of the people that were meant, each once."""
    body: str = ""
    """The id of the body that met, when it was named."""
    what: str = ""
    """What stands behind the colon."""
    unknown: list[str] = []
    """The names that nobody has."""
    several: dict[str, list[Person]] = {}
    """The names that more than one person has, with who they can be."""


def matching(wanted: str, records: Iterable[R], name: Callable[[R], str]) -> list[R]:
    """The records with this id or name, or else those in which it is a whole word or a start."""
    known = list(records)
    asked = plain(wanted)
    if not asked:
        return []
    for fits in (
        lambda record: record.id == wanted,
        lambda record: plain(name(record)) == asked,
        lambda record: f" {asked} " in f" {plain(name(record))} ",
        lambda record: f" {asked}" in f" {plain(name(record))}",
    ):
        if found := [record for record in known if fits(record)]:
            return found
    return []


def present(
    line: str,
    *,
    here: Collection[Person],
    gone: Collection[Person] = (),
    partners: Collection[Partner] = (),
    bodies: Collection[Body] = (),
    me: str = "",
) -> Present:
    """Who is meant by a line of names, and behind a colon what was done.

    A name is somebody's, a partner's, which means its people, or a body's, which means who is in
    it. Who takes part goes before who has left. Names stand apart by commas, "en" and the like;
    first names that are each one person's need not even that.
    """
    names, _colon, what = line.partition(":")
    look = _Look(list(here), list(gone), list(partners), list(bodies), me)
    for piece in filter(str.strip, _APART.split(names)):
        look.take(piece.strip())
    return Present(list(look.people), look.body, what.strip(), look.unknown, look.several)


class _Look:
    """Looks up one piece of the line after another."""

    def __init__(
        self,
        here: list[Person],
        gone: list[Person],
        partners: list[Partner],
        bodies: list[Body],
        me: str,
    ) -> None:
        self._here, self._gone = here, gone
        self._partners, self._bodies, self._me = partners, bodies, me
        self.people: dict[str, None] = {}
        self.body = ""
        self.unknown: list[str] = []
        self.several: dict[str, list[Person]] = {}

    def take(self, piece: str) -> None:
        """One piece: as a whole, else as names with "en" between, else name by name."""
        for parts in ([piece], _TOGETHER.split(piece), _TOGETHER.sub(" ", piece).split()):
            found = [self._meant(part) for part in parts if part.strip()]
            if all(len(each) == 1 for each in found):
                for each in found:
                    self._add(each[0])
                return
        for part in filter(str.strip, _TOGETHER.split(piece)):
            meant = self._meant(part)
            if len(meant) == 1:
                self._add(meant[0])
            elif meant:
                self.several[part] = [each for each in meant if isinstance(each, Person)]
            else:
                self.unknown.append(part)

    def _meant(self, name: str) -> list[Person] | list[list[str]] | list[Body]:
        """Who a name can be: people, or the members of a partner or a body as one."""
        if plain(name) in MYSELF and self._me:
            return [[self._me]]
        if plain(name) in EVERYBODY:
            return [[person.id for person in self._here]]
        for group in (self._here, self._gone):
            if found := matching(name, group, lambda person: person.name):
                return found
        partners = matching(name, self._partners, lambda partner: partner.name)
        if len(partners) == 1:
            return [[each.id for each in self._here if each.partner == partners[0].id]]
        bodies = matching(name, self._bodies, lambda body: body.name)
        return bodies if len(bodies) == 1 else []

    def _add(self, meant: Person | list[str] | Body) -> None:
        """Put down who was there."""
        match meant:
            case Person():
                ids = [meant.id]
            case Body():
                self.body = meant.id
                ids = meant.people
            case _:
                ids = meant
        self.people.update(dict.fromkeys(ids))
