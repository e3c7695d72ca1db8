"""A copy of the demo that may be changed at will, and goes away afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from logboek.demo_folder import make_demo
from logboek.logbook import Logbook


@contextmanager
def example() -> Iterator[Logbook]:
    """The demo in a folder of its own, as its project lead; nothing of it stays behind."""
    with TemporaryDirectory(prefix="logboek-demo-", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary, "demo")
        lead = make_demo(folder, datetime.now().astimezone().date())
        logbook = Logbook.open(folder, home=Path(temporary, "installation"))
        logbook.introduce(lead)
        logbook.temporary = True
        yield logbook
