"""The commands that every screen with a list shares."""

from logboek.i18n import _
from logboek.widgets.command import Command

OPEN = Command(
    "record.open", "enter", _("lezen"), _("Lezen"), _("Opent wat gekozen is."), "open",
)  # fmt: skip
FILTER = Command(
    "record.filter", "z", _("filter"), _("Deze lijst filteren"),
    _("Toont van deze lijst alleen wat je zoekt, terwijl je typt."), "filter", footer=True,
)  # fmt: skip
EDIT = Command(
    "record.edit", "e", _("wijzigen"), _("Wijzigen"),
    _("Wijzigt wat gekozen is."), "edit", footer=True, writes=True,
)  # fmt: skip
HISTORY = Command(
    "record.history", "h", _("geschiedenis"), _("Geschiedenis"),
    _("Toont alle versies, met wat er telkens veranderde."), "history",
)  # fmt: skip
RETIRE = Command(
    "record.retire", "delete", _("weg"), _("Uit de lijst halen"),
    _("Haalt het uit de lijst; er wordt niets gewist."), "retire", writes=True,
)  # fmt: skip
RESTORE = Command(
    "record.restore", "t", _("terugzetten"), _("Terugzetten"),
    _("Zet terug in de lijst wat eruit is gehaald."), "restore", footer=True, writes=True,
)  # fmt: skip
