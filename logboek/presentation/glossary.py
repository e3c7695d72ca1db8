"""People's words in which the words of the glossary light up, wherever they are shown."""

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from functools import cached_property

from textual.content import Content, Span
from textual.style import Style

from logboek import presentation
from logboek.i18n import _
from logboek.insight.mentions import Matcher
from logboek.partnership import Term

TERM = "term"
"""Under this name a stretch of text that lights up carries the id of its term."""
LONGEST_MEANING = 240
"""How many characters of a meaning stand under the mouse."""
MOST_MEANINGS = 6
"""How many meanings stand there."""


class Glossary:
    """The words that confuse, as they stand now; made anew when one of them changes.

    A word on which the group agreed no longer lights up.
    """

    def __init__(self, terms: Iterable[Term], partner_name: Callable[[str], str]) -> None:
        """A glossary of these terms; ``partner_name`` says what a partner is called."""
        self._terms = {term.id: term for term in terms if term.status != "agreed"}
        self._styles: dict[str, Style] = {}
        self._partner_name = partner_name
        self._left_out = ""

    def but(self, id: str) -> "Glossary":
        """The same glossary, in which one term does not light up: the one that is explained."""
        other = copy(self)
        if self._terms:
            # Worked out here, so that the copy and this one share it.
            other._matcher = self._matcher
        other._left_out = id
        return other

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(self._terms.values())

    def words(self, text: str, style: str = "") -> Content:
        """Somebody's words, line breaks kept."""
        return self.lit(presentation.words(text, style))

    def line(self, text: str, style: str = "", limit: int = 300) -> Content:
        """Somebody's words on one line."""
        return self.lit(presentation.line(text, style, limit))

    def summary(self, text: str, style: str = "") -> Content:
        """Somebody's Markdown on one line, its marks left out."""
        return self.lit(presentation.summary(text, style))

    def paragraphs(self, text: str) -> list[presentation.Paragraph]:
        """Somebody's Markdown, paragraph by paragraph."""
        return [(lead, self.lit(body)) for lead, body in presentation.paragraphs(text)]

    def markdown(self, text: str) -> Content:
        """Somebody's Markdown as one piece."""
        return self.lit(presentation.markdown(text))

    def lit(self, shown: Content) -> Content:
        """What is shown, with every word of the glossary underlined."""
        if not self._terms or not (found := self._matcher.find(shown.plain)):
            return shown
        spans = [
            Span(each.start, each.end, self._style(each.term_id))
            for each in found
            if each.term_id != self._left_out
        ]
        return Content(shown.plain, [*shown.spans, *spans])

    def used_in(self, text: str) -> list[Term]:
        """The words of the glossary that a text uses, each once, in its order."""
        found = self._matcher.find(text) if self._terms else ()
        return [self._terms[id] for id in dict.fromkeys(each.term_id for each in found)]

    def get(self, id: str) -> Term | None:
        """The term with this id, when it lights up."""
        return self._terms.get(id)

    def told(self, id: str) -> Content | None:
        """What each partner means by a word, in a few lines for under the mouse."""
        if (term := self._terms.get(id)) is None:
            return None
        said = [presentation.line(term.word, "bold", 60)]
        if term.definition.strip():
            said.append(presentation.summary(term.definition[:LONGEST_MEANING]))
        if term.usage_rule.strip():
            rule = presentation.summary(term.usage_rule[:LONGEST_MEANING])
            said.append(Content.styled(_("Zo gebruiken we het") + ": ", "$quiet") + rule)
        for partner, meaning in list(term.meanings.items())[:MOST_MEANINGS]:
            name = presentation.line(self._partner_name(partner), "$quiet", 40)
            text = presentation.line(meaning.text, limit=LONGEST_MEANING)
            said.append(name + Content.styled(": ", "$quiet") + text)
        if (left := len(term.meanings) - MOST_MEANINGS) > 0:
            said.append(Content.styled(_("en nog {count}").format(count=left), "$quiet"))
        if not term.meanings:
            said.append(Content.styled(_("nog geen betekenis opgeschreven"), "$quiet"))
        return Content("\n").join(said)

    def _style(self, id: str) -> Style:
        """The underline that carries the term, and that leads to it when it is clicked."""
        style = self._styles.get(id)
        if style is None:
            meta = {TERM: id, "@click": ("screen.look_up", (id,))}
            style = self._styles[id] = Style(underline=True) + Style.from_meta(meta)
        return style


def terms_in(shown: Content) -> Iterator[str]:
    """The ids of the terms that light up in what is shown, in its order."""
    for span in shown.spans:
        if isinstance(span.style, Style) and (id := span.style.meta.get(TERM)):
            yield str(id)
