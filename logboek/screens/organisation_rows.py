"""Tables and phases in one list: what is known of them, how a row looks, by what it is found."""

from datetime import date
from typing import Literal, NamedTuple

from textual.content import Content

from logboek import presentation
from logboek.dates import said, until
from logboek.i18n import _, language, ngettext
from logboek.insight.bodies import Ending, ending, met, naming, tree
from logboek.insight.phases import Stretch, after, here, way
from logboek.insight.weight import Candidate, Weight, could_go, hours_a_month, runs, weigh
from logboek.partnership import Agreement, Body, Meeting, Phase, Record
from logboek.screens.desk import Desk
from logboek.screens.labels import FREQUENCY, PHASE
from logboek.widgets.record_list import Row


class Whole(Record, frozen=True, kw_only=True):
    """A row that is no record: all tables together, or all phases."""

    of: Literal["bodies", "phases"] = "bodies"
    """What it is the whole of."""


TABLES, WAY = Whole(id="all bodies"), Whole(id="all phases", of="phases")
"""The two rows that show everything of one kind."""
ENDS: dict[Ending, tuple[str, str]] = {
    "goes_on": ("!", "bold $mark-bad"),
    "just_ended": ("○", "$accent"),
    "soon": ("↻", "$accent"),
}
"""The sign of a table that asks whether it goes on or stops."""


class Known(NamedTuple):
    """What the screen knows of tables and phases, worked out once for every change."""

    running: list[Body]
    """The tables that are there or still to come, each after the one that it answers to."""
    depths: dict[str, int]
    """How deep each of those stands, by id."""
    ended: list[Body]
    """The tables that are no longer there, the latest first."""
    gone: frozenset[str]
    """The ids of those."""
    ends: dict[str, Ending]
    """The tables that ask whether they go on or stop, by id."""
    stretches: list[Stretch]
    """The phases in their order."""
    places: dict[str, Stretch]
    """The same by id."""
    weight: Weight
    """How heavy the organisation is."""
    candidates: dict[str, Candidate]
    """The tables that could perhaps go, by id."""
    hours: dict[str, float]
    """Hours a month at each table, for one seat, by id."""
    met: dict[str, list[Meeting]]
    """The meetings of each table."""
    named: dict[str, list[Agreement]]
    """The agreements that name a table."""

    @property
    def now(self) -> Stretch | None:
        """The phase in which people are."""
        return here(self.stretches)

    @property
    def next(self) -> Stretch | None:
        """The phase that comes."""
        return after(self.stretches)


def known(desk: Desk) -> Known:
    """Everything that is to be known of tables and phases today."""
    logbook, today = desk.logbook, desk.today()
    bodies, agreements = logbook.bodies.all(), logbook.agreements.all()
    meetings = [each for each in logbook.meetings.all() if each.body]
    by_table = met(meetings)
    ended = [
        each
        for each in bodies
        if not (each.since and each.since > today)
        and not runs(each, by_table.get(each.id, ()), today)
    ]
    gone = frozenset(each.id for each in ended)
    form = tree(each for each in bodies if each.id not in gone)
    stretches = way(logbook.phases.all(), today)
    asks = {each.id: ending(each, by_table.get(each.id, ()), today) for each in bodies}
    return Known(
        [body for body, _depth in form],
        {body.id: depth for body, depth in form},
        sorted(ended, key=lambda each: (each.until or date.min, each.id), reverse=True),
        gone,
        {id: why for id, why in asks.items() if why},
        stretches,
        {each.phase.id: each for each in stretches},
        weigh(bodies, agreements, meetings, today),
        {each.body.id: each for each in could_go(bodies, meetings, today)},
        {each.id: hours_a_month(each, by_table.get(each.id, ()), today) for each in bodies},
        by_table,
        naming(bodies, agreements),
    )


def listed(now: Known) -> list[Record]:
    """The rows: the tables, the phases, then the tables that stopped."""
    if not (now.running or now.ended or now.stretches):
        return []
    return [
        TABLES,
        *now.running,
        WAY,
        *(each.phase for each in now.stretches),
        *now.ended,
    ]


def hours_said(hours: float) -> str:
    """Hours as people say them, with one decimal where there is one."""
    text = f"{int(hours * 10 + 0.5) / 10:.1f}".removesuffix(".0")
    return text.replace(".", ",") if language() == "nl" else text


def with_unit(hours: float) -> str:
    """Hours with the word behind them."""
    text = hours_said(hours)
    return ngettext("{n} uur", "{n} uur", 1 if text == "1" else 2).format(n=text)


def weight_said(now: Known, whole: bool = True) -> str:
    """How many tables there are and what they take, in a few words, or in fewer."""
    tables = len(now.weight.tables)
    counted = ngettext("{n} tafel", "{n} tafels", tables).format(n=tables)
    if not tables:
        return _("nog geen tafels") if not now.ended else counted
    time = with_unit(now.weight.person_hours)
    if whole:
        time = _("{hours} van mensen per maand").format(hours=time)
    verdict = _("zwaar") if now.weight.heavy else _("licht")
    return f"{counted} · {time} · {verdict}"


