"""Goes everywhere in the app in one language, and tells what stands there.

The keys and hints of a screen are looked up when its module is imported. So this is a program,
run once per language: ``python -m tests.screens.read_aloud en FOLDER``.
"""

import asyncio
import json
import os
import shutil
import sys
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Region

from logboek import i18n

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from tests.journeys.robot import Robot

SIZE = (160, 50)
NOT_RUN = {"back", "quit", "theme", "undo"}
Said = dict[str, list[str]]
"""Per place every text there, each in one line."""


class Reader:
    """Reads whatever stands in front, also what is scrolled out of sight or broken over lines."""

    stood: ClassVar[set[str]] = set()
    """The names of the classes of everything that stood in front."""

    def __init__(self, robot: "Robot", said: Said, where: str) -> None:
        self.robot, self.said, self.where = robot, said, where

    async def reads(self, place: str) -> None:
        """Read every widget of the screen in front, and what is told in passing."""
        texts = [notice.message for notice in self.robot.app._notifications]
        self.stood.add(type(self.robot.screen).__name__)
        for widget in self.robot.screen.query("*"):
            whole = Region(0, 0, widget.size.width, widget.virtual_size.height)
            if widget.display and whole.area:
                texts.append(" ".join(strip.text for strip in widget.render_lines(whole)))
        seen = {" ".join(text.split()): None for text in texts}
        self.said.setdefault(f"{self.where}: {place}", []).extend(filter(None, seen))
        self.robot.app.clear_notifications()

    async def presses(self, place: str, *keys: str) -> None:
        """Press keys and read what that leads to."""
        await self.robot.presses(*keys)
        await self.reads(place)

    async def closes(self, place: str) -> None:
        """Read the dialogs in front and what they answer to keys, then close them."""
        from logboek.screens.dialog import Dialog

        for _time in range(9):
            dialog = self.robot.screen
            if not isinstance(dialog, Dialog):
                return
            await self.robot.settles()
            await self.reads(place)
            dialog.dismiss(None)
            await self.robot.settles()
        raise AssertionError(f"dialogs keep coming at {place}")


