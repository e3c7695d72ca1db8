"""Texts in the language of the person at the screen.

Dutch is the source, so it needs no catalogue; every other language has one under ``locale/``.
A text is looked up when it is asked for: mark it with `N_` where it only stands in a table.
"""

from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from logboek.errors import Unclear
from logboek.locations import content_root

LANGUAGES = ("nl", "en")
"""The languages that are complete, the source first."""

_CATALOGUES = Path(__file__).parent / "locale"


class _Spoken:
    language = LANGUAGES[0]
    translations = NullTranslations()


_spoken = _Spoken()


def _(text: str) -> str:
    """Return a Dutch text in the current language."""
    return _spoken.translations.gettext(text)


def ngettext(one: str, many: str, n: int) -> str:
    """Return the singular or the plural of a Dutch text, as `n` asks, in the current language."""
    return _spoken.translations.ngettext(one, many, n)


def N_(text: str) -> str:
    """Return the text as it is, marked for the catalogue, to be looked up with `_` later."""
    return text


def language() -> str:
    """Return the code of the current language."""
    return _spoken.language


def number(n: int) -> str:
    """Return a whole number with a mark between its thousands, as the current language has it."""
    return f"{n:,}" if _spoken.language == "en" else f"{n:,}".replace(",", ".")


def use(wanted: str) -> None:
    """Speak another language from now on, in every thread; "en", "en_GB" and "en-GB.UTF-8" are one.

    Raises:
        Unclear: when the language is not one of `LANGUAGES`.
    """
    code = wanted.strip().lower().replace("_", "-").partition(".")[0].partition("-")[0]
    if code not in LANGUAGES:
        raise Unclear(
            _(
                "De taal {language!r} ken ik niet: kies nl voor Nederlands of en voor Engels."
            ).format(language=wanted[:20])
        )
    _spoken.translations = NullTranslations() if code == LANGUAGES[0] else _catalogue(code)
    _spoken.language = code


def content_path(path: str) -> Path:
    """Return where a text of ``content/`` stands in the current language, else in Dutch."""
    translated = content_root() / _spoken.language / path
    return translated if translated.exists() else content_root() / LANGUAGES[0] / path


def content(path: str) -> str:
    """Return a text of ``content/`` in the current language, else in Dutch."""
    return content_path(path).read_text(encoding="utf-8")


def _catalogue(code: str) -> NullTranslations:
    folder = _CATALOGUES / code / "LC_MESSAGES"
    compiled, source = folder / "logboek.mo", folder / "logboek.po"
    # A wheel carries only the compiled one. In a checkout it has the time of its source when built,
    # so an edit, a pull or a copy shows without building again.
    if source.exists() and (
        not compiled.exists() or int(compiled.stat().st_mtime) != int(source.stat().st_mtime)
    ):
        return _compiled_now(source)
    with compiled.open("rb") as binary:
        return GNUTranslations(binary)


def _compiled_now(source: Path) -> NullTranslations:
    from io import BytesIO

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as text:
        catalogue = read_po(text)
    binary = BytesIO()
    write_mo(binary, catalogue)
    binary.seek(0)
    return GNUTranslations(binary)
