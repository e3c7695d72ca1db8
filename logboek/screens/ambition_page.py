"""A wording of the ambition and everything said about it, on one page."""

from collections import Counter

from textual.content import Content

from logboek import presentation
from logboek.dates import full, said
from logboek.i18n import _, ngettext
from logboek.insight.wordings import Answer, Wording, answers
from logboek.partnership import Ambition
from logboek.partnership.ambition import Endorsement
from logboek.screens.asked import Asked
from logboek.screens.cheering import cheer_marked, cheer_questions
from logboek.screens.desk import Desk
from logboek.screens.history import difference
from logboek.screens.keys import hint
from logboek.screens.labels import RECOGNITION, WORDING
from logboek.screens.term_page import signed
from logboek.widgets.page import Page


def ambition_page(desk: Desk, wording: Wording) -> Page:
    """The page of one wording."""
    ambition, page = wording.ambition, Page()
    page.text(standing_line(desk, wording))
    asked = Asked(desk, page, "ambition", ambition.id)
    asked.at("del", "status", "adopted_on")
    _statement(page, desk, wording)
    asked.at("statement")
    asked.elsewhere(
        "out_of_bounds", "value_target_group", "value_organisations", "value_people",
        "endorsements", "personal", "own_words",
    )  # fmt: skip
    if not ambition.statement.strip():
        _own_words(page, desk, ambition)
        asked.at("own_words")
    _cheer(page, ambition)
    if ambition.out_of_bounds.strip():
        page.heading(_("Hoort er niet bij"))
        page.paragraphs(desk.glossary.paragraphs(ambition.out_of_bounds))
    asked.at("out_of_bounds")
    if ambition.status == "draft":
        _changes(page, desk, wording)
    _recognition(page, desk, wording)
    asked.at("endorsements", "personal")
    _value(page, desk, ambition)
    asked.at("value_target_group", "value_organisations", "value_people")
    if ambition.statement.strip():
        if ambition.own_words:
            _own_words(page, desk, ambition)
        asked.at("own_words")
    if ambition.status == "adopted":
        _changes(page, desk, wording)
    return page


def standing_line(desk: Desk, wording: Wording) -> Content:
    """What this wording is to the partnership now, and since when."""
    label = WORDING[wording.standing]
    line = Content.styled(f"{label.mark} {label.name}", f"bold {label.style}")
    if day := wording.ambition.adopted_on:
        when = _("aangenomen op {day}").format(day=full(day))
        line += Content.styled(f" · {when}", "$quiet")
    return line


def _statement(page: Page, desk: Desk, wording: Wording) -> None:
    """The text; a draft stands beside the text that counts while it is written."""
    now, before = wording.ambition.statement, wording.before
    if not now.strip():
        return
    page.space()
    if wording.standing != "draft" or before is None or before.status != "adopted":
        told = desk.glossary.paragraphs(now)
        page.paragraphs((lead, cheer_marked(body)) for lead, body in told)
        return
    page.columns(
        [
            Content.assemble((heading, "$quiet"), "\n", cheer_marked(desk.glossary.markdown(text)))
            for heading, text in (
                (_("de tekst die nu geldt"), before.statement),
                (_("dit concept"), now),
            )
        ]
    )


def _own_words(page: Page, desk: Desk, ambition: Ambition) -> None:
    """How each partner would say it itself, side by side."""
    logbook, today = desk.logbook, desk.today()
    known = [partner.id for partner in logbook.partners.all()]
    told = [each for each in known if each in ambition.own_words]
    page.heading(_("Ieder in eigen woorden"))
    columns = []
    for partner in [*told, *sorted(ambition.own_words.keys() - set(known))]:
        own = ambition.own_words[partner]
        columns.append(
            Content.assemble(
                presentation.line(logbook.partner_name(partner), "bold", 60),
                "\n",
                desk.glossary.markdown(own.text),
                "\n",
                signed(desk, own.by, said(own.on, today) if own.on else "", "\n"),
            )
        )
    page.columns(columns)
    silent = [each for each in known if each not in ambition.own_words]
    if silent and not ambition.statement.strip():
        page.space()
        page.text(_nothing_from(desk, silent))
    if not ambition.statement.strip() and not silent:
        page.space()
        page.text(hint("e", _("schrijf er samen één tekst van")))


def _cheer(page: Page, ambition: Ambition) -> None:
    """The words that sound fine, each with the question what one would see happen."""
    texts = [
        ambition.statement,
        ambition.value_target_group,
        *ambition.value_organisations.values(),
        ambition.value_people,
    ]
    found = cheer_questions("\n".join(texts))
    if not found:
        return
    page.heading(_("Mooie woorden: wat zie je dan gebeuren?"))
    for word, question in found:
        page.text(
            Content.assemble((f"“{word}”  ", "bold"), presentation.line(question)),
            Content.styled("? ", "bold $accent"),
        )


