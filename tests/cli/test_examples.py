"""The examples in the help: each can be typed as it stands."""

import re
import shlex
from itertools import pairwise

import pytest

from tests.cli.test_help import COMMANDS
from tests.cli.typist import Typist
from tests.terminal import Terminal

EXAMPLE = {"nl": ("Voorbeeld:", "voorbeeld", "j"), "en": ("Example:", "example", "y")}
"""Per language the heading, the folder that the help names, and how somebody says yes."""
BEGINNINGS: tuple[list[str], ...] = ([], ["demo"], ["new"])
"""Commands whose examples begin with nothing; the others are about a logbook that is there."""


def examples_in(text: str, heading: str) -> list[list[str]]:
    """The lines below the heading, as a shell reads them."""
    return [shlex.split(line) for line in text.partition(f"\n{heading}\n")[2].splitlines() if line]


def choices_in(text: str) -> dict[str, list[str]]:
    """Each option that takes one of a few words, with the words that the help lists."""
    listed = {}
    for option, metavar in re.findall(r"^  (--[a-z-]+) (\S.*?)(?:  |$)", text, re.MULTILINE):
        if "|" in metavar:
            words = metavar.removeprefix('"PARTNER:').partition(":")[0]
            listed[option] = [word.strip('"') for word in words.split("|")]
    return listed


@pytest.mark.parametrize("language", EXAMPLE)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_example_runs_as_it_is_written(
    anja: Typist, command: list[str], language: str
) -> None:
    """On a fresh copy of the demo each line of the help does what it says, one after the other.

    A check-up of the demo finds something to do: its story has a question that stands open.
    """
    heading, folder, _yes = EXAMPLE[language]
    spoken = {"LOGBOEK_LANG": language}
    text = anja.manages(*command, "--help", environment=spoken).out
    examples = examples_in(text, heading)
    assert examples
    if command not in BEGINNINGS:
        anja.manages("demo", "--to", folder, environment=spoken)
    for program, *typed in examples:
        assert program == "logboek"
        if command != ["forget"]:
            answer = anja.types(*typed, environment=spoken)
            assert answer.code == (command == ["check"]), answer.err
            assert answer.err == ""


@pytest.mark.parametrize("language", EXAMPLE)
def test_the_example_of_erasing_asks_first(anja: Typist, language: str) -> None:
    """On a terminal it asks, and erases somebody who is in the demo."""
    heading, folder, yes = EXAMPLE[language]
    spoken = {"LOGBOEK_LANG": language, "LOGBOEK_HOME": str(anja.home / "logboek")}
    text = anja.manages("forget", "--help", environment=spoken).out
    anja.manages("demo", "--to", folder, environment=spoken)
    (example,) = examples_in(text, heading)
    name = example[-1]
    assert name in anja.manages("show", folder, "people", environment=spoken).out
    with Terminal.logboek(*example[1:], home=anja.home, language=language) as terminal:
        terminal.sees(f"[{yes}/n]")
        terminal.presses(yes, "enter")
        assert terminal.ends() == 0
    assert name not in anja.manages("show", folder, "people", environment=spoken).out


@pytest.mark.parametrize("language", EXAMPLE)
def test_an_example_uses_the_words_that_the_help_lists(anja: Typist, language: str) -> None:
    """Where an option takes one of a few words, the example takes one of those."""
    looked_at = set()
    for command in COMMANDS:
        text = anja.manages("--lang", language, *command, "--help").out
        choices = choices_in(text)
        for typed in examples_in(text, EXAMPLE[language][0]):
            for option, value in pairwise(typed):
                if option in choices:
                    looked_at.add(option)
                    said = value.split(":")[1] if option == "--recognises" else value
                    assert said in choices[option]
    assert looked_at == {"--kind", "--disclosure", "--recognises"}