def neutral(folder: Path) -> "Logbook":
    """A logbook with every status, kind and answer there is, in words of no language."""
    from logboek.logbook import Logbook
    from logboek.partnership import (
        Agreement,
        Ambition,
        Interest,
        Meeting,
        Note,
        Partner,
        Partnership,
        Person,
        Term,
    )  # fmt: skip
    from logboek.partnership.agreement import Dissent, Kept, Mandate
    from logboek.partnership.ambition import Endorsement, OwnWords
    from logboek.partnership.term import Meaning, Remark
    from logboek.screens.labels import AGREEMENT_KIND, AGREEMENT_STATUS, KEPT, MANDATE, TERM_STATUS
    from tests.screens.neutral_interests import put_interests
    from tests.screens.neutral_organisation import put_organisation

    logbook = Logbook.create(folder, Partnership(name="Xq1"))
    partners = [logbook.partners.add(Partner(name=f"Xq2{n}", sector="Xq3")).id for n in range(4)]
    me = logbook.people.add(Person(name="Xq4", partner=partners[0], role="Xq5")).id
    logbook.people.add(Person(name="Xq4b"))
    logbook.introduce(me)
    today = logbook.today()
    early, late = today - timedelta(days=40), today + timedelta(days=9)
    meaning = Meaning(text="Xq6", by=me, on=early)
    for n, status in enumerate(TERM_STATUS):
        remark = Remark(kind="question" if n % 2 else "explanation", text="Xq11", by=me, on=today)
        logbook.terms.add(
            Term(word=f"Xq7{n}", status=status, variants=["Xq8"], definition="Xq9",  # type: ignore[arg-type]
                 usage_rule="Xq10", meanings=dict.fromkeys(partners[: n - 1], meaning),
                 thread={"a": remark} if n else {})
        )  # fmt: skip
    states = zip(partners, MANDATE, strict=False)
    mandates = {partner: Mandate(state=state, until=early) for partner, state in states}  # type: ignore[arg-type]
    kept = {name: Kept(outcome=name, on=early, note="Xq12", by=me) for name in KEPT}  # type: ignore[arg-type]
    for n, (kind, status) in enumerate(zip(AGREEMENT_KIND, cycle(AGREEMENT_STATUS), strict=False)):
        logbook.agreements.add(
            Agreement(title=f"Xq13{n}", text="Xq14", kind=kind, status=status, owner=me,  # type: ignore[arg-type]
                      parties=partners, gives={partners[0]: "Xq15"}, decided_on=early,
                      gains={partners[1]: "Xq16"}, review_on=[early, late][n % 2],
                      due=[None, early, late][n % 3], kept=kept if n > 3 else {}, mandates=mandates,
                      dissent={"a": Dissent(text="Xq17", partner=partners[2], on=early)})
        )  # fmt: skip
    said = zip(partners, ("yes", "partly", "no"), strict=False)
    endorsements = {partner: Endorsement(recognises=word, why="Xq18") for partner, word in said}  # type: ignore[arg-type]
    logbook.ambitions.add(Ambition(statement="Xq19", endorsements=endorsements))
    for n, day in enumerate((early, today)):
        logbook.ambitions.add(
            Ambition(statement=f"Xq19{n}", status="adopted", adopted_on=day, out_of_bounds="Xq28",
                     endorsements=endorsements, value_people="Xq29",
                     personal={me: Endorsement(recognises="partly", on=early)})
        )  # fmt: skip
    own_words = {partners[0]: OwnWords(text="Xq30", by=me, on=early)}
    logbook.ambitions.add(Ambition(own_words=own_words))
    logbook.ambitions.add(Ambition(statement="Xq31", own_words=own_words))
    logbook.interests.add(Interest(interest="Xq20", disclosure="organisation", partner=partners[0]))
    logbook.interests.add(Interest(interest="Xq21", disclosure="organisation", partner=partners[3]))
    put_interests(logbook, partners, me, early)
    put_organisation(logbook, logbook.people.ids(), today)
    logbook.meetings.add(Meeting(what="Xq22", kind="informal", on=date(today.year - 1, 3, 12)))
    logbook.notes.add(Note(text="Xq23", on=early))
    gone = logbook.notes.add(Note(text="Xq24"))
    logbook.notes.remove(gone.id)
    return logbook


def disputed(logbook: "Logbook", home: Path) -> None:
    """Let a copy of the logbook be edited apart and put back, so that it asks questions."""
    from msgspec.structs import replace

    from logboek.logbook import Logbook

    term, agreement = logbook.terms.all()[0], logbook.agreements.all()[0]
    apart = home / "apart"
    shutil.copytree(logbook.folder, apart)
    os.environ["LOGBOEK_HOME"] = str(home / "elsewhere")
    for words, register in (("Xq25", logbook), ("Xq26", Logbook.open(apart))):
        register.terms.save(replace(register.terms[term.id], definition=words))
        register.agreements.save(replace(register.agreements[agreement.id], text=words))
        if words == "Xq26":
            register.agreements.remove(logbook.agreements.all()[1].id)
        else:
            other = logbook.agreements.all()[1]
            logbook.agreements.save(replace(other, kind="action", text=words))
    os.environ["LOGBOEK_HOME"] = str(home)
    for file in (apart / "journal").iterdir():
        if not (logbook.folder / "journal" / file.name).exists():
            shutil.copy(file, logbook.folder / "journal")
    logbook.poll()


async def reads_the_welcome(said: Said, home: Path) -> None:
    """Before there is a logbook."""
    from logboek.screens.opening import Opening
    from tests.journeys.robot import at_the_screen

    async with at_the_screen(None, home, size=SIZE, opening=Opening()) as robot:
        reader = Reader(robot, said, "welcome")
        await reader.reads("first")
        for key in ("n", "o"):
            await reader.presses(f"empty {key}", key, "ctrl+s" if key == "n" else "enter")
            await reader.closes(key)
        await reader.presses("help", "f1")


async def reads_the_beginning(said: Said, home: Path) -> None:
    """A logbook in which nothing stands yet, seen for the first time."""
    from logboek.logbook import Logbook
    from logboek.partnership import Partnership
    from logboek.screens import MAIN
    from tests.journeys.robot import at_the_screen

    logbook = Logbook.create(home / "new", Partnership(name="Xq1"))
    async with at_the_screen(logbook, home, size=SIZE, first_time=True) as robot:
        reader = Reader(robot, said, "beginning")
        for mode, (key, _name, _class) in MAIN.items():
            await reader.presses(mode, key)
        await reader.presses("who", "f2")
        await reader.closes("who")


