"""A user who speaks the product's language: what one does, and what one sees."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.geometry import Region
from textual.pilot import Pilot
from textual.screen import Screen

from logboek.app import LogboekApp
from logboek.logbook import Logbook
from logboek.screens import MAIN
from logboek.screens.opening import Opening
from logboek.screens.settings import Settings
from logboek.widgets.choice import Choice
from logboek.widgets.fields import Field, HarmlessInput
from logboek.widgets.record_list import RecordList
from logboek.widgets.text_field import HarmlessArea

PLACES = {
    "overzicht": "1",
    "ambitie": "2",
    "belangen": "3",
    "afspraken": "4",
    "begrippen": "5",
    "mensen": "6",
    "organisatie": "7",
    "tijdlijn": "0",
}


class Robot:
    """Somebody at the keyboard."""

    def __init__(self, app: LogboekApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> Screen[object]:
        """What stands in front."""
        return self.app.screen

    @property
    def logbook(self) -> Logbook:
        """The logbook that is shown."""
        assert self.app.logbook is not None
        return self.app.logbook

    async def settles(self) -> "Robot":
        """Wait until everything that was set going is shown."""
        for _turn in range(3):
            await self.pilot.pause()
        return self

    async def presses(self, *keys: str) -> "Robot":
        """Press keys one after another."""
        await self.pilot.press(*keys)
        return await self.settles()

    async def goes_to(self, place: str) -> "Robot":
        """Go to a main screen by its number."""
        return await self.presses(PLACES[place])

    async def types(self, text: str) -> "Robot":
        """Put a text in the field that has the focus."""
        field = self.screen.focused
        if isinstance(field, HarmlessInput):
            field.value = text
        else:
            assert isinstance(field, HarmlessArea), f"{field} cannot be typed in"
            field.load_text(text)
        return await self.settles()

    async def fills_in(self, name: str, text: str) -> "Robot":
        """Put a text in a field of the form, by its name."""
        field = self.screen.query_one(f"#field-{name}", Field)
        place = field.query("HarmlessInput, HarmlessArea").first()
        place.focus()
        await self.settles()
        return await self.types(text)

    async def chooses(self, name: str, value: str) -> "Robot":
        """Choose an option of a field in the form."""
        choice = self.screen.query_one(f"#field-{name}", Field).query_one(Choice)
        choice.cursor = [option.value for option in choice._options].index(value)
        choice._choose()
        return await self.settles()

    async def saves(self) -> "Robot":
        """Save the form."""
        return await self.presses("ctrl+s")

    async def adds_term(self, word: str) -> "Robot":
        """Keep a word that confuses, from whichever screen is open."""
        await self.presses("f2")
        await self.types(word)
        return await self.presses("enter")

    async def notes(self, text: str) -> "Robot":
        """Keep a line in the logbook, from whichever screen is open."""
        await self.presses("f3")
        await self.types(text)
        return await self.presses("enter")

    async def looks_for(self, text: str) -> "Robot":
        """Filter the list."""
        await self.presses("z")
        await self.types(text)
        return self

    async def searches(self, text: str) -> "Robot":
        """Search everything."""
        await self.presses("slash")
        return await self.types(text)

    async def asks_for(self, command: str) -> "Robot":
        """Run a command from the palette."""
        await self.presses("ctrl+p")
        await self.types(command)
        return await self.presses("enter")

    def screenful(self) -> str:
        """Everything that stands on the screen, as text."""
        strips = self.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    def sees(self, *texts: str) -> "Robot":
        """Each text stands on the screen, wherever its lines break."""
        flat = " ".join(self.screenful().split())
        for text in texts:
            assert text in flat, f"{text!r} is not on the screen:\n{self.screenful()}"
        return self

    def reads(self, *texts: str) -> "Robot":
        """Each text stands on the page of what is highlighted, also below what is in sight."""
        page = self.screen.query_one("#detail Static")
        whole = Region(0, 0, page.size.width, page.size.height)
        flat = " ".join(" ".join(strip.text for strip in page.render_lines(whole)).split())
        for text in texts:
            assert text in flat, f"{text!r} is not on the page: {flat}"
        return self

    def does_not_see(self, *texts: str) -> "Robot":
        """None of the texts stands on the screen."""
        flat = " ".join(self.screenful().split())
        for text in texts:
            assert text not in flat, f"{text!r} is on the screen:\n{self.screenful()}"
        return self

    def is_told(self, text: str) -> "Robot":
        """Something was told in a sentence that goes away by itself."""
        told = [notice.message for notice in self.app._notifications]
        assert any(text in sentence for sentence in told), f"told only {told}"
        return self

    def rows(self) -> RecordList:
        """The first list of the screen."""
        return self.screen.query(RecordList).first()


@asynccontextmanager
async def at_the_screen(
    logbook: Logbook | None,
    home: Path,
    *,
    size: tuple[int, int] = (120, 36),
    first_time: bool = False,
    opening: Opening | None = None,
) -> AsyncIterator[Robot]:
    """Somebody who sits at the app."""
    visited = set() if first_time else set(MAIN)
    settings = Settings(home / "screens.json", visited=visited)
    app = LogboekApp(logbook, opening, settings=settings)
    async with app.run_test(size=size, notifications=True) as pilot:
        robot = Robot(app, pilot)
        await robot.settles()
        yield robot
