"""A copy of the demo that may be changed at will, and goes away afterwards."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from logboek.ended import when_ended
from logboek.logbook import Logbook


@contextmanager
def example(meanwhile: Callable[[], None] | None = None) -> Iterator[Logbook]:
    """The demo in a folder of its own, as its project lead; nothing of it stays behind.

    What has to be done ``meanwhile`` is done here while another process makes the folder, where
    the system can split a process in two.
    """
    with TemporaryDirectory(prefix="logboek-demo-", ignore_cleanup_errors=True) as temporary:
        making = _Making(temporary)
        with when_ended(making.take_away):
            if meanwhile is None:
                making.make()
            else:
                making.make_while(meanwhile)
            logbook = making.open()
            logbook.temporary = True
            yield logbook


class _Making:
    """Makes the demo in a temporary folder, with the installation of its project lead."""

    def __init__(self, temporary: str) -> None:
        self._temporary = temporary
        self._other = 0

    def open(self) -> Logbook:
        """Open what was made."""
        home = Path(self._temporary, "installation")
        return Logbook.open(Path(self._temporary, "demo"), home=home)

    def make(self) -> None:
        """Make it here and now."""
        from logboek.demo_folder import make_demo

        lead = make_demo(Path(self._temporary, "demo"), datetime.now().astimezone())
        self.open().introduce(lead)

    def make_while(self, meanwhile: Callable[[], None]) -> None:
        """Let another process make it, where that can be; what fails there is done again here."""
        self._split()
        try:
            meanwhile()
        except BaseException:
            self._end_other()
            raise
        if not self._made():
            for made in Path(self._temporary).iterdir():
                rmtree(made, ignore_errors=True)
            self.make()

    def take_away(self) -> None:
        """Take everything away, and the other process with it."""
        self._end_other()
        rmtree(self._temporary, ignore_errors=True)

    def _split(self) -> None:
        with suppress(OSError, AttributeError):
            self._other = os.fork()
            if not self._other:
                failed = True
                try:
                    self.make()
                    failed = False
                finally:
                    os._exit(failed)  # Says nothing: what fails is told by the first process.

    def _made(self) -> bool:
        """Whether the other process made it, once that came to its end."""
        if not self._other:
            return False
        try:
            return os.waitpid(self._other, 0)[1] == 0
        except ChildProcessError:  # Where nobody waits for ended processes, none tells how.
            return False
        finally:
            self._other = 0

    def _end_other(self) -> None:
        if self._other:
            with suppress(OSError):
                os.kill(self._other, signal.SIGKILL)
                os.waitpid(self._other, 0)
            self._other = 0
