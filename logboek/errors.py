"""What can go wrong, in one tree; every message is a whole sentence for the person at the screen.

::

    LogboekError
    ├── NotALogbook          the folder holds no logbook, or none that this version can read
    │   └── NoLogbookYet     nothing stands in the folder, so one can be begun
    ├── FolderAway           the folder of an open logbook is not there now, so not to be read anew
    ├── AlreadyALogbook      a new logbook was asked for where one stands
    ├── ReadOnly             this logbook can be read here, not written
    ├── NotSaved             writing failed; nothing of the change was acknowledged
    │   ├── TooLarge         the text does not fit in one change
    │   └── Unfit            a value that no change can hold, such as a number without end
    ├── AlreadyThere         a file was to be written where one stands; that one was left alone
    ├── Unknown              a name or id that the logbook does not know
    ├── Unclear              typed input that cannot be understood, such as a date
    ├── AlreadyShared        what others have seen cannot be made private any more
    └── NothingToUndo        there is no own change that can be taken back
"""


class LogboekError(Exception):
    """Something that a person can be told in one sentence; ``str(error)`` is that sentence."""


class NotALogbook(LogboekError):
    """The folder holds no logbook, or none that this version can read."""


class NoLogbookYet(NotALogbook):
    """Nothing of a logbook stands in the folder, or on this computer; one can be begun."""


class FolderAway(LogboekError):
    """The folder of a logbook that is open is not there now, so that nothing is read anew."""


class AlreadyALogbook(LogboekError):
    """A new logbook was asked for in a folder where one stands already."""


class ReadOnly(LogboekError):
    """The logbook is open for reading only."""


class NotSaved(LogboekError):
    """Writing failed, so the change was not acknowledged."""


class TooLarge(NotSaved):
    """The text does not fit in one change."""


class Unfit(NotSaved):
    """A value that no change can hold, such as a number without end."""


class AlreadyThere(LogboekError):
    """A file was to be written where one stands, which was left alone."""


class Unknown(LogboekError):
    """A name or id that the logbook does not know."""


class Unclear(LogboekError):
    """Typed input that cannot be understood, such as a date that does not exist."""


class AlreadyShared(LogboekError):
    """What others have seen cannot be made private any more."""


class NothingToUndo(LogboekError):
    """There is no change of one's own that can be taken back."""
