"""What can be asked for on Belangen."""

from logboek.i18n import _
from logboek.screens.asked import ANSWER
from logboek.screens.register_commands import EDIT, FILTER, HISTORY, OPEN, RETIRE
from logboek.widgets.command import Command

NEW = Command(
    "interests.new", "n", _("nieuw"), _("Nieuw belang"),
    _("Zet in de lijst wat er voor iemand op het spel staat."), "new", footer=True, writes=True,
)  # fmt: skip
MATRIX = Command(
    "interests.matrix", "m", _("vakken"), _("Een vak kiezen"),
    _("Kies met de pijltjes een niveau, een partner of een vak; de lijst toont alleen dat."),
    "matrix", footer=True,
)  # fmt: skip
JUSTICE = Command(
    "interests.justice", "r", _("recht gedaan?"), _("Wordt hier recht aan gedaan?"),
    _("Bewaart hoe ver er recht aan wordt gedaan, volgens de eigenaar of een andere partner."),
    "justice", footer=True, writes=True,
)  # fmt: skip
LINK = Command(
    "interests.link", "k", _("koppelen"), _("Een afspraak koppelen"),
    _("Zegt welke afspraak dit belang helpt of schaadt, en wat daar tegenover staat."),
    "link", footer=True, writes=True,
)  # fmt: skip
SHARE = Command(
    "interests.share", "d", _("delen"), _("Verder delen"),
    _("Laat meer mensen het zien; dat kan niet meer terug."), "share", writes=True,
)  # fmt: skip
PLACE = Command(
    "interests.place", "t", _("top drie"), _("Plaats in de top drie"),
    _("Zegt of dit belang bij de drie hoort die voor de partner het zwaarst wegen."), "place",
    writes=True,
)  # fmt: skip
PREDICT = Command(
    "interests.predict", "v", _("voorspellen"), _("De top drie van een ander voorspellen"),
    _("Raad wat voor een andere partner het zwaarst weegt, en zie daarna wat jullie misten."),
    "predict",
)  # fmt: skip
LENS = Command(
    "interests.lens", "s", _("tonen"), _("Alleen tonen wat aandacht vraagt"),
    _("Toont alleen wat te weinig recht krijgt, geen afspraak heeft of geschaad wordt."), "lens",
)  # fmt: skip
COMMANDS = (
    ANSWER, NEW, OPEN, MATRIX, JUSTICE, LINK, FILTER, EDIT, SHARE, PREDICT, PLACE, LENS, HISTORY,
    RETIRE,
)  # fmt: skip
ABOUT_ONE = frozenset({"justice", "link", "share", "place"})
"""The actions that are about the highlighted interest."""
