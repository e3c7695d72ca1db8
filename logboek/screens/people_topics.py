"""Mensen as a whole: what each partner brings, what hangs on one, and what pulls at people."""

from textual.content import Content

from logboek import presentation
from logboek.i18n import _
from logboek.partnership import Interest, Partner
from logboek.screens.keys import hint
from logboek.screens.labels import DISCLOSURE, REGISTER, title_of
from logboek.screens.leads import Leads
from logboek.screens.people_commands import PARTNER
from logboek.screens.people_rows import TOPICS, WEAK, Known
from logboek.widgets.page import Page


def brings_page(known: Known, leads: Leads) -> Page:
    """The diversity one chose for: every partner beside the others."""
    page = Page().title(Content(_("Wat ieder brengt, en hoe ieder verschilt")))
    page.text(
        Content.styled(
            _("Jullie kozen voor verschil. Het brengt iets extra’s, en het kost moeite."), "$quiet"
        )
    )
    page.space()
    if not known.partners:
        return page.text(hint(PARTNER.key, _("zet de eerste partner erin")))
    return page.columns([_beside(known, leads, partner) for partner in known.partners])


def weak_page(known: Known, leads: Leads) -> Page:
    """What would fall if one person left, each with why."""
    page = Page().title(Content(_("Wat valt er om als één mens wegvalt?")))
    page.space()
    if not known.weak:
        return page.text(
            Content(
                _(
                    "Niets, voor zover hier staat: geen afspraak, partner of woord hangt aan één "
                    "mens of één kant."
                )
            )
        )
    for each in known.weak:
        words = leads.to(each.register, each.id, presentation.line(each.title, limit=120))
        mark = Content.styled(f"{TOPICS[WEAK.id].mark} ", "bold $mark-bad")
        page.text(words + Content.styled(f"  {REGISTER[each.register].name}", "$quiet"), mark)
        page.text(presentation.line(each.why, "$quiet", 300), Content("  "))
    return _way(page)


def loyal_page(known: Known, leads: Leads) -> Page:
    """What pulls at people from their own organisation, as far as they share it."""
    page = Page().title(Content(_("Een been hier, een been in de eigen organisatie")))
    page.text(
        Content.styled(
            _("Het helpt om dit van elkaar te weten. Ieder deelt het zelf, zo ver als die wil."),
            "$quiet",
        )
    )
    if not known.loyal:
        page.space()
        page.text(
            Content(
                _(
                    "Niemand deelde nog iets. Zet het bij je eigen belangen (3): persoonlijk, en "
                    "“trekt vanuit de eigen organisatie”. Het mag eerst alleen van jou zijn."
                )
            )
        )
        return page
    for id in dict.fromkeys(interest.person for interest in known.loyal):
        page.space()
        name = presentation.line(known.logbook.name_of(id) if id else _("iemand"), "bold", 60)
        page.text(leads.to("people", id, name) if id else name)
        for interest in known.loyal:
            if interest.person == id:
                loyalty(page, known, leads, interest)
    return _way(page)


def loyalty(page: Page, known: Known, leads: Leads, interest: Interest) -> None:
    """One thing that pulls, with who may see it where that is not everybody."""
    title = known.desk.glossary.line(title_of(interest), limit=300)
    words = leads.to("interests", interest.id, title)
    aside = None
    if interest.disclosure != "everyone":
        label = DISCLOSURE[interest.disclosure]
        aside = Content.styled(f"{label.mark} {label.name}", "$accent")
    page.text(words, Content.styled("⇆ ", "$accent"), aside)


def _beside(known: Known, leads: Leads, partner: Partner) -> Content:
    """One partner as a column."""
    parts = [
        leads.to("partners", partner.id, presentation.line(partner.name, "bold", 60)),
        presentation.line(partner.sector, "$accent", 40) if partner.sector else Content("—"),
    ]
    for name, text in (
        (_("brengt"), partner.brings),
        (_("verschilt"), partner.differs),
        (_("tempo"), partner.pace),
    ):
        parts += [Content(""), Content.styled(name, "$quiet")]
        said = Content.styled(_("nog niet gevraagd"), "$quiet italic")
        parts.append(known.desk.glossary.markdown(text) if text.strip() else said)
    return Content("\n").join(parts)


def _way(page: Page) -> Page:
    """How to go to what stands here."""
    page.space()
    return page.text(Content.styled(_("Met g ga je naar wat hier staat."), "$quiet italic"))
