"""Forms: a typed draft in, a draft or None out; a form never saves."""

from collections.abc import Iterable
from typing import Any, ClassVar, Generic, NoReturn, TypeVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget

from logboek.errors import Unclear
from logboek.i18n import _
from logboek.partnership import Term
from logboek.screens.dialog import GIVE_UP, Dialog, problem_line
from logboek.widgets.command import Command, bindings
from logboek.widgets.fields import Field
from logboek.widgets.text_field import TextField

T = TypeVar("T")

SAVE = Command(
    "form.save", "ctrl+s", _("bewaren"), _("Bewaren"),
    _("Bewaart wat je invulde."), "save", footer=True,
)  # fmt: skip


class Form(Dialog[T | None], Generic[T]):
    """A form for one draft."""

    OFFERS: ClassVar[tuple[Command, ...]] = (SAVE, GIVE_UP)
    SCROLLS = "#fields"
    BINDINGS = bindings(SAVE)

    def __init__(self, heading: Content | str, draft: T, problem: str = "") -> None:
        super().__init__(heading, problem=problem)
        self.draft = draft

    def body(self) -> ComposeResult:
        """The sentence about a failed save, and the fields."""
        yield problem_line(self._problem)
        with VerticalScroll(id="fields", can_focus=False):
            yield from self.fields()

    def fields(self) -> Iterable[Field[Any]]:
        """The fields, from top to bottom."""
        raise NotImplementedError

    def collect(self) -> T:
        """The draft as it was filled in; ``Unclear`` when a field is not."""
        raise NotImplementedError

    def value(self, name: str) -> Any:
        """What a field holds; its own complaint is shown at the field."""
        field = self.query_one(f"#field-{name}", Field)
        try:
            return field.read()
        except Unclear as error:
            field.complain(str(error))
            raise

    def on_text_field_edited(self, message: TextField.Edited) -> None:
        """Say under a long text, while it is being typed, which of its words confuse."""
        from logboek.screens.contested import confusing, desk_of

        if desk := desk_of(self):
            about = self.draft.id if isinstance(self.draft, Term) else ""
            message.field.murmur(confusing(desk.glossary, message.field.text, about))

    def scroll_to_widget(self, widget: Widget, **given: Any) -> bool:
        """Bring the whole field into view, its label included."""
        field = next((node for node in widget.ancestors if isinstance(node, Field)), widget)
        return super().scroll_to_widget(field, **{**given, "center": False})

    def scroll_to_center(self, widget: Widget, *_given: Any, **_named: Any) -> None:
        """Bring the whole field into view; a form does not jump to put it in the middle."""
        self.scroll_to_widget(widget, animate=False)

    def refuse(self, name: str, sentence: str) -> NoReturn:
        """Complain at a field that is right by itself but not with the others."""
        self.query_one(f"#field-{name}", Field).complain(sentence)
        raise Unclear(sentence)

    def action_save(self) -> None:
        """Give the draft back when every field is right; else go to the first that is not."""
        try:
            draft = self.collect()
        except Unclear:
            wrong = self.query("Field.-wrong")
            if wrong:
                first = wrong.first(Field)
                first.scroll_visible(animate=False)
                for place in first.query("*"):
                    if place.focusable:
                        place.focus()
                        break
            return
        self.dismiss(draft)