async def reads_every_screen(said: Said, logbook: "Logbook", home: Path) -> None:
    """Each main screen, every row on it, and whatever its commands open."""
    from logboek.screens import MAIN
    from logboek.screens.frame import Frame
    from logboek.screens.register import RegisterScreen
    from logboek.widgets.fields import HarmlessInput
    from logboek.widgets.record_list import RecordList
    from tests.journeys.robot import at_the_screen

    async with at_the_screen(logbook, home, size=SIZE) as robot:
        reader = Reader(robot, said, "screen")
        for mode, (key, _name, _class) in MAIN.items():
            await reader.presses(mode, key)
            frame = robot.screen
            assert isinstance(frame, Frame)
            if isinstance(frame, RegisterScreen):
                for row in range(frame.query_one(RecordList).count):
                    await reader.presses(f"{mode} row {row}", "down")
            for command in frame.offers():
                if command.id in NOT_RUN or command.id.startswith("go."):
                    continue
                if mode != "overview" and command not in frame.OFFERS:
                    continue
                await frame.action_run(command.id)
                await robot.settles()
                await reader.reads(command.id)
                await reader.closes(command.id)
                if isinstance(frame.focused, HarmlessInput):
                    await robot.presses("escape")
                await robot.presses(key)
            await reader.presses(f"{mode} filtered", "z", *"zzz", "ctrl+s")
            await reader.closes(f"{mode} filter")
            await robot.presses("escape", "escape", key)
        await reader.presses("undo", "ctrl+z")


async def reads_every_dialog(said: Said, logbook: "Logbook", home: Path) -> None:
    """Every dialog, what it says when nothing is filled in, and the question before it closes."""
    from logboek.screens.desk import Desk
    from logboek.screens.explanation import Explanation
    from tests.journeys.every_screen import dialogs
    from tests.journeys.robot import at_the_screen

    async with at_the_screen(logbook, home, size=SIZE) as robot:
        reader = Reader(robot, said, "dialog")
        desk = robot.app._desk
        assert isinstance(desk, Desk)
        for name, make in dialogs(desk).items():
            await robot.app.push_screen(make())
            await robot.settles()
            await reader.reads(name)
            if name.startswith("new "):
                await reader.presses(f"{name}, not filled in", "ctrl+s")
                await robot.types("Xq27")
                await reader.presses(f"{name}, thrown away", "escape")
            await reader.closes(name)
        for page in sorted(i18n.content_path("help").glob("*.md")):
            await robot.app.push_screen(Explanation(f"help/{page.name}", ()))
            await reader.closes(f"help {page.stem}")


async def reads_the_past(said: Said, logbook: "Logbook", home: Path) -> None:
    """The logbook as it stood on a day."""
    from logboek.screens import MAIN
    from tests.journeys.robot import at_the_screen

    async with at_the_screen(logbook, home, size=SIZE) as robot:
        reader = Reader(robot, said, "past")
        robot.app.travel(logbook.today() - timedelta(days=1))
        await robot.settles()
        for mode, (key, _name, _class) in MAIN.items():
            await reader.presses(mode, key)
        await reader.presses("writing", "f2")


async def reads_everything(home: Path) -> Said:
    """Everything there is to read."""
    said: Said = {}
    await reads_the_welcome(said, home)
    await reads_the_beginning(said, home)
    logbook = neutral(home / "logbook")
    disputed(logbook, home)
    assert len(logbook.questions()) == 3, logbook.questions()
    await reads_every_dialog(said, logbook, home)
    await reads_every_screen(said, logbook, home)
    await reads_the_past(said, logbook, home)
    return said


def main(arguments: Iterable[str]) -> None:
    """Speak a language, and read everything aloud."""
    language, home = arguments
    os.environ["LOGBOEK_HOME"] = home
    i18n.use(language)
    said = asyncio.run(reads_everything(Path(home)))
    json.dump({"said": said, "stood": sorted(Reader.stood)}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
