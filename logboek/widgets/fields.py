"""The fields of a form: a label, a place to fill in, and a line for a hint, an echo or an error."""

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from logboek.characters import LINE_LIMIT, harmless
from logboek.errors import Unclear
from logboek.i18n import _, number
from logboek.presentation import words
from logboek.widgets.choice import Choice, Option

V = TypeVar("V")


def too_long(length: int, limit: int) -> str:
    """The sentence for a text that does not fit."""
    return _(
        "Deze tekst is te lang: {length} tekens, en hier passen er {limit}. Maak hem korter."
    ).format(length=number(length), limit=number(limit))


def no_room(length: int, room: int, instead: str) -> str:
    """The sentence for a paste that does not fit, with what can be done instead."""
    if room <= 0:
        return _("Dit veld is vol. Er is niets geplakt. Haal eerst iets weg.")
    said = _(
        "Deze tekst is te lang: {length} tekens, en hier passen er nog {room}. "
        "Er is niets geplakt. {instead}"
    )
    return said.format(length=number(length), room=number(room), instead=instead)


class Refused(Message):
    """A paste was refused, with the sentence that says why."""

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why


class HarmlessInput(Input):
    """A line in which no character can steer the terminal, however it came there."""

    def validate_value(self, value: str) -> str:
        """Show every dangerous character as a visible, harmless one."""
        return value if value.isprintable() else harmless(value).replace("\n", " ")

    def _on_paste(self, event: events.Paste) -> None:
        """Take the pasted text, or say why there is no room for it."""
        event.stop()
        event.prevent_default()
        self._take(event.text)

    def action_paste(self) -> None:
        """Take what was copied here before, or say why there is no room for it."""
        self._take(self.app.clipboard)

    def _take(self, text: str) -> None:
        """Put a text at the cursor, on one line."""
        start, end = sorted(self.selection)
        room = LINE_LIMIT - len(self.value) + end - start
        line = text[: 4 * LINE_LIMIT]
        line = " ".join(harmless(line).strip("\n").split("\n"))
        if len(text) > 4 * LINE_LIMIT or len(line) > room:
            instead = _("Plak een korter stuk.")
            if any(each.display for each in self.screen.query("TextField")):
                instead = _("Plak een korter stuk, of zet de tekst in een veld met meer regels.")
            self.post_message(Refused(no_room(len(text), room, instead)))
            return
        self.replace(line, start, end)


class Field(Vertical, Generic[V]):
    """One thing to fill in."""

    DEFAULT_CSS = """
    Field {
        height: auto;
        margin-bottom: 1;
        & > .label { height: auto; color: $quiet; }
        &.-here > .label { color: $accent; text-style: bold; }
        & > .note { height: auto; color: $quiet; }
        &.-wrong > .note { color: $mark-bad; text-style: bold; }
        HarmlessInput, HarmlessInput:focus {
            border: none;
            height: 1;
            padding: 0 1;
            background: $background;
            background-tint: 0%;
        }
    }
    """

    def __init__(self, name: str, label: str, value: V, hint: str = "") -> None:
        super().__init__(id=f"field-{name}")
        self.field_name = name
        self._label = label
        self._hint = hint
        self.given = value

    def compose(self) -> ComposeResult:
        """The label, the place to fill in, and the line below it."""
        yield Static(words(self._label), classes="label")
        yield self.place()
        yield Static(words(self._hint), classes="note")

    def on_mount(self) -> None:
        """Hide the line below while it is empty."""
        self._note(self._hint)

    def place(self) -> Widget:
        """The widget that is filled in."""
        raise NotImplementedError

    def read(self) -> V:
        """What was filled in, or ``Unclear`` with a sentence."""
        raise NotImplementedError

    @property
    def touched(self) -> bool:
        """Whether something else stands here than was given."""
        try:
            return self.read() != self.given
        except Unclear:
            return True

    def on_descendant_focus(self) -> None:
        """Show at the label that what is typed comes here."""
        self.add_class("-here")

    def on_descendant_blur(self) -> None:
        """What is typed comes elsewhere."""
        self.remove_class("-here")

    def complain(self, sentence: str) -> None:
        """Say what is wrong, at the field."""
        self.add_class("-wrong")
        self._note(sentence)

    def settle(self, sentence: str = "") -> None:
        """Nothing is wrong: show the echo, or the hint again."""
        self.remove_class("-wrong")
        self._note(sentence or self._hint)

    def _note(self, sentence: str) -> None:
        """Write the line below."""
        note = self.query_one(".note", Static)
        note.update(words(sentence))
        note.display = bool(sentence)

    def on_refused(self, message: Refused) -> None:
        """Say at the field why a paste was refused."""
        message.stop()
        self.complain(message.why)


