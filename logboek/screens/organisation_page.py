"""Everything about the tables together, and about one table, each on a page."""

from datetime import date

from textual.content import Content

from logboek import presentation
from logboek.dates import full, said, until
from logboek.i18n import _, ngettext
from logboek.insight.weight import A_DAY, HOURS_EACH, LIGHT, Candidate, Doubt, by_partner
from logboek.partnership import Body
from logboek.partnership.ambition import current
from logboek.screens.asked import Asked
from logboek.screens.desk import Desk
from logboek.screens.labels import AGREEMENT_STATUS, FREQUENCY, title_of
from logboek.screens.organisation_picture import Picture
from logboek.screens.organisation_rows import ENDS, Known, end_said, weight_said, with_unit
from logboek.widgets.page import Page

MEETINGS = 12
"""How many meetings of a table are shown."""


def tables_page(desk: Desk, now: Known) -> Page:
    """What the tables weigh, who sits where, and what could go."""
    page = Page().title(Content(_("Alle tafels in beeld")))
    page.text(Content.styled(weight_said(now), "$quiet"))
    if now.weight.tables:
        page.space()
        _verdict(page, desk, now)
        _could_go(page, now)
    if now.running:
        page.heading(_("Wie zit waar"))
        page.drawing(Picture(desk, now).draw)
    if now.weight.tables:
        _hours(page, desk, now)
    else:
        page.space()
        why = _("Er loopt geen tafel. Met n zet je erin waar jullie elkaar treffen.")
        page.text(Content.styled(why, "$quiet italic"))
    _pruned(page, desk, now)
    return page


def _verdict(page: Page, desk: Desk, now: Known) -> None:
    """Whether the organisation is heavy, in a sentence, and what it is there for."""
    weight = now.weight
    lead = Content.styled("✓ ", "bold $mark-good")
    if weight.heavy:
        lead = Content.styled("! ", "bold $mark-bad")
    for sentence in _sentences(desk, now):
        page.text(Content(sentence), lead)
    ambition = current(desk.logbook.ambitions.all())
    if ambition and ambition.statement.strip():
        page.text(
            desk.glossary.summary(ambition.statement, "italic").truncate(110, ellipsis=True),
            Content.styled(_("Waarvoor: "), "$quiet"),
        )


def _sentences(desk: Desk, now: Known) -> list[str]:
    """The weight against what it carries, in one sentence for each thing that is too much."""
    weight = now.weight
    carries = ngettext(
        "{n} afspraak of voorstel", "{n} afspraken en voorstellen", weight.carries
    ).format(n=weight.carries)
    asked = _("De tafels vragen samen {hours} van mensen per maand en dragen {carries}.").format(
        hours=with_unit(weight.person_hours), carries=carries
    )
    if not weight.heavy:
        if len(weight.tables) <= LIGHT:
            return [_("Lichter kan bijna niet: tot twee tafels is nooit te veel.")]
        fits = _("Dat past: tot {most} uur per stuk is licht genoeg.").format(most=HOURS_EACH)
        return [f"{asked} {fits}"]
    found = []
    if weight.outweighs:
        much = _("Dat is meer dan {most} uur per stuk: er wordt meer overlegd dan afgesproken.")
        found.append(f"{asked} {much.format(most=HOURS_EACH)}")
    for person in weight.overloaded[:3]:
        much = _("{name} zit {hours} per maand aan tafels: meer dan een werkdag van {day} uur.")
        name = presentation.one_line(desk.logbook.name_of(person), 60)
        hours = with_unit(weight.per_person[person])
        found.append(much.format(name=name, hours=hours, day=A_DAY))
    return found


def _could_go(page: Page, now: Known) -> None:
    """The tables about which there is a doubt: all where it is heavy, else those that are over."""
    found = [
        each for each in now.candidates.values() if now.weight.heavy or "expired" in each.doubts
    ]
    if found:
        page.heading(_("Wat zou kunnen vervallen"))
        for each in found:
            name = presentation.line(each.body.name or _("tafel zonder naam"), "bold", 60)
            page.text(Content.assemble(name, ": ", doubts_said(each)), Content("× "))
    elif now.weight.heavy:
        page.heading(_("Wat zou kunnen vervallen"))
        page.text(Content(_("Vraag het rond: welke tafel zouden jullie niet missen?")))


