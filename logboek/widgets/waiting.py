"""What is shown while something loads."""

from textual.app import RenderResult
from textual.content import Content
from textual.widgets import LoadingIndicator

from logboek.widgets.textual_words import in_our_words


class Waiting(LoadingIndicator):
    """Textual's moving dots, or a word where nothing may move."""

    def render(self) -> RenderResult:
        """Draw the dots or the word."""
        if self.app.animation_level == "none":
            return Content(in_our_words("Loading..."))
        return super().render()
