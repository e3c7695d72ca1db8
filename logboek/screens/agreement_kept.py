"""Whether an agreement is kept: what its owner and those who gain by it say, side by side."""

from textual.content import Content

from logboek import presentation
from logboek.dates import said
from logboek.i18n import _, ngettext
from logboek.insight.looking_back import LookedBack, difference, looked_back
from logboek.partnership import Agreement
from logboek.partnership.agreement import Kept
from logboek.screens.desk import Desk
from logboek.screens.keys import hint
from logboek.screens.labels import KEPT
from logboek.screens.term_page import signed
from logboek.widgets.page import Page

KEEP_KEY = "k"
"""The key with which an answer is added."""


def answers(page: Page, desk: Desk, agreement: Agreement) -> None:
    """The latest answer of each side, where they differ, who is still to be asked, and earlier."""
    if not agreement.kept:
        return
    found = looked_back(agreement)
    page.heading(_("Nagekomen?"))
    page.columns(_side_by_side(desk, found))
    _differences(page, desk, found)
    _silent(page, desk, agreement, found)
    now = [found.owner, *found.receivers.values()]
    earlier = [each for each in agreement.kept.values() if each not in now]
    if earlier:
        page.heading(_("Eerder gezegd"))
    for kept in sorted(earlier, key=lambda each: each.on, reverse=True):
        whose = _whose(desk, kept) if kept.partner else Content("")
        lead = whose + Content("  ") if kept.partner else whose
        label = KEPT[kept.outcome]
        page.text(lead + _answer(desk, kept), Content.styled(f"{label.mark} ", label.style))


def _side_by_side(desk: Desk, found: LookedBack) -> list[Content]:
    """Each side with its answer, the owner first."""
    columns: list[Content] = []
    for kept in (found.owner, *found.receivers.values()):
        if kept is not None:
            label = KEPT[kept.outcome]
            mark = Content.styled(f"{label.mark} ", label.style)
            columns.append(Content.assemble(_whose(desk, kept), "\n", mark, _answer(desk, kept)))
    return columns


def _answer(desk: Desk, kept: Kept) -> Content:
    """The outcome with what was seen, and who said it when."""
    text = Content(KEPT[kept.outcome].name)
    if kept.note:
        text += Content(": ") + desk.glossary.words(kept.note)
    return Content.assemble(text, "\n", signed(desk, kept.by, said(kept.on, desk.today())))


def _whose(desk: Desk, kept: Kept) -> Content:
    """Which side it is."""
    if not kept.partner:
        return Content.styled(_("wie erop let"), "bold")
    return presentation.line(desk.logbook.partner_name(kept.partner), "bold", 60)


def _differences(page: Page, desk: Desk, found: LookedBack) -> None:
    """What a receiver sees otherwise than the owner, in a sentence that blames nobody."""
    if found.owner is None:
        return
    sentences = {
        "better": _("{partner} ziet er meer van terecht dan wie erop let. Wat gaat daar goed?"),
        "worse": _(
            "{partner} ziet er minder van terecht dan wie erop let. Vraag wat daar gebeurt."
        ),
        "other": _("{partner} kijkt er anders naar dan wie erop let. Is de afspraak nog nodig?"),
    }
    for partner, kept in found.receivers.items():
        name = presentation.one_line(desk.logbook.partner_name(partner), 60)
        if sentence := sentences.get(difference(found.owner, kept)):
            page.space()
            mark = Content.styled("≠ ", "bold $accent")
            page.text(Content(sentence.format(partner=name)), mark)


def _silent(page: Page, desk: Desk, agreement: Agreement, found: LookedBack) -> None:
    """The partners that gain by it and did not say yet whether they see anything of it."""
    silent = [partner for partner in found.silent if partner in desk.logbook.partners]
    ask_owner = found.owner is None
    if agreement.status == "lapsed" or not (silent or ask_owner):
        return
    page.space()
    if ask_owner:
        told = Content(_("Wie erop let, zei nog niet hoe het ging."))
    else:
        names = ", ".join(
            presentation.one_line(desk.logbook.partner_name(partner), 60) for partner in silent
        )
        told = Content(
            ngettext(
                "Nog niet gevraagd, en krijgt hier iets door: {names}.",
                "Nog niet gevraagd, en krijgen hier iets door: {names}.",
                len(silent),
            ).format(names=names)
        )
    if not desk.past:
        told = Content.assemble(told, "  ", hint(KEEP_KEY, _("vraag het en zet het erbij")))
    page.text(told, Content.styled("? ", "bold $accent"))
