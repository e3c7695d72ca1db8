"""Somebody who types commands, in an empty home, and reads what comes back."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Answer:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The output, as a program reads it."""
        return json.loads(self.out)

    @property
    def complaint(self) -> str:
        """The first line beside the output: what went wrong."""
        return self.err.splitlines()[0] if self.err else ""


class Typist:
    """Types commands one after the other, on one computer."""

    def __init__(self, home: Path, where: Path) -> None:
        """Use the home of one installation, and type in a folder."""
        self.home, self.where = home, where
        home.mkdir(parents=True, exist_ok=True)
        where.mkdir(parents=True, exist_ok=True)
        self._programs = home / "bin"
        self._programs.mkdir(exist_ok=True)
        for name in ("logboek", "logboek.exe"):
            (self._programs / name).touch(mode=0o755)

    @property
    def environment(self) -> dict[str, str]:
        """The environment of every command: nothing of whoever runs the tests.

        Logboek is installed there, so it is named by its name alone.
        """
        kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
        return {
            **kept,
            "PATH": os.pathsep.join([str(self._programs), os.environ.get("PATH", "")]),
            "HOME": str(self.home),
            "LOGBOEK_HOME": str(self.home / "installation"),
            "COLUMNS": "100",
        }

    def types(
        self,
        *arguments: str | bytes,
        given: str | bytes = "",
        environment: Mapping[str, str] | None = None,
        **more: Any,
    ) -> Answer:
        """Run one command; whatever happens there is never a traceback."""
        done = subprocess.run(
            [sys.executable, "-m", "logboek", *arguments],
            input=given.encode() if isinstance(given, str) else given,
            capture_output=True,
            env={**self.environment, **(environment or {})},
            cwd=self.where,
            timeout=60,
            check=False,
            **more,
        )
        answer = Answer(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in answer.err, answer.err
        return answer

    def manages(self, *arguments: str | bytes, **given: Any) -> Answer:
        """Run one command that has to succeed."""
        answer = self.types(*arguments, **given)
        assert answer.code == 0, f"{answer.out}\n{answer.err}"
        return answer

    def fails(self, *arguments: str | bytes, code: int = 1, **given: Any) -> str:
        """Run one command that has to fail; the one sentence it says about it."""
        answer = self.types(*arguments, **given)
        assert answer.code == code, f"{answer.code}\n{answer.out}\n{answer.err}"
        assert answer.complaint
        if code == 1:
            assert len(answer.err.splitlines()) == 1, answer.err
        return answer.complaint

    def begins(self, *more: str) -> Path:
        """A logbook of two schools, kept by Anja."""
        self.manages(
            "new", "leerroute", "--name", "Leerroute Techniek", "--partner", "Lindeschool:vmbo",
            "--partner", "Rijncollege:mbo", "--me", "Anja de Wit", *more,
        )  # fmt: skip
        return self.where / "leerroute"


def snapshot(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Every file below a folder with its size, time and bytes."""
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_size,
            path.stat().st_mtime_ns,
            path.read_bytes(),
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def without_rights(folder: Path) -> dict[str, Any]:
    """How to run a command as somebody who may only read this folder."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    return {"preexec_fn": _obey_rights} if os.geteuid() == 0 else {}


def _obey_rights() -> None:
    """Let the rights of files hold for root too, from the next program on."""
    import ctypes

    drop_from_bounding_set, overriding_rights = 24, 1
    ctypes.CDLL(None).prctl(drop_from_bounding_set, overriding_rights, 0, 0, 0)
