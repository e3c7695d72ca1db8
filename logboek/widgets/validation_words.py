"""What Textual's validators say of a typed value, in our words."""

from textual.validation import URL, Failure, Integer, Length, Number, Regex

from logboek.i18n import _, language, ngettext
from logboek.widgets.textual_words import in_our_words


def failure_words(failure: Failure) -> str:
    """Return in a sentence why a typed value is refused."""
    validator = failure.validator
    if validator.failure_description is not None:
        return validator.failure_description
    match failure:
        case Integer.NotAnInteger():
            return _("Typ een heel getal.")
        case Number.NotANumber():
            return (
                _("Typ een heel getal.") if isinstance(validator, Integer) else _("Typ een getal.")
            )
        case Number.NotInRange() if isinstance(validator, Number):
            return _outside(validator.minimum, validator.maximum)
        case Length.Incorrect() if isinstance(validator, Length):
            return _too_short_or_long(failure.value or "", validator.minimum, validator.maximum)
        case URL.InvalidURL():
            return _("Typ een webadres, zoals https://voorbeeld.nl.")
        case Regex.NoResults():
            return in_our_words("Value does not match template!")
    return in_our_words(failure.description or "")


def _outside(minimum: float | None, maximum: float | None) -> str:
    if minimum is None:
        return _("Typ een getal van hoogstens {maximum}.").format(maximum=_decimal(maximum))
    if maximum is None:
        return _("Typ een getal van minstens {minimum}.").format(minimum=_decimal(minimum))
    return _("Typ een getal van {minimum} tot en met {maximum}.").format(
        minimum=_decimal(minimum), maximum=_decimal(maximum)
    )


def _too_short_or_long(value: str, minimum: int | None, maximum: int | None) -> str:
    if minimum is not None and len(value) < minimum:
        return ngettext("Typ minstens {n} teken.", "Typ minstens {n} tekens.", minimum).format(
            n=minimum
        )
    most = maximum or 0
    return ngettext("Typ hoogstens {n} teken.", "Typ hoogstens {n} tekens.", most).format(n=most)


def _decimal(number: float | None) -> str:
    text = f"{number or 0:.10g}"
    return text.replace(".", ",") if language() == "nl" else text
