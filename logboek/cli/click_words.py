"""The texts that click brings along, in our words."""

import importlib
from collections.abc import Mapping

from logboek.i18n import N_, _

WORDS: Mapping[str, str] = {
    "Aborted!": N_("Afgebroken."),
    "Argument {name!r} takes {nargs} values.": N_("Bij {name!r} horen {nargs} waarden."),
    "Choose from:\n\t{choices}": N_("Kies uit:\n\t{choices}"),
    "Commands": N_("Opdrachten"),
    "Did you mean {possibility}?": N_("Bedoelde je {possibility}?"),
    "(Did you mean one of: {possibilities}?)": N_("Bedoelde je een van deze: {possibilities}?"),
    "Error: {message}": N_("Fout: {message}"),
    "Got unexpected extra argument ({args})": N_("Dit is er één te veel: {args}."),
    "Got unexpected extra arguments ({args})": N_("Deze zijn er te veel: {args}."),
    "Invalid value for {param_hint}: {message}": N_("{param_hint}: {message}"),
    "Invalid value: {message}": N_("Dit kan niet: {message}"),
    "Missing argument": N_("Er ontbreekt iets:"),
    "Missing command.": N_("Er staat geen opdracht bij."),
    "Missing option": N_("Deze optie is nodig:"),
    "Missing parameter": N_("Er ontbreekt:"),
    "Missing parameter: {param_name}": N_("Er ontbreekt: {param_name}"),
    "Missing {param_type}": N_("Er ontbreekt: {param_type}"),
    "No such command {name!r}.": N_("De opdracht {name!r} bestaat niet."),
    "No such option {name!r}.": N_("De optie {name!r} bestaat niet."),
    "Option {name!r} does not take a value.": N_("Bij de optie {name!r} hoort geen waarde."),
    "Option {name!r} requires an argument.": N_("Bij de optie {name!r} hoort een waarde."),
    "Option {name!r} requires {nargs} arguments.": N_(
        "Bij de optie {name!r} horen {nargs} waarden."
    ),
    "Options": N_("Opties"),
    "Positional arguments": N_("Wat je erbij typt"),
    "Show the version and exit.": N_("Zeg welke versie dit is."),
    "Show this message and exit.": N_("Laat deze uitleg zien."),
    "Try '{command} {option}' for help.": N_("Uitleg: {command} {option}"),
    "Usage:": N_("Gebruik:"),
    "deprecated": N_("verouderd"),
    "default: {default}": N_("anders: {default}"),
    "required": N_("nodig"),
    "{value!r} is not {choice}.": N_("{value!r} is niet {choice}."),
    "{value!r} is not a valid {number_type}.": N_("{value!r} is geen {number_type}."),
    "{value!r} is not one of {choices}.": N_("{value!r} is geen van deze: {choices}."),
    "{value} is not in the range {range}.": N_("{value} valt buiten {range}."),
}
"""Click's own texts that can come on screen here, and how we say them."""

MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "types")
"""The modules of click that speak to people."""


def said(text: str) -> str:
    """A text of click in the current language."""
    return _(WORDS[text]) if text in WORDS else text


def counted(one: str, many: str, n: int) -> str:
    """A text of click that counts, in the current language."""
    return said(one if n == 1 else many)


def speak() -> None:
    """Make click say everything in our words; it looks up its texts in its own modules."""
    for name in MODULES:
        module = importlib.import_module(f"click.{name}")
        for looked_up, ours in (("_", said), ("ngettext", counted)):
            if hasattr(module, looked_up):
                setattr(module, looked_up, ours)