def _changes(page: Page, desk: Desk, wording: Wording) -> None:
    """What changed word by word since the wording before this one."""
    ambition, before = wording.ambition, wording.before
    if before is None or not ambition.statement.strip():
        return
    day = before.adopted_on
    aside = _("die van {day}").format(day=full(day)) if day else ""
    if ambition.status == "draft":
        page.heading(_("Wat er verandert"))
    else:
        page.heading(_("Wat er veranderde sinds de vorige tekst"), aside)
    page.text(difference(before.statement, ambition.statement))
    if before.out_of_bounds.split() != ambition.out_of_bounds.split():
        page.space()
        page.text(
            difference(before.out_of_bounds, ambition.out_of_bounds),
            Content.styled(_("hoort er niet bij") + ": ", "$quiet"),
        )


def _recognition(page: Page, desk: Desk, wording: Wording) -> None:
    """Whether each partner and each person recognises itself in this wording, and why."""
    ambition, logbook = wording.ambition, desk.logbook
    live = wording.standing in {"draft", "holds"}
    told = ambition.endorsements or ambition.personal
    if not ambition.statement.strip() or not (live or told):
        return
    everyone = answers(wording, [partner.id for partner in logbook.partners.all()])
    page.heading(_("Herkennen we ons hierin?"), tally(everyone))
    shown = everyone if live else [each for each in everyone if each.said]
    page.columns([_answer(desk, each) for each in shown])
    if ambition.personal:
        page.space()
        page.text(Content.styled(_("En de mensen zelf:"), "$quiet"))
    for person, answer in sorted(ambition.personal.items()):
        label = RECOGNITION[answer.recognises]
        name = presentation.line(logbook.name_of(person), "bold", 60)
        page.text(
            Content.assemble(name, (f"  {label.name}", label.style), _why(desk, answer, "")),
            Content.styled(f"{label.mark} ", f"bold {label.style}"),
        )
    if live and not told:
        page.space()
        page.text(hint("r", _("zeg of je je hierin herkent, en waarom")))


def tally(everyone: list[Answer]) -> str:
    """How many partners said yes, partly and no, and how many are silent."""
    said_so = Counter(each.said.recognises if each.said else "" for each in everyone)
    parts = [
        f"{said_so[answer]} {label.name}"
        for answer, label in RECOGNITION.items()
        if said_so[answer]
    ]
    if said_so[""]:
        silent = ngettext("{n} zei nog niets", "{n} zeiden nog niets", said_so[""])
        parts.append(silent.format(n=said_so[""]))
    return " · ".join(parts)


def _answer(desk: Desk, answer: Answer) -> Content:
    """What one partner said."""
    name = presentation.line(desk.logbook.partner_name(answer.partner), "bold", 60)
    if answer.said is None:
        cell = Content.assemble(name, "\n", ("○ ", "$quiet"), (_("nog niets"), "$quiet"))
        if answer.earlier:
            was = RECOGNITION[answer.earlier.recognises].name
            earlier = _("bij de vorige tekst: {answer}").format(answer=was)
            cell += Content.styled(f"\n{earlier}", "$quiet italic")
        return cell
    label = RECOGNITION[answer.said.recognises]
    mark = Content.styled(f"{label.mark} {label.name}", f"bold {label.style}")
    who = answer.said.by
    when = said(answer.said.on, desk.today()) if answer.said.on else ""
    return Content.assemble(
        name, "\n", mark, _why(desk, answer.said, "\n"), "\n", signed(desk, who, when, "\n")
    )


def _why(desk: Desk, answer: Endorsement, lead: str) -> Content:
    """The reason of an answer, after what leads to it."""
    if not answer.why.strip():
        return Content("")
    return Content(lead or "  ") + desk.glossary.words(answer.why)


def _value(page: Page, desk: Desk, ambition: Ambition) -> None:
    """What it means for the target group, for each organisation and for the people."""
    logbook = desk.logbook
    told = ambition.value_organisations
    known = [partner.id for partner in logbook.partners.all()]
    partners = [*known, *sorted(told.keys() - set(known))]
    entries = [
        (_("de doelgroep"), ambition.value_target_group),
        *((logbook.partner_name(each), told.get(each, "")) for each in partners),
        (_("wie het werk doen"), ambition.value_people),
    ]
    filled = [(who, text) for who, text in entries if text.strip()]
    if not ambition.statement.strip() and not filled:
        return
    page.heading(_("Wat het oplevert voor"))
    page.columns(
        [
            Content.assemble(presentation.line(who, "bold", 60), "\n", desk.glossary.markdown(text))
            for who, text in filled
        ]
    )
    if empty := [who for who, text in entries if not text.strip()]:
        if filled:
            page.space()
        page.text(_nothing_about(empty))


def _nothing_from(desk: Desk, partners: list[str]) -> Content:
    """Who did not write anything yet."""
    names = ", ".join(
        presentation.one_line(desk.logbook.partner_name(each), 60) for each in partners
    )
    return Content.assemble(
        (_("nog niets van {partners}").format(partners=names), "$quiet"),
        "  ",
        hint("i", _("eigen woorden")),
    )


def _nothing_about(whom: list[str]) -> Content:
    """For whom it is not said yet what it brings."""
    names = ", ".join(presentation.one_line(each, 60) for each in whom)
    sentence = _("nog niet opgeschreven voor {names}").format(names=names)
    return Content.styled(sentence, "$quiet")
