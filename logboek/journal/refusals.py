"""Why something was not saved, in a sentence that is true on a screen and on a command line."""

import errno
import os
from pathlib import Path

from logboek.errors import LogboekError, NotSaved, TooLarge, Unfit
from logboek.i18n import N_, _
from logboek.journal.values import NotANumber, NotAValue, TooDeep, TooLong, Unwritable
from logboek.locations import data_home

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EROFS, errno.EACCES, errno.EPERM}

_REASONS: dict[str, str] = {
    "ENOENT": N_("de map of het bestand bestaat niet"),
    "ENOTDIR": N_("een deel van de naam is een bestand en geen map"),
    "EISDIR": N_("dit is een map en geen bestand"),
    "EEXIST": N_("er staat al iets met deze naam"),
    "ENOTEMPTY": N_("de map is niet leeg"),
    "EACCES": N_("dat mag hier niet"),
    "EPERM": N_("dat mag hier niet"),
    "EROFS": N_("deze schijf is alleen te lezen"),
    "ENOSPC": N_("de schijf is vol"),
    "EDQUOT": N_("jouw ruimte op de schijf is vol"),
    "EFBIG": N_("het bestand wordt te groot"),
    "EBUSY": N_("een ander programma gebruikt dit nu"),
    "EIO": N_("de schijf kon dit niet lezen of schrijven"),
    "ENXIO": N_("de schijf is er niet"),
    "ENODEV": N_("de schijf is er niet"),
    "ETIMEDOUT": N_("het antwoord bleef te lang uit"),
    "ESTALE": N_("de gedeelde map is niet meer verbonden"),
    "ENOTCONN": N_("de gedeelde map is niet meer verbonden"),
    "EHOSTDOWN": N_("de gedeelde map is niet bereikbaar"),
    "EHOSTUNREACH": N_("de gedeelde map is niet bereikbaar"),
    "ENETUNREACH": N_("het netwerk is niet bereikbaar"),
    "ENAMETOOLONG": N_("de naam is te lang"),
    "EINVAL": N_("deze naam kan hier niet"),
    "ELOOP": N_("de koppelingen naar deze map lopen in een kring"),
    "EMFILE": N_("er staan te veel bestanden open"),
    "ENFILE": N_("er staan te veel bestanden open"),
    "EXDEV": N_("de bestanden staan op verschillende schijven"),
    "EPIPE": N_("niemand leest nog mee"),
    "EINTR": N_("het werd onderbroken"),
    "EWOULDBLOCK": N_("het is nu even bezet"),
    "EAGAIN": N_("het is nu even bezet"),
    "ENOTSUP": N_("deze schijf kan dat niet"),
    "EOPNOTSUPP": N_("deze schijf kan dat niet"),
    "ENOSYS": N_("deze schijf kan dat niet"),
}
"""What stood in the way, by the name of the error, as the names differ in number per system."""


def reason(error: OSError) -> str:
    """What stood in the way, in people's words."""
    name = errno.errorcode.get(error.errno or 0, "")
    if name in _REASONS:
        return _(_REASONS[name])
    if error.errno:
        return _("fout {number} van het systeem").format(number=error.errno)
    return _("om een onbekende reden")


def about_own_side(error: OSError) -> LogboekError | None:
    """What to raise where it went wrong outside the logbook, in this installation's own folder."""
    home = data_home()
    if error.filename is None or home not in (
        path := Path(os.fsdecode(error.filename)),
        *path.parents,
    ):
        return None
    return NotSaved(
        _(
            "Er is niets bewaard: Logboek kan op deze computer niets bijhouden in {folder} "
            "({reason}). Vraag schrijfrechten op die map, of wijs met LOGBOEK_HOME een andere aan."
        ).format(folder=home, reason=reason(error))
    )


def not_saved(error: OSError, folder: Path | None = None) -> LogboekError:
    """What to raise for an error of the system; nothing was acknowledged.

    Where nothing can be written in ``folder`` either, that is what has to be mended first.
    """
    closed = folder is not None and folder.is_dir() and not os.access(folder, os.W_OK)
    if not closed and (elsewhere := about_own_side(error)) is not None:
        return elsewhere
    if error.errno in _FULL:
        return NotSaved(
            _("De schijf is vol, dus dit is niet bewaard. Maak ruimte en bewaar opnieuw.")
        )
    if error.errno in _FORBIDDEN:
        return NotSaved(
            _(
                "In deze map mag je niet schrijven, dus dit is niet bewaard. Vraag schrijfrechten "
                "op de map en bewaar opnieuw."
            )
        )
    return NotSaved(
        _("Bewaren is niet gelukt ({reason}). Er is niets bewaard; probeer het opnieuw.").format(
            reason=reason(error)
        )
    )


def no_file(error: OSError) -> LogboekError:
    """What to raise where something else stands in the place of a file; nothing was written."""
    return NotSaved(
        _(
            "Dit is niet bewaard: {file} is geen gewoon bestand, maar een koppeling, een map of "
            "iets anders. Haal het weg en bewaar opnieuw; wat je eerder bewaarde komt dan terug."
        ).format(file=error.filename)
    )


def unwritable(error: Unwritable) -> LogboekError:
    """What to raise for a change that no line can hold; nothing was written."""
    match error:
        case TooLong():
            return TooLarge(
                _(
                    "Deze tekst is te lang om te bewaren; ongeveer 200.000 tekens is het meeste. "
                    "Er is niets veranderd. Maak de tekst korter of verdeel hem."
                )
            )
        case TooDeep():
            return Unfit(
                _(
                    "Dit is niet bewaard: er zitten te veel lijsten in elkaar. Er is niets "
                    "veranderd. Verdeel het over meer velden."
                )
            )
        case NotANumber():
            return Unfit(
                _(
                    "Dit is niet bewaard: een van de getallen is niet op te schrijven. Er is niets "
                    "veranderd. Vul een gewoon getal in."
                )
            )
        case NotAValue():
            return Unfit(
                _(
                    "Dit is niet bewaard: een logboek bewaart tekst, getallen, ja of nee en "
                    "lijsten daarvan, en hier zit iets anders bij. Er is niets veranderd."
                )
            )
    return Unfit(
        _(
            "Dit is niet bewaard, omdat het later niet meer te lezen zou zijn. Er is niets "
            "veranderd."
        )
    )
