"""What every kind of record says in people's own words, field by field."""

from collections.abc import Iterator

from logboek.partnership import (
    Agreement,
    Ambition,
    Body,
    Interest,
    Meeting,
    Note,
    Partner,
    Partnership,
    Person,
    Phase,
    Prediction,
    Record,
    Term,
)

_TITLES: dict[type[Record], tuple[str, ...]] = {
    Partnership: ("name",),
    Partner: ("name",),
    Person: ("name",),
    Agreement: ("title",),
    Term: ("word",),
    Meeting: ("what",),
    Body: ("name",),
    Phase: ("name",),
    Interest: ("interest", "position"),
}
_TEXTS: dict[type[Record], tuple[str, ...]] = {
    Partnership: ("purpose", "region", "rhythm"),
    Partner: ("sector", "brings", "differs", "pace"),
    Person: ("role", "passed_on"),
    Ambition: ("statement", "value_target_group", "value_people", "out_of_bounds"),
    Interest: ("position", "interest"),
    Agreement: ("text",),
    Term: ("definition", "usage_rule"),
    Body: ("decides",),
    Phase: ("purpose", "carried"),
    Note: ("text",),
}


def title(record: Record) -> str:
    """What it is called in its own words; empty for what has no title, such as a note."""
    names = _TITLES.get(type(record), ())
    return next((said for name in names if (said := getattr(record, name)).strip()), "")


def texts(record: Record) -> Iterator[tuple[str, str]]:
    """Every other text of the record with the field in which it stands, empty ones left out."""
    for name in _TEXTS.get(type(record), ()):
        if said := getattr(record, name):
            yield name, said
    for field, said in _entries(record):
        if said:
            yield field, said


def _entries(record: Record) -> Iterator[tuple[str, str]]:
    match record:
        case Agreement():
            yield from ((f"gives/{key}", said) for key, said in record.gives.items())
            yield from ((f"gains/{key}", said) for key, said in record.gains.items())
            yield from ((f"kept/{key}", each.note) for key, each in record.kept.items())
            yield from ((f"dissent/{key}", each.text) for key, each in record.dissent.items())
            for key, hurt in record.hurts.items():
                yield f"hurts/{key}", "\n".join(filter(None, (hurt.how, hurt.compensation)))
        case Term():
            yield from (("variants", form) for form in record.variants)
            yield from ((f"meanings/{key}", each.text) for key, each in record.meanings.items())
            yield from ((f"thread/{key}", each.text) for key, each in record.thread.items())
        case Ambition():
            told = record.value_organisations.items()
            yield from ((f"value_organisations/{key}", said) for key, said in told)
            answers = {**record.endorsements, **record.personal}
            yield from ((f"endorsements/{key}", each.why) for key, each in answers.items())
            yield from ((f"own_words/{key}", each.text) for key, each in record.own_words.items())
        case Partnership():
            yield from ((f"holidays/{key}", each.name) for key, each in record.holidays.items())
            for key, own in record.subjects.items():
                yield f"subjects/{key}", "\n".join(filter(None, (own.name, own.about, own.ask)))
        case Prediction():
            yield from (("guesses", guess) for guess in record.guesses)
