"""What was found, as rows: under each kind of record the best ones, and how many more there are."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from textual.content import Content

from logboek import presentation
from logboek.dates import said
from logboek.i18n import N_, _
from logboek.insight.search import Group, Hit
from logboek.screens.desk import Desk
from logboek.screens.labels import REGISTER
from logboek.widgets.record_list import Row

KINDS: dict[str, str] = {
    "partnership": N_("samenwerking"),
    "partners": N_("partners"),
    "people": N_("mensen"),
    "ambition": N_("ambitie"),
    "interests": N_("belangen"),
    "predictions": N_("voorspellingen"),
    "agreements": N_("afspraken"),
    "terms": N_("begrippen"),
    "meetings": N_("ontmoetingen"),
    "bodies": N_("tafels"),
    "phases": N_("fasen"),
    "notes": N_("notities"),
}
"""Every register, as people call what stands in it."""


class Found(NamedTuple):
    """One row of what was found."""

    row: Row
    """How it looks."""
    register: str
    """The register that it is of."""
    id: str = ""
    """The record; empty for the name of a kind, and for the row that shows more of it."""
    more: bool = False
    """Whether the row shows more of its kind."""

    @property
    def can_be_chosen(self) -> bool:
        """Whether something happens when it is opened."""
        return bool(self.id) or self.more


def found_rows(desk: Desk, groups: Iterable[Group], most: dict[str, int]) -> list[Found]:
    """The rows of all kinds; ``most`` says how many records of a kind are shown."""
    return [row for group in groups for row in _of_kind(desk, group, most[group.register])]


def _of_kind(desk: Desk, group: Group, most: int) -> Iterator[Found]:
    """The name of a kind, its best records, and a row for the others."""
    name = _(KINDS[group.register]).capitalize()
    heading = Content.assemble((name, "bold $accent"), (f"  {group.count}", "$quiet"))
    yield Found(Row(Content(""), Content(""), under=heading), group.register)
    for hit in group.hits[:most]:
        yield Found(_row(desk, hit), group.register, hit.entry.id)
    if (left := group.count - most) > 0 and len(group.hits) >= most:
        text = Content.styled(_("en nog {count}").format(count=left), "$quiet italic")
        yield Found(Row(Content.styled("…", "$quiet"), text), group.register, more=True)


def _row(desk: Desk, hit: Hit) -> Row:
    """What it is called, and below that the text in which the words stand."""
    entry = hit.entry
    mark = Content.styled(REGISTER[entry.register].mark, "$accent")
    if entry.title.strip():
        title = presentation.found(entry.title, hit.title_spans)
        under = presentation.found(entry.text, hit.text_spans, "$quiet")
        return Row(mark, title, under=under)
    under = Content("")
    if entry.register == "notes" and (note := desk.logbook.notes.read(entry.id)) and note.on:
        under = Content.styled(said(note.on, desk.today()), "$quiet")
    return Row(mark, presentation.found(entry.text, hit.text_spans), under=under)
