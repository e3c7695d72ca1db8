"""What can be asked for on Afspraken."""

from logboek.i18n import _
from logboek.screens.agreement_words import READ
from logboek.screens.asked import ANSWER
from logboek.screens.register_commands import EDIT, FILTER, HISTORY, OPEN, RETIRE
from logboek.widgets.command import Command

NEW = Command(
    "agreements.new", "n", _("nieuw"), _("Nieuwe afspraak"),
    _("Zet een voorstel of een afspraak in de lijst."), "new", footer=True, writes=True,
)  # fmt: skip
DECIDE = Command(
    "agreements.decide", "b", _("besluiten"), _("Besluiten"),
    _("Zegt dat het voorstel een afspraak is, sinds wanneer, en wanneer jullie terugkijken."),
    "decide", footer=True, writes=True,
)  # fmt: skip
KEEP = Command(
    "agreements.keep", "k", _("nagekomen?"), _("Nagekomen of niet"),
    _("Bewaart of jullie je aan de afspraak hielden."), "keep", footer=True, writes=True,
)  # fmt: skip
REVIEW = Command(
    "agreements.review", "r", _("herzien"), _("Herzien"),
    _("Zegt dat jullie er opnieuw naar kijken, of kiest de volgende datum."), "review",
    footer=True, writes=True,
)  # fmt: skip
DISSENT = Command(
    "agreements.dissent", "t", _("tegenstem"), _("Een tegenstem erbij"),
    _("Bewaart een stem die het er niet mee eens was."), "dissent", writes=True,
)  # fmt: skip
MANDATE = Command(
    "agreements.mandate", "d", _("mandaat"), _("Mandaat van een partner"),
    _("Zegt of een partner mag beslissen of nog moet navragen."), "mandate", writes=True,
)  # fmt: skip
OWN = Command(
    "agreements.own", "i", _("mijn inbreng"), _("Mijn tegenstem of oordeel wijzigen of intrekken"),
    _("Toont wat jij bij de afspraak zette, om het te wijzigen of in te trekken."), "own",
    writes=True,
)  # fmt: skip
EXCHANGE = Command(
    "agreements.exchange", "m", _("geven en krijgen"), _("Wie geeft op, en wie krijgt"),
    _("Toont in één tabel wat ieder opgeeft en krijgt in alle afspraken die gelden."), "exchange",
)  # fmt: skip
SUBJECTS = Command(
    "agreements.subjects", "l", _("onderwerpen"), _("Onderwerpen van een overeenkomst"),
    _("Toont waarover jullie iets afspraken, en waarover nog niets."), "subjects",
)  # fmt: skip
GROUND_RULE = Command(
    "agreements.rule", "s", _("zo besluiten we"), _("Afspreken hoe jullie samen besluiten"),
    _("Begint de afspraak die elke samenwerking nodig heeft, over hoe jullie besluiten."), "rule",
    writes=True,
)  # fmt: skip
COMMANDS = (
    ANSWER, READ, GROUND_RULE, NEW, OPEN, DECIDE, KEEP, REVIEW, FILTER, EDIT, DISSENT, MANDATE,
    EXCHANGE, SUBJECTS, OWN, HISTORY, RETIRE,
)  # fmt: skip
ABOUT_ONE = frozenset({"decide", "keep", "review", "dissent", "mandate", "own", "read"})
"""The actions that are about the highlighted agreement."""
