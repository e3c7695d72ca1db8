"""Words that mean different things to different partners."""

from datetime import date
from typing import Literal

from logboek.partnership.record import Part, Record

TermStatus = Literal["noticed", "side_by_side", "working", "agreed", "different"]
RemarkKind = Literal["question", "explanation"]

CONTESTED: frozenset[TermStatus] = frozenset({"noticed", "side_by_side"})
"""The statuses in which people may still talk past each other."""


class Meaning(Part, frozen=True, kw_only=True):
    """What one partner means by the term."""

    text: str
    """The meaning, in that partner's own words."""
    by: str = ""
    """The id of the person who wrote it."""
    on: date | None = None
    """The day it was written."""


class Remark(Part, frozen=True, kw_only=True):
    """One step in asking on and explaining."""

    kind: RemarkKind
    """A question or an explanation."""
    text: str
    """What was asked or explained."""
    by: str = ""
    """The id of the person who said it."""
    on: date | None = None
    """The day it was said."""


class Term(Record, frozen=True, kw_only=True):
    """A word that confuses, and what the group made of it."""

    word: str = ""
    """The word as people say it."""
    variants: list[str] = []
    """Other forms of the word, such as plurals and spellings: given by people, never guessed."""
    meanings: dict[str, Meaning] = {}
    """What each partner means by it, by partner id."""
    definition: str = ""
    """The working definition that the group shares."""
    status: TermStatus = "noticed"
    """Noticed, laid side by side, a working definition, agreed, or left different on purpose."""
    usage_rule: str = ""
    """How we use the word while the difference stays."""
    thread: dict[str, Remark] = {}
    """Asking on and explaining, by id; ids sort by time."""
