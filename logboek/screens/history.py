"""Every wording that a record had, with what each change did to it."""

from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.content import Content

from logboek import presentation
from logboek.dates import full_moment, said
from logboek.i18n import _
from logboek.insight.words import differences
from logboek.screens.desk import Desk
from logboek.screens.dialog import CANCEL, Dialog
from logboek.screens.values import field_name, value_said
from logboek.widgets.command import Command, bindings
from logboek.widgets.page import Page, PageView
from logboek.widgets.record_list import RecordList, Row

if TYPE_CHECKING:
    from logboek.history import FieldChange, Unread
    from logboek.logbook import Logbook
    from logboek.register import Register

PUT_BACK = Command(
    "history.put_back", "t", _("terugzetten"), _("Terugzetten wat er eerst stond"),
    _("Zet terug wat er voor deze wijziging stond, als een nieuwe wijziging."), "put_back",
    footer=True, writes=True,
)  # fmt: skip
LOOKS = {"added": "bold underline $mark-good", "removed": "strike $mark-bad"}
"""How a piece of text looks that came or went; lines as well as colours."""


def difference(before: str, after: str) -> Content:
    """Two texts as one, what went struck through and what came in its place underlined."""
    parts: list[Content] = []
    gone = came = ""

    def settle() -> None:
        parts.append(presentation.words(gone, LOOKS["removed"]))
        parts.append(Content(" " if gone and came else ""))
        parts.append(presentation.words(came, LOOKS["added"]))

    for what, text in differences(before[:20_000], after[:20_000]):
        if what == "same" and text.strip():
            settle()
            gone = came = ""
            parts.append(presentation.words(text))
        else:
            gone += text if what != "added" else ""
            came += text if what != "removed" else ""
    settle()
    return Content.assemble(*parts)


def replacement(before: str, after: str) -> Content:
    """All of what stood, struck through, then all of what came in its place, underlined."""
    if before == after:
        return presentation.words(after)
    return Content(" → ").join(
        presentation.words(said, LOOKS[look])
        for said, look in ((before, "removed"), (after, "added"))
        if said
    )


def one_by_one(before: list[str], after: list[str]) -> Content:
    """What stands in a list, with what went from it and what came to it."""
    stood = [presentation.words(each, "" if each in after else LOOKS["removed"]) for each in before]
    came = [presentation.words(each, LOOKS["added"]) for each in after if each not in before]
    return Content(", ").join([*stood, *came])


def shift(logbook: "Logbook", field: str, change: "FieldChange") -> Content:
    """What changed in one field: texts word by word, lists one by one, anything else whole."""
    was, now = change.before, change.after
    if isinstance(was or now, list):
        each_was, each_now = (
            [value_said(logbook, field, each) for each in values or ()] for values in (was, now)
        )
        return one_by_one(each_was, each_now)
    before, after = value_said(logbook, field, was), value_said(logbook, field, now)
    if _chosen(was) == _chosen(now) and _has_words(was, before) and _has_words(now, after):
        return difference(before, after)
    return replacement(before, after)


def _has_words(value: Any, said: str) -> bool:
    """Whether a value is read as somebody wrote it, rather than as a date, a number or a choice."""
    match value:
        case None | "":
            return True
        case str():
            return value == said
        case dict():
            return any(value.get(name) for name in ("text", "note", "why", "name"))
    return False


def _chosen(value: Any) -> list[Any]:
    """The choices in a part of a record."""
    names = ("state", "outcome", "recognises", "kind")
    return [value[name] for name in names if name in value] if isinstance(value, dict) else []


