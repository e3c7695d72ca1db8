"""The words of an agreement that mean something else than on the day it was decided."""

from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.insight.pins import Shift, to_read_again
from logboek.partnership import Agreement
from logboek.screens.desk import Desk
from logboek.screens.history import difference
from logboek.screens.keys import hint
from logboek.widgets.command import Command
from logboek.widgets.page import Page

AGAIN = "↻"
"""The sign of an agreement to be read again."""
READ = Command(
    "agreements.read", "o", _("klopt nog"), _("Opnieuw gelezen, het klopt nog"),
    _("Zegt dat jullie de afspraak opnieuw lazen, met wat de woorden nu betekenen."), "read",
    writes=True,
)  # fmt: skip


def shifted(desk: Desk, agreement: Agreement) -> list[Shift]:
    """The words for which the agreement asks to be read again."""
    terms = {id: term for id in agreement.pinned if (term := desk.logbook.terms.get(id))}
    return to_read_again(agreement, terms)


def words_then_and_now(page: Page, desk: Desk, agreement: Agreement) -> None:
    """Per word what it meant on the day of the decision, beside what it means now."""
    found = shifted(desk, agreement)
    if not found:
        return
    page.heading(_("Lees opnieuw"))
    told = Content(_("Deze woorden betekenen nu iets anders dan toen jullie dit besloten."))
    if not desk.past:
        told = Content.assemble(told, "  ", hint(READ.key, READ.label))
    page.text(told, Content.styled(f"{AGAIN} ", "bold $accent"))
    for shift in found:
        page.space()
        page.text(presentation.line(shift.term.word, "bold", 80))
        page.columns(list(_changes(desk, shift)))


def _changes(desk: Desk, shift: Shift) -> list[Content]:
    """What changed of one word: what all share first, then what each partner means."""
    then, now = shift.pinned, shift.term
    told = []
    if then.definition.split() != now.definition.split():
        told.append(_change(_("werkdefinitie"), then.definition, now.definition))
    if then.usage_rule.split() != now.usage_rule.split():
        told.append(_change(_("zo gebruiken we het"), then.usage_rule, now.usage_rule))
    for partner in shift.partners:
        meaning = now.meanings.get(partner)
        name = presentation.one_line(desk.logbook.partner_name(partner), 60)
        after = meaning.text if meaning else ""
        told.append(_change(name, then.meanings.get(partner, ""), after))
    return told


def _change(whose: str, before: str, after: str) -> Content:
    """What it was and what it became, word by word; where it was nothing, that is said."""
    lead = Content.styled(f"{whose}\n", "$quiet")
    if not before.strip():
        absent = Content.styled(_("toen nog niet opgeschreven"), "$quiet italic")
        return Content.assemble(lead, absent, "\n", presentation.words(after))
    if not after.strip():
        gone = Content.styled(_("nu niet meer opgeschreven"), "$quiet italic")
        return Content.assemble(lead, difference(before, ""), "\n", gone)
    return lead + difference(before, after)
