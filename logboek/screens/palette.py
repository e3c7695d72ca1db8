"""Every command there is, found by typing a part of it."""

from textual.content import Content

from logboek.i18n import _
from logboek.screens import MAIN, main_screen
from logboek.screens.frame import Frame
from logboek.screens.keys import key_name
from logboek.screens.pick import Choosable, Pick
from logboek.widgets.command import Command
from logboek.widgets.record_list import Row

OFTEN_FIRST = ("terms", "people", "agreements", "interests", "ambition", "organisation")
"""The screens on which something is added, those where it happens most often first."""


async def ask_command(frame: Frame) -> None:
    """Show every command, and run the one that is picked."""
    places: list[tuple[str, str, Command, str]] = [
        ("", "", command, frame.why_not(command))
        for command in frame.offers()
        if command.id != "palette"
    ]
    for mode, (_key, name, _class) in MAIN.items():
        if mode != frame.MODE:
            places += [
                (mode, _(name), command, frame.why_not_write() if command.writes else "")
                for command in main_screen(mode).OFFERS
                if not command.id.startswith(("record.", "overview."))
            ]
    rows = [
        Choosable(
            f"{mode}|{command.id}",
            _row(command, name, why_not),
            _found_by(command, name),
            command.title,
        )
        for mode, name, command, why_not in places
    ]
    await _run_picked(
        frame, await frame.app.push_screen_wait(Pick(_("Wat wil je doen?"), rows, row_height=2))
    )


async def ask_new(frame: Frame) -> None:
    """Ask what is to be put in the logbook, and begin it."""
    everywhere = {command.id: command for command in frame.offers()}
    places: list[tuple[str, Command]] = [("", everywhere["word"]), ("", everywhere["note"])]
    for mode in OFTEN_FIRST:
        places += [(mode, each) for each in main_screen(mode).OFFERS if each.id.endswith(".new")]
    places += [("", everywhere["partners.new"]), ("", everywhere["people.new"])]
    rows = [
        Choosable(
            f"{mode}|{command.id}", _row(command, "", ""), _found_by(command, ""), command.title
        )
        for mode, command in places
    ]
    await _run_picked(
        frame,
        await frame.app.push_screen_wait(Pick(_("Wat wil je erin zetten?"), rows, row_height=2)),
    )


async def _run_picked(frame: Frame, picked: str | None) -> None:
    """Run the command that was picked, on its own screen."""
    if picked is None:
        return
    mode, _bar, id_ = picked.partition("|")
    if not mode:
        await frame.action_run(id_)
        return
    frame.action_visit(mode)
    frame.app.call_later(_run_there, frame, id_)


async def _run_there(frame: Frame, id_: str) -> None:
    """Run a command on the screen that is shown now; what is about one record waits."""
    from logboek.screens.register import RegisterScreen

    there = frame.app.screen
    if not isinstance(there, Frame):
        return
    wanted = next((command for command in there.offers() if command.id == id_), None)
    if wanted and isinstance(there, RegisterScreen) and wanted.action in there.about_one():
        said = _("Kies hier eerst waar het over gaat, en druk dan op {key}.")
        there.say(said.format(key=key_name(wanted.key)))
    else:
        await there.action_run(id_)


def _row(command: Command, place: str, why_not: str) -> Row:
    """How a command looks in the list."""
    title = Content.styled(command.title, "$quiet" if why_not else "")
    if place:
        title += Content.styled(f"  {place}", "$quiet")
    key = Content.styled(key_name(command.key), "bold $accent") if command.key else Content("")
    return Row(Content(""), title, key, Content.styled(why_not or command.hint, "$quiet"))


def _found_by(command: Command, place: str) -> str:
    """Where the filter looks."""
    return " ".join((command.title, command.label, command.hint, place, command.key))
