"""J1: saved is saved: each acknowledged change survives a process that is killed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.conftest import Reached

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="only a system that can fork can be killed often enough"
)


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_acknowledged_is_lost(quick: Path, seed: int, full: bool, reached: Reached) -> None:
    """Kills before, after and inside calls of the system, and at any moment, lose nothing."""
    kills = 5_000 if full else 100
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.kills", str(quick), str(kills), str(seed)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    reached("J1 kills", found["kills"])
    reached("J1 kills at a call of the system", found["at_a_call"])
    reached("J1 changes acknowledged", found["acknowledged"])
    reached("J1 acknowledged changes lost", found["lost"])
    assert found["acknowledged"] > found["kills"]
    assert found["lost"] == 0
    assert found["chains_broken"] == 0
    assert found["writers_too_many"] == 0
