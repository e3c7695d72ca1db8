"""The texts that Textual brings along, in our words."""

from collections.abc import Mapping
from dataclasses import replace

from textual.binding import ActiveBinding, Binding
from textual.keys import format_key

from logboek.i18n import N_, _

WORDS: Mapping[str, str] = {
    "Bottom": N_("Naar het einde"),
    "Copy": N_("Kopiëren"),
    "Copy selected text": N_("Geselecteerde tekst kopiëren"),
    "Cursor Down": N_("Omlaag"),
    "Cursor Up": N_("Omhoog"),
    "Cursor down": N_("Omlaag"),
    "Cursor down select": N_("Omlaag, en selecteren"),
    "Cursor left": N_("Naar links"),
    "Cursor left select": N_("Naar links, en selecteren"),
    "Cursor left word select": N_("Een woord naar links, en selecteren"),
    "Cursor line end": N_("Naar het einde van de regel"),
    "Cursor line end select": N_("Selecteren tot het einde van de regel"),
    "Cursor line start": N_("Naar het begin van de regel"),
    "Cursor line start select": N_("Selecteren tot het begin van de regel"),
    "Cursor page down": N_("Een bladzijde omlaag"),
    "Cursor page up": N_("Een bladzijde omhoog"),
    "Cursor right": N_("Naar rechts"),
    "Cursor right select": N_("Naar rechts, en selecteren"),
    "Cursor right word select": N_("Een woord naar rechts, en selecteren"),
    "Cursor to next ancestor": N_("Naar de volgende tak"),
    "Cursor to next sibling": N_("Naar de volgende buur"),
    "Cursor to parent": N_("Een niveau omhoog"),
    "Cursor to previous sibling": N_("Naar de vorige buur"),
    "Cursor up": N_("Omhoog"),
    "Cursor up select": N_("Omhoog, en selecteren"),
    "Cursor word left": N_("Een woord naar links"),
    "Cursor word right": N_("Een woord naar rechts"),
    "Cut": N_("Knippen"),
    "Cut selected text": N_("Geselecteerde tekst knippen"),
    "Delete all to the left": N_("Alles links wissen"),
    "Delete all to the right": N_("Alles rechts wissen"),
    "Delete character left": N_("Letter links wissen"),
    "Delete character right": N_("Letter rechts wissen"),
    "Delete left to start of word": N_("Woord links wissen"),
    "Delete line": N_("Regel wissen"),
    "Delete right to start of word": N_("Woord rechts wissen"),
    "Delete to line end": N_("Wissen tot het einde van de regel"),
    "Delete to line start": N_("Wissen tot het begin van de regel"),
    "Dismiss menu": N_("Lijst sluiten"),
    "Down": N_("Omlaag"),
    "End": N_("Naar het einde"),
    "Exit the command palette": N_("Opdrachten sluiten"),
    "Expand or collapse all": N_("Alles open- of dichtklappen"),
    "First": N_("Naar de eerste"),
    "Focus Next": N_("Naar het volgende veld"),
    "Focus Previous": N_("Naar het vorige veld"),
    "Go to bottom": N_("Naar de laatste"),
    "Go to end": N_("Naar het einde"),
    "Go to start": N_("Naar het begin"),
    "Go to top": N_("Naar de eerste"),
    "Home": N_("Naar het begin"),
    "Last": N_("Naar de laatste"),
    "Move cursor left": N_("Naar links"),
    "Move cursor left a word": N_("Een woord naar links"),
    "Move cursor left a word and select": N_("Een woord naar links, en selecteren"),
    "Move cursor left and select": N_("Naar links, en selecteren"),
    "Move cursor right a word": N_("Een woord naar rechts"),
    "Move cursor right a word and select": N_("Een woord naar rechts, en selecteren"),
    "Move cursor right and select": N_("Naar rechts, en selecteren"),
    "Move cursor right or accept the completion suggestion": N_(
        "Naar rechts, of het voorstel overnemen"
    ),
    "Next command": N_("Volgende opdracht"),
    "Next option": N_("Volgende keuze"),
    "Next page": N_("Volgende bladzijde"),
    "Next tab": N_("Volgend tabblad"),
    "Open link": N_("Link openen"),
    "Page Down": N_("Een bladzijde omlaag"),
    "Page Left": N_("Een bladzijde naar links"),
    "Page Right": N_("Een bladzijde naar rechts"),
    "Page Up": N_("Een bladzijde omhoog"),
    "Page down": N_("Een bladzijde omlaag"),
    "Page up": N_("Een bladzijde omhoog"),
    "Paste": N_("Plakken"),
    "Paste text from the clipboard": N_("Tekst van het klembord plakken"),
    "Press button": N_("Op de knop drukken"),
    "Previous command": N_("Vorige opdracht"),
    "Previous option": N_("Vorige keuze"),
    "Previous page": N_("Vorige bladzijde"),
    "Previous tab": N_("Vorig tabblad"),
    "Quit": N_("Sluiten"),
    "Quit the app and return to the command prompt.": N_(
        "Sluit Logboek; wat bewaard is, blijft bewaard."
    ),
    "Redo": N_("Opnieuw doen"),
    "Scroll Down": N_("Omlaag"),
    "Scroll End": N_("Naar het einde"),
    "Scroll Home": N_("Naar het begin"),
    "Scroll Left": N_("Naar links"),
    "Scroll Right": N_("Naar rechts"),
    "Scroll Up": N_("Omhoog"),
    "Select": N_("Kies"),
    "Select all": N_("Alles selecteren"),
    "Select line": N_("Regel selecteren"),
    "Select line end": N_("Selecteren tot het einde van de regel"),
    "Select line start": N_("Selecteren tot het begin van de regel"),
    "Show menu": N_("Lijst openen"),
    "Submit": N_("Bevestigen"),
    "Toggle": N_("Omzetten"),
    "Toggle collapsible": N_("Open- of dichtklappen"),
    "Toggle option": N_("Keuze aan- of uitzetten"),
    "Top": N_("Naar het begin"),
    "Undo": N_("Ongedaan maken"),
    "Up": N_("Omhoog"),
}
"""Our Dutch text for each of Textual's own, in English."""

_KEYS: Mapping[str, str] = {
    "space": N_("spatie"),
    "enter": N_("enter"),
    "backspace": N_("backspace"),
    "home": N_("home"),
    "end": N_("end"),
    "insert": N_("ins"),
    "tab": N_("tab"),
}


def in_our_words(text: str) -> str:
    """Return a text of Textual in the current language; any other text as it is."""
    return _(WORDS[text]) if text in WORDS else text


def key_display(keys: str) -> str:
    """Return the first of the keys as people call it: "ctrl+p", "spatie", "/"."""
    *modifiers, key = keys.split(",")[0].strip().split("+")
    return "+".join([*modifiers, _(_KEYS[key]) if key in _KEYS else format_key(key)])


def bindings_in_our_words(active: Mapping[str, ActiveBinding]) -> dict[str, ActiveBinding]:
    """Return what a screen's keys do, with the texts of Textual in the current language."""
    return {
        key: bound._replace(
            binding=_binding_in_our_words(bound.binding), tooltip=in_our_words(bound.tooltip)
        )
        for key, bound in active.items()
    }


def _binding_in_our_words(binding: Binding) -> Binding:
    return replace(
        binding,
        description=in_our_words(binding.description),
        tooltip=in_our_words(binding.tooltip),
    )
