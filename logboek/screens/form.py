"""Forms: a typed draft in, a draft or None out; a form never saves."""

from collections.abc import Iterable
from typing import Any, ClassVar, Generic, NoReturn, TypeVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget

from logboek.errors import Unclear
from logboek.i18n import _
from logboek.partnership import Term
from logboek.screens.dialog import GIVE_UP, Dialog, problem_line
from logboek.widgets.choice import Choice
from logboek.widgets.command import Command, bindings
from logboek.widgets.date_field import DateField
from logboek.widgets.fields import Field, LineField
from logboek.widgets.text_field import HarmlessArea, TextField

T = TypeVar("T")

SAVE = Command(
    "form.save", "ctrl+s", _("bewaren"), _("Bewaren"),
    _("Bewaart wat je invulde."), "save", footer=True,
)  # fmt: skip
NEXT = Command(
    "form.next", "tab", _("volgende"), _("Naar het volgende veld"),
    _("Gaat naar het volgende veld; met shift+tab ga je terug."), "app.focus_next", footer=True,
)  # fmt: skip
ENTER = Command(
    "form.enter", "enter", _("volgende"), _("Enter"),
    _("Gaat naar het volgende veld; in een veld met meer regels begint een nieuwe regel."),
    "enter", footer=True,
)  # fmt: skip


class Form(Dialog[T | None], Generic[T]):
    """A form for one draft."""

    OFFERS: ClassVar[tuple[Command, ...]] = (SAVE, GIVE_UP)
    SCROLLS = "#fields"
    BINDINGS = bindings(SAVE, ENTER)

    def __init__(
        self, heading: Content | str, draft: T, problem: str = "", wrong: str = ""
    ) -> None:
        """A problem is said at the field that is ``wrong``, or else above all of them."""
        super().__init__(heading, problem=problem)
        self.draft = draft
        self._wrong = wrong

    def body(self) -> ComposeResult:
        """The sentence about a failed save, and the fields."""
        yield problem_line("" if self._wrong else self._problem)
        with VerticalScroll(id="fields", can_focus=False):
            yield from self.fields()

    def on_mount(self) -> None:
        """Say what is wrong at the field that it is about, and go there."""
        if self._wrong:
            self._field(self._wrong).complain(self._problem)
            self._go_to_wrong()

    def on_descendant_focus(self) -> None:
        """Enter does something else in another field."""
        self.show_keys()

    def on_choice_chosen(self) -> None:
        """Where something is chosen, enter goes on."""
        self.show_keys()

    def offers(self) -> Iterable[Command]:
        """The commands of the form, with what tab and enter do where the focus is."""
        if self._only_line():
            save = self.OFFERS[0]
            return (*super().offers(), replace(ENTER, label=save.label, hint=save.hint))
        enter = replace(ENTER, footer=not self._in_last_field())
        if isinstance(self.focused, HarmlessArea):
            enter = replace(ENTER, label=_("nieuwe regel"))
        elif isinstance(self.focused, Choice) and self.focused.enter_chooses:
            enter = replace(ENTER, label=_("kiezen"))
        return (*super().offers(), NEXT, enter)

    def in_footer(self, command: Command) -> bool:
        """The way to the next field stands there where there is one."""
        return super().in_footer(command) and (command is not NEXT or len(self.query(Field)) > 1)

    def fields(self) -> Iterable[Field[Any]]:
        """The fields, from top to bottom."""
        raise NotImplementedError

    def collect(self) -> T:
        """The draft as it was filled in; ``Unclear`` when a field is not."""
        raise NotImplementedError

    def value(self, name: str) -> Any:
        """What a field holds; its own complaint is shown at the field."""
        field = self._field(name)
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
        return super().scroll_to_widget(_whole(widget), **{**given, "center": False})

    def can_view_entire(self, widget: Widget) -> bool:
        """Whether the whole field is in view, what is said below it included."""
        return super().can_view_entire(_whole(widget))

    def scroll_to_center(self, widget: Widget, *_given: Any, **_named: Any) -> None:
        """Bring the whole field into view; a form does not jump to put it in the middle."""
        self.scroll_to_widget(widget, animate=False)

    def refuse(self, name: str, sentence: str) -> NoReturn:
        """Complain at a field that is right by itself but not with the others."""
        self._field(name).complain(sentence)
        raise Unclear(sentence)

    def action_save(self) -> None:
        """Give the draft back when every field is right; else go to the first that is not."""
        try:
            draft = self.collect()
        except Unclear:
            self._go_to_wrong()
        else:
            self.finish(draft)

    def finish(self, draft: T) -> None:
        """Give the draft back."""
        self.dismiss(draft)

    def on_input_submitted(self) -> None:
        """Enter goes on."""
        self.action_enter()

    def action_enter(self) -> None:
        """Save where a line is all there is to fill in; else go to the next field."""
        if self._only_line():
            self.action_save()
        elif self._in_last_field():
            self.say(_("Dit is het laatste veld. Ben je klaar, druk dan op ctrl+s."))
        else:
            self.focus_next()

    def _field(self, name: str) -> Field[Any]:
        return self.query_one(f"#field-{name}", Field)

    def _only_line(self) -> bool:
        """Whether the form asks for one line or one date, and for nothing else."""
        fields = list(self.query(Field))
        return len(fields) == 1 and isinstance(fields[0], LineField | DateField)

    def _in_last_field(self) -> bool:
        """Whether nothing comes after what has the focus."""
        places = self.focus_chain
        return bool(places) and self.focused is places[-1]

    def _go_to_wrong(self) -> None:
        """Go to the first field that is wrong."""
        for field in self.query("Field.-wrong").results(Field):
            field.scroll_visible(animate=False)
            field.query("HarmlessInput, HarmlessArea, Choice").first().focus()
            return


def _whole(widget: Widget) -> Widget:
    """The field that a widget is in."""
    return next((node for node in widget.ancestors if isinstance(node, Field)), widget)
