"""What the program tells of itself about who writes here."""

import shutil
from pathlib import Path

from logboek.logbook import Logbook
from tests.journeys.robot import at_the_screen


async def test_going_on_under_a_new_name_is_told_once(logbook: Logbook, home: Path) -> None:
    """In a folder that was copied the first change says so, and the next one does not."""
    copy = logbook.folder.with_name("kopie")
    shutil.copytree(logbook.folder, copy)
    copied = Logbook.open(copy)
    async with at_the_screen(copied, home) as robot:
        await robot.notes("een")
        await robot.settles()
        robot.is_told("gaat hier verder onder een nieuwe naam")
        robot.app.clear_notifications()
        await robot.notes("twee")
        await robot.settles()
        assert not [
            notice for notice in robot.app._notifications if "nieuwe naam" in notice.message
        ]
    assert copied.notices() == []
