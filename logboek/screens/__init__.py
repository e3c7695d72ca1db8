"""One file per screen, its style sheet beside it; forms give a draft back and never save."""

from importlib import import_module
from typing import TYPE_CHECKING

from logboek.i18n import N_

if TYPE_CHECKING:
    from logboek.screens.frame import Frame

MAIN: dict[str, tuple[str, str, str]] = {
    "overview": ("1", N_("Overzicht"), "OverviewScreen"),
    "ambition": ("2", N_("Ambitie"), "AmbitionScreen"),
    "interests": ("3", N_("Belangen"), "InterestsScreen"),
    "agreements": ("4", N_("Afspraken"), "AgreementsScreen"),
    "terms": ("5", N_("Begrippen"), "TermsScreen"),
    "people": ("6", N_("Mensen"), "PeopleScreen"),
    "organisation": ("7", N_("Organisatie & proces"), "OrganisationScreen"),
    "timeline": ("0", N_("Tijdlijn"), "TimelineScreen"),
}
"""Every main screen by its mode, in the order of the rail: its key, its name, and its class."""

ELSEWHERE: dict[str, str] = {
    "partners": "people",
    "meetings": "people",
    "bodies": "organisation",
    "phases": "organisation",
}
"""The registers that share a main screen, with its mode; any other has its own, or none."""


def mode_of(register: str) -> str:
    """The mode of the main screen that shows a register; empty where none does."""
    mode = ELSEWHERE.get(register, register)
    return mode if mode in MAIN else ""


def main_screen(mode: str) -> "type[Frame]":
    """The class of a main screen, imported when it is first needed."""
    found: type[Frame] = getattr(import_module(f"logboek.screens.{mode}"), MAIN[mode][2])
    return found
