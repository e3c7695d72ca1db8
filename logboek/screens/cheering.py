"""Words that sound fine and say little: marked in what people wrote, with what to ask there."""

from functools import cache

from textual.content import Content

from logboek.characters import one_line
from logboek.i18n import content, language
from logboek.insight.cheer import CheerWords, read_cheer_words

LOOK = "underline $accent"
"""How such a word looks in a text."""


def cheer_questions(text: str) -> list[tuple[str, str]]:
    """Each such word of a text once, as it first stands there, with what to ask about it."""
    found: dict[str, tuple[str, str]] = {}
    for cheer in _words(language()).find(text):
        here = one_line(text[cheer.start : cheer.end], 60)
        found.setdefault(cheer.word.word, (here, cheer.word.question))
    return list(found.values())


def cheer_marked(text: Content) -> Content:
    """The text with such words marked."""
    for cheer in _words(language()).find(text.plain):
        text = text.stylize(LOOK, cheer.start, cheer.end)
    return text


@cache
def _words(spoken: str) -> CheerWords:
    """The list of the language that is spoken; a list that cannot be read asks nothing."""
    try:
        return CheerWords(read_cheer_words(content("cheer-words.toml")))
    except (OSError, ValueError):
        return CheerWords(())
