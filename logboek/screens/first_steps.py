"""The first steps of a new logbook: what it is called, who takes part, and who you are."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from logboek.characters import one_line
from logboek.i18n import _
from logboek.partnership import Partner
from logboek.screens.form import Form
from logboek.screens.opening import Beginning
from logboek.widgets.fields import Field, LineField
from logboek.widgets.text_field import TextField

_WITH_SECTOR = re.compile(r"^(?P<name>.+?)\s*(?:\((?P<one>[^()]+)\)|[,:]\s*(?P<two>[^\s,:()]+))$")


class FirstSteps(Form[Beginning]):
    """Four questions, and there is a logbook."""

    HELP = "help/welcome.md"

    def __init__(self, draft: Beginning, problem: str = "", wrong: str = "") -> None:
        super().__init__(_("Een nieuw logboek"), draft, problem, wrong)

    def fields(self) -> Iterable[Field[Any]]:
        """Name, partners, who you are, and the folder."""
        draft = self.draft
        yield LineField(
            "name", _("Hoe heet de samenwerking?"), draft.name,
            needed=_("Typ hoe de samenwerking heet."),
        )  # fmt: skip
        yield TextField(
            "partners", _("Wie doen er mee?"), "\n".join(map(_as_line, draft.partners)),
            hint=_("Eén per regel, met de sector erachter, zoals: Lindeschool (vmbo)"),
        )  # fmt: skip
        yield LineField(
            "me", _("Wie ben je?"), draft.me, hint=_("Je naam komt bij je wijzigingen te staan."),
            needed=_("Typ je naam."),
        )  # fmt: skip
        yield LineField(
            "mine", _("Van welke partner ben je?"), draft.mine,
            hint=_("Zoals je hem hierboven schreef; het mag leeg blijven."),
        )  # fmt: skip
        folder = str(draft.folder) if draft.folder != Path() else ""
        yield LineField(
            "folder", _("In welke map?"), folder,
            hint=_("Leeg: een map met de naam van de samenwerking, in je eigen map."),
        )  # fmt: skip

    def collect(self) -> Beginning:
        """What was filled in."""
        name, me, mine = self.value("name"), self.value("me"), self.value("mine")
        partners = tuple(map(as_partner, filter(str.strip, self.value("partners").splitlines())))
        if mine:
            named = [each for each in partners if each.name.casefold() == mine.casefold()]
            if not named:
                self.refuse("mine", _("Deze partner staat er niet bij. Schrijf hem net zo."))
            mine = named[0].name
        typed = self.value("folder")
        folder = Path(typed).expanduser() if typed else Path.home() / _folder_name(name)
        return replace(self.draft, name=name, partners=partners, me=me, mine=mine, folder=folder)


def _as_line(partner: Partner) -> str:
    """A partner as it was typed."""
    return f"{partner.name} ({partner.sector})" if partner.sector else partner.name


def as_partner(line: str) -> Partner:
    """The partner in a line: a name, with the sector in brackets or as one word after a comma."""
    line = one_line(line, 200)
    if found := _WITH_SECTOR.match(line):
        sector = found["one"] or found["two"]
        return Partner(name=found["name"].strip(), sector=sector.strip())
    return Partner(name=line)


def _folder_name(name: str) -> str:
    """A name for the folder that every system takes."""
    words = re.findall(r"\w+", name.casefold())
    return "-".join(words)[:60] or "logboek"
