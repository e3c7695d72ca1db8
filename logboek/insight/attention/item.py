"""One thing that asks for attention, and how soon."""

from datetime import date
from enum import IntEnum

import msgspec


class Urgency(IntEnum):
    """How soon something asks for attention; the lower, the sooner."""

    MISSING = -1
    """Something of the logbook is not here: what stands below may not be all there is."""
    CHOOSE = 0
    """Two people gave different answers: until one is chosen, nobody knows which holds."""
    BROKEN = 1
    """Something that was promised was not done or not kept."""
    LATE = 2
    """A day that was agreed on has passed."""
    STUCK = 3
    """Somebody waits, or feels unheard."""
    SOON = 4
    """A day that was agreed on is near."""
    TALK = 5
    """Worth a conversation when there is room for one."""
    SOMETIME = 6
    """It does no harm yet."""


class Attention(msgspec.Struct, frozen=True, order=True):
    """One thing that asks for attention; sorting puts the most urgent first."""

    urgency: int
    """The lower, the sooner; one of `Urgency`."""
    since: date
    """The day that counts for the order among equally urgent things."""
    mark: str
    """One sign for the kind of thing it is."""
    title: str
    """What it is about: people's own words, to be shown as such."""
    why: str
    """Why it asks for attention, in a few words."""
    register: str
    """The register in which it stands; empty where it is about the logbook as a whole."""
    id: str
    """The record it is about; empty when it is still to be made."""
    question: bool = False
    """Whether two people gave different answers, so that one has to be chosen."""
    check: bool = False
    """Whether something of the logbook is missing, so that it has to be checked."""
