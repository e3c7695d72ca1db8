"""From a form to the logbook: what was typed stays until it is kept or given up."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from msgspec.structs import replace
from textual.app import App

from logboek import presentation
from logboek.errors import LogboekError, NotSaved, Unknown
from logboek.i18n import _
from logboek.partnership import Record
from logboek.register import Register, Seen
from logboek.screens.form import Form
from logboek.screens.labels import title_of

T = TypeVar("T")
R = TypeVar("R", bound=Record)


async def fill_in(
    ask: Callable[[T, str], Awaitable[T | None]], draft: T, save: Callable[[T], object]
) -> bool:
    """Ask until it is saved or given up; what was typed stands there again when saving fails."""
    problem = ""
    while (filled := await ask(draft, problem)) is not None:
        try:
            save(filled)
        except LogboekError as error:
            draft, problem = filled, str(error)
            if isinstance(error, NotSaved):
                problem += " " + _("Wat je typte, staat er nog.")
        else:
            return True
    return False


async def keep_new(
    app: App[None],
    register: Register[R],
    draft: R,
    form: Callable[[R, str], Form[R]],
    add: Callable[[R], R] | None = None,
) -> R | None:
    """Ask with a form for a new record, and keep it, where needed in a way of its own."""
    kept: list[R] = []

    async def ask(draft: R, problem: str) -> R | None:
        return await app.push_screen_wait(form(draft, problem))

    await fill_in(ask, draft, lambda filled: kept.append((add or register.add)(filled)))
    return kept[0] if kept else None


async def keep_changes(
    app: App[None], register: Register[R], id: str, form: Callable[[R, str], Form[R]]
) -> None:
    """Ask with a form for changes to a record, and keep them; tell it where it stands no more."""
    try:
        seen = look(register, id)
    except Unknown as error:
        app.notify(str(error), severity="warning")
        return

    async def ask(draft: R, problem: str) -> R | None:
        return await app.push_screen_wait(form(draft, problem))

    await fill_in(ask, seen.record, lambda d: register.save(replace(d, id=id), seen))


def look(register: Register[R], id: str) -> Seen[R]:
    """The record with what is seen of it; raises Unknown, in the words for who had it in hand."""
    try:
        return register.look(id)
    except Unknown:
        gone = register.find(id)
        if gone is None or not (name := presentation.one_line(title_of(gone), 40)):
            raise
        raise Unknown(
            _(
                "“{name}” is intussen uit de lijst gehaald. Er is niets veranderd. Terugzetten kan "
                "met ctrl+p: “Wat uit de lijst is gehaald”."
            ).format(name=name)
        ) from None
