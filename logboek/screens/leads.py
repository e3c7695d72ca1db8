"""The records that a page names: each can be clicked, or picked from a list, to go there."""

from typing import NamedTuple

from textual.content import Content
from textual.style import Style

from logboek.screens.labels import REGISTER
from logboek.screens.pick import Choosable
from logboek.widgets.record_list import Row


class Lead(NamedTuple):
    """A record that is named on a page."""

    register: str
    """The register in which it stands."""
    id: str
    """The record."""
    words: Content
    """What it is called."""
    place: str = ""
    """The words at which it is opened; empty for its beginning."""


class Leads:
    """Everything that one page leads to."""

    def __init__(self) -> None:
        self.found: list[Lead] = []

    def to(self, register: str, id: str, words: Content, place: str = "") -> Content:
        """The words, made to lead to the record; the screen's action ``lead`` goes there."""
        keys = [(lead.register, lead.id) for lead in self.found]
        if (register, id) not in keys:
            keys.append((register, id))
            self.found.append(Lead(register, id, words, place))
        number = keys.index((register, id))
        return words.stylize(Style.from_meta({"@click": ("screen.lead", (number,))}))

    def choosables(self) -> list[Choosable]:
        """The records as they can be picked, each by its number."""
        shown = []
        for number, lead in enumerate(self.found):
            label = REGISTER[lead.register]
            mark = Content.styled(label.mark, "$accent")
            row = Row(mark, lead.words.without_spans, Content.styled(label.name, "$quiet"))
            shown.append(Choosable(str(number), row, f"{lead.words.plain} {label.name}"))
        return shown
