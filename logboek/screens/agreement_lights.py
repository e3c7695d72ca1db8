"""Whether each partner may decide, as lights: a sign and a word for each."""

from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from logboek import presentation
from logboek.dates import said, until
from logboek.i18n import _, ngettext
from logboek.insight.in_force import holds
from logboek.insight.mandates import (
    among,
    asked,
    late,
    lights,
    may_be_final,
    none_said,
    not_green,
    since,
)
from logboek.partnership import Agreement
from logboek.screens.desk import Desk
from logboek.screens.labels import MANDATE, NOT_ASKED, Label
from logboek.widgets.page import Page

if TYPE_CHECKING:
    from logboek.logbook import Logbook


def between(logbook: "Logbook", agreement: Agreement) -> Agreement:
    """The agreement between the partners that still take part."""
    return among(agreement, logbook.partners)


def light_of(agreement: Agreement, partner: str) -> Label:
    """The light of one partner."""
    mandate = agreement.mandates.get(partner)
    return MANDATE[mandate.state] if mandate else NOT_ASKED


def finality(logbook: "Logbook", agreement: Agreement) -> Content:
    """Whether a decision is final; empty where nothing was decided or nobody was asked."""
    agreement = between(logbook, agreement)
    if agreement.status != "decided" or none_said(agreement):
        return Content("")
    if may_be_final(agreement):
        return Content.styled(" · " + _("definitief"), "$mark-good")
    if all(light in {"green", "grey"} for light in lights(agreement).values()):
        return Content("")
    return Content.styled(" · " + _("nog niet definitief"), "bold $accent")


def lights_in_list(logbook: "Logbook", agreement: Agreement) -> Content:
    """One sign for each partner, in a list; only where somebody may still be waited for."""
    agreement = between(logbook, agreement)
    if not _awaited(agreement):
        return Content("")
    signs = [light_of(agreement, partner) for partner in asked(agreement)]
    return Content.assemble(*((each.mark, each.style) for each in signs), " ")


def lights_in_words(desk: Desk, agreement: Agreement) -> str:
    """The same in words, as short as a list has room for; empty where nobody is waited for."""
    agreement = between(desk.logbook, agreement)
    if not _awaited(agreement):
        return ""
    if late(agreement, desk.today()):
        return "! " + _("antwoord over tijd")
    left = len(not_green(agreement))
    if not left:
        return _("ieder mag beslissen")
    return ngettext("wacht op {n} partner", "wacht op {n} partners", left).format(n=left)


def _awaited(agreement: Agreement) -> bool:
    """Whether it matters who may decide: before a decision, or while somebody is waited for."""
    if agreement.status == "lapsed" or none_said(agreement):
        return False
    waits = any(light in {"amber", "red"} for light in lights(agreement).values())
    return waits or agreement.status == "proposed"


def mandate_lights(page: Page, desk: Desk, agreement: Agreement) -> None:
    """Per partner whether it may decide, whom it waits for and until when."""
    agreement = between(desk.logbook, agreement)
    if none_said(agreement) and (holds(agreement) or not asked(agreement)):
        return
    page.heading(_("Mandaat"))
    for partner in asked(agreement):
        line, mark, when = light_line(desk, agreement, partner)
        page.text(line, mark, when)
    if agreement.status != "lapsed" and not may_be_final(agreement):
        told = _("Definitief is het pas als ieder mag beslissen.")
        page.text(Content.styled(told, "$quiet italic"))


def light_line(desk: Desk, agreement: Agreement, partner: str) -> tuple[Content, Content, Content]:
    """One partner: what it may, its sign, and when an answer is expected."""
    light = light_of(agreement, partner)
    name = presentation.line(desk.logbook.partner_name(partner), limit=60)
    line = Content.assemble(name, (f"  {light.name}", "$quiet"))
    return line, Content.styled(f"{light.mark} ", light.style), _expected(desk, agreement, partner)


def waits_since(desk: Desk, agreement: Agreement, partner: str) -> date | None:
    """Since when the light of a partner stands as it does, as far as the logbook knows."""
    if agreement.id not in desk.logbook.agreements:
        return None
    versions = desk.logbook.history("agreements", agreement.id)
    return since(partner, ((each.at.astimezone().date(), each.record) for each in versions))


def _expected(desk: Desk, agreement: Agreement, partner: str) -> Content:
    """When an answer is expected; a day that passed is said so."""
    mandate, today = agreement.mandates.get(partner), desk.today()
    if mandate is None or mandate.until is None:
        return Content("")
    if mandate.state != "may_decide" and mandate.until < today and agreement.status != "lapsed":
        return Content.styled("! " + until(mandate.until, today), "bold $mark-bad")
    day = said(mandate.until, today)
    return Content.styled(_("tot {day}").format(day=day), "$quiet")
