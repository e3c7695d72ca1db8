"""Textual's own app, screens and palette, speaking the current language."""

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from textual.app import App, SystemCommand
from textual.binding import ActiveBinding, Binding
from textual.command import CommandList, CommandPalette, ProviderSource
from textual.screen import ModalScreen, Screen, ScreenResultType
from textual.widget import Widget
from textual.widgets import Input
from textual.widgets.option_list import Option

from logboek.i18n import _
from logboek.widgets.textual_words import bindings_in_our_words, in_our_words, key_display
from logboek.widgets.waiting import Waiting

ReturnType = TypeVar("ReturnType")


class TranslatedScreen(Screen[ScreenResultType]):
    """A screen whose keys are described in the current language, those of its widgets too."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """What each key does now."""
        return bindings_in_our_words(super().active_bindings)


class TranslatedModalScreen(ModalScreen[ScreenResultType]):
    """A dialog whose keys are described in the current language, those of its widgets too."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """What each key does now."""
        return bindings_in_our_words(super().active_bindings)


class TranslatedPalette(CommandPalette):
    """The palette with every command, in the current language."""

    def __init__(self, providers: "ProviderSource | None" = None, *, placeholder: str = "") -> None:
        super().__init__(
            providers,
            placeholder=placeholder or _("Zoek een opdracht…"),
            id="--command-palette",
        )

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """What each key does now."""
        return bindings_in_our_words(super().active_bindings)

    # Textual offers no way to change these words, other than to say them ourselves.
    def _start_no_matches_countdown(self, search_value: str) -> None:
        self._stop_no_matches_countdown()

        def say_so() -> None:
            self._list_visible = bool(search_value)
            if search_value:
                nothing = Option(
                    in_our_words("No matches found"), id=self._NO_MATCHES, disabled=True
                )
                self.query_one(CommandList).add_option(nothing)

        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, say_so)


class TranslatedApp(App[ReturnType]):
    """An app whose keys, palette and system texts are in the current language."""

    LIGHT: ClassVar[str] = "textual-light"
    """The name of the light theme."""
    DARK: ClassVar[str] = "textual-dark"
    """The name of the dark theme."""

    def __init__(self) -> None:
        super().__init__()
        Input.BINDING_GROUP_TITLE = _("Invoerveld")

    def get_default_screen(self) -> Screen[object]:
        """Return a screen that speaks the current language."""
        return TranslatedScreen(id="_default")

    def get_key_display(self, binding: Binding) -> str:
        """Return the key as people call it."""
        return binding.key_display or key_display(binding.key)

    def get_loading_widget(self) -> Widget:
        """Return what is shown while something loads."""
        return Waiting()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield the commands that every screen has; no pictures of the screen, no enlarging."""
        yield SystemCommand(
            _("Licht of donker"),
            _("Wisselt tussen het lichte en het donkere thema."),
            self.action_switch_theme,
        )
        if screen.query("HelpPanel"):
            yield SystemCommand(
                _("Toetsen verbergen"),
                _("Verbergt de lijst met toetsen."),
                self.action_hide_help_panel,
            )
        else:
            yield SystemCommand(
                _("Toetsen"),
                _("Laat zien wat elke toets hier doet."),
                self.action_show_help_panel,
            )
        yield SystemCommand(
            in_our_words("Quit"),
            in_our_words("Quit the app and return to the command prompt."),
            self.action_quit,
        )

    def action_switch_theme(self) -> None:
        """Change from light to dark or back."""
        self.theme = self.DARK if self.theme == self.LIGHT else self.LIGHT

    def action_command_palette(self) -> None:
        """Show the palette with every command."""
        if self.use_command_palette and not isinstance(self.screen, TranslatedPalette):
            self.push_screen(TranslatedPalette())

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Make no picture: what is on the screen is for those who look at it."""

    def action_help_quit(self) -> None:
        """Tell who presses ctrl+c which key closes the app."""
        for key, active in self.active_bindings.items():
            if active.binding.action in {"quit", "app.quit"}:
                self.notify(
                    _("Met {key} sluit je Logboek.").format(key=key_display(key)), markup=False
                )
                return
