"""A logbook folder in which the demo partnership's story was played."""

import os
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import msgspec

from logboek.demo import Step, Story, story_until
from logboek.folder import laid_out
from logboek.journal.change import Op
from logboek.journal.compose import Entry, compose
from logboek.journal.people import Card


def make_demo(folder: Path, now: datetime) -> str:
    """Lay out the demo in a folder that holds no logbook yet, as it stands now (aware).

    Gives the id of its project lead.

    Raises AlreadyALogbook and NotSaved.
    """
    story = story_until(now)
    identity = os.urandom(16).hex()
    with laid_out(folder, identity, story.steps[0].at):
        for writer, lines in compose(identity, map(_entry, story.steps)).items():
            (folder / "journal" / f"{writer}.jsonl").write_bytes(lines)
        for card in _cards(story):
            (folder / "people" / f"{card.id}.json").write_bytes(msgspec.json.encode(card) + b"\n")
    return story.steps[0].by


def _entry(step: Step) -> Entry:
    writer = sha256(step.laptop.encode()).hexdigest()[:32]
    ops = [Op(op["tab"], op["doc"], op["set"]) for op in step.ops]
    return Entry(writer, step.at, step.by, ops, step.blind)


def _cards(story: Story) -> list[Card]:
    saved = story.steps[0].at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return [Card(id, known.name, known.address, saved) for id, known in story.people.items()]
