"""J6 and J7: computers that write, sync and clone agree on everything, and lose nobody's edit."""

import random
from pathlib import Path
from shutil import rmtree

import pytest

from logboek.logbook import Logbook
from logboek.partnership import REGISTERS
from tests.faults.conftest import Reached
from tests.faults.machines import Machine, World, values_set
from tests.journal import reference
from tests.journal.compared import state_of
from tests.journal.reference import State

SHARDS = 2


@pytest.mark.parametrize("shard", range(SHARDS))
def test_computers_that_sync_badly(
    quick: Path, shard: int, full: bool, reached: Reached, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After any history the same lines say the same everywhere, and no value is gone."""
    monkeypatch.setenv("LOGBOEK_HOME", "")
    histories = 20_000 if full else 60
    for seed in range(shard, histories, SHARDS):
        rng = random.Random(seed)
        root = quick / str(seed)
        world = World(root, rng)
        for _ in range(rng.randint(5, 30)):
            world.step()
        world.bring_together()
        _agree(world, seed)
        _nothing_disappeared(world, seed)
        reached("J7 values accounted for", sum(1 for _ in values_set(world.lines)))
        reached("J6 open questions answered", _answered_once_for_all(world, seed))
        rmtree(root)
        reached("J6 histories of computers that sync", 1)


def _agree(world: World, seed: int) -> None:
    said = []
    for machine in world.machines:
        files = reference.read_folder(machine.journal_folder)
        expected = reference.state_of(files, world.id, REGISTERS)
        with machine.on() as live:
            fresh = state_of(Logbook.open(live / "logbook")._shared.journal)
        followed = state_of(machine.journal)
        assert fresh == expected, f"seed {seed}: opened afresh"
        assert followed == expected, f"seed {seed}: followed"
        assert world.lines.keys() <= set(machine.journal.ledger.hashes()), f"seed {seed}: lost"
        assert not expected.gaps, f"seed {seed}: gaps"
        said.append((expected.documents, expected.removed, expected.heads, expected.disputes))
    assert all(each == said[0] for each in said), f"seed {seed}: they differ"


def _nothing_disappeared(world: World, seed: int) -> None:
    state = reference.folded(line for line in world.lines.values() if line.content)
    replaced_by: dict[tuple[str, str, str], list[str]] = {}
    for h, line in world.lines.items():
        for op in line.content["ops"] if line.content else ():
            for field, hashes in op.get("base", {}).items():
                for base in hashes:
                    replaced_by.setdefault((op["doc"], field, base), []).append(h)
    asked = {
        (found["tab"], found["doc"], found["field"], h)
        for found in state.disputes
        for h in found["heads"]
    }
    for h, tab, doc, field, value in values_set(world.lines):
        standing = state.documents.get(tab, {}).get(doc) or state.removed.get(tab, {}).get(doc, {})
        shown = h in state.heads[tab][doc].get(field, ()) and (
            field == "del" or standing.get(field) == value
        )
        by = [*replaced_by.get((doc, field, h), ()), *replaced_by.get((doc, "del", h), ())]
        replaced = any(h in world.knew.get(other, {h}) for other in by)
        assert shown or replaced or (tab, doc, field, h) in asked, f"seed {seed}: {value} is gone"


def _answered_once_for_all(world: World, seed: int) -> int:
    first = world.machines[0]
    with first.on():
        stood_open = len(first.logbook.questions())
        for _ in range(stood_open):
            for question in first.logbook.questions()[:1]:
                first.logbook.answer(question, question.answers[0].value)
        assert not first.logbook.questions(), f"seed {seed}: a question stays open"
    for machine in world.machines[1:]:
        _bring(first, machine)
        with machine.on():
            machine.logbook.poll()
        assert not machine.logbook.questions(), f"seed {seed}: the answer did not arrive"
        assert _shown(machine) == _shown(first), f"seed {seed}: the answer differs"
    return stood_open


def _bring(source: Machine, target: Machine) -> None:
    for i, path in enumerate(source.journal_folder.glob("*")):
        (target.journal_folder / f"answers {i}.jsonl").write_bytes(path.read_bytes())


def _shown(machine: Machine) -> tuple[object, object]:
    state: State = state_of(machine.journal)
    return state.documents, state.removed
