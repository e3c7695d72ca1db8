"""A field of several lines."""

from textual import events
from textual.app import ComposeResult
from textual.document._document import EditResult
from textual.document._edit import Edit
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static, TextArea

from logboek.characters import TEXT_LIMIT, harmless
from logboek.errors import Unclear
from logboek.i18n import _
from logboek.presentation import words
from logboek.widgets.fields import Field, Refused, no_room, too_long


class HarmlessArea(TextArea):
    """Several lines in which no character can steer the terminal, however it came there."""

    DEFAULT_CSS = """
    HarmlessArea, HarmlessArea:focus {
        border: none;
        height: auto;
        min-height: 2;
        max-height: 8;
        padding: 0 1;
        background: $background;
        & .text-area--cursor-line { background: $background; }
        & .text-area--cursor {
            color: $input-cursor-foreground;
            background: $input-cursor-background;
        }
        & .text-area--selection { color: $foreground; background: $chosen-quiet; }
    }
    """

    def _set_document(self, text: str, language: str | None) -> None:
        """Take the text in harmless form."""
        super()._set_document(harmless(text), language)

    def edit(self, edit: Edit) -> EditResult:
        """Take an edit in harmless form."""
        edit.text = harmless(edit.text)
        return super().edit(edit)

    def on_mount(self) -> None:
        """Who comes here types on after what stands there."""
        self._wait_at_the_end()

    def load_text(self, text: str) -> None:
        """Take another text; who comes here types on after it."""
        super().load_text(text)
        self._wait_at_the_end()

    def on_show(self) -> None:
        """Where only now is room for it, the beginning is read too."""
        self.call_after_refresh(self._show_beginning)

    def on_focus(self) -> None:
        """Go to where is typed; a click says by itself where that is."""
        if not self.is_mouse_over:
            self.scroll_cursor_visible(animate=False)

    def _wait_at_the_end(self) -> None:
        """Put the cursor behind the text, of which the beginning is read until it is needed."""
        self.move_cursor(self.document.end)
        self.call_after_refresh(self._show_beginning)

    def _show_beginning(self) -> None:
        if not self.has_focus:
            self.scroll_home(animate=False)

    async def _on_paste(self, event: events.Paste) -> None:
        """Take the pasted text, or say why there is no room for it."""
        if not self._has_room(event.text):
            event.stop()
            event.prevent_default()

    def action_paste(self) -> None:
        """Take what was copied here before, or say why there is no room for it."""
        if self._has_room(self.app.clipboard):
            super().action_paste()

    def _has_room(self, text: str) -> bool:
        """Whether a text can be put at the cursor; where it cannot, that is said."""
        room = TEXT_LIMIT - len(self.text) + len(self.selected_text)
        if len(text) <= room:
            return True
        instead = _("Plak een korter stuk, of verdeel de tekst.")
        self.post_message(Refused(no_room(len(text), room, instead)))
        return False


class TextField(Field[str]):
    """Several lines of text."""

    DEFAULT_CSS = """
    TextField > .murmur { height: auto; color: $quiet; text-style: italic; display: none; }
    """

    class Edited(Message):
        """Another text stands in the field."""

        def __init__(self, field: "TextField") -> None:
            super().__init__()
            self.field = field

    def __init__(
        self, name: str, label: str, value: str = "", hint: str = "", needed: str = ""
    ) -> None:
        super().__init__(name, label, value, hint)
        self._needed = needed
        self._shown = harmless(value)

    def compose(self) -> ComposeResult:
        """The label, the place, the line below it, and a quiet line."""
        yield from super().compose()
        yield Static("", classes="murmur", markup=False)

    def on_mount(self) -> None:
        """Let it be known what stands here from the start."""
        super().on_mount()
        self.post_message(self.Edited(self))

    def place(self) -> Widget:
        """A few lines that grow with the text."""
        return HarmlessArea(self._shown, soft_wrap=True, tab_behavior="focus")

    def murmur(self, sentence: str) -> None:
        """Say something quietly about what stands here; nothing is wrong with it."""
        line = self.query_one(".murmur", Static)
        line.update(words(sentence))
        line.display = bool(sentence)

    @property
    def text(self) -> str:
        """What stands here now."""
        return self.query_one(HarmlessArea).text

    def give(self, text: str) -> None:
        """Let another text stand here, as if it had been given from the start."""
        self.given, self._shown = text, harmless(text)
        self.query_one(HarmlessArea).load_text(self._shown)

    def read(self) -> str:
        """The text; what was not touched is given back as it was."""
        text = self.query_one(HarmlessArea).text
        if text == self._shown:
            text = self.given
        if self._needed and not text.strip():
            raise Unclear(self._needed)
        if text != self.given and len(text) > TEXT_LIMIT:
            raise Unclear(too_long(len(text), TEXT_LIMIT))
        return text if text == self.given else text.strip()

    @property
    def touched(self) -> bool:
        """Whether something was typed, also where that cannot be kept yet."""
        return self.query_one(HarmlessArea).text != self._shown

    def on_text_area_changed(self) -> None:
        """Typing takes a complaint away."""
        if self.has_class("-wrong"):
            self.settle()
        self.post_message(self.Edited(self))
