"""What was agreed, by whom, and what became of it."""

from datetime import date
from typing import Literal

from logboek.partnership.record import Part, Record

AgreementKind = Literal["process", "conduct", "decision", "division", "content", "means", "action"]
AgreementStatus = Literal["proposed", "decided", "reviewed", "lapsed"]
MandateState = Literal["may_decide", "asks_constituency", "awaits_board"]
KeptOutcome = Literal["kept", "partly", "broken"]


class Mandate(Part, frozen=True, kw_only=True):
    """Whether the one at the table may speak for the organisation on this agreement."""

    state: MandateState
    """May decide, asks its constituency, or waits for its board."""
    until: date | None = None
    """The day on which an answer is expected."""


class Dissent(Part, frozen=True, kw_only=True):
    """A voice that did not agree, kept with the agreement so that it is not forgotten."""

    text: str
    """What the objection is, in the person's own words."""
    partner: str = ""
    """The id of the partner it came from."""
    by: str = ""
    """The id of the person who said it."""
    on: date | None = None
    """The day it was said."""


class Kept(Part, frozen=True, kw_only=True):
    """One moment at which was asked whether the agreement is kept."""

    outcome: KeptOutcome
    """Kept, partly kept, or broken."""
    on: date
    """The day it was judged."""
    note: str = ""
    """What was seen."""
    by: str = ""
    """The id of the person who judged it."""


class Agreement(Record, frozen=True, kw_only=True):
    """Something that was agreed, or is proposed to be."""

    title: str = ""
    """The agreement in a few words, as it stands in a list."""
    text: str = ""
    """What exactly was agreed; Markdown."""
    kind: AgreementKind = "content"
    """A ground rule for process or conduct, a way of deciding, a division of work, content, means,
    or an action."""
    status: AgreementStatus = "proposed"
    """Proposed, decided, being reviewed, or lapsed."""
    parties: list[str] = []
    """The ids of the partners that it binds."""
    gives: dict[str, str] = {}
    """Per partner id, what it gives up."""
    gains: dict[str, str] = {}
    """Per partner id, what it gains."""
    decided_on: date | None = None
    """The day it was decided."""
    review_on: date | None = None
    """The day on which it is looked at again."""
    owner: str = ""
    """The id of the person who sees to it."""
    due: date | None = None
    """The day on which an action is to be done."""
    kept: dict[str, Kept] = {}
    """Each time it was asked whether the agreement is kept, by id."""
    dissent: dict[str, Dissent] = {}
    """The voices that did not agree, by id."""
    mandates: dict[str, Mandate] = {}
    """Per partner id, whether it may decide on this."""
    serves: list[str] = []
    """The ids of the interests that it helps."""


def is_done(agreement: Agreement) -> bool:
    """Whether it is an action that was done, so that its due date asks for nothing any more."""
    judged = last_kept(agreement)
    return agreement.kind == "action" and judged is not None and judged.outcome == "kept"


def last_kept(agreement: Agreement) -> Kept | None:
    """The latest judgement of whether the agreement is kept."""
    return max(agreement.kept.values(), key=lambda kept: kept.on, default=None)