def end_said(now: Known, body: Body, today: date) -> str:
    """Until when a table is there, in a few words; empty where it has no end."""
    if body.until is None:
        return ""
    match now.ends.get(body.id):
        case "goes_on":
            return _("liep {day} af, komt nog bijeen").format(day=said(body.until, today))
        case "just_ended":
            return _("liep {day} af").format(day=said(body.until, today))
        case "soon":
            return _("loopt af: {when}").format(when=until(body.until, today))
    if body.until < today:
        return _("gestopt, {day}").format(day=said(body.until, today))
    if body.stopped:
        return _("stopt {day}").format(day=said(body.until, today))
    return _("tot {day}").format(day=said(body.until, today))


def organisation_row(desk: Desk, now: Known, record: Record, wide: bool, asked: Content) -> Row:
    """One row; in two lines where there is room, else with the shortest of it behind."""
    match record:
        case Whole():
            mark, title, parts = _whole(now, record)
        case Body():
            mark, title, parts = _body(desk, now, record)
        case Phase():
            mark, title, parts = _phase(desk, now, record)
        case _:
            return Row(Content(""), Content(""))
    if not wide:
        return Row(mark, title, asked + Content.styled(parts[0] if parts else "", "$quiet"))
    return Row(mark, title, asked, presentation.line(" · ".join(parts), "$quiet", 160))


Parts = tuple[Content, Content, list[str]]


def _whole(now: Known, record: Whole) -> Parts:
    if record.of == "bodies":
        mark = ("!", "bold $mark-bad") if now.weight.heavy else ("▣", "$accent")
        tables = [weight_said(now, whole=False)]
        return Content.assemble(mark), Content.styled(_("Alle tafels in beeld"), "bold"), tables
    label, where = PHASE["now"], _("nog geen fasen")
    if now.stretches:
        place, coming = now.now, now.next
        if place:
            label, where = PHASE[place.standing], presentation.one_line(place.phase.name, 60)
            where = f"{label.name}: {where}"
        elif coming:
            where = presentation.one_line(coming.phase.name, 60)
            where = _("straks: {phase}").format(phase=where)
        else:
            where = _("alle fasen zijn geweest")
    return (
        Content.styled("⇢", "$accent"),
        Content.styled(_("Alle fasen op een rij"), "bold"),
        [where],
    )


def _body(desk: Desk, now: Known, body: Body) -> Parts:
    today = desk.today()
    depth = now.depths.get(body.id, 0)
    indent = "  " * (min(depth, 4) - 1) + "└ " if depth else ""
    mark, style = ENDS.get(now.ends[body.id], ("", "")) if body.id in now.ends else ("▢", "$accent")
    if body.id in now.gone and body.id not in now.ends:
        mark, style = "×", "$quiet"
    name = presentation.line(body.name or _("tafel zonder naam"), limit=120)
    people = len(dict.fromkeys(body.people))
    parts = [
        FREQUENCY[body.frequency].name,
        ngettext("{n} mens", "{n} mensen", people).format(n=people),
    ]
    if end := end_said(now, body, today):
        urgent = body.id in now.ends or body.id in now.gone
        parts = [end, *parts] if urgent else [parts[0], end, *parts[1:]]
    if body.since and body.since > today:
        parts = [_("begint {day}").format(day=said(body.since, today)), *parts]
    return Content.styled(mark, style), Content.assemble((indent, "$quiet"), name), parts


def _phase(desk: Desk, now: Known, phase: Phase) -> Parts:
    today = desk.today()
    stretch = now.places[phase.id]
    label = PHASE[stretch.standing]
    title = Content.assemble(
        (f"{stretch.number} ", "$quiet"),
        presentation.line(phase.name or _("fase zonder naam"), limit=120),
    )
    parts = [time_said(stretch, today)]
    if phase.lead:
        parts.append(presentation.one_line(desk.logbook.name_of(phase.lead), 40))
    return Content.styled(label.mark, label.style), title, parts


def time_said(stretch: Stretch, today: date) -> str:
    """Where a phase stands in time, in a few words."""
    phase = stretch.phase
    match stretch.standing:
        case "now" if phase.last:
            return _("nu, tot {day}").format(day=said(phase.last, today))
        case "overdue" if phase.last:
            return until(phase.last, today)
        case "coming" if phase.first:
            return _("vanaf {day}").format(day=said(phase.first, today))
        case "done" if phase.last:
            return _("tot {day}").format(day=said(phase.last, today))
    return PHASE[stretch.standing].name


def organisation_found_by(desk: Desk, record: Record) -> str:
    """The text in which the filter looks."""
    logbook = desk.logbook
    match record:
        case Body():
            people = " ".join(logbook.name_of(id) for id in record.people)
            return f"{record.name} {record.decides} {FREQUENCY[record.frequency].name} {people}"
        case Phase():
            lead = logbook.name_of(record.lead) if record.lead else ""
            return f"{record.name} {record.purpose} {record.carried} {lead}"
    return ""
