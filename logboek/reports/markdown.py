"""A hand-over as Markdown, for a file that goes along with whoever comes next."""

import re
from collections.abc import Iterator

from logboek.characters import harmless, one_line
from logboek.i18n import _, ngettext
from logboek.reports.handover import Item, Pack

_MEANS = re.compile(r"([\\`*_\[\]<>#|~])")


def handover_as_markdown(pack: Pack) -> str:
    """The whole hand-over; what may not leave the organisation is only counted."""
    return "\n".join(_lines(pack)).rstrip() + "\n"


def _lines(pack: Pack) -> Iterator[str]:
    title = _("Overdracht van {name}").format(name=one_line(pack.name, 200))
    yield from (f"# {_plain(title)}", "")
    under = [pack.role]
    if pack.last_day:
        under.append(_("laatste dag: {day}").format(day=pack.last_day))
    if any(under):
        yield from (_plain(" · ".join(filter(None, under))), "")
    yield from (f"## {_('Wat ik had willen weten')}", "")
    yield from _quoted(pack.passed_on or _("Dat staat er nog niet bij. Vraag het."))
    for section in pack.sections:
        shown = [item for item in section.items if not item.stays]
        if not shown:
            continue
        yield from (f"## {section.heading}", "", f"*{section.hint}*", "")
        for item in shown:
            yield from _item(item)
    if pack.staying:
        sentence = ngettext(
            "Eén belang is alleen voor de eigen organisatie en staat niet in dit bestand.",
            "{n} belangen zijn alleen voor de eigen organisatie en staan niet in dit bestand.",
            pack.staying,
        )
        yield from (sentence.format(n=pack.staying), "")


def _item(item: Item) -> Iterator[str]:
    yield f"- **{_plain(one_line(item.title, 400))}**"
    for fact in item.facts:
        yield f"  {_plain(one_line(fact, 400))}  "
    yield ""
    if item.text.strip():
        for line in _quoted(item.text):
            yield f"  {line}" if line else ""


def _quoted(text: str) -> Iterator[str]:
    """Somebody's Markdown as a quotation, in which no HTML and no heading breaks out."""
    for line in harmless(text).strip().splitlines():
        yield f"> {line.replace('<', '&lt;')}"
    yield ""


def _plain(text: str) -> str:
    """Words of which no sign means anything."""
    return _MEANS.sub(r"\\\1", text)
