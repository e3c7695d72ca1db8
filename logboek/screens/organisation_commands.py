"""What one can do with tables and phases."""

from msgspec.structs import replace

from logboek.i18n import _
from logboek.screens.asked import ANSWER
from logboek.screens.register_commands import EDIT, FILTER, HISTORY, OPEN, RETIRE
from logboek.widgets.command import Command

BODY = Command(
    "bodies.new", "n", _("tafel"), _("Nieuwe tafel"),
    _("Zet een tafel in de lijst: een groep die bijeenkomt."), "body", footer=True, writes=True,
)  # fmt: skip
PHASE = Command(
    "phases.new", "f", _("fase"), _("Nieuwe fase"),
    _("Zet een fase in de lijst: een stuk van de weg, met een einde."), "phase", footer=True,
    writes=True,
)  # fmt: skip
RENEW = Command(
    "bodies.renew", "v", _("verlengen"), _("De tafel verlengen"),
    _("Kiest tot wanneer de tafel doorgaat, en wat zij mag beslissen."), "renew", footer=True,
    writes=True,
)  # fmt: skip
END = Command(
    "bodies.end", "s", _("stoppen"), _("De tafel stoppen"),
    _("Zegt wat de laatste dag van de tafel is; zij blijft te lezen."), "end", footer=True,
    writes=True,
)  # fmt: skip
MEET = Command(
    "bodies.meeting", "b", _("bijeenkomst"), _("Een bijeenkomst van deze tafel"),
    _("Schrijft op dat deze tafel bijeenkwam, en wie erbij waren."), "meeting", writes=True,
)  # fmt: skip
STEP = Command(
    "phases.step", "g", _("volgende fase"), _("Naar de volgende fase"),
    _("Sluit de fase van nu af en begint de volgende, met wat er meegaat."), "step", footer=True,
    writes=True,
)  # fmt: skip
COMMANDS = (
    ANSWER, STEP, RENEW, END, EDIT, BODY, PHASE, MEET, OPEN, replace(FILTER, footer=False),
    HISTORY, RETIRE,
)  # fmt: skip
ABOUT_A_BODY = frozenset({"renew", "end", "meeting"})
"""The actions that are about a table."""
