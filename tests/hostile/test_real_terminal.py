"""In a real terminal nothing that was typed arrives as anything but words."""

import re
import sys
from pathlib import Path

import pytest

from logboek.logbook import Logbook
from tests.hostile.words import CORE, STEERING
from tests.journeys.desk import FOOTER
from tests.terminal import Terminal


class CellByCell(Terminal):
    """A terminal that also shows the half of a wide letter of which the rest was drawn over."""

    @property
    def text(self) -> str:
        """What stands on the screen now, cell by cell."""
        rows = [self._screen.buffer[row] for row in range(self._screen.lines)]
        columns = range(self._screen.columns)
        return "\n".join("".join(row[at].data for at in columns).rstrip() for row in rows)


OURS = re.compile(
    r"\x1b\[[0-9;]*m"
    r"|\x1b\[\d+;\d+H"
    r"|\x1b\[\?(?:25|7|1000|1003|1004|1006|1015|1049|2004|2026|2048)[hl]"
    r"|\x1b\[\?20(?:26|48)\$p"
    r"|\x1b\[>\d+u|\x1b\[<u"
    r"|\x1b\]22;[a-z-]+\x07"
)
"""Everything that the program itself says to a terminal: colours, places, and a few settings."""
RAW = (
    b"\x1b]0;",
    b"\x1b]8;",
    b"\x9b31m",
    b"\xc2\x9b",
    b"\x1bP",
    b"\x1b[2J",
    b"\xe2\x80\xae",
    b"own\x07",
)
"""The beginnings of what stands in the logbook, as it would arrive if nobody stopped it."""
GIVEN_BACK = {"1049": "l", "25": "h", "7": "h", "2004": "l"} | dict.fromkeys(
    ("1000", "1003", "1004", "1006", "1015"), "l"
)
"""Per setting of a terminal how it has to be left; the last ones are those of the mouse."""
OPENS = {
    "1": {"f1": "Uitleg", "ctrl+p": "Wat wil je doen?", "n": "Wat wil je erin zetten?",
          "/": "Zoeken in alles", "f2": "Welk woord verwart?", "f3": "Een regel in het logboek"},
    "2": {"i": "In eigen woorden", "r": "Herken je je hierin?", "n": "Nieuwe tekst van de ambitie",
          "e": "De ambitie wijzigen", "h": "Geschiedenis van"},
    "3": {"n": "Nieuw belang", "e": "Belang wijzigen", "r": "Wordt hier recht aan gedaan?",
          "h": "Geschiedenis van"},
    "4": {"n": "Nieuwe afspraak", "e": "Afspraak wijzigen", "t": "Een tegenstem", "d": "Mandaat",
          "h": "Geschiedenis van"},
    "5": {"n": "Nieuw begrip", "e": "Begrip wijzigen", "m": "Wat betekent", "h": "Geschiedenis van",
          "v": "Doorvragen over", "u": "Uitleg bij", "s": "Hoe ver zijn jullie"},
    "6": {"o": "Wie zagen elkaar?", "n": "Iemand erbij", "p": "Nieuwe partner"},
    "7": {"n": "Nieuwe tafel", "f": "Nieuwe fase"},
    "0": {"z": "Wat wil je zien?", "d": "Het logboek zoals het stond"},
}  # fmt: skip
"""Per main screen its keys with what stands above the dialog that each opens."""


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)], ids=str)
def test_no_stored_byte_reaches_the_terminal_from_any_screen(
    logbook: Logbook, home: Path, size: tuple[int, int]
) -> None:
    """Every screen and its dialogs: what arrives is text and what the program itself draws with."""
    with _opened(logbook, home, size) as terminal:
        for screen, dialogs in OPENS.items():
            terminal.presses(screen)
            terminal.sees(FOOTER[screen])
            for key, heading in dialogs.items():
                terminal.presses(key)
                terminal.sees(heading)
                terminal.presses("escape")
                terminal.sees_no(heading)
        _leaves(terminal)
        _only_text_arrived(bytes(terminal.bytes))


def test_what_is_pasted_and_told_again_is_only_words(logbook: Logbook, home: Path) -> None:
    """Pasted into the line of f2, shown while typing, in the notice, and in the list."""
    with _opened(logbook, home, (120, 36)) as terminal:
        terminal.presses("f2")
        terminal.sees("Welk woord verwart?")
        terminal.types("\x1b[200~geplakt" + CORE.replace("\x1b", "\x1b\x1b") + "\x1b[201~")
        terminal.sees("geplakt[/b]")
        terminal.presses("enter")
        terminal.sees_no("Welk woord verwart?")
        terminal.presses("5")
        terminal.sees(FOOTER["5"])
        terminal.presses("z")
        terminal.sees("woord, betekenis of status")
        terminal.types("geplakt")
        terminal.sees("1 van", "geplakt[/b]")
        _leaves(terminal)
        _only_text_arrived(bytes(terminal.bytes))


