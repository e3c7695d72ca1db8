"""A change in one line, for the timeline and the overview."""

from typing import TYPE_CHECKING, Any

from logboek import presentation
from logboek.i18n import _
from logboek.screens.labels import REGISTER
from logboek.screens.told import may_be_told, title_in, told

if TYPE_CHECKING:
    from logboek.history import Change
    from logboek.logbook import Logbook

SHOWN_TITLE = 80
"""How many characters of a title stand in a line."""

SHORTEST_TITLE = 16
"""How many of them stay, however long what happened is."""


class Teller:
    """Tells changes of one logbook in one line each."""

    def __init__(self, logbook: "Logbook") -> None:
        self._logbook = logbook

    def mark(self, change: "Change") -> str:
        """The sign of the register that the change is about."""
        return REGISTER[change.ops[0].register].mark if self._known(change) else "·"

    def tell(self, change: "Change", room: int = 0) -> str:
        """The change in one line; people's words in it still have to pass ``presentation``.

        Where there is only so much ``room``, a title is shortened rather than what happened to it.
        """
        match change.unread:
            case "folder":
                return _("nu niet te lezen: de map is weg")
            case "file":
                return _("nu niet te lezen: het bestand is weg of veranderd")
        if not self._known(change):
            return _("een wijziging die deze versie nog niet kent")
        parts = []
        for each, op in zip(told(self._logbook, change)[:2], change.ops, strict=False):
            bare = each.register == "notes" and op.verb == "added"
            left = room - len(each.what) - 2 if room and len(change.ops) == 1 else SHOWN_TITLE
            left = max(SHORTEST_TITLE, min(left, SHOWN_TITLE))
            if bare:
                left = SHOWN_TITLE
            shortened = len(each.title) > left
            title = presentation.one_line(each.title, left - shortened).rstrip(".:")
            parts.append(title if bare else f"{title}: {each.what}")
        more = len(change.ops) - len(parts)
        if more > 0:
            parts.append(_("en nog {count}").format(count=more))
        return "; ".join(parts)

    def who(self, change: "Change") -> str:
        """Who made the change; nobody is said while it cannot be read."""
        return "" if change.unread else self._logbook.name_of(change.by)

    def why_not_opened(self, change: "Change") -> str:
        """Why what the change is about cannot be opened; empty where it can."""
        match change.unread:
            case "folder":
                return _(
                    "Deze wijziging is nu niet te lezen: de map is weg. Zij staat er weer zodra de "
                    "map terug is."
                )
            case "file":
                return _(
                    "Deze wijziging is nu niet te lezen: het bestand waarin zij staat, is weg of "
                    "veranderd. Kijk met ctrl+p bij “Nakijken of alles er is”."
                )
        if not any(op.register in REGISTER for op in change.ops):
            return _("Deze wijziging komt van een nieuwere versie van Logboek.")
        return ""

    def searched(self, change: "Change") -> str:
        """The text in which the filter looks: the line, who, and every word that was written."""
        parts = [self.tell(change), self.who(change)]
        for op in change.ops:
            if op.register in REGISTER and may_be_told(self._logbook, op.register, op.id):
                parts += _texts(op.fields)
        return " ".join(parts)

    def title(self, register: str, id: str) -> str:
        """What a record is called, also when it is no longer in the list."""
        if not may_be_told(self._logbook, register, id):
            return _("een belang dat voor een andere organisatie is")
        return title_in(self._logbook, register, id)

    def _known(self, change: "Change") -> bool:
        """Whether the change is about things that this version knows."""
        return bool(change.ops) and all(op.register in REGISTER for op in change.ops)


def _texts(value: Any) -> list[str]:
    """Every text in what was written."""
    match value:
        case str():
            return [value]
        case dict():
            return [text for each in value.values() for text in _texts(each)]
        case list():
            return [text for each in value for text in _texts(each)]
    return []
