"""An interest and everything about it, on one page; and what agreements do to interests."""

from textual.content import Content

from logboek import presentation
from logboek.i18n import _, language
from logboek.insight.disclosure import STEPS, readable
from logboek.insight.interests import gap, in_need, seen_differently, serving
from logboek.partnership import Agreement, Interest
from logboek.screens.asked import Asked
from logboek.screens.desk import Desk
from logboek.screens.interest_rows import HURT, LOYALTY, NEED, Known, justice_said, owner_said
from logboek.screens.labels import AGREEMENT_STATUS, DISCLOSURE, INTEREST_LEVEL, title_of
from logboek.widgets.page import Page


def interest_page(desk: Desk, now: Known, interest: Interest) -> Page:
    """The page of one interest."""
    level = INTEREST_LEVEL[interest.level]
    page = Page()
    owner = presentation.line(owner_said(desk, interest), limit=60)
    under = Content.assemble((f"{level.mark} {level.name}", "$accent"), " · ", owner)
    if interest.person and interest.partner:
        home = presentation.one_line(desk.logbook.partner_name(interest.partner), 60)
        under += Content.styled(f" · {home}", "$quiet")
    title = interest.position or interest.interest
    page.title(desk.glossary.line(title, limit=400), under)
    asked = Asked(desk, page, "interests", interest.id)
    asked.at("level", "partner", "person", "del")
    if interest.loyalty:
        page.text(
            Content(_("trekt aan iemand vanuit de eigen organisatie")),
            Content.styled(f"{LOYALTY} ", "bold $accent"),
        )
    if interest.id in now.tops:
        page.text(
            Content.styled(
                _("plaats {n} in de top drie van {partner}").format(
                    n=interest.rank,
                    partner=presentation.one_line(desk.logbook.partner_name(interest.partner), 60),
                ),
                "$accent",
            )
        )
    elif interest.level == "organisational" and interest.partner in now.to_guess:
        partner = presentation.one_line(desk.logbook.partner_name(interest.partner), 60)
        hint = _("Raad met v wat voor {partner} het zwaarst weegt.").format(partner=partner)
        page.text(Content.styled(hint, "$quiet italic"))
    _why(page, desk, interest)
    asked.at("position", "interest")
    _justice(page, desk, interest)
    asked.at("justice_owner", "justice_others")
    _agreements(page, desk, interest)
    _shared(page, interest)
    asked.elsewhere()
    return page


def _why(page: Page, desk: Desk, interest: Interest) -> None:
    """The interest behind what is said at the table, which is the title of the page."""
    if not interest.position:
        return
    page.heading(_("Waarom is dat belangrijk?"))
    if interest.interest:
        page.paragraphs(desk.glossary.paragraphs(interest.interest))
    else:
        question = _("Nog niet gevraagd. Vraag door en schrijf het antwoord op met e.")
        page.text(Content.styled(question, "$quiet italic"))


def _justice(page: Page, desk: Desk, interest: Interest) -> None:
    """How far justice is done to it from two sides, and how far those lie apart."""
    page.heading(_("Wordt er recht aan gedaan?"))
    if in_need(interest):
        sentence = _("Hier wordt nog weinig recht aan gedaan.")
        page.text(Content.styled(sentence, "bold"), Content.styled(f"{NEED} ", "bold $mark-bad"))
    sides: list[tuple[str, int | None]] = []
    if interest.partner or interest.person:
        sides.append((_("eigenaar"), interest.justice_owner))
    known = desk.logbook.partners.ids()
    others = sorted(interest.justice_others, key=lambda id: (id not in known, id))
    sides += [
        (presentation.one_line(desk.logbook.partner_name(id), 20), interest.justice_others[id])
        for id in others
    ]
    room = max((len(name) for name, _score in sides), default=0)
    for name, score in sides:
        page.text(justice_said(score), Content.styled(f"{name:<{room}}  ", "$quiet"))
    if not interest.justice_others:
        page.text(
            Content.styled(_("De anderen zeiden nog niets. Met r vraag je het."), "$quiet italic")
        )
    if (apart := gap(interest)) is not None:
        page.text(
            Content.styled(_apart(apart), "bold" if seen_differently(interest) else "$quiet"),
            Content.styled("≠ " if seen_differently(interest) else "≈ ", "$accent"),
        )


