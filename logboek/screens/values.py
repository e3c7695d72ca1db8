"""Fields and their values in people's words, for history, questions and the timeline."""

from datetime import date
from typing import TYPE_CHECKING, Any

from logboek.dates import full, said
from logboek.i18n import N_, _
from logboek.screens.labels import AGREEMENT_KIND, AGREEMENT_STATUS, KEPT, MANDATE, TERM_STATUS

if TYPE_CHECKING:
    from logboek.logbook import Logbook

FIELDS: dict[str, str] = {
    "name": N_("naam"),
    "purpose": N_("doel"),
    "region": N_("regio"),
    "started": N_("begonnen op"),
    "language": N_("taal"),
    "rhythm": N_("ritme"),
    "holidays": N_("vakantie"),
    "sector": N_("sector"),
    "brings": N_("brengt in"),
    "differs": N_("verschilt"),
    "pace": N_("tempo"),
    "address": N_("adres"),
    "partner": N_("partner"),
    "role": N_("rol"),
    "since": N_("sinds"),
    "until": N_("laatste dag"),
    "erased": N_("naam gewist"),
    "statement": N_("ambitie"),
    "value_target_group": N_("waarde voor de doelgroep"),
    "value_organisations": N_("waarde voor de organisatie"),
    "value_people": N_("waarde voor de mensen"),
    "out_of_bounds": N_("hoort er niet bij"),
    "status": N_("status"),
    "adopted_on": N_("aangenomen op"),
    "endorsements": N_("herkenning"),
    "level": N_("niveau"),
    "person": N_("van wie"),
    "position": N_("standpunt"),
    "interest": N_("belang"),
    "disclosure": N_("wie het mag zien"),
    "justice_owner": N_("recht gedaan volgens de eigenaar"),
    "justice_others": N_("recht gedaan volgens anderen"),
    "title": N_("titel"),
    "text": N_("tekst"),
    "kind": N_("soort"),
    "parties": N_("partijen"),
    "gives": N_("geeft op"),
    "gains": N_("krijgt"),
    "decided_on": N_("besloten op"),
    "review_on": N_("terugkijken op"),
    "owner": N_("wie let erop"),
    "due": N_("klaar op"),
    "kept": N_("nagekomen?"),
    "dissent": N_("tegenstem"),
    "mandates": N_("mandaat"),
    "serves": N_("dient belang"),
    "word": N_("woord"),
    "variants": N_("andere vormen"),
    "meanings": N_("betekenis"),
    "definition": N_("werkdefinitie"),
    "usage_rule": N_("gebruiksregel"),
    "thread": N_("vraag of uitleg"),
    "on": N_("datum"),
    "people": N_("mensen"),
    "what": N_("wat"),
    "frequency": N_("hoe vaak"),
    "minutes": N_("minuten"),
    "decides": N_("mag beslissen over"),
    "first": N_("eerste dag"),
    "last": N_("laatste dag"),
    "lead": N_("wie leidt"),
    "del": N_("uit de lijst gehaald"),
}
"""Every field of every record, as people call it."""

_WORDS: dict[str, str] = {
    "formal": N_("formeel"),
    "informal": N_("informeel"),
    "draft": N_("concept"),
    "adopted": N_("aangenomen"),
    "yes": N_("ja"),
    "partly": N_("deels"),
    "no": N_("nee"),
    "collective": N_("gezamenlijk"),
    "organisational": N_("van de organisatie"),
    "individual": N_("persoonlijk"),
    "me": N_("alleen ik"),
    "organisation": N_("mijn organisatie"),
    "everyone": N_("iedereen"),
    "weekly": N_("elke week"),
    "fortnightly": N_("om de week"),
    "monthly": N_("elke maand"),
    "six_weekly": N_("om de zes weken"),
    "quarterly": N_("elk kwartaal"),
    "yearly": N_("elk jaar"),
    "as_needed": N_("als het nodig is"),
    "question": N_("gevraagd"),
    "explanation": N_("uitgelegd"),
    "nl": N_("Nederlands"),
    "en": N_("Engels"),
}
_CODED = {"status", "kind", "level", "disclosure", "frequency", "language", "recognises", "state",
          "outcome"}  # fmt: skip
_SAID_OF = {"gives": N_("wat {partner} opgeeft"), "gains": N_("wat {partner} krijgt")}
_OF_A_PARTNER = {"meanings", "mandates", "endorsements", "value_organisations",
                 "justice_others"}  # fmt: skip


def short(day: date, today: date) -> str:
    """A day in a few characters, for a list: "gisteren", "do 19 nov"."""
    if 0 <= (today - day).days <= 1 or day.year != today.year:
        return said(day, today)
    weekday = _("ma di wo do vr za zo").split()[day.weekday()]
    month = _("jan feb mrt apr mei jun jul aug sep okt nov dec").split()[day.month - 1]
    return f"{weekday} {day.day} {month}"


def field_name(logbook: "Logbook", field: str) -> str:
    """A field as people call it; of an entry per partner also whose it is."""
    name, _bar, key = field.partition("/")
    said = _(FIELDS[name]) if name in FIELDS else name
    if key and name in _SAID_OF:
        return _(_SAID_OF[name]).format(partner=logbook.partner_name(key))
    if key and name in _OF_A_PARTNER:
        return _("{field} van {partner}").format(field=said, partner=logbook.partner_name(key))
    return said


def value_said(logbook: "Logbook", field: str, value: Any) -> str:
    """A value as people say it; still their own words, so it goes through ``presentation``."""
    name = field.partition("/")[0]
    match value:
        case None | "" | []:
            return ""
        case bool():
            return _("ja") if value else _("nee")
        case dict():
            return _part_said(logbook, value)
        case list():
            return ", ".join(value_said(logbook, name, each) for each in value)
        case str():
            return _text_said(logbook, name, value)
    return str(value)


def _text_said(logbook: "Logbook", name: str, value: str) -> str:
    """A text, in which an id becomes a name and a code becomes a word."""
    if name in {"parties", "partner"}:
        return logbook.partner_name(value)
    if name in {"owner", "lead", "person", "people", "by"}:
        return logbook.name_of(value)
    if name in _CODED:
        for labels in (TERM_STATUS, AGREEMENT_STATUS, AGREEMENT_KIND, KEPT, MANDATE):
            if value in labels and name != "recognises":
                return labels[value].name
        return _(_WORDS[value]) if value in _WORDS else value
    if len(value) == 10 and value[4:5] == "-":
        try:
            return full(date.fromisoformat(value))
        except ValueError:
            return value
    return value


def _part_said(logbook: "Logbook", value: dict[str, Any]) -> str:
    """A part of a record: its code if it has one, then its words."""
    said = [
        _text_said(logbook, name, str(value[name]))
        for name in ("state", "outcome", "recognises", "kind")
        if name in value
    ]
    if said and value.get("until"):
        day = _text_said(logbook, "until", str(value["until"]))
        said[-1] += " " + _("tot {day}").format(day=day)
    said += [str(value[name]) for name in ("text", "note", "why", "name") if value.get(name)]
    return ": ".join(said)