def doubts_said(candidate: Candidate) -> str:
    """Why a table could go."""
    said: dict[Doubt, str] = {
        "expired": _("de einddatum is voorbij"),
        "no_mandate": _("er staat niet bij wat zij mag beslissen"),
        "same_people": _("iedereen hier zit ook samen aan een andere tafel"),
        "never_met": _("zij kwam nog nooit bijeen"),
    }
    return "; ".join(said[doubt] for doubt in candidate.doubts)


def _hours(page: Page, desk: Desk, now: Known) -> None:
    """Hours a month, by partner and in all, and how they are counted."""
    weight = now.weight
    page.heading(_("Uren aan tafel per maand"))
    hours = by_partner(weight.per_person, desk.logbook.people)
    names = {
        each: presentation.one_line(
            desk.logbook.partner_name(each) if each else _("zonder partner"), 24
        )
        for each in hours
    }
    room = max((Content(name).cell_length for name in names.values()), default=0)
    most = max(hours.values(), default=0)
    for each, time in hours.items():
        pad = " " * (room - Content(names[each]).cell_length)
        bar = "■" * max(1, round(10 * time / most)) if time > 0 else "·"
        page.text(
            Content.assemble(f"{with_unit(time):>9}  ", (bar, "$accent")),
            Content.styled(f"{names[each]}{pad} ", "$quiet"),
        )
    total = _("samen {people}; de tafels zelf duren {tables}").format(
        people=with_unit(weight.person_hours), tables=with_unit(weight.hours)
    )
    page.text(Content.styled(total, "bold"))
    how = _(
        "Zo tellen we: hoe vaak een tafel per maand bijeenkomt, maal hoelang, voor elke stoel. "
        "Komt zij bijeen als het nodig is, dan telt het afgelopen half jaar."
    )
    page.text(Content.styled(how, "$quiet"))


def _pruned(page: Page, desk: Desk, now: Known) -> None:
    """The tables that stopped, and the time of people that each of them took."""
    if not now.ended:
        return
    today = desk.today()
    saved = sum(now.hours[each.id] * len(dict.fromkeys(each.people)) for each in now.ended)
    aside = _("samen {hours} van mensen per maand").format(hours=with_unit(saved)) if saved else ""
    page.heading(_("Gestopt"), aside)
    for body in now.ended:
        when = said(body.until, today) if body.until else ""
        freed = now.hours[body.id] * len(dict.fromkeys(body.people))
        time = _("vroeg {hours} van mensen per maand").format(hours=with_unit(freed))
        parts = [each for each in (when, time if freed else "") if each]
        name = presentation.line(body.name or _("tafel zonder naam"), limit=60)
        page.text(
            Content.assemble(name, (f"  {' · '.join(parts)}", "$quiet")),
            Content.styled("× ", "$quiet"),
        )


def body_page(desk: Desk, now: Known, body: Body) -> Page:
    """The page of one table."""
    page, today = Page(), desk.today()
    page.title(presentation.line(body.name or _("tafel zonder naam"), limit=200))
    asked = Asked(desk, page, "bodies", body.id)
    asked.at("name", "del")
    if why := now.ends.get(body.id):
        mark, style = ENDS[why]
        question = _("{end}. Verlengen (v) of stoppen (s)?").format(end=_sentence(now, body, today))
        page.text(Content.styled(question, "bold"), Content.styled(f"{mark} ", style))
    elif body.id in now.gone:
        page.text(Content.styled(_sentence(now, body, today), "$quiet"))
    candidate = now.candidates.get(body.id)
    if candidate and now.weight.heavy:
        could = _("Deze tafel zou kunnen vervallen: {why}.").format(why=doubts_said(candidate))
        page.text(Content(could), Content.styled("! ", "bold $mark-bad"))
    page.space()
    _facts(page, desk, now, body)
    asked.at("frequency", "minutes", "since", "until", "under")
    page.heading(_("Wat zij mag beslissen"))
    if body.decides.strip():
        page.paragraphs(desk.glossary.paragraphs(body.decides))
    else:
        ask = _("Dat staat er nog niet. Vraag het na en schrijf het op met e.")
        page.text(Content.styled(ask, "$quiet italic"))
    asked.at("decides")
    _people(page, desk, body)
    asked.at("people")
    _below(page, now, body)
    _meetings(page, desk, now, body)
    _agreements(page, desk, now, body)
    asked.elsewhere()
    return page


