"""The words that people type in dates, Dutch and English alike."""

from collections.abc import Mapping

from dateutil.relativedelta import relativedelta

WEEKDAYS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "maandag ma monday mon",
            "dinsdag di tuesday tue tues",
            "woensdag wo wednesday wed",
            "donderdag do thursday thu thurs",
            "vrijdag vr friday fri",
            "zaterdag za saturday sat",
            "zondag zo sunday sun",
        )
    )
    for word in words.split()
}
"""The number of a weekday, Monday being 0."""

MONTHS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "januari january jan",
            "februari february feb febr",
            "maart march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for word in words.split()
}
"""The number of a month."""

NUMBERS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "een één a an one",
            "twee two",
            "drie three",
            "vier four",
            "vijf five",
            "zes six",
            "zeven seven",
            "acht eight",
            "negen nine",
            "tien ten",
            "elf eleven",
            "twaalf twelve",
        ),
        start=1,
    )
    for word in words.split()
}
"""What a number in words stands for."""

UNITS: Mapping[str, relativedelta] = {
    word: unit
    for unit, words in (
        (relativedelta(days=1), "dag dagen day days"),
        (relativedelta(weeks=1), "week weken weeks"),
        (relativedelta(months=1), "maand maanden month months"),
        (relativedelta(years=1), "jaar jaren year years"),
    )
    for word in words.split()
}
"""How long a unit is."""

NEAR: Mapping[str, int] = {
    "eergisteren": -2,
    "the day before yesterday": -2,
    "gisteren": -1,
    "yesterday": -1,
    "vandaag": 0,
    "today": 0,
    "morgen": 1,
    "tomorrow": 1,
    "overmorgen": 2,
    "the day after tomorrow": 2,
}
"""How many days from today."""

NEXT = frozenset({"volgende", "volgend", "next"})
"""The one in the next week, month or year."""

COMING = frozenset({"komende", "aanstaande", "coming"})
"""The first one to come."""

THIS = frozenset({"deze", "this"})
"""The one in this week, or the first one to come."""

LAST = frozenset({"vorige", "vorig", "afgelopen", "last"})
"""The one before."""

PARTS: Mapping[str, int] = {
    word: day
    for day, words in (
        (1, "begin start beginning early"),
        (15, "half medio midden mid middle"),
        (31, "eind einde end late"),
    )
    for word in words.split()
}
"""The day that a part of a month stands for; 31 is its last."""