def _apart(apart: float) -> str:
    """How far the owner and the others lie apart, in a sentence."""
    if abs(apart) < 0.5:
        return _("De eigenaar en de anderen zien ongeveer hetzelfde.")
    points = f"{abs(apart):.1f}".removesuffix(".0")
    points = points.replace(".", ",") if language() == "nl" else points
    if apart > 0:
        said = _("De anderen zien meer recht dan de eigenaar (verschil {points}).")
    else:
        said = _("De anderen zien minder recht dan de eigenaar (verschil {points}).")
    return said.format(points=points)


def _agreements(page: Page, desk: Desk, interest: Interest) -> None:
    """Which agreements help it and which hurt it."""
    page.heading(_("Afspraken die eraan raken"))
    agreements = desk.logbook.agreements.all()
    helping = serving(interest, agreements)
    for each in helping:
        _agreement(page, desk, each, Content.styled("+ ", "bold $mark-good"), _("helpt"))
    for each in agreements:
        if (hurt := each.hurts.get(interest.id)) and each.status != "lapsed":
            _agreement(page, desk, each, Content.styled(f"{HURT} ", "bold $mark-bad"), _("schaadt"))
            _cost(page, desk, hurt.how, hurt.compensation)
    if not helping:
        page.text(
            Content.styled(
                _("Nog geen afspraak helpt dit belang. Met k koppel je er een."), "$quiet italic"
            )
        )


def _agreement(page: Page, desk: Desk, agreement: Agreement, mark: Content, does: str) -> None:
    """An agreement, with what it does."""
    line = Content.assemble(
        (f"{does}: ", "$quiet"), desk.glossary.line(title_of(agreement), limit=120)
    )
    if agreement.status != "decided":
        line += Content.styled(f" ({AGREEMENT_STATUS[agreement.status].name})", "$quiet")
    page.text(line, mark)


def _cost(page: Page, desk: Desk, how: str, compensation: str) -> None:
    """What it costs an interest, and what stands against that."""
    if how.strip():
        page.text(desk.glossary.words(how), Content("  "))
    if compensation.strip():
        against = Content.styled(_("daar staat tegenover: "), "$quiet")
        page.text(against + desk.glossary.words(compensation), Content("  "))
    else:
        page.text(
            Content.styled(_("daar staat nog niets tegenover"), "bold"),
            Content.styled(f"  {NEED} ", "bold $mark-bad"),
        )


def _shared(page: Page, interest: Interest) -> None:
    """How far it is shared."""
    page.heading(_("Wie mag het zien?"))
    steps: list[Content] = []
    for step in STEPS:
        here = step == interest.disclosure
        name = DISCLOSURE[step].name.replace(" ", "\N{NO-BREAK SPACE}")
        text = Content.assemble(("●" if here else "○", "$accent"), "\N{NO-BREAK SPACE}", name)
        steps.append(text.stylize("bold" if here else "$quiet"))
    page.text(Content(" › ").join(steps))
    if interest.disclosure != "everyone":
        page.text(
            Content.styled(
                _("Met d deelt de eigenaar het verder. Wat gedeeld is, kan niet meer terug."),
                "$quiet italic",
            )
        )


def touched_interests(page: Page, desk: Desk, agreement: Agreement) -> None:
    """On the page of an agreement: the interests that it helps and those that it hurts."""
    logbook = desk.logbook
    people = logbook.people.all()
    register = logbook.interests
    ids = [*agreement.serves, *agreement.hurts]
    there = [each for id in dict.fromkeys(ids) if (each := register.get(id))]
    may = {each.id: each for each in readable(there, logbook.me, people)}
    if not there:
        return
    page.heading(_("Belangen"))
    for id in agreement.serves:
        if id in may:
            _interest(page, desk, may[id], Content.styled("+ ", "bold $mark-good"), _("helpt"))
    for id, hurt in agreement.hurts.items():
        if id in may:
            _interest(page, desk, may[id], Content.styled("− ", "bold $mark-bad"), _("schaadt"))
            _cost(page, desk, hurt.how, hurt.compensation)
    if len(may) < len(there):
        hidden = _("Ook een belang dat voor een andere organisatie is.")
        page.text(Content.styled(hidden, "$quiet italic"))


def _interest(page: Page, desk: Desk, interest: Interest, mark: Content, does: str) -> None:
    """An interest, with what is done to it and whose it is."""
    owner = presentation.one_line(owner_said(desk, interest), 40)
    title = desk.glossary.line(title_of(interest), limit=160)
    page.text(Content.assemble((f"{does}: ", "$quiet"), title, (f"  {owner}", "$quiet")), mark)