class History(Dialog[None]):
    """The changes of one record at the top, newest first, and below what each one changed."""

    HELP: ClassVar[str] = "help/history.md"
    OFFERS: ClassVar[tuple[Command, ...]] = (PUT_BACK, CANCEL)
    BINDINGS = bindings(PUT_BACK)

    def __init__(self, desk: Desk, register: str, id: str, title: str) -> None:
        name = presentation.one_line(title, 80)
        super().__init__(_("Geschiedenis van “{title}”").format(title=name))
        self._desk = desk
        self._register: Register[Any] = desk.logbook.register(register)
        self._record_id = id
        self._read()

    def _read(self) -> None:
        """Read every change anew."""
        id, name, logbook = self._record_id, self._register.name, self._desk.logbook
        self._seen = self._register.look(id) if id in self._register else None
        self._revisions: list[Any] = logbook.history(name, id)[::-1]
        unread = logbook.unread(name, id)
        self._unread = _why_unread(unread, bool(self._revisions))
        today = self._desk.today()
        self._days = [said(each.at.astimezone().date(), today) for each in self._revisions]
        self._widest = max(map(len, self._days), default=0)

    def body(self) -> ComposeResult:
        """The list of changes and the differences."""
        yield RecordList(id="revisions")
        yield PageView(id="differences")

    def on_mount(self) -> None:
        """Show the changes, now and when there are more."""
        self._desk.changed.subscribe(self, lambda _changed: self._follow())
        self._fill()

    def _follow(self) -> None:
        """Show what was changed meanwhile too, with the same change highlighted."""
        stood = len(self._revisions)
        self._read()
        self._fill(len(self._revisions) - stood)
        self.show_keys()

    def _fill(self, newer: int = 0) -> None:
        """Show every change, the newest first."""
        rows = self.query_one(RecordList)
        rows.styles.height = max(1, min(len(self._revisions), 8))
        rows.show(len(self._revisions), self._row, rows.chosen + newer)
        self._show()

    def _row(self, index: int) -> Row:
        """One change: when, who, and which fields."""
        revision = self._revisions[index]
        logbook = self._desk.logbook
        day = f"{self._days[index]:<{self._widest}}"
        who = presentation.one_line(logbook.name_of(revision.by), 30)
        what = {
            "added": _("gemaakt"),
            "removed": _("uit de lijst gehaald"),
            "restored": _("teruggezet"),
        }.get(revision.verb) or ", ".join(field_name(logbook, name) for name in revision.fields)
        title = Content.assemble(
            day, "  ", presentation.line(who), "  ", presentation.line(what, "$quiet")
        )
        return Row(Content.styled("•", "$accent"), title)

    def _show(self) -> None:
        """Show what the highlighted change did."""
        page = Page()
        if self._unread:
            page.text(Content.styled(self._unread, "bold"))
        if self._unread and self._revisions:
            page.space()
        if self._revisions:
            revision = self._revisions[self.query_one(RecordList).chosen]
            logbook = self._desk.logbook
            page.text(
                Content.assemble(
                    (full_moment(revision.at), "$quiet"),
                    ("  " + presentation.one_line(logbook.name_of(revision.by), 60), "$quiet"),
                )
            )
            for field, change in revision.fields.items():
                page.heading(presentation.one_line(field_name(logbook, field), 80))
                page.text(shift(logbook, field, change))
        elif not self._unread:
            page.text(Content(_("Hier is nog niets over bewaard.")))
        self.query_one(PageView).show(page)

    def on_record_list_highlighted(self) -> None:
        """Show another change."""
        self._show()
        self.show_keys()

    def why_not(self, command: Command) -> str:
        """What began a record, took it out or put it back is not put back here."""
        if command is not PUT_BACK:
            return ""
        if (frame := self._frame()) and (why_not := frame.why_not(command)):
            return why_not
        if self._seen is None:
            return _("Dit is uit de lijst gehaald. Zet het eerst terug in de lijst.")
        if self._unread:
            return self._unread
        if self._before() is None:
            return _("Voor deze wijziging stond hier nog niets.")
        if self._desk.questions_on(self._register.name, self._record_id):
            return _("Hier staat een vraag open. Beantwoord die eerst, samen.")
        return ""

    def in_footer(self, command: Command) -> bool:
        """Nothing that cannot be done with the highlighted change."""
        return super().in_footer(command) and not (command is PUT_BACK and self.why_not(command))

    def _before(self) -> dict[str, Any] | None:
        """What the highlighted change replaced, by field; None where nothing stood before it.

        What it only added is left alone: putting back takes away nothing that somebody wrote.
        """
        at = next((rows.chosen for rows in self.query(RecordList)), len(self._revisions))
        if at + 1 >= len(self._revisions) or self._revisions[at].verb != "changed":
            return None
        replaced = {
            field: change.before
            for field, change in self._revisions[at].fields.items()
            if change.before not in (None, "", [], {})
        }
        return replaced or None

    @work
    async def action_put_back(self) -> None:
        """Put back what stood before the highlighted change, as a new change."""
        frame, before, seen = self._frame(), self._before(), self._seen
        if frame is None or before is None or seen is None or not await frame.known():
            return
        done = await frame.write(lambda: self._register.put_back(seen, before))
        if done is False:
            self.say(_("Zo staat het nu al."))
        elif done:
            self.say(_("Teruggezet. Met ctrl+z draai je dat terug."))


def _why_unread(why: "Unread", partly: bool) -> str:
    """Why not every change can be read now, in a sentence; ``partly`` if some can be."""
    match why, partly:
        case "folder", _some:
            return _(
                "De geschiedenis is nu niet te lezen: de map is weg. Zij staat hier weer zodra de "
                "map terug is."
            )
        case "file", True:
            return _(
                "Een deel van de geschiedenis is nu niet te lezen: een bestand is weg of "
                "veranderd. Wat er wel is, staat hieronder."
            )
        case "file", False:
            return _(
                "De geschiedenis is nu niet te lezen: het bestand waarin zij staat, is weg of "
                "veranderd."
            )
    return ""
