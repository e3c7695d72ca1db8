"""Interests to which hardly any justice is done, that are hurt, or that nothing serves."""

from collections.abc import Iterator
from datetime import date

from logboek.i18n import _
from logboek.insight.attention.item import Attention, Urgency
from logboek.insight.attention.snapshot import Snapshot
from logboek.insight.attention.wording import gathered
from logboek.insight.interests import WELL, harms, in_need, unserved
from logboek.partnership import Interest

LINKED = 3
"""From this many agreements with an interest on, people link the two, and a missing link says
something; before that it only says that nobody came to it yet."""


def about_interests(now: Snapshot, today: date) -> Iterator[Attention]:
    """Each interest that everyone may see asks at most once, for the heaviest of its reasons."""
    shared = now.open_interests()
    hurt = {harm.interest.id: harm for harm in reversed(harms(shared, now.agreements))}
    in_pain = [
        _item(
            harm.interest,
            today,
            Urgency.STUCK,
            "!",
            _("“{agreement}” gaat hiertegen in, en er staat niets tegenover").format(
                agreement=harm.agreement.title
            ),
        )
        for harm in hurt.values()
    ]
    needy = [each for each in shared if in_need(each) and each.id not in hurt]
    named = {*hurt, *(each.id for each in needy)}
    yield from gathered(in_pain, _("een afspraak gaat hiertegen in, en er staat niets tegenover"))
    yield from gathered(
        (_item(each, today, Urgency.STUCK, "!", _too_little(each, now)) for each in needy),
        _("hier wordt nog weinig recht aan gedaan"),
    )
    if sum(bool(each.serves) and each.status != "lapsed" for each in now.agreements) >= LINKED:
        why = _("nog geen afspraak helpt dit belang")
        yield from gathered(
            _item(each, today, Urgency.SOMETIME, "○", why)
            for each in unserved(shared, now.agreements)
            if each.id not in named and _may_want_an_agreement(each)
        )


def _may_want_an_agreement(interest: Interest) -> bool:
    """A loyalty is to be known and not to be agreed on, and who is content asks for nothing."""
    return not interest.loyalty and (interest.justice_owner or 0) < WELL


def _too_little(interest: Interest, now: Snapshot) -> str:
    """Who finds that hardly any justice is done to it; unsaid where that is not one owner."""
    who = now.partner_names().get(interest.partner, "")
    if interest.level == "individual":
        who = next((each.name for each in now.people if each.id == interest.person), "")
    if not who or interest.justice_owner is None:
        return _("hier wordt nog weinig recht aan gedaan")
    return _("volgens {who} wordt hier nog weinig recht aan gedaan").format(who=who)


def _item(interest: Interest, today: date, urgency: Urgency, mark: str, why: str) -> Attention:
    title = interest.interest or interest.position
    return Attention(urgency, today, mark, title, why, "interests", interest.id)
