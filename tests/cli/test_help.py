"""Help and wrong use, in the language that somebody asked for."""

import ast
import importlib
import re
import sys
from pathlib import Path

import pytest

from logboek.cli.click_words import MODULES, WORDS
from tests.cli.typist import Typist

COMMANDS = [
    [], ["demo"], ["new"], ["me"], ["add"], ["show"], ["log"], ["check"], ["forget"],
    *(["add", kind] for kind in
      ("term", "partner", "person", "ambition", "interest", "agreement", "meeting", "note")),
]  # fmt: skip
NEVER_SAID_HERE = re.compile(
    "Warning|declarations|declaration|defined twice|same flag|UUID|boolean|does not match"
    "|iterable|filename|^file$|^directory$|^path$|env var|dynamic|No options defined"
    "|start character"
    "|values are required|Takes .nargs|Choice\\(|unknown error|Confirm|continue|%\\(prog"
)
"""What click says to programmers, or about kinds of value that are not used here."""


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_explains_itself_in_both_languages(anja: Typist, command: list[str]) -> None:
    """Help has an example and nothing of the other language."""
    dutch = anja.manages(*command, "--help").out
    english = anja.manages("--lang", "en", *command, "--help").out
    for said, other, words in (
        (dutch, english, ("Gebruik: logboek", "Voorbeeld:", "Opties:", "Laat deze uitleg zien.")),
        (english, dutch, ("Usage: logboek", "Example:", "Options:", "Show this help.")),
    ):
        for word in words:
            assert word in said
            assert word not in other
        assert f"  logboek {' '.join(command)}".rstrip() in said.partition("\n\n")[2]
    for sentence in re.findall(r"[A-Z][^.\n]{15,}\.", dutch):
        assert sentence not in english


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_summary_of_a_command_is_cut(anja: Typist, language: str) -> None:
    """On a terminal of the usual width every command is told in a whole sentence."""
    for command in ([], ["add"]):
        spoken = ["--lang", language, *command, "--help"]
        assert "..." not in anja.manages(*spoken, environment={"COLUMNS": "80"}).out


def test_wrong_use_is_told_in_the_chosen_language(anja: Typist) -> None:
    """An unknown option or command, a missing or spare argument: one sentence and where to look."""
    for typed, dutch, english in (
        (["show", "--jsn"], "Bedoelde je '--json'?", "Did you mean '--json'?"),
        (["shwo"], "Bedoelde je 'show'?", "Did you mean 'show'?"),
        (["add", "trm"], "Bedoelde je 'term'?", "Did you mean 'term'?"),
        (["add", "term"], "Er ontbreekt iets: 'WOORD'.", "Something is missing: 'WORD'."),
        (["new", "x"], "Deze optie is nodig: '--name'.", "This option is needed: '--name'."),
        (["check", "a", "b"], "één te veel: b", "one too many: b"),
        (["add", "note", "x", "--on"], "hoort een waarde", "needs a value"),
        (
            ["add", "--in", "lr", "term", "foo"],
            "Zet --in achter “logboek add term”, niet ervoor.",
            "Put --in after “logboek add term”, not before it.",
        ),
        (
            ["--in", "lr", "add", "term", "foo"],
            "Zet --in achter “logboek add term”, niet ervoor.",
            "Put --in after “logboek add term”, not before it.",
        ),
        (["--json", "show"], "Zet --json achter “logboek show”", "Put --json after “logboek show”"),
        (["check", "--json=1"], "hoort geen waarde", "takes no value"),
    ):
        for language, said, hint in (("nl", dutch, "Uitleg: "), ("en", english, "Help: ")):
            answer = anja.types(*typed, environment={"LOGBOEK_LANG": language})
            assert answer.code == 2
            assert said in answer.complaint
            assert answer.err.splitlines()[1].startswith(hint + "logboek")
            assert answer.out == ""


def test_who_asks_for_help_in_another_way_is_shown_the_way(anja: Typist) -> None:
    """The word help is no folder, and opening a folder is called what it is typed as."""
    assert "Zet --help achter een opdracht" in anja.fails("help", code=2)
    for typed, out in (([""], "err"), (["leerroute", "--help"], "out")):
        assert "logboek open" not in getattr(anja.types(*typed), out)
    assert anja.manages("leerroute", "--help").out.startswith("Gebruik: logboek [OPTIES] MAP\n")


def test_the_help_of_the_example_names_somebody_whom_one_can_be(anja: Typist) -> None:
    """Who looks around as somebody does not have to guess a name."""
    told = re.search("“([^”]+)”", " ".join(anja.manages("demo", "--help").out.split()))
    assert told
    anja.manages("demo", "--me", told[1], "--to", "voorbeeld")
    assert f"Je bent {told[1]}" in anja.manages("me").out
    assert "Wel bekend: " in anja.fails("demo", "--me", "Test")


def test_everything_that_click_says_has_our_words() -> None:
    """A version of click that says something new is noticed here, not by a user."""
    said = set()
    for name in MODULES:
        source = Path(str(importlib.import_module(f"click.{name}").__file__))
        for call in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) in ("_", "ngettext"):
                texts = [arg for arg in call.args if isinstance(arg, ast.Constant)]
                said |= {str(text.value) for text in texts}
    assert {text for text in said - WORDS.keys() if not NEVER_SAID_HERE.search(text)} == set()


def test_the_version_is_that_of_the_package(anja: Typist) -> None:
    """The version is one line, for people and for scripts."""
    from logboek import __version__

    assert anja.manages("--version").out == f"logboek {__version__}\n"


@pytest.mark.parametrize(
    "command",
    [
        "--help", "--version", "show", "show --json", "log", "log --json", "check", "me",
        "add --help", "add note x", "new second --name Second", "forget Bilal --yes", "demo", "",
    ],
)  # fmt: skip
def test_nothing_but_the_app_imports_the_screen(anja: Typist, command: str) -> None:
    """Neither Textual nor rich is imported by a command that draws no screen."""
    anja.begins()
    anja.manages("add", "person", "Bilal")
    program = (
        "import sys\nfrom logboek.cli.main import run\n"
        f"code = run({command.split()!r})\n"
        "heavy = {'textual', 'rich', 'babel'} & {name.partition('.')[0] for name in sys.modules}\n"
        "print('heavy:', sorted(heavy), file=sys.stderr)\nsys.exit(code)"
    )
    import subprocess

    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        env={**anja.environment, "LOGBOEK_LANG": "nl"},
        cwd=anja.where,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr.decode().splitlines()[-1] == "heavy: []"
