"""The form in one picture: who sits at which table, tables under each other, partners beside."""

from collections.abc import Sequence

from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.insight.bodies import seats
from logboek.insight.weight import by_partner
from logboek.partnership import Body, Person
from logboek.screens.desk import Desk
from logboek.screens.organisation_rows import Known, hours_said

NARROWEST = 8
"""How many cells a column needs at least, so that most first names fit."""
MOST_NAMES = 5
"""How many names stand in one cell; the last place says how many more there are."""


class Picture:
    """Draws the form for any width: as many partners beside each other as fit, then the others."""

    def __init__(self, desk: Desk, now: Known) -> None:
        logbook = desk.logbook
        self._bodies, self._depths = now.running, now.depths
        people = logbook.people.all()
        self._seats = seats(now.running, people)
        self._names = _short_names(now.running, people)
        hours = by_partner(now.weight.per_person, people)
        partners = [each.id for each in logbook.partners]
        at_tables = dict.fromkeys(partner for _body, partner in self._seats)
        self._partners = [*partners, *(each for each in at_tables if each not in partners)]
        self._hours = {each: hours_said(hours.get(each, 0)) for each in self._partners}
        names = [_("uur per maand"), *(presentation.one_line(b.name, 24) for b in now.running)]
        self._longest = max(Content(name).cell_length for name in names)
        self._heads = {
            each: presentation.one_line(
                logbook.partner_name(each) if each else _("zonder partner"), 60
            )
            for each in self._partners
        }

    def draw(self, width: int) -> list[Content]:
        """The picture, line by line."""
        label = min(self._longest + 2, 24, max(10, width // 3))
        abreast = max(1, (width - label) // NARROWEST)
        if len(self._partners) > abreast:
            rows = -(-len(self._partners) // abreast)
            abreast = -(-len(self._partners) // rows)
        each = min(16, (width - label) // max(1, min(abreast, len(self._partners) or 1)))
        lines: list[Content] = []
        for start in range(0, max(1, len(self._partners)), abreast):
            partners = self._partners[start : start + abreast]
            if lines:
                lines.append(Content(""))
            lines += self._part(partners, label, max(4, each))
        return [line.truncate(width) for line in lines]

    def _part(self, partners: Sequence[str], label: int, each: int) -> list[Content]:
        """Some of the partners: their names, every table, and their hours."""
        lines = _row(
            Content(""),
            [_in_two(self._heads[id], each - 1) for id in partners],
            label,
            each,
            "bold",
        )
        for body in self._bodies:
            depth = min(self._depths.get(body.id, 0), 3)
            indent = "  " * (depth - 1) + "└ " if depth else ""
            name = Content.assemble(
                (indent, "$quiet"),
                presentation.line(body.name or _("tafel zonder naam"), "bold", 60),
            )
            cells = [self._cell(body, partner) for partner in partners]
            lines += _row(name, cells, label, each)
        hours = [[self._hours[id]] for id in partners]
        lines += _row(Content.styled(_("uur per maand"), "$quiet"), hours, label, each)
        return lines

    def _cell(self, body: Body, partner: str) -> list[str]:
        """The first names of those who sit there; a dot where nobody does."""
        there = [self._names[each.id] for each in self._seats.get((body.id, partner), [])]
        if len(there) > MOST_NAMES:
            more = len(there) - MOST_NAMES + 1
            there = [*there[: MOST_NAMES - 1], _("nog {n}").format(n=more)]
        return there or ["·"]


def _row(
    name: Content, cells: Sequence[Sequence[str]], label: int, each: int, style: str = ""
) -> list[Content]:
    """One row, as many lines as its highest cell takes."""
    lines: list[Content] = []
    for y in range(max((len(cell) for cell in cells), default=1)):
        line = (name if not y else Content("")).truncate(label - 1, ellipsis=True, pad=True)
        for cell in cells:
            text = presentation.line(cell[y] if y < len(cell) else "", limit=60)
            quiet = "$quiet" if text.plain == "·" else style
            line += Content(" ") + text.truncate(each - 1, ellipsis=True, pad=True).stylize(quiet)
        lines.append(line)
    return lines


def _in_two(name: str, width: int) -> list[str]:
    """A name on one line, or on two where it does not fit: as much of it as can be on the first."""
    words = name.split()
    if Content(name).cell_length <= width or len(words) < 2:
        return [name]
    first = [words[0]]
    while Content(" ".join([*first, words[len(first)]])).cell_length <= width:
        first.append(words[len(first)])
    return [" ".join(first), " ".join(words[len(first) :])]


def _short_names(bodies: Sequence[Body], people: Sequence[Person]) -> dict[str, str]:
    """What people are called in the picture: a first name, with more where two are alike."""
    sitting = {id for body in bodies for id in body.people}
    found: dict[str, str] = {}
    firsts: dict[str, int] = {}
    for person in people:
        if person.id in sitting:
            first = found[person.id] = _first_name(person)
            firsts[first] = firsts.get(first, 0) + 1
    for person in people:
        if firsts.get(found.get(person.id, ""), 0) > 1:
            words = presentation.one_line(person.name, 60).split()
            if len(words) > 1:
                found[person.id] = f"{words[0]} {words[-1][:1]}"
    return found


def _first_name(person: Person) -> str:
    words = presentation.one_line(person.name, 60).split()
    return words[0] if words else "?"
