"""Textual's own app and screens, speaking the current language."""

from typing import TypeVar

from textual.app import App
from textual.binding import ActiveBinding, Binding
from textual.screen import Screen, ScreenResultType

from logboek.i18n import _
from logboek.widgets.textual_words import bindings_in_our_words, key_display

ReturnType = TypeVar("ReturnType")


class TranslatedScreen(Screen[ScreenResultType]):
    """A screen whose keys are described in the current language, those of its widgets too."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """What each key does now."""
        return bindings_in_our_words(super().active_bindings)


class TranslatedApp(App[ReturnType]):
    """An app that calls keys as people call them, and has no palette or pictures of Textual's."""

    ENABLE_COMMAND_PALETTE = False

    def get_key_display(self, binding: Binding) -> str:
        """Return the key as people call it."""
        return binding.key_display or key_display(binding.key)

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Make no picture: what is on the screen is for those who look at it."""

    def action_help_quit(self) -> None:
        """Tell who presses ctrl+c which key closes the app."""
        self.notify(_("Met {key} sluit je Logboek.").format(key="ctrl+q"))
