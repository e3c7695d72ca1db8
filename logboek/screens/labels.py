"""How statuses, kinds and registers are called on screen, each with its own mark."""

from typing import NamedTuple

from logboek.i18n import N_, _
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


class Label(NamedTuple):
    """A word with its mark and colour; the mark says it too, so colour is never alone."""

    mark: str
    """One sign."""
    text: str
    """The Dutch text, looked up when it is shown."""
    style: str = ""
    """The colour, as a theme variable."""
    hint: str = ""
    """What it means, in a sentence."""

    @property
    def name(self) -> str:
        """The word in the current language."""
        return _(self.text)


TERM_STATUS: dict[str, Label] = {
    "noticed": Label("○", N_("gesignaleerd"), "$accent", N_("iemand merkte dat het woord verwart")),
    "side_by_side": Label(
        "◐", N_("naast elkaar"), "$accent", N_("de betekenissen staan naast elkaar")
    ),
    "working": Label(
        "◕", N_("werkdefinitie"), "$foreground", N_("we proberen het met één betekenis")
    ),
    "agreed": Label("●", N_("afgesproken"), "$mark-good", N_("zo gebruiken we het woord allemaal")),
    "different": Label(
        "≠",
        N_("we laten het verschil staan"),
        "$quiet",
        N_("ieder houdt zijn betekenis, met een regel"),
    ),
}

AGREEMENT_STATUS: dict[str, Label] = {
    "proposed": Label("○", N_("voorstel"), "$accent", N_("nog niet besloten")),
    "decided": Label("●", N_("besloten"), "$mark-good", N_("zo doen we het")),
    "reviewed": Label("↻", N_("wordt herzien"), "$accent", N_("we kijken er opnieuw naar")),
    "lapsed": Label("×", N_("vervallen"), "$quiet", N_("geldt niet meer")),
}

AGREEMENT_KIND: dict[str, Label] = {
    "process": Label("", N_("spelregel proces")),
    "conduct": Label("", N_("spelregel gedrag")),
    "decision": Label("", N_("besluitvorming")),
    "division": Label("", N_("taakverdeling")),
    "content": Label("", N_("inhoud")),
    "means": Label("", N_("inzet")),
    "action": Label("", N_("actie")),
}

KEPT: dict[str, Label] = {
    "kept": Label("✓", N_("nagekomen"), "$mark-good"),
    "partly": Label("~", N_("deels nagekomen"), "$accent"),
    "broken": Label("✗", N_("niet nagekomen"), "$mark-bad"),
    "overtaken": Label("»", N_("ingehaald"), "$quiet", N_("door wat er sindsdien gebeurde")),
}

MANDATE: dict[str, Label] = {
    "may_decide": Label("✓", N_("mag beslissen"), "$mark-good"),
    "asks_constituency": Label("?", N_("vraagt de achterban"), "$accent"),
    "awaits_board": Label("…", N_("wacht op het bestuur"), "$accent"),
}

NOT_ASKED = Label("○", N_("nog niet gevraagd"), "$quiet")
"""The light of a partner of which nobody knows yet whether it may decide."""

WORDING: dict[str, Label] = {
    "draft": Label("○", N_("concept"), "$accent"),
    "holds": Label("●", N_("geldt nu"), "$mark-good"),
    "earlier": Label("◦", N_("gold eerder"), "$quiet"),
    "left": Label("◌", N_("eerder concept"), "$quiet"),
}

RECOGNITION: dict[str, Label] = {
    "yes": Label("✓", N_("ja"), "$mark-good"),
    "partly": Label("~", N_("deels"), "$accent"),
    "no": Label("✗", N_("nee"), "$mark-bad"),
}

INTEREST_LEVEL: dict[str, Label] = {
    "collective": Label("◆", N_("gezamenlijk"), hint=N_("van ons allemaal of van de samenleving")),
    "organisational": Label("▲", N_("van de organisatie"), hint=N_("van één partner")),
    "individual": Label("☺", N_("persoonlijk"), hint=N_("van één mens")),
}

DISCLOSURE: dict[str, Label] = {
    "me": Label("○", N_("alleen ik"), hint=N_("blijft op deze computer")),
    "organisation": Label("◐", N_("mijn organisatie"), hint=N_("alleen collega’s lezen het hier")),
    "everyone": Label("●", N_("iedereen"), hint=N_("alle partners lezen het")),
}

JUSTICE: dict[str, Label] = {
    "1": Label("●○○○○", N_("niet"), "$mark-bad"),
    "2": Label("●●○○○", N_("nauwelijks"), "$mark-bad"),
    "3": Label("●●●○○", N_("half"), "$foreground"),
    "4": Label("●●●●○", N_("grotendeels"), "$mark-good"),
    "5": Label("●●●●●", N_("helemaal"), "$mark-good"),
}

MEETING_KIND: dict[str, Label] = {
    "formal": Label("■", N_("formeel"), "$foreground", N_("met een agenda")),
    "informal": Label("○", N_("informeel"), "$accent", N_("om elkaar te leren kennen")),
}

FREQUENCY: dict[str, Label] = {
    "weekly": Label("", N_("elke week")),
    "fortnightly": Label("", N_("om de week")),
    "monthly": Label("", N_("elke maand")),
    "six_weekly": Label("", N_("om de zes weken")),
    "quarterly": Label("", N_("elk kwartaal")),
    "yearly": Label("", N_("elk jaar")),
    "as_needed": Label("", N_("als het nodig is")),
}

PHASE: dict[str, Label] = {
    "done": Label("✓", N_("geweest"), "$mark-good"),
    "now": Label("▸", N_("nu"), "bold $accent"),
    "overdue": Label("!", N_("over tijd"), "bold $mark-bad"),
    "coming": Label("○", N_("komt nog"), "$quiet"),
    "undated": Label("◌", N_("nog zonder dagen"), "$quiet"),
}

REGISTER: dict[str, Label] = {
    "partnership": Label("◆", N_("samenwerking")),
    "partners": Label("◇", N_("partner")),
    "people": Label("☺", N_("persoon")),
    "ambition": Label("★", N_("ambitie")),
    "interests": Label("▲", N_("belang")),
    "predictions": Label("?", N_("voorspelling")),
    "agreements": Label("■", N_("afspraak")),
    "terms": Label("✱", N_("begrip")),
    "meetings": Label("◦", N_("ontmoeting")),
    "bodies": Label("▢", N_("tafel")),
    "phases": Label("▸", N_("fase")),
    "notes": Label("✎", N_("notitie")),
}


def title_of(record: Record) -> str:
    """What a record is called in a list; empty when it has no words yet."""
    match record:
        case Term():
            return record.word
        case Agreement():
            return record.title or record.text
        case Partner() | Body() | Phase() | Partnership() | Person():
            return record.name
        case Ambition():
            return record.statement or (_("ieder in eigen woorden") if record.own_words else "")
        case Interest():
            return record.interest or record.position
        case Note():
            return record.text
        case Meeting():
            return record.what
        case Prediction():
            return ", ".join(guess for guess in record.guesses if guess.strip())
    return ""