def test_a_megabyte_that_is_pasted_is_refused_in_a_sentence(logbook: Logbook, home: Path) -> None:
    """A terminal hands it over in pieces; the line stays as it was and the program runs on."""
    with _opened(logbook, home, (80, 24)) as terminal:
        terminal.presses("f3")
        terminal.sees("Wat is het onthouden waard?")
        terminal.types("er stond al iets")
        terminal.sees("er stond al iets")
        terminal.types("\x1b[200~")
        terminal.process.delaybeforesend = None
        for _piece in range(1000):
            terminal.types("x\x9b[/b] \u202ey" * 100)
        terminal.types("\x1b[201~")
        terminal.sees("er stond al iets", "Deze tekst is te lang")
        terminal.presses("enter")
        terminal.sees_no("Wat is het onthouden waard?")
        _leaves(terminal)
        _only_text_arrived(bytes(terminal.bytes))


def test_a_click_on_an_action_that_somebody_typed_does_nothing(
    logbook: Logbook, home: Path
) -> None:
    """Clicked wherever it stands on every main screen, the program runs on."""
    clicked = 0
    with _opened(logbook, home, (120, 36)) as terminal:
        for screen, there in (
            ("5", "Wat bedoelt ieder"),
            ("4", "voorstel"),
            ("0", "d zoals het stond"),
        ):
            terminal.presses(screen)
            text = terminal.sees(there, "[@click=app.quit]x")
            for row, line in enumerate(text.split("\n")):
                for found in re.finditer(re.escape("[@click=app.quit]x"), line):
                    if line[: found.end()].isascii():
                        clicked += 1
                        _click(terminal, found.end(), row + 1)
            terminal.presses("f1")
            terminal.sees("esc terug")
            terminal.presses("escape")
            terminal.sees_no("esc terug")
        assert clicked
        assert terminal.process.isalive()
        _leaves(terminal)


def test_the_terminal_is_given_back_as_it_was(logbook: Logbook, home: Path) -> None:
    """After leaving: the alternate screen off, the cursor shown, the mouse and pasting off."""
    with _opened(logbook, home, (80, 24)) as terminal:
        _leaves(terminal)
        said = bytes(terminal.bytes).decode()
    for mode, given_back in GIVEN_BACK.items():
        settings = re.findall(rf"\x1b\[\?{mode}([hl])", said)
        assert settings, f"?{mode} was never set"
        assert settings[-1] == given_back, f"?{mode} was left on {settings[-1]}"
    assert said.count("\x1b[>") == said.count("\x1b[<u")
    assert said.endswith("l"), "something was drawn after the terminal was given back"


@pytest.mark.parametrize(
    "asked", [("show",), ("log",), ("check",), ("show", "terms", "--json"), ("log", "--json")]
)
def test_the_command_line_says_only_words(
    logbook: Logbook, home: Path, asked: tuple[str, ...]
) -> None:
    """What a command prints into a terminal holds no control code at all."""
    command, *rest = asked
    with Terminal.logboek(command, str(logbook.folder), *rest, home=home) as terminal:
        terminal.ends()
        said = bytes(terminal.bytes).decode()
    assert "[/b]" in said or command == "check"
    assert not STEERING.intersection(said) - {"\r", "\n"}


def _opened(logbook: Logbook, home: Path, size: tuple[int, int]) -> Terminal:
    """The program on that logbook, once its first screen stands."""
    columns, rows = size
    command = [sys.executable, "-m", "logboek", str(logbook.folder)]
    terminal = CellByCell(command, home=home, columns=columns, rows=rows)
    terminal.sees(FOOTER["1"], "[/b]")
    return terminal


def _leaves(terminal: Terminal) -> None:
    """Close the program, and see that it ends well."""
    terminal.presses("ctrl+q")
    assert terminal.ends() == 0


def _click(terminal: Terminal, column: int, row: int) -> None:
    """Press and release the left button of the mouse."""
    terminal.types(f"\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m")


def _only_text_arrived(said: bytes) -> None:
    """Apart from what the program draws with, only text and the ends of lines arrived."""
    for sequence in RAW:
        assert sequence not in said, f"{sequence!r} reached the terminal"
    left = OURS.sub("", said.decode())
    found = STEERING.intersection(left) - {"\r", "\n"}
    assert not found, f"{sorted(map(hex, map(ord, found)))} reached the terminal"
