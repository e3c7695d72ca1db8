"""The commands that work on every main screen of a logbook."""

from logboek.i18n import _
from logboek.screens import MAIN
from logboek.widgets.command import Command

_SHOWS = {
    "overview": _("Wat aandacht vraagt en wat er pas gebeurde."),
    "ambition": _("Wat jullie samen willen bereiken, en wie zich daarin herkent."),
    "interests": _("Wat er voor ieder op het spel staat."),
    "agreements": _("Wat jullie afspraken, en wat ervan kwam."),
    "terms": _("De woorden die verwarren, met ieders betekenis."),
    "people": _("Wie er meedoen, wat ieder brengt, en wie elkaar lang niet zag."),
    "organisation": _("Welke tafels er zijn, wat ze vragen, en in welke fase jullie staan."),
    "timeline": _("Alles wat er gebeurde, het nieuwste bovenaan."),
}
GO: tuple[Command, ...] = tuple(
    Command(
        f"go.{mode}", key, _(name), _("Naar {screen}").format(screen=_(name)), _SHOWS[mode],
        f"visit('{mode}')",
    )
    for mode, (key, name, _class) in MAIN.items()
)  # fmt: skip

WITH_LOGBOOK: tuple[Command, ...] = (
    Command(
        "search", "slash", _("zoeken"), _("Zoeken in alles"),
        _("Zoekt terwijl je typt in alles wat in het logboek staat."), "search", footer=True,
    ),
    Command(
        "words", "w", _("woorden"), _("Verwarrende woorden in deze tekst"),
        _("Toont wat ieder bedoelt met de woorden die onderstreept zijn."), "words",
    ),
    Command(
        "palette", "ctrl+p", _("alles"), _("Alle opdrachten"),
        _("Laat alles zien wat je kunt doen, om in te zoeken."), "palette", footer=True,
    ),
    Command(
        "word", "f2", _("woord verwart?"), _("Een woord dat verwart"),
        _("Bewaart een woord dat verwart: één regel, enter, klaar."), "word", writes=True,
    ),
    Command(
        "note", "f3", _("notitie"), _("Een regel in het logboek"),
        _("Bewaart een regel in de tijdlijn."), "note", writes=True,
    ),
    Command(
        "undo", "ctrl+z", _("terugdraaien"), _("Mijn laatste wijziging terugdraaien"),
        _("Draait je eigen laatste wijziging terug, als een nieuwe wijziging."), "undo",
        writes=True,
    ),
    Command(
        "back", "escape", _("terug"), _("Terug"), _("Terug naar waar je vandaan kwam."), "back",
    ),
    Command(
        "who", "", _("wie ben ik"), _("Wie ben ik op deze computer"),
        _("Kies wie er bij je wijzigingen komt te staan."), "introduce",
    ),
    Command(
        "partners.new", "", _("partner erbij"), _("Een partner toevoegen"),
        _("Voegt een organisatie toe die meedoet."), "new_partner", writes=True,
    ),
    Command(
        "people.new", "", _("iemand erbij"), _("Iemand toevoegen"),
        _("Voegt iemand toe die meedoet."), "new_person", writes=True,
    ),
    Command(
        "partnership.edit", "", _("samenwerking"), _("De samenwerking wijzigen"),
        _("Wijzigt de naam, het doel of de regio van de samenwerking."), "edit_partnership",
        writes=True,
    ),
    Command(
        "removed", "", _("wat weg is"), _("Wat uit de lijst is gehaald"),
        _("Laat zien wat uit een lijst is gehaald, om het te lezen of terug te zetten."),
        "taken_out",
    ),
    Command(
        "questions", "", _("open vragen"), _("Open vragen beantwoorden"),
        _("Laat zien waar twee mensen iets anders invulden, om samen te kiezen."), "questions",
    ),
    Command(
        "check", "", _("nakijken"), _("Nakijken of alles er is"),
        _("Kijkt of alles van het logboek er is en heel is, en zegt wat je kunt doen."), "check",
    ),
    Command(
        "logbooks", "", _("ander logboek"), _("Een ander logboek openen of beginnen"),
        _("Sluit dit logboek en laat de andere zien; wat bewaard is, blijft bewaard."),
        "app.other_logbook",
    ),
    Command(
        "theme", "", _("licht of donker"), _("Licht of donker"),
        _("Wisselt tussen het lichte en het donkere thema."), "app.other_theme",
    ),
    Command(
        "language", "", _("taal"), _("Taal: Nederlands of English"),
        _("Wisselt de taal, vanaf de volgende keer dat je Logboek start."), "app.other_language",
    ),
)  # fmt: skip
