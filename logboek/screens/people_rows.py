"""Mensen in a list: what there is to see together, the partners with their people, the meetings."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from textual.content import Content

from logboek import presentation
from logboek.i18n import N_, _
from logboek.insight.disclosure import readable
from logboek.insight.relations import Bond, between_partners, held, long_apart
from logboek.partnership import Interest, Meeting, Partner, Person, Record
from logboek.partnership.person import takes_part
from logboek.screens.desk import Desk
from logboek.screens.labels import MEETING_KIND, REGISTER, Label
from logboek.screens.people_weak import Weak, weak_spots
from logboek.screens.values import short
from logboek.widgets.record_list import Row


class Topic(Record, frozen=True, kw_only=True):
    """Something about all people together, in the list beside them; it is kept nowhere."""


MET, BRINGS, WEAK, LOYAL, MEETINGS = (
    Topic(id=f"topic-{name}") for name in ("met", "brings", "weak", "loyal", "meetings")
)
TOPICS: dict[str, Label] = {
    MET.id: Label("⇄", N_("Wie zag wie"), "$accent"),
    BRINGS.id: Label("≠", N_("Wat ieder brengt"), "$accent"),
    WEAK.id: Label("!", N_("Wat op één mens hangt"), "$accent"),
    LOYAL.id: Label("⇆", N_("Wat aan mensen trekt"), "$accent"),
    MEETINGS.id: Label("■", N_("Ontmoetingen"), "$accent"),
}
"""What there is to see together, by id."""
GONE = "×"
"""The sign of somebody who has left."""


class Known:
    """What is known of the people together; each part is worked out once, when it is first asked.

    It stands for one state of the logbook: after a change another one takes its place.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk, self.logbook, self.today = desk, desk.logbook, desk.today()
        self.partners: list[Partner] = self.logbook.partners.all()
        self.people: list[Person] = [each for each in self.logbook.people if not each.erased]
        self.meetings: list[Meeting] = self.logbook.meetings.all()
        self.words: dict[str, str] = {}

    @cached_property
    def here(self) -> list[Person]:
        """Who takes part, those of one partner beside each other."""
        place = {partner.id: number for number, partner in enumerate(self.partners)}
        there = [person for person in self.people if takes_part(person, self.today)]
        return sorted(there, key=lambda person: place.get(person.partner, len(place)))

    @cached_property
    def of_partner(self) -> dict[str, list[Person]]:
        """Everybody by the id of the partner, those who take part first; "" is of none."""
        known = {partner.id for partner in self.partners}
        found: dict[str, list[Person]] = {}
        for person in sorted(self.people, key=lambda each: not takes_part(each, self.today)):
            found.setdefault(person.partner if person.partner in known else "", []).append(person)
        return found

    @cached_property
    def took_place(self) -> list[tuple[date, Meeting]]:
        """The meetings that took place with their day, oldest first."""
        return held(self.meetings, self.today)

    @cached_property
    def bonds(self) -> list[Bond]:
        """Each pair of partners once, with when they last met."""
        return between_partners(self.meetings, self.partners, self.people, self.today)

    @cached_property
    def apart(self) -> list[Bond]:
        """The pairs of partners that did not meet for long."""
        return long_apart(self.bonds, self.people, self.meetings, self.today)

    @cached_property
    def weak(self) -> list[Weak]:
        """What hangs on one person or one side."""
        return weak_spots(self.logbook, self.today)

    @cached_property
    def loyal(self) -> list[Interest]:
        """What pulls at people from their own organisation, as far as it may be read here."""
        pulls = [each for each in self.logbook.interests if each.loyalty]
        return readable(pulls, self.logbook.me, self.people)


def ordered(known: Known) -> list[Record]:
    """Everything in the order of the list; nothing while there is nobody yet."""
    if not (known.partners or known.people):
        return []
    rows: list[Record] = [MET, BRINGS, WEAK, LOYAL]
    for partner in known.partners:
        rows += [partner, *known.of_partner.get(partner.id, [])]
    rows += known.of_partner.get("", [])
    newest = sorted(known.meetings, key=lambda each: each.on or date.max, reverse=True)
    return [*rows, MEETINGS, *newest]


def row(known: Known, record: Record, asked: Content) -> Row:
    """How something looks in the list."""
    match record:
        case Partner():
            there = [
                each
                for each in known.of_partner.get(record.id, [])
                if takes_part(each, known.today)
            ]
            mark = Content.styled(REGISTER["partners"].mark, "$accent")
            name = presentation.line(record.name, "bold", 80)
            return Row(mark, name, asked + Content.styled(str(len(there)), "$quiet"))
        case Person():
            return _person(known, record, asked)
        case Meeting():
            label = MEETING_KIND[record.kind]
            day = short(record.on, known.today) if record.on else ""
            said = record.what or ", ".join(map(known.logbook.name_of, record.people[:4]))
            return Row(
                Content.styled(f" {label.mark}", label.style),
                presentation.line(said or label.name, limit=80),
                asked + Content.styled(day, "$quiet"),
            )
    topic = TOPICS[record.id]
    tail = Content.styled(_tail(known, record.id), "$quiet")
    return Row(Content.styled(topic.mark, topic.style), Content.styled(topic.name, "bold"), tail)


def found_by(known: Known, record: Record) -> str:
    """The text in which the filter looks, kept for the next key."""
    if record.id not in known.words:
        known.words[record.id] = _words(known, record)
    return known.words[record.id]


def _words(known: Known, record: Record) -> str:
    """Name, role and partner; or what was done, when and with whom."""
    logbook = known.logbook
    match record:
        case Partner():
            return " ".join([record.name, record.sector, REGISTER["partners"].name])
        case Person():
            gone = "" if takes_part(record, known.today) else _("vertrokken")
            home = logbook.partner_name(record.partner) if record.partner else ""
            return " ".join([record.name, record.role, home, gone, REGISTER["people"].name])
        case Meeting():
            names = " ".join(map(logbook.name_of, record.people))
            day = short(record.on, known.today) if record.on else ""
            kind, register = MEETING_KIND[record.kind].name, REGISTER["meetings"].name
            return " ".join([record.what, names, day, kind, register])
    return TOPICS[record.id].name


def listed(names: Iterable[str]) -> str:
    """Names as one says them: "Anja, Bram en Chris"."""
    known = list(names)
    if len(known) < 2:
        return "".join(known)
    return _("{names} en {last}").format(names=", ".join(known[:-1]), last=known[-1])


def _person(known: Known, person: Person, asked: Content) -> Row:
    """Somebody, under the partner."""
    lead = Content("  ")
    name = presentation.line(person.name or known.logbook.name_of(person.id), limit=80)
    if not takes_part(person, known.today):
        tail = Content.styled(_("vertrokken"), "$quiet")
        return Row(Content.styled(GONE, "$quiet"), lead + name.stylize("$quiet"), asked + tail)
    tail = Content("")
    if person.until:
        day = short(person.until, known.today)
        tail = Content.styled(_("t/m {day}").format(day=day), "$accent")
    me = known.logbook.me
    mark = "●" if me and me.id == person.id else " "
    return Row(Content.styled(mark, "$accent"), lead + name, asked + tail)


def _tail(known: Known, topic: str) -> str:
    """What is to be said of a topic in the list, in a few characters."""
    count = {
        MET.id: len(known.apart),
        WEAK.id: len(known.weak),
        LOYAL.id: len(known.loyal),
        MEETINGS.id: len(known.meetings),
    }.get(topic, 0)
    return str(count) if count else ""
