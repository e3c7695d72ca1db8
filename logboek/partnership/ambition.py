"""What the partnership wants to reach, wording by wording."""

from datetime import date
from typing import Literal

from logboek.partnership.record import Part, Record

AmbitionStatus = Literal["draft", "adopted"]
Recognition = Literal["yes", "partly", "no"]


class Endorsement(Part, frozen=True, kw_only=True):
    """Whether one partner recognises itself in this wording."""

    recognises: Recognition
    """The answer."""
    why: str = ""
    """The reason, which matters most when the answer is not a full yes."""
    by: str = ""
    """The id of the person who said it on the partner's behalf."""
    on: date | None = None
    """The day it was said."""


class OwnWords(Part, frozen=True, kw_only=True):
    """How one partner would say it itself, written before there is a shared text."""

    text: str
    """What this partner wants to have reached, in its own words."""
    by: str = ""
    """The id of the person who wrote it."""
    on: date | None = None
    """The day it was written."""


class Ambition(Record, frozen=True, kw_only=True):
    """A wording of the ambition; a new one is a new record, so no earlier yes carries over."""

    statement: str = ""
    """What we want to have reached, and when; Markdown."""
    value_target_group: str = ""
    """What it means for the people we do it for."""
    value_organisations: dict[str, str] = {}
    """What it means for each organisation, by partner id."""
    value_people: str = ""
    """What it means for the people who do the work."""
    out_of_bounds: str = ""
    """What we leave to others, or agree not to do."""
    status: AmbitionStatus = "draft"
    """Whether it is still being written or was adopted."""
    adopted_on: date | None = None
    """The day it was adopted."""
    endorsements: dict[str, Endorsement] = {}
    """Per partner id, whether it recognises itself in this wording."""
    personal: dict[str, Endorsement] = {}
    """Per person id, whether that person recognises himself or herself in this wording."""
    own_words: dict[str, OwnWords] = {}
    """Per partner id, how that partner would say it, as a beginning for the shared text."""


def current(ambitions: list[Ambition]) -> Ambition | None:
    """The wording that counts: the one adopted last, or else the newest draft."""
    adopted = [ambition for ambition in ambitions if ambition.status == "adopted"]
    if adopted:
        return max(adopted, key=lambda ambition: (ambition.adopted_on or date.min, ambition.id))
    return max(ambitions, key=lambda ambition: ambition.id, default=None)
