"""What can be asked for on Mensen."""

from logboek.i18n import _
from logboek.screens.asked import ANSWER
from logboek.screens.register_commands import EDIT, FILTER, HISTORY, OPEN, RETIRE
from logboek.widgets.command import Command

MEETING = Command(
    "meetings.new", "o", _("ontmoeting"), _("Een ontmoeting opschrijven"),
    _("Bewaart wie elkaar zagen: één regel, enter, klaar."), "meeting", footer=True, writes=True,
)  # fmt: skip
NEW = Command(
    "people.add", "n", _("iemand"), _("Iemand toevoegen"),
    _("Voegt iemand toe die meedoet, bij de partner die gekozen is."), "new", footer=True,
    writes=True,
)  # fmt: skip
PARTNER = Command(
    "people.partner", "p", _("partner"), _("Een partner toevoegen"),
    _("Voegt een organisatie toe die meedoet."), "partner", writes=True,
)  # fmt: skip
LEAVES = Command(
    "people.leaves", "l", _("vertrekt"), _("Iemand vertrekt"),
    _("Bewaart wanneer iemand vertrekt, en wat die had willen weten."), "leaves", footer=True,
    writes=True,
)  # fmt: skip
HAND_OVER = Command(
    "people.handover", "v", _("overdracht"), _("De overdracht lezen"),
    _("Alles wat iemand draagt, om in twintig minuten te lezen of als bestand te bewaren."),
    "handover", footer=True,
)  # fmt: skip
LEAD = Command(
    "people.lead", "g", _("erheen"), _("Erheen"),
    _("Gaat naar iets wat op deze bladzijde staat."), "leads",
)  # fmt: skip
COMMANDS = (
    ANSWER, MEETING, NEW, PARTNER, OPEN, LEAD, LEAVES, HAND_OVER, EDIT, FILTER, HISTORY, RETIRE,
)  # fmt: skip
ABOUT_SOMEBODY = frozenset({"leaves", "handover"})
"""The actions that are about the highlighted person."""
