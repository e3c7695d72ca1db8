"""The full-screen app: modes, themes, the one signal, and the way in and out."""

import gc
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.notifications import Notify
from textual.screen import Screen
from textual.signal import Signal
from textual.theme import Theme
from textual.worker import WorkerFailed

from logboek.errors import LogboekError
from logboek.i18n import _, language
from logboek.logbook import Changed, Logbook
from logboek.screens import MAIN, main_screen, mode_of
from logboek.screens.desk import PAST, Desk
from logboek.screens.keys_in_turn import KeysInTurn
from logboek.screens.settings import Settings
from logboek.screens.translated import TranslatedApp
from logboek.widgets.themes import DARK, LIGHT, THEMES

if TYPE_CHECKING:
    from logboek.following import Looked
    from logboek.screens.opening import Opening

POLL_EVERY = 2.0
"""How often other writers' lines are looked for, in seconds."""


class LogboekApp(KeysInTurn[None], TranslatedApp[None], inherit_bindings=False):
    """Logboek, full screen."""

    TITLE = "Logboek"
    CSS_PATH = ["screens/frame.tcss", "screens/overview.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", _("sluiten"), show=False, priority=True, id="app.leave",
                tooltip=_("Sluit Logboek; wat bewaard is, blijft bewaard.")),
        Binding("ctrl+c", "help_quit", _("sluiten"), show=False, id="app.help_quit"),
    ]  # fmt: skip

    def __init__(
        self,
        logbook: Logbook | None,
        opening: "Opening | None" = None,
        *,
        settings: Settings | None = None,
    ) -> None:
        self.settings = settings or Settings.load()
        # Before the rest, so that the style sheets are read once, in the right colours.
        self.set_reactive(App.theme, self.settings.theme)
        super().__init__()
        self.logbook = logbook
        self._opening = opening
        self.changed: Signal[Changed] = Signal(self, "changed")
        self._desk: Desk | None = None
        self._past: Desk | None = None
        self._looking = False
        self._wrote = False
        if logbook is None:
            self.add_mode("welcome", self._welcome)
        else:
            self._lay_open(logbook)
        self._begin_in("welcome" if logbook is None else "overview")

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Our own two themes, and no other."""
        return {theme.name: theme for theme in THEMES}

    def _begin_in(self, mode: str) -> None:
        """Show this mode first, without an empty screen before it."""
        self._current_mode = mode
        self._screen_stacks = {mode: []}

    def on_mount(self) -> None:
        """When the first screen stands, begin to look for what others write."""
        self.call_later(self.call_after_refresh, self._standing)
        self.set_interval(POLL_EVERY, self._look_for_others)

    def _standing(self) -> None:
        """The first screen stands: what lives now lives long, so the collector skips it."""
        if not self.is_headless:
            gc.freeze()
            gc.enable()

    def _lay_open(self, logbook: Logbook) -> None:
        """Make the screens of a logbook; each is built when it is first shown."""
        self.logbook, self._wrote = logbook, False
        self._desk = Desk(logbook, self.changed, self.settings, self.visit, self.travel)
        logbook.listen(self._tell)
        for mode in MAIN:
            self.add_mode(mode, partial(self._make, mode, self._desk))

    def _make(self, mode: str, desk: Desk) -> Screen[None]:
        """A main screen, imported and built when it is first shown."""
        screen = main_screen(mode)(desk)
        # A new screen has nothing old to restyle; without this Textual reads every sheet again.
        screen._css_update_count = self._css_update_count
        screen.fit(self.size)
        return screen

    def _tell(self, changed: Changed) -> None:
        """Pass on that the logbook changed."""
        self._wrote = self._wrote or changed.own
        if self._desk is not None:
            self._desk.forget(changed.keys)
        self.changed.publish(changed)
        for notice in self.logbook.notices() if self.logbook else ():
            self.call_after_refresh(self.notify, notice, severity="warning", timeout=20)

    def _look_for_others(self) -> None:
        """Look for what other writers added, in a thread: a network drive may not answer."""
        if self.logbook is not None and not self._looking:
            self._looking = True
            given = (self.logbook, self.logbook.looking())
            Thread(target=self._look, args=given, daemon=True).start()

    def _look(self, logbook: Logbook, look: "Callable[[], Looked]") -> None:
        """Look, and pass on what was seen; leaving does not wait for this."""
        try:
            looked = look()
            with suppress(RuntimeError):  # The app may just be gone.
                self.call_later(logbook.take, looked)
        finally:
            self._looking = False

    def _welcome(self) -> Screen[Any]:
        """The welcome of somebody who opened no logbook yet."""
        from logboek.screens.opening import Opening
        from logboek.screens.welcome import Welcome

        back = partial(self.visit, "overview", "") if self.logbook else None
        return Welcome(self._opening or Opening(), self.begin, back)

    @work
    async def action_other_logbook(self) -> None:
        """Show the welcome, to open or begin another logbook."""
        from logboek.screens.leaving import agreed, lost_with

        if not await agreed(self, lost_with(self.logbook, self._wrote), _("weggooien en verder")):
            return
        if "welcome" in self._modes:
            await self.remove_mode("welcome")
        self.add_mode("welcome", self._welcome)
        await self.switch_mode("welcome")

    @work
    async def begin(self, logbook: Logbook) -> None:
        """Show a logbook after the welcome, in place of the one that was open."""
        if self.logbook is not None:
            self.logbook.listen(lambda changed: None)
        for mode in [mode for mode in self._modes if mode != "welcome"]:
            await self.remove_mode(mode)
        self._past = None
        self._lay_open(logbook)
        await self.switch_mode("overview")
        await self.remove_mode("welcome")

    def visit(self, register: str, id: str, words: str = "") -> None:
        """Go to a record where these words stand in it, or to the screen of its register."""
        self._go_to_record(register, id, words)

    @work(exclusive=True, group="visit")
    async def _go_to_record(self, register: str, id: str, words: str) -> None:
        """Go to the register's own screen; what does not stand in one is shown by itself."""
        from logboek.screens.register import RegisterScreen

        desk = self._past or self._desk
        if desk is None:
            return
        mode = mode_of(register)
        if not mode or (id and id not in desk.logbook.register(register)):
            from logboek.screens.record import RecordDialog

            await self.push_screen_wait(RecordDialog(desk, register, id))
            return
        await self.switch_mode(desk.mode(mode))
        if isinstance(self.screen, RegisterScreen):
            self.screen.show_record(id)
            self.screen.show_keys()
            if words:
                from logboek.screens.at_place import show_place

                self.screen.call_after_refresh(show_place, self.screen, words)

    def travel(self, day: date | None) -> None:
        """Show the logbook as it stood on a day, or as it stands now."""
        self._travel(day)

    @work(exclusive=True, group="travel")
    async def _travel(self, day: date | None) -> None:
        """Put the screens of that day beside those of now, or take them away."""
        if self._desk is None:
            return
        here = self.current_mode.removeprefix(PAST)
        await self.switch_mode(here)
        for mode in [mode for mode in self._modes if mode.startswith(PAST)]:
            await self.remove_mode(mode)
        self._past = None
        if day is None:
            return
        past = self._desk.logbook.as_of(day)
        self._past = Desk(past, self.changed, self.settings, self.visit, self.travel, day)
        for mode in MAIN:
            self.add_mode(PAST + mode, partial(self._make, mode, self._past))
        await self.switch_mode(PAST + "overview")

    def action_other_theme(self) -> None:
        """From dark to light, or back."""
        self.theme = LIGHT if self.theme == DARK else DARK
        self.settings.theme = self.theme
        self.settings.save()

    def action_other_language(self) -> None:
        """Speak the other language from the next start on."""
        self.settings.language = "nl" if (self.settings.language or language()) == "en" else "en"
        self.settings.save()
        self.notify(
            _("Vanaf de volgende start spreekt Logboek {language}.").format(
                language={"nl": _("Nederlands"), "en": _("Engels")}[self.settings.language]
            )
        )

    def action_open_link(self, address: str) -> None:
        """Open a link that somebody put in a text, when it leads to the web."""
        self.open_url(address)

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open a page of the web; nothing else that a text could name."""
        if url.lower().startswith(("https://", "http://")):
            super().open_url(url, new_tab=new_tab)

    @work
    async def action_leave(self) -> None:
        """Close the program, asking first when typed text would be lost."""
        from logboek.screens.dialog import Dialog
        from logboek.screens.leaving import agreed, lost_with

        lost = lost_with(self.logbook, self._wrote)
        if any(isinstance(screen, Dialog) and screen.unsaved for screen in self.screen_stack):
            lost = _("Het is nog nergens bewaard.")
        if await agreed(self, lost, _("weggooien en sluiten")):
            self.exit()

    async def action_simulate_key(self, key: str) -> None:
        """Nothing: a text must never be able to press keys."""

    def notify(self, message: str, *, title: str = "", **given: Any) -> None:
        """Tell something in a sentence, never read as markup."""
        from logboek.presentation import harmless, one_line

        told = {**given, "title": one_line(title), "markup": False}
        super().notify(harmless(message), **told)

    def on_notify(self, event: Notify) -> None:
        """Show one sentence at a time: the next takes the place of the former."""
        self._notifications.clear()

    def _handle_exception(self, error: Exception) -> None:
        """Tell what the work of a screen could not do; only what no sentence says ends it all."""
        told = error.error if isinstance(error, WorkerFailed) else error
        if isinstance(error, WorkerFailed) and isinstance(told, LogboekError):
            self.notify(str(told), severity="warning")
        else:
            super()._handle_exception(error)

    def get_driver_class(self) -> type[Driver]:
        """The driver of Textual, made to leave at once where it waits."""
        from logboek.widgets.drivers import quick_to_leave

        return quick_to_leave(super().get_driver_class())


def run(logbook: Logbook | None) -> int | None:
    """Show a logbook, or the welcome when there is none, until it is closed."""
    gc.disable()
    app = LogboekApp(logbook)
    app.run()
    return app.return_code
