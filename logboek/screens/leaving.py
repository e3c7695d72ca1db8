"""The question that stands before what was typed goes away."""

from typing import TYPE_CHECKING

from textual.app import App

from logboek.i18n import _

if TYPE_CHECKING:
    from logboek.logbook import Logbook

_ASKED = "leaving"
"""The id of the question, which is asked once."""


def lost_with(logbook: "Logbook | None", wrote: bool) -> str:
    """What is gone when this logbook is left, in a sentence; empty when nothing is."""
    if not (wrote and logbook is not None and logbook.temporary):
        return ""
    return _("Dit is het voorbeeld: wat je erin veranderde, is weg als je het sluit.")


async def agreed(app: App[None], lost: str, yes: str) -> bool:
    """Whether somebody agrees to lose this, asked only where there is something to lose."""
    from logboek.screens.ask import Ask

    if app.screen.id == _ASKED:
        return False
    if not lost:
        return True
    question = Ask(_("Wat je typte weggooien?"), lost, yes=yes, no=_("blijven"))
    question.id = _ASKED
    answer = await app.push_screen_wait(question)
    return bool(answer)
