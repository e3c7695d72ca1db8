"""Somebody who goes everywhere in the app and looks whether words are only words."""

from collections.abc import Iterable

from textual.geometry import Region
from textual.screen import Screen
from textual.widget import Widget

from logboek.screens import MAIN
from logboek.screens.desk import Desk
from logboek.screens.dialog import Dialog
from logboek.screens.frame import Frame
from logboek.screens.offering import EVERYWHERE
from logboek.widgets.command import Command
from logboek.widgets.fields import HarmlessInput
from logboek.widgets.page import PageView
from logboek.widgets.record_list import RecordList
from tests.hostile.dialogs import every_dialog
from tests.hostile.words import only_words, shown
from tests.journeys.robot import Robot

_LEAVES = frozenset({"quit", "back", "theme", "logbooks"})


class Walk:
    """One walk through the app; ``seen`` is every class of screen that stood in front."""

    def __init__(self, robot: Robot) -> None:
        self.robot = robot
        self.seen: set[type[Screen[object]]] = set()

    async def looks(self) -> str:
        """Look at what stands in front, as one text in which breaks of lines do not count."""
        await self.robot.pilot.pause()
        self.seen.add(type(self.robot.screen))
        return " ".join(" ".join(shown(self.robot.screen)).split())

    async def presses(self, *keys: str) -> str:
        """Press keys and look."""
        await self.robot.pilot.press(*keys)
        return await self.looks()

    async def reads_every_main_screen(self, rows_of_each: int = 20) -> dict[str, str]:
        """Go to each main screen and read every row; what was seen on each."""
        seen: dict[str, str] = {}
        for mode, (key, _name, _class) in MAIN.items():
            seen[mode] = await self.presses(key)
            for rows in self.robot.screen.query(RecordList):
                rows.focus()
                for _row in range(min(rows.count, rows_of_each)):
                    seen[mode] += await self.presses("down")
                    _looks_at_all_of(self.robot.screen.query(PageView))
        return seen

    async def runs_every_command(self) -> None:
        """Ask for every command of every main screen, and look at whatever it opens."""
        for mode, (key, _name, _class) in MAIN.items():
            await self.presses(key)
            frame = self.robot.screen
            assert isinstance(frame, Frame)
            own = [command for command in frame.OFFERS if command.id not in _LEAVES]
            for command in (*own, *(self._shared(frame) if mode == "terms" else ())):
                await self._runs(frame, command)
                await self.presses(key)

    def _shared(self, frame: Frame) -> list[Command]:
        """The commands that are the same on every screen."""
        return [
            command
            for command in (*frame.offers(), *EVERYWHERE)
            if command not in frame.OFFERS
            and command.id not in _LEAVES
            and not command.id.startswith("go.")
        ]

    async def _runs(self, frame: Frame, command: Command) -> None:
        """Ask for one command; look at whatever it opens, and come back from there."""
        await frame.action_run(command.id)
        await self.robot.settles()
        await self.looks()
        await self.closes_dialogs()
        if not isinstance(self.robot.screen, Frame) or isinstance(frame.focused, HarmlessInput):
            await self.presses("escape")

    async def closes_dialogs(self) -> None:
        """Look into every field of the dialogs in front, then close them."""
        for _time in range(9):
            dialog = self.robot.screen
            if not isinstance(dialog, Dialog):
                return
            await self.looks_into(dialog)
            dialog.dismiss(None)
            await self.robot.settles()
            await self.looks()
        raise AssertionError("dialogs keep coming")

    async def looks_into(self, dialog: Dialog[object]) -> None:
        """Look at all of a dialog, also at what is scrolled out of sight or has the focus."""
        await self.looks()
        _looks_at_all_of([dialog])
        one_of_each = {type(each): each for each in dialog.query("*") if each.focusable}
        for place in one_of_each.values():
            place.focus()
            await self.looks()
        for rows in dialog.query(RecordList):
            for _page in range(min(3, rows.count - 1)):
                rows.action_page(1)
                await self.looks()

    async def opens_every_dialog(self, desk: Desk) -> None:
        """Open each dialog, made from the records, and look into it."""
        for make in every_dialog(desk):
            dialog = make()
            assert isinstance(dialog, Dialog)
            await self.robot.app.push_screen(dialog)
            await self.looks_into(dialog)
            await self.robot.app.pop_screen()


def _looks_at_all_of(widgets: Iterable[Widget]) -> None:
    """Look at what these widgets show, also at what is scrolled out of sight."""
    for widget in widgets:
        for part in (widget, *widget.query("*")):
            whole = Region(0, 0, part.size.width, part.virtual_size.height)
            only_words(part.render_lines(whole), str(part))