def _sentence(now: Known, body: Body, today: date) -> str:
    text = end_said(now, body, today)
    return text[:1].upper() + text[1:]


def _facts(page: Page, desk: Desk, now: Known, body: Body) -> None:
    """How often, how long, from and until when, and under which table."""
    today = desk.today()
    often = _("{often}, {minutes} minuten").format(
        often=FREQUENCY[body.frequency].name, minutes=body.minutes
    )
    page.fact(_("hoe vaak"), Content(often))
    seats = len(dict.fromkeys(body.people))
    time = _("{hours} per stoel, {all} samen").format(
        hours=with_unit(now.hours[body.id]), all=with_unit(now.hours[body.id] * seats)
    )
    page.fact(_("per maand"), Content(time))
    if body.since:
        page.fact(_("sinds"), Content(full(body.since)))
    if body.until and body.id not in now.gone and body.until >= today:
        unless = _("{when}, tenzij jullie verlengen")
        if body.stopped:
            unless = _("{when}, dan stopt zij")
        unless = unless.format(when=until(body.until, today))
        page.fact(_("tot en met"), Content(full(body.until)), Content.styled(unless, "$quiet"))
    elif body.until:
        page.fact(_("tot en met"), Content(full(body.until)))
    else:
        page.fact(_("tot en met"), Content.styled(_("geen einddatum"), "$quiet"))
    above = desk.logbook.bodies.find(body.under) if body.under else None
    if above:
        page.fact(_("onder"), presentation.line(above.name, limit=80))


def _people(page: Page, desk: Desk, body: Body) -> None:
    """Who sits there, by partner."""
    logbook = desk.logbook
    there: dict[str, list[Content]] = {}
    for id in dict.fromkeys(body.people):
        person = logbook.people.find(id)
        home = person.partner if person else ""
        line = presentation.line(logbook.name_of(id), limit=60)
        if person and person.role:
            line += Content("\n") + presentation.line(person.role, "$quiet", 80)
        there.setdefault(home, []).append(line)
    page.heading(_("Wie eraan zit"))
    if not there:
        page.text(Content.styled(_("Nog niemand. Met e kies je mensen."), "$quiet italic"))
    order = [*logbook.partners.ids(), ""]
    page.columns(
        [
            Content("\n").join(
                [
                    presentation.line(
                        logbook.partner_name(home) if home else _("zonder partner"), "bold", 60
                    ),
                    *there[home],
                ]
            )
            for home in sorted(there, key=lambda id: order.index(id) if id in order else -1)
        ]
    )


def _below(page: Page, now: Known, body: Body) -> None:
    """The tables that answer to it."""
    below = [each for each in now.running if each.under == body.id and each.id != body.id]
    if below:
        page.heading(_("Tafels hieronder"))
        for each in below:
            page.text(presentation.line(each.name, limit=80), Content("└ "))


def _meetings(page: Page, desk: Desk, now: Known, body: Body) -> None:
    """The times it met, the latest first."""
    found, today = now.met.get(body.id, []), desk.today()
    if not found:
        return
    page.heading(_("Kwam bijeen"), str(len(found)))
    for each in found[:MEETINGS]:
        when = said(each.on, today) if each.on else "…"
        page.text(
            desk.glossary.line(each.what, limit=300), Content.styled(f"{when:<15} ", "$quiet")
        )
    if (more := len(found) - MEETINGS) > 0:
        page.text(Content.styled(_("en nog {count}").format(count=more), "$quiet"))


def _agreements(page: Page, desk: Desk, now: Known, body: Body) -> None:
    """The agreements in which its name stands."""
    found = now.named.get(body.id, [])
    if not found:
        return
    page.heading(_("Afspraken die haar noemen"))
    for each in found:
        status = AGREEMENT_STATUS[each.status]
        page.text(
            desk.glossary.line(title_of(each), limit=200),
            Content.styled(f"{status.mark} ", status.style),
            Content.styled(status.name, "$quiet"),
        )
