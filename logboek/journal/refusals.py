"""Why something was not saved, in a sentence for the person at the screen."""

import errno

from logboek.errors import LogboekError, NotSaved
from logboek.i18n import _

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EROFS, errno.EACCES, errno.EPERM}


def not_saved(error: OSError) -> LogboekError:
    """What to raise for an error of the system; nothing was acknowledged."""
    if error.errno in _FULL:
        return NotSaved(
            _(
                "De schijf is vol, dus dit is niet bewaard. Wat je typte staat nog op het scherm. "
                "Maak ruimte en bewaar opnieuw."
            )
        )
    if error.errno in _FORBIDDEN:
        return NotSaved(
            _(
                "In deze map mag je niet schrijven, dus dit is niet bewaard. Wat je typte staat "
                "nog op het scherm. Vraag schrijfrechten op de map en bewaar opnieuw."
            )
        )
    return NotSaved(
        _(
            "Bewaren is niet gelukt ({reason}). Wat je typte staat nog op het scherm. "
            "Probeer het opnieuw."
        ).format(reason=error.strerror or str(error))
    )
