"""The kinds of value that people type behind an option."""

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from logboek.characters import LINE_LIMIT, TEXT_LIMIT
from logboek.errors import Unclear
from logboek.i18n import _, number

if TYPE_CHECKING:
    from logboek.screens.labels import Label

_FROM_INPUT = "-"


class Folder(click.ParamType[Path]):
    """The folder of a logbook, which need not exist."""

    name = "folder"

    def convert(self, value: Any, param: Any, ctx: Any) -> Path:
        """The folder, with ~ as somebody's own."""
        if not str(value).strip():
            self.fail(_("hier hoort een map bij."), param, ctx)
        try:
            return Path(value).expanduser()
        except RuntimeError:
            return Path(value)


class Words(click.ParamType[Any]):
    """A text in people's own words; ``-`` reads it from the input."""

    name = "text"
    limit = TEXT_LIMIT

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """The text without white space around it."""
        text = str(sys.stdin.read() if value == _FROM_INPUT else value)
        if any("\ud800" <= c <= "\udfff" for c in text):
            self.fail(
                _(
                    "hier staan tekens in die geen geldige tekst zijn. Er is niets bewaard. Typ de "
                    "tekst opnieuw."
                ),
                param,
                ctx,
            )
        text = self.tidy(text)
        if not text and not _left_out(param, ctx):
            self.fail(_("hier hoort een tekst bij."), param, ctx)
        if len(text) > self.limit:
            sentence = _("Deze tekst is te lang: {length} tekens, en hier passen er {limit}.")
            counts = {"length": len(text), "limit": self.limit}
            said = {name: number(n) for name, n in counts.items()}
            self.fail(sentence.format(**said), param, ctx)
        return text

    def tidy(self, text: str) -> str:
        """The text as it is kept."""
        return text.strip()


def _left_out(param: click.Parameter | None, ctx: click.Context | None) -> bool:
    """Whether nobody typed this, so that it has the value that stands for nothing."""
    if param is None or ctx is None or param.name is None:
        return False
    return ctx.get_parameter_source(param.name) is click.core.ParameterSource.DEFAULT


class Line(Words):
    """A text on one line, such as a name."""

    limit = LINE_LIMIT

    def tidy(self, text: str) -> str:
        """The text on one line."""
        return " ".join(text.split())


class Day(click.ParamType[date]):
    """A day as people type it."""

    name = "date"

    def __init__(self, *, back: bool = False, past: bool = False) -> None:
        """Without a year the coming one, or with ``back`` the last; ``past`` refuses the future."""
        self._back, self._past = back or past, past

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        """The day."""
        from logboek.dates import full, parse

        if isinstance(value, date):
            return value
        today = date.today()  # noqa: DTZ011
        try:
            day = parse(value, today, back=self._back)
        except Unclear as error:
            self.fail(str(error), param, ctx)
        if self._past and day > today:
            self.fail(
                _("{date} moet nog komen; typ een dag die geweest is.").format(date=full(day)),
                param,
                ctx,
            )
        return day


class OneOf(click.ParamType[str]):
    """One of a few words, as the logbook keeps it or as people say it."""

    name = "choice"

    def __init__(self, labels: "Mapping[str, Label] | Mapping[str, str]", option: str = "") -> None:
        """The choices, each with what people call it; ``option`` is behind which they are typed."""
        self._option = option
        self._dutch = {
            code: label if isinstance(label, str) else label.text for code, label in labels.items()
        }
        self._said = {code: _(text) for code, text in self._dutch.items()}

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """The choices, as they stand in the help."""
        return self.choices()

    def choices(self) -> str:
        """The choices in the language of the help, as they can be typed."""
        return "|".join(self._typed(code) for code in self._said)

    def _typed(self, code: str) -> str:
        """A choice as it can be typed in the language of the help."""
        word = self._said[code]
        return f'"{word}"' if " " in word else word

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """The word that the logbook keeps."""
        typed = str(value).strip().casefold()
        for code, said in self._said.items():
            forms = (code, code.replace("_", " "), said, self._dutch[code])
            if typed in {form.casefold() for form in forms}:
                return code
        sentence = _("“{value}” kan hier niet. Kies uit: {choices}.")
        fits = [
            code
            for code, said in self._said.items()
            if typed and any(form.startswith(f"{typed} ") for form in (said, self._dutch[code]))
        ]
        if len(fits) > 1:
            sentence = _("“{value}” kan van alles zijn. Kies uit: {choices}.")
        choices = ", ".join(self._typed(code) for code in (fits if len(fits) > 1 else self._said))
        raise click.BadParameter(
            sentence.format(value=str(value)[:40], choices=choices),
            ctx=ctx,
            param=param,
            param_hint=f"'{self._option}'" if self._option else None,
        )


class Named(NamedTuple):
    """Something that belongs to a partner or a person."""

    who: str
    """The name as it was typed."""
    what: str
    """What was said about them."""


class OfSomebody(Words):
    """A name and a text with a colon between."""

    name = "name:text"

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """The name and the text."""
        who, colon, what = super().convert(value, param, ctx).partition(":")
        if not colon or not who.strip() or not what.strip():
            self.fail(
                _("zet een dubbele punt tussen de naam en de rest, zoals “Lindeschool: tekst”."),
                param,
                ctx,
            )
        return Named(" ".join(who.split()), what.strip())
