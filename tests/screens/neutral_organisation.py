"""Tables and phases in words of no language: every rhythm, every end and every place on the way."""

from datetime import date, timedelta

from logboek.logbook import Logbook
from logboek.partnership import Body, Meeting, Phase
from logboek.screens.labels import FREQUENCY


def put_organisation(logbook: Logbook, people: list[str], today: date) -> None:
    """A heavy organisation, with tables about which there is every doubt, and the phases."""
    early, long_ago = today - timedelta(days=40), today - timedelta(days=300)
    ends = [None, today - timedelta(days=200), today, early, today - timedelta(days=5), None]
    top = ""
    for number, frequency in enumerate(FREQUENCY):
        until = ends[number] if number < len(ends) else today + timedelta(days=90)
        body = logbook.bodies.add(
            Body(
                name=f"Xq50{number}", frequency=frequency, minutes=240, until=until,  # type: ignore[arg-type]
                people=people if number % 2 else [*people, "gone"], since=long_ago, under=top,
                decides="" if number % 2 else "Xq51",
            )
        )  # fmt: skip
        top = top or body.id
        if until == early:
            met = Meeting(what="Xq52", on=today - timedelta(days=3), body=body.id, people=people)
            logbook.meetings.add(met)
    logbook.bodies.add(Body(name="Xq53", since=today + timedelta(days=9), decides="Xq54"))
    spans = [
        (long_ago, early),
        (early, today + timedelta(days=9)),
        (today + early.resolution, None),
    ]
    for number, (first, last) in enumerate(spans):
        logbook.phases.add(
            Phase(name=f"Xq55{number}", purpose="Xq56" if number else "", first=first, last=last,
                  lead=people[0] if number else "", carried="Xq57" if number else "")
        )  # fmt: skip
    logbook.phases.add(Phase(name="Xq58"))
