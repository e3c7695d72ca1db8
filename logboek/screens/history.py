"""Every wording that a record had, with what changed word by word."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.content import Content

from logboek import presentation
from logboek.dates import full_moment, said
from logboek.i18n import _
from logboek.insight.words import differences
from logboek.screens.desk import Desk
from logboek.screens.dialog import CANCEL, Dialog
from logboek.screens.values import field_name, value_said
from logboek.widgets.command import Command
from logboek.widgets.page import Page, PageView
from logboek.widgets.record_list import RecordList, Row

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


class History(Dialog[None]):
    """The changes of one record at the top, newest first, and below what each one changed."""

    OFFERS: ClassVar[tuple[Command, ...]] = (CANCEL,)

    def __init__(self, desk: Desk, register: str, id: str, title: str) -> None:
        name = presentation.one_line(title, 80)
        super().__init__(_("Geschiedenis van “{title}”").format(title=name))
        self._desk = desk
        self._revisions: list[Any] = desk.logbook.history(register, id)[::-1]

    def body(self) -> ComposeResult:
        """The list of changes and the differences."""
        yield RecordList(id="revisions")
        yield PageView(id="differences")

    def on_mount(self) -> None:
        """Show the changes."""
        rows = self.query_one(RecordList)
        rows.styles.height = max(1, min(len(self._revisions), 8))
        rows.show(len(self._revisions), self._row)
        self._show()

    def _row(self, index: int) -> Row:
        """One change: when, who, and which fields."""
        revision = self._revisions[index]
        logbook = self._desk.logbook
        day = said(revision.at.astimezone().date(), self._desk.today())
        who = presentation.one_line(logbook.name_of(revision.by), 30)
        what = {
            "added": _("gemaakt"),
            "removed": _("uit de lijst gehaald"),
            "restored": _("teruggezet"),
        }.get(revision.verb) or ", ".join(field_name(logbook, name) for name in revision.fields)
        title = Content.assemble(
            f"{day:<22}", presentation.line(who), "  ", presentation.line(what, "$quiet")
        )
        return Row(Content.styled("•", "$accent"), title)

    def _show(self) -> None:
        """Show what the highlighted change did."""
        page = Page()
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
                before = value_said(logbook, field, change.before)
                after = value_said(logbook, field, change.after)
                page.text(difference(before, after))
        else:
            page.text(Content(_("Hier is nog niets over bewaard.")))
        self.query_one(PageView).show(page)

    def on_record_list_highlighted(self) -> None:
        """Show another change."""
        self._show()