class LineField(Field[str]):
    """One line of text."""

    def __init__(
        self, name: str, label: str, value: str = "", hint: str = "", needed: str = ""
    ) -> None:
        super().__init__(name, label, value, hint)
        self._needed = needed
        self._shown = value if value.isprintable() else harmless(value).replace("\n", " ")

    def place(self) -> Widget:
        """A line."""
        return HarmlessInput(self._shown, select_on_focus=False)

    def read(self) -> str:
        """The line; what was not touched is given back as it was."""
        text = self.query_one(HarmlessInput).value
        if text == self._shown:
            text = self.given
        if self._needed and not text.strip():
            raise Unclear(self._needed)
        if text != self.given and len(text) > LINE_LIMIT:
            raise Unclear(too_long(len(text), LINE_LIMIT))
        return text if text == self.given else text.strip()

    @property
    def touched(self) -> bool:
        """Whether something was typed, also where that cannot be kept yet."""
        return self.query_one(HarmlessInput).value != self._shown

    def on_input_changed(self) -> None:
        """Typing takes a complaint away."""
        if self.has_class("-wrong"):
            self.settle()


class ChoiceField(Field[str]):
    """One out of several."""

    DEFAULT_CSS: ClassVar[str] = ""

    def __init__(
        self,
        name: str,
        label: str,
        value: str,
        options: Sequence[Option],
        hint: str = "",
        needed: str = "",
    ) -> None:
        super().__init__(name, label, value, hint)
        self._options = options
        self._needed = needed

    def place(self) -> Widget:
        """The options under each other."""
        return Choice(self._options, {self.given})

    def read(self) -> str:
        """The value of the chosen option."""
        chosen = self._chosen()
        if self._needed and not chosen:
            raise Unclear(self._needed)
        return chosen

    @property
    def touched(self) -> bool:
        """Whether something else was chosen."""
        return self._chosen() != self.given

    def on_choice_chosen(self) -> None:
        """Choosing takes a complaint away."""
        if self.has_class("-wrong"):
            self.settle()

    def give(self, value: str) -> None:
        """Let another option be chosen, as if it had been given from the start."""
        self.given = value
        self.query_one(Choice).choose_only(value)

    def _chosen(self) -> str:
        return next(iter(self.query_one(Choice).chosen), "")


class SeveralField(Field[list[str]]):
    """Any number out of several."""

    DEFAULT_CSS: ClassVar[str] = ""

    def __init__(
        self, name: str, label: str, value: list[str], options: Sequence[Option], hint: str = ""
    ) -> None:
        super().__init__(name, label, value, hint)
        self._options = options

    def place(self) -> Widget:
        """The options under each other."""
        return Choice(self._options, set(self.given), several=True)

    def read(self) -> list[str]:
        """The values of the chosen options, in the order in which they stand."""
        chosen = self.query_one(Choice).chosen
        known = [option.value for option in self._options]
        unknown = [value for value in self.given if value not in known]
        picked = unknown + [value for value in known if value in chosen]
        return self.given if set(picked) == set(self.given) else picked
