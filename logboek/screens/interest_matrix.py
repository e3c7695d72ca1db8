"""The matrix of Belangen: three levels by the partners, with what is in need."""

from collections.abc import Mapping

from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.insight.interests import LEVELS, Cell, matrix, organisation_of
from logboek.partnership import Interest
from logboek.screens.desk import Desk
from logboek.screens.interest_rows import NEED, Known
from logboek.screens.labels import INTEREST_LEVEL
from logboek.widgets.matrix import ALL, Matrix


class InterestMatrix(Matrix):
    """Counts interests, and says which of them a chosen cell shows."""

    partners: tuple[str, ...] = ()
    """The ids of the columns; the first is of no one partner."""
    names: tuple[str, ...] = ()
    """What the columns are called."""

    def fill(self, desk: Desk, known: Known) -> None:
        """Show how many interests there are where, and how many of them are in need."""
        logbook = desk.logbook
        partners = logbook.partners.all()
        self.partners = ("", *(each.id for each in partners))
        self.names = (_("samen"), *(each.name for each in partners))
        cells = matrix(known.all, partners, logbook.people)
        short = (_("gezamenlijk"), _("organisatie"), _("persoonlijk"))
        every = Cell(len(known.all), len(known.lenses["need"]))
        self.show(
            Content.assemble(_("alles"), "  ", _counted(every)),
            [presentation.line(name, limit=60) for name in self.names],
            [
                Content.assemble((INTEREST_LEVEL[level].mark, "$accent"), f" {name}")
                for level, name in zip(LEVELS, short, strict=True)
            ],
            [[_counted(cells[level, partner]) for partner in self.partners] for level in LEVELS],
        )

    @property
    def everything(self) -> bool:
        """Whether no cell, row or column is chosen."""
        return self.chosen == (ALL, ALL)

    @property
    def level(self) -> int:
        """The place of the level that is chosen, or `ALL`."""
        return self.chosen[0]

    @property
    def partner(self) -> str | None:
        """The id of the partner that is chosen, or None."""
        return None if self.chosen[1] == ALL else self.partners[self.chosen[1]]

    def shows(self, interest: Interest, homes: Mapping[str, str]) -> bool:
        """Whether an interest stands in what is chosen."""
        owner = organisation_of(interest, homes)
        column = self.partners.index(owner) if owner in self.partners else 0
        row = LEVELS.index(interest.level)
        return self.chosen[0] in (ALL, row) and self.chosen[1] in (ALL, column)

    def said(self) -> list[Content]:
        """What is chosen, in words."""
        row, column = self.chosen
        parts: list[Content] = []
        if row != ALL:
            parts.append(Content(INTEREST_LEVEL[LEVELS[row]].name))
        if column != ALL:
            parts.append(presentation.line(self.names[column], limit=40))
        return parts


def _counted(cell: Cell) -> Content:
    """How many there are, and how many of them are in need."""
    if not cell.count:
        return Content.styled("·", "$quiet")
    need = (f" {NEED}{cell.in_need}", "bold $mark-bad") if cell.in_need else ""
    return Content.assemble(str(cell.count), need)
