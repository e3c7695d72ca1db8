"""Fields and their values in people's words, for history, questions and the timeline."""

from datetime import date
from typing import TYPE_CHECKING, Any

from logboek.characters import one_line
from logboek.dates import full, said
from logboek.i18n import N_, _
from logboek.insight.disclosure import may_see
from logboek.screens.labels import (
    AGREEMENT_KIND,
    AGREEMENT_STATUS,
    KEPT,
    MANDATE,
    MEETING_KIND,
    TERM_STATUS,
    title_of,
)

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
    "subjects": N_("onderwerp"),
    "subject": N_("onderwerp"),
    "dropped": N_("laten jullie weg"),
    "sector": N_("sector"),
    "brings": N_("brengt in"),
    "differs": N_("verschilt"),
    "pace": N_("tempo"),
    "address": N_("adres"),
    "partner": N_("partner"),
    "role": N_("rol"),
    "since": N_("sinds"),
    "until": N_("laatste dag"),
    "passed_on": N_("had willen weten"),
    "erased": N_("naam gewist"),
    "statement": N_("ambitie"),
    "value_target_group": N_("waarde voor de doelgroep"),
    "value_organisations": N_("waarde voor de organisatie"),
    "value_people": N_("waarde voor de mensen"),
    "out_of_bounds": N_("hoort er niet bij"),
    "status": N_("status"),
    "adopted_on": N_("aangenomen op"),
    "endorsements": N_("herkenning"),
    "personal": N_("herkenning"),
    "own_words": N_("eigen woorden"),
    "level": N_("niveau"),
    "person": N_("van wie"),
    "position": N_("standpunt"),
    "interest": N_("belang"),
    "disclosure": N_("wie het mag zien"),
    "justice_owner": N_("recht gedaan volgens de eigenaar"),
    "justice_others": N_("recht gedaan volgens anderen"),
    "loyalty": N_("trekt vanuit de eigen organisatie"),
    "rank": N_("plaats in de top drie"),
    "about": N_("over"),
    "guesses": N_("wat er geraden is"),
    "hits": N_("goed geraden"),
    "by": N_("door"),
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
    "pinned": N_("betekenis bij het besluit"),
    "serves": N_("dient belang"),
    "hurts": N_("schaadt belang"),
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
    "carried": N_("ging mee"),
    "body": N_("tafel"),
    "under": N_("onder"),
    "stopped": N_("stopt dan"),
    "del": N_("uit de lijst gehaald"),
}
"""Every field of every record, as people call it."""

_WORDS: dict[str, str] = {
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
_OF_A_PARTNER = {"meanings", "mandates", "endorsements", "value_organisations", "own_words",
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
    if key and name == "hurts":
        interest = one_line(_interest_said(logbook, key), 60)
        return _("schaadt: {interest}").format(interest=interest)
    if key and name == "subjects":
        from logboek.screens.subject_list import subject_name

        subject = one_line(subject_name(logbook, key), 60)
        return _("onderwerp “{subject}”").format(subject=subject)
    if key and name in _SAID_OF:
        return _(_SAID_OF[name]).format(partner=logbook.partner_name(key))
    if key and name == "pinned":
        term = logbook.terms.find(key)
        word = one_line(term.word, 60) if term else _("een woord dat niet meer in de lijst staat")
        return _("wat “{word}” betekende bij het besluit").format(word=word)
    if key and name == "personal":
        return _("{field} van {partner}").format(field=said, partner=logbook.name_of(key))
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
        case dict() if name == "pinned":
            return _pinned_said(logbook, value)
        case dict():
            return _part_said(logbook, value)
        case list():
            return ", ".join(value_said(logbook, name, each) for each in value)
        case str():
            return _text_said(logbook, name, value)
    return str(value)


def _text_said(logbook: "Logbook", name: str, value: str) -> str:
    """A text, in which an id becomes a name and a code becomes a word."""
    if name in {"parties", "partner", "about"}:
        return logbook.partner_name(value)
    if name in {"serves", "hurts", "hits"}:
        return _interest_said(logbook, value)
    if name in {"body", "under"}:
        return _table_said(logbook, value)
    if name == "subject":
        from logboek.screens.subject_list import subject_name

        return subject_name(logbook, value)
    if name in {"owner", "lead", "person", "people", "by"}:
        return logbook.name_of(value)
    if name in _CODED:
        for labels in (TERM_STATUS, AGREEMENT_STATUS, AGREEMENT_KIND, KEPT, MANDATE, MEETING_KIND):
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
    if value.get("dropped"):
        said.append(_("laten jullie weg"))
    words = ("text", "note", "why", "name", "about", "ask", "how", "compensation")
    said += [str(value[name]) for name in words if value.get(name)]
    return ": ".join(said)


def _pinned_said(logbook: "Logbook", value: dict[str, Any]) -> str:
    """What a word meant on the day of a decision: to all, then to each partner."""
    said = [str(value[name]) for name in ("definition", "usage_rule") if value.get(name)]
    meanings = value.get("meanings")
    if isinstance(meanings, dict):
        for partner, text in meanings.items():
            said.append(f"{logbook.partner_name(partner)}: {text}")
    return "\n\n".join(said) or _("nog geen betekenis opgeschreven")


def _table_said(logbook: "Logbook", id: str) -> str:
    """What a table is called, also when it is no longer in the list."""
    table = logbook.bodies.find(id)
    return table.name if table else _("een tafel die niet meer in het logboek staat")


def _interest_said(logbook: "Logbook", id: str) -> str:
    """What an interest is about, for who may read it."""
    interest = logbook.interests.find(id)
    if interest is None:
        return _("een belang dat niet meer in het logboek staat")
    if not may_see(interest, logbook.me, logbook.people.find(interest.person)):
        return _("een belang dat voor een andere organisatie is")
    return title_of(interest) or _("een belang zonder woorden")
